/** Owns the table of rule kinds: what each asks and what facts are worth. A missing kind does not compile. */
import type { Points } from "../base/points";
import type { Facts, Rule, RuleKind } from "../model/table/rule";
import {
  comparedWithLastYear,
  countAtLeast,
  ratioAtLeast,
  ratioTimesMaximum,
  rollUp,
} from "./comparisons";
import { dateBy } from "./dates";
import {
  allOrNothing,
  checklist,
  fromOtherResult,
  gradeAtLeast,
  openNorm,
  options,
  range,
} from "./judgements";
import { absence, anyOccurrence, bonus, perKind, perOccurrence } from "./occurrences";
import type { AskedFact, BehaviourOf, RuleBehaviour, Worth } from "./kind";

export type { AskedFact, FactInput, Worth } from "./kind";
export { areDecided, disagrees, followFacts } from "./following";
export { deductionWithinRule, isOnStep, stepOf } from "./withinRule";
export type { RuleBreach } from "./withinRule";

const behaviours: { readonly [K in RuleKind]: BehaviourOf<K> } = {
  allOrNothing,
  range,
  perOccurrence,
  perKind,
  anyOccurrence,
  options,
  ratioAtLeast,
  ratioTimesMaximum,
  dateBy,
  comparedWithLastYear,
  countAtLeast,
  absence,
  gradeAtLeast,
  checklist,
  bonus,
  fromOtherResult,
  rollUp,
  openNorm,
};

/** All kinds, in the order of the table. */
export const ruleKinds = Object.keys(behaviours) as readonly RuleKind[];

/** Returns the entries that the form must show for a rule, in order. */
export const factsAsked = (rule: Rule): readonly AskedFact[] => behaviourOf(rule).asks(rule);

/**
 * Returns what facts are worth: points within 0 and the maximum, null while the facts do not decide.
 * `year` is the round's; a rule about a day of an unknown year stays undecided.
 */
export const applyRule = (
  rule: Rule,
  facts: Facts,
  maximum: Points | null,
  year: number | null = null,
): Worth => behaviourOf(rule).worth(rule, facts, { maximum, year });

// The table pairs each kind with its own behaviour, which the compiler cannot follow through an index.
const behaviourOf = (rule: Rule): RuleBehaviour<Rule> =>
  behaviours[rule.kind] as unknown as RuleBehaviour<Rule>;
