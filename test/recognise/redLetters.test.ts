/** Contents in red letters are mandatory where a line of the sheet says so. */
import { recognise } from "../../src/core/recognise";
import { parseAddress, type WorkbookData } from "../../src/core/model/workbook/grid";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

const RED = "#FF0000";
const DARK_RED = "#C00000";
const BLACK = "#000000";
const ORANGE = "#ED7D31";

const sheet = (legend: string) => bookOf`
  UBND XÃ AN BÌNH
  BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025
  TT | Nội dung | Điểm chuẩn | Điểm tự chấm
  1 | Có nghị quyết, kế hoạch | 30 | 30
  2 | Không để xảy ra cháy, nổ | 30 | 25
  3 | Không có khiếu kiện đông người | 20 | 20
  4 | Tuyên truyền pháp luật | 20 | 20
  | Tổng cộng | 100 | 95
  ${legend}
`;

/** Returns the book with letters of a colour in some cells. */
const painted = (book: WorkbookData, colours: { readonly [address: string]: string }) => ({
  ...book,
  grids: book.grids.map((grid) => {
    const [plain] = grid.styles;
    if (!plain) throw new Error("no look");
    const entries = Object.entries(colours);
    const styleAt = (row: number, column: number): number =>
      entries.findIndex(([address]) => {
        const at = parseAddress(address);
        return at?.row === row && at.column === column;
      }) + 1;
    return {
      ...grid,
      styles: [plain, ...entries.map(([, colour]) => ({ ...plain, colour }))],
      cells: grid.cells.map((cell) => ({ ...cell, style: styleAt(cell.row, cell.column) })),
    };
  }),
});

const legend = "Ghi chú: Nội dung chữ đỏ là bắt buộc phải đạt điểm tối đa.";

test.each<
  [says: string, legend: string, colours: Parameters<typeof painted>[1], rows: readonly number[]]
>([
  ["red of two kinds", legend, { B4: RED, B6: DARK_RED }, [4, 6]],
  ["other colours", legend, { B4: BLACK, B5: ORANGE, B6: RED }, [6]],
  [
    "printed in red",
    "Các nội dung in màu đỏ là nội dung bắt buộc đạt điểm tối đa.",
    { B5: RED },
    [5],
  ],
  [
    "blue, where the line says blue",
    "Chữ màu xanh: nội dung bắt buộc đạt điểm tối đa.",
    { B4: "#0070C0", B5: RED, B6: "#0000FF" },
    [4, 6],
  ],
  ["no line says so", "Ghi chú: chấm theo hướng dẫn.", { B4: RED }, []],
  ["all of them are red", legend, { B4: RED, B5: RED, B6: RED, B7: RED }, []],
])("%s", (_says, words, colours, rows) => {
  const [table] = recognise(painted(sheet(words), colours), lexicon).tables;
  const mandatory = table?.items.filter((item) => item.mandatory).map(({ row }) => row);
  expect(mandatory).toEqual(rows);
});
