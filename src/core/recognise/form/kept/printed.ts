/** Owns what of a table is printed, whoever fills it in: two files on the same form have the same hash of it. */
import { sha256 } from "../../../base/sha256";
import { filledRoles } from "../../../model/table/columnRole";
import type { Columns, TableReading } from "../../../model/table/reading";
import type { Cell } from "../../../model/workbook/grid";
import type { SheetView } from "../../sheet/sheet";

/** Where the printed part of a table stands. */
interface PrintedPart {
  readonly first: number;
  readonly last: number;
  readonly rows: readonly number[];
  readonly left: number;
  readonly isPrinted: (row: number, column: number) => boolean;
}

/** Returns the hash of the header and of all cells below it that no unit fills in: words, looks, merges, hidden rows. */
export function printedHash(view: SheetView, table: TableReading): string {
  const { first, last, rows, left, isPrinted } = printedPart(view, table);
  const cells = printedCells(view, { rows, isPrinted }).map((cell) => [
    cell.row - first,
    cell.column - left,
    view.text(cell.row, cell.column),
    view.styleOf(cell)?.bold === true,
  ]);
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

/** Returns the printed words with their places; the same in whatever program the sheet is open, which the looks are not. */
export function printedWords(view: SheetView, table: TableReading): readonly unknown[] {
  const { first, left, ...part } = printedPart(view, table);
  return printedCells(view, part).map(({ row, column }) => [
    row - first,
    column - left,
    view.folded(row, column),
  ]);
}

function printedPart(view: SheetView, table: TableReading): PrintedPart {
  const { headerRows, lastRow, total, columns } = table;
  const first = headerRows[0];
  const last = Math.max(lastRow, total?.row ?? lastRow);
  const filled = filledColumns(columns);
  const read = new Set(Object.values(columns).filter((column) => column !== null));
  const isNumber = (row: number, column: number): boolean =>
    typeof view.cell(row, column)?.value === "number";
  const rows = view.rowsBetween(first, last);
  return {
    first,
    last,
    rows,
    left: Math.min(...rows.flatMap((row) => view.rowCells(row).map(({ column }) => column))),
    // A number in a column that is not read is somebody's points.
    isPrinted: (row, column) =>
      row <= headerRows[1] || (!filled.has(column) && (read.has(column) || !isNumber(row, column))),
  };
}

const printedCells = (
  view: SheetView,
  { rows, isPrinted }: Pick<PrintedPart, "rows" | "isPrinted">,
): readonly Cell[] =>
  rows.flatMap((row) =>
    view
      .rowCells(row)
      .filter(({ column }) => isPrinted(row, column) && view.text(row, column) !== ""),
  );

export const filledColumns = (columns: Columns): ReadonlySet<number> =>
  new Set(filledRoles.flatMap((role) => columns[role] ?? []));
