/** Owns whose scores of a table can be brought into hand. */
import { scoreColumn, type TableReading } from "../../core/model/table/reading";
import { type Scorer, scorers, unitScorer } from "../../core/model/table/scorer";
import type { Score } from "../../core/score";

/** Returns the unit alone until another has scored something or is in hand, then everybody who has a column. */
export function scorersShown(
  { columns }: TableReading,
  { counted, totals }: Score,
): readonly Scorer[] {
  const present = scorers.filter((scorer) => scoreColumn(columns, scorer) !== null);
  const hasOthers = present.some(
    (scorer) => scorer !== unitScorer && (scorer === counted || totals[scorer] !== null),
  );
  return hasOthers ? present : [unitScorer];
}
