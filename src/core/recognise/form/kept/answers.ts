/** Owns the answers to the questions of a reading as a file states them, and the correction that they make. */
import { z } from "zod";
import { type Domain, strangeIds } from "../../../domain/domain";
import { columnRoles } from "../../../model/table/columnRole";
import type { Reading, TableReading } from "../../../model/table/reading";
import { columnNumber } from "../../../model/workbook/grid";
import type { Correction, TableCorrection } from "../correction";

const role = z.enum(columnRoles);
/** Letters of a column; null: the table has none. */
const letters = z
  .string()
  .regex(/^[A-Za-z]{1,3}$/)
  .nullable();

/** A question as it was printed, with its answer beside it. */
const answerSchema = z.object({
  code: z.enum(["unitType", "year", "kind", "column", "passLine"]),
  sheet: z.string().nullable().optional(),
  role: role.nullable().optional(),
  answer: z.union([z.string(), z.number()]).nullable(),
});

/** What is said of a table beyond its questions. */
const tableSchema = z.strictObject({
  sheet: z.string().optional(),
  headerRow: z.int().min(1).optional(),
  kind: z.string().optional(),
  year: z.int().optional(),
  passLine: z.number().optional(),
  columns: z.partialRecord(role, letters).optional(),
  rows: z
    .array(
      z.strictObject({
        row: z.int().min(1),
        as: z.enum(["indicator", "group", "text", "subtotal", "total"]).optional(),
        mandatory: z.boolean().optional(),
      }),
    )
    .optional(),
});

const objectSchema = z.strictObject({
  name: z.string().min(1).optional(),
  unitType: z.string().optional(),
  year: z.int().optional(),
  answers: z.array(answerSchema).optional(),
  tables: z.array(tableSchema).optional(),
});
/** The answers alone, or with what else is said. */
const answersSchema = z.union([objectSchema, z.array(answerSchema)]);

type Answer = z.infer<typeof answerSchema>;
type TableAnswers = z.infer<typeof tableSchema>;

/** What a file of answers says. */
export interface Answers {
  /** Of the form; null: it has none of its own. */
  readonly name: string | null;
  readonly correction: Correction;
}

/** Returns what the answers make of a reading; null where the data are none, or speak of what is not there. */
export function parseAnswers(data: unknown, reading: Reading, domain: Domain): Answers | null {
  const parsed = answersSchema.safeParse(data);
  if (!parsed.success) return null;
  const given = Array.isArray(parsed.data) ? { answers: parsed.data } : parsed.data;
  const { name, unitType, year, answers = [], tables = [] }: z.infer<typeof objectSchema> = given;
  const parts: readonly (Correction | null)[] = [
    { tables: [], unitType, year },
    ...tables.map((table) => ofTable(table, reading)),
    ...answers.map((answer) => ofAnswer(answer, reading)),
  ];
  const correction = parts.reduce((all, part) => all && part && joined(all, part));
  if (!correction) return null;
  const named = {
    kinds: correction.tables.flatMap(({ kind }) => kind ?? []),
    unitTypes: correction.unitType === undefined ? [] : [correction.unitType],
  };
  return strangeIds(domain, named).length > 0 ? null : { name: name ?? null, correction };
}

/** Without a sheet or a row the only table is meant, or the first of the sheet. */
function tableAt(
  { tables }: Reading,
  sheet: string | null | undefined,
  headerRow?: number,
): TableReading | null {
  const found = tables.filter(
    (table) =>
      (sheet === null || sheet === undefined || table.sheet === sheet) &&
      (headerRow === undefined || table.headerRows[0] === headerRow),
  );
  return found[0] ?? null;
}

function ofTable({ sheet, headerRow, columns, ...said }: TableAnswers, reading: Reading) {
  const table = tableAt(reading, sheet, headerRow);
  return (
    table &&
    ofOne(table, {
      ...said,
      ...(columns === undefined ? {} : { columns: numbered(columns) }),
    })
  );
}

function ofAnswer({ code, sheet, role: asked, answer }: Answer, reading: Reading) {
  const table = tableAt(reading, sheet);
  switch (code) {
    case "unitType":
      return typeof answer === "string" ? { tables: [], unitType: answer } : null;
    case "year":
      return Number.isInteger(Number(answer)) ? { tables: [], year: Number(answer) } : null;
    case "kind":
      return table && typeof answer === "string" ? ofOne(table, { kind: answer }) : null;
    case "passLine":
      return table && typeof answer === "number" ? ofOne(table, { passLine: answer }) : null;
    case "column": {
      const column = letters.safeParse(answer);
      return table && asked && column.success
        ? ofOne(table, { columns: numbered({ [asked]: column.data }) })
        : null;
    }
  }
}

const ofOne = (
  { sheet, headerRows }: TableReading,
  said: Partial<TableCorrection>,
): Correction => ({ tables: [{ sheet, headerRow: headerRows[0], ...said }] });

const numbered = (
  columns: NonNullable<TableAnswers["columns"]>,
): NonNullable<TableCorrection["columns"]> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      column === null || column === undefined ? null : columnNumber(column.toUpperCase()),
    ]),
  );

/** Returns two corrections as one, what is said later before what was; of one table in several places all counts together. */
export function joined(all: Correction, part: Correction): Correction {
  const others = all.tables.map((table) => {
    const more = part.tables.find((each) => isSameTable(each, table));
    return more ? { ...table, ...more, columns: { ...table.columns, ...more.columns } } : table;
  });
  const added = part.tables.filter((each) => !all.tables.some((table) => isSameTable(each, table)));
  return {
    tables: [...others, ...added],
    unitType: part.unitType ?? all.unitType,
    year: part.year ?? all.year,
  };
}

const isSameTable = (a: TableCorrection, b: TableCorrection): boolean =>
  a.sheet === b.sheet && a.headerRow === b.headerRow;
