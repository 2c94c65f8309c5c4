/** Owns how high a row must be so that no text in it is cut: no program fits rows with merged cells, LibreOffice on its own fits none. */
import type { Look } from "./looks";
import type { CellContent } from "./sheetModel";
import { lineCount } from "../paper/letters/textWidth";

/** A spreadsheet allows no higher row, in typographic points. */
export const HIGHEST_ROW = 409;
const LOWEST_ROW = 16.5;
/** Of the line to the font size: Excel's own for Times New Roman, rounded up. */
const LINE = 1.34;
const PADDING = 3;

/** Width of a digit of the book's font, in typographic points. */
export const DIGIT = 6;

/** Returns the width for text of columns this many digits wide together, in typographic points. */
export const innerWidth = (digits: number): number => digits * DIGIT - 4.5;

/** Returns the height of one cell's content in typographic points; `digits` is the width of its columns together. */
export function contentHeight(content: CellContent, look: Look, digits: number): number {
  const width = innerWidth(digits);
  const lines = (text: string, size: number, bold: boolean): number =>
    (look.wrap ? lineCount(text, width, { size, bold }) : text.split("\n").length) * size * LINE;
  if (look.upright || content.kind === "empty") return LOWEST_ROW;
  if (content.kind === "runs") {
    const whole = content.runs.map(({ text }) => text).join("");
    const size = Math.max(...content.runs.map((run) => run.size));
    const bold = content.runs.some((run) => run.bold);
    return lines(whole, size, bold) + PADDING;
  }
  const shown =
    content.kind === "text"
      ? content.text
      : typeof content.value === "string"
        ? content.value
        : "0";
  return lines(shown, look.size, look.bold) + PADDING;
}

/** Returns a height that a file can state: within the limits, in quarters of a point. */
export const statedHeight = (height: number): number =>
  Math.min(HIGHEST_ROW, Math.ceil(Math.max(height, LOWEST_ROW) * 4) / 4);

/** Returns the text cut, with an ellipsis, to what fits into the highest row of a spreadsheet. */
export function fittingText(text: string, look: Look, digits: number): string {
  const fits = (kept: string): boolean =>
    contentHeight({ kind: "text", text: kept }, look, digits) <= HIGHEST_ROW;
  const whole = text.slice(0, LONGEST_TEXT);
  if (whole.length === text.length && fits(whole)) return text;
  let [low, high] = [0, whole.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${whole.slice(0, middle)}…`)) low = middle;
    else high = middle - 1;
  }
  return `${whole.slice(0, low).trimEnd()}…`;
}

/** More letters than the highest row could hold at any width. */
const LONGEST_TEXT = 8_000;
