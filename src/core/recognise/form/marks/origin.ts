/** Owns where a value stands that is merged over several rows: for each of them. */
import type { SheetView } from "../../sheet/sheet";

/** Returns the row of the cell that speaks for a place. */
export function originRow(view: SheetView, row: number, column: number): number {
  const merge = view.merge(row, column);
  return merge && merge.left === column ? merge.top : row;
}
