import { learnForm, recognise } from "../../src/core/recognise";
import { correctionSchema } from "../../src/core/recognise/form/correction";
import type { Reading } from "../../src/core/model/table/reading";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

/** Words that no lexicon knows: no table is found. */
const strange = bookOf`
  Phiếu rà soát xã An Bình
  A1 | Việc | Hệ | Kê
  1 | Có nghị quyết | 6 | 5
  2 | Có kế hoạch | 4 | 4
  3 | Có đăng ký | 5 | 5
  | Cả phiếu | 15 | 14
`;

const pointedAt = correctionSchema.parse({
  unitType: "commune",
  year: 2025,
  tables: [
    {
      sheet: "Bảng",
      headerRow: 2,
      headerLastRow: 2,
      kind: "standard",
      columns: { number: 1, content: 2, maximum: 3, self: 4 },
      rows: [{ row: 6, as: "total" }],
    },
  ],
});

test("where no table is found, one is read at the header and in the columns that were pointed at", () => {
  expect(recognise(strange, lexicon).tables).toEqual([]);
  const reading = recognise(strange, lexicon, { correction: pointedAt, forms: [] });
  expect(inShort(reading)).toEqual(["1 6=5", "2 4=4", "3 5=5", "tổng 6: 15=14"]);
  expect(reading.tables[0]).toMatchObject({ kind: "standard", headerRows: [2, 2] });
  expect(reading.questions).toEqual([]);
});

test("handed on as a form, the same table is found on another machine without a word", () => {
  const reading = recognise(strange, lexicon, { correction: pointedAt, forms: [] });
  const form = learnForm(strange, reading, "Phiếu rà soát", lexicon, pointedAt);
  const other = recognise(strange, lexicon, { correction: null, forms: [form] });
  expect(inShort(other)).toEqual(inShort(reading));
  expect(other.questions.map(({ code }) => code)).toEqual(["year"]);
});

test.each([
  ["a subtotal", "subtotal", ["1 6=5", "2 4=4", "3 5=5", "tổng 8: 15=14"]],
  ["no part of the table", "text", ["1 6=5", "2 4=4", "3 5=5", "tổng 8: 15=14"]],
] as const)("a row declared to be %s counts for nothing", (_, as, expected) => {
  const book = bookOf`
    Tiêu chuẩn An toàn về ANTT năm 2025
    TT | Nội dung | Điểm chuẩn | Tự chấm
    1 | Có nghị quyết | 6 | 5
    2 | Có kế hoạch | 4 | 4
    4 | Hai việc trên | 9 | 9
    3 | Có đăng ký | 5 | 5
    Bỏ qua dòng này
    | Tổng cộng | 15 | 14
  `;
  const correction = correctionSchema.parse({
    tables: [{ sheet: "Bảng", headerRow: 2, rows: [{ row: 5, as }] }],
  });
  const reading = recognise(book, lexicon, { correction, forms: [] });
  expect(inShort(reading)).toEqual(expected);
  expect(reading.tables[0]?.subtotals.map(({ row }) => row)).toEqual(as === "subtotal" ? [5] : []);
});

test("a row declared to be an indicator is one, with or without points", () => {
  const book = bookOf`
    Tiêu chuẩn An toàn về ANTT năm 2025
    TT | Nội dung | Điểm chuẩn | Tự chấm
    1 | Có nghị quyết | 6 | 5
    | Có kế hoạch nhưng mẫu quên ghi điểm
    3 | Có đăng ký | 5 | 5
  `;
  const correction = correctionSchema.parse({
    tables: [{ sheet: "Bảng", headerRow: 2, rows: [{ row: 4, as: "indicator" }] }],
  });
  const items = recognise(book, lexicon, { correction, forms: [] }).tables[0]?.items;
  expect(items?.find(({ row }) => row === 4)).toMatchObject({ kind: "indicator", maximum: null });
});

// helpers

const inShort = ({ tables }: Reading): readonly string[] =>
  tables.flatMap(({ items, total }) => [
    ...items.map(({ path, maximum, scores }) => `${path} ${maximum}=${scores.self.points}`),
    ...(total ? [`tổng ${total.row}: ${total.maximumShown}=${total.scores.self.shown}`] : []),
  ]);
