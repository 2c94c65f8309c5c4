/** Owns what is told and asked about the shape of one table: columns that are missing or have rivals, rows in doubt. */
import { indicatorsIn, sumMaxima } from "../../../model/table/itemTree";
import { finding, type Finding } from "../../../model/finding/finding";
import { type Domain, kindOf } from "../../../domain/domain";
import type { Lexicon } from "../../../domain/lexicon";
import { columnLetters, formatAddress } from "../../../model/workbook/grid";
import { comparePoints, samePoints } from "../../../base/points";
import {
  DOUBTFUL_BELOW,
  type ColumnRole,
  type Columns,
  type Item,
  type Question,
  type RowDoubt,
  type TableKind,
  type TableReading,
} from "../../../model/table/reading";
import type { TableCorrection } from "../correction";
import { mayBeHeaderRow, type Header } from "../header/header";
import { maximumOf, scoreOf } from "../../sheet/numbers";
import type { SheetView, TextRow } from "../../sheet/sheet";
import { USUAL_SCALE } from "../../../model/table/usualScale";
import { isTickSheet } from "../../../model/table/tickSheet";

/** Doubts that a finding of their own tells of, with the number that is odd. */
const toldElsewhere: readonly RowDoubt[] = ["sum", "maximum", "score"];

/** Returns what is wrong with the shape of a table. */
export const problemsOf = (
  view: SheetView,
  header: Header,
  columns: Columns,
  items: readonly Item[],
): readonly Finding[] => [
  ...columnProblems(view, header, columns, items),
  ...items.flatMap((item) => rowProblem(view, columns, item) ?? []),
];

function rowProblem(view: SheetView, columns: Columns, item: Item): Finding | null {
  const [doubt] = item.doubts.filter((each) => !toldElsewhere.includes(each));
  if (doubt === undefined || item.confidence >= DOUBTFUL_BELOW) return null;
  const cell = formatAddress({ row: item.row, column: columns.content ?? columns.number ?? 1 });
  const { path, kind } = item;
  return finding("rowInDoubt", { path, kind, doubt }, view.grid.sheet, cell);
}

interface Passed {
  readonly lines: readonly TextRow[];
  /** Row of the total; below it points may be taken off or added without a maximum. */
  readonly total: number | null;
}

/** Rows with points beside words that no item, option or sum is made of are told: nobody has counted them. */
export function unreadRows(
  view: SheetView,
  { maximum, self }: Columns,
  { lines, total }: Passed,
  { bonus }: Lexicon,
): readonly Finding[] {
  if (maximum === null || self === null) return [];
  const rows = new Map<number, TextRow>();
  const end = otherTableBelow(view, { maximum, self }, total ?? Infinity);
  for (const line of lines) {
    if (line.row >= end) continue;
    const most = maximumOf(view.points(line.row, maximum));
    const points = scoreOf(view.points(line.row, self));
    const isScored =
      points !== null &&
      (most === null
        ? total !== null && line.row > total && bonus.test(line.folded)
        : comparePoints(points, most) <= 0);
    if (isScored && !rows.has(line.row)) rows.set(line.row, line);
  }
  return [...rows.values()].map(({ row, column }) =>
    finding(
      "unreadRow",
      { text: view.text(row, column) },
      view.grid.sheet,
      formatAddress({ row, column }),
    ),
  );
}

/** Where names stand over these two columns again, below the total: "Loại vụ việc | Năm 2022 | Năm 2023"; Infinity: nowhere. */
function otherTableBelow(
  view: SheetView,
  { maximum, self }: { readonly maximum: number; readonly self: number },
  total: number,
): number {
  const isNamed = (row: number, column: number): boolean =>
    view.text(row, column) !== "" && scoreOf(view.points(row, column)) === null;
  const row = view
    .rowsBetween(total + 1, Infinity)
    .find(
      (each) =>
        isNamed(each, maximum) &&
        isNamed(each, self) &&
        view.rowCells(each).length >= FEWEST_NAMES &&
        mayBeHeaderRow(view, each),
    );
  return row ?? Infinity;
}

/** Fewer cells are places to sign. */
const FEWEST_NAMES = 4;

