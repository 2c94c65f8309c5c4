/** Owns what can be wrong with one indicator's scores, beside its maximum, deduction, rule and reason. */
import type { IndicatorState } from "../model/assessment";
import type { Finding } from "../model/finding";
import { comparePoints, samePoints, subtractPoints } from "../base/points";
import type { Item, TableReading } from "../model/reading";
import { type Scorer, scorers } from "../model/scorer";
import { deductionWithinRule } from "../rules";
import { findingIn } from "./place";

/** Returns the findings of one indicator, the scores' own first. */
export const auditScore = (
  table: TableReading,
  item: Item,
  state: IndicatorState,
  asksReasons: boolean,
): readonly Finding[] => [
  ...auditBlank(table, item, state),
  ...scorers.flatMap((scorer) => auditTyped(table, item, scorer)),
  ...scorers.flatMap((scorer) => auditLimits(table, item, scorer)),
  ...auditDeduction(table, item, asksReasons),
  ...auditRule(table, item),
  ...auditAppraised(table, item),
];

/** Only the unit has to score everything; others may leave a cell blank. */
function auditBlank(
  table: TableReading,
  { path, scores: { self }, bonus }: Item,
  state: IndicatorState,
): readonly Finding[] {
  const isDue = self.points === null && self.text === null && !bonus && state !== "notApplicable";
  return isDue ? [findingIn(table, self.cell, "blankScore", { path })] : [];
}

/** What stands where points belong is a number that Excel adds up: no word, no error, no date, no text. */
function auditTyped(
  table: TableReading,
  { path, scores }: Item,
  scorer: Scorer,
): readonly Finding[] {
  const { points, text, isText, proposals, cell } = scores[scorer];
  if (text === null) {
    return isText && points !== null
      ? [findingIn(table, cell, "scoreKeptAsText", { path, text: String(points) })]
      : [];
  }
  return proposals.length > 0
    ? [findingIn(table, cell, "scoreAsDate", { path, text, proposals })]
    : [findingIn(table, cell, "textScore", { path, text })];
}

function auditLimits(
  table: TableReading,
  { path, maximum, bonus, scores }: Item,
  scorer: Scorer,
): readonly Finding[] {
  const { points, cell } = scores[scorer];
  // Outside the scale points may be taken off: a section of minus points.
  if (points === null || (bonus && comparePoints(points, 0) <= 0)) return [];
  if (comparePoints(points, 0) < 0)
    return [findingIn(table, cell, "negativeScore", { path, points })];
  return maximum !== null && comparePoints(points, maximum) > 0
    ? [findingIn(table, cell, "aboveMaximum", { path, points, maximum })]
    : [];
}

function auditDeduction(table: TableReading, item: Item, asksReasons: boolean): readonly Finding[] {
  const { path, maximum, reason, bonus } = item;
  const { points, cell } = item.scores.self;
  if (maximum === null || points === null || bonus) return [];
  const lost = subtractPoints(maximum, points);
  // A deduction is often typed with its sign.
  const deduction = item.deduction === null ? null : Math.abs(item.deduction);
  const isMismatch = deduction !== null && !samePoints(deduction, lost);
  const lacksReason = asksReasons && comparePoints(lost, 0) > 0 && isBlank(reason);
  return [
    ...(isMismatch
      ? [findingIn(table, cell, "deductionMismatch", { path, maximum, deduction, points })]
      : []),
    ...(lacksReason
      ? [findingIn(table, cell, "deductionNoReason", { path, deduction: lost })]
      : []),
  ];
}

function auditRule(
  table: TableReading,
  { path, maximum, rule, scores: { self } }: Item,
): readonly Finding[] {
  const breach =
    rule && self.points !== null && comparePoints(self.points, 0) >= 0
      ? deductionWithinRule(rule, maximum, self.points)
      : null;
  if (breach === null) return [];
  if (breach.code === "overCap") {
    const { deduction, cap } = breach;
    return [findingIn(table, self.cell, "overCap", { path, deduction, cap })];
  }
  return [
    findingIn(table, self.cell, "notAllOrNothing", {
      path,
      points: breach.points,
      maximum: breach.maximum,
    }),
  ];
}

function auditAppraised(
  table: TableReading,
  { path, scores: { self, appraised }, reason }: Item,
): readonly Finding[] {
  if (self.points === null || appraised.points === null || !isBlank(reason)) return [];
  if (comparePoints(appraised.points, self.points) >= 0) return [];
  return [
    findingIn(table, appraised.cell, "appraisedLowerNoReason", {
      path,
      self: self.points,
      appraised: appraised.points,
    }),
  ];
}

export const isBlank = (text: string | null): boolean => text === null || text.trim() === "";
