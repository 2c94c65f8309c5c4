/** Owns what "full marks for the rest" enters: the maximum of each indicator that nobody has scored yet. */
import type { RowEntry } from "../../actions/writing/writeEntries";
import type { Item } from "../../core/model/table/reading";
import { type Scorer, unitScorer } from "../../core/model/table/scorer";
import type { Score } from "../../core/score";

/** Returns the entries for what is blank among items; a bonus is claimed one by one, and what does not apply is left alone. */
export function fullMarks(
  items: readonly Item[],
  score: Score,
  scorer: Scorer,
): readonly RowEntry[] {
  const blank = new Set(
    score.indicators.filter(({ state }) => state === "unscored").map(({ row }) => row),
  );
  return items.flatMap(({ row, maximum, bonus }) =>
    blank.has(row) && maximum !== null && !bonus
      ? [
          {
            row,
            entry: { scorer, points: maximum, ...(scorer === unitScorer ? { facts: {} } : {}) },
          },
        ]
      : [],
  );
}
