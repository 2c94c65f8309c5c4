/** Owns what stands apart from a sheet's tables: cells beyond a wide gap, which must neither hide a header nor be read as its table. */
import type { Grid } from "../../../model/workbook/grid";
import type { Lexicon } from "../../../domain/lexicon";
import { findHeaders, type Header } from "./header";
import { type SheetView, viewSheet } from "../../sheet/sheet";

/** So many columns or rows that are wholly empty stand inside no table. */
const WIDE_GAP = { column: 5, row: 20 } as const;
/** So many cells are no note beside a table. */
const MANY_CELLS = 1000;

/** Returns the view by which a sheet is read: without what stands apart, where that is much or hides the header. */
export function viewToRead(grid: Grid, lexicon: Lexicon): SheetView {
  const whole = viewSheet(grid);
  if (!hasGap(grid)) return whole;
  const lastColumn = lastBeforeGap(grid, "column");
  const lastRow = lastBeforeGap(grid, "row");
  const cells = grid.cells.filter(({ row, column }) => row <= lastRow && column <= lastColumn);
  const apart = grid.cells.length - cells.length;
  if (apart === 0) return whole;
  const isNear = ({ firstRow, roles }: Header): boolean =>
    firstRow <= lastRow && [...roles.keys()].every((column) => column <= lastColumn);
  const headers = findHeaders(whole, lexicon);
  if (headers.length > 0 && !(apart >= MANY_CELLS && headers.every(isNear))) return whole;
  const near = viewSheet({ ...grid, cells });
  return findHeaders(near, lexicon).length > 0 ? near : whole;
}

/** Most sheets have no wide gap between their cells, whatever their merges fill. */
function hasGap({ cells }: Grid): boolean {
  const isFilled: boolean[] = [];
  let before = cells[0]?.row ?? 0;
  for (const { row, column } of cells) {
    if (row - before > WIDE_GAP.row) return true;
    before = row;
    isFilled[column] = true;
  }
  let last = isFilled.indexOf(true);
  for (let column = last; column < isFilled.length; column++) {
    if (isFilled[column] !== true) continue;
    if (column - last > WIDE_GAP.column) return true;
    last = column;
  }
  return false;
}

/** The last column or row before the first wide gap; Infinity where there is none. */
function lastBeforeGap({ cells, merges }: Grid, line: "row" | "column"): number {
  const filled = new Set<number>();
  for (const cell of cells) filled.add(cell[line]);
  for (const { left, right, top, bottom } of merges)
    for (const end of line === "column" ? [left, right] : [top, bottom]) filled.add(end);
  const lines = [...filled].sort((a, b) => a - b);
  const at = lines.findIndex((each, i) => (lines[i + 1] ?? each) - each > WIDE_GAP[line]);
  return lines[at] ?? Infinity;
}
