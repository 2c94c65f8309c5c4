/** Owns where a unit stands with one kind of table: its verdict, or why it has none. */
import type { TableResult, UnitResult } from "../../model/round/consolidation";
import type { Points } from "../../base/points";
import { scorerOf, type ShownValue } from "../../domain/domain";
import type { TableKind } from "../../model/table/reading";

export type Standing = "met" | "notMet" | "incomplete" | "withoutTable" | "notSubmitted";

export const standings = [
  "met",
  "notMet",
  "incomplete",
  "withoutTable",
  "notSubmitted",
] as const satisfies readonly Standing[];

/** As much of a unit as its standing follows from. */
export interface StandingFacts extends Pick<UnitResult, "countedFiles"> {
  readonly tables: { readonly [kind: TableKind]: Pick<TableResult, "verdict"> };
}

/** Tells whether a file of the unit counts. */
export const hasSubmitted = ({ countedFiles }: Pick<UnitResult, "countedFiles">): boolean =>
  countedFiles.length > 0;

/** Returns where a unit stands, with what a person overrode. */
export function standingOf(unit: StandingFacts, kind: TableKind): Standing {
  if (!hasSubmitted(unit)) return "notSubmitted";
  const table = unit.tables[kind];
  return table ? (table.verdict ?? "incomplete") : "withoutTable";
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
