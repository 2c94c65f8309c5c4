/** Owns what added points do to a score: what a row earned without them, and what counts with them. */
import { addPoints, subtractPoints, type Points } from "../../base/points";
import type { AddedPoints, AddedShare } from "./adjustment";
import type { Scorer } from "./scorer";

/** Returns the points of a row without what was added to them. Another scorer's stand as they were typed. */
export const withoutAdded = (
  points: Points | null,
  scorer: Scorer,
  added: AddedPoints | null,
  share: AddedShare | undefined,
): Points | null =>
  points !== null && share && added?.isInScore && scorer === "self"
    ? subtractPoints(points, share.stated)
    : points;

/** Returns how much is added to what a scorer gave. Where scores hold what was added, another's holds it too. */
export const addedFor = (
  scorer: Scorer,
  added: AddedPoints | null,
  share: AddedShare | undefined,
): Points => (share && (scorer === "self" || !added?.isInScore) ? share.counted : 0);

/** Returns what counts of a typed score: what was added beside it, no more of it than the cap allows. */
export function countedPoints(
  points: Points | null,
  scorer: Scorer,
  added: AddedPoints | null,
  share: AddedShare | undefined,
): Points | null {
  const earned = withoutAdded(points, scorer, added, share);
  return earned === null ? null : addPoints(earned, addedFor(scorer, added, share));
}
