/** Owns what becomes of one condition: from facts where they decide, from a person where the text leaves it to one. */
import type { ChecklistCondition, ConditionState } from "../rubric";
import type { Facts, Rule } from "../model/table/rule";
import { WHOLE } from "../model/table/tickSheet";
import { applyRule, factsAsked } from "../rules";
import type { AskedFact } from "../rules";

export interface Decided {
  readonly state: ConditionState;
  readonly arithmetic: string | null;
}

/**
 * | the facts | the rule leaves it to a person | a person said | state |
 * | --- | --- | --- | --- |
 * | meet it | – | – | met |
 * | fail it | no | – | notMet |
 * | fail it | yes (`otherwise`) | yes / no / nothing | met / notMet / forCouncil |
 * | cannot say | yes (open norm, nought of nought) | yes / no / nothing | met / notMet / forCouncil |
 * | are missing | no | – | unanswered |
 */
export function decideCondition(
  { rule, otherwise }: Pick<ChecklistCondition, "rule" | "otherwise">,
  facts: Facts,
  year: number | null,
): Decided {
  if (rule.kind === "openNorm") return byPerson(facts, null);
  const worth = applyRule(rule, withoutPoints(facts), WHOLE, year);
  const { points } = worth;
  const arithmetic = compares.has(rule.kind) ? worth.arithmetic : null;
  if (points === null) {
    if ("below" in rule && rule.below === "judged" && arithmetic !== null)
      return byPerson(facts, arithmetic);
    return isNoughtOfNought(rule, facts)
      ? byPerson(facts, null)
      : { state: "unanswered", arithmetic };
  }
  if (points === WHOLE) return { state: "met", arithmetic };
  return otherwise === "forCouncil" ? byPerson(facts, arithmetic) : { state: "notMet", arithmetic };
}

function byPerson({ isMet }: Facts, arithmetic: string | null): Decided {
  if (typeof isMet !== "boolean") return { state: "forCouncil", arithmetic };
  return { state: isMet ? "met" : "notMet", arithmetic };
}

/** Kinds whose working compares numbers; that of the others subtracts points, of which there are none here. */
const compares: ReadonlySet<Rule["kind"]> = new Set([
  "ratioAtLeast",
  "rollUp",
  "comparedWithLastYear",
  "countAtLeast",
]);

/** A checklist has no points: only a yes or a no of a person counts. */
const withoutPoints = ({ points: _points, ...facts }: Facts): Facts => facts;

/** A share of nothing, or no fall possible because last year had none either. */
const isNoughtOfNought = (rule: ChecklistCondition["rule"], facts: Facts): boolean =>
  rule.kind === "ratioAtLeast" || rule.kind === "rollUp"
    ? facts.numerator === 0 && facts.denominator === 0
    : rule.kind === "comparedWithLastYear" && facts.thisYear === 0 && facts.lastYear === 0;

/** Returns the entries that the form must show for a condition: never points, and a yes or no where a person decides. */
export function conditionFacts({
  rule,
  otherwise,
}: Pick<ChecklistCondition, "rule" | "otherwise">): readonly AskedFact[] {
  const asked = rule.kind === "openNorm" ? [] : factsAsked(rule);
  const facts = asked.filter(({ fact }) => fact !== "points");
  const mayNeedPerson =
    rule.kind === "openNorm" ||
    rule.kind === "ratioAtLeast" ||
    rule.kind === "rollUp" ||
    rule.kind === "comparedWithLastYear" ||
    otherwise === "forCouncil";
  const isAsked = facts.some(({ fact }) => fact === "isMet");
  return mayNeedPerson && !isAsked
    ? [
        ...facts,
        { fact: "isMet", input: "yesNo", choices: [], isOptional: rule.kind !== "openNorm" },
      ]
    : facts;
}
