/** Owns a whole file beside last year's: each table with the one of its kind, and what is strange about the two. */
import type { Reading, TableReading } from "../model/table/reading";
import type { Rubric } from "../rubric";
import { compareYears, type ContentYears, type LastTable } from "./contentYears";
import { type LastYearNote, notesOn } from "./notes";

/** Last year's file. */
export interface LastYear {
  readonly reading: Reading;
  readonly tables: readonly LastTable[];
}

export interface YearsOfTable {
  readonly table: TableReading;
  /** Null: last year's file has no table of this kind. */
  readonly contents: readonly ContentYears[] | null;
}

export interface YearsBeside {
  readonly now: Reading;
  readonly last: Reading;
  readonly notes: readonly LastYearNote[];
  /** Of this year, in the order of the file. */
  readonly tables: readonly YearsOfTable[];
}

/** Returns what the two files come to beside each other. */
export const besideLastYear = (
  now: Reading,
  last: LastYear,
  rubrics: readonly Rubric[],
): YearsBeside => ({
  now,
  last: last.reading,
  notes: notesOn(now, last.reading),
  tables: now.tables.map((table) => ({ table, contents: yearsOf(table, last, rubrics) })),
});

/** Returns what became of each content of a table; null: last year's file has no table of its kind. */
export function yearsOf(
  now: TableReading,
  { tables }: LastYear,
  rubrics: readonly Rubric[],
): readonly ContentYears[] | null {
  const ofKind = tables.filter(({ table }) => table.kind === now.kind);
  const last = ofKind.find(({ table }) => table.setAside === null) ?? ofKind[0];
  return last ? compareYears(now, last, rubrics) : null;
}
