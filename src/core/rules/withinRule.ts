/** Owns the question whether typed points can stand beside the rule of their indicator. */
import { comparePoints, multiplyPoints, samePoints, subtractPoints } from "../base/points";
import type { Points } from "../base/points";
import type { Rule } from "../model/table/rule";

/** How typed points contradict a rule. */
export type RuleBreach =
  | { readonly code: "overCap"; readonly deduction: Points; readonly cap: Points }
  | { readonly code: "bonusOverCap"; readonly points: Points; readonly cap: Points }
  | { readonly code: "notAllOrNothing"; readonly points: Points; readonly maximum: Points };

/**
 * Returns how typed points contradict the rule, or null when they may stand.
 * Only what the rule's words exclude for certain: more deducted than the cap, or a part where only all or nothing is given.
 * Points in between are common for ratios, options and open norms and are no contradiction.
 */
export function deductionWithinRule(
  rule: Rule,
  maximum: Points | null,
  points: Points,
): RuleBreach | null {
  if (rule.kind === "bonus" && rule.cap !== null && comparePoints(points, rule.cap) > 0)
    return { code: "bonusOverCap", points, cap: rule.cap };
  if (maximum === null) return null;
  const deduction = subtractPoints(maximum, points);
  if (
    (rule.kind === "perOccurrence" || rule.kind === "perKind") &&
    losesNoMore(rule) &&
    rule.cap !== null &&
    comparePoints(deduction, rule.cap) > 0
  ) {
    return { code: "overCap", deduction, cap: rule.cap };
  }
  const isBetween = comparePoints(points, 0) > 0 && comparePoints(deduction, 0) > 0;
  return rule.kind === "allOrNothing" && isBetween
    ? { code: "notAllOrNothing", points, maximum }
    : null;
}

/** Nothing but each case takes points off: no number of them, and no kind, loses all. */
const losesNoMore = (
  rule: Extract<Rule, { readonly kind: "perOccurrence" | "perKind" }>,
): boolean =>
  rule.kind === "perOccurrence"
    ? rule.noneFrom === undefined
    : rule.kinds.every(({ points }) => points !== null);

/** Returns the step by which points are given under a rule; null: any may be. */
export const stepOf = (rule: Rule | null): Points | null =>
  rule?.kind === "range" ? (rule.step ?? null) : null;

/** Returns whether points lie on a step, counted from nought or down from the maximum. */
export function isOnStep(step: Points, maximum: Points | null, points: Points): boolean {
  const isWhole = (part: Points): boolean =>
    samePoints(multiplyPoints(step, Math.round(part / step)), part);
  return isWhole(points) || (maximum !== null && isWhole(subtractPoints(maximum, points)));
}
