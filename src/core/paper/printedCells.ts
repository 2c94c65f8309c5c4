/** Owns the cells of a sheet as they are printed: the area each text has, and what of it the area can show. */
import type { Cell, CellRange, CellStyle, Grid } from "../model/workbook/grid";
import { lineCount, lineHeight, textWidth, widestWord } from "./letters/textWidth";
import type { SheetSizes } from "./sheetSizes";

const PADDING = 2;
/** What a cell leaves free beside its text, and for each step of indentation. */
const BESIDE = 4.5;
const INDENT = 7;

export interface PrintedCell {
  readonly cell: Cell;
  readonly style: CellStyle;
  /** The cell itself, or what it is merged to. */
  readonly area: CellRange;
  readonly isMerged: boolean;
  /** For its text beside each other, in typographic points. */
  readonly width: number;
  /** The height that all of its text needs; 0 where its letters do not run from left to right. */
  readonly height: number;
  /** The height that one line of it needs. */
  readonly line: number;
}

/** Returns the cells whose text is printed: not hidden, not blank. */
export function printedCells(grid: Grid, sizes: SheetSizes): readonly PrintedCell[] {
  const merges = new Map(grid.merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
  return grid.cells.flatMap((cell): readonly PrintedCell[] => {
    const { row, column, text } = cell;
    const style = grid.styles[cell.style];
    if (!style || text.trim() === "") return [];
    const merge = merges.get(`${row},${column}`);
    const area = merge ?? { top: row, left: column, bottom: row, right: column };
    if (lastShownRow(area, sizes) === null || sizes.widthOf(area) === 0) return [];
    const width = Math.max(0, sizes.widthOf(area) - BESIDE - style.indent * INDENT);
    const line = style.turned ? 0 : lineHeight(fontOf(style)) + PADDING;
    const height = style.turned ? 0 : heightNeeded(cell, style, width);
    return [{ cell, style, area, isMerged: merge !== undefined, width, height, line }];
  });
}

function heightNeeded({ text, value }: Cell, style: CellStyle, width: number): number {
  const isWrapped = isWrapping(style) && typeof value === "string";
  const lines = isWrapped ? lineCount(text, width, fontOf(style)) : 1;
  return lines * lineHeight(fontOf(style)) + PADDING;
}

/** Justified text is wrapped whether or not it is asked for. */
export const isWrapping = ({ wrap, horizontal }: CellStyle): boolean =>
  wrap || horizontal === "justify";

/** Returns the width of a cell's text on one line, in typographic points. */
export const lineWidth = ({ cell, style }: PrintedCell): number =>
  textWidth(cell.text, fontOf(style));

/** Measured widths are rather too large: a text is told of only when it is surely wider. */
export const SURELY = 1.03;

/** Returns the widest word of a wrapped text that its cell breaks in the middle; null where none is. */
export function brokenWord({ cell, style, width }: PrintedCell): string | null {
  if (typeof cell.value !== "string" || !isWrapping(style) || style.turned) return null;
  const widest = widestWord(cell.text, fontOf(style));
  return widest.width / SURELY > width + BESIDE / 2 ? widest.word : null;
}

/** Returns how wide a wrapped text has to be so that none of its words is broken, in typographic points. */
export const widthOfWords = ({ cell, style }: PrintedCell): number =>
  widestWord(cell.text, fontOf(style)).width;

/** A text that needs more is not mended by width. */
const WIDEST = 800;

/** Returns how wide a wrapped text has to be so that it needs no more than this height, in typographic points; null: no column is. */
export function widthForHeight({ cell, style, width }: PrintedCell, height: number): number | null {
  for (let wider = Math.max(1, width) * 1.1; wider < WIDEST; wider *= 1.1)
    if (heightNeeded(cell, style, wider) <= height) return wider;
  return null;
}

const fontOf = ({ fontSize, bold, fontName }: CellStyle) => ({
  size: fontSize,
  bold,
  name: fontName,
});

/** Returns whether a cell stops the text of a neighbour: it holds something, a formula whatever it shows, or it is merged. */
export function takenCells(grid: Grid): (row: number, column: number) => boolean {
  const filled = new Set<string>();
  for (const { row, column, text, formula } of grid.cells)
    if (text !== "" || formula !== null) filled.add(`${row},${column}`);
  const merged = new Map<number, CellRange[]>();
  for (const merge of grid.merges)
    for (let row = merge.top; row <= Math.min(merge.bottom, grid.rowCount); row++) {
      const inRow = merged.get(row);
      if (inRow) inRow.push(merge);
      else merged.set(row, [merge]);
    }
  return (row, column) =>
    filled.has(`${row},${column}`) ||
    (merged.get(row) ?? []).some(({ left, right }) => left <= column && column <= right);
}

/** Returns the last row of an area that is not hidden; null where all are. */
export function lastShownRow(
  { top, bottom }: Pick<CellRange, "top" | "bottom">,
  { isRowHidden }: SheetSizes,
): number | null {
  for (let row = bottom; row >= top; row--) if (!isRowHidden(row)) return row;
  return null;
}

/** Returns the last row and column that cells take. */
export function endOf(cells: readonly PrintedCell[]): Pick<CellRange, "bottom" | "right"> {
  let [bottom, right] = [1, 1];
  for (const { area } of cells) {
    bottom = Math.max(bottom, area.bottom);
    right = Math.max(right, area.right);
  }
  return { bottom, right };
}
