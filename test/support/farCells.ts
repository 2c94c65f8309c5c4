/** Owns the putting of very many cells beside or below what a sheet holds, as people leave them behind. */
import type { Cell, CellValue, WorkbookData } from "../../src/core/model/workbook/grid";

export interface FarBlock {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly value: CellValue;
}

/** Returns the workbook with a block of equal cells in its first sheet. */
export function withFarCells(book: WorkbookData, block: FarBlock): WorkbookData {
  const { top, left, rows, columns, value } = block;
  const text = String(value ?? "");
  const far = Array.from({ length: rows * columns }, (_, i): Cell => {
    const place = { row: top + Math.floor(i / columns), column: left + (i % columns) };
    return { ...place, value, text, formula: null, error: null, style: 0 };
  });
  const grids = book.grids.map((grid, index) =>
    index > 0
      ? grid
      : {
          ...grid,
          rowCount: Math.max(grid.rowCount, top + rows - 1),
          columnCount: Math.max(grid.columnCount, left + columns - 1),
          cells: [...grid.cells, ...far].sort((a, b) => a.row - b.row || a.column - b.column),
        },
  );
  return { ...book, grids };
}
