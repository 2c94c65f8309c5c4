/** Tests marks of mandatory indicators: a sign that a note explains is found wherever it stands in the row. */
import type { WorkbookData } from "../../../src/core/model/workbook/grid";
import { recognise } from "../../../src/core/recognise";
import { bookOf } from "../../support/sheetOf";
import { lexicon } from "../../truth/samples";

interface Row {
  readonly number?: string;
  readonly text: string;
  readonly maximum?: string;
}

const first: Row = { text: "Đảng ủy có nghị quyết bảo đảm an ninh, trật tự" };
const star = "(*) Nội dung bắt buộc phải đạt điểm tối đa.";

/** What marks the second of three rows, the note below the table, and whether that row is mandatory. */
const signs: readonly (readonly [string, Row, string, boolean])[] = [
  ["at the end", { text: "Có kế hoạch (*)" }, star, true],
  ["within the words", { text: "Có kế hoạch (*) ban hành trong Quý I" }, star, true],
  ["a star without brackets", { text: "Có kế hoạch* của UBND xã" }, star, true],
  ["at the number", { number: "2*", text: "Có kế hoạch" }, star, true],
  ["at the maximum", { text: "Có kế hoạch", maximum: "30 (*)" }, star, true],
  [
    "two stars, where one star means something else",
    { text: "Có kế hoạch (**)" },
    "(*) Nội dung có minh chứng; (**) Nội dung bắt buộc phải đạt điểm tối đa.",
    true,
  ],
  [
    "one star, where two are the mark",
    { text: "Có kế hoạch (*)" },
    "(*) Nội dung có minh chứng; (**) Nội dung bắt buộc phải đạt điểm tối đa.",
    false,
  ],
  [
    "letters that a note explains",
    { text: "Có kế hoạch (ĐK) của UBND xã" },
    "Ghi chú: (ĐK) là nội dung bắt buộc phải đạt điểm tối đa.",
    true,
  ],
  [
    "a footnote",
    { text: "Có kế hoạch bảo đảm an ninh (1)" },
    "(1) Nội dung bắt buộc phải đạt điểm tối đa.",
    true,
  ],
  ["no sign", { text: "Có kế hoạch" }, star, false],
  [
    "who falls short in a listed row is not assessed",
    { text: "Có kế hoạch" },
    "Nếu không đạt điểm tối đa ở mục 2 thì không được xét, công nhận.",
    true,
  ],
];

test.each(signs)("a mark %s", (_name, { number = "2", text, maximum = "30" }, note, expected) => {
  expect(
    mandatoryRows(bookOf`
      UBND XÃ HÒA SƠN
      BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | ${first.text} | 40 | 40
      ${number} | ${text} | ${maximum} | 30
      3 | Không để xảy ra khiếu kiện đông người | 30 | 30
      | Tổng cộng | 100 | 100
      ${note}
    `),
  ).toEqual(expected ? [5] : []);
});

test("a note that is merged over several rows speaks of each of them", () => {
  const book = bookOf`
    UBND XÃ HÒA SƠN
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm | Ghi chú
    1 | Có nghị quyết | 40 | 40 | Bắt buộc đạt điểm tối đa
    2 | Có kế hoạch | 30 | 30
    3 | Không để xảy ra khiếu kiện đông người | 30 | 30
    | Tổng cộng | 100 | 100
  `;
  const merged = { top: 4, left: 5, bottom: 5, right: 5 };
  const grids = book.grids.map((grid) => ({ ...grid, merges: [...grid.merges, merged] }));
  expect(mandatoryRows({ ...book, grids })).toEqual([4, 5]);
});

const mandatoryRows = (book: WorkbookData): readonly number[] =>
  recognise(book, lexicon)
    .tables.flatMap(({ items }) => items)
    .filter(({ mandatory }) => mandatory)
    .map(({ row }) => row);
