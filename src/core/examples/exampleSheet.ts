/** Owns the sheet of examples that may accompany a rubric: a row for each, facts in their columns and what they must give. */
import { runChecklistExamples, runExamples } from "./examples";
import { type Cell, formatAddress, type Grid, type WorkbookData } from "../model/workbook/grid";
import type { ConditionState, ExpandedChecklist, Rubric, RubricProblem } from "../rubric";
import { indicatorsOf, problem } from "../rubric";
import type { Facts } from "../model/table/rule";
import { foldText } from "../base/text";

export type ExampleColumn = "criterion" | "year" | "switches" | "expected" | keyof Facts;

/** What the sheet and its columns are called, and the words that stand in its cells. */
export interface ExampleWords {
  readonly sheet: string;
  /** Stands before the id of the rubric, above the header. */
  readonly rubric: string;
  readonly columns: { readonly [C in ExampleColumn]: string };
  readonly yes: string;
  readonly no: string;
  readonly escapes: { readonly [E in NonNullable<Facts["escape"]>]: string };
  readonly states: { readonly [S in ConditionState]: string };
}

interface Row {
  readonly row: number;
  readonly cells: ReadonlyMap<ExampleColumn, Cell>;
}

/** The examples of a sheet as they stand in its cells. */
export interface ExampleSheet {
  readonly sheet: string;
  /** Id of the rubric they are of; null when the sheet names none. */
  readonly rubric: string | null;
  readonly columns: ReadonlyMap<ExampleColumn, number>;
  readonly rows: readonly Row[];
}

/** Returns the sheet of examples of a workbook; null when it has none. */
export function findExampleSheet(
  { grids }: WorkbookData,
  words: ExampleWords,
): ExampleSheet | null {
  const grid = grids.find(({ sheet }) => foldText(sheet) === foldText(words.sheet));
  if (!grid) return null;
  const rows = rowsOf(grid);
  const isCriterion = ({ text }: Cell) => foldText(text) === foldText(words.columns.criterion);
  const header = rows.find((cells) => cells.some(isCriterion)) ?? [];
  const headerRow = header[0]?.row ?? 0;
  const columns = new Map(
    header.flatMap((cell) => {
      const name = columnNamed(cell.text, words);
      return name ? [[name, cell.column] as const] : [];
    }),
  );
  const names = new Map([...columns].map(([name, column]) => [column, name]));
  return {
    sheet: grid.sheet,
    rubric: rubricNamed(
      rows.filter((cells) => (cells[0]?.row ?? 0) < headerRow),
      words,
    ),
    columns,
    rows: rows
      .filter((cells) => (cells[0]?.row ?? 0) > headerRow)
      .map((cells) => ({
        row: cells[0]?.row ?? 0,
        cells: new Map(
          cells.flatMap((cell) => {
            const name = names.get(cell.column);
            return name && cell.text.trim() !== "" ? [[name, cell] as const] : [];
          }),
        ),
      }))
      .filter(({ cells }) => cells.size > 0),
  };
}

const columnNamed = (text: string, { columns }: ExampleWords): ExampleColumn | undefined =>
  (Object.keys(columns) as ExampleColumn[]).find(
    (name) => foldText(columns[name]) === foldText(text),
  );

function rubricNamed(rows: readonly (readonly Cell[])[], { rubric }: ExampleWords): string | null {
  for (const cells of rows) {
    const at = cells.findIndex(({ text }) => foldText(text).startsWith(foldText(rubric)));
    const id = at < 0 ? undefined : cells[at + 1]?.text.trim();
    if (id) return id;
  }
  return null;
}

function rowsOf({ cells }: Grid): readonly (readonly Cell[])[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows.values()];
}

/** What was run; the place of each problem is "Ví dụ kiểm tra!D5". */
export interface ExampleSheetRun {
  readonly count: number;
  readonly problems: readonly RubricProblem[];
}

/** Runs the examples of a sheet on the rubric or the checklist that it accompanies. */
export function runExampleSheet(
  sheet: ExampleSheet,
  content: { readonly rubric: Rubric } | { readonly checklist: ExpandedChecklist },
  words: ExampleWords,
): ExampleSheetRun {
  const runs = sheet.rows.map((row): readonly RubricProblem[] => {
    const at = (column: ExampleColumn): string => placeOf(sheet, row, column);
    const { example, unread } = exampleOf(row, words);
    if (unread.length > 0)
      return unread.map((column) =>
        problem("unreadableExample", at(column), row.cells.get(column)?.text ?? ""),
      );
    return runOne(content, example, words).map(({ code, path, values }) =>
      problem(code, at(columnOf(path)), ...values),
    );
  });
  return { count: sheet.rows.length, problems: runs.flat() };
}

