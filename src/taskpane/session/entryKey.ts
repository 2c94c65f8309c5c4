/** Owns the names of tables and entries across readings of one workbook: how they are made and read back. */
import { type Scorer, scorers, unitScorer } from "../../core/model/table/scorer";
import type { TableReading } from "../../core/model/table/reading";

/** The place that an entry speaks of. */
export interface EntryPlace {
  readonly tableKey: string;
  readonly row: number;
  /** Whose score it is. */
  readonly scorer: Scorer;
}

/** Names a table: its sheet and the row of its header. */
export const tableKey = (sheet: string, headerRow: number): string => `${sheet}!${headerRow}`;

/** Names the table of a reading. */
export const tableKeyOf = ({ sheet, headerRows }: TableReading): string =>
  tableKey(sheet, headerRows[0]);

/** Names what one scorer enters for an indicator of a table; the unit, where none is named. */
export const entryKey = (table: string, row: number, scorer: Scorer = unitScorer): string =>
  `${table}!${row}!${scorer}`;

/** Returns the place that an entry's name speaks of; a sheet's name may hold the mark too. */
export function entryPlace(key: string): EntryPlace {
  const parts = key.split("!");
  const [row, name] = parts.splice(-2);
  const scorer = scorers.find((each) => each === name) ?? unitScorer;
  return { tableKey: parts.join("!"), row: Number(row), scorer };
}
