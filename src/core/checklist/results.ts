/** Owns how the result of one rubric becomes a fact of another: standard → movement → exemplary, units → their commune. */
import type { ChecklistClaim, ChecklistOutcome } from ".";
import type { TableKind } from "../model/table/reading";
import type { ExpandedChecklist, ExpandedNode } from "../rubric";
import type { Facts, Rule } from "../model/table/rule";

export type Verdict = ChecklistOutcome["verdict"];

/** What is known of a unit in a round; null where the rubric gives no such thing. */
export interface KnownResult {
  readonly rubric: string;
  readonly kind: TableKind;
  readonly verdict: Verdict | null;
  readonly grade: string | null;
}

/** Returns what results say about a rule that asks for one; null where they do not say. */
export function factsFromResults(rule: Rule, results: readonly KnownResult[]): Facts | null {
  if (rule.kind === "fromOtherResult") {
    const verdict = resultOf(rule.rubric, results)?.verdict ?? null;
    return verdict === "met" || verdict === "notMet" ? { isMet: verdict === "met" } : null;
  }
  if (rule.kind === "gradeAtLeast" && rule.rubric !== undefined) {
    const grade = resultOf(rule.rubric, results)?.grade ?? null;
    return grade === null ? null : { grade };
  }
  return null;
}

/** Returns the claim with the facts that other results give. A computed result stands before a typed one. */
export function withResults(
  { criteria }: Pick<ExpandedChecklist, "criteria">,
  claim: ChecklistClaim,
  results: readonly KnownResult[],
): ChecklistClaim {
  const answered = conditionsOf(criteria).flatMap(({ id, rule }) => {
    const facts = factsFromResults(rule, results);
    return facts ? [[id, { ...claim.facts[id], ...facts }] as const] : [];
  });
  return { ...claim, facts: { ...claim.facts, ...Object.fromEntries(answered) } };
}

/** Returns how many units have the result, of those that were to be assessed: the facts of a roll-up. */
export function shareOfMet(verdicts: readonly (Verdict | null)[]): Facts {
  const assessed = verdicts.filter((verdict) => verdict !== "notEligible");
  return {
    numerator: assessed.filter((verdict) => verdict === "met").length,
    denominator: assessed.length,
  };
}

/** Named by the rubric's id, or by its kind where any rubric of that kind will do. */
const resultOf = (name: string, results: readonly KnownResult[]): KnownResult | null =>
  results.find(({ rubric }) => rubric === name) ??
  results.find(({ kind }) => kind === name) ??
  null;

type Condition = Extract<ExpandedNode, { readonly kind: "condition" }>;

const conditionsOf = (nodes: readonly ExpandedNode[]): readonly Condition[] =>
  nodes.flatMap((node) => (node.kind === "group" ? conditionsOf(node.children) : [node]));
