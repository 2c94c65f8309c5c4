/** Owns how a paper is bound to the scores it says: a short code for its foot, and whether it is old. */
import { hashOf } from "../../../model/score/receipt";
import { PAPER_CODE_LENGTH, signsOf, spelt } from "../../../paper/code/codeLetters";
import type { BoundScore } from "../paper";

/** Returns eight signs in two fours; null where nothing computed is said. */
export const codeOf = (bound: readonly Pick<BoundScore, "receipt">[]): string | null =>
  bound.length === 0 ? null : spelt(signsOf(hashOf(receiptsOf(bound)), PAPER_CODE_LENGTH - 1), 4);

/** Returns whether a score that a paper says has changed since, or is gone. */
export const isOld = (
  then: readonly Pick<BoundScore, "receipt">[],
  now: readonly Pick<BoundScore, "receipt">[],
): boolean => {
  const [before, after] = [receiptsOf(then), receiptsOf(now)];
  return before.length !== after.length || before.some((receipt, at) => receipt !== after[at]);
};

const receiptsOf = (bound: readonly Pick<BoundScore, "receipt">[]): readonly string[] =>
  bound.map(({ receipt }) => receipt).sort();
