/** Owns the shape that every rule kind fills in: what it asks of the officer and what the facts are worth. */
import { comparePoints, limitPoints, multiplyPoints, subtractPoints } from "../base/points";
import type { Points } from "../base/points";
import type { Facts, Rule, RuleKind } from "../model/table/rule";

/** How one fact is entered. "choice": one of `choices`; "answers": yes or no for each of `choices`; "counts": a whole number for each. */
export type FactInput =
  | "wholeNumber"
  | "decimal"
  | "yesNo"
  | "date"
  | "points"
  | "choice"
  | "answers"
  | "counts";

/** One entry that the form must show. */
export interface AskedFact {
  readonly fact: keyof Facts;
  readonly input: FactInput;
  /** Texts or codes to choose from, in order; empty for other inputs. `option` is answered with the index, the others with the text. */
  readonly choices: readonly string[];
  /** Needed only in some cases: the rule may be decided without it. */
  readonly isOptional: boolean;
}

/** What facts are worth under a rule; both null while the facts do not decide. */
export interface Worth {
  readonly points: Points | null;
  /** "5 − 2 × 0.25 = 4.5": numbers with a decimal point. */
  readonly arithmetic: string | null;
}

/** Where a rule is applied: the indicator's maximum and the year of the round, null when unknown. */
export interface RuleSetting {
  readonly maximum: Points | null;
  readonly year: number | null;
}

export interface RuleBehaviour<R extends Rule> {
  readonly asks: (rule: R) => readonly AskedFact[];
  readonly worth: (rule: R, facts: Facts, setting: RuleSetting) => Worth;
}

export type BehaviourOf<K extends RuleKind> = RuleBehaviour<Extract<Rule, { readonly kind: K }>>;

export const undecided: Worth = { points: null, arithmetic: null };

export const ask = (
  fact: keyof Facts,
  input: FactInput,
  { choices = [], isOptional = false }: { choices?: readonly string[]; isOptional?: boolean } = {},
): AskedFact => ({ fact, input, choices, isOptional });

/** Returns the maximum less a deduction, never below 0; `working` is how the deduction came about ("2 × 0.25"). */
export function lose(
  maximum: Points | null,
  deduction: Points,
  working = String(deduction),
): Worth {
  if (maximum === null) return undecided;
  const left = subtractPoints(maximum, deduction);
  const sum = `${maximum} − ${working}`;
  return comparePoints(left, 0) < 0
    ? { points: 0, arithmetic: `max(0, ${sum}) = 0` }
    : { points: left, arithmetic: `${sum} = ${left}` };
}

/** Returns all points or none; `working` shows what was compared. */
export const allOrNone = (
  maximum: Points | null,
  isMet: boolean | null | undefined,
  working: string | null = null,
): Worth =>
  maximum === null || typeof isMet !== "boolean"
    ? undecided
    : {
        points: isMet ? maximum : 0,
        arithmetic: working ?? (isMet ? null : `${maximum} − ${maximum} = 0`),
      };

/** Returns the points that a person chose, kept within 0 and the maximum. */
export const chosen = (maximum: Points | null, points: Points | null | undefined): Worth =>
  typeof points !== "number" || !Number.isFinite(points)
    ? undecided
    : {
        points: maximum === null ? Math.max(0, points) : limitPoints(points, maximum),
        arithmetic: null,
      };

/** Returns a count of things (0, 1, 2 …), or null when it is missing or none. */
export const wholeCount = (count: number | null | undefined): number | null =>
  typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : null;

/** Returns an amount that can be compared, or null when it is missing or negative. */
export const amount = (value: number | null | undefined): number | null =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;

/** Returns so many times the points, no more than the cap, and how they came about. */
export function cappedProduct(
  times: number,
  points: Points,
  cap: Points | null,
): { readonly total: Points; readonly working: string } {
  const product = multiplyPoints(points, times);
  return cap !== null && comparePoints(product, cap) > 0
    ? { total: cap, working: `min(${times} × ${points}, ${cap})` }
    : { total: product, working: `${times} × ${points}` };
}
