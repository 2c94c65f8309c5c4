/** Owns the wish to rank the units of a list: by which points, and what becomes of those that have as many. */
import type { TableKind } from "../table/reading";

export const tieRules = [
  /** They share a rank, and as many ranks behind it are left out: 1, 2, 2, 4. */
  "skipping",
  /** They share a rank, and the next one follows: 1, 2, 2, 3. */
  "dense",
  /** The points of the unit's other tables tell them apart; who has as many there too shares a rank as in `skipping`. */
  "otherTables",
] as const;
export type TieRule = (typeof tieRules)[number];

export interface Ranking {
  /** The counted points of this kind of table decide. */
  readonly kind: TableKind;
  readonly ties: TieRule;
}
