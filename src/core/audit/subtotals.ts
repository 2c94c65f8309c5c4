/** Owns what can be wrong with rows that repeat the sum of rows above them. */
import { samePoints } from "../base/points";
import type { Finding } from "../model/finding/finding";
import { sumMaxima } from "../model/table/itemTree";
import type { Item, SubtotalRow, TableReading } from "../model/table/reading";
import { scorers } from "../model/table/scorer";
import { fittingRuns, runsAbove } from "../model/table/sumRuns";
import { findingAt, findingIn } from "./place";
import { sumBeside } from "./sums";

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
