/** Owns whether a table asks for the reason where points were lost: a column for it, or notes that serve as one. */
import { comparePoints, type Points } from "../base/points";
import { indicatorsIn } from "../model/table/itemTree";
import type { Item, TableReading } from "../model/table/reading";

/** "optional": there is room for reasons, yet nobody asks for them. */
export type ReasonsAsked = "asked" | "optional" | "nowhere";

/** Returns how a table asks for reasons. */
export function reasonsAskedOf({ columns, items }: TableReading): ReasonsAsked {
  if (columns.reason !== null) return "asked";
  const indicators = indicatorsIn(items);
  if (areReasons(indicators)) return "asked";
  const hasNotes = columns.note !== null || indicators.some(({ reason }) => !isBlank(reason));
  return hasNotes ? "optional" : "nowhere";
}

/** Notes give reasons where most rows that lost points bear one, or most notes stand beside such rows. */
function areReasons(indicators: readonly Item[]): boolean {
  const noted = indicators.filter(({ reason }) => !isBlank(reason));
  const lost = indicators.filter(hasLost);
  const both = noted.filter(hasLost).length;
  return both > 0 && (both * 2 >= lost.length || both * 2 >= noted.length);
}

const hasLost = ({ maximum, scores: { self, appraised } }: Item): boolean =>
  isLess(self.points, maximum) || isLess(appraised.points, self.points);

const isLess = (points: Points | null, whole: Points | null): boolean =>
  points !== null && whole !== null && comparePoints(points, whole) < 0;

export const isBlank = (text: string | null): boolean => text === null || text.trim() === "";
