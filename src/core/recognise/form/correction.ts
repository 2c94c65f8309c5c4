/** Owns what an officer mends in a reading, and its generalisation to a form: data that is kept with the file or handed on. */
import { z } from "zod";
import {
  columnRoles,
  type Columns,
  type Reading,
  type TableReading,
  type UnitType,
} from "../../model/table/reading";
import { foldText } from "../../base/text";
import { type Domain, domainId, strangeIds } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import {
  MAX_HEADER_ROWS,
  mayBeHeaderRow,
  readHeader,
  type Header,
  type HeaderRows,
} from "./header/header";
import { isTrusted } from "../../model/table/proof";
import { printedHash } from "./kept/printed";
import { readingMark } from "./kept/readingMark";
import type { SheetView } from "../sheet/sheet";

const rowAs = z.enum(["indicator", "group", "text", "subtotal", "total"]);
/** Columns from 1, or counted from the table's first column in a form; null: the table has no such column. */
const columns = z.partialRecord(z.enum(columnRoles), z.int().min(0).nullable());

/** What a person said is right: the mark of the reading, which counts for no other one, and how it was come to. */
const confirmationSchema = z.strictObject({
  mark: z.string().max(64),
  /** Folded, as in a form: under the same header the same columns are read. */
  headerWords: z.array(z.string()),
  columns,
});

const tableCorrectionSchema = z.strictObject({
  sheet: z.string(),
  /** First header row of the table that is mended. */
  headerRow: z.int().min(1),
  /** The table was pointed at, down to this last row of its header: it is read there whatever its words are. */
  headerLastRow: z.int().min(1).optional(),
  /** This table counts, and not another of its kind and unit. */
  counts: z.literal(true).optional(),
  /** One that cannot be read is none, and leaves what was mended. */
  confirmed: confirmationSchema.optional().catch(undefined),
  kind: domainId.optional(),
  year: z.int().optional(),
  columns: columns.optional(),
  rows: z
    .array(
      z.strictObject({
        row: z.int().min(1),
        as: rowAs.optional(),
        mandatory: z.boolean().optional(),
      }),
    )
    .optional(),
  /** Points. */
  passLine: z.number().optional(),
});

export const correctionSchema = z.strictObject({
  unit: z.string().optional(),
  unitType: domainId.optional(),
  year: z.int().optional(),
  tables: z.array(tableCorrectionSchema),
});

const formTableSchema = z.strictObject({
  /** Hash of what is printed; absent in forms that were kept before it was made. */
  printed: z.string().max(64).optional(),
  /** Folded header words, column by column from the table's first. */
  headerWords: z.array(z.string()),
  kind: domainId,
  /** Counted from 0 at the table's first column. */
  columns,
  /** Rows by their folded text: what they are and whether they are mandatory. */
  rows: z.array(z.strictObject({ text: z.string(), as: rowAs, mandatory: z.boolean() })),
  passLine: z.number().nullable(),
});

/** A confirmed form: recognised again, on any machine, with no question. */
export const formSchema = z.strictObject({
  schemaVersion: z.literal(1),
  name: z.string(),
  unitType: domainId.nullable(),
  tables: z.array(formTableSchema),
});

export type TableCorrection = Readonly<z.infer<typeof tableCorrectionSchema>>;
export type Confirmation = Readonly<z.infer<typeof confirmationSchema>>;
export type RowAs = z.infer<typeof rowAs>;
/** Returns the correction that data make in a domain; null where they make none. */
export function parseCorrection(data: unknown, domain: Domain): Correction | null {
  const parsed = correctionSchema.safeParse(data);
  if (!parsed.success) return null;
  const { unitType, tables } = parsed.data;
  const named = { kinds: tables.flatMap(({ kind }) => kind ?? []), unitTypes: listOf(unitType) };
  return strangeIds(domain, named).length > 0 ? null : parsed.data;
}

