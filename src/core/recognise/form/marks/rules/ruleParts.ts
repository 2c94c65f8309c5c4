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
    const from = parts.length;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(left); match !== null; match = pattern.exec(left)) {
      const [words] = match;
      const at = match.index;
      parts.push({ name: part, from: at, to: at + words.length, numbers: numbersIn(match.groups) });
      if (words === "") pattern.lastIndex++;
    }
    for (const taken of parts.slice(from)) left = withoutStretch(left, taken);
  }
  return {
    folded,
    parts: parts.sort((one, other) => one.from - other.from),
    rest: left,
  };
}

/** Stands for what a part has taken: no word, no number and no sign of a sentence. */
const TAKEN = "#";

const withoutStretch = (text: string, { from, to }: Part): string =>
  text.slice(0, from) + TAKEN.repeat(to - from) + text.slice(to);

const noNumbers: Part["numbers"] = {};

function numbersIn(groups: RegExpExecArray["groups"]): Part["numbers"] {
  if (!groups) return noNumbers;
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
