/** Owns what can be wrong with one indicator's scores, beside its maximum, deduction, added points, rule and reason. */
import type { IndicatorState } from "../model/score/assessment";
import type { Finding } from "../model/finding/finding";
import { comparePoints, samePoints, subtractPoints } from "../base/points";
import { withoutAdded } from "../model/table/addedScore";
import type { AddedShare } from "../model/table/adjustment";
import type { Item, TableReading } from "../model/table/reading";
import { type Scorer, scorers } from "../model/table/scorer";
import { deductionWithinRule } from "../rules";
import { findingIn } from "./place";
import { isBlank, type ReasonsAsked } from "./reasons";

/** Added points of the table, by row. */
type Shares = ReadonlyMap<number, AddedShare>;

/** Returns the findings of one indicator, the scores' own first. */
export const auditScore = (
  table: TableReading,
  item: Item,
  state: IndicatorState,
  reasons: ReasonsAsked,
  shares: Shares,
): readonly Finding[] => {
  const share = shares.get(item.row);
  const found = [...auditBlank(table, item, state)];
  for (const scorer of scorers) found.push(...auditTyped(table, item, scorer));
  for (const scorer of scorers) found.push(...auditLimits(table, item, scorer, shares));
  found.push(...auditDeduction(table, item, reasons, share), ...auditAdded(table, item, share));
  found.push(...auditRule(table, item, share), ...auditAppraised(table, item, reasons));
  return found;
};

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
  const { points, text, isText, proposals, meaning, cell } = scores[scorer];
  if (text !== null && meaning === "notApplicable")
    return [findingIn(table, cell, "scoreNotApplicable", { path, text })];
  if (text !== null && meaning === "nought")
    return [findingIn(table, cell, "scoreIsDash", { path, text })];
  if (text === null) {
    return isText && points !== null
      ? [findingIn(table, cell, "scoreKeptAsText", { path, text: String(points) })]
      : [];
  }
  if (proposals.length === 0) return [findingIn(table, cell, "textScore", { path, text })];
  const code = SIGN.test(text) ? "scoreBesideSign" : "scoreAsDate";
  return [findingIn(table, cell, code, { path, text, proposals })];
}

/** What Excel shows of a date begins and ends with a letter or a digit. */
const SIGN = /^[^\p{L}\p{N}]|[^\p{L}\p{N}]$/u;

function auditLimits(
  table: TableReading,
  { row, path, maximum, bonus, scores }: Item,
  scorer: Scorer,
  shares: Shares,
): readonly Finding[] {
  const { points, cell } = scores[scorer];
  // Outside the scale points may be taken off: a section of minus points.
  if (points === null || (bonus && comparePoints(points, 0) <= 0)) return [];
  if (comparePoints(points, 0) < 0)
    return [findingIn(table, cell, "negativeScore", { path, points })];
  const stated = table.added?.isInScore ? (shares.get(row)?.stated ?? 0) : 0;
  return maximum !== null && comparePoints(subtractPoints(points, stated), maximum) > 0
    ? [findingIn(table, cell, "aboveMaximum", { path, points, maximum })]
    : [];
}

/** Maximum, what was taken off, what was added, and the score that they give. */
function auditDeduction(
  table: TableReading,
  { path, maximum, reason, bonus, scores: { self }, adjustments }: Item,
  reasons: ReasonsAsked,
  share: AddedShare | undefined,
): readonly Finding[] {
  const { points, cell } = self;
  const earned = withoutAdded(points, "self", table.added, share);
  if (maximum === null || points === null || earned === null || bonus) return [];
  const lost = subtractPoints(maximum, earned);
  const deduction = adjustments.deduction.points;
  const isMismatch = deduction !== null && !samePoints(deduction, lost);
  const lacksReason = reasons !== "nowhere" && comparePoints(lost, 0) > 0 && isBlank(reason);
  if (!isMismatch && !lacksReason) return [];
  return [
    ...(isMismatch && earned === points
      ? [findingIn(table, cell, "deductionMismatch", { path, maximum, deduction, points })]
      : []),
    ...(isMismatch && earned !== points && share
      ? [
          findingIn(table, cell, "addedMismatch", {
            path,
            maximum,
            deduction,
            added: share.stated,
            points,
          }),
        ]
      : []),
    ...(lacksReason
      ? [
          findingIn(table, cell, "deductionNoReason", {
            path,
            deduction: lost,
            ...optionalUnless(reasons),
          }),
        ]
      : []),
  ];
}

const DIGIT = /\d/;

/** More than the sheet allows; or words with a number in them, that nobody counted. */
function auditAdded(
  table: TableReading,
  { path, adjustments: { added } }: Item,
  share: AddedShare | undefined,
): readonly Finding[] {
  if (added.text !== null && DIGIT.test(added.text))
    return [findingIn(table, added.cell, "textScore", { path, text: added.text })];
  const cap = table.added?.cap ?? null;
  if (!share || cap === null || samePoints(share.stated, share.counted)) return [];
  const facts = { added: share.stated, counted: share.counted, cap: cap.points, words: cap.words };
  return [findingIn(table, added.cell, "addedOverCap", { path, ...facts })];
}

function auditRule(
  table: TableReading,
  { path, maximum, rule, scores: { self } }: Item,
  share: AddedShare | undefined,
): readonly Finding[] {
  const earned = withoutAdded(self.points, "self", table.added, share);
  const breach =
    rule && earned !== null && comparePoints(earned, 0) >= 0
      ? deductionWithinRule(rule, maximum, earned)
      : null;
  if (breach === null) return [];
  if (breach.code === "bonusOverCap") {
    const { points, cap } = breach;
    return [findingIn(table, self.cell, "bonusOverCap", { path, points, cap })];
  }
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
  { path, scores: { self, appraised }, reason: shared, appraisedReason }: Item,
  reasons: ReasonsAsked,
): readonly Finding[] {
  // Who appraises beside the sheet is asked for a reason of their own.
  if (table.appraisal) return [];
  const reason = appraisedReason ?? shared;
  if (self.points === null || appraised.points === null || !isBlank(reason)) return [];
  if (comparePoints(appraised.points, self.points) >= 0) return [];
  return [
    findingIn(table, appraised.cell, "appraisedLowerNoReason", {
      path,
      self: self.points,
      appraised: appraised.points,
      ...optionalUnless(reasons),
    }),
  ];
}

const optionalUnless = (reasons: ReasonsAsked): { readonly isOptional?: true } =>
  reasons === "asked" ? {} : { isOptional: true };
