/** Owns a sheet as it stands once cells are written, before it is read again. */
import { type CellChange, formatAddress, type Grid } from "../../core/model/workbook/grid";

/** Returns the sheet with values in place of what stood in their cells. */
export function withWritten(grid: Grid, changes: readonly CellChange[]): Grid {
  const changed = new Map(changes.map((change) => [formatAddress(change), change]));
  const cells = grid.cells.map((cell) => {
    const change = changed.get(formatAddress(cell));
    if (!change) return cell;
    changed.delete(formatAddress(cell));
    const { value } = change;
    return { ...cell, value, text: String(value ?? ""), formula: null, error: null };
  });
  const added = [...changed.values()].map(({ row, column, value }) => ({
    row,
    column,
    value,
    text: String(value ?? ""),
    formula: null,
    error: null,
    style: 0,
  }));
  if (added.length === 0) return { ...grid, cells };
  const all = [...cells, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...grid, cells: all };
}
