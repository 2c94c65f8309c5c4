/** Owns what is settled about one table: found by its place, changed and taken back field by field. */
import type { Item, TableReading } from "../model/table/reading";
import type { RowSettings, Settings, TableSettings } from "./schema";

export const noSettings: Settings = { tables: [], round: null, claims: {} };

/** Returns what is settled about a table; an entry that says nothing where nothing is. */
export const settingsOf = (settings: Settings, table: TableReading): TableSettings =>
  settings.tables.find((entry) => isOf(entry, table)) ?? {
    sheet: table.sheet,
    headerRow: table.headerRows[0],
    kind: table.kind,
    rows: [],
  };

/** Returns what is settled about a row of a table, or null. */
export const rowSettings = ({ rows }: TableSettings, row: number): RowSettings | null =>
  rows.find((entry) => entry.row === row) ?? null;

type TableChange = Partial<Omit<TableSettings, "sheet" | "headerRow" | "kind" | "rows">>;
type RowChange = Partial<Omit<RowSettings, "row" | "text">>;

/** Returns the settings with a change about a table; a field that becomes undefined is settled no more. */
export const withTable = (settings: Settings, table: TableReading, change: TableChange): Settings =>
  replaced(settings, table, { ...settingsOf(settings, table), ...change });

/** Returns the settings with a change about one indicator. */
export function withRow(
  settings: Settings,
  table: TableReading,
  item: Pick<Item, "row" | "text">,
  change: RowChange,
): Settings {
  const before = settingsOf(settings, table);
  const { row, text } = item;
  const changed = { ...rowSettings(before, row), row, text, ...change };
  const { state, evidence, lastYear, mark, rule } = changed;
  const isEmpty = [state, evidence, lastYear, mark, rule].every((field) => field === undefined);
  const rows = [
    ...before.rows.filter((entry) => entry.row !== row),
    ...(isEmpty ? [] : [defined(changed)]),
  ].sort((a, b) => a.row - b.row);
  return replaced(settings, table, { ...before, rows });
}

/** Returns whether an entry is about a table: by its place. */
export const isOf = (entry: TableSettings, { sheet, headerRows }: TableReading): boolean =>
  entry.sheet === sheet && entry.headerRow === headerRows[0];

/** Sheet, header row, kind and rows: what an entry has that says nothing. */
const PLACE_FIELDS = 4;

function replaced(settings: Settings, table: TableReading, entry: TableSettings): Settings {
  const others = settings.tables.filter((other) => !isOf(other, table));
  const stated = defined(entry);
  const isEmpty = stated.rows.length === 0 && Object.keys(stated).length === PLACE_FIELDS;
  return { ...settings, tables: isEmpty ? others : [...others, stated] };
}

const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
