/** Owns where a table may be that no header words tell of: rows in which a text and points stand side by side. */
import type { Lexicon } from "../../../domain/lexicon";
import { parseLabel } from "../../sheet/labels";
import { maximumOf } from "../../sheet/numbers";
import type { SheetView } from "../../sheet/sheet";
import { bodyRowBelow, MAX_HEADER_ROWS, mayBeHeaderRow, readHeader, type Header } from "./header";

/** A table begins within so many rows, and has at least so many with points. */
const ROWS_LOOKED_AT = 400;
const FEWEST_ROWS = 3;
/** A text of fewer letters is a number or a mark. */
const SHORTEST_TEXT = 3;

interface Block {
  readonly content: number;
  readonly points: readonly number[];
  /** First row with a text and points. */
  readonly firstRow: number;
}

/** Returns the header above the sheet's block of rows with points, whatever its words are; null where there is no block. */
export function headerOfBlock(view: SheetView, lexicon: Lexicon): Header | null {
  const block = blockIn(view);
  if (!block) return null;
  const bodyRow = firstNumbered(view, block, lexicon);
  const above = view.rowsBetween(1, bodyRow - 1);
  const lastRow = above[above.length - 1];
  if (lastRow === undefined) return null;
  const names = [...above]
    .reverse()
    .slice(0, MAX_HEADER_ROWS)
    .findIndex((row) => !isRowOfNames(view, row));
  const height = names === -1 ? Math.min(MAX_HEADER_ROWS, above.length) : Math.max(1, names);
  const firstRow = above[above.length - height] ?? lastRow;
  const header = readHeader(view, lexicon, firstRow, lastRow);
  const hasNames = names !== 0;
  const columns = [...header.words.keys(), block.content, ...block.points];
  // What stands above a table without a header is its title.
  const words = new Map(hasNames ? header.words : []);
  const roles: Header["roles"] = hasNames ? header.roles : new Map();
  for (let column = Math.min(...columns); column <= Math.max(...columns); column++)
    if (!words.has(column)) words.set(column, "");
  return { ...header, roles, words, bodyRow: bodyRowBelow(view, lastRow) };
}

/** Names of columns stand in cells of their own; a title stands alone. */
const isRowOfNames = (view: SheetView, row: number): boolean =>
  mayBeHeaderRow(view, row) &&
  view.rowCells(row).filter(({ value }) => typeof value === "string" && value !== "").length >= 2;

function blockIn(view: SheetView): Block | null {
  const texts = new Map<number, number>();
  const rows = view.rows.slice(0, ROWS_LOOKED_AT).map((row) => ({ row, ...cellsOf(view, row) }));
  for (const { text, points } of rows)
    if (text !== null && points.length > 0) texts.set(text, (texts.get(text) ?? 0) + 1);
  const [content, count] = [...texts].reduce((most, each) => (each[1] > most[1] ? each : most), [
    0, 0,
  ] as readonly [number, number]);
  if (count < FEWEST_ROWS) return null;
  const inBlock = rows.filter(({ text, points }) => text === content && points.length > 0);
  const columns = new Map<number, number>();
  for (const { points } of inBlock)
    for (const column of points) columns.set(column, (columns.get(column) ?? 0) + 1);
  const points = [...columns].filter(([, rowsWith]) => rowsWith * 2 >= count);
  const [first] = inBlock;
  return first && points.length > 0
    ? { content, points: points.map(([column]) => column), firstRow: first.row }
    : null;
}

/** The longest text of a row, and the columns of points behind it. */
function cellsOf(
  view: SheetView,
  row: number,
): { readonly text: number | null; readonly points: readonly number[] } {
  let text: number | null = null;
  let length = SHORTEST_TEXT - 1;
  const points: number[] = [];
  for (const { column } of view.rowCells(row)) {
    if (maximumOf(view.points(row, column)) !== null) points.push(column);
    else if (points.length === 0 && view.text(row, column).length > length) {
      text = column;
      length = view.text(row, column).length;
    } else if (view.text(row, column).length > length && text === null) {
      points.length = 0;
      text = column;
      length = view.text(row, column).length;
    }
  }
  return { text, points: points.filter((column) => text !== null && column > text) };
}

/** The block begins with the headings above its first points: numbered rows with a text in the same column. */
function firstNumbered(view: SheetView, { content, firstRow }: Block, lexicon: Lexicon): number {
  let first = firstRow;
  for (const row of [...view.rowsBetween(1, firstRow - 1)].reverse()) {
    const isNumbered = view
      .rowCells(row)
      .some(
        ({ column }) =>
          column < content && parseLabel(view.text(row, column), lexicon.labels.words).length > 0,
      );
    if (!isNumbered || view.text(row, content) === "") break;
    first = row;
  }
  return belowNames(view, content, first);
}

/** Headings without a number may stand between the names of the columns and the first row with one. */
function belowNames(view: SheetView, content: number, first: number): number {
  const above = [...view.rowsBetween(1, first - 1)].reverse().slice(0, MOST_HEADINGS + 1);
  // Two texts beside each other may be a letterhead.
  const at = above.findIndex((row) => isRowOfNames(view, row) && view.rowCells(row).length > 2);
  const headings = above.slice(0, Math.max(0, at));
  const areHeadings = headings.every((row) =>
    view.rowCells(row).every(({ column, value }) => value === null || column <= content),
  );
  return at > 0 && areHeadings ? (headings[headings.length - 1] ?? first) : first;
}

/** So many headings follow each other at most. */
const MOST_HEADINGS = 2;
