/** A rubric that counts stands in place of the sheet's own marks and rules; what it does not know stays as the sheet says. */
import { fitRubric } from "../../src/core/rubric/applyRubric";
import type { Rubric, RubricIndicator } from "../../src/core/rubric";
import { aRubric } from "../support/aRubric";
import { readingOf, withRules } from "../support/readingOf";

const table = withRules(
  readingOf`
    path  | text              | max | self | marks
    I     | Lãnh đạo          | 10  |      |
    I/1   | Có nghị quyết     | 6   | 6    |
    I/2   | Có kế hoạch       | 4   | 4    | *
    II/1  | Có kế hoạch       | 5   | 5    |
    II/2  | Không có vụ cháy  | 5   | 5    |
  `,
  { "II/2": { kind: "perOccurrence", points: 1, cap: null, unit: "vụ", words: "mỗi vụ trừ 1" } },
);

const own = (text: string, changes: Partial<RubricIndicator> = {}): RubricIndicator => ({
  kind: "indicator",
  id: `${text}-${changes.number ?? ""}`,
  number: "",
  text,
  maximum: 5,
  mandatory: false,
  source: `Phụ lục, “${text}”`,
  rule: null,
  ...changes,
});

const fitted = (changes: Partial<Rubric>) =>
  fitRubric(table, aRubric(changes))
    .items.filter(({ kind }) => kind === "indicator")
    .map(({ path, mandatory, rule }) => [
      path,
      mandatory,
      rule?.kind ?? null,
      rule?.clause ?? null,
    ]);

const asItStands = [
  ["I/1", false, null, null],
  ["I/2", true, null, null],
  ["II/1", false, null, null],
  ["II/2", false, "perOccurrence", null],
];

test("a rubric that lists nothing changes nothing", () => {
  expect(fitted({ criteria: [] })).toEqual(asItStands);
});

test("marks are set and cleared; a rule is told with its clause", () => {
  const criteria = [
    own("Có nghị quyết", { mandatory: true, rule: { kind: "allOrNothing" } }),
    own("Có kế hoạch", { number: "1" }),
  ];
  expect(fitted({ criteria })).toEqual([
    ["I/1", true, "allOrNothing", "Phụ lục, “Có nghị quyết”"],
    ["I/2", false, null, null],
    ...asItStands.slice(2),
  ]);
});

test("words that stand twice are paired in order", () => {
  const criteria = [
    own("Có kế hoạch", { number: "1" }),
    own("Có kế hoạch", { number: "2", mandatory: true }),
  ];
  expect(fitted({ criteria }).map(([path, mandatory]) => [path, mandatory])).toEqual([
    ["I/1", false],
    ["I/2", false],
    ["II/1", true],
    ["II/2", false],
  ]);
});

test("words that are nearly the same are the same indicator", () => {
  const criteria = [own("Không có vụ cháy nào", { mandatory: true })];
  expect(fitted({ criteria })[3]).toEqual(["II/2", true, "perOccurrence", null]);
});

test("the rule for all stands only where neither the rubric nor the sheet has one", () => {
  expect(
    fitted({ criteria: [], itemRule: { kind: "allOrNothing" } }).map(([, , rule]) => rule),
  ).toEqual(["allOrNothing", "allOrNothing", "allOrNothing", "perOccurrence"]);
});
