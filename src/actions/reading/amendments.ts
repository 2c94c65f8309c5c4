/** Owns how single statements of the officer about a reading become a correction, and are taken back one by one. */
import type {
  ColumnRole,
  Reading,
  TableKind,
  TableReading,
  UnitType,
} from "../../core/model/table/reading";
import type { Lexicon } from "../../core/domain/lexicon";
import type { WorkbookData } from "../../core/model/workbook/grid";
import { viewToRead } from "../../core/recognise/form/header/apart";
import {
  type Confirmation,
  confirmationOf,
  type Correction,
  type RowAs,
  type TableCorrection,
} from "../../core/recognise/form/correction";
import { readHeader } from "../../core/recognise/form/header/header";
import { loadLexicon } from "../loading/builtIn/loadRubrics";

/** The table that is amended: its sheet and the first row of its header. */
export interface TablePlace {
  readonly sheet: string;
  readonly headerRow: number;
}

/** What a person says of one row; a field that is absent is left to recognition. */
export interface RowWords {
  readonly as?: RowAs;
  readonly mandatory?: boolean;
}

/** One statement about the reading; `value` null takes the statement back. */
export type Amendment =
  | { readonly subject: "unit"; readonly value: string | null }
  | { readonly subject: "unitType"; readonly value: UnitType | null }
  | { readonly subject: "year"; readonly value: number | null }
  | { readonly subject: "kind"; readonly place: TablePlace; readonly value: TableKind | null }
  /** This table counts, and not another of its kind and unit. */
  | { readonly subject: "counts"; readonly place: TablePlace; readonly value: true | null }
  /** It is right as it was read. */
  | {
      readonly subject: "confirmed";
      readonly place: TablePlace;
      readonly value: Confirmation | null;
    }
  /** The table stands under a header that ends in this row, whatever its words are. */
  | { readonly subject: "header"; readonly place: TablePlace; readonly value: number | null }
  | { readonly subject: "passLine"; readonly place: TablePlace; readonly value: number | null }
  | {
      readonly subject: "column";
      readonly place: TablePlace;
      readonly role: ColumnRole;
      /** "none": the table has no such column. */
      readonly value: number | "none" | null;
    }
  | {
      readonly subject: "row";
      readonly place: TablePlace;
      readonly row: number;
      readonly value: RowWords | null;
    };

/** Returns where a table stands. */
export const placeOf = ({ sheet, headerRows }: TableReading): TablePlace => ({
  sheet,
  headerRow: headerRows[0],
});

/** Returns the correction with an amendment; null when nothing is corrected any more. */
export function amended(
  correction: Correction | null,
  amendment: Amendment,
  reading: Reading,
): Correction | null {
  const before = correction ?? { tables: [] };
  switch (amendment.subject) {
    case "unit":
      return tidy({ ...before, unit: amendment.value ?? undefined });
    case "unitType":
      return tidy({ ...before, unitType: amendment.value ?? undefined });
    case "year":
      return tidy(withYear(before, amendment.value, reading));
    default:
      return tidy(
        withTable(before, amendment.place, ({ confirmed, ...table }) =>
          amendedTable(readsAnew(amendment) ? table : { ...table, confirmed }, amendment),
        ),
      );
  }
}

/** The round's year also stands for what the tables name, or they would count as another year's. */
function withYear(correction: Correction, value: number | null, reading: Reading): Correction {
  const year = value ?? undefined;
  return [...reading.tables, ...correction.tables.map(placeOfCorrection)].reduce<Correction>(
    (all, table) =>
      withTable(all, "headerRow" in table ? table : placeOf(table), (one) => ({ ...one, year })),
    { ...correction, year },
  );
}

const placeOfCorrection = ({ sheet, headerRow }: TableCorrection): TablePlace => ({
  sheet,
  headerRow,
});

function withTable(
  correction: Correction,
  place: TablePlace,
  change: (table: TableCorrection) => TableCorrection,
): Correction {
  const isHere = (table: TableCorrection) =>
    table.sheet === place.sheet && table.headerRow === place.headerRow;
  const tables = correction.tables.some(isHere)
    ? correction.tables.map((table) => (isHere(table) ? change(table) : table))
    : [...correction.tables, change(place)];
  return { ...correction, tables };
}

type TableAmendment = Extract<Amendment, { readonly place: TablePlace }>;

function amendedTable(table: TableCorrection, amendment: TableAmendment): TableCorrection {
  switch (amendment.subject) {
    case "kind":
      return { ...table, kind: amendment.value ?? undefined };
    case "counts":
      return { ...table, counts: amendment.value ?? undefined };
    case "confirmed":
      return { ...table, confirmed: amendment.value ?? undefined };
    case "header":
      return { ...table, headerLastRow: amendment.value ?? undefined };
    case "passLine":
      return { ...table, passLine: amendment.value ?? undefined };
    case "column":
      return { ...table, columns: amendedColumns(table.columns, amendment) };
    case "row":
      return {
        ...table,
        rows: [
          ...(table.rows ?? []).filter(({ row }) => row !== amendment.row),
          ...(amendment.value ? [{ row: amendment.row, ...amendment.value }] : []),
        ].sort((a, b) => a.row - b.row),
      };
  }
}

