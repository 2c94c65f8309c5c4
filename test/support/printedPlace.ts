/** Owns where the rows of a sheet stand on its printed pages: LibreOffice finds by itself how small a sheet has to be, and where it begins. */
import type { PrintedPage, PrintedWord } from "./outsideTools";
import type { PrintedRows } from "./printedRows";

/** Rows that stand on a page as one, from its upper edge in typographic points. */
export interface Band {
  readonly row: number;
  readonly lastRow: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Place {
  readonly scale: number;
  /** So much higher than its margin, in typographic points. */
  readonly shift: number;
}

const shifts = Array.from({ length: 17 }, (_, at) => at);
const hundredths = Array.from({ length: 61 }, (_, at) => at - 40);
/** So many places are looked at more closely: parts of a hundredth, parts of a point. */
const LIKELY = 6;
const nearScales = [0, 0.25, -0.25, 0.5, -0.5];
const nearShifts = [0, 0.5, -0.5];
/** A letter in a wrong row counts as so many points over its edge. */
const STRAY_LETTER = 5;

/** Returns the place in which fewest letters stand outside their rows. */
export function placeOnPaper(pages: readonly PrintedPage[], sheet: PrintedRows): Place {
  const looked = pages.map((page, at) => ({ words: wordsOf(page), rows: rowsOn(sheet, at) }));
  const strayOn = (some: typeof looked, place: Place): number =>
    some.reduce(
      (sum, { words, rows }) => sum + strayLetters(words, bandsOf(rows, sheet, place)),
      0,
    );
  const best = (places: readonly Place[], some: typeof looked): readonly Place[] =>
    places
      .map((place) => ({ place, stray: strayOn(some, place) }))
      .sort((a, b) => a.stray - b.stray)
      .map(({ place }) => place);
  const anywhere = hundredths.flatMap((more) =>
    shifts.map((shift) => ({ scale: sheet.scale + more / 100, shift })),
  );
  const near = best(anywhere, looked.slice(0, 1))
    .slice(0, LIKELY)
    .flatMap(({ scale, shift }) =>
      nearScales.flatMap((more) =>
        nearShifts.map((down) => ({ scale: scale + more / 100, shift: shift + down })),
      ),
    );
  return best(near, looked)[0] ?? { scale: sheet.scale, shift: 0 };
}

/** Returns the rows of a page from top to bottom, those that it repeats first. */
export const bandsOn = (sheet: PrintedRows, index: number, place: Place): readonly Band[] =>
  bandsOf(rowsOn(sheet, index), sheet, place);

/** Rows that cells are merged over are one. */
interface RowOnPage {
  readonly row: number;
  readonly lastRow: number;
  /** As the sheet states it. */
  readonly height: number;
  readonly letters: number;
}

function rowsOn(sheet: PrintedRows, index: number): readonly RowOnPage[] {
  const { starts, titleRows, heightOf, textsOf, lastRow, joined = [] } = sheet;
  const first = starts[index] ?? 1;
  const last = (starts[index + 1] ?? lastRow + 1) - 1;
  const repeated = titleRows && first > titleRows[1] ? rowsFrom(titleRows[0], titleRows[1]) : [];
  const rows: RowOnPage[] = [];
  for (const row of [...repeated, ...rowsFrom(first, last)]) {
    const letters = countOf(textsOf(row));
    const above = rows[rows.length - 1];
    if (above && joined.some(([from, to]) => from < row && row <= to))
      rows[rows.length - 1] = {
        ...above,
        lastRow: row,
        height: above.height + heightOf(row),
        letters: above.letters + letters,
      };
    else rows.push({ row, lastRow: row, height: heightOf(row), letters });
  }
  return rows;
}

function bandsOf(
  rows: readonly RowOnPage[],
  { topMargin }: PrintedRows,
  { scale, shift }: Place,
): readonly (Band & RowOnPage)[] {
  let bottom = topMargin - shift;
  return rows.map((row) => {
    const top = bottom;
    bottom += row.height * scale;
    return { ...row, top, bottom };
  });
}

interface PlacedWord extends PrintedWord {
  readonly middle: number;
  readonly letters: number;
}

const wordsOf = ({ words }: PrintedPage): readonly PlacedWord[] =>
  words
    .map((word) => ({
      ...word,
      middle: (word.top + word.bottom) / 2,
      letters: countOf([word.text]),
    }))
    .sort((a, b) => a.middle - b.middle);

/** In points over an edge. */
function strayLetters(words: readonly PlacedWord[], bands: readonly (Band & RowOnPage)[]): number {
  let [stray, at] = [0, 0];
  for (const { top, bottom, letters } of bands) {
    let [found, over] = [0, 0];
    for (let word = words[at]; word && word.middle < bottom; word = words[++at]) {
      if (word.middle < top) continue;
      found += word.letters;
      over = Math.max(over, top - word.top, word.bottom - bottom);
    }
    stray += over + Math.abs(letters - found) * STRAY_LETTER;
  }
  return stray;
}

const countOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.normalize("NFC").match(/\p{L}/gu) ?? []).length, 0);

export const rowsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