/** Returns the form that data make in a domain; null where they make none. */
export function parseForm(data: unknown, domain: Domain): Form | null {
  const parsed = formSchema.safeParse(data);
  if (!parsed.success) return null;
  const { unitType, tables } = parsed.data;
  const named = { kinds: tables.map(({ kind }) => kind), unitTypes: listOf(unitType) };
  return tables.length === 0 || strangeIds(domain, named).length > 0 ? null : parsed.data;
}

const listOf = (unitType: UnitType | null | undefined): readonly UnitType[] =>
  unitType ? [unitType] : [];

export type Correction = Readonly<z.infer<typeof correctionSchema>>;
export type Form = Readonly<z.infer<typeof formSchema>>;
export type FormTable = Readonly<z.infer<typeof formTableSchema>>;

/** What is known of a form's table is used like a correction of that table. */
export interface MatchedForm {
  readonly form: Form;
  readonly table: FormTable;
}

/** All that was said before of one table of a sheet. */
export interface TableCorrections {
  /** What the officer said of it. */
  readonly byOfficer: TableCorrection | null;
  /** The form that knows its header; null: none does. */
  readonly form: MatchedForm | null;
  /** Both as one. */
  readonly joined: TableCorrection | null;
}

/** A table's header with the sheet that it stands in. */
export interface HeaderOf {
  readonly view: SheetView;
  readonly header: Header;
}

/** Returns the form of a confirmed reading; its year and its scores are no part of it. */
export function formOf(
  reading: Reading,
  name: string,
  headers: readonly HeaderOf[],
  correction: Correction | null,
): Form {
  return {
    schemaVersion: 1,
    name,
    unitType: reading.unitType,
    // A form proves the tables that are filled in on it: what is in doubt is no form yet.
    tables: reading.tables.filter(isTrusted).flatMap((table) => {
      const found = headers.find(
        ({ view, header }) =>
          view.grid.sheet === table.sheet && header.firstRow === table.headerRows[0],
      );
      const byOfficer = correction?.tables.find(
        (mended) => mended.sheet === table.sheet && mended.headerRow === table.headerRows[0],
      );
      return found ? [formTableOf(table, found, byOfficer ?? null)] : [];
    }),
  };
}

function formTableOf(
  table: TableReading,
  { view, header }: HeaderOf,
  byOfficer: TableCorrection | null,
): FormTable {
  const first = firstColumn(header);
  const relative: { -readonly [R in keyof Columns]?: number | null } = {};
  for (const role of columnRoles) {
    const column = table.columns[role];
    relative[role] = column === null ? null : column - first;
  }
  const passedOver = (byOfficer?.rows ?? []).flatMap(({ row, as }) =>
    as === "text" || as === "subtotal" || as === "total"
      ? [{ text: leadOf(view, row, table.columns), as, mandatory: false }]
      : [],
  );
  const items = table.items.map((item) => ({
    text: foldText(item.text),
    as: item.kind === "indicator" ? ("indicator" as const) : ("group" as const),
    mandatory: item.mandatory,
  }));
  return {
    printed: printedHash(view, table),
    headerWords: headerWords(header),
    kind: table.kind,
    columns: relative,
    rows: [...items, ...passedOver],
    passLine: table.passLine?.points ?? null,
  };
}

/** The words by which a row is known again: its content, else what stands where its number would. */
const leadOf = (
  view: SheetView,
  row: number,
  { content, number }: Partial<Pick<Columns, "content" | "number">>,
): string =>
  [content, number]
    .map((column) => (column ? view.folded(row, column) : ""))
    .find((text) => text !== "") ?? "";

const firstColumn = (header: Header): number => Math.min(...header.words.keys());

const headerWords = (header: Header): string[] =>
  [...header.words].sort((a, b) => a[0] - b[0]).map(([, words]) => words);

/** Returns the form's table whose header these columns have, word for word; null when no form knows it. */
export function matchForm(header: Header, forms: readonly Form[]): MatchedForm | null {
  const words = headerWords(header).join("|");
  for (const form of forms) {
    const table = form.tables.find((rowsByText) => rowsByText.headerWords.join("|") === words);
    if (table) return { form, table };
  }
  return null;
}

