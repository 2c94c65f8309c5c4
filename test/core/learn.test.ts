/** A rubric learned from a sheet is a rubric in order, with the sheet's own points, marks and rules. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { matchRubric } from "../../src/core/rubric/match";
import type { Reading } from "../../src/core/model/table/reading";
import type { RubricCriterion } from "../../src/core/rubric";
import { readXlsx } from "../../src/formats/xlsx/reading/readXlsx";
import { readingOf } from "../support/readingOf";
import { learnRubric, parseRubric } from "../support/builtInDomain";

const folder = join(__dirname, "..", "samples", "sheets");
const names = {
  id: "hoc-tu-bang-2025",
  title: "Bảng của địa phương",
  source: { document: "Bảng chấm điểm của đơn vị", date: null, authority: "Người dùng" },
};
const unit: Pick<Reading, "unitType" | "year" | "file"> = {
  unitType: "commune",
  year: 2025,
  file: "bang.xlsx",
};

test.each(readdirSync(folder).filter((name) => name.endsWith(".xlsx")))(
  "%s: what is learned of each table passes the check, and names the table again",
  (name) => {
    const reading = recogniseWorkbook(readXlsx(readFileSync(join(folder, name)), name));
    expect(reading.tables.length).toBeGreaterThan(0);
    for (const table of reading.tables) {
      const rubric = learnRubric(table, reading, names);
      const parsed = parseRubric(JSON.parse(JSON.stringify(rubric)));
      expect("problems" in parsed ? parsed.problems : []).toEqual([]);
      if (!rubric) throw new Error("nothing learned");
      const indicators = table.items.filter(({ kind }) => kind === "indicator");
      expect(leaves(rubric.criteria).map(({ id, maximum }) => [id, maximum])).toEqual(
        indicators.map(({ path, maximum }) => [path, maximum]),
      );
      expect(matchRubric(table, reading.unitType, reading.year, [rubric])?.confidence).toBe(1);
    }
  },
);

test("mandatory marks, bonus and the sheet's own line with the place they were read from", () => {
  const table = readingOf`
    path | text     | max | self | marks
    I    | Nhóm     | 10  |      |
    I/1  | Một      | 6   | 6    | *
    I/2  | Hai      | 4   | 4    |
    II   | Điểm cộng | 2  |      | +
  `;
  const rubric = learnRubric(
    { ...table, passLine: { points: 9, words: "từ 9 điểm trở lên", row: 20, column: 1 } },
    unit,
    names,
  );
  expect(rubric).toMatchObject({
    scale: 10,
    passLine: { points: 9, source: "bang.xlsx, Bảng!20: từ 9 điểm trở lên" },
    criteria: [
      { id: "I", maximum: 10, children: [{ mandatory: true }, { mandatory: false }] },
      { id: "II", bonus: true },
    ],
  });
});

test("lines that count go into the rubric, also floors of groups and what rules a result out", () => {
  const table = readingOf`
    path | text | max | self
    I/1  | Một  | 6   | 6
  `;
  const lines = {
    groupFloor: { percent: 50, source: "Hướng dẫn, mục 2" },
    vetoes: [{ id: "own-1", text: "Để xảy ra cháy lớn", source: "Hướng dẫn, mục 3" }],
  };
  expect(learnRubric(table, unit, names, lines)).toMatchObject(lines);
  expect(learnRubric(table, unit, names)).not.toHaveProperty("vetoes");
});

test("points that a row does not state stay unknown", () => {
  const table = readingOf`
    path | text | max | self
    I    | Nhóm |     |
    I/1  | Một  | 6   | 6
    I/2  | Hai  |     | 4
  `;
  const rubric = learnRubric(table, unit, names);
  expect(rubric?.criteria).toMatchObject([
    { maximum: null, children: [{ maximum: 6 }, { maximum: null }] },
  ]);
  const blank = readingOf`
    path | text | max | self
    I/1  | Một  |     | 6
  `;
  expect(learnRubric(blank, unit, names)).toBeNull();
});

// helpers

const leaves = (list: readonly RubricCriterion[]): readonly RubricCriterion[] =>
  list.flatMap((entry) => (entry.kind === "group" ? leaves(entry.children) : [entry]));
