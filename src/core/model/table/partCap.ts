/** Owns the limit that the heading of a part sets on the points added under it: "Điểm thưởng (tối đa 5 điểm)". */
import { keptWith } from "../../base/keptWith";
import { comparePoints, subtractPoints, sumPoints, type Points } from "../../base/points";
import { indicatorsIn, indicatorsUnder } from "./itemTree";
import type { PartCap } from "./adjustment";
import type { Item } from "./reading";

/** A heading whose rows pass its limit. */
export interface PassedCap {
  readonly heading: Item;
  readonly cap: PartCap;
  /** What the rows come to. */
  readonly stated: Points;
}

type PointsOf = (item: Item) => Points | null;

/** Returns the headings whose rows pass their limit. */
export const passedCaps = (items: readonly Item[], pointsOf: PointsOf): readonly PassedCap[] =>
  limitedParts(items, () => partsWithLimit(items)).flatMap(({ heading, cap, inside }) => {
    const stated = sumPoints(inside.map(pointsOf));
    return stated !== null && comparePoints(stated, cap.points) > 0
      ? [{ heading, cap, stated }]
      : [];
  });

interface LimitedPart {
  readonly heading: Item;
  readonly cap: PartCap;
  readonly inside: readonly Item[];
}

/** Every sum of a table asks for them. */
const limitedParts = keptWith<readonly Item[], readonly LimitedPart[]>();

const partsWithLimit = (items: readonly Item[]): readonly LimitedPart[] =>
  items.flatMap((heading, index) =>
    heading.cap === undefined
      ? []
      : [{ heading, cap: heading.cap, inside: indicatorsUnder(items, index) }],
  );

/** Returns how many points under such headings do not count. */
export const beyondCaps = (items: readonly Item[], pointsOf: PointsOf): Points =>
  sumPoints(
    passedCaps(items, pointsOf).map(({ stated, cap }) => subtractPoints(stated, cap.points)),
  ) ?? 0;

/** Returns what all indicators come to as far as it counts; null where none has points. */
export function countedSum(items: readonly Item[], pointsOf: PointsOf): Points | null {
  const sum = sumPoints(indicatorsIn(items).map(pointsOf));
  return sum === null ? null : subtractPoints(sum, beyondCaps(items, pointsOf));
}
