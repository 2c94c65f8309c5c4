/** Owns what of a table is printed, whoever fills it in: two files on the same form have the same hash of it. */
import { sha256 } from "../../../base/sha256";
import { adjustments } from "../../../model/table/adjustment";
import { type Columns, type ColumnRole, type TableReading } from "../../../model/table/reading";
import { scorers } from "../../../model/table/scorer";
import type { SheetView } from "../../sheet/sheet";

/** What a unit writes itself. */
const filledRoles: readonly ColumnRole[] = [
  ...scorers,
  ...adjustments.map(({ role }) => role),
  "reason",
  "evidence",
  "note",
];

/** Returns the hash of the header and of all cells below it that no unit fills in: words, looks, merges, hidden rows. */
export function printedHash(view: SheetView, table: TableReading): string {
  const { headerRows, lastRow, total, columns } = table;
  const first = headerRows[0];
  const last = Math.max(lastRow, total?.row ?? lastRow);
  const filled = filledColumns(columns);
  const isPrinted = (row: number, column: number): boolean =>
    row <= headerRows[1] || !filled.has(column);
  const rows = view.rowsBetween(first, last);
  const left = Math.min(...rows.flatMap((row) => view.rowCells(row).map(({ column }) => column)));
  const cells = rows.flatMap((row) =>
    view
      .rowCells(row)
      .filter(({ column }) => isPrinted(row, column) && view.text(row, column) !== "")
      .map((cell) => [
        row - first,
        cell.column - left,
        view.text(row, cell.column),
        view.styleOf(cell)?.bold === true,
      ]),
  );
  const merges = view.grid.merges
    .filter(({ top, left: column }) => top >= first && top <= last && isPrinted(top, column))
    .map(({ top, bottom, left: from, right }) => [
      top - first,
      bottom - first,
      from - left,
      right - left,
    ])
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0));
  const hidden = rows.filter((row) => view.isHidden(row)).map((row) => row - first);
  return sha256(JSON.stringify({ cells, merges, hidden }));
}

const filledColumns = (columns: Columns): ReadonlySet<number> =>
  new Set(filledRoles.flatMap((role) => columns[role] ?? []));
