/** Owns where a unit stands with one kind of table: its verdict, or why it has none. */
import type { Statistics, TableResult, UnitResult } from "../../model/round/consolidation";
import type { Points } from "../../base/points";
import { scorerOf, type ShownValue } from "../../domain/domain";
import { isTrusted } from "../../model/table/proof";
import type { TableKind } from "../../model/table/reading";

export type Standing =
  | "met"
  | "notMet"
  | "incomplete"
  | "unproven"
  | "withoutTable"
  | "notSubmitted";

export const standings = [
  "met",
  "notMet",
  "incomplete",
  "unproven",
  "withoutTable",
  "notSubmitted",
] as const satisfies readonly Standing[];

/** Returns the standings that are counted of a kind: doubts about readings only where there are any. */
export const countedStandings = (
  { total, outsideList }: Pick<Statistics, "total" | "outsideList">,
  kind: TableKind,
): readonly Standing[] => {
  const hasDoubts = [total, outsideList].some((tally) => (tally?.tables[kind]?.unproven ?? 0) > 0);
  return standings.filter((standing) => standing !== "unproven" || hasDoubts);
};

/** As much of a unit as its standing follows from. */
export interface StandingFacts extends Pick<UnitResult, "countedFiles"> {
  readonly tables: {
    readonly [kind: TableKind]: Pick<TableResult, "verdict" | "proven" | "confirmed">;
  };
}

/** Tells whether a file of the unit counts. */
export const hasSubmitted = ({ countedFiles }: Pick<UnitResult, "countedFiles">): boolean =>
  countedFiles.length > 0;

/** Returns where a unit stands, with what a person overrode. */
export function standingOf(unit: StandingFacts, kind: TableKind): Standing {
  if (!hasSubmitted(unit)) return "notSubmitted";
  const table = unit.tables[kind];
  if (!table) return "withoutTable";
  return table.verdict ?? (isTrusted(table) ? "incomplete" : "unproven");
}

/** Returns the total that a column shows: a scorer's, else the one that counts. */
export function totalOf(
  { totals, countedTotal }: Pick<TableResult, "totals" | "countedTotal">,
  shows: ShownValue,
): Points | null {
  const scorer = scorerOf(shows);
  return scorer === null ? countedTotal : totals[scorer].points;
}

/** Returns the tables of a unit: the first of each kind, then further ones. */
export const tablesOf = <Table>({
  tables,
  others,
}: {
  readonly tables: { readonly [kind: TableKind]: Table };
  readonly others: readonly Table[];
}): readonly Table[] => [...Object.values(tables), ...others];
