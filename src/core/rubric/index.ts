/** Owns a rubric from unknown data to a checked value: the schema's problems and those a schema cannot say, all at once. */
import { z } from "zod";
import { comparePoints, samePoints, sumPoints } from "../points";
import type { Points } from "../points";
import { rubricSchema } from "./schema";
import type { Rubric, RubricCriterion } from "./schema";

export { newestSchemaVersion } from "./schema";
export type { Rubric, RubricCriterion, RubricGroup, RubricIndicator } from "./schema";

/** What can be wrong with a rubric file; the words for it live in messages. */
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
  | "validityReversed";

export interface RubricProblem {
  readonly code: RubricProblemCode;
  /** "criteria.0.children.2.maximum"; "" for the whole file. */
  readonly path: string;
  /** Details in English for the author of the file; the sentence for an official is made from the code. */
  readonly message: string;
}

/** Returns the rubric, or every problem of the data. */
export function parseRubric(
  data: unknown,
): { readonly rubric: Rubric } | { readonly problems: readonly RubricProblem[] } {
  const parsed = rubricSchema.safeParse(data);
  if (!parsed.success) return { problems: parsed.error.issues.flatMap(problemsOf) };
  const problems = checkRubric(parsed.data);
  return problems.length > 0 ? { problems } : { rubric: parsed.data };
}

/** Returns the JSON Schema of a rubric file, for editors. */
export const rubricJsonSchema = (): object => ({
  $comment: "Generated from src/core/rubric/schema.ts; do not edit.",
  ...z.toJSONSchema(rubricSchema, { io: "input" }),
});

function problemsOf(issue: z.core.$ZodIssue): readonly RubricProblem[] {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      code: "unknownKey",
      path: path === "" ? key : `${path}.${key}`,
      message: issue.message,
    }));
  }
  const isNewer = path === "schemaVersion" && issue.code === "too_big";
  return [{ code: isNewer ? "newerVersion" : "wrongShape", path, message: issue.message }];
}

function checkRubric(rubric: Rubric): readonly RubricProblem[] {
  return [
    ...checkIds(rubric.criteria),
    ...rubric.criteria.flatMap((criterion, index) => checkMaxima(criterion, `criteria.${index}`)),
    ...checkScale(rubric),
    ...checkLines(rubric),
    ...checkRules(rubric.criteria, "criteria"),
    ...checkValidity(rubric),
  ];
}

function checkIds(criteria: readonly RubricCriterion[]): readonly RubricProblem[] {
  const seen = new Set<string>();
  return withPaths(criteria, "criteria").flatMap(({ criterion: { id }, path }) => {
    if (seen.has(id)) return [problem("duplicateId", `${path}.id`, `"${id}" is used before`)];
    seen.add(id);
    return [];
  });
}

function checkMaxima(criterion: RubricCriterion, path: string): readonly RubricProblem[] {
  if (criterion.kind === "indicator") return [];
  const { children, maximum } = criterion;
  const inside = children.flatMap((child, index) =>
    checkMaxima(child, `${path}.children.${index}`),
  );
  const sum = maximumOf(children);
  return maximum === null || sum === null || samePoints(maximum, sum)
    ? inside
    : [
        problem(
          "groupMaximumMismatch",
          `${path}.maximum`,
          `${maximum} stated, ${sum} in its parts`,
        ),
        ...inside,
      ];
}

function checkScale({ criteria, scale }: Rubric): readonly RubricProblem[] {
  const sum = maximumOf(criteria);
  return sum === null || samePoints(sum, scale)
    ? []
    : [problem("scaleMismatch", "scale", `${scale} stated, ${sum} in the criteria`)];
}

function checkLines({ passLine, grades, scale }: Rubric): readonly RubricProblem[] {
  const bands = grades?.bands ?? [];
  return [
    ...(passLine && comparePoints(passLine.points, scale) > 0
      ? [problem("passLineAboveScale", "passLine.points", `${passLine.points} of ${scale}`)]
      : []),
    ...bands.flatMap((band, index) => {
      const path = `grades.bands.${index}.from`;
      const better = bands[index - 1];
      return [
        ...(comparePoints(band.from, scale) > 0
          ? [problem("gradeAboveScale", path, `${band.from} of ${scale}`)]
          : []),
        ...(better && comparePoints(band.from, better.from) >= 0
          ? [problem("gradesNotDescending", path, `${band.from} after ${better.from}`)]
          : []),
      ];
    }),
  ];
}

/** A grade that a rule asks for must be one of those it lists. */
const checkRules = (criteria: readonly RubricCriterion[], base: string): readonly RubricProblem[] =>
  withPaths(criteria, base).flatMap(({ criterion, path }) =>
    criterion.kind === "indicator" &&
    criterion.rule?.kind === "gradeAtLeast" &&
    !criterion.rule.grades.includes(criterion.rule.atLeast)
      ? [
          problem(
            "gradeNotListed",
            `${path}.rule.atLeast`,
            `"${criterion.rule.atLeast}" is not in grades`,
          ),
        ]
      : [],
  );

const checkValidity = ({ validFrom, validTo }: Rubric): readonly RubricProblem[] =>
  validFrom !== null && validTo !== null && validTo < validFrom
    ? [problem("validityReversed", "validTo", `${validTo} is before ${validFrom}`)]
    : [];

/** Returns the sum of what the parts are worth; null when any part states nothing. A bonus is no part of it. */
function maximumOf(criteria: readonly RubricCriterion[]): Points | null {
  const parts = criteria.filter((criterion) => criterion.kind === "group" || !criterion.bonus);
  const maxima = parts.map(
    (part) => part.maximum ?? (part.kind === "group" ? maximumOf(part.children) : null),
  );
  return maxima.some((maximum) => maximum === null) ? null : sumPoints(maxima);
}

const withPaths = (
  criteria: readonly RubricCriterion[],
  base: string,
): readonly { readonly criterion: RubricCriterion; readonly path: string }[] =>
  criteria.flatMap((criterion, index) => {
    const path = `${base}.${index}`;
    const inside =
      criterion.kind === "group" ? withPaths(criterion.children, `${path}.children`) : [];
    return [{ criterion, path }, ...inside];
  });

const problem = (code: RubricProblemCode, path: string, message: string): RubricProblem => ({
  code,
  path,
  message,
});
