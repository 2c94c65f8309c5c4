/** Owns how small letters may be printed, and the smallest that a sheet holds. */
import type { PrintedCell } from "../printedCells";
import type { Section } from "../sections";

/** Smaller letters cannot be read by everyone who signs, in typographic points. */
export const SMALLEST_PRINT = 9;
const NONE = 99;
/** Short texts in the margins are read again at this size, in typographic points. */
const SMALLEST_MARGIN_TEXT = 8.5;

/**
 * Returns the size for a text in the margins of a sheet that is printed at this scale. Excel leaves it as large as it is, LibreOffice
 * makes it smaller with the sheet, whatever the file says: it is readable in both.
 */
export const marginTextSize = (size: number, scale: number): number =>
  Math.max(size, Math.ceil(SMALLEST_MARGIN_TEXT / scale));

/** Returns the smallest size of the letters of the tables, in typographic points; of the whole sheet where it has none. */
export function smallestLetters(
  cells: readonly PrintedCell[],
  sections: readonly Section[],
): number {
  const isInTable = ({ cell: { row } }: PrintedCell): boolean =>
    sections.some(({ heading, lastScored }) => heading.first <= row && row <= lastScored);
  const inTables = cells.filter(isInTable);
  return (inTables.length > 0 ? inTables : cells).reduce(
    (smallest, { style }) => Math.min(smallest, style.fontSize),
    NONE,
  );
}
