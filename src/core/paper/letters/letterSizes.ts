/** Owns how small letters may be printed, and the smallest that a sheet holds. */
import type { PrintedCell } from "../printedCells";
import type { Section } from "../sections";

/** Smaller letters cannot be read by everyone who signs, in typographic points. */
export const SMALLEST_PRINT = 9;
const NONE = 99;

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
