import { recognise } from "../../src/core/recognise";
import type { Cell, Grid, WorkbookData } from "../../src/core/model/workbook/grid";
import type { Reading } from "../../src/core/model/table/reading";
import {
  everySheet,
  shifted,
  withCells,
  withEmptyColumn,
  withEmptyRow,
  withLooks,
} from "../generator/transform";
import { makeWorkbook } from "../generator/workbook";
import { lexicon } from "../truth/samples";

/** Made sheets, each with what is read of it before anything is changed. */
const MADE = Array.from({ length: 60 }, (_, at) => {
  const seed = at * 7 + 1;
  const { workbook } = makeWorkbook(seed);
  return { seed, workbook, reading: recognise(workbook, lexicon) };
});

const nfd = (cell: Cell): Cell =>
  typeof cell.value === "string"
    ? { ...cell, value: cell.value.normalize("NFD"), text: cell.text.normalize("NFD") }
    : cell;
const spaced = (cell: Cell): Cell =>
  typeof cell.value === "string"
    ? { ...cell, value: ` ${cell.value.replace(/ /g, "\u00a0")} ` }
    : cell;
const titled = (grid: Grid): Grid => {
  const down = shifted(grid, 1, 0);
  const line: Cell = {
    row: 1,
    column: 2,
    value: "ĐẢNG BỘ HUYỆN THANH BÌNH",
    text: "",
    formula: null,
    error: null,
    style: 0,
  };
  return { ...down, cells: [line, ...down.cells] };
};
const hasOldFonts = (workbook: WorkbookData): boolean =>
  workbook.grids.some((grid) => grid.styles.some((style) => style.fontName.startsWith(".Vn")));

const laws: readonly (readonly [string, (grid: Grid) => Grid])[] = [
  ["moving the sheet 5 rows down and 3 columns to the right", (grid) => shifted(grid, 5, 3)],
  ["an empty row above everything", (grid) => withEmptyRow(grid, 1)],
  ["an empty row below everything", (grid) => withEmptyRow(grid, grid.rowCount + 1)],
  ["an empty column at the left", (grid) => withEmptyColumn(grid, 1)],
  ["an empty column inside the table", (grid) => withEmptyColumn(grid, 3)],
  ["a line more in the title", titled],
  ["letters in NFD", (grid) => withCells(grid, nfd)],
  ["non-breaking spaces and spaces at the ends", (grid) => withCells(grid, spaced)],
  ["another font", (grid) => withLooks(grid, "Arial", null)],
  ["hidden columns", (grid) => ({ ...grid, hiddenColumns: [2, 4] })],
];

test.each(laws)("%s changes nothing of what is read", (_, change) => {
  const changed = MADE.filter(({ workbook, reading }) => {
    if (hasOldFonts(workbook)) return false;
    const before = essence(reading);
    const after = essence(recognise(everySheet(workbook, change), lexicon));
    return JSON.stringify(before) !== JSON.stringify(after);
  });
  expect(changed.map(({ seed }) => seed)).toEqual([]);
});

test("an empty row between items, wherever it stands, changes nothing of what is read", () => {
  const changed = MADE.filter(({ workbook, reading }) => {
    const table = reading.tables[0];
    const item = table?.items[Math.floor(table.items.length / 2)];
    if (!table || !item || isInsideMerge(workbook, table.sheet, item.row)) return false;
    const after = recognise(
      everySheet(workbook, (grid) =>
        grid.sheet === table.sheet ? withEmptyRow(grid, item.row) : grid,
      ),
      lexicon,
    );
    return JSON.stringify(essence(after)) !== JSON.stringify(essence(reading));
  });
  expect(changed.map(({ seed }) => seed)).toEqual([]);
});

test("a remark between two items changes nothing of what is read", () => {
  const changed = MADE.filter(({ workbook, reading }) => {
    if (hasOldFonts(workbook)) return false;
    const table = reading.tables[0];
    const item = table?.items[Math.floor(table.items.length / 2)];
    if (!table || !item || isInsideMerge(workbook, table.sheet, item.row)) return false;
    const options = new Set(table.optionRows);
    if (options.has(item.row - 1) || options.has(item.row)) return false;
    const remark = {
      row: item.row,
      column: table.columns.content ?? 1,
      value: "Ghi chú: số liệu lấy theo báo cáo năm.",
      text: "",
      formula: null,
      error: null,
      style: 0,
    };
    const after = recognise(
      everySheet(workbook, (grid) => {
        if (grid.sheet !== table.sheet) return grid;
        const wider = withEmptyRow(grid, item.row);
        return { ...wider, cells: inOrder([...wider.cells, remark]) };
      }),
      lexicon,
    );
    return JSON.stringify(essence(after)) !== JSON.stringify(essence(reading));
  });
  expect(changed.map(({ seed }) => seed)).toEqual([]);
});

test("a cover in front and the table on a later sheet read the same", () => {
  for (const { workbook, reading } of MADE) {
    const [first] = workbook.grids;
    if (!first) continue;
    const cover: Grid = { ...first, sheet: "Bìa", cells: [], merges: [], rowCount: 0 };
    const moved = { ...workbook, grids: [cover, ...workbook.grids] };
    expect(essence(recognise(moved, lexicon))).toEqual(essence(reading));
  }
});

test("a sheet under another name reads the same", () => {
  for (const { workbook, reading } of MADE) {
    const renamed = everySheet(workbook, (grid) => ({ ...grid, sheet: `Trang ${grid.sheet}` }));
    expect(essence(recognise(renamed, lexicon))).toEqual(essence(reading));
  }
});

// helpers

/** What a reading says, without where it stands. */
const essence = (reading: Reading): unknown => ({
  unit: reading.unit,
  unitType: reading.unitType,
  year: reading.year,
  tables: [...reading.tables, ...reading.otherTables].map((table) => ({
    kind: table.kind,
    year: table.year,
    roles: Object.entries(table.columns).map(([role, column]) => [role, column !== null]),
    total: table.total && {
      shown: table.total.scores.self.shown,
      self: table.total.scores.self.points,
    },
    line: table.passLine?.points ?? null,
    items: table.items.map((item) => [
      item.path,
      item.kind,
      item.text,
      item.maximum,
      item.scores.self.points,
      item.scores.appraised.points,
      item.adjustments.deduction.points,
      item.reason,
      item.mandatory,
      item.rule?.kind ?? null,
    ]),
  })),
});

const inOrder = (cells: readonly Cell[]): readonly Cell[] =>
  [...cells].sort((a, b) => a.row - b.row || a.column - b.column);

const isInsideMerge = (workbook: WorkbookData, sheet: string, row: number): boolean =>
  workbook.grids.some(
    (grid) =>
      grid.sheet === sheet && grid.merges.some((merge) => merge.top < row && row <= merge.bottom),
  );
