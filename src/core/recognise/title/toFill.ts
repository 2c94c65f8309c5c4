/** Owns the lines of a form that nobody has filled in: "XÃ …………" names no unit, "Xã An Bình ……" does. */
import { hasTrait } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import { foldText, normaliseText } from "../../base/text";
import type { TextRow } from "../sheet/sheet";
import { isName, typeOfName } from "./unitKind";

/** Dots, dashes or an ellipsis to write on, with nothing right behind them, and what else stands on the line. */
const LEADER = /\s*(?:[._\u2026]{3,}|\u2026)[\s._\u2026]*(?:$|[,;].*$)/;

/** Without so many of them in a row there is nothing to write on. */
const MAY_LEAD = /[._\u2026]{3}|\u2026/;

/** Returns the lines without those that are still to be filled in; behind a name the dots are left out. */
export const filledIn = (lines: readonly TextRow[], lexicon: Lexicon): readonly TextRow[] =>
  lines.flatMap((line) => {
    if (lexicon.title.placeholder.test(line.folded)) return [];
    if (!MAY_LEAD.test(line.text) || !LEADER.test(line.text)) return [line];
    const text = normaliseText(line.text.replace(LEADER, ""));
    const folded = foldText(text);
    const isFilled = lexicon.title.unit.test(folded) || isName(text, folded, lexicon);
    return isFilled && namesSomething(folded, lexicon) ? [{ ...line, text, folded }] : [];
  });

/**
 * "Trường:" and dots in the next cell, above "Xã: Lộc An": whose form it is stays open. The place in which the unit
 * lies is not the unit.
 */
export const hasOpenLabel = (lines: readonly TextRow[], lexicon: Lexicon): boolean =>
  lines.some(({ row, text, folded }, at) => {
    const beside = lines[at + 1];
    const isLabel = /:\s*$/.test(text) && lexicon.title.unitLabel.test(folded);
    if (!isLabel || beside?.row !== row || !ONLY_LEADER.test(beside.text)) return false;
    const type = typeOfName(text.replace(/\s*:\s*$/, ""), lexicon);
    return type !== null && !hasTrait(lexicon.domain, type, "place");
  });

const ONLY_LEADER = /^[\s._\u2026]+$/;

/** "PHÒNG GD&ĐT HUYỆN X" above dots, left of the motto: the name of the unit below it is still to be written there. */
export const hasOpenName = (lines: readonly TextRow[], { title }: Lexicon): boolean => {
  const motto = lines.find(({ folded }) => title.motto.test(folded));
  return (
    motto !== undefined &&
    lines.some(
      ({ row, column, text }) =>
        row >= motto.row && row <= motto.row + 2 && column < motto.column && ONLY_DOTS.test(text),
    )
  );
};

/** A line of strokes parts what stands above it from what stands below; dots are to write on. */
const ONLY_DOTS = /^[\s.\u2026]*(?:\.{6}|\u2026{2})[\s.\u2026]*$/;

/** "TRƯỜNG TIỂU HỌC" and "CÔNG AN HUYỆN" say of what kind it is, "UBND" who signs, and not which. */
export function namesSomething(
  folded: string,
  { title, unitTypes, placesAbove }: Lexicon,
): boolean {
  const stated = folded.replace(/^[^:]*:\s*/, "").replace(title.body, " ");
  const rest = unitTypes.reduce(
    (text, { name }) => text.replace(new RegExp(name.source, "g"), " "),
    stated,
  );
  return /[a-z0-9]/.test(rest.trim().replace(placesAbove.body, ""));
}
