/** Owns the way of a rubric file from unknown data to a checked value: all problems of the schema, or all that it cannot say. */
import { z } from "zod";
import { checkChecklist } from "./checkChecklist";
import { checkRubric } from "./checks";
import { checklistSchema } from "./checklistSchema";
import type { Checklist } from "./checklistSchema";
import { shapeProblems } from "./problem";
import type { RubricProblem } from "./problem";
import { rubricSchema } from "./schema";
import type { Rubric } from "./schema";

export type {
  Checklist,
  ChecklistCondition,
  ChecklistGroup,
  ChecklistNode,
  ConditionState,
} from "./checklistSchema";
export { expandChecklist } from "./expand";
export type { ExpandedChecklist, ExpandedGroup, ExpandedNode } from "./expand";
export { problem, shapeProblems } from "./problem";
export type { RubricProblem, RubricProblemCode } from "./problem";
export { ruleSchema, conditionRuleSchema, dayOfYearSchema } from "./ruleSchema";
export type { ConditionRule } from "./ruleSchema";
export { checkValidity } from "./checks";
export {
  fileHead,
  newestSchemaVersion,
  quotedSource,
  sourceSchema,
  tableKinds,
  unitTypes,
} from "./schema";
export type { Rubric, RubricCriterion, RubricGroup, RubricIndicator } from "./schema";

interface Problems {
  readonly problems: readonly RubricProblem[];
}

/** Returns the point rubric, or every problem of the data. */
export function parseRubric(data: unknown): { readonly rubric: Rubric } | Problems {
  const parsed = rubricSchema.safeParse(data);
  if (!parsed.success) return { problems: shapeProblems(parsed.error) };
  const problems = checkRubric(parsed.data);
  return problems.length > 0 ? { problems } : { rubric: parsed.data };
}

/** Returns the checklist, or every problem of the data. What it includes is looked up by `expandChecklist`. */
export function parseChecklist(data: unknown): { readonly checklist: Checklist } | Problems {
  const parsed = checklistSchema.safeParse(data);
  if (!parsed.success) return { problems: shapeProblems(parsed.error) };
  const problems = checkChecklist(parsed.data);
  return problems.length > 0 ? { problems } : { checklist: parsed.data };
}

/** Returns whichever of the two the data says it is. */
export const parseRubricFile = (
  data: unknown,
): { readonly rubric: Rubric } | { readonly checklist: Checklist } | Problems =>
  isChecklist(data) ? parseChecklist(data) : parseRubric(data);

const isChecklist = (data: unknown): boolean =>
  typeof data === "object" && data !== null && "scheme" in data && data.scheme === "checklist";

/** Returns the JSON Schema of a rubric file, for editors. */
export const rubricJsonSchema = (): object => ({
  $comment: "Generated from src/core/rubric; do not edit.",
  ...z.toJSONSchema(z.union([rubricSchema, checklistSchema]), { io: "input" }),
});