interface SheetExample {
  readonly criterion: string;
  readonly year: number | undefined;
  readonly switches: readonly string[];
  readonly facts: Facts;
  readonly expected: string;
}

function runOne(
  content: { readonly rubric: Rubric } | { readonly checklist: ExpandedChecklist },
  { expected, switches, ...example }: SheetExample,
  { states }: ExampleWords,
): readonly RubricProblem[] {
  const { conditions = [], counts = [], ...others } = example.facts;
  const facts = { ...others, conditions: [...conditions], counts: [...counts] };
  if ("rubric" in content) {
    const { rubric } = content;
    const points = expected === "" ? null : numberOf(expected);
    if (points === undefined) return [problem("unreadableExample", "expected", expected)];
    if (!indicatorsOf(rubric.criteria).some(({ id }) => id === example.criterion))
      return [problem("unknownCriterion", "criterion", example.criterion)];
    const one = { ...example, facts, expected: points };
    return runExamples({ ...rubric, examples: [one] }).problems;
  }
  const state = (Object.keys(states) as ConditionState[]).find(
    (name) => foldText(states[name]) === foldText(expected),
  );
  if (!state) return [problem("unreadableExample", "expected", expected)];
  const one = { ...example, facts, switches: [...switches], expected: state };
  return runChecklistExamples({ ...content.checklist, examples: [one] }).problems;
}

/** "examples.0.switches" tells of its column, "examples.0" of what was expected. */
const columnOf = (path: string): ExampleColumn =>
  path.endsWith("criterion") ? "criterion" : path.endsWith("switches") ? "switches" : "expected";

const placeOf = ({ sheet, columns }: ExampleSheet, { row }: Row, column: ExampleColumn): string =>
  `${sheet}!${formatAddress({ row, column: columns.get(column) ?? 1 })}`;

/** Returns a row as an example, with the columns whose cells say nothing that can be read. */
function exampleOf(
  { cells }: Row,
  words: ExampleWords,
): { readonly example: SheetExample; readonly unread: readonly ExampleColumn[] } {
  const text = (column: ExampleColumn): string => cells.get(column)?.text.trim() ?? "";
  const year = text("year") === "" ? undefined : numberOf(text("year"));
  const read = factColumns.flatMap((name) => {
    const cell = cells.get(name);
    return cell ? [[name, factOf(name, cell, words)] as const] : [];
  });
  const unread = read.filter(([, value]) => value === undefined).map(([name]) => name);
  return {
    example: {
      criterion: text("criterion"),
      year,
      switches: text("switches")
        .split(/[;,\s]+/)
        .filter((id) => id !== ""),
      facts: Object.fromEntries(read),
      expected: text("expected"),
    },
    unread: [...unread, ...(text("year") !== "" && year === undefined ? ["year" as const] : [])],
  };
}

const factColumns = [
  "count",
  "isMet",
  "numerator",
  "denominator",
  "date",
  "isLate",
  "option",
  "thisYear",
  "lastYear",
  "escape",
  "grade",
  "conditions",
  "counts",
  "points",
] as const satisfies readonly (keyof Facts)[];

/** Returns what a cell says of a fact; undefined when it cannot be read. */
function factOf(
  name: (typeof factColumns)[number],
  { text, value }: Cell,
  words: ExampleWords,
): unknown {
  const typed = text.trim();
  switch (name) {
    case "isMet":
    case "isLate":
      return answerOf(typed, words);
    case "conditions": {
      const answers = typed.split(";").map((part) => answerOf(part, words));
      return answers.includes(undefined) ? undefined : answers;
    }
    case "counts": {
      const counts = typed.split(";").map((part) => numberOf(part.trim()));
      return counts.includes(undefined) ? undefined : counts;
    }
    case "date":
      return dayOf(typed);
    case "grade":
      return typed;
    case "escape":
      return (Object.keys(words.escapes) as (keyof ExampleWords["escapes"])[]).find(
        (escape) => foldText(words.escapes[escape]) === foldText(typed),
      );
    case "option": {
      // The first of the options is told as 1.
      const place = typeof value === "number" ? value : numberOf(typed);
      return place === undefined ? undefined : place - 1;
    }
    default:
      return typeof value === "number" ? value : numberOf(typed);
  }
}

function answerOf(text: string, { yes, no }: ExampleWords): boolean | undefined {
  const typed = foldText(text);
  return typed === foldText(yes) ? true : typed === foldText(no) ? false : undefined;
}

/** A day as it is shown: 31/3/2025 or 2025-03-31. */
function dayOf(text: string): string | undefined {
  const match =
    /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(text) ??
    /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(text);
  const { year, month = "", day = "" } = match?.groups ?? {};
  return year && `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Returns a number typed with a comma or a point; undefined for any other text. */
const numberOf = (text: string): number | undefined =>
  /^-?\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : undefined;
