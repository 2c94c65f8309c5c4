/** Owns the sums that a person typed where a formula could stand: they follow a change when they agreed before it. */
import { adjustments } from "../../core/model/table/adjustment";
import { scorers } from "../../core/model/table/scorer";
import { indicatorsIn, isIndicator, partsOf, rowsUnder } from "../../core/model/table/itemTree";
import type { Cell, CellChange, Grid } from "../../core/model/workbook/grid";
import { addPoints, type Points, samePoints, sumPoints } from "../../core/base/points";
import type { Item, TableReading } from "../../core/model/table/reading";

/** Points of one row that are about to change in one column. */
export interface PointsChange {
  readonly row: number;
  readonly column: number;
  readonly before: Points | null;
  readonly after: Points | null;
}

/** A row that repeats a sum, with the indicators that it sums. */
interface SumRow {
  readonly row: number;
  readonly rows: readonly number[];
}

/** Returns the writes that keep typed totals and subtotals right; formulas, words and sums that were wrong before are left alone. */
export function typedSumChanges(
  table: TableReading,
  grid: Grid,
  change: PointsChange,
): readonly CellChange[] {
  const cells = new Map(
    grid.cells.filter((cell) => cell.column === change.column).map((cell) => [cell.row, cell]),
  );
  const { columns } = table;
  const adjustment = adjustments.find(({ role }) => columns[role] === change.column)?.role ?? null;
  const scorer = scorers.find((each) => columns[each] === change.column) ?? "self";
  const rowKind = adjustment === null && scorer === "self" ? "scoreRow" : "row";
  const points = new Map(
    table.items.map((item) => [
      item[rowKind],
      adjustment === null ? item.scores[scorer].points : item.adjustments[adjustment].points,
    ]),
  );
  const changes: CellChange[] = [];
  for (const { row, rows } of sumRows(table, rowKind)) {
    if (!rows.includes(change.row)) continue;
    const others = sumPoints(
      rows.filter((r) => r !== change.row).map((r) => points.get(r) ?? null),
    );
    const before = plus(others, change.before);
    const typed = typedNumber(cells.get(row));
    const isTotal = row === table.total?.row;
    // A blank or noughted total of a sheet that nobody scored yet agrees with it; a blank group heading stays blank.
    const agrees =
      typed === null
        ? isTotal && before === null && !cells.get(row)
        : typed !== undefined && samePoints(typed, before ?? 0);
    if (agrees) changes.push({ row, column: change.column, value: plus(others, change.after) });
  }
  return changes;
}

/** Returns the number typed in a cell: null when it is empty, undefined when it holds a formula or a word. */
function typedNumber(cell: Cell | undefined): Points | null | undefined {
  if (!cell) return null;
  if (cell.formula !== null || cell.error !== null) return undefined;
  if (cell.value === null) return null;
  return numberOf(cell) ?? undefined;
}

function numberOf({ value }: Cell): Points | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const match = /^\s*(\d+)(?:[.,](\d+))?\s*$/.exec(value);
  return match ? Number(`${match[1]}.${match[2] ?? 0}`) : null;
}

/** Returns the sum of what is there. */
export const plus = (a: Points | null, b: Points | null): Points | null =>
  a === null ? b : b === null ? a : addPoints(a, b);

/** Returns groups, subtotal rows and the total, each with the rows of its indicators, or the rows of their scores. */
export function sumRows(table: TableReading, of: "row" | "scoreRow"): readonly SumRow[] {
  const rowsOf = (items: readonly Item[]) => indicatorsIn(items).map((item) => item[of]);
  const groups = table.items.flatMap((item, index) =>
    isIndicator(item) ? [] : [{ row: item.row, rows: rowsOf(rowsUnder(table.items, index)) }],
  );
  const parts = partsOf(table.items).filter(({ section }) => section !== null);
  const subtotals = table.subtotals.flatMap(({ row }) => {
    const part = [...parts].reverse().find(({ section }) => section && section.row < row);
    return part ? [{ row, rows: rowsOf(part.items) }] : [];
  });
  const total = table.total ? [{ row: table.total.row, rows: rowsOf(table.items) }] : [];
  return [...groups, ...subtotals, ...total];
}
