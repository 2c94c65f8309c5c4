/** Owns whether a sheet is of the place that a rubric is for: its title block names it, by its accents where it has any. */
import { hasAccents, marksSorted } from "../base/accents";
import { foldText } from "../base/text";
import type { Reading } from "../model/table/reading";

/** Returns whether lines around the tables name one of the places. */
export const namesPlace = (
  { titleLines }: Pick<Reading, "titleLines">,
  places: readonly string[],
): boolean => titleLines.some(({ text }) => places.some((place) => names(text, place)));

function names(text: string, place: string): boolean {
  const wordsOf = hasAccents(text) ? accentedWords : foldedWords;
  return ` ${wordsOf(text)} `.includes(` ${wordsOf(place)} `);
}

const WORDS = /\p{L}[\p{L}\p{M}]*|\d+/gu;

const foldedWords = (text: string): string => (foldText(text).match(WORDS) ?? []).join(" ");

const accentedWords = (text: string): string =>
  (text.normalize("NFC").toLowerCase().match(WORDS) ?? []).map(marksSorted).join(" ");
