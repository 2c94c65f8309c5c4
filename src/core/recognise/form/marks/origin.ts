/** Owns where a value stands that is merged over several rows: for each of them. */
import type { SheetView } from "../../sheet/sheet";

/** Returns the row and column of the cell that speaks for a place. */
export function origin(view: SheetView, row: number, column: number): readonly [number, number] {
  const merge = view.merge(row, column);
  return merge && merge.left === column ? [merge.top, merge.left] : [row, column];
}
