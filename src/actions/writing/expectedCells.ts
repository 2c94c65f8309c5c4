/** Owns what a write expects to find: what was read where it will be made. */
import { topLeft } from "../../core/model/workbook/ranges";
import {
  type Cell,
  type CellChange,
  formatAddress,
  type WorkbookData,
} from "../../core/model/workbook/grid";

/** Returns what stands in cells as they were read, of a merge in its top left; truth values and errors look otherwise in every program. */
export function expectedCells(
  workbook: WorkbookData | null,
  sheet: string,
  changes: readonly CellChange[],
): readonly CellChange[] {
  const grid = workbook?.grids.find((each) => each.sheet === sheet);
  if (!grid) return [];
  const places = new Set(changes.map((change) => formatAddress(topLeft(change, grid.merges))));
  const found = new Map<string, Cell>();
  for (const cell of grid.cells) {
    const place = formatAddress(cell);
    if (places.has(place)) found.set(place, cell);
  }
  return changes.flatMap((change) => {
    const place = topLeft(change, grid.merges);
    const { value = null, error = null } = found.get(formatAddress(place)) ?? {};
    return typeof value === "boolean" || error !== null ? [] : [{ ...place, value }];
  });
}
