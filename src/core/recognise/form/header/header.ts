/** Owns how the header of a table is found: its rows, and the role that its words give each column. */
import type { HeaderRole, Lexicon } from "../../../domain/lexicon";
import { adjustments } from "../../../model/table/adjustment";
import { scorers } from "../../../model/table/scorer";
import type { SheetView } from "../../sheet/sheet";
import { firstRole, learnedRole, plainWords, roleOfWords } from "./words";

export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  /** First row below the header and below a row of column numbers "(1) (2) (3)". */
  readonly bodyRow: number;
  /** Column → role by its words. Columns without a known word are left out. */
  readonly roles: ReadonlyMap<number, HeaderRole>;
  /** Columns that have their role only from words that stand above several of them. */
  readonly inherited: ReadonlySet<number>;
  /** Column → its words from top to bottom, folded. */
  readonly words: ReadonlyMap<number, string>;
}

export const MAX_HEADER_ROWS = 3;
const MAX_HEADER_TEXT = 120;
/** First and last row of a header that somebody pointed at, or that a form knows. */
export type HeaderRows = readonly [first: number, last: number];

/** Returns every header of the sheet from top to bottom, repeated ones included; `declared` ones whatever their words. */
export function findHeaders(
  view: SheetView,
  lexicon: Lexicon,
  declared: readonly HeaderRows[] = [],
): readonly Header[] {
  const headers: Header[] = [];
  let next = 0;
  for (const [index, row] of view.rows.entries()) {
    if (row < next) continue;
    const rows = declared.find(([first, last]) => first <= row && row <= last);
    if (rows) {
      const header = readHeader(view, lexicon, ...rows);
      headers.push(header);
      next = header.bodyRow;
      continue;
    }
    const found = bestHeaderAt(view, lexicon, index);
    if (!found) continue;
    // A title line above may look like a header row of its own; the fuller reading just below wins.
    const below = [1, 2].map((step) => bestHeaderAt(view, lexicon, index + step));
    const best = below.reduce(
      (kept, other) => (other && kept && other.weight > kept.weight + 9 ? other : kept),
      found,
    );
    if (!best) continue;
    headers.push(best.header);
    next = best.header.bodyRow;
  }
  return headers;
}

interface Candidate {
  readonly header: Header;
  readonly weight: number;
}

function bestHeaderAt(view: SheetView, lexicon: Lexicon, index: number): Candidate | null {
  const firstRow = view.rows[index];
  if (firstRow === undefined || !mayBeHeaderRow(view, firstRow)) return null;
  if (!hasTwoNames(view, firstRow, lexicon)) return null;
  let best: Candidate | null = null;
  for (let height = 1; height <= MAX_HEADER_ROWS; height++) {
    const lastRow = firstRow + height - 1;
    if (height > 1 && view.rowCells(lastRow).length > 0 && !mayBeHeaderRow(view, lastRow)) break;
    if (height > 1 && isEmptyBelow(view, firstRow, lastRow)) break;
    if (reachesBelow(view, firstRow, lastRow)) continue;
    const header = readHeader(view, lexicon, firstRow, lastRow);
    const deeper = dividesMerged(view, firstRow, lastRow) ? DIVIDES : 0;
    const weight = isScoreHeader(view, header) ? weigh(view, header) - height + deeper : 0;
    if (weight > 0 && (!best || weight > best.weight)) best = { header, weight };
  }
  return best;
}

/** A row in which nothing stands, not even what is merged down into it, parts a line of the title from the header below. */
const isEmptyBelow = (view: SheetView, firstRow: number, row: number): boolean =>
  view.rowCells(row).length === 0 &&
  !view.rowCells(firstRow).some(({ column }) => (view.merge(firstRow, column)?.bottom ?? 0) >= row);

/** A row of names below one merged over them outweighs that it says nothing new. */
const DIVIDES = 2;

/** Every cell of the last row names a part of what is merged above it: "Quý I", "Quý II" below "Điểm tự chấm". */
function dividesMerged(view: SheetView, firstRow: number, lastRow: number): boolean {
  if (lastRow === firstRow) return false;
  const cells = view.rowCells(lastRow).filter(({ value }) => typeof value === "string");
  const divided = cells.filter(({ column }) => {
    const above = view.merge(lastRow - 1, column);
    return above !== null && above.bottom === lastRow - 1 && above.right > above.left;
  });
  return divided.length >= 2 && divided.length === cells.length;
}

/** A cell merged downwards beyond the last row: the header ends further down. */
const reachesBelow = (view: SheetView, firstRow: number, lastRow: number): boolean =>
  lastRow < firstRow + MAX_HEADER_ROWS - 1 &&
  view.rowCells(firstRow).some((cell) => {
    const bottom = view.merge(firstRow, cell.column)?.bottom ?? firstRow;
    return bottom > lastRow && bottom < firstRow + MAX_HEADER_ROWS;
  });

/** Points kept as text, as a .csv keeps them all. */
const NUMBER_AS_TEXT = /^\s*\d+(?:[.,]\d+)?\s*$/;

/** A year names a column: "2023 | 2024". */
const YEAR = /^\s*20\d\d\s*$/;

