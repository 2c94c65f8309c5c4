/** Owns where a new page begins, so that rows that belong together are not split over two. */
import type { Page, SheetRow } from "./sheetModel";

/** First and last row of what belongs together. */
export type KeptRows = readonly [first: number, last: number];

const POINTS_PER_MM = 72 / 25.4;
const A4 = { long: 297, short: 210 } as const;
/** Programs and printers differ in what they get onto a page: from so much less to so much more. */
const DIFFERENCES = [0.96, 1.02];
/** Width of a digit of the book's font, in typographic points. */
const DIGIT = 6;

/** What a page holds in the heights of the sheet, in typographic points: wide sheets are printed smaller. */
export function pageHeight(
  { orientation, margins }: Page,
  columnWidths: readonly number[],
): number {
  const [wide, high] = orientation === "landscape" ? [A4.long, A4.short] : [A4.short, A4.long];
  const digits = columnWidths.reduce((total, width) => total + width, 0);
  const width = (wide - margins.left - margins.right) * POINTS_PER_MM;
  const scale = Math.min(1, width / (digits * DIGIT));
  return ((high - margins.top - margins.bottom) * POINTS_PER_MM) / scale;
}

/** Returns the rows that begin a new page because some program would split what is kept with them. */
export function breaksBefore(
  rows: readonly SheetRow[],
  kept: readonly KeptRows[],
  { page, repeated }: { readonly page: number; readonly repeated: number },
): readonly number[] {
  const breaks: number[] = [];
  const lastOf = new Map(kept);
  const pages = DIFFERENCES.map((difference) => ({ room: page * difference, used: 0 }));
  for (const { row, height } of rows) {
    const together = rows
      .slice(row - 1, lastOf.get(row) ?? row)
      .reduce((total, one) => total + one.height, 0);
    const isSplit = pages.some(
      ({ room, used }) =>
        used > repeated &&
        used + height <= room &&
        used + together > room &&
        repeated + together <= room,
    );
    if (isSplit) breaks.push(row);
    for (const one of pages) {
      if (isSplit || (one.used > 0 && one.used + height > one.room)) one.used = repeated;
      one.used += height;
    }
  }
  return breaks;
}
