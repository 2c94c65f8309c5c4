import { recognise } from "../../src/core/recognise";
import type { TableReading } from "../../src/core/model/table/reading";
import { correctionSchema } from "../../src/core/recognise/form/correction";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

const proven = bookOf`
  Tiêu chuẩn An toàn về ANTT năm 2025
  TT | Nội dung | Điểm chuẩn | Tự chấm
  I | Công tác lãnh đạo | 10
  1 | Có nghị quyết | 6 | 6
  2 | Có kế hoạch | 4 | 3
  II | Kết quả | 5
  1 | Không có khiếu kiện | 3 | 3
  2 | Không có tội phạm | 2 | 2
  | Tổng cộng | 15 | 14
`;
const unproven = bookOf`
  Tiêu chuẩn An toàn về ANTT năm 2025
  TT | Nội dung | Điểm chuẩn | Tự chấm
  I | Công tác lãnh đạo
  1 | Có nghị quyết | 6 | 6
  2 | Có kế hoạch | 4 | 3
  5 | Không có khiếu kiện | 3 | 4
  3 |  | 5 | 5
`;

test("rows that the sums prove are certain; where nothing adds up to a stated sum a little less", () => {
  expect(rowsOf(proven)).toEqual(["I 1", "I/1 1", "I/2 1", "II 1", "II/1 1", "II/2 1"]);
  expect(rowsOf(unproven).slice(0, 3)).toEqual(["I 0.9", "I/1 0.9", "I/2 0.9"]);
});

test("a number out of order, a score above its maximum and a row without words each take trust away", () => {
  expect(rowsOf(unproven).slice(3)).toEqual([
    "I/5 0.5 numbering, score",
    "3 0.33 numbering, contested, text",
  ]);
});

test("a group whose parts do not add up is doubtful, its parts hardly", () => {
  const book = bookOf`
    Tiêu chuẩn An toàn về ANTT năm 2025
    TT | Nội dung | Điểm chuẩn | Tự chấm
    I | Công tác lãnh đạo | 12
    1 | Có nghị quyết | 6 | 6
    2 | Có kế hoạch | 4 | 3
    II | Kết quả | 5
    1 | Không có khiếu kiện | 3 | 3
    2 | Không có tội phạm | 2 | 2
  `;
  expect(rowsOf(book)).toEqual(["I 0.63 sum", "I/1 0.9", "I/2 0.9", "II 1", "II/1 1", "II/2 1"]);
});

test("rows in doubt are told with their cell and why; a row that a person spoke of is in none", () => {
  const told = recognise(unproven, lexicon).findings.filter(({ code }) => code === "rowInDoubt");
  expect(told).toEqual([
    expect.objectContaining({
      sheet: "Bảng",
      cell: "B6",
      facts: { path: "I/5", kind: "indicator", doubt: "numbering" },
    }),
    expect.objectContaining({ cell: "B7" }),
  ]);
  const correction = correctionSchema.parse({
    tables: [{ sheet: "Bảng", headerRow: 2, rows: [{ row: 6, as: "indicator" }] }],
  });
  const mended = recognise(unproven, lexicon, { correction, forms: [] });
  expect(mended.findings.filter(({ code }) => code === "rowInDoubt")).toHaveLength(1);
  expect(mended.tables[0]?.items.find(({ row }) => row === 6)).toMatchObject({
    confidence: 1,
    doubts: [],
  });
});

test.each([
  ["words that the contents bear out", "Điểm chuẩn", { ground: "words", confidence: 1 }],
  ["a bare word that the contents explain", "Điểm", { ground: "words", confidence: 0.95 }],
  ["a word nobody knows", "Hệ", { ground: "content", confidence: 0.85 }],
])("a column told by %s", (_, word, certainty) => {
  const [table] = recognise(
    bookOf`
      Tiêu chuẩn An toàn về ANTT năm 2025
      TT | Nội dung | ${word} | Điểm tự chấm
      1 | Có nghị quyết | 6 | 6
      2 | Có kế hoạch | 4 | 3
      3 | Có đăng ký | 5 | 5
      | Tổng cộng | 15 | 14
    `,
    lexicon,
  ).tables;
  expect(table?.columnConfidence.maximum).toEqual(certainty);
});

test("words that the contents contradict are doubted, a column that a person pointed at is not", () => {
  const book = bookOf`
    Tiêu chuẩn An toàn về ANTT năm 2025
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm
    1 | Có nghị quyết | 6 | đạt
    2 | Có kế hoạch | 4 | không
    3 | Có đăng ký | 5 | đạt
  `;
  const certainty = (known?: Parameters<typeof recognise>[2]) =>
    recognise(book, lexicon, known).tables[0]?.columnConfidence.self;
  expect(certainty()).toEqual({ ground: "words", confidence: 0.27 });
  const correction = correctionSchema.parse({
    tables: [{ sheet: "Bảng", headerRow: 2, columns: { self: 4 } }],
  });
  expect(certainty({ correction, forms: [] })).toEqual({ ground: "corrected", confidence: 1 });
});

// helpers

function rowsOf(book: ReturnType<typeof bookOf>): readonly string[] {
  return recognise(book, lexicon).tables.flatMap(({ items }: TableReading) =>
    items.map(({ path, confidence, doubts }) =>
      `${path} ${confidence} ${doubts.join(", ")}`.trim(),
    ),
  );
}
