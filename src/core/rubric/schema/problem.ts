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
  /** Details in English for the author of the file; the sentence for an official is made from the code. */
  readonly message: string;
}

export const problem = (code: RubricProblemCode, path: string, message: string): RubricProblem => ({
  code,
  path,
  message,
});

/** Returns every complaint of the schema, each with its place. */
export const shapeProblems = (error: z.ZodError): readonly RubricProblem[] =>
  error.issues.flatMap(problemsOf);

function problemsOf(issue: z.core.$ZodIssue): readonly RubricProblem[] {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problem("unknownKey", path === "" ? key : `${path}.${key}`, issue.message),
    );
  }
  const isNewer = path === "schemaVersion" && issue.code === "too_big";
  return [problem(isNewer ? "newerVersion" : "wrongShape", path, issue.message)];
}
