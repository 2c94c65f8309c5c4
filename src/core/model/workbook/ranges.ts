/** Owns where a cell stands among ranges: within one, within a merge, and which cell speaks for a merged one. */
import type { CellAddress, CellRange } from "./grid";

export const contains = (
  { top, left, bottom, right }: CellRange,
  { row, column }: CellAddress,
): boolean => row >= top && row <= bottom && column >= left && column <= right;

/** Returns the merge that a cell is part of. */
export const mergeAt = (
  merges: readonly CellRange[],
  address: CellAddress,
): CellRange | undefined => merges.find((range) => contains(range, address));

/** Returns the cell that holds what a merge shows; the cell itself outside of merges. */
export function topLeft(address: CellAddress, merges: readonly CellRange[]): CellAddress {
  const merge = mergeAt(merges, address);
  return merge ? { row: merge.top, column: merge.left } : address;
}
