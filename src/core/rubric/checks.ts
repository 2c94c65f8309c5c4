/** Owns what a schema cannot say about a point rubric: sums, lines, ids and dates that must agree. */
import { comparePoints, samePoints, sumPoints } from "../base/points";
import type { Points } from "../base/points";
import type { Domain } from "../domain/domain";
import { checkKinds, checkUnitTypes } from "./checkIds";
import { problem } from "./schema/problem";
import type { RubricProblem } from "./schema/problem";
import type { Rubric, RubricCriterion } from "./schema/rubricSchema";

export function checkRubric(rubric: Rubric, domain: Domain): readonly RubricProblem[] {
  return [
    ...checkKinds(domain, [rubric.kind], "kind"),
    ...checkUnitTypes(domain, rubric.unitTypes, "unitTypes"),
    ...withPaths(rubric.criteria, "criteria").flatMap(({ criterion, path }) =>
      checkUnitTypes(domain, criterion.unitTypes ?? [], `${path}.unitTypes`),
    ),
    ...checkIds(rubric.criteria),
    ...checkVetoIds(rubric),
    ...rubric.criteria.flatMap((criterion, index) => checkMaxima(criterion, `criteria.${index}`)),
    ...checkScale(rubric),
    ...checkLines(rubric),
    ...checkRules(rubric.criteria, "criteria"),
    ...checkValidity(rubric),
    ...checkExamples(rubric),
  ];
}

function checkIds(criteria: readonly RubricCriterion[]): readonly RubricProblem[] {
  const seen = new Set<string>();
  return withPaths(criteria, "criteria").flatMap(({ criterion: { id }, path }) => {
    if (seen.has(id)) return [problem("duplicateId", `${path}.id`, id)];
    seen.add(id);
    return [];
  });
}

const checkVetoIds = ({ vetoes = [] }: Rubric): readonly RubricProblem[] =>
  vetoes.flatMap(({ id }, index) =>
    vetoes.findIndex((other) => other.id === id) < index
      ? [problem("duplicateId", `vetoes.${index}.id`, id)]
      : [],
  );

function checkMaxima(criterion: RubricCriterion, path: string): readonly RubricProblem[] {
  if (criterion.kind === "indicator") return [];
  const { children, maximum } = criterion;
  const inside = children.flatMap((child, index) =>
    checkMaxima(child, `${path}.children.${index}`),
  );
  const sum = maximumOf(children);
  return maximum === null || sum === null || samePoints(maximum, sum)
    ? inside
    : [problem("groupMaximumMismatch", `${path}.maximum`, String(maximum), String(sum)), ...inside];
}

function checkScale({ criteria, scale }: Rubric): readonly RubricProblem[] {
  const sum = maximumOf(criteria);
  return sum === null || samePoints(sum, scale)
    ? []
    : [problem("scaleMismatch", "scale", String(scale), String(sum))];
}

function checkLines({ passLine, grades, scale }: Rubric): readonly RubricProblem[] {
  const bands = grades?.bands ?? [];
  return [
    ...(passLine && comparePoints(passLine.points, scale) > 0
      ? [problem("passLineAboveScale", "passLine.points", String(passLine.points), String(scale))]
      : []),
    ...bands.flatMap((band, index) => {
      const path = `grades.bands.${index}.from`;
      const better = bands[index - 1];
      return [
        ...(comparePoints(band.from, scale) > 0
          ? [problem("gradeAboveScale", path, String(band.from), String(scale))]
          : []),
        ...(better && comparePoints(band.from, better.from) >= 0
          ? [problem("gradesNotDescending", path, String(band.from), String(better.from))]
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
      ? [problem("gradeNotListed", `${path}.rule.atLeast`, criterion.rule.atLeast)]
      : [],
  );

/** An example must name an indicator of the rubric; what it is worth is for whoever runs it. */
function checkExamples({ criteria, examples = [] }: Rubric): readonly RubricProblem[] {
  const ids = new Set(
    withPaths(criteria, "criteria").flatMap(({ criterion }) =>
      criterion.kind === "indicator" ? [criterion.id] : [],
    ),
  );
  return examples.flatMap(({ criterion }, index) =>
    ids.has(criterion)
      ? []
      : [problem("unknownCriterion", `examples.${index}.criterion`, criterion)],
  );
}

export const checkValidity = ({
  validFrom,
  validTo,
}: {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}): readonly RubricProblem[] =>
  validFrom !== null && validTo !== null && validTo < validFrom
    ? [problem("validityReversed", "validTo", validTo, validFrom)]
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
