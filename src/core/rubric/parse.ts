/** Owns the way of a point rubric from unknown data to a checked value: all problems of the schema, or all that it cannot say. */
import type { Domain } from "../domain/domain";
import { checkRubric } from "./checks";
import { type RubricProblem, shapeProblems } from "./schema/problem";
import { type Rubric, rubricSchema } from "./schema/rubricSchema";

/** Returns the point rubric, or every problem of the data. */
export function parseRubric(
  data: unknown,
  domain: Domain,
): { readonly rubric: Rubric } | { readonly problems: readonly RubricProblem[] } {
  const parsed = rubricSchema.safeParse(data);
  if (!parsed.success) return { problems: shapeProblems(parsed.error) };
  const problems = checkRubric(parsed.data, domain);
  return problems.length > 0 ? { problems } : { rubric: parsed.data };
}
