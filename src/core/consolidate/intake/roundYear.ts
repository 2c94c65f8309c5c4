/** Owns the year of a round: which one it is, and what of a file belongs to it. */
import type { Reading, TableReading } from "../../model/table/reading";

export interface YearCount {
  readonly year: number;
  readonly files: number;
}

/** Returns how many files state each year, most first; of equals the later. */
export function countYears(
  readings: readonly { readonly year: number | null; readonly tables: readonly unknown[] }[],
): readonly YearCount[] {
  const counts = new Map<number, number>();
  for (const { year, tables } of readings)
    if (year !== null && tables.length > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts]
    .map(([year, files]) => ({ year, files }))
    .sort((a, b) => b.files - a.files || b.year - a.year);
}

/** Returns the reading with the tables of the year, others put apart; null when all its tables are of other years. */
export function readingOfYear(reading: Reading, year: number | null): Reading | null {
  if (year === null || (reading.year === year && reading.otherTables.every(isNotOf(year))))
    return reading;
  const all = [...reading.tables, ...reading.otherTables];
  const isOf = (table: TableReading): boolean =>
    table.setAside === null && (table.year ?? reading.year ?? year) === year;
  const tables = all.filter(isOf);
  if (tables.length === 0) return null;
  const sheets = new Set(tables.map(({ sheet }) => sheet));
  return {
    ...reading,
    year,
    tables,
    otherTables: all.filter((table) => !isOf(table)),
    findings:
      reading.year === year
        ? reading.findings
        : reading.findings.filter(({ sheet }) => sheet === null || sheets.has(sheet)),
  };
}

const isNotOf =
  (year: number) =>
  (table: TableReading): boolean =>
    table.setAside !== null || (table.year !== null && table.year !== year);
