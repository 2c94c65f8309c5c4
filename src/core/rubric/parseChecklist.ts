/** Owns the way of a checklist from unknown data to a checked value, and of a file that may be either. */
import { z } from "zod";
import type { Domain } from "../domain/domain";
import { checkChecklist } from "./checkChecklist";
import { type Checklist, checklistSchema } from "./schema/checklistSchema";
import { parseRubric } from "./parse";
import { type RubricProblem, shapeProblems } from "./schema/problem";
import { type Rubric, rubricSchema } from "./schema/rubricSchema";

interface Problems {
  readonly problems: readonly RubricProblem[];
}

/** Returns the checklist, or every problem of the data. What it includes is looked up by `expandChecklist`. */
export function parseChecklist(
  data: unknown,
  domain: Domain,
): { readonly checklist: Checklist } | Problems {
  const parsed = checklistSchema.safeParse(data);
  if (!parsed.success) return { problems: shapeProblems(parsed.error) };
  const problems = checkChecklist(parsed.data, domain);
  return problems.length > 0 ? { problems } : { checklist: parsed.data };
}

/** Returns whichever of the two the data says it is. */
export const parseRubricFile = (
  data: unknown,
  domain: Domain,
): { readonly rubric: Rubric } | { readonly checklist: Checklist } | Problems =>
  isChecklist(data) ? parseChecklist(data, domain) : parseRubric(data, domain);

const isChecklist = (data: unknown): boolean =>
  typeof data === "object" && data !== null && "scheme" in data && data.scheme === "checklist";

/** Returns the JSON Schema of a rubric file, for editors. */
export const rubricJsonSchema = (): object => ({
  $comment: "Generated from src/core/rubric; do not edit.",
  ...z.toJSONSchema(z.union([rubricSchema, checklistSchema]), { io: "input" }),
});
