/** Owns changes to a grid that must not change what is read in it: shifts, empty rows and columns, looks, composition. */
import type { Cell, Grid, WorkbookData } from "../../src/core/model/workbook/grid";

type Move = (at: number) => number;

function moved(grid: Grid, row: Move, column: Move): Grid {
  const formula = (text: string | null): string | null =>
    text === null
      ? null
      : text.replace(/([A-Z]{1,3})(\d+)/g, (_, letters: string, digits: string) => {
          const from = [...letters].reduce(
            (total, letter) => total * 26 + letter.charCodeAt(0) - 64,
            0,
          );
          return `${lettersOf(column(from))}${row(Number(digits))}`;
        });
  return {
    ...grid,
    cells: grid.cells.map((cell) => ({
      ...cell,
      row: row(cell.row),
      column: column(cell.column),
      formula: formula(cell.formula),
    })),
    merges: grid.merges.map((merge) => ({
      top: row(merge.top),
      bottom: row(merge.bottom),
      left: column(merge.left),
      right: column(merge.right),
    })),
    hiddenRows: grid.hiddenRows.map(row),
    rowCount: row(grid.rowCount),
    columnCount: column(grid.columnCount),
  };
}

const lettersOf = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : `${lettersOf(Math.floor((column - 1) / 26))}${lettersOf(((column - 1) % 26) + 1)}`;

/** Returns the grid some rows down and columns to the right. */
export const shifted = (grid: Grid, rows: number, columns: number): Grid =>
  moved(
    grid,
    (row) => row + rows,
    (column) => column + columns,
  );

/** Returns the grid with an empty row before `at`. */
export const withEmptyRow = (grid: Grid, at: number): Grid =>
  moved(
    grid,
    (row) => (row >= at ? row + 1 : row),
    (column) => column,
  );

/** Returns the grid with an empty column before `at`. */
export const withEmptyColumn = (grid: Grid, at: number): Grid =>
  moved(
    grid,
    (row) => row,
    (column) => (column >= at ? column + 1 : column),
  );

export const withCells = (grid: Grid, change: (cell: Cell) => Cell): Grid => ({
  ...grid,
  cells: grid.cells.map(change),
});

export const withLooks = (grid: Grid, fontName: string, bold: boolean | null): Grid => ({
  ...grid,
  styles: grid.styles.map((style) => ({ ...style, fontName, bold: bold ?? style.bold })),
});

/** Returns the workbook with each of its grids changed. */
export const everySheet = (workbook: WorkbookData, change: (grid: Grid) => Grid): WorkbookData => ({
  ...workbook,
  grids: workbook.grids.map(change),
});