/** Tells whether a table that was read by a form is just what is printed there; older forms tell by the words of their rows. */
export function isOnForm({ table }: MatchedForm, view: SheetView, read: TableReading): boolean {
  if (table.printed !== undefined) return table.printed === printedHash(view, read);
  const kinds = new Map(table.rows.map(({ text, as }) => [text, as]));
  const indicators = (as: string): boolean => as === "indicator";
  return (
    read.items.every(({ text, kind }) => {
      const as = kinds.get(foldText(text));
      return as !== undefined && indicators(as) === indicators(kind);
    }) &&
    read.items.length === table.rows.filter(({ as }) => as === "indicator" || as === "group").length
  );
}

/** Returns the headers of a sheet that were pointed at, or that a form knows word for word. */
export function declaredHeaders(
  view: SheetView,
  lexicon: Lexicon,
  correction: Correction | null,
  forms: readonly Form[],
): readonly HeaderRows[] {
  const pointedAt = (correction?.tables ?? []).flatMap(
    ({ sheet, headerRow, headerLastRow }): readonly HeaderRows[] =>
      sheet === view.grid.sheet && headerLastRow !== undefined ? [[headerRow, headerLastRow]] : [],
  );
  if (forms.length === 0) return pointedAt;
  const heights = Array.from({ length: MAX_HEADER_ROWS }, (_, at) => at);
  const rowsByText = view.rows
    .filter((row) => mayBeHeaderRow(view, row))
    .flatMap((row) => {
      const more = heights.find(
        (rows) => matchForm(readHeader(view, lexicon, row, row + rows), forms) !== null,
      );
      return more === undefined ? [] : [[row, row + more] as const];
    });
  return [...pointedAt, ...rowsByText];
}

/** Returns a form's knowledge of a table as a correction of that table. */
export function correctionFrom(
  { table }: MatchedForm,
  view: SheetView,
  header: Header,
  endRow: number,
): TableCorrection {
  const first = firstColumn(header);
  const absolute: { -readonly [R in keyof Columns]?: number | null } = {};
  for (const role of columnRoles) {
    const column = table.columns[role];
    if (column !== undefined) absolute[role] = column === null ? null : column + first;
  }
  const rowsByText = new Map(table.rows.map((row) => [row.text, row]));
  const rows = view.rows
    .filter((row) => row >= header.bodyRow && row <= endRow)
    .flatMap((row) => {
      const lead = leadOf(view, row, absolute);
      const found = lead === "" ? undefined : rowsByText.get(lead);
      return found ? [{ row, as: found.as, mandatory: found.mandatory }] : [];
    });
  return {
    sheet: view.grid.sheet,
    headerRow: header.firstRow,
    kind: table.kind,
    columns: absolute,
    rows,
    ...(table.passLine === null ? {} : { passLine: table.passLine }),
  };
}

/** Returns the confirmation of a table that was read under a header. */
export const confirmationOf = (
  view: SheetView,
  header: Header,
  table: TableReading,
): Confirmation => ({
  mark: readingMark(view, table),
  headerWords: headerWords(header),
  columns: table.columns,
});

/** Returns a correction with the columns that were confirmed under just this header; what was mended goes before. */
export function withConfirmed(correction: TableCorrection, header: Header): TableCorrection {
  const { confirmed, columns: mended } = correction;
  return confirmed && headerWords(header).join("|") === confirmed.headerWords.join("|")
    ? { ...correction, columns: { ...confirmed.columns, ...mended } }
    : correction;
}

/** Returns two corrections of one table as one; the officer's own goes before the form's. */
export const joinCorrections = (
  form: TableCorrection | null,
  byOfficer: TableCorrection | null,
): TableCorrection | null =>
  form === null || byOfficer === null
    ? (byOfficer ?? form)
    : {
        ...form,
        ...byOfficer,
        columns: { ...form.columns, ...byOfficer.columns },
        rows: [
          ...(form.rows ?? []).filter(
            (row) => !byOfficer.rows?.some((other) => other.row === row.row),
          ),
          ...(byOfficer.rows ?? []),
        ],
      };
