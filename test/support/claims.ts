/** Owns facts that meet or fail each rule, and the claim of a unit that meets everything. */
import { plainClaim } from "../../src/core/checklist";
import type { ChecklistClaim } from "../../src/core/checklist";
import type { ExpandedChecklist, ExpandedNode } from "../../src/core/rubric";
import type { Facts, Rule } from "../../src/core/model/table/rule";

/** Facts that meet a rule of a checklist, in the round of a year. */
export const factsThatMeet = (rule: Rule, year = 2025): Facts => ({
  isMet: true,
  count: rule.kind === "countAtLeast" ? rule.atLeast : 0,
  numerator: 10,
  denominator: 10,
  date: `${year}-02-15`,
  thisYear: 1,
  lastYear: 10,
  grade: rule.kind === "gradeAtLeast" ? rule.atLeast : null,
  conditions: rule.kind === "checklist" ? rule.conditions.map(() => true) : [],
});

/** Facts that fail it. */
export const factsThatFail = (rule: Rule): Facts => ({
  isMet: false,
  count: rule.kind === "absence" ? 1 : 0,
  escape: "none",
  numerator: 1,
  denominator: 10,
  date: "2025-12-01",
  thisYear: 9,
  lastYear: 3,
  grade: rule.kind === "gradeAtLeast" ? (rule.grades[rule.grades.length - 1] ?? null) : null,
  conditions: [false],
});

/** The claim of a unit for which everything applies and is met. */
export const allMet = (checklist: ExpandedChecklist, year = 2025): ChecklistClaim => ({
  ...plainClaim(checklist, year),
  facts: Object.fromEntries(
    conditionsOf(checklist.criteria).map(({ id, rule }) => [id, factsThatMeet(rule, year)]),
  ),
});

/** The same with other facts for some conditions. */
export function claimWith(
  checklist: ExpandedChecklist,
  facts: { readonly [id: string]: Facts },
  year = 2025,
): ChecklistClaim {
  const claim = allMet(checklist, year);
  return { ...claim, facts: { ...claim.facts, ...facts } };
}

export const conditionsOf = (
  nodes: readonly ExpandedNode[],
): readonly Extract<ExpandedNode, { readonly kind: "condition" }>[] =>
  nodes.flatMap((node) => (node.kind === "group" ? conditionsOf(node.children) : [node]));
