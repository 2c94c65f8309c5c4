/** Owns the ranks of units among each other: by their counted points, ties as it was asked. */
import { samePoints } from "../../base/points";
import type { Points } from "../../base/points";
import type { UnitResult } from "../../model/round/consolidation";
import type { Ranking } from "../../model/round/ranking";
import { isTrusted } from "../../model/table/proof";
import type { TableKind } from "../../model/table/reading";

/** Returns the rank of each unit by its key; a unit whose points are not whole, or whose reading is in doubt, has none. */
export function ranksOf(
  units: readonly UnitResult[],
  { kind, ties }: Ranking,
  kinds: readonly TableKind[],
): ReadonlyMap<string, number> {
  const deciding =
    ties === "otherTables" ? [kind, ...kinds.filter((each) => each !== kind)] : [kind];
  const ranked = units
    .flatMap((unit) =>
      countedOf(unit, kind) === null
        ? []
        : [{ key: unit.unit.key, points: deciding.map((each) => countedOf(unit, each)) }],
    )
    .sort((a, b) => comparePoints(a.points, b.points));
  const ranks = new Map<string, number>();
  let rank = 0;
  ranked.forEach(({ key, points }, at) => {
    const before = ranked[at - 1];
    if (!before || comparePoints(before.points, points) !== 0)
      rank = ties === "dense" ? rank + 1 : at + 1;
    ranks.set(key, rank);
  });
  return ranks;
}

function countedOf({ tables }: UnitResult, kind: TableKind): Points | null {
  const table = tables[kind];
  return table && isTrusted(table) && table.indicators.every(({ counted }) => counted !== null)
    ? table.countedTotal
    : null;
}

/** More points first; none behind any. */
function comparePoints(a: readonly (Points | null)[], b: readonly (Points | null)[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? null;
    if (one === null && other === null) continue;
    if (one === null) return 1;
    if (other === null) return -1;
    if (!samePoints(one, other)) return other - one;
  }
  return 0;
}
