/** Owns what can be wrong with one indicator's score, beside its maximum, deduction, rule and reason. */
import type { IndicatorState } from "../model/assessment";
import type { Finding } from "../model/finding";
import { comparePoints, samePoints, subtractPoints } from "../base/points";
import type { Points } from "../base/points";
import type { ColumnRole, Item, TableReading } from "../model/reading";
import { deductionWithinRule } from "../rules";
import { findingAt, selfCell } from "./place";

/** Returns the findings of one indicator, the score's own first. */
export function auditScore(
  table: TableReading,
  item: Item,
  state: IndicatorState,
  asksReasons: boolean,
): readonly Finding[] {
  return [
    ...auditMissing(table, item, state),
    ...auditAppraisedText(table, item),
    ...auditLimits(table, item, item.self, selfCell),
    ...auditLimits(table, item, item.appraised, ["appraised"]),
    ...auditDeduction(table, item, asksReasons),
    ...auditRule(table, item),
    ...auditAppraised(table, item),
  ];
}

function auditMissing(
  table: TableReading,
  { row, path, self, selfText, selfIsText, selfProposals, bonus }: Item,
  state: IndicatorState,
): readonly Finding[] {
  if (selfText !== null) return [notANumber(table, row, selfCell, path, selfText, selfProposals)];
  if (self === null) {
    const isDue = !bonus && state !== "notApplicable";
    return isDue ? [findingAt(table, row, selfCell, "blankScore", { path })] : [];
  }
  return selfIsText
    ? [findingAt(table, row, selfCell, "scoreKeptAsText", { path, text: String(self) })]
    : [];
}

/** A word, an error or a date where points belong. */
const notANumber = (
  table: TableReading,
  row: number,
  cell: readonly ColumnRole[],
  path: string,
  text: string,
  proposals: readonly Points[],
): Finding =>
  proposals.length > 0
    ? findingAt(table, row, cell, "scoreAsDate", { path, text, proposals })
    : findingAt(table, row, cell, "textScore", { path, text });

/** The appraiser's cell may stay blank; what stands in it is a number. */
function auditAppraisedText(
  table: TableReading,
  { row, path, appraised, appraisedText, appraisedIsText, appraisedProposals }: Item,
): readonly Finding[] {
  if (appraisedText !== null)
    return [notANumber(table, row, ["appraised"], path, appraisedText, appraisedProposals)];
  return appraisedIsText
    ? [findingAt(table, row, ["appraised"], "scoreKeptAsText", { path, text: String(appraised) })]
    : [];
}

function auditLimits(
  table: TableReading,
  { row, path, maximum, bonus }: Item,
  points: Points | null,
  cell: readonly ColumnRole[],
): readonly Finding[] {
  // Outside the scale points may be taken off: a section of minus points.
  if (points === null || (bonus && comparePoints(points, 0) <= 0)) return [];
  if (comparePoints(points, 0) < 0)
    return [findingAt(table, row, cell, "negativeScore", { path, points })];
  return maximum !== null && comparePoints(points, maximum) > 0
    ? [findingAt(table, row, cell, "aboveMaximum", { path, points, maximum })]
    : [];
}

function auditDeduction(table: TableReading, item: Item, asksReasons: boolean): readonly Finding[] {
  const { row, path, maximum, self, reason, bonus } = item;
  if (maximum === null || self === null || bonus) return [];
  const lost = subtractPoints(maximum, self);
  // A deduction is often typed with its sign.
  const deduction = item.deduction === null ? null : Math.abs(item.deduction);
  const isMismatch = deduction !== null && !samePoints(deduction, lost);
  const lacksReason = asksReasons && comparePoints(lost, 0) > 0 && isBlank(reason);
  return [
    ...(isMismatch
      ? [
          findingAt(table, row, selfCell, "deductionMismatch", {
            path,
            maximum,
            deduction,
            points: self,
          }),
        ]
      : []),
    ...(lacksReason
      ? [findingAt(table, row, selfCell, "deductionNoReason", { path, deduction: lost })]
      : []),
  ];
}

function auditRule(
  table: TableReading,
  { row, path, maximum, self, rule }: Item,
): readonly Finding[] {
  const breach =
    rule && self !== null && comparePoints(self, 0) >= 0
      ? deductionWithinRule(rule, maximum, self)
      : null;
  if (breach === null) return [];
  if (breach.code === "overCap") {
    const { deduction, cap } = breach;
    return [findingAt(table, row, selfCell, "overCap", { path, deduction, cap })];
  }
  return [
    findingAt(table, row, selfCell, "notAllOrNothing", {
      path,
      points: breach.points,
      maximum: breach.maximum,
    }),
  ];
}

function auditAppraised(
  table: TableReading,
  { row, path, self, appraised, reason }: Item,
): readonly Finding[] {
  const isLower = self !== null && appraised !== null && comparePoints(appraised, self) < 0;
  return isLower && isBlank(reason)
    ? [findingAt(table, row, ["appraised"], "appraisedLowerNoReason", { path, self, appraised })]
    : [];
}

export const isBlank = (text: string | null): boolean => text === null || text.trim() === "";
