/** Owns what a wording takes away and when: so many points or all of them, late, for each case, or where something is not done. */
import { everyFound } from "../../../../base/text";
import type { Lexicon } from "../../../../domain/lexicon";
import type { Points } from "../../../../base/points";
import type { Part, Wording } from "./ruleParts";

export type Trigger = Lexicon["rules"]["triggers"][number]["trigger"];

/** One consequence with what brings it about. */
export interface Loss {
  readonly part: Part;
  /** Null: all points. */
  readonly points: Points | null;
  /** Null: the words say no more than that points are lost. */
  readonly trigger: Trigger | null;
  /** What is counted ("vu trom cap"), folded, where the trigger is each of it. */
  readonly unit: Stretch | null;
  /** The words that bring it about. */
  readonly cause: Stretch;
  /** Where the sentence begins that says so: what stands before it only describes what is scored. */
  readonly clause: number;
}

/** A stretch of the text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Returns the consequences of a wording in their order; `maximum` tells points that are all there are. */
export function lossesIn(
  { folded, parts }: Wording,
  maximum: Points | null,
  lexicon: Lexicon,
): readonly Loss[] {
  let after = 0;
  return parts.flatMap((part): readonly Loss[] => {
    const isZero = part.name === "points" && part.numbers.points === 0;
    const isAdded = part.name === "added";
    if (part.name !== "deduction" && part.name !== "all" && !isZero && !isAdded) return [];
    const before = { from: after, to: part.from };
    after = part.to;
    const points = part.name === "all" || isZero ? null : (part.numbers.points ?? null);
    const trailing = unitAfter(folded, part.to, lexicon);
    if (trailing) after = trailing.to;
    const leading = causeIn(folded, before, lexicon);
    const begins = sentenceEnds(folded, before).pop() ?? before.from;
    const cause = trailing ? eachOf(trailing, part, leading, begins) : leading;
    const isAll = points !== null && points === maximum && cause.trigger !== "each" && !isAdded;
    const isOnce = cause.trigger === "notDone" || cause.trigger === "notMet";
    return [{ part, points: isAll && isOnce ? null : points, ...cause }];
  });
}

type Cause = Pick<Loss, "trigger" | "cause" | "clause" | "unit">;

/** What stands behind the points is counted: "xảy ra 01 vụ cháy: trừ 2 điểm/vụ". */
const eachOf = (unit: Stretch, part: Part, leading: Cause, begins: number): Cause => {
  const isLed = leading.trigger === "each";
  return {
    trigger: "each",
    cause: { from: isLed ? leading.cause.from : part.to, to: unit.from },
    clause: isLed ? leading.clause : begins,
    unit,
  };
};

/** What the words before a consequence say of when it comes: those of its own clause, else ("Không có: 0 điểm") of the one before. */
function causeIn(folded: string, before: Stretch, { rules }: Lexicon): Cause {
  const from = clauseStart(folded, before);
  const clause = folded.slice(from, before.to).trimEnd();
  for (const { trigger, pattern } of rules.triggers) {
    const match = pattern.exec(clause);
    if (!match) continue;
    const unit = match.groups?.["unit"];
    const at = from + match.index + (unit === undefined ? 0 : match[0].lastIndexOf(unit));
    return {
      trigger,
      clause: from,
      cause: { from: from + match.index, to: from + match.index + match[0].length },
      unit: unit === undefined ? null : { from: at, to: at + unit.length },
    };
  }
  return { trigger: null, clause: from, cause: { from: before.to, to: before.to }, unit: null };
}

/** Where the last sentence with words in it begins. */
export const clauseStart = (folded: string, before: Stretch): number =>
  sentenceEnds(folded, before)
    .filter((end) => /[a-z]/.test(folded.slice(end, before.to)))
    .pop() ?? before.from;

/** An open bracket begins a sentence too. */
const sentenceEnds = (folded: string, { from, to }: Stretch): number[] =>
  everyFound(folded.slice(from, to), /[;\n]|\.(?=\s)|\((?=[^)]*$)/g).map(
    ({ index }) => from + index + 1,
  );

/** "0,5 điểm/vụ", "1 điểm cho mỗi vụ". */
function unitAfter(folded: string, at: number, { rules }: Lexicon): Stretch | null {
  const match = rules.unitAfter.exec(folded.slice(at));
  const unit = match?.groups?.["unit"];
  if (!match || unit === undefined) return null;
  const from = at + match[0].length - unit.length;
  return { from, to: from + unit.length };
}
