/** Owns the JSON and the report of `answer`: the outcome of a checklist with its reasons, and every condition by clause. */
import type { ChecklistScore } from "../../core/checklist";
import type { Kind } from "../../core/domain/domain";
import type { ExpandedChecklist } from "../../core/rubric";
import { checklistLine } from "../../messages/commandLine/commandLine";
import {
  describeChecklistOutcome,
  describeChecklistReason,
  describeCondition,
} from "../../messages/results/checklists";

export const answerJson = (
  checklist: ExpandedChecklist,
  { conditions, groups, outcome }: ChecklistScore,
  year: number | null,
): object => ({
  checklist: checklist.id,
  title: checklist.title,
  kind: checklist.kind,
  year,
  outcome: {
    verdict: outcome.verdict,
    reasons: outcome.reasons.map((reason) => ({
      ...reason,
      text: describeChecklistReason(reason),
    })),
  },
  groups,
  conditions: conditions.map(({ id, path, text, source, facts, state, arithmetic, ...rest }) => ({
    id,
    path,
    text,
    source,
    facts,
    state,
    arithmetic,
    explanation: describeCondition({ id, path, text, source, facts, state, arithmetic, ...rest }),
  })),
});

export const answerReport = (
  checklist: ExpandedChecklist,
  score: ChecklistScore,
  kind: Kind,
): string =>
  [
    checklist.title,
    `  ${describeChecklistOutcome(score.outcome, kind)}`,
    ...score.outcome.reasons.slice(1).map((reason) => `  ${describeChecklistReason(reason)}`),
    ...score.conditions.map((condition) => `  ${checklistLine(condition)}`),
  ].join("\n");
