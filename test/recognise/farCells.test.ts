/** A hundred thousand cells that someone left far beside or below a table: it is read as if they were not there. */
import { recognise } from "../../src/core/recognise";
import { type FarBlock, withFarCells } from "../support/farCells";
import { hangGuard } from "../support/hangGuard";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

const book = bookOf`
  TRƯỜNG THCS HÒA LẠC
  BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
  STT | Nội dung | Điểm tối đa | Điểm tự chấm
  I | Lãnh đạo | 10
  1 | Nghị quyết | 6 | 5
  2 | Kế hoạch | 4 | 4
  II | Kết quả | 5
  1 | Không có vụ việc | 5 | 5
  | Tổng cộng | 15 | 14
`;

test.each<[string, FarBlock]>([
  ["numbers beside every row", { top: 1, left: 20, rows: 10, columns: 13_000, value: 7 }],
  ["texts beside every row", { top: 1, left: 20, rows: 10, columns: 13_000, value: "xong" }],
  [
    "a column of numbers as long as a sheet",
    { top: 1, left: 20, rows: 130_000, columns: 1, value: 7 },
  ],
  ["numbers beside the header only", { top: 3, left: 12, rows: 1, columns: 3, value: 100 }],
  ["numbers beside the scores", { top: 4, left: 12, rows: 6, columns: 16_000, value: 5 }],
  ["numbers far below", { top: 60, left: 1, rows: 13_000, columns: 10, value: 3 }],
  ["texts far below", { top: 60, left: 2, rows: 130_000, columns: 1, value: "xong" }],
  ["numbers below and beside", { top: 60, left: 30, rows: 13_000, columns: 10, value: 3 }],
])("%s", (_title, block) => {
  const mustHaveEnded = hangGuard();
  expect(recognise(withFarCells(book, block), lexicon)).toEqual(recognise(book, lexicon));
  mustHaveEnded();
});

test("a table that begins behind a gap is read where it stands", () => {
  const [grid] = book.grids;
  if (!grid) throw new Error("no sheet");
  const cells = grid.cells.map((cell) => ({ ...cell, column: cell.column + 20 }));
  const moved = { ...book, grids: [{ ...grid, columnCount: grid.columnCount + 20, cells }] };
  const beside = { top: 1, left: 1, rows: 2, columns: 1, value: "x" };
  const { tables } = recognise(withFarCells(moved, beside), lexicon);
  expect(tables.map(({ columns, items }) => [columns.self, items.length])).toEqual([[24, 5]]);
});
