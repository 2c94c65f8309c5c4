import type { DecisionChoice } from "../../src/core/score/decide";
import type { TableReading } from "../../src/core/model/table/reading";
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
