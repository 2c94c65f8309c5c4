/** Owns how a sheet part says where pages begin by hand (ECMA-376 Part 1, 18.3.1.74). */
import { scannerAt, withElementExchanged } from "./elementEdit";

const LAST_COLUMN_INDEX = 16_383;

/** Returns the rows that begin a page: a break is kept by the row before it. */
export function readBreaks(sheetXml: string): readonly number[] {
  const xml = scannerAt(sheetXml, ["rowBreaks"]);
  if (!xml) return [];
  const rows = new Set<number>();
  for (const { inside } = xml; xml.child(inside, "brk"); )
    if (xml.flag("man")) rows.add(xml.number("id", 0) + 1);
  rows.delete(1);
  return [...rows].sort((a, b) => a - b);
}

/** Returns the sheet part in which pages begin with these rows. */
export function withBreaks(sheetXml: string, rows: readonly number[]): string {
  const breaks = rows.map((row) => `<brk id="${row - 1}" max="${LAST_COLUMN_INDEX}" man="1"/>`);
  const { length: count } = rows;
  return withElementExchanged(
    sheetXml,
    "rowBreaks",
    count === 0
      ? ""
      : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join("")}</rowBreaks>`,
  );
}
