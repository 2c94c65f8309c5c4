/** Owns what the words of a sheet demand: mandatory marks and deduction rules, each with the words it was read from. */
import type { Lexicon } from "../../../domain/lexicon";
import type { Points } from "../../../base/points";
import type { Rule } from "../../../model/table/rule";
import { parseDecimal } from "../../sheet/numbers";
import { foldLetters } from "../../../base/text";
import type { OptionRow } from "../rows/options";

/** Returns the words of a mandatory mark in the text, or null; "cai nghiện bắt buộc" and its like are no marks. */
export function mandatoryWords(
  text: string,
  { mandatory }: Lexicon,
  folded = foldLetters(text),
): string | null {
  if (!mandatory.anyMark.test(folded) || mandatory.unless.test(folded)) return null;
  const masked = folded.replace(mandatory.notMarks, (words) => "#".repeat(words.length));
  for (const mark of mandatory.marks) {
    const match = mark.exec(masked);
    if (match) return text.slice(match.index, match.index + match[0].length).trim();
  }
  return null;
}

/** Returns whether a line of guidance makes the whole group it stands in mandatory. */
export const bindsGroup = (text: string, lexicon: Lexicon): boolean =>
  lexicon.mandatory.group.test(foldLetters(text)) && mandatoryWords(text, lexicon) !== null;

/** Returns the rule that a text states, or null; `isGroup` admits the rules that only a group's words state. */
export function ruleInText(
  text: string,
  isGroup: boolean,
  lexicon: Lexicon,
  folded = foldLetters(text),
): Rule | null {
  if (!lexicon.anyRule.test(folded)) return null;
  for (const { kind, pattern, sectionOnly } of lexicon.rules) {
    if (sectionOnly && !isGroup) continue;
    const match = pattern.exec(folded);
    if (!match) continue;
    const end = match.index + match[0].length;
    const groups = match.groups ?? {};
    const number = (name: string): number | null =>
      groups[name] === undefined ? null : parseDecimal(groups[name]);
    const points = number("points");
    if (kind === "anyOccurrence" && isGroup && points !== null) {
      return {
        kind,
        points,
        each: groups["each"] !== undefined,
        words: wordsAt(text, match.index, end),
      };
    }
    if (kind === "anyOccurrence") continue;
    if (kind === "dateBy") {
      return { kind, by: null, lateDeduction: points, words: wordsAt(text, match.index, end) };
    }
    if (kind === "perOccurrence" && points !== null) {
      const cap = capAfter(folded, end, lexicon);
      const unit = groups["unit"];
      return {
        kind,
        points,
        cap: cap?.points ?? null,
        unit: unit === undefined ? null : originalOf(text, folded, unit, match.index),
        words: wordsAt(text, match.index, cap?.end ?? end),
      };
    }
    if (kind === "allOrNothing") return { kind, words: wordsAt(text, match.index, end) };
    const percent = number("percent");
    if (kind === "ratioAtLeast" && percent !== null && percent > 0 && percent <= 100) {
      return { kind, atLeast: percent, below: "judged", words: wordsAt(text, match.index, end) };
    }
  }
  return null;
}

/** Returns the choice between option rows as a rule. */
export const ruleOfOptions = (options: readonly OptionRow[]): Rule => ({
  kind: "options",
  options: options.map(({ text, points }) => ({ text, points })),
  words: options.map(({ text }) => text).join("; "),
});

/** A cap belongs to a deduction when it follows closely. */
function capAfter(
  folded: string,
  end: number,
  lexicon: Lexicon,
): { readonly points: Points; readonly end: number } | null {
  const after = folded.slice(end, end + 60);
  const match = lexicon.cap.exec(after);
  const stated = match?.groups?.["cap"];
  return match && stated !== undefined
    ? { points: parseDecimal(stated), end: end + match.index + match[0].length }
    : null;
}

const wordsAt = (text: string, from: number, to: number): string =>
  text.slice(from, to).replace(/^[\s(]+|[\s;,]+$/g, "");

/** Returns the letters of the text that a folded part was read from. */
function originalOf(text: string, folded: string, part: string, from: number): string {
  const at = folded.indexOf(part, from);
  return at < 0 ? part : text.slice(at, at + part.length).trim();
}