/** A table without a maximum or a score column is reported, not guessed; the points may stand in the text of every row. */
function columnProblems(
  view: SheetView,
  header: Header,
  columns: Columns,
  items: readonly Item[],
): readonly Finding[] {
  const cell = formatAddress({ row: header.lastRow, column: columns.content ?? 1 });
  const missing: string[] = [];
  const areMaximaStated = indicatorsIn(items).every((item) => item.maximum !== null || item.bonus);
  if (columns.maximum === null && !areMaximaStated) missing.push("maximum");
  if (columns.self === null && columns.deduction === null) missing.push("self");
  if (columns.content === null) missing.push("content");
  return missing.map((role) => finding("missingColumn", { role }, view.grid.sheet, cell));
}

/** Where no total states the scale, and the maxima add up to an unusual one, rows may be missing or stand elsewhere. */
export function missingTotal(table: TableReading): readonly Finding[] {
  const { total, otherPart, items, sheet } = table;
  if (isTickSheet(table)) return [];
  if (total !== null || otherPart !== null) return [];
  const scale = sumMaxima(indicatorsIn(items));
  return scale === null || samePoints(scale, USUAL_SCALE) ? [] : [finding("noTotalRow", {}, sheet)];
}

/** Tables of one kind, of which only one can be the unit's; the next page of a table is none. */
export function doubledKinds(tables: readonly TableReading[], domain: Domain): readonly Finding[] {
  return tables.flatMap(({ kind, sheet, headerRows, columns, otherPart }, at) => {
    const first = tables.slice(0, at).find((other) => other.kind === kind);
    const { isFallback, title } = kindOf(domain, kind);
    if (!first || isFallback || otherPart !== null) return [];
    const cell = formatAddress({ row: headerRows[0], column: columns.content ?? 1 });
    const facts = { kind: title, otherSheet: first.sheet, otherRow: first.headerRows[0] };
    return [finding("twoTablesOfSameKind", facts, sheet, cell)];
  });
}

export interface Doubts {
  readonly view: SheetView;
  readonly header: Header;
  readonly columns: Columns;
  /** Kinds that the table may be of; null: it says so itself. */
  readonly kinds: readonly TableKind[] | null;
  /** The points stand in the text of the rows. */
  readonly isMaximumKnown: boolean;
  /** Columns that all claim to be the unit's own score. */
  readonly selfRivals: readonly number[];
  /** Columns that may each hold the maxima. */
  readonly maximumRivals: readonly number[];
  /** What a person or a form said of the columns. */
  readonly mended: NonNullable<TableCorrection["columns"]>;
  /** Columns of points that nobody has placed: they may be another's scores. */
  readonly unplaced: readonly number[];
}

/** Returns what the officer is asked about a table. */
export function questionsOf({
  view,
  header,
  columns,
  kinds,
  isMaximumKnown,
  selfRivals,
  maximumRivals,
  mended,
  unplaced,
}: Doubts): readonly Question[] {
  const { sheet } = view.grid;
  const questions: Question[] = kinds ? [{ code: "kind", sheet, role: null, choices: kinds }] : [];
  const wordColumns = [
    columns.number,
    columns.content,
    columns.reason,
    columns.evidence,
    columns.note,
    columns.appraisedReason,
  ];
  const choices = [...header.words.keys()]
    .filter((column) => !wordColumns.includes(column))
    .sort((a, b) => a - b);
  const letters = (besides: number | null): readonly string[] =>
    choices.filter((column) => column !== besides).map(columnLetters);
  const ask = (role: ColumnRole, besides: number | null): void => {
    const offered = letters(besides);
    if (offered.length > 0) questions.push({ code: "column", sheet, role, choices: offered });
  };
  const hasPointsInText = columns.maximum === null && isMaximumKnown;
  const contest = (role: ColumnRole, rivals: readonly number[]): void => {
    if (rivals.length > 1 && mended[role] === undefined)
      questions.push({ code: "column", sheet, role, choices: rivals.map(columnLetters) });
  };
  if (columns.maximum === null && !hasPointsInText) ask("maximum", columns.self);
  contest("maximum", maximumRivals);
  if (columns.self === null && columns.deduction === null) ask("self", columns.maximum);
  else contest("self", selfRivals);
  const others = unplaced.filter((column) => selfRivals.length < 2 || !selfRivals.includes(column));
  if (columns.self !== null && others.length > 0) {
    const offered = columns.appraised === null ? others : [columns.appraised, ...others];
    questions.push({
      code: "column",
      sheet,
      role: "appraised",
      choices: offered.map(columnLetters),
    });
  }
  return questions;
}
