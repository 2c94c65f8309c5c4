/** Owns the totals of a table that are totals indeed: no half-filled column, no single part of a table that goes on elsewhere. */
import { sumPoints } from "../../base/points";
import type { FileTotals, TableResult } from "../../model/round/consolidation";
import type { TableReading } from "../../model/table/reading";
import type { ScoredTable } from "../../model/round/roundInput";
import type { Score } from "../../model/score/score";

/**
 * The sum of a half-filled column is no total, nor is that of one part of a table: both parts together are, as the unit
 * scored them. Whether the other part is appraised throughout is not known here.
 */
export function wholeTotals(
  { otherPart }: TableReading,
  { counted, maximum, totals, countedTotal }: Score,
): Pick<TableResult, "maximum" | "selfTotal" | "appraisedTotal" | "countedTotal"> {
  if (otherPart === null) {
    const appraised = counted === "appraised" ? totals.appraised : null;
    return { maximum, selfTotal: totals.self, appraisedTotal: appraised, countedTotal };
  }
  const self = sumPoints([totals.self, otherPart.points.self]);
  return {
    maximum: sumPoints([maximum, otherPart.maximum]),
    selfTotal: self,
    appraisedTotal: null,
    countedTotal: self,
  };
}

/** What is kept of a table of a file that may not count. */
export function fileTotals({ table, score }: ScoredTable): FileTotals {
  const { selfTotal, appraisedTotal, countedTotal } = wholeTotals(table, score);
  return {
    kind: table.kind,
    sheet: table.sheet,
    selfTotal,
    appraisedTotal,
    countedTotal,
    verdict: score.outcome?.verdict ?? null,
    grade: score.grade?.name ?? null,
  };
}
