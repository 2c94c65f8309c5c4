/** Owns the mark of a reading: two readings of a table with the same mark are the same in all that a person confirms. */
import { sha256 } from "../../../base/sha256";
import type { TableReading } from "../../../model/table/reading";

/** Enough of the hash that no two readings of one table share it. */
const LENGTH = 16;

/** Returns the mark: columns, and rows by their place below the header; scores and words are no part of it. */
export function readingMark({ columns, items, headerRows, total }: TableReading): string {
  const [, header] = headerRows;
  const rows = items.map(({ row, scoreRow, kind, level, maximum }) => [
    row - header,
    scoreRow - header,
    kind,
    level,
    maximum,
  ]);
  const content = JSON.stringify([columns, rows, total === null ? null : total.row - header]);
  return sha256(content).slice(0, LENGTH);
}
