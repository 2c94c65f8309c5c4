/** How a grid becomes a table of the page: what is hidden, merged, sized and run over. */
import type { Grid } from "../../src/core/model/workbook/grid";
import { layOut, type LaidCell } from "../../src/taskpane/sheet/sheetLayout";
import { sketchedWorkbook, type SheetSketch } from "../support/bookSketch";

const cells = {
  A1: "Tiêu đề dài chạy sang ô bên",
  A2: "STT",
  B2: "Nội dung",
  C2: "Điểm",
  A3: 1,
  B3: "Đường xã",
  C3: 5,
  A4: 2,
  B4: "Cầu",
  C4: 4.5,
};

test("every cell stands in its row and column", () => {
  expect(pictureOf({ name: "Bảng", cells })).toEqual([
    "1: Tiêu đề dài chạy sang ô bên> | · | ·",
    "2: STT | Nội dung | Điểm>",
    "3: 1 | Đường xã | 5",
    "4: 2 | Cầu | 4,5",
  ]);
});

test("hidden rows and columns are left out", () => {
  expect(pictureOf({ name: "Bảng", cells, hiddenRows: [3] }, { hiddenColumns: [2] })).toEqual([
    "1: Tiêu đề dài chạy sang ô bên> | ·",
    "2: STT | Điểm>",
    "4: 2 | 4,5",
  ]);
});

test("merged cells span what is visible of them, wherever their first cell is hidden", () => {
  expect(pictureOf({ name: "Bảng", cells, merges: ["A1:C1", "B3:C4"], hiddenRows: [3] })).toEqual([
    "1: Tiêu đề dài chạy sang ô bên[1×3]",
    "2: STT | Nội dung | Điểm>",
    "4: 2 | Đường xã[1×2]",
  ]);
});

test("sizes are those of the file", () => {
  const layout = layOut({
    ...gridOf({ name: "Bảng", cells }),
    columnWidths: [{ first: 2, last: 2, width: 40 }],
    rowHeights: [[3, 30]],
  });
  expect(layout.columns.map(({ width }) => width)).toEqual([64, 285, 64]);
  expect(layout.rows.map(({ height }) => height)).toEqual([null, null, 40, null]);
});

test("wrapped text is cut where its rows state their height, as it is on paper", () => {
  const grid = gridOf({ name: "Bảng", cells, merges: ["B3:B4"] });
  const wrapped = grid.styles.map((style) => ({ ...style, wrap: true }));
  const cutAt = (rowHeights: Grid["rowHeights"], styles = wrapped) =>
    layOut({ ...grid, styles, rowHeights }).rows[2]?.cells.map((cell) => cell.cutAt);
  expect(cutAt([[3, 30]])).toEqual([37, null, 37]);
  expect(
    cutAt([
      [3, 30],
      [4, 15],
    ]),
  ).toEqual([37, 57, 37]);
  expect(cutAt([])).toEqual([null, null, null]);
  expect(cutAt([[3, 30]], [...grid.styles])).toEqual([null, null, null]);
});

test("a sheet longer than the view is cut and says so", () => {
  const layout = layOut({ ...gridOf({ name: "Bảng", cells }), rowCount: 1_048_576 });
  expect(layout.rows).toHaveLength(1500);
  expect(layout.isCut).toBe(true);
});

test.each<[string, number, number, number, number]>([
  ["far more rows than columns", 130_000, 5, 0, 5],
  ["far more columns than rows", 50, 2600, 0, 60],
  ["many of both", 2600, 50, 0, 13],
  ["many of both, and a table beyond", 2600, 50, 31, 31],
])(
  "of a sheet of %s so much is shown as a browser can bear",
  (_title, rows, columns, last, shown) => {
    const layout = layOut(
      { ...gridOf({ name: "Bảng", cells }), rowCount: rows, columnCount: columns },
      last,
    );
    expect(layout.columns).toHaveLength(shown);
    expect(layout.isNarrowed).toBe(shown < columns);
    expect(layout.rows.reduce((sum, row) => sum + row.cells.length, 0)).toBeLessThan(50_000);
  },
);

// helpers

const pictureOf = (sheet: SheetSketch, changes: Partial<Grid> = {}): readonly string[] =>
  layOut({ ...gridOf(sheet), ...changes }).rows.map(
    ({ row, cells: laid }) => `${row}: ${laid.map(said).join(" | ")}`,
  );

/** ">" runs over, "[rows×columns]" spans. */
const said = ({ text, rowSpan, columnSpan, isOverflowing }: LaidCell): string =>
  (text || "·") +
  (rowSpan * columnSpan > 1 ? `[${rowSpan}×${columnSpan}]` : "") +
  (isOverflowing ? ">" : "");

function gridOf(sheet: SheetSketch): Grid {
  const [grid] = sketchedWorkbook({ sheets: [sheet] }).grids;
  if (!grid) throw new Error("no grid");
  return grid;
}
