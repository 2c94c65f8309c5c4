/** Which rubric a receipt names: one that decided something, never one that the sheet merely looks like. */
import { receiptsOf } from "../../src/actions/scoring/receipts";
import { scoreTables, type TableChoice } from "../../src/actions/scoring/scoreTables";
import type { Reading, TableReading } from "../../src/core/model/table/reading";
import { aRubric } from "../support/aRubric";
import { readingOf } from "../support/readingOf";

const table: TableReading = {
  ...readingOf`
    path | max | self
    I/1  | 10  | 9
  `,
  kind: "standard",
  rubric: { id: "vi-du-2025", confidence: 0.6 },
};
const line = { points: 8, words: "đạt từ 8 điểm", row: 20, column: 1 };
const rubric = aRubric({ grades: null });

const named = (read: TableReading, known = rubric, choice: TableChoice = {}) => {
  const reading: Reading = {
    file: "bang.xlsx",
    format: "xlsx",
    unit: null,
    unitType: null,
    year: 2025,
    form: null,
    tables: [read],
    otherTables: [],
    titleLines: [],
    findings: [],
    questions: [],
  };
  const [receipt] = receiptsOf(scoreTables(reading, [known], choice), null, "0.1.0");
  return receipt?.rubric?.id ?? null;
};

test.each<[string, string | null, string | null]>([
  ["its pass line decided", "vi-du-2025", named(table)],
  ["the sheet's own line decided", null, named({ ...table, passLine: line })],
  ["a person named it", "vi-du-2025", named({ ...table, passLine: line }, rubric, { rubric })],
  [
    "what rules a result out stands in it",
    "vi-du-2025",
    named(
      { ...table, passLine: line },
      aRubric({ grades: null, vetoes: [{ id: "v", text: "Để xảy ra cháy lớn", source: "x" }] }),
    ),
  ],
])("%s: %s", (_case, expected, found) => {
  expect(found).toBe(expected);
});
