/** Owns which kinds a list of units shows, and which columns of them: a council's only where a unit has its points. */
import { type Domain, type ListedKind, listedKinds, scorerOf } from "../../domain/domain";
import type { Consolidation, TableResult } from "../../model/round/consolidation";
import type { TableKind } from "../../model/table/reading";
import { shownScorers } from "../../model/table/scorer";
import { givenTotals } from "./standing";

/** As much of a round as its columns follow from. */
export interface ShownRound extends Pick<Consolidation, "kinds"> {
  readonly units: readonly {
    readonly tables: {
      readonly [kind: TableKind]: Pick<TableResult, "totals" | "countedTotal" | "computed">;
    };
  }[];
}

/** Returns the kinds that the round is about and a list shows, in their order. */
export const shownKinds = (domain: Domain, round: ShownRound): readonly ListedKind[] =>
  listedKinds(domain)
    .filter(({ id }) => round.kinds.includes(id))
    .map((kind) => ({
      ...kind,
      list: {
        ...kind.list,
        columns: columnsWithPoints(kind.list.columns, kind.id, round),
        screen: columnsWithPoints(kind.list.screen, kind.id, round),
      },
    }));

type Columns = ListedKind["list"]["columns"];

function columnsWithPoints(columns: Columns, kind: TableKind, { units }: ShownRound): Columns {
  const shown = shownScorers(
    units.flatMap(({ tables }) => {
      const table = tables[kind];
      return table ? [givenTotals(table)] : [];
    }),
  );
  return columns.filter(({ shows }) => {
    const scorer = scorerOf(shows);
    return scorer === null || shown.includes(scorer);
  });
}
