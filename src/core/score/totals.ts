/** Owns the sums of a score: groups, maxima and totals. A bonus counts in the score, not in the maximum. */
import { shareOfPoints, subtractPoints, sumPoints } from "../base/points";
import type { Points } from "../base/points";
import { indicatorsUnder, sumMaxima } from "../model/table/itemTree";
import { beyondCaps } from "../model/table/partCap";
import type { TableReading } from "../model/table/reading";
import { perScorer, type PerScorer } from "../model/table/scorer";
import type { Decision, GroupScore, ScoredIndicator } from "../model/score/score";

/** Returns the sums of each section and group: of all indicators below it, up to the next row of its level. */
export function sumGroups(
  table: TableReading,
  entries: readonly ScoredIndicator[],
): readonly GroupScore[] {
  const scored = new Map(entries.map((entry) => [entry.item.row, entry]));
  return table.items.flatMap((item, index) => {
    if (item.kind === "indicator") return [];
    const inside = indicatorsUnder(table.items, index).flatMap(({ row }) => scored.get(row) ?? []);
    return [
      {
        row: item.row,
        path: item.path,
        maximum: worthOf(inside),
        points: sumPoints(inside.map(({ result }) => result.points)),
        unscored: inside.filter(isUnscored).length,
      },
    ];
  });
}

/** Returns what counts to no total: points under a heading beyond the most that it allows. */
export function beyondCapsOf(
  { items }: TableReading,
  entries: readonly ScoredIndicator[],
): PerScorer<Points> {
  const scored = new Map(entries.map((entry) => [entry.item.row, entry.points]));
  return perScorer((scorer) => beyondCaps(items, ({ row }) => scored.get(row)?.[scorer] ?? null));
}

/** Returns the totals, `beyond` what does not count of the sums. Where indicators are taken out, the rest is scaled up to the whole and cut to hundredths. */
export function sumTotals(
  entries: readonly ScoredIndicator[],
  beyond: PerScorer<Points>,
  { notApplicable }: Decision,
): {
  readonly maximum: Points | null;
  readonly totals: PerScorer<Points | null>;
} {
  const maximum = worthOf(entries);
  const removed =
    notApplicable === "removeAndRebase"
      ? worthOf(entries.filter(({ result }) => result.state === "notApplicable"))
      : null;
  const applicable = maximum !== null && removed !== null ? subtractPoints(maximum, removed) : null;
  const rebase = (total: Points | null): Points | null =>
    total === null || maximum === null || applicable === null || applicable <= 0
      ? total
      : shareOfPoints(maximum, total, applicable);
  return {
    maximum,
    totals: perScorer((scorer) => {
      const isScored = entries.some(
        ({ points, result }) => points[scorer] !== null && result.state !== "notApplicable",
      );
      const sum = isScored ? sumPoints(entries.map(({ points }) => points[scorer])) : null;
      return rebase(sum === null ? null : subtractPoints(sum, beyond[scorer]));
    }),
  };
}

/** A blank bonus was not claimed; everything else blank, also what waits for the council, is unscored. */
export const isUnscored = ({ item, result }: ScoredIndicator): boolean =>
  result.points === null && !item.bonus && result.state !== "notApplicable";

/** Without "not applicable" settled, what does not apply and has no points leaves a total open too. */
export const isOpen = (entry: ScoredIndicator, { notApplicable = null }: Decision): boolean =>
  isUnscored(entry) ||
  (entry.result.state === "notApplicable" &&
    entry.result.points === null &&
    notApplicable === null);

const worthOf = (entries: readonly ScoredIndicator[]): Points | null =>
  sumMaxima(entries.map(({ item }) => item));
