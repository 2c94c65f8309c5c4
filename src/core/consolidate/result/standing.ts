/** Owns where a unit stands with one kind of table: its verdict, or why it has none. */
import type {
  ComputedResult,
  Statistics,
  TableResult,
  UnitResult,
} from "../../model/round/consolidation";
import { scorerOf, type ShownValue } from "../../domain/domain";
import { isTrusted } from "../../model/table/proof";
import type { TableKind } from "../../model/table/reading";
import { adjustingScorer, type GivenPoints, type PerScorer } from "../../model/table/scorer";

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

/** Tells whether anything that counts of the unit is as a list has it, with no sheet of its own. */
export const isByList = (unit: {
  readonly tables: { readonly [kind: TableKind]: Pick<TableResult, "byList"> };
}): boolean => Object.values(unit.tables).some(({ byList }) => byList === true);

/** Returns where a unit stands, with what a person overrode. */
export function standingOf(unit: StandingFacts, kind: TableKind): Standing {
  if (!hasSubmitted(unit)) return "notSubmitted";
  const table = unit.tables[kind];
  if (!table) return "withoutTable";
  return table.verdict ?? (isTrusted(table) ? "incomplete" : "unproven");
}

type GivenTotals = Pick<TableResult, "totals" | "countedTotal" | "computed">;

/** Returns what each scorer came to; of the council, where it adjusted the points, what it put in the place of the computed total. */
export const givenTotals = ({
  totals,
  countedTotal,
  computed,
}: GivenTotals): PerScorer<GivenPoints> =>
  computed === null
    ? totals
    : { ...totals, [adjustingScorer]: { points: countedTotal, cell: null } };

/** Returns the total that a column shows, with its cell: a scorer's, else the one that counts. */
export function totalOf(
  table: GivenTotals & Pick<TableResult, "counted">,
  shows: ShownValue,
): GivenPoints {
  const scorer = scorerOf(shows);
  if (scorer !== null) return givenTotals(table)[scorer];
  const { totals, counted, countedTotal, computed } = table;
  return { points: countedTotal, cell: computed === null ? totals[counted].cell : null };
}

/** Returns the result as the sheet itself gives it, whatever a person put in its place. */
export const computedOf = ({
  computed,
  countedTotal: total,
  outcome,
  grade,
}: Pick<TableResult, "computed" | "countedTotal" | "outcome" | "grade">): ComputedResult =>
  computed ?? { total, outcome, grade };

/** Tells whether a person decided outcome or grade, whatever the points. */
export const isOverridden = ({ override }: Pick<TableResult, "override">): boolean =>
  override !== null && (override.verdict !== null || override.grade !== null);

/** Tells whether the total is final: an average is made of such totals only. */
export const isFinal = (table: Pick<TableResult, "isFinished" | "proven" | "confirmed">): boolean =>
  table.isFinished && isTrusted(table);

/** Returns the tables of a unit: the first of each kind, then further ones. */
export const tablesOf = <Table>({
  tables,
  others,
}: {
  readonly tables: { readonly [kind: TableKind]: Table };
  readonly others: readonly Table[];
}): readonly Table[] => [...Object.values(tables), ...others];
