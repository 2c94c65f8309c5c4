import { matchRubric } from "../../src/core/rubric/match";
import type { Rubric } from "../../src/core/rubric";
import { aRubric } from "../support/aRubric";
import { readingOf } from "../support/readingOf";

const table = readingOf`
  path | text                                   | max | self
  I    | Công tác lãnh đạo                      | 60  |
  I/1  | Ban hành nghị quyết về an ninh, trật tự | 30  | 30
  I/2  | Ban hành kế hoạch bảo đảm an ninh       | 30  | 30
  II   | Kết quả                                | 40  |
  II/1 | Không để xảy ra khiếu kiện đông người   | 40  | 40
  Tổng |                                        | 100 | 100
`;

const indicator = (id: string, text: string, maximum: number): Rubric["criteria"][number] => ({
  id,
  number: id,
  text,
  maximum,
  mandatory: false,
  source: "Phụ lục I",
  kind: "indicator",
  rule: null,
});
const bare = aRubric({ id: "bare", kind: "standard", scale: 100, criteria: [] });
const listed = aRubric({
  id: "listed",
  kind: "standard",
  scale: 100,
  criteria: [
    indicator("1", "Ban hành nghị quyết về an ninh trật tự", 30),
    indicator("2", "Ban hành kế hoạch bảo đảm an ninh", 30),
    indicator("3", "Không xảy ra khiếu kiện đông người", 40),
  ],
});
const foreign = aRubric({
  id: "foreign",
  kind: "standard",
  scale: 100,
  criteria: [indicator("1", "Vệ sinh môi trường, cảnh quan", 100)],
});

test.each<readonly [string, readonly Rubric[], string | null]>([
  ["only kind and scale are known", [bare], "bare"],
  ["the words of one are the table's", [bare, listed, foreign], "listed"],
  ["the words of the only one are others", [foreign], null],
  [
    "the rubric is known in part only, and what is known are other words",
    [
      {
        ...foreign,
        criteria: [...foreign.criteria, { ...indicator("2", "Chưa biết", 0), maximum: null }],
      },
    ],
    "foreign",
  ],
  ["another scale", [aRubric({ ...bare, scale: 50 })], null],
  ["another kind", [aRubric({ ...bare, kind: "movement" })], null],
  ["not for communes", [aRubric({ ...bare, unitTypes: ["school"] })], null],
  ["ended before the round", [aRubric({ ...bare, validTo: "2024-12-31" })], null],
  ["begins after the round", [aRubric({ ...bare, validFrom: "2026-01-01" })], null],
])("%s: rubric %#", (_, rubrics, expected) => {
  expect(matchRubric(table, "commune", 2025, rubrics)?.id ?? null).toBe(expected);
});

test("the surer, the more of the words are the same", () => {
  const sure = matchRubric(table, "commune", 2025, [listed])?.confidence ?? 0;
  expect(sure).toBeGreaterThan(0.9);
  expect(matchRubric(table, "commune", 2025, [bare])?.confidence).toBeLessThan(sure);
});
