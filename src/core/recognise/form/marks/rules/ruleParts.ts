/** Owns the parts of a wording that make a rule together: what is asked and what is lost, each with its numbers and its place. */
import type { Lexicon } from "../../../../domain/lexicon";
import { parseDecimal } from "../../../sheet/numbers";

export type PartName = Lexicon["rules"]["parts"][number]["part"];
type PartNumber = "points" | "cap" | "percent" | "count" | "day" | "month";

export interface Part {
  readonly name: PartName;
  readonly from: number;
  readonly to: number;
  readonly numbers: { readonly [N in PartNumber]?: number };
}

export interface Wording {
  readonly folded: string;
  /** In the order of the text; no two overlap. */
  readonly parts: readonly Part[];
  /** The text without its parts, each place kept. */
  readonly rest: string;
}

/** Takes a folded text apart: what a pattern has found, no later one finds again. */
export function partsOf(folded: string, { rules }: Lexicon): Wording {
  let left = folded;
  const parts: Part[] = [];
  for (const { part, pattern } of rules.parts) {
    left = left.replace(pattern, (...match: readonly unknown[]) => {
      const { words, at, groups } = matched(match);
      parts.push({ name: part, from: at, to: at + words.length, numbers: numbersIn(groups) });
      return TAKEN.repeat(words.length);
    });
  }
  return {
    folded,
    parts: parts.sort((one, other) => one.from - other.from),
    rest: left,
  };
}

/** Stands for what a part has taken: no word, no number and no sign of a sentence. */
const TAKEN = "#";

interface Groups {
  readonly [name: string]: string | undefined;
}

/** What `replace` gives: the words, unnamed groups, the place, the text, and the named groups where there are any. */
function matched(match: readonly unknown[]) {
  const last = match[match.length - 1];
  const groups = typeof last === "object" && last !== null ? (last as Groups) : {};
  return {
    words: String(match[0]),
    at: Number(match[match.length - (last === groups ? 3 : 2)]),
    groups,
  };
}

function numbersIn(groups: Groups): Part["numbers"] {
  const numbers: { [N in PartNumber]?: number } = {};
  for (const name of ["points", "cap", "percent", "count", "day", "month"] as const) {
    const printed = groups[name];
    if (printed !== undefined) numbers[name] = parseDecimal(printed);
  }
  const quarter = quarters.indexOf(groups["quarter"] ?? "");
  const end = quarter < 0 ? undefined : quarterEnds[quarter % 4];
  return end ? { ...numbers, ...end } : numbers;
}

const quarters = ["1", "2", "3", "4", "i", "ii", "iii", "iv"];
const quarterEnds = [
  { day: 31, month: 3 },
  { day: 30, month: 6 },
  { day: 30, month: 9 },
  { day: 31, month: 12 },
];
