/** Owns which columns are worth widening so that paper shows what their cells hold: numbers, whole words, texts that no row is high enough for. */
import type { ColumnWidth, ColumnWidths, Grid } from "../model/workbook/grid";
import type { PageSetup } from "../model/workbook/pageSetup";
import { SMALLEST_PRINT, smallestLetters } from "./letters/letterSizes";
import { printable } from "./pageBreaks";
import {
  brokenWord,
  lineWidth,
  type PrintedCell,
  printedCells,
  widthForHeight,
  widthOfWords,
} from "./printedCells";
import type { Section } from "./sections";
import { isNumberHidden } from "./shownTexts";
import { HIGHEST_ROW, type SheetSizes, sheetSizes } from "./sheetSizes";
import { lastPrintedColumn } from "./wraps";

/** In the unit that the sheet counts widths in; `from` null: it states none. */
export interface WiderColumn {
  readonly column: number;
  readonly from: number | null;
  readonly to: number;
}

/** Programs round a column to their own dots. */
const SPARE = 1.5;

/** What of a page its width depends on. */
export type PageAcross = Pick<PageSetup, "orientation" | "margins">;

/**
 * Returns the columns to widen, as far as the widest of these pages allows with letters that everyone can read, those that need
 * least first; one that would need more than is left gets what shows the most of its cells.
 */
export function columnsToWiden(
  grid: Grid,
  sections: readonly Section[],
  pages: readonly PageAcross[],
): readonly WiderColumn[] {
  const sizes = sheetSizes(grid);
  const cells = printedCells(grid, sizes);
  const needed = widthsMissing(cells, sizes);
  if (needed.size === 0) return [];
  const whole = sizes.widthOf({ left: 1, right: lastPrintedColumn(grid, cells, sections) });
  let free = roomFor(smallestLetters(cells, sections), pages) - whole;
  const character = sizes.character;
  return [...needed]
    .sort(([, a], [, b]) => mostOf(a) - mostOf(b))
    .flatMap(([column, steps]): readonly WiderColumn[] => {
      const wanted = mostOf(steps.filter((more) => more + SPARE <= free)) + SPARE;
      if (wanted === SPARE) return [];
      free -= wanted;
      const width = sizes.columnWidth(column) + wanted;
      return [{ column, from: statedWidth(grid, column), to: hundredths(width / character) }];
    })
    .sort((a, b) => a.column - b.column);
}

const mostOf = (steps: readonly number[]): number => Math.max(0, ...steps);

/** By column what each of its cells asks for; of cells that are merged over several, what the others do not give them comes to the widest. */
function widthsMissing(
  cells: readonly PrintedCell[],
  { columnWidth }: SheetSizes,
): ReadonlyMap<number, readonly number[]> {
  const needed = new Map<number, readonly number[]>();
  const givenTo = (column: number): number => mostOf(needed.get(column) ?? []);
  const spanOf = ({ area: { left, right } }: PrintedCell): number => right - left;
  for (const printed of [...cells].sort((a, b) => spanOf(a) - spanOf(b))) {
    const width = widthNeeded(printed);
    if (width === null) continue;
    const columns = columnsOf(printed).filter((column) => columnWidth(column) > 0);
    const given = columns.reduce((sum, column) => sum + givenTo(column), 0);
    const missing = width - printed.width;
    const [widest] = columns.sort((a, b) => columnWidth(b) - columnWidth(a));
    if (missing <= 0 || widest === undefined) continue;
    needed.set(widest, [...(needed.get(widest) ?? []), givenTo(widest) + missing - given]);
  }
  return needed;
}

const columnsOf = ({ area: { left, right } }: PrintedCell): number[] =>
  Array.from({ length: right - left + 1 }, (_, at) => left + at);

/** Returns a sheet with columns of these widths; null: it states none. */
export function withWidths(grid: Grid, widths: ColumnWidths): Grid {
  if (widths.length === 0) return grid;
  const changed = new Map(widths);
  const columnWidths: ColumnWidth[] = grid.columnWidths.flatMap(({ first, last, width }) => {
    const parts: ColumnWidth[] = [];
    let from = first;
    for (const column of [...changed.keys()].sort((a, b) => a - b)) {
      if (column < from || column > last) continue;
      if (column > from) parts.push({ first: from, last: column - 1, width });
      from = column + 1;
    }
    return from > last ? parts : [...parts, { first: from, last, width }];
  });
  for (const [column, width] of changed)
    if (width !== null) columnWidths.push({ first: column, last: column, width });
  return { ...grid, columnWidths: columnWidths.sort((a, b) => a.first - b.first) };
}

/** Of what the cell holds to be seen; null where it is seen, or where more width is no help. */
function widthNeeded(printed: PrintedCell): number | null {
  const { cell, style, height } = printed;
  if (style.turned) return null;
  if (isNumberHidden(printed)) return lineWidth(printed);
  if (typeof cell.value !== "string") return null;
  const ofWord = brokenWord(printed) === null ? null : widthOfWords(printed);
  const rows = printed.area.bottom - printed.area.top + 1;
  const ofText = height > rows * HIGHEST_ROW ? widthForHeight(printed, rows * HIGHEST_ROW) : null;
  return ofWord === null && ofText === null ? null : Math.max(ofWord ?? 0, ofText ?? 0);
}

/** How wide a sheet may be so that one page across shows it readably; letters that are small in it already are not made smaller. */
function roomFor(smallest: number, pages: readonly PageAcross[]): number {
  const percent = Math.min(100, Math.ceil((SMALLEST_PRINT / smallest) * 100));
  return Math.max(...pages.map((page) => printable(page).width)) / (percent / 100);
}

const statedWidth = ({ columnWidths }: Grid, column: number): number | null =>
  columnWidths.find(({ first, last }) => first <= column && column <= last)?.width ?? null;

const hundredths = (width: number): number => Math.ceil(width * 100) / 100;
