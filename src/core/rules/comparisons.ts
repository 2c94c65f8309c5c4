/** Owns the rules that compare numbers: shares, this year with last year, least counts. Compared exactly, never rounded. */
import {
  comparePoints,
  limitPoints,
  multiplyPoints,
  samePoints,
  shareOfPoints,
  subtractPoints,
} from "../base/points";
import type { Points } from "../base/points";
import { allOrNone, amount, ask, cappedProduct, chosen, lose, undecided, wholeCount } from "./kind";
import type { AskedFact, BehaviourOf, Worth } from "./kind";
import type { Facts, ShareStep } from "../model/table/rule";

const asksShare: readonly AskedFact[] = [
  ask("numerator", "wholeNumber"),
  ask("denominator", "wholeNumber"),
];

/** Below the share all points are lost, or a person decides what is left. */
export const ratioAtLeast: BehaviourOf<"ratioAtLeast"> = {
  asks: ({ below }) => [
    ...asksShare,
    ...(below === "judged" ? [ask("points", "points", { isOptional: true })] : []),
  ],
  worth: ({ atLeast, below, isStrict, step }, facts, { maximum }) => {
    const share = readShare(facts);
    if (!share) return undecided;
    const { isMet, working } = compareShare(share, atLeast, isStrict);
    const stepped = step && !isMet ? lostBySteps(share, { atLeast, step, maximum }) : null;
    if (stepped) return stepped;
    if (isMet || below === "zero") return allOrNone(maximum, isMet, working);
    return { ...chosen(maximum, facts.points), arithmetic: working };
  },
};

/** Returns what is left where the share falls short by whole steps, or below the line of all; null where a part of a step is left over. */
function lostBySteps(
  share: Share,
  {
    atLeast,
    step,
    maximum,
  }: { readonly atLeast: number; readonly step: ShareStep; readonly maximum: Points | null },
): Worth | null {
  const { numerator, denominator } = share;
  if (step.noneBelow !== null) {
    const line = compareShare(share, step.noneBelow);
    if (!line.isMet) return allOrNone(maximum, false, line.working);
  }
  // (atLeast × denominator − numerator × 100) ÷ (step × denominator), multiplied out.
  const short = subtractPoints(
    multiplyPoints(atLeast, denominator),
    multiplyPoints(numerator, 100),
  );
  const each = multiplyPoints(step.percent, denominator);
  const steps = Math.round(short / each);
  const { total, working } = cappedProduct(steps, step.points, step.cap);
  const isWhole = steps > 0 && samePoints(multiplyPoints(each, steps), short);
  // So much is lost by whole steps alone that a part of one changes nothing.
  const whole = cappedProduct(Math.floor(short / each), step.points, step.cap);
  const isAtEnd =
    (step.cap !== null && samePoints(whole.total, step.cap)) ||
    (maximum !== null && comparePoints(whole.total, maximum) >= 0);
  if (isAtEnd) return lose(maximum, whole.total, whole.working);
  return isWhole ? lose(maximum, total, working) : null;
}

/** At least so many per cent of the units below have the result. */
export const rollUp: BehaviourOf<"rollUp"> = {
  asks: () => asksShare,
  worth: ({ atLeast }, facts, { maximum }) => {
    const share = readShare(facts);
    if (!share) return undecided;
    const { isMet, working } = compareShare(share, atLeast);
    return allOrNone(maximum, isMet, working);
  },
};

/** The maximum times the share, cut to hundredths. */
export const ratioTimesMaximum: BehaviourOf<"ratioTimesMaximum"> = {
  asks: () => asksShare,
  worth: (_rule, facts, { maximum }) => {
    const share = readShare(facts);
    if (!share || maximum === null) return undecided;
    const points = limitPoints(shareOfPoints(maximum, share.numerator, share.denominator), maximum);
    return {
      points,
      arithmetic: `${maximum} × ${share.numerator} ÷ ${share.denominator} = ${points}`,
    };
  },
};

/**
 * Not more than last year, or fallen by so many per cent.
 * From nought nothing can fall: nought after nought is left to a person (`facts.points`).
 */
export const comparedWithLastYear: BehaviourOf<"comparedWithLastYear"> = {
  asks: ({ comparison, below }) => [
    ask("thisYear", "decimal"),
    ask("lastYear", "decimal"),
    ...(comparison === "fallsBy" || below === "judged"
      ? [ask("points", "points", { isOptional: true })]
      : []),
  ],
  worth: ({ comparison, percent, noneIsMet, below }, facts, { maximum }) => {
    const outcome = (isMet: boolean, working: string) =>
      isMet || below !== "judged"
        ? allOrNone(maximum, isMet, working)
        : { ...chosen(maximum, facts.points), arithmetic: working };
    const thisYear = amount(facts.thisYear);
    const lastYear = amount(facts.lastYear);
    if (noneIsMet && thisYear === 0) return allOrNone(maximum, true, "0 = 0");
    if (thisYear === null || lastYear === null) return undecided;
    const order = comparePoints(thisYear, lastYear);
    const sign = order < 0 ? "<" : order > 0 ? ">" : "=";
    if (comparison === "notMore") return outcome(order <= 0, `${thisYear} ${sign} ${lastYear}`);
    if (lastYear === 0 && thisYear === 0) return chosen(maximum, facts.points);
    const fall = subtractPoints(lastYear, thisYear);
    if (percent === null) return outcome(order < 0, `${thisYear} ${sign} ${lastYear}`);
    // fall ÷ lastYear ≥ percent ÷ 100, multiplied out.
    const isMet =
      lastYear > 0 &&
      comparePoints(multiplyPoints(fall, 100), multiplyPoints(percent, lastYear)) >= 0;
    return outcome(
      isMet,
      `(${lastYear} − ${thisYear}) × 100 ${isMet ? "≥" : "<"} ${percent} × ${lastYear}`,
    );
  },
};

export const countAtLeast: BehaviourOf<"countAtLeast"> = {
  asks: () => [ask("count", "wholeNumber")],
  worth: ({ atLeast }, { count }, { maximum }) => {
    const number = wholeCount(count);
    if (number === null) return undecided;
    const isMet = number >= atLeast;
    return allOrNone(maximum, isMet, `${number} ${isMet ? "≥" : "<"} ${atLeast}`);
  },
};

interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

function readShare(facts: Facts): Share | null {
  const numerator = amount(facts.numerator);
  const denominator = amount(facts.denominator);
  return numerator === null || denominator === null || denominator === 0
    ? null
    : { numerator, denominator };
}

/** numerator ÷ denominator ≥ atLeast ÷ 100, multiplied out so that nothing is rounded: 16/25 is below 70 %, 18/25 is not. */
function compareShare({ numerator, denominator }: Share, atLeast: number, isStrict = false) {
  const order = comparePoints(multiplyPoints(numerator, 100), multiplyPoints(atLeast, denominator));
  const isMet = isStrict ? order > 0 : order >= 0;
  const sign = isStrict ? (isMet ? ">" : "≤") : isMet ? "≥" : "<";
  return { isMet, working: `${numerator} × 100 ${sign} ${atLeast} × ${denominator}` };
}
