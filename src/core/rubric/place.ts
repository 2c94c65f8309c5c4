/** Owns whether a sheet is of the place that a rubric is for: its title block names it, by its accents where it has any. */
import { hasAccents, marksSorted } from "../base/accents";
import { boundedCache } from "../base/boundedCache";
import { foldText } from "../base/text";
import type { Reading } from "../model/table/reading";

/** Returns whether lines around the tables name one of the places. */
export const namesPlace = (
  { titleLines }: Pick<Reading, "titleLines">,
  places: readonly string[],
): boolean =>
  titleLines.some(({ text }) => {
    const spelling = hasAccents(text) ? accented : folded;
    const words = ` ${spelling.of(text)} `;
    return places.some((place) => {
      const named = spelling.places(place, () => spelling.of(place));
      return words.includes(` ${named} `);
    });
  });

const WORDS = /\p{L}[\p{L}\p{M}]*|\d+/gu;

/** A way to write words, and the places of the rubrics so written: every sheet asks about the same ones. */
const folded = {
  of: (text: string): string => (foldText(text).match(WORDS) ?? []).join(" "),
  places: boundedCache<string, string>(500),
};

const accented = {
  of: (text: string): string =>
    (text.normalize("NFC").toLowerCase().match(WORDS) ?? []).map(marksSorted).join(" "),
  places: boundedCache<string, string>(500),
};
