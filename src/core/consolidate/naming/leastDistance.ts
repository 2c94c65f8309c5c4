/** Owns a quick look at two names: how far they are apart at the least, so that most pairs need no closer one. */
import { isFoldedSyllable } from "../../base/syllable";
import type { Word } from "./nameWords";
import { isNumber, isOneEdit, WEIGHTS } from "./wordDistance";

/** Returns a weight that `distance` never falls below. */
export function leastDistance(left: readonly Word[], right: readonly Word[]): number {
  if (!hasSameNumbers(left, right)) return WEIGHTS.missingNumber;
  if (left.some((word) => mayStandForSeveral(word, right))) return 0;
  if (right.some((word) => mayStandForSeveral(word, left))) return 0;
  return Math.max(leastOfUnmatched(left, right), leastOfUnmatched(right, left));
}

/** A number is itself or missing, never abbreviated or mistyped. */
function hasSameNumbers(left: readonly Word[], right: readonly Word[]): boolean {
  let at = 0;
  for (const { text } of left) {
    if (!isNumber(text)) continue;
    while (at < right.length && !isNumber(right[at]?.text ?? "")) at += 1;
    if (right[at]?.text !== text) return false;
    at += 1;
  }
  while (at < right.length && !isNumber(right[at]?.text ?? "")) at += 1;
  return at === right.length;
}

/** Run together, or by their first letters, which a syllable is not made of: it begins as the first and goes on as the second. */
function mayStandForSeveral({ text }: Word, list: readonly Word[]): boolean {
  if (text.length < 2 || isNumber(text)) return false;
  for (let at = 0; at + 1 < list.length; at++) {
    const first = list[at]?.text ?? "";
    const next = list[at + 1]?.text ?? "";
    if (first.charCodeAt(0) !== text.charCodeAt(0)) continue;
    const goesOn = next === "va" || text.indexOf(next.charAt(0), 1) > 0;
    if (goesOn && (text.startsWith(first) || !isFoldedSyllable(text))) return true;
  }
  return false;
}

/** Words that the other name has not stand, each for itself, for one of its words or for none. */
function leastOfUnmatched(list: readonly Word[], other: readonly Word[]): number {
  let least = 0;
  for (const word of list)
    if (!other.some(({ text }) => text === word.text)) least += leastOfWord(word, other);
  return least;
}

function leastOfWord(word: Word, other: readonly Word[]): number {
  let least: number = WEIGHTS.missingWord;
  for (const each of other) {
    const isCut =
      (each.isCut && word.text.startsWith(each.text)) ||
      (word.isCut && each.text.startsWith(word.text));
    if (isCut) return WEIGHTS.abbreviated;
    if (
      isOneEdit(word.text, each.text) &&
      !(isFoldedSyllable(word.text) && isFoldedSyllable(each.text))
    )
      least = WEIGHTS.slip;
  }
  return least;
}
