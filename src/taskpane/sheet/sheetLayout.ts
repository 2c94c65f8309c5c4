/** Owns how a grid becomes a table of a page: visible rows and columns, merged cells, sizes in pixels. */
import type { Cell, CellStyle, Grid } from "../../core/model/workbook/grid";

export interface LaidCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly style: number;
  readonly text: string;
  readonly isNumber: boolean;
  /** Wrapped text is cut at this height, as in a spreadsheet; null: its row grows with it. */
  readonly cutAt: number | null;
  /** Text may run over the empty cells beside it, as in a spreadsheet. */
  readonly isOverflowing: boolean;
}

export interface LaidRow {
  readonly row: number;
  readonly height: number | null;
  readonly cells: readonly LaidCell[];
}

export interface SheetLayout {
  readonly columns: readonly { readonly column: number; readonly width: number }[];
  readonly rows: readonly LaidRow[];
  readonly styles: readonly CellStyle[];
  /** Rows left out because the sheet is longer than a view needs. */
  readonly isCut: boolean;
  /** Columns left out because the sheet is wider than a view needs. */
  readonly isNarrowed: boolean;
}

/** More than any score sheet; a longer one is cut, and the view says so. */
export const LONGEST_VIEW = 1500;
export const ROW_HEADER_WIDTH = 40;
const WIDEST_VIEW = 60;
/** A browser stands still over more; a long sheet is shown only as wide as this leaves room, and as its tables are. */
const MOST_CELLS = 20_000;
const DEFAULT_WIDTH = 8.43;

/** Returns the layout of a grid; `lastColumn` is the last that a table takes. */
export function layOut(grid: Grid, lastColumn = 0): SheetLayout {
  const hiddenRows = new Set(grid.hiddenRows);
  const hiddenColumns = new Set(grid.hiddenColumns);
  const rowNumbers = range(Math.min(grid.rowCount, LONGEST_VIEW)).filter((r) => !hiddenRows.has(r));
  const room = Math.floor(MOST_CELLS / Math.max(1, rowNumbers.length));
  const columnCount = Math.min(grid.columnCount, WIDEST_VIEW, Math.max(lastColumn, room));
  const columns = range(columnCount).filter((c) => !hiddenColumns.has(c));
  const heights = new Map(grid.rowHeights);
  const cells = new Map(grid.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const looks = new Map(
    grid.emptyStyled.map(([row, column, style]) => [keyOf(row, column), style]),
  );
  const merged = mergedCells(grid, rowNumbers, columns);

  const rows = rowNumbers.map((row, down) => {
    const laid: LaidCell[] = [];
    columns.forEach((column, at) => {
      const merge = merged.get(keyOf(row, column));
      if (merge === "covered") return;
      const source = merge ?? { row, column, rowSpan: 1, columnSpan: 1 };
      const cell = cells.get(keyOf(source.row, source.column));
      const next = columns[at + 1];
      laid.push({
        column,
        rowSpan: source.rowSpan,
        columnSpan: source.columnSpan,
        style: cell?.style ?? looks.get(keyOf(source.row, source.column)) ?? 0,
        text: cell?.text ?? "",
        isNumber: typeof cell?.value === "number",
        cutAt: cutHeight(grid, cell, rowNumbers.slice(down, down + source.rowSpan), heights),
        isOverflowing: !merge && canOverflow(grid, cell) && !isFilled(cells, row, next),
      });
    });
    return { row, height: pixels(heights.get(row)), cells: laid };
  });
  const width = widthsOf(grid);
  return {
    columns: columns.map((column) => ({ column, width: width(column) })),
    rows,
    styles: grid.styles,
    isCut: grid.rowCount > LONGEST_VIEW,
    isNarrowed: grid.columnCount > columnCount,
  };
}

interface MergedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** By visible cell: the merge that begins there, or "covered". Spans count visible rows and columns only. */
function mergedCells(
  grid: Grid,
  rows: readonly number[],
  columns: readonly number[],
): ReadonlyMap<number, MergedCell | "covered"> {
  const found = new Map<number, MergedCell | "covered">();
  for (const { top, left, bottom, right } of grid.merges) {
    const inRows = between(rows, top, bottom);
    const inColumns = between(columns, left, right);
    inRows.forEach((row, down) =>
      inColumns.forEach((column, across) =>
        found.set(
          keyOf(row, column),
          down + across === 0
            ? { row: top, column: left, rowSpan: inRows.length, columnSpan: inColumns.length }
            : "covered",
        ),
      ),
    );
  }
  return found;
}

const between = (sorted: readonly number[], from: number, to: number): readonly number[] =>
  sorted.filter((each) => from <= each && each <= to);

function canOverflow(grid: Grid, cell: Cell | undefined): boolean {
  const style = cell && grid.styles[cell.style];
  return (
    typeof cell?.value === "string" &&
    style?.wrap === false &&
    (style.horizontal === "general" || style.horizontal === "left")
  );
}

/** What borders and padding take of a row. */
const AROUND = 3;

/** Null where a row is as high as its texts. */
function cutHeight(
  grid: Grid,
  cell: Cell | undefined,
  rows: readonly number[],
  heights: ReadonlyMap<number, number>,
): number | null {
  if (!cell || grid.styles[cell.style]?.wrap !== true) return null;
  let height = 0;
  for (const row of rows) {
    const stated = pixels(heights.get(row));
    if (stated === null) return null;
    height += stated;
  }
  return height - AROUND;
}

const isFilled = (cells: ReadonlyMap<number, Cell>, row: number, column: number | undefined) =>
  column !== undefined && cells.has(keyOf(row, column));

function widthsOf(grid: Grid): (column: number) => number {
  // A character of the default font is about 7 pixels, with 5 pixels of padding (ECMA-376 part 1, 18.3.1.13).
  return (column) => {
    const found = grid.columnWidths.find(({ first, last }) => first <= column && column <= last);
    return Math.round((found?.width ?? DEFAULT_WIDTH) * 7 + 5);
  };
}

const pixels = (points: number | undefined): number | null =>
  points === undefined ? null : Math.round((points * 96) / 72);

const keyOf = (row: number, column: number): number => row * 20_000 + column;

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);
