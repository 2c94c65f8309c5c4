/** Owns where a refused entry belongs: its table, its row and the cell that it did not reach. */
import { columnLetters } from "../../core/model/workbook/grid";
import {
  scoreColumn,
  type Item,
  type Reading,
  type TableReading,
} from "../../core/model/table/reading";
import type { Scorer } from "../../core/model/table/scorer";
import { entryPlace } from "./entryKey";
import { tableOf } from "./session";

export interface RefusedPlace {
  readonly table: TableReading;
  readonly item: Item;
  readonly scorer: Scorer;
}

/** Returns the place of a card by its key; null where its row is no indicator any more. */
export function refusedPlace(reading: Reading | null, key: string): RefusedPlace | null {
  const { tableKey, row, scorer } = entryPlace(key);
  const table = tableOf(reading, tableKey);
  const item = table?.items.find((candidate) => candidate.row === row);
  return table && item ? { table, item, scorer } : null;
}

/** Returns the address of the score that a card is for: "G27". */
export function refusedCell(reading: Reading | null, key: string): string {
  const place = refusedPlace(reading, key);
  const column = place && scoreColumn(place.table.columns, place.scorer);
  return `${columnLetters(column ?? 1)}${entryPlace(key).row}`;
}
