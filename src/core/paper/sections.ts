/** Owns the parts of a score sheet on paper: of each table its title, its heading, its rows, and what is signed below it. */
import type { Lexicon } from "../domain/lexicon";
import { countUpTo } from "../base/sorted";
import { foldText } from "../base/text";
import type { Grid } from "../model/workbook/grid";
import { indicatorsIn } from "../model/table/itemTree";
import type { Item, Reading, TableReading } from "../model/table/reading";

/** Rows from the first to the last. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** All that is printed of a table, with what stands around it. */
export interface Section {
  readonly table: TableReading;
  /** From its title to the row before the next title. */
  readonly rows: Rows;
  readonly heading: Rows;
  /** The last row of its scores: what is signed below belongs to it. */
  readonly lastScored: number;
  /** Place, date and signatures; null where nobody signs. `isOpen`: no name stands under them yet. */
  readonly closing: (Rows & { readonly isOpen: boolean }) | null;
}

/** Returns the sections of a sheet from top to bottom; tables side by side are one. */
export function sectionsOf(
  grid: Grid,
  reading: Pick<Reading, "tables" | "otherTables" | "titleLines">,
  { signature }: Pick<Lexicon, "signature">,
): readonly Section[] {
  const tables = [...reading.tables, ...reading.otherTables]
    .filter(({ sheet }) => sheet === grid.sheet)
    .sort((a, b) => a.headerRows[0] - b.headerRows[0])
    .filter((table, at, all) => !all.slice(0, at).some((before) => isBeside(table, before)));
  const written = writtenRows(grid);
  const lastWritten = [...written.keys()].reduce((last, row) => Math.max(last, row), 0);
  const titles = reading.titleLines.filter(({ sheet }) => sheet === grid.sheet);
  const startOf = (at: number): number => {
    const [table, before] = [tables[at], tables[at - 1]];
    if (!table) return lastWritten + 1;
    if (!before) return 1;
    const end = endOf(before);
    const title = titles.filter(({ row }) => row > end && row < table.headerRows[0]);
    return Math.min(table.headerRows[0], ...title.map(({ row }) => row));
  };
  return tables.map((table, at): Section => {
    const rows = { first: startOf(at), last: startOf(at + 1) - 1 };
    const lastScored = endOf(table);
    return {
      table,
      rows,
      heading: { first: table.headerRows[0], last: table.headerRows[1] },
      lastScored,
      closing: closingOf(written, { first: lastScored + 1, last: rows.last }, signature),
    };
  });
}

/** Returns the first content that stands on a row or below it. */
export function scoredRows({ items }: TableReading): (row: number) => Item | undefined {
  const inOrder = [...indicatorsIn(items)].sort((a, b) => a.row - b.row);
  return (row) => inOrder[countUpTo(inOrder, row - 1, (item) => item.row)];
}

const isBeside = (table: TableReading, before: TableReading): boolean =>
  table.headerRows[0] <= before.lastRow;

const endOf = ({ lastRow, total, subtotals }: TableReading): number =>
  Math.max(lastRow, total?.row ?? 0, ...subtotals.map(({ row }) => row));

/** The texts of rows that hold some. */
function writtenRows({ cells }: Grid): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, string[]>();
  for (const { row, text } of cells) {
    if (text.trim() === "") continue;
    const texts = rows.get(row);
    if (texts) texts.push(text);
    else rows.set(row, [text]);
  }
  return rows;
}

function closingOf(
  written: ReadonlyMap<number, readonly string[]>,
  { first, last }: Rows,
  signature: RegExp,
): Section["closing"] {
  const rows = [...written.keys()].filter((row) => first <= row && row <= last);
  const isSigned = (row: number): boolean =>
    (written.get(row) ?? []).some((text) =>
      text.split(/[\r\n]+/).some((line) => signature.test(foldText(line))),
    );
  const signed = rows.filter(isSigned);
  if (signed.length === 0) return null;
  const end = rows.reduce((lowest, row) => Math.max(lowest, row), 0);
  return { first: Math.min(...signed), last: end, isOpen: signed.includes(end) };
}
