/** Owns the reading of a cell's reference where it stands in the markup: no text is cut out for a million cells. */

/** Rows are counted in this unit, so that one number holds row and column. */
export const REFERENCE_UNIT = 16_385;

/** Returns row × unit + column of the reference that begins here; −1 when it is none, or outside any sheet. */
export function packedReference(source: string, from: number): number {
  let at = from;
  let column = 0;
  let code = source.charCodeAt(at) & 0xdf;
  while (code >= 65 && code <= 90) {
    column = column * 26 + code - 64;
    code = source.charCodeAt(++at) & 0xdf;
  }
  let row = 0;
  let digit = source.charCodeAt(at) - 48;
  while (digit >= 0 && digit <= 9) {
    row = row * 10 + digit;
    digit = source.charCodeAt(++at) - 48;
  }
  const isInside = column >= 1 && column <= 16_384 && row >= 1 && row <= 1_048_576;
  return isInside ? row * REFERENCE_UNIT + column : -1;
}

/** A row that does not say its number may have cells that do. */
export function rowOfFirstCell(source: string, from: number): number | null {
  const match = /^\s*<(?:[^\s/>:]+:)?c\s(?:[^>]*\s)?r\s*=\s*["'][A-Za-z]+(\d+)["']/.exec(
    source.slice(from, from + 200),
  );
  return match ? Number(match[1]) : null;
}
