/** Owns what the headings over a list of results say: which column holds points, an outcome, a grade, of which kind of table and by whom. */
import type { ListColumns } from "../list/listColumns";
import type { UnitWords } from "../../domain/lexiconUnits";
import type { TableKind } from "../../model/table/reading";
import type { Scorer } from "../../model/table/scorer";
import { formatAddress } from "../../model/workbook/grid";
import { kindOf } from "../../recognise/title/title";
import type { SheetView } from "../../recognise/sheet/sheet";
import type { ListWords } from "./values";

/** `met` and `notMet` hold a tick. */
export type ValueRole = "points" | "outcome" | "met" | "notMet" | "grade" | "failures";

export interface ValueColumn {
  readonly column: number;
  readonly role: ValueRole;
  /** Null: the heading names none. */
  readonly kind: TableKind | null;
  /** Null: the heading names nobody. */
  readonly scorer: Scorer | null;
  /** As the sheet writes it. */
  readonly head: string;
  /** Of the lowest heading. */
  readonly cell: string;
}

export interface Headings {
  /** Last row of the header. */
  readonly lastRow: number;
  readonly values: readonly ValueColumn[];
  readonly note: number | null;
  /** Columns that hold nothing a round asks for. */
  readonly unused: readonly { readonly head: string; readonly cell: string }[];
}

/** A heading longer than this is a sentence. */
const LONGEST_HEAD = 120;
/** Rows above the name's own heading that may name kinds of tables. */
const ROWS_ABOVE = 2;

/** Returns what stands over the columns of a block from its first to its last column; null where contents are scored there. */
export function headingsOf(
  view: SheetView,
  { headerRow, number, name, parent, above, alias }: ListColumns,
  [first, last]: readonly [number, number],
  listWords: ListWords,
): Headings | null {
  const { words, lexicon } = listWords;
  const ofUnits = [number, name, parent, above, alias];
  const top = (view.merge(headerRow, name)?.top ?? headerRow) - ROWS_ABOVE;
  const lastRow = lastHeaderRow(view, headerRow, name, words);
  const columns = columnsBetween(view, [top, lastRow], [first, last]);
  const all = columns.map((column) => headOf(view, column, [top, lastRow], name));
  if (all.some(({ own }) => words.resultLists.content.test(own))) return null;
  const heads = all.filter(({ column }) => !ofUnits.includes(column));
  const values = heads.flatMap((head): readonly ValueColumn[] => {
    const role = roleOf(head, listWords);
    if (role === null || role === "note") return [];
    const { column, texts, cell, whole } = head;
    const kind = kindOf(whole, lexicon);
    return [{ column, role, kind, scorer: scorerOf(head, words), head: texts.join(" – "), cell }];
  });
  const unused = heads
    .filter((head) => head.own !== "" && roleOf(head, listWords) === null)
    .filter(({ own }) => !words.list.type.test(own))
    .map(({ texts, cell }) => ({ head: texts.join(" – "), cell }));
  const note = heads.find((head) => roleOf(head, listWords) === "note")?.column ?? null;
  return { lastRow, values, note, unused };
}

interface Head {
  readonly column: number;
  /** Top to bottom, each once. */
  readonly texts: readonly string[];
  /** The lowest, folded. */
  readonly own: string;
  /** All of them, folded. */
  readonly whole: string;
  readonly cell: string;
}

/** A second row of headings without a heading for the name goes on under a first that is not merged. */
function lastHeaderRow(view: SheetView, headerRow: number, name: number, words: UnitWords): number {
  const below = view.rows.find((row) => row > headerRow);
  if (below === undefined || view.text(below, name) !== "") return headerRow;
  const texts = view.rowCells(below).map(({ column }) => view.folded(below, column));
  const { resultLists } = words;
  const patterns = [resultLists.points, resultLists.grade, resultLists.outcome, resultLists.met];
  const headings = texts.filter((text) => patterns.some((pattern) => pattern.test(text)));
  return headings.length > 0 && headings.length * 2 >= texts.length ? below : headerRow;
}

function columnsBetween(
  view: SheetView,
  [top, bottom]: readonly [number, number],
  [first, last]: readonly [number, number],
): readonly number[] {
  const found = new Set<number>();
  for (const row of view.rowsBetween(top, bottom))
    for (const { column } of view.rowCells(row))
      if (column >= first && column <= last) found.add(column);
  return [...found].sort((a, b) => a - b);
}

/** Above the heading of the name only what is merged over other columns is a heading; the rest are titles. */
function headOf(
  view: SheetView,
  column: number,
  [top, bottom]: readonly [number, number],
  name: number,
): Head {
  const texts: string[] = [];
  const folded: string[] = [];
  let at = bottom;
  for (let row = top; row <= bottom; row++) {
    const merge = view.merge(row, column);
    const from = merge ?? { top: row, bottom: row, left: column, right: column };
    const isTitle = from.bottom < top + ROWS_ABOVE && (merge === null || coversName(from, name));
    const text = view.text(from.top, from.left);
    if (isTitle || text === "" || text.length > LONGEST_HEAD || texts.includes(text)) continue;
    texts.push(text);
    folded.push(view.folded(from.top, from.left));
    at = from.top;
  }
  const own = folded[folded.length - 1] ?? "";
  return {
    column,
    texts,
    own,
    whole: folded.join(" | "),
    cell: formatAddress({ row: at, column }),
  };
}

const coversName = (
  { left, right }: { readonly left: number; readonly right: number },
  name: number,
): boolean => left <= name && name <= right;

function roleOf(
  { own, whole }: Head,
  { words: { resultLists }, lexicon }: ListWords,
): ValueRole | "note" | null {
  if (own === "" || resultLists.notResults.test(own)) return null;
  if (resultLists.failures.test(own)) return "failures";
  if (resultLists.note.test(own)) return "note";
  if (resultLists.met.test(own)) return "met";
  if (resultLists.notMet.test(own)) return "notMet";
  for (const text of [own, whole]) {
    if (resultLists.grade.test(text)) return "grade";
    if (resultLists.points.test(text)) return "points";
    if (resultLists.outcome.test(text)) return "outcome";
  }
  // "Tiêu chuẩn ANTT" alone: what its cells hold tells the rest.
  return kindOf(own, lexicon) === null ? null : "outcome";
}

const scorerOf = ({ own, whole }: Head, { resultLists }: UnitWords): Scorer | null =>
  [own, whole]
    .flatMap((text) => resultLists.scorers.find(({ pattern }) => pattern.test(text)) ?? [])
    .map(({ scorer }) => scorer)[0] ?? null;