/** What is mended after it was confirmed makes another reading of it. */
const readsAnew = (amendment: TableAmendment): boolean =>
  amendment.subject === "header" ||
  amendment.subject === "column" ||
  (amendment.subject === "row" && amendment.value?.as !== undefined);

/** A column plays one role: what it was corrected to be before is taken back. */
function amendedColumns(
  columns: TableCorrection["columns"],
  { role, value }: Extract<Amendment, { subject: "column" }>,
): TableCorrection["columns"] {
  const others = Object.entries(columns ?? {}).filter(
    ([name, column]) => name !== role && (column === null || column !== value),
  );
  const given = value === null ? [] : [[role, value === "none" ? null : value] as const];
  return Object.fromEntries([...others, ...given]);
}

/** Returns what confirms a table of a workbook as it is read now; nothing where its sheet is gone. */
export function confirmation(
  table: TableReading,
  { grids }: WorkbookData,
  lexicon: Lexicon = loadLexicon(),
): readonly Amendment[] {
  const grid = grids.find(({ sheet }) => sheet === table.sheet);
  if (!grid) return [];
  const view = viewToRead(grid, lexicon);
  const header = readHeader(view, lexicon, ...table.headerRows);
  const value = confirmationOf(view, header, table);
  return [{ subject: "confirmed", place: placeOf(table), value }];
}

/** Returns the amendment that takes the confirmation of a table back. */
export const unconfirmed = (table: TableReading): Amendment => ({
  subject: "confirmed",
  place: placeOf(table),
  value: null,
});

/** Returns the amendments that give a column its role and take it from the one that had it. */
export function columnAmendments(
  table: TableReading,
  role: ColumnRole,
  value: number | "none",
): readonly Amendment[] {
  const place = placeOf(table);
  const held = (Object.keys(table.columns) as ColumnRole[]).find(
    (other) => other !== role && table.columns[other] === value,
  );
  return [
    ...(held ? [{ subject: "column", place, role: held, value: "none" } as const] : []),
    { subject: "column", place, role, value },
  ];
}

/** Fields and tables that say nothing are left out, so that no correction is null. */
function tidy(correction: Correction): Correction | null {
  const tables = correction.tables.map(tidyTable).filter((table) => Object.keys(table).length > 2);
  const { unit, unitType, year } = correction;
  if (unit === undefined && unitType === undefined && year === undefined && tables.length === 0)
    return null;
  return { ...defined({ unit, unitType, year }), tables };
}

function tidyTable({ sheet, headerRow, columns, rows, ...rest }: TableCorrection): TableCorrection {
  return {
    sheet,
    headerRow,
    ...defined(rest),
    ...(columns && Object.keys(columns).length > 0 ? { columns } : {}),
    ...(rows && rows.length > 0 ? { rows } : {}),
  };
}

const defined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;

/** Returns every statement of a correction about a table, and those about the whole file. */
export function amendmentsIn(
  correction: Correction | null,
  place: TablePlace,
): readonly Amendment[] {
  if (!correction) return [];
  const { unit, unitType, year } = correction;
  const table = correction.tables.find(
    ({ sheet, headerRow }) => sheet === place.sheet && headerRow === place.headerRow,
  );
  return [
    ...(unit === undefined ? [] : [{ subject: "unit", value: unit } as const]),
    ...(unitType === undefined ? [] : [{ subject: "unitType", value: unitType } as const]),
    ...(year === undefined ? [] : [{ subject: "year", value: year } as const]),
    ...(table ? amendmentsOfTable(table, place) : []),
  ];
}

function amendmentsOfTable(table: TableCorrection, place: TablePlace): readonly Amendment[] {
  const { counts, kind, passLine, columns, rows, headerLastRow } = table;
  return [
    ...(counts === undefined ? [] : [{ subject: "counts", place, value: counts } as const]),
    ...(headerLastRow === undefined
      ? []
      : [{ subject: "header", place, value: headerLastRow } as const]),
    ...(kind === undefined ? [] : [{ subject: "kind", place, value: kind } as const]),
    ...(passLine === undefined ? [] : [{ subject: "passLine", place, value: passLine } as const]),
    ...(Object.entries(columns ?? {}) as [ColumnRole, number | null][]).map(
      ([role, column]) => ({ subject: "column", place, role, value: column ?? "none" }) as const,
    ),
    ...(rows ?? []).map(
      ({ row, ...value }) => ({ subject: "row", place, row, value: defined(value) }) as const,
    ),
  ];
}

/** Returns the amendment that takes a statement back. */
export const withdrawn = (amendment: Amendment): Amendment => ({ ...amendment, value: null });
