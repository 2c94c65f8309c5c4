/** Owns what the words of a sheet demand: mandatory marks and the choice between option rows, with the words they were read from. */
import type { Lexicon } from "../../../domain/lexicon";
import { remembered } from "../../../domain/textMemory";
import type { Rule } from "../../../model/table/rule";
import { foldLetters } from "../../../base/text";
import { parseDecimal } from "../../sheet/numbers";
import type { OptionRow } from "../rows/options";

/** Returns the words of a mandatory mark in the text, or null; "cai nghiện bắt buộc" and its like are no marks. */
export const mandatoryWords = remembered(5_000, (text, { mandatory }): string | null => {
  const folded = foldLetters(text);
  if (!mandatory.anyMark.test(folded) || mandatory.unless.test(folded)) return null;
  const masked = folded.replace(mandatory.notMarks, (words) => "#".repeat(words.length));
  for (const mark of mandatory.marks) {
    const match = mark.exec(masked);
    if (match && !isPartOf(match[0]))
      return text.slice(match.index, match.index + match[0].length).trim();
  }
  return null;
});

/** "Phải đạt 90/100 điểm" is no maximum. */
function isPartOf(words: string): boolean {
  const [, least, most] = OF_POINTS.exec(words) ?? [];
  return least !== undefined && most !== undefined && parseDecimal(least) !== parseDecimal(most);
}
const OF_POINTS = /(\d+(?:[.,]\d+)?) ?\/ ?(\d+(?:[.,]\d+)?)/;

/** Returns the same of a text that is folded already, letter by letter: most texts have no words of a mark at all. */
export const mandatoryWordsIn = (
  { text, folded }: { readonly text: string; readonly folded: string },
  lexicon: Lexicon,
): string | null => (lexicon.mandatory.anyMark.test(folded) ? mandatoryWords(text, lexicon) : null);

/** Returns whether a line of guidance makes the whole group it stands in mandatory. */
export const bindsGroup = (text: string, lexicon: Lexicon): boolean =>
  lexicon.mandatory.group.test(foldLetters(text)) && mandatoryWords(text, lexicon) !== null;

/** Returns the words that say for which units alone a text is meant, without their brackets; null: for all. */
export function conditionIn(
  text: string,
  { condition, anyCondition }: Lexicon,
  folded = foldLetters(text),
): string | null {
  if (!anyCondition.test(folded)) return null;
  for (const pattern of condition) {
    const match = pattern.exec(folded);
    if (match)
      return text
        .slice(match.index, match.index + match[0].length)
        .replace(/^[([\s]+|[)\]\s]+$/g, "");
  }
  return null;
}

/** Returns the choice between option rows as a rule. */
export const ruleOfOptions = (options: readonly OptionRow[]): Rule => ({
  kind: "options",
  options: options.map(({ text, points }) => ({ text, points })),
  words: options.map(({ text }) => text).join("; "),
});
