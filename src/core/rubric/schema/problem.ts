/** Owns the shape of what is wrong with a file of the folder, and how the schema's own complaints become it. */
import type { z } from "zod";

/** What can be wrong with a rubric, a checklist or a profile; the words for it live in messages. */
export type RubricProblemCode =
  | "wrongShape"
  | "unknownKey"
  | "newerVersion"
  | "duplicateId"
  | "groupMaximumMismatch"
  | "scaleMismatch"
  | "passLineAboveScale"
  | "gradeAboveScale"
  | "gradesNotDescending"
  | "gradeNotListed"
  | "validityReversed"
  | "unknownSwitch"
  | "unknownRubric"
  | "unknownCriterion"
  | "unknownProfile"
  | "circularInclude"
  | "exampleFails"
  | "unreadableExample"
  | "noExamples";

export interface RubricProblem {
  readonly code: RubricProblemCode;
  /** "criteria.0.children.2.maximum"; "" for the whole file. */
  readonly path: string;
  /** What the sentence names: ids, numbers, words of the file. */
  readonly values: readonly string[];
}

export const problem = (
  code: RubricProblemCode,
  path: string,
  ...values: readonly string[]
): RubricProblem => ({ code, path, values });

/** Returns every complaint of the schema, each with its place. */
export const shapeProblems = (error: z.ZodError): readonly RubricProblem[] =>
  error.issues.flatMap(problemsOf);

function problemsOf(issue: z.core.$ZodIssue): readonly RubricProblem[] {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => problem("unknownKey", path === "" ? key : `${path}.${key}`));
  }
  const isNewer = path === "schemaVersion" && issue.code === "too_big";
  if (isNewer) return [problem("newerVersion", path)];
  return [problem("wrongShape", path, ...allowedIn(issue))];
}

/** What may stand there: words of the file's own language. */
function allowedIn(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === "invalid_type") return [issue.expected];
  return issue.code === "invalid_value" ? issue.values.map(String) : [];
}
