/** Owns how large the columns and rows of a sheet are, in typographic points. */
import type { CellRange, Grid } from "../model/workbook/grid";
import { digitWidth } from "./letters/textWidth";

/** A spreadsheet allows no higher row. */
export const HIGHEST_ROW = 409;
/** Of a sheet that says nothing, in characters: 8.43 digits and what stands beside them. */
const DEFAULT_COLUMN = 9.14;
const DEFAULT_ROW = 15;
const POINTS_PER_DOT = 0.75;

export interface SheetSizes {
  /** What widths of columns are counted in. */
  readonly character: number;
  /** 0 for a hidden column. */
  readonly columnWidth: (column: number) => number;
  /** Of the columns of a range together. */
  readonly widthOf: (range: Pick<CellRange, "left" | "right">) => number;
  readonly isRowHidden: (row: number) => boolean;
  /** Null where the sheet leaves it to the program. */
  readonly statedHeight: (row: number) => number | null;
  /** Of rows that hold nothing and state none. */
  readonly defaultHeight: number;
}

/** Returns the sizes of a sheet. */
export function sheetSizes(grid: Grid): SheetSizes {
  const character = grid.characterWidth ?? characterWidth(grid);
  const hiddenColumns = new Set(grid.hiddenColumns);
  const hiddenRows = new Set(grid.hiddenRows);
  const heights = new Map(grid.rowHeights);
  const columnWidth = (column: number): number => {
    if (hiddenColumns.has(column)) return 0;
    const found = grid.columnWidths.find(({ first, last }) => first <= column && column <= last);
    return (found?.width ?? DEFAULT_COLUMN) * character;
  };
  return {
    character,
    columnWidth,
    widthOf: ({ left, right }) => {
      let width = 0;
      for (let column = left; column <= right; column++) width += columnWidth(column);
      return width;
    },
    isRowHidden: (row) => hiddenRows.has(row),
    statedHeight: (row) => heights.get(row) ?? null,
    defaultHeight: grid.defaultRowHeight ?? DEFAULT_ROW,
  };
}

/** Programs differ: Excel counts whole dots of the screen, others the exact width. The narrower holds in both. */
function characterWidth({ styles: [plain] }: Grid): number {
  const exact = (digitWidth(plain?.fontName ?? "Calibri") / 1000) * (plain?.fontSize ?? 11);
  return Math.min(exact, Math.max(1, Math.round(exact / POINTS_PER_DOT)) * POINTS_PER_DOT);
}
