/** Owns the quota of a grade: how many of a kind may have it, never rounded up. */
import { finding } from "../../model/finding/finding";
import type { Finding } from "../../model/finding/finding";

export interface Quota {
  /** Grade that is limited. */
  readonly grade: string;
  readonly percent: number;
  /** Grade of which it is a share; null: of all that were graded. */
  readonly of: string | null;
  readonly source: string;
}

/** Returns the warning when more units have a grade than the quota allows: 20 % of 9 is 1. */
export function checkQuota(
  grades: readonly (string | null)[],
  { grade, percent, of, source }: Quota,
): readonly Finding[] {
  const count = grades.filter((name) => name === grade).length;
  const base = grades.filter((name) => name !== null && (of === null || name === of)).length;
  const allowed = Math.floor((base * percent) / 100 + 1e-9);
  return count > allowed
    ? [finding("quotaExceeded", { grade, count, allowed, base, percent, source })]
    : [];
}