/** A header row holds short texts only. */
export const mayBeHeaderRow = (view: SheetView, row: number): boolean =>
  view
    .rowCells(row)
    .every(
      ({ value }) =>
        value === null ||
        YEAR.test(String(value)) ||
        (typeof value === "string" &&
          value.length <= MAX_HEADER_TEXT &&
          !NUMBER_AS_TEXT.test(value)),
    );

/** A line of the title may hold one header word by chance, hardly two in cells of their own. */
function hasTwoNames(view: SheetView, row: number, lexicon: Lexicon): boolean {
  const cells = view.rowCells(row);
  let named = 0;
  for (const [at, cell] of cells.entries()) {
    if (named + cells.length - at < 2) return false;
    if (firstRole(plainWords(view.folded(row, cell.column), lexicon), lexicon) !== null) named++;
    if (named === 2) return true;
  }
  return false;
}

/** Returns what these rows say as a header, whether or not they are one. */
export function readHeader(
  view: SheetView,
  lexicon: Lexicon,
  firstRow: number,
  lastRow: number,
): Header {
  const columns = new Set<number>();
  for (let row = firstRow; row <= lastRow; row++) {
    for (const cell of view.rowCells(row)) {
      const merge = view.merge(row, cell.column);
      for (
        let column = cell.column;
        column <= Math.min(merge?.right ?? cell.column, cell.column + 40);
        column++
      ) {
        columns.add(column);
      }
    }
  }
  const roles = new Map<number, HeaderRole>();
  const words = new Map<number, string>();
  const inherited = new Set<number>();
  for (const column of [...columns].sort((a, b) => a - b)) {
    const texts = stackedTexts(view, column, firstRow, lastRow, lexicon);
    words.set(column, texts.join(" "));
    const role = roleOfWords(texts, lexicon) ?? learnedRole(texts.join(" "), lexicon);
    if (role) roles.set(column, role);
    const lowest = texts[texts.length - 1] ?? "";
    if (role && texts.length > 1 && firstRole(lowest, lexicon) === null) inherited.add(column);
  }
  return { firstRow, lastRow, bodyRow: bodyRowBelow(view, lastRow), roles, inherited, words };
}

/** A content, and points or scores beside it. */
function isScoreHeader(view: SheetView, { roles, lastRow }: Header): boolean {
  const present = new Set(roles.values());
  const hasPoints = present.has("maximum") || present.has("points");
  const hasScore =
    scorers.some((scorer) => present.has(scorer)) ||
    adjustments.some(({ role }) => present.has(role));
  return (
    (present.has("content")
      ? hasPoints || hasScore
      : present.has("number") && hasPoints && hasScore) && distinctCells(view, roles, lastRow) >= 3
  );
}

/** Texts over a column from top to bottom; a merged text stands for every column and row that it covers, once. */
function stackedTexts(
  view: SheetView,
  column: number,
  firstRow: number,
  lastRow: number,
  lexicon: Lexicon,
): readonly string[] {
  const texts: string[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const merge = view.merge(row, column);
    const isOrigin = !merge || merge.top === row || (row === firstRow && merge.top < row);
    if (!isOrigin) continue;
    const text = plainWords(view.folded(merge?.top ?? row, merge?.left ?? column), lexicon);
    if (text !== "") texts.push(text);
  }
  return texts;
}

function distinctCells(
  view: SheetView,
  roles: ReadonlyMap<number, HeaderRole>,
  row: number,
): number {
  const origins = new Set<number>();
  for (const column of roles.keys()) origins.add(view.merge(row, column)?.left ?? column);
  return origins.size;
}

/** More known roles weigh more; a header whose top row adds nothing of its own is a title with a header below it. */
function weigh(view: SheetView, header: Header): number {
  const roles = new Set(header.roles.values());
  roles.delete("ignored");
  const weak = roles.delete("points") ? 5 : 0;
  const widest = Math.max(
    ...view.rowCells(header.firstRow).map((cell) => {
      const merge = view.merge(header.firstRow, cell.column);
      return merge ? merge.right - merge.left + 1 : 1;
    }),
    1,
  );
  const isTitle = widest > 1 && widest >= header.words.size;
  return roles.size * 10 + weak - (isTitle ? 15 : 0);
}

/** Passes over rows that number the columns: "(1) (2) (3)", "1 2 3", "A B 1 2", "(5)=(3)-(4)". */
export function bodyRowBelow(view: SheetView, lastRow: number): number {
  let row = lastRow + 1;
  while (isColumnNumbers(view, row)) row++;
  return row;
}

export function isColumnNumbers(view: SheetView, row: number): boolean {
  const cells = view.rowCells(row);
  if (cells.length < 3 || cells.some((cell) => cell.text.length > 12)) return false;
  const numbers = cells.map((cell) => view.folded(row, cell.column).replace(/[()\s]/g, ""));
  const isNumbering = numbers.every((text) => /^(\d{1,2}|[a-h])([=:].*)?$/.test(text));
  const plain = numbers.map((text) => Number.parseInt(text, 10)).filter((n) => !Number.isNaN(n));
  return (
    isNumbering &&
    plain.length >= 2 &&
    plain.every((n, at) => at === 0 || n === (plain[at - 1] ?? 0) + 1)
  );
}
