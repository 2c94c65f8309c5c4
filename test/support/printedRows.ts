/** Owns the look at rows on a printed page: whether each shows all of its letters, inside itself. */
import type { PrintedPage } from "./outsideTools";

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

interface Band {
  readonly row: number;
  readonly lastRow: number;
  readonly top: number;
  readonly bottom: number;
}

/** LibreOffice lets a sheet that is printed smaller begin higher by so much. */
const shifts = [0, 1, 2, 3, 4, 5, 6, 7, 8];

export interface BadRow {
  readonly page: string;
  readonly row: number;
  readonly shown: string;
  readonly held: string;
}

/** Returns the rows whose letters are not all there, or stand over their edge. */
export const badRows = (pages: readonly PrintedPage[], sheet: PrintedRows): readonly BadRow[] => {
  const found = shifts.map((shift) =>
    pages.flatMap((page, index) => rowsOutside(page, rowsOn(sheet, index, shift), sheet)),
  );
  return found.sort((a, b) => a.length - b.length)[0] ?? [];
};

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
    const isOver = inside.some((word) => word.top < top - 1 || word.bottom > bottom + 2);
    return shown === held && !isOver ? [] : [{ page: page.text.slice(0, 40), row, shown, held }];
  });

/** Rows of a page from top to bottom, those that it repeats first. */
function rowsOn(sheet: PrintedRows, index: number, shift: number): readonly Band[] {
  const { starts, scale, titleRows, heightOf, lastRow, topMargin } = sheet;
  const first = starts[index] ?? 1;
  const last = (starts[index + 1] ?? lastRow + 1) - 1;
  const repeated = titleRows && first > titleRows[1] ? rowsFrom(titleRows[0], titleRows[1]) : [];
  let bottom = topMargin - shift;
  const bands: Band[] = [];
  for (const row of [...repeated, ...rowsFrom(first, last)]) {
    const top = bottom;
    bottom += heightOf(row) * scale;
    const above = bands[bands.length - 1];
    const isJoined = (sheet.joined ?? []).some(([from, to]) => from < row && row <= to);
    if (above && isJoined) bands[bands.length - 1] = { ...above, lastRow: row, bottom };
    else bands.push({ row, lastRow: row, top, bottom });
  }
  return bands;
}

const rowsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Words are broken and put in another order on paper: what counts is that no letter is missing. */
export const lettersOf = (texts: readonly string[]): string =>
  [...texts.join("").normalize("NFC")]
    .filter((letter) => /\p{L}/u.test(letter))
    .sort()
    .join("");
