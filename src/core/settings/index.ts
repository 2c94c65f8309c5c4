/** Owns what is settled about a table beside its sheet: changed piece by piece, and laid over the reading. */
import type { Assessment } from "../assessment";
import type { ChecklistClaim } from "../checklist";
import type { Item, Reading, TableReading } from "../reading";
import type { RowSettings, Settings, TableSettings } from "./schema";

export type { RowSettings, Settings, TableSettings } from "./schema";

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
  const { state, mark, rule } = changed;
  const isEmpty = state === undefined && mark === undefined && rule === undefined;
  const rows = [
    ...before.rows.filter((entry) => entry.row !== row),
    ...(isEmpty ? [] : [defined(changed)]),
  ].sort((a, b) => a.row - b.row);
  return replaced(settings, table, { ...before, rows });
}

/** Returns the settings with the answers to a checklist. */
export const withClaim = (settings: Settings, id: string, claim: ChecklistClaim): Settings => ({
  ...settings,
  claims: {
    ...settings.claims,
    [id]: {
      year: claim.year,
      exclusions: { ...claim.exclusions },
      switches: { ...claim.switches },
      facts: { ...claim.facts },
    },
  },
});

/** Returns the table with the marks and rules that were settled, each told with its source. */
export function withRows(table: TableReading, rows: readonly RowSettings[]): TableReading {
  if (!rows.some(({ mark, rule }) => mark ?? rule)) return table;
  const settled = new Map(rows.map((entry) => [entry.row, entry]));
  return {
    ...table,
    items: table.items.map((item) => {
      const entry = item.kind === "indicator" ? settled.get(item.row) : undefined;
      return entry ? withRowSettings(item, entry) : item;
    }),
  };
}

function withRowSettings(item: Item, { mark, rule }: RowSettings): Item {
  return {
    ...item,
    ...(mark
      ? { mandatory: mark.mandatory, mandatoryWords: mark.mandatory ? mark.source : null }
      : {}),
    ...(rule ? { rule: rule.rule && { ...rule.rule, clause: rule.source } } : {}),
  };
}

/** Returns the assessment with the states that a person gave to its indicators. */
export function withStates(assessment: Assessment, rows: readonly RowSettings[]): Assessment {
  const states = new Map(rows.map(({ row, state }) => [row, state ?? null]));
  return {
    ...assessment,
    indicators: assessment.indicators.map((indicator) => ({
      ...indicator,
      override: states.get(indicator.row) ?? indicator.override,
    })),
  };
}

/** Returns the settings as they fit a reading now: rows are found again by what they say, tables by their place or kind. */
export function placeSettings(settings: Settings, { tables }: Reading): Settings {
  return {
    ...settings,
    tables: settings.tables.flatMap((entry) => {
      const ofKind = tables.filter(({ kind }) => kind === entry.kind);
      const table =
        tables.find((candidate) => isOf(entry, candidate)) ??
        (ofKind.length === 1 ? ofKind[0] : undefined);
      if (!table) return [];
      const rows = entry.rows.flatMap((row) => {
        const same = table.items.filter(({ text }) => text === row.text);
        const item = same.find((candidate) => candidate.row === row.row) ?? only(same);
        return item ? [{ ...row, row: item.row }] : [];
      });
      return [{ ...entry, sheet: table.sheet, headerRow: table.headerRows[0], rows }];
    }),
  };
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

const isOf = (entry: TableSettings, { sheet, headerRows }: TableReading): boolean =>
  entry.sheet === sheet && entry.headerRow === headerRows[0];

function replaced(settings: Settings, table: TableReading, entry: TableSettings): Settings {
  const others = settings.tables.filter((other) => !isOf(other, table));
  const { sheet: _sheet, headerRow: _row, kind: _kind, rows, ...said } = defined(entry);
  const isEmpty = rows.length === 0 && Object.keys(said).length === 0;
  return { ...settings, tables: isEmpty ? others : [...others, defined(entry)] };
}

const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
