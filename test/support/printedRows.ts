/** Owns the look at rows on a printed page: whether each shows all of its letters, inside itself. */
import type { PrintedPage } from "./outsideTools";
import { type Band, bandsOn, placeOnPaper, rowsFrom } from "./printedPlace";

/** A sheet as it is printed; lengths in typographic points. */
export interface PrintedRows {
  /** The first row of each page, and the last row of all. */
  readonly starts: readonly number[];
  readonly lastRow: number;
  readonly titleRows: readonly [first: number, last: number] | null;
  readonly scale: number;
  readonly topMargin: number;
  /** Rows that cells are merged over: they are looked at as one. */
  readonly joined?: readonly (readonly [first: number, last: number])[];
  readonly heightOf: (row: number) => number;
  readonly textsOf: (row: number) => readonly string[];
}

export interface BadRow {
  readonly page: string;
  readonly row: number;
  readonly shown: string;
  readonly held: string;
  /** How far words stand over an edge of the row, in typographic points. */
  readonly over: number;
}

/** The box of a word holds so much air above and below its letters, a fifth of their size. */
const AIR = 2.5;

/** Returns the rows whose letters are not all there, or stand over their edge, where the sheet is placed as most of its rows say. */
export function badRows(pages: readonly PrintedPage[], sheet: PrintedRows): readonly BadRow[] {
  const place = placeOnPaper(pages, sheet);
  return pages.flatMap((page, at) => rowsOutside(page, bandsOn(sheet, at, place), sheet));
}

const rowsOutside = (
  page: PrintedPage,
  bands: readonly Band[],
  { textsOf }: PrintedRows,
): readonly BadRow[] =>
  bands.flatMap(({ row, lastRow, top, bottom }) => {
    const inside = page.words.filter((word) => {
      const middle = (word.top + word.bottom) / 2;
      return top <= middle && middle < bottom;
    });
    const shown = lettersOf(inside.map(({ text: word }) => word));
    const held = lettersOf(rowsFrom(row, lastRow).flatMap(textsOf));
    const over = Math.max(
      0,
      ...inside.map((word) => Math.max(top - word.top, word.bottom - bottom)),
    );
    return shown === held && over <= AIR
      ? []
      : [{ page: page.text.slice(0, 40), row, shown, held, over }];
  });

/** Words are broken and put in another order on paper: what counts is that no letter is missing. */
export const lettersOf = (texts: readonly string[]): string =>
  [...texts.join("").normalize("NFC")]
    .filter((letter) => /\p{L}/u.test(letter))
    .sort()
    .join("");
