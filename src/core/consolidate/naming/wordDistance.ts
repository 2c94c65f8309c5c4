/** Owns how far two names are apart, word by word: equal, abbreviated, mistyped, missing. */
import { isFoldedSyllable } from "../../base/syllable";
import type { Word } from "./nameWords";

/** What each difference weighs. A word that is no syllable is a slip; a syllable may be another name. */
export const WEIGHTS = {
  accents: 0.1,
  abbreviated: 0.05,
  joined: 0.1,
  slip: 0.5,
  otherSyllable: 1,
  missingWord: 1,
  missingNumber: 9,
} as const;

/** Returns the least weight of differences between two lists of words; 0 when they are the same. */
export function distance(left: readonly Word[], right: readonly Word[]): number {
  const width = right.length + 1;
  const cost = new Float64Array((left.length + 1) * width).fill(Infinity);
  cost[0] = 0;
  const relax = (i: number, j: number, value: number): void => {
    const at = i * width + j;
    if (value < (cost[at] ?? Infinity)) cost[at] = value;
  };
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j <= right.length; j++) {
      const here = cost[i * width + j] ?? Infinity;
      if (here === Infinity) continue;
      const a = left[i];
      const b = right[j];
      if (a) relax(i + 1, j, here + missing(a));
      if (b) relax(i, j + 1, here + missing(b));
      if (!a || !b) continue;
      const apart = wordDistance(a, b);
      if (apart !== null) relax(i + 1, j + 1, here + apart);
      for (const { length, weight } of runs(a, right, j)) relax(i + 1, j + length, here + weight);
      for (const { length, weight } of runs(b, left, i)) relax(i + length, j + 1, here + weight);
    }
  }
  return cost[cost.length - 1] ?? Infinity;
}

const missing = ({ text }: Word): number =>
  isNumber(text) ? WEIGHTS.missingNumber : WEIGHTS.missingWord;

export function isNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= ZERO && first <= NINE;
}
const ZERO = 0x30;
const NINE = 0x39;

/** Null: not the same word at all. */
function wordDistance(a: Word, b: Word): number | null {
  if (a.text === b.text) {
    const differs = a.accented !== "" && b.accented !== "" && a.accented !== b.accented;
    return differs ? WEIGHTS.accents : 0;
  }
  if (isNumber(a.text) || isNumber(b.text)) return null;
  if ((a.isCut && b.text.startsWith(a.text)) || (b.isCut && a.text.startsWith(b.text)))
    return WEIGHTS.abbreviated;
  if (Math.max(a.text.length, b.text.length) < 3 || !isOneEdit(a.text, b.text)) return null;
  return isFoldedSyllable(a.text) && isFoldedSyllable(b.text)
    ? WEIGHTS.otherSyllable
    : WEIGHTS.slip;
}

interface Run {
  readonly length: number;
  readonly weight: number;
}

/** How many words from `at` on a single word may stand for: by their first letters ("bqlda", "cty"), or run together. */
function runs(word: Word, list: readonly Word[], at: number): readonly Run[] {
  const { text } = word;
  if (text.length < 2 || isNumber(text)) return [];
  const found: Run[] = [];
  // Places in the word that the words so far can have used up, and whether any was only a first letter.
  let reached = new Map<number, boolean>([[0, false]]);
  for (let n = 1; at + n <= list.length && reached.size > 0 && n <= text.length; n++) {
    const part = list[at + n - 1]?.text ?? "";
    const next = new Map<number, boolean>();
    for (const [place, isInitials] of reached) {
      if (text.startsWith(part, place)) next.set(place + part.length, isInitials);
      if (text[place] === part[0]) {
        next.set(place + 1, next.get(place + 1) ?? true);
      }
      if (part === "va" && n > 1) next.set(place, next.get(place) ?? isInitials);
    }
    reached = next;
    const isInitials = reached.get(text.length);
    if (n < 2 || isInitials === undefined) continue;
    // "ha" is a name, not the first letters of "hoa an".
    if (isInitials && isFoldedSyllable(text)) continue;
    found.push({ length: n, weight: isInitials ? WEIGHTS.abbreviated : WEIGHTS.joined });
  }
  return found;
}

/** Returns whether one letter was left out, added, changed, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0] && right.length === 2;
}
