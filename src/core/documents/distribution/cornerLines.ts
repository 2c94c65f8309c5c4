/** Owns the lines of dots in the corner of a letterhead that no word is printed before: the last is for the unit, one above it for whoever is above. */
import { foldText } from "../../base/text";
import type { Lexicon } from "../../domain/lexicon";
import type { CellAddress } from "../../model/workbook/grid";
import type { FormPlace } from "./formPlace";
import { bareGap, type FormText, isInCapitals } from "./formText";

/** A cell with its text, line ends and all. */
export interface CellText extends CellAddress {
  readonly text: string;
}

/** Rows below the motto that a letterhead has. */
const LETTERHEAD_ROWS = 3;

/** Dots alone: a rule of dashes only looks like them. */
const ONLY_DOTS = /^[\s.\u2026]*(?:\.{3}|\u2026)[\s.\u2026]*$/;

interface CornerLine {
  readonly cell: CellText;
  /** Which line of its cell. */
  readonly at: number;
  readonly text: string;
}

/** Returns the places in the corner of a sheet's letterhead; none without a motto to its right. */
export function cornerPlaces(
  texts: readonly CellText[],
  sheet: string,
  { title }: Lexicon,
): readonly FormPlace[] {
  const motto = texts.find(({ text }) => title.motto.test(foldText(text)));
  if (!motto) return [];
  const lines = texts
    .filter(
      ({ row, column }) =>
        column < motto.column && row >= motto.row && row <= motto.row + LETTERHEAD_ROWS,
    )
    .flatMap((cell) => cell.text.split("\n").map((text, at): CornerLine => ({ cell, at, text })));
  const open = lines.filter(({ text }) => ONLY_DOTS.test(text));
  const [unit, above, ...more] = [...open].reverse();
  if (!unit || more.length > 0) return [];
  const printed = lines.filter((line) => !open.includes(line) && line.text.trim() !== "");
  const isCapital = printed.length === 0 || printed.some(({ text }) => isInCapitals(text));
  const cells = new Set([unit, ...(above ? [above] : [])].map(({ cell }) => cell));
  return [...cells].map((cell) => ({
    sheet,
    row: cell.row,
    column: cell.column,
    before: cell.text,
    text: textOf(
      cell,
      (at) => {
        const isHere = (line: CornerLine | undefined) => line?.cell === cell && line.at === at;
        return isHere(unit) ? "unit" : isHere(above) ? "above" : null;
      },
      isCapital,
    ),
  }));
}

const textOf = (
  { text }: CellText,
  wantedAt: (line: number) => "unit" | "above" | null,
  isCapital: boolean,
): FormText =>
  text.split("\n").flatMap((line, at): FormText => {
    const wanted = wantedAt(at);
    const part = wanted ? { ...bareGap(wanted, ""), isInCapitals: isCapital, open: line } : line;
    return at === 0 ? [part] : ["\n", part];
  });
