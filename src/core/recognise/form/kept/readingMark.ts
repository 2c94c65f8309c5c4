/** Owns the mark of a reading: two readings of a table with the same mark are the same in all that a person confirms. */
import { sha256 } from "../../../base/sha256";
import type { TableReading } from "../../../model/table/reading";
import type { SheetView } from "../../sheet/sheet";
import { printedWords } from "./printed";

/** Enough of the hash that no two readings of one table share it. */
const LENGTH = 16;

/** Returns the mark: what is printed, and what was made of it by columns and by rows; what a unit fills in is no part of it. */
export function readingMark(view: SheetView, table: TableReading): string {
  const { columns, items, headerRows, total } = table;
  const [, header] = headerRows;
  const rows = items.map(({ row, scoreRow, kind, level, maximum }) => [
    row - header,
    scoreRow - header,
    kind,
    level,
    maximum,
  ]);
  const totalRow = total === null ? null : total.row - header;
  const content = JSON.stringify([columns, rows, totalRow, printedWords(view, table)]);
  return sha256(content).slice(0, LENGTH);
}
