import * as fc from "fast-check";
import type { Rubric, RubricCriterion, RubricProblemCode } from "../../src/core/rubric";
import { describeRubricProblem } from "../../src/messages/vi";
import { anyRule } from "../support/anyRule";
import { aRubric } from "../support/aRubric";
import { parseRubric } from "../support/builtInDomain";

test("a rubric in order comes back as it was", () => {
  expect(parseRubric(aRubric())).toEqual({ rubric: aRubric() });
});

const [group, last] = aRubric().criteria as [
  Extract<RubricCriterion, { kind: "group" }>,
  RubricCriterion,
];

const broken: readonly (readonly [string, object, RubricProblemCode, string])[] = [
  ["a misspelt key", { pasLine: null }, "unknownKey", "pasLine"],
  [
    "a misspelt key inside",
    { passLine: { points: 9, source: "x", note: "y" } },
    "unknownKey",
    "passLine.note",
  ],
  ["a missing source", { passLine: { points: 9 } }, "wrongShape", "passLine.source"],
  ["points as text", { scale: "10" }, "wrongShape", "scale"],
  ["an unknown kind", { kind: "antt" }, "wrongShape", "kind"],
  ["a day that is none", { validFrom: "2025-02-30" }, "wrongShape", "validFrom"],
  ["a file of a newer program", { schemaVersion: 2 }, "newerVersion", "schemaVersion"],
  [
    "an id used twice",
    { criteria: [group, { ...last, id: "I.1" }] },
    "duplicateId",
    "criteria.1.id",
  ],
  [
    "two vetoes of one id",
    { vetoes: ["một", "hai"].map((text) => ({ id: "v", text, source: "x" })) },
    "duplicateId",
    "vetoes.1.id",
  ],
  [
    "a group that does not add up",
    {
      criteria: [
        { ...group, maximum: 5 },
        { ...last, maximum: 5 },
      ],
    },
    "groupMaximumMismatch",
    "criteria.0.maximum",
  ],
  ["a scale that does not add up", { scale: 12 }, "scaleMismatch", "scale"],
  [
    "a line above the scale",
    { passLine: { points: 90, source: "x" } },
    "passLineAboveScale",
    "passLine.points",
  ],
  ["a grade above the scale", { grades: bandsOf(90, 7) }, "gradeAboveScale", "grades.bands.0.from"],
  ["grades out of order", { grades: bandsOf(7, 9) }, "gradesNotDescending", "grades.bands.1.from"],
  [
    "two grades from the same points",
    { grades: bandsOf(7, 7) },
    "gradesNotDescending",
    "grades.bands.1.from",
  ],
  [
    "an end before the beginning",
    { validFrom: "2025-01-02", validTo: "2025-01-01" },
    "validityReversed",
    "validTo",
  ],
  [
    "a grade that the rule does not list",
    {
      criteria: [
        group,
        { ...last, rule: { kind: "gradeAtLeast", grades: ["Xuất sắc"], atLeast: "Khá" } },
      ],
    },
    "gradeNotListed",
    "criteria.1.rule.atLeast",
  ],
  [
    "a rule of an unknown kind",
    { criteria: [group, { ...last, rule: { kind: "formula", text: "1+1" } }] },
    "wrongShape",
    "criteria.1.rule.kind",
  ],
];

test.each(broken)("%s is named with its place", (_case, changes, code, path) => {
  const problems = problemsOf({ ...aRubric(), ...changes });
  expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
});

test.each(broken)("%s has a sentence", (_case, changes) => {
  for (const problem of problemsOf({ ...aRubric(), ...changes })) {
    expect(describeRubricProblem(problem)).toMatch(/^(?:Cả tệp|Tại \S+): \p{Ll}.*\.(?: \(.+\))?$/u);
  }
});

test("all problems are told at once", () => {
  expect(
    problemsOf({
      ...aRubric(),
      scale: 12,
      passLine: { points: 90, source: "x" },
      grades: bandsOf(7, 9),
    }),
  ).toHaveLength(3);
});

test.each([[null], [42], ["{}"], [[]], [{}]])("%j is no rubric", (data) => {
  expect(problemsOf(data).length).toBeGreaterThan(0);
});

test("maxima that the document does not state are not held against it", () => {
  const unstated: RubricCriterion = { ...last, maximum: null };
  expect(problemsOf(aRubric({ criteria: [group, unstated] }))).toEqual([]);
});

test("a bonus is no part of the scale", () => {
  const bonus: RubricCriterion = {
    kind: "indicator",
    id: "III",
    number: "III",
    text: "Điểm cộng",
    maximum: 2,
    mandatory: false,
    bonus: true,
    source: "Phụ lục 1, mục III",
    rule: { kind: "bonus", points: 1, cap: 2 },
  };
  expect(problemsOf(aRubric({ criteria: [...aRubric().criteria, bonus] }))).toEqual([]);
});

test("every rule that the program knows fits the schema", () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      const data = JSON.parse(
        JSON.stringify(aRubric({ criteria: [group, { ...last, rule } as RubricCriterion] })),
      ) as unknown;
      expect(problemsOf(data)).toEqual([]);
    }),
  );
});

// helpers

function problemsOf(data: unknown) {
  const result = parseRubric(data);
  return "problems" in result ? result.problems : [];
}

function bandsOf(...limits: readonly number[]): Rubric["grades"] {
  return { bands: limits.map((from, index) => ({ name: `Loại ${index + 1}`, from })), source: "x" };
}
