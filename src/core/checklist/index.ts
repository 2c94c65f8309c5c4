/** Owns what a claim is worth against a checklist: the state of every condition, and the outcome with its decisive reason. */
import type { ConditionState, ExpandedChecklist, ExpandedNode } from "../rubric";
import type { Answer } from "../model/table/tickSheet";
import { decideCondition } from "./condition";
import type {
  ChecklistClaim,
  ChecklistGroupScore,
  ChecklistOutcome,
  ChecklistReason,
  ChecklistScore,
  ConditionScore,
  NamedCondition,
} from "./claim";

export { conditionFacts, decideCondition } from "./condition";
export { emptyClaim, plainClaim } from "./claim";
export type {
  ChecklistClaim,
  ChecklistGroupScore,
  ChecklistOutcome,
  ChecklistReason,
  ChecklistScore,
  ConditionScore,
  NamedCondition,
} from "./claim";

/** What a person answered of whole criteria or single conditions, by their ids: it stands before what facts say. */
export type Answers = ReadonlyMap<string, Answer>;

const noAnswers: Answers = new Map();

/** Returns the score of a claim. Pure: the same checklist, claim and answers give the same score. */
export function scoreChecklist(
  checklist: ExpandedChecklist,
  claim: ChecklistClaim,
  answers: Answers = noAnswers,
): ChecklistScore {
  const { conditions, groups } = walk(checklist.criteria, { claim, answers }, "", null, []);
  return {
    rubric: checklist.id,
    result: checklist.result,
    conditions,
    groups,
    outcome: decideChecklist(checklist, claim, conditions),
  };
}

interface Walked {
  readonly conditions: readonly ConditionScore[];
  readonly groups: readonly ChecklistGroupScore[];
  readonly states: readonly ConditionState[];
}

interface Given {
  readonly claim: ChecklistClaim;
  readonly answers: Answers;
}

/** `said` is the answer of what stands above; null: none was given. */
function walk(
  nodes: readonly ExpandedNode[],
  given: Given,
  above: string,
  said: Answer | null,
  off: readonly string[],
): Walked {
  const { claim } = given;
  const parts = nodes.map((node, index): Walked => {
    const path = `${above}${above === "" ? "" : "/"}${printed(node.number, index)}`;
    const switches = [...off, ...(node.notApplicableWhen ?? [])];
    const { id, text, source } = node;
    const answer = given.answers.get(id) ?? said;
    if (node.kind === "group") {
      const inside = walk(node.children, given, path, answer, switches);
      const state = stateOfGroup(inside.states);
      return {
        conditions: inside.conditions,
        groups: [{ id, path, text, state }, ...inside.groups],
        states: [state],
      };
    }
    const facts = claim.facts[id] ?? {};
    const decided = decideCondition(node, facts, claim.year);
    const state = afterSwitches(answer ?? decided.state, switches, claim);
    const condition: ConditionScore = {
      id,
      path,
      text,
      source,
      rule: node.rule,
      facts,
      state,
      arithmetic: state === "notApplicable" ? null : decided.arithmetic,
      unsettled: node.unsettled ?? null,
    };
    return { conditions: [condition], groups: [], states: [state] };
  });
  return {
    conditions: parts.flatMap(({ conditions }) => conditions),
    groups: parts.flatMap(({ groups }) => groups),
    states: parts.flatMap(({ states }) => states),
  };
}

/** A switch that is on takes the condition out; one that nobody answered leaves open what would fail. */
function afterSwitches(
  state: ConditionState,
  switches: readonly string[],
  claim: ChecklistClaim,
): ConditionState {
  const answers = switches.map((id) => claim.switches[id] ?? null);
  if (answers.includes(true)) return "notApplicable";
  return state !== "met" && answers.includes(null) ? "unanswered" : state;
}

/** The worst of its parts; what does not apply counts only where nothing else does. */
function stateOfGroup(states: readonly ConditionState[]): ConditionState {
  const order: readonly ConditionState[] = ["notMet", "unanswered", "forCouncil", "met"];
  return order.find((state) => states.includes(state)) ?? "notApplicable";
}

/** The number as printed, or "#2" for the second that has only a dash or nothing. */
const printed = (number: string, index: number): string =>
  /[\p{L}\p{N}]/u.test(number) ? number : `#${index + 1}`;

/**
 * | excluded | a condition not met | something open | verdict |
 * | --- | --- | --- | --- |
 * | yes | – | – | notEligible |
 * | not known | no | – | incomplete |
 * | – | yes | – | notMet |
 * | no | no | yes | incomplete |
 * | no | no | no | met |
 */
function decideChecklist(
  { exclusions }: ExpandedChecklist,
  claim: ChecklistClaim,
  conditions: readonly ConditionScore[],
): ChecklistOutcome {
  const excluded = exclusions.filter(({ id }) => claim.exclusions[id] === true);
  if (excluded.length > 0) {
    return {
      verdict: "notEligible",
      reasons: excluded.map(({ text, source }) => ({ code: "excluded", text, source })),
    };
  }
  const inState = (state: ConditionState): readonly NamedCondition[] =>
    conditions.filter((condition) => condition.state === state).map(named);
  const failed = inState("notMet").map(
    (condition): ChecklistReason => ({ code: "conditionNotMet", ...condition }),
  );
  const unknown = exclusions.filter(({ id }) => typeof claim.exclusions[id] !== "boolean");
  const unanswered = inState("unanswered");
  const council = inState("forCouncil");
  const open: readonly ChecklistReason[] = [
    ...(unknown.length > 0
      ? [{ code: "exclusionsUnanswered", texts: unknown.map(({ text }) => text) } as const]
      : []),
    ...(unanswered.length > 0
      ? [{ code: "conditionsUnanswered", conditions: unanswered } as const]
      : []),
    ...(council.length > 0 ? [{ code: "conditionsForCouncil", conditions: council } as const] : []),
  ];
  if (failed.length > 0) return { verdict: "notMet", reasons: [...failed, ...open] };
  if (open.length > 0) return { verdict: "incomplete", reasons: open };
  const notApplicable = inState("notApplicable");
  const count = conditions.length - notApplicable.length;
  return { verdict: "met", reasons: [{ code: "allConditionsMet", count, notApplicable }] };
}

const named = ({ id, path, text, source }: ConditionScore): NamedCondition => ({
  id,
  path,
  text,
  source,
});
