/** Owns the columns that change a score: the one list of them with their signs, and how far added points count. */
import {
  addPoints,
  comparePoints,
  limitPoints,
  subtractPoints,
  type Points,
} from "../../base/points";

export const adjustments = [
  { role: "deduction", sign: -1 },
  { role: "added", sign: 1 },
] as const;
export type AdjustmentRole = (typeof adjustments)[number]["role"];

export type PerAdjustment<T> = { readonly [A in AdjustmentRole]: T };

/** Returns what `of` gives for each column. */
export const perAdjustment = <T>(of: (role: AdjustmentRole) => T): PerAdjustment<T> => ({
  deduction: of("deduction"),
  added: of("added"),
});

/** What one such cell of a row says. */
export interface AdjustmentCell {
  /** Taken off or added; a blank and a word are null. */
  readonly points: Points | null;
  /** The word that stands there in place of a number. */
  readonly text: string | null;
  /** "E12"; null where the table has no such column. */
  readonly cell: string | null;
}

/** Returns points with everything that is taken off and added: 5 − 1 + 0.5. */
export const adjusted = (points: Points, cells: PerAdjustment<AdjustmentCell>): Points =>
  adjustments.reduce((sum, { role, sign }) => {
    const change = cells[role].points ?? 0;
    return sign < 0 ? subtractPoints(sum, change) : addPoints(sum, change);
  }, points);

/** The most that the points under a heading may come to, with the words that say so. */
export interface PartCap {
  readonly points: Points;
  readonly words: string;
}

/** The most that a sheet lets added points come to. */
export interface AddedCap extends PartCap {
  /** Each row may have so much; else all rows together. */
  readonly isPerRow: boolean;
}

/** How the added points of a table stand to its scores. */
export interface AddedPoints {
  /** The unit's score of a row holds them already; else they stand beside it and count besides. */
  readonly isInScore: boolean;
  /** Null where the sheet states none. */
  readonly cap: AddedCap | null;
}

interface AddingTable {
  readonly added: AddedPoints | null;
  readonly items: readonly {
    readonly row: number;
    readonly kind: string;
    readonly adjustments: PerAdjustment<AdjustmentCell>;
  }[];
}

/** The added points of one row: as typed, and as far as the cap lets them count. */
export interface AddedShare {
  readonly stated: Points;
  readonly counted: Points;
}

/** Returns the shares of the rows that have any; a cap over all is used up in the order of the sheet. */
export function addedShares({ added, items }: AddingTable): ReadonlyMap<number, AddedShare> {
  const shares = new Map<number, AddedShare>();
  const cap = added?.cap ?? null;
  let left = cap?.points ?? null;
  for (const { row, kind, adjustments: cells } of items) {
    const stated = cells.added.points;
    if (added === null || kind !== "indicator" || stated === null || stated === 0) continue;
    const counted =
      left === null || comparePoints(stated, 0) < 0 ? stated : limitPoints(stated, left);
    if (left !== null && cap?.isPerRow === false) left = subtractPoints(left, counted);
    shares.set(row, { stated, counted });
  }
  return shares;
}
