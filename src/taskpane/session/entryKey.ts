/** Owns the names of tables and entries across readings of one workbook: how they are made and read back. */
import type { TableReading } from "../../core/model/reading";

/** The place that an entry speaks of. */
export interface EntryPlace {
  readonly tableKey: string;
  readonly row: number;
}

/** Names a table: its sheet and the row of its header. */
export const tableKey = (sheet: string, headerRow: number): string => `${sheet}!${headerRow}`;

/** Names the table of a reading. */
export const tableKeyOf = ({ sheet, headerRows }: TableReading): string =>
  tableKey(sheet, headerRows[0]);

/** Names an indicator of a table. */
export const entryKey = (table: string, row: number): string => `${table}!${row}`;

/** Returns the place that an entry's name speaks of; a sheet's name may hold the mark too. */
export function entryPlace(key: string): EntryPlace {
  const end = key.lastIndexOf("!");
  return { tableKey: key.slice(0, end), row: Number(key.slice(end + 1)) };
}
