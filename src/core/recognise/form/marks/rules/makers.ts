/** Owns what a kind of rule is made from, and the check that it uses all that the words say. */
import { everyFound } from "../../../../base/text";
import type { Lexicon } from "../../../../domain/lexicon";
import type { Points } from "../../../../base/points";
import type { Rule } from "../../../../model/table/rule";
import type { Loss, Stretch } from "./losses";
import type { Part, PartName, Wording } from "./ruleParts";

/** A row whose words may state a rule. */
export interface RuledRow {
  readonly text: string;
  readonly folded?: string;
  readonly isGroup: boolean;
  readonly maximum: Points | null;
}

export interface StatedWords {
  readonly text: string;
  readonly isGroup: boolean;
  readonly maximum: Points | null;
  readonly wording: Wording;
  readonly losses: readonly Loss[];
  readonly lexicon: Lexicon;
}

export interface MadeRule extends Stretch {
  readonly rule: Rule;
}

/** Returns the rule of one kind, where the words are all of that kind. */
export type RuleMaker = (stated: StatedWords) => MadeRule | null;

/** What a sentence of its own may ask for, where another says what is lost. */
const described: readonly PartName[] = [
  "due",
  "quarter",
  "lastYear",
  "notMore",
  "falls",
  "rises",
  "every",
  "wholly",
  "count",
];

/**
 * Returns whether a rule of these parts uses all of the words: no other part, and no number that stands outside the
 * parts and outside what brings a loss about. Points that only repeat the maximum say nothing more.
 */
export function usesAll(
  { wording, losses, maximum }: StatedWords,
  used: readonly PartName[],
): boolean {
  const clause = Math.min(...losses.map((loss) => loss.clause));
  const isUsed = ({ name, numbers, from }: Part): boolean =>
    used.includes(name) ||
    (losses.length > 0 &&
      from < clause &&
      described.includes(name) &&
      (name !== "falls" || numbers.percent === undefined)) ||
    name === "reference" ||
    name === "full" ||
    (name === "points" && (numbers.points === 0 || numbers.points === maximum));
  const numberAt = everyFound(wording.rest, /\d+/g).map(({ index }) => index);
  return (
    wording.parts.every(isUsed) &&
    numberAt.every((at) => losses.some(({ cause }) => at >= cause.from && at < cause.to))
  );
}

export const partsNamed = ({ wording }: StatedWords, ...names: readonly PartName[]) =>
  wording.parts.filter(({ name }) => names.includes(name));

/** Returns the stretch from the first of the parts and losses to the last. */
export function spanOf(parts: readonly Stretch[], losses: readonly Loss[] = []): Stretch {
  const all = [
    ...parts,
    ...losses.flatMap(({ part, cause, clause, trigger, unit }) => [
      part,
      trigger === "oneOf" ? { from: clause, to: cause.to } : cause,
      ...(unit ? [unit] : []),
    ]),
  ];
  return {
    from: Math.min(...all.map(({ from }) => from)),
    to: Math.max(...all.map(({ to }) => to)),
  };
}

/** Words of this length behind a demand ask for something more; fewer are an aside. */
const LONGEST_ASIDE = 25;

/**
 * Returns whether a demand is the last that the text asks for: what stands before it is what it is asked of, sentences
 * behind it would have to be met too, and no number could tell.
 */
export function isOnlyDemand({ wording, losses }: StatedWords, demand: Stretch): boolean {
  let at = 0;
  return wording.folded.split(/[;\n]|\.(?=\s)/).every((clause) => {
    const from = at;
    at += clause.length + 1;
    const holds = (place: number): boolean => place >= from && place < at;
    return (
      at <= demand.from ||
      holds(demand.from) ||
      losses.some(({ part }) => holds(part.from)) ||
      clause.trim().length <= LONGEST_ASIDE
    );
  });
}
