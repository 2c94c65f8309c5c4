/** Owns how a paper is bound to the scores it says: a short code for its foot, and whether it is old. */
import { hashOf } from "../../../model/score/receipt";
import type { BoundScore } from "../paper";

/** Returns eight letters and figures in two fours; null where nothing computed is said. */
export function codeOf(bound: readonly BoundScore[]): string | null {
  if (bound.length === 0) return null;
  const hash = hashOf(receiptsOf(bound)).slice(0, 8).toUpperCase();
  return `${hash.slice(0, 4)}-${hash.slice(4)}`;
}

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
