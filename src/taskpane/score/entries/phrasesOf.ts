/** Owns which reasons are offered again: those already used in the file, the most used first. */
import type { Reading } from "../../../core/model/table/reading";

const LONGEST_LIST = 12;

/** Returns the distinct reasons of all tables of a reading. */
export function phrasesOf(reading: Reading): readonly string[] {
  const uses = new Map<string, number>();
  for (const table of [...reading.tables, ...reading.otherTables])
    for (const { kind, reason } of table.items)
      if (kind === "indicator" && reason) uses.set(reason, (uses.get(reason) ?? 0) + 1);
  return [...uses.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, LONGEST_LIST)
    .map(([phrase]) => phrase);
}
