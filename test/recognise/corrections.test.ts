import { recognise, learnForm } from "../../src/core/recognise";
import { correctionSchema, formSchema } from "../../src/core/recognise/form/correction";
import { everySheet, shifted } from "../generator/transform";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

/** A sheet whose words say too little: no title, headings of its own, a score column under a name nobody knows. */
const odd = bookOf`
  Mục | Việc phải làm | Mức | Đơn vị ghi | Diễn giải
  1 | Có nghị quyết | 6 | 5 | Chậm
  2 | Có kế hoạch | 4 | 4
  3 | Phần dưới đây do cấp trên ghi | 5
  Cộng | | 10 | 9
`;
const half = bookOf`
  TT | Nội dung | Điểm tối đa | Lần một | Đơn vị ghi | Lý do
  1 | Có nghị quyết | 6 | 3 | 5 | Chậm
  2 | Có kế hoạch | 4 | 2 | 4
  3 | Phần này do cấp trên ghi | 5
  | Tổng cộng | 10 | 5 | 9
`;

test("a sheet that cannot be read for sure asks, at most five questions", () => {
  const reading = recognise(half, lexicon);
  expect(reading.questions.map(({ code, role }) => [code, role])).toEqual([
    ["kind", null],
    ["column", "self"],
    ["unitType", null],
    ["year", null],
  ]);
  expect(reading.questions.find(({ role }) => role === "self")?.choices).toContain("E");
  expect(recognise(odd, lexicon).questions.length).toBeLessThanOrEqual(5);
});

const mended = {
  unit: "xã An Bình",
  unitType: "commune",
  year: 2025,
  tables: [
    {
      sheet: "Bảng",
      headerRow: 1,
      kind: "standard",
      columns: { self: 5 },
      rows: [
        { row: 4, as: "text" },
        { row: 2, mandatory: true },
      ],
      passLine: 90,
    },
  ],
};

test("what the officer points at is read as pointed at, and nothing is asked any more", () => {
  const reading = recognise(half, lexicon, {
    correction: correctionSchema.parse(mended),
    forms: [],
  });
  expect(reading.questions).toEqual([]);
  expect(reading).toMatchObject({ unit: "xã An Bình", unitType: "commune", year: 2025 });
  expect(reading.tables[0]).toMatchObject({
    kind: "standard",
    passLine: { points: 90 },
    total: { maximum: 10, scores: { self: { points: 9 } } },
  });
  expect(
    reading.tables[0]?.items.map(({ path, scores, mandatory }) => [
      path,
      scores.self.points,
      mandatory,
    ]),
  ).toEqual([
    ["1", 5, true],
    ["2", 4, false],
  ]);
});

test("a confirmed form is recognised elsewhere with no question of the form, wherever its table stands", () => {
  const confirmed = recognise(half, lexicon, {
    correction: correctionSchema.parse(mended),
    forms: [],
  });
  const form = formSchema.parse(
    JSON.parse(
      JSON.stringify(
        learnForm(half, confirmed, "Mẫu xã An Bình", lexicon, correctionSchema.parse(mended)),
      ),
    ),
  );
  for (const book of [half, everySheet(half, (grid) => shifted(grid, 7, 2))]) {
    const reading = recognise(book, lexicon, { correction: null, forms: [form] });
    expect(reading.questions.map(({ code }) => code)).toEqual(["year"]);
    expect(reading.unitType).toBe("commune");
    expect(
      reading.tables[0]?.items.map(({ text, scores, mandatory }) => [
        text,
        scores.self.points,
        mandatory,
      ]),
    ).toEqual([
      ["Có nghị quyết", 5, true],
      ["Có kế hoạch", 4, false],
    ]);
  }
});

test("a form says nothing of a table with another header", () => {
  const confirmed = recognise(half, lexicon, {
    correction: correctionSchema.parse(mended),
    forms: [],
  });
  const form = learnForm(half, confirmed, "Mẫu", lexicon);
  const longer = bookOf`
    TT | Nội dung | Điểm tối đa | Đơn vị ghi | Ghi chú
    1 | Có nghị quyết | 6 | 5
    2 | Có kế hoạch | 4 | 4
  `;
  expect(recognise(longer, lexicon, { correction: null, forms: [form] })).toEqual(
    recognise(longer, lexicon),
  );
});
