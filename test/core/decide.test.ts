import type { DecisionChoice } from "../../src/core/score/decide";
import type { TableReading } from "../../src/core/model/table/reading";
import { perScorer } from "../../src/core/model/table/scorer";
import { readingOf } from "../support/readingOf";
import { aRubric } from "../support/aRubric";
import { decide } from "../support/builtInDomain";

const table = readingOf`
  path | max | self
  I/1  | 100 | 95
`;
const stating = (points: number): TableReading => ({
  ...table,
  passLine: { points, words: `từ ${points} điểm trở lên`, row: 60, column: 1 },
});
const guidance = aRubric({ passLine: { points: 90, source: "Hướng dẫn, mục 4a" } });
const officers: DecisionChoice = { passLine: { points: 80, source: "Người dùng nhập" } };

test.each<
  [string, TableReading, typeof guidance | null, DecisionChoice, number | null, readonly string[]]
>([
  ["nobody says", table, null, {}, null, ["noPassLine"]],
  ["only the sheet says", stating(85), null, {}, 85, []],
  ["a recognised rubric, the sheet is silent", table, guidance, {}, 90, ["passLineAssumed"]],
  ["the sheet's own words stand before a recognised rubric", stating(85), guidance, {}, 85, []],
  [
    "a chosen rubric stands before the sheet",
    stating(85),
    guidance,
    { isRubricChosen: true },
    90,
    [],
  ],
  [
    "a chosen rubric that was not in force in the round's year says so",
    stating(85),
    aRubric({ ...guidance, validFrom: "2026-01-01" }),
    { isRubricChosen: true },
    90,
    ["notInForce"],
  ],
  [
    "the officer's word stands before all",
    stating(85),
    guidance,
    { ...officers, isRubricChosen: true },
    80,
    [],
  ],
])("pass line: %s", (_case, sheet, rubric, choice, line, codes) => {
  const { decision, findings } = decide(sheet, rubric, choice);
  expect(decision.passLine?.points ?? null).toBe(line);
  expect(findings.map(({ code }) => code)).toEqual(codes);
});

test("an assumed line names its source", () => {
  expect(decide(table, guidance).findings[0]?.facts).toEqual({
    points: 90,
    source: "Hướng dẫn, mục 4a",
  });
});

/** A whole table of ten contents, with a line of its own. */
const ofTen = (...marked: readonly number[]): TableReading => {
  const whole = readingOf`
    path | max | self
    I/1  | 10  | 10
    I/2  | 10  | 10
    I/3  | 10  | 10
    I/4  | 10  | 10
    I/5  | 10  | 10
    I/6  | 10  | 10
    I/7  | 10  | 10
    I/8  | 10  | 10
    I/9  | 10  | 10
    I/10 | 10  | 5
  `;
  let number = 0;
  const items = whole.items.map((item) =>
    item.kind === "indicator" ? { ...item, mandatory: marked.includes(++number) } : item,
  );
  return { ...whole, items, passLine: stating(90).passLine };
};

const onOtherSheet: TableReading["otherPart"] = {
  sheet: "Trang 2",
  row: 5,
  maximum: 50,
  points: perScorer(() => null),
};

test.each<[string, TableReading, Parameters<typeof decide>[1], readonly string[]]>([
  ["none of ten contents is marked", ofTen(), null, ["noMandatoryMarked"]],
  ["one is", ofTen(3), null, []],
  ["an extract need hold none", stating(90), null, []],
  ["the other sheet of the table may", { ...ofTen(), otherPart: onOtherSheet }, null, []],
  ["the rubric asks for none", ofTen(), aRubric({ mandatoryAtMaximum: false }), []],
  ["the movement knows none", { ...ofTen(), kind: "movement" }, null, ["noGradeBands"]],
])("contents that must have the maximum: %s", (_case, sheet, rubric, codes) => {
  expect(decide(sheet, rubric).findings.map(({ code }) => code)).toEqual(codes);
});

test("the movement needs bands, not a line", () => {
  const movement: TableReading = { ...table, kind: "movement" };
  expect(decide(movement, null).findings.map(({ code }) => code)).toEqual(["noGradeBands"]);
  const grades = { bands: [{ name: "Khá", from: 70 }], source: "Người dùng nhập" };
  expect(decide(movement, null, { grades })).toMatchObject({ decision: { grades }, findings: [] });
});

test("what a rubric settles is handed on", () => {
  const rubric = aRubric({ mandatoryAtMaximum: false, notApplicable: "keepPoints" });
  expect(decide(table, rubric).decision).toMatchObject({
    mandatoryAtMaximum: false,
    notApplicable: "keepPoints",
  });
  expect(decide(table, null).decision).toMatchObject({
    mandatoryAtMaximum: true,
    notApplicable: null,
  });
});
