/** Owns which texts of a sheet are to be wrapped so that paper shows them whole, which are better on one line, and how far those run. */
import type { CellAddress, CellStyle, Grid } from "../model/workbook/grid";
import {
  endOf,
  isWrapping,
  lineWidth,
  type PrintedCell,
  printedCells,
  takenCells,
} from "./printedCells";
import type { Section } from "./sections";
import { hiddenTexts } from "./shownTexts";
import { sheetSizes } from "./sheetSizes";

/** Past this a text beside a table is no reason to print wider. */
const MOST_COLUMNS_MORE = 12;

/** Returns the cells in tables, and the merged ones, whose text on one line is not seen to its end. */
export function cellsToWrap(grid: Grid, sections: readonly Section[]): readonly CellAddress[] {
  const sizes = sheetSizes(grid);
  const cells = printedCells(grid, sizes);
  const isHidden = hiddenTexts(grid, sizes, lastPrintedColumn(grid, cells, sections));
  return cells
    .filter((printed) => isHidden(printed) && (printed.isMerged || isInTable(printed, sections)))
    .map(({ cell: { row, column } }) => ({ row, column }));
}

/** Returns a sheet with the texts of these cells wrapped, or on one line each. */
export function withWraps(
  grid: Grid,
  wrapped: readonly CellAddress[],
  isWrapped: boolean = true,
): Grid {
  if (wrapped.length === 0) return grid;
  const chosen = new Set(wrapped.map(({ row, column }) => `${row},${column}`));
  const styles: CellStyle[] = [...grid.styles];
  const wrappedStyles = new Map<number, number>();
  const wrappedStyle = (index: number): number => {
    const made = wrappedStyles.get(index);
    const style = grid.styles[index];
    if (made !== undefined || !style) return made ?? index;
    wrappedStyles.set(index, styles.push({ ...style, wrap: isWrapped }) - 1);
    return styles.length - 1;
  };
  const cells = grid.cells.map((cell) =>
    chosen.has(`${cell.row},${cell.column}`) ? { ...cell, style: wrappedStyle(cell.style) } : cell,
  );
  return { ...grid, cells, styles };
}

/** Returns the last column that is printed: the last that holds something, or that a line beside a table runs into. */
export function lastPrintedColumn(
  grid: Grid,
  cells: readonly PrintedCell[],
  sections: readonly Section[],
): number {
  const { columnWidth } = sheetSizes(grid);
  const last = endOf(cells).right;
  const isTaken = takenCells(grid);
  let farthest = last;
  for (const printed of cells) {
    const { area, style, isMerged, width } = printed;
    const runs =
      !isMerged &&
      !isWrapping(style) &&
      style.turned !== true &&
      (style.horizontal === "general" || style.horizontal === "left") &&
      typeof printed.cell.value === "string" &&
      !isInTable(printed, sections);
    if (!runs) continue;
    let column = area.right;
    let room = width;
    const wanted = lineWidth(printed);
    const isFree = (): boolean => !isTaken(area.top, column + 1);
    while (room < wanted && column < last + MOST_COLUMNS_MORE && isFree())
      room += columnWidth(++column);
    if (isFree()) farthest = Math.max(farthest, column);
  }
  return farthest;
}

const isInTable = ({ cell: { row } }: PrintedCell, sections: readonly Section[]): boolean =>
  sections.some(({ heading, lastScored }) => heading.first <= row && row <= lastScored);
