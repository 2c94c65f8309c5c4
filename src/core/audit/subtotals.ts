/** Owns what can be wrong with rows that repeat the sum of rows above them: which rows a sum is of, told by what they are worth. */
import { samePoints } from "../base/points";
import type { Finding } from "../model/finding/finding";
import { indicatorsIn, indicatorsUnder, isIndicator, sumMaxima } from "../model/table/itemTree";
import type { Item, SubtotalRow, TableReading } from "../model/table/reading";
import { scorers } from "../model/table/scorer";
import { findingAt, findingIn } from "./place";
import { sumBeside } from "./sums";

/** The rows that a sum may be of: those since the sum before it, all above it, and those of each heading that is open there. */
interface Runs {
  readonly sinceSum: readonly Item[];
  readonly whole: readonly Item[];
  readonly underHeadings: readonly (readonly Item[])[];
}

/** Returns the findings of the rows of sums; one of which nothing tells what it adds up is left alone. */
export function auditSubtotals(table: TableReading): readonly Finding[] {
  const sums = table.subtotals.map((sum, at) => {
    const runs = runsAbove(table, sum.row, table.subtotals[at - 1]?.row ?? 0);
    return { sum, runs, fitting: fittingRuns(runs, sum) };
  });
  // Where every other sum is of the rows since the one before, so is the one that fits none.
  const isInTurn = sums.filter(({ runs, fitting }) => fitting.includes(runs.sinceSum)).length > 1;
  return sums.flatMap(({ sum, runs, fitting }) => {
    if (fitting.length > 0) return auditScores(table, sum, fitting);
    return isInTurn && runs.sinceSum.length > 0
      ? [...auditMaximum(table, sum, runs.sinceSum), ...auditScores(table, sum, [runs.sinceSum])]
      : [];
  });
}

function runsAbove({ items }: TableReading, row: number, sumBefore: number): Runs {
  const above = items.filter((item) => item.row < row);
  const whole = indicatorsIn(above);
  const underHeadings = above.flatMap((item, index) => {
    const isOpen = !isIndicator(item) && !above.slice(index + 1).some(isBesideOf(item));
    return isOpen ? [indicatorsUnder(above, index)] : [];
  });
  return { sinceSum: whole.filter((item) => item.row > sumBefore), whole, underHeadings };
}

const isBesideOf =
  ({ level }: Item) =>
  (later: Item): boolean =>
    later.level <= level;

/** The runs whose maxima come to what the row states. */
const fittingRuns = (
  { sinceSum, whole, underHeadings }: Runs,
  { maximumShown }: SubtotalRow,
): readonly (readonly Item[])[] =>
  [sinceSum, ...underHeadings, whole].filter((run) => {
    const worth = sumMaxima(run);
    return maximumShown !== null && worth !== null && samePoints(worth, maximumShown);
  });

function auditMaximum(
  table: TableReading,
  { row, maximumShown: shown }: SubtotalRow,
  run: readonly Item[],
): readonly Finding[] {
  const computed = sumMaxima(run);
  if (shown === null || computed === null || samePoints(shown, computed)) return [];
  const facts = { of: "maximum", ...endsOf(run), shown, computed } as const;
  return [findingAt(table, row, ["maximum"], "sumRowMismatch", facts)];
}

function auditScores(
  table: TableReading,
  { scores }: SubtotalRow,
  runs: readonly (readonly Item[])[],
): readonly Finding[] {
  return scorers.flatMap((scorer) => {
    const { points: shown, cell } = scores[scorer];
    const [run] = runs;
    if (shown === null || !run) return [];
    const sums = runs.map((each) => sumBeside(table, each, scorer, shown, 0));
    const [computed = 0] = sums;
    if (sums.some((sum) => samePoints(sum, shown))) return [];
    const facts = { of: "score", ...endsOf(run), shown, computed } as const;
    return [findingIn(table, cell, "sumRowMismatch", facts)];
  });
}

const endsOf = (run: readonly Item[]): { readonly firstRow: number; readonly lastRow: number } => ({
  firstRow: run[0]?.row ?? 0,
  lastRow: run[run.length - 1]?.lastRow ?? 0,
});
