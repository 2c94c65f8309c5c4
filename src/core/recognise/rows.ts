/** Owns what each row of a table is: a numbered row that may score or group, an option, guidance, a sum, a repeated header, a note. */
import type { Lexicon } from "../lexicon";
import { comparePoints, samePoints, sumPoints, type Points } from "../points";
import type { Columns } from "./columns";
import { isColumnNumbers, type Header } from "./header";
import { parseLabel, parseNumericLabel, splitLabel, type Label } from "./labels";
import { dayAndMonth, isDateFormat, maximumOf, parseDecimal, scoreOf, type PointsEntry } from "./numbers";
import type { SheetView } from "./sheet";

/** A row that may be a section, a group or an indicator. */
export interface NumberedRow {
  readonly row: number;
  readonly lastRow: number;
  /** What its number may mean, the likeliest first; empty when none is printed. */
  readonly labels: readonly Label[];
  /** Without the number. */
  readonly text: string;
  readonly maximum: Points | null;
  /** The maximum is a sum over rows below: proof of a group. */
  readonly maximumRefs: readonly number[] | null;
  readonly selfIsSum: boolean;
  readonly self: PointsEntry;
  /** Any score, deduction or appraisal stands in the row. */
  readonly hasScore: boolean;
  readonly bold: boolean;
  readonly capitals: boolean;
  /** Column of its text. */
  readonly column: number;
}

export interface OptionRow {
  readonly row: number;
  readonly text: string;
  readonly points: Points;
  readonly self: PointsEntry;
}

export interface TextRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly folded: string;
}

export interface TableRows {
  readonly numbered: readonly NumberedRow[];
  /** Options by the row of the indicator that they belong to. */
  readonly options: ReadonlyMap<number, readonly OptionRow[]>;
  readonly guidance: readonly TextRow[];
  readonly subtotals: readonly number[];
  readonly total: number | null;
  /** Texts below the table, down to the signatures. */
  readonly notes: readonly TextRow[];
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface Region {
  readonly header: Header;
  readonly repeats: readonly Header[];
  readonly endRow: number;
}

/** Sorts the rows of one table, from below its header to the end of its region. */
export function sortRows(
  view: SheetView,
  region: Region,
  columns: Columns,
  lexicon: Lexicon,
): TableRows {
  const sums: { readonly row: number; readonly isTotal: boolean; readonly maximum: Points | null }[] = [];
  const candidates: NumberedRow[] = [];
  const texts: TextRow[] = [];
  const leadColumns = [columns.number, columns.content].filter((c): c is number => c !== null);
  let bodyEnd = region.header.bodyRow;
  for (const row of view.rows) {
    if (row < region.header.bodyRow || row > region.endRow || isHeaderRow(view, region, row)) continue;
    const lead = leadColumns.map((column) => view.folded(row, column)).find((text) => text !== "") ?? "";
    const maximum = columns.maximum === null ? null : maximumOf(view.points(row, columns.maximum));
    const hasScore = holdsScore(view, row, columns);
    if (maximum === null && isSignature(view, row, columns, lexicon)) {
      if (candidates.length > 0) break;
      continue;
    }
    const isSubtotal = lexicon.subtotal.test(lead);
    if ((isSubtotal || lexicon.total.test(lead)) && (maximum !== null || hasScore || !isSubtotal)) {
      sums.push({ row, isTotal: !isSubtotal, maximum });
      bodyEnd = row;
      continue;
    }
    const open = candidates[candidates.length - 1];
    const numbered = readNumbered(view, row, columns, lexicon);
    if (open && row <= open.lastRow && !hasOwnCells(view, row, columns)) {
      // The text of one item over several rows under its merged number or points.
      const more = columns.content === null ? "" : view.text(row, columns.content);
      const text = `${open.text} ${more}`.trim();
      const stated = open.maximum ?? pointsInText(text, open.labels, columns, lexicon);
      candidates[candidates.length - 1] = { ...open, text, maximum: stated };
    } else if (numbered) {
      candidates.push(numbered);
      bodyEnd = Math.max(bodyEnd, numbered.lastRow);
    } else {
      texts.push(...textsOf(view, row));
    }
  }
  const total = pickTotal(sums, candidates);
  const { numbered, options } = takeOptions(candidates, lexicon);
  const lastOption = Math.max(0, ...[...options.values()].flat().map((option) => option.row));
  const lastItem = Math.max(numbered[numbered.length - 1]?.lastRow ?? 0, lastOption);
  const lastRow = Math.max(
    lastItem,
    ...sums.filter((sum) => sum.row !== total).map((sum) => sum.row),
    ...texts.filter((text) => total !== null && total > lastItem && text.row < total).map((t) => t.row),
  );
  return {
    numbered,
    options,
    guidance: texts.filter((text) => text.row <= lastRow),
    subtotals: sums.filter((sum) => sum.row !== total).map((sum) => sum.row),
    total,
    notes: texts.filter((text) => text.row > lastRow),
    firstRow: Math.min(numbered[0]?.row ?? bodyEnd, total ?? Infinity, ...sums.map((sum) => sum.row)),
    lastRow,
  };
}

const isHeaderRow = (view: SheetView, region: Region, row: number): boolean =>
  region.repeats.some((header) => row >= header.firstRow && row < header.bodyRow) ||
  isColumnNumbers(view, row);

const holdsScore = (view: SheetView, row: number, columns: Columns): boolean =>
  [columns.self, columns.deduction, columns.appraised, columns.council].some(
    (column) => column !== null && view.cell(row, column) !== undefined && view.points(row, column).kind !== "blank",
  );

/** A row inside its neighbour's merged number or points that brings none of its own. */
const hasOwnCells = (view: SheetView, row: number, columns: Columns): boolean =>
  [columns.number, columns.maximum, columns.self, columns.deduction, columns.appraised].some(
    (column) => column !== null && view.text(row, column) !== "",
  );

/** Signature lines may stand in any column, also below the scores; a number in the score column is none. */
const isSignature = (view: SheetView, row: number, columns: Columns, lexicon: Lexicon): boolean =>
  view.rowCells(row).some((cell) => lexicon.signature.test(view.folded(row, cell.column))) &&
  (columns.self === null || scoreOf(view.points(row, columns.self)) === null);

function textsOf(view: SheetView, row: number): readonly TextRow[] {
  return view
    .rowCells(row)
    .filter((cell) => typeof cell.value === "string" && view.text(row, cell.column) !== "")
    .map((cell) => ({
      row,
      column: cell.column,
      text: view.text(row, cell.column),
      folded: view.folded(row, cell.column),
    }));
}

/** Returns a row that may be an item or an option, or null for a row of text only. */
function readNumbered(
  view: SheetView,
  row: number,
  columns: Columns,
  lexicon: Lexicon,
): NumberedRow | null {
  const hasScore = holdsScore(view, row, columns);
  const { labels, text, column } = readText(view, row, columns, lexicon);
  const stated = columns.maximum === null ? null : maximumOf(view.points(row, columns.maximum));
  const maximum = stated ?? pointsInText(text, labels, columns, lexicon);
  const style = view.styleOf(view.cell(row, column));
  const bold = style?.bold ?? false;
  const statesPoints = lexicon.option.test(foldLetters(text));
  if (maximum === null && !hasScore) {
    if (text === "") return null;
    const isPlain = labels.length === 0 || labels[0]?.style === "bullet";
    // Text alone is an item only as a heading; a line in brackets or with a star explains the others.
    if (isPlain && !statesPoints && (!bold || /^[(*]/.test(text) || lexicon.guidance.test(foldLetters(text)))) {
      return null;
    }
  }
  const letters = text.replace(/[^\p{L}]/gu, "");
  const maximumFormula = columns.maximum === null ? null : view.cell(row, columns.maximum)?.formula;
  return {
    row,
    lastRow: Math.max(
      row,
      ...[columns.number, columns.content, columns.maximum, columns.self].map((at) =>
        at === null ? row : (view.merge(row, at)?.bottom ?? row),
      ),
    ),
    labels,
    text,
    maximum,
    maximumRefs: maximumFormula ? rowsOfSum(maximumFormula) : null,
    selfIsSum: columns.self !== null && isSum(view.cell(row, columns.self)?.formula ?? null),
    self: columns.self === null ? { kind: "blank" } : view.points(row, columns.self),
    hasScore,
    bold,
    capitals: letters.length > 3 && letters === letters.toUpperCase(),
    column,
  };
}

/** A heading's points in brackets, or every row's where no column states them. */
function pointsInText(
  text: string,
  labels: readonly Label[],
  columns: Columns,
  lexicon: Lexicon,
): Points | null {
  const style = labels[0]?.style;
  const isHeading = style !== undefined && style !== "bullet" && style !== "lower";
  if (columns.maximum !== null && !isHeading) return null;
  const points = lexicon.textPoints.exec(foldLetters(text))?.groups?.["points"];
  return points === undefined ? null : parseDecimal(points);
}

/** Parts a row's printed number from its text, wherever the two stand. */
function readText(
  view: SheetView,
  row: number,
  columns: Columns,
  lexicon: Lexicon,
): { readonly labels: readonly Label[]; readonly text: string; readonly column: number } {
  const numberText = columns.number === null ? "" : view.text(row, columns.number);
  const labels = columns.number === null ? [] : labelsOf(view, row, columns.number, lexicon);
  const content = columns.content === null ? "" : view.text(row, columns.content);
  const column = content === "" ? (columns.number ?? 1) : (columns.content ?? 1);
  // A heading merged over the number column keeps its text there.
  const text = labels.length === 0 && content === "" ? numberText : content;
  const split = splitLabel(text, lexicon.labelWords);
  if (!split) return { labels, text, column };
  if (labels.length === 0) return { labels: split.labels, text: split.rest, column };
  const repeatsNumber =
    split.labels[0]?.printed === labels[0]?.printed && labels[0]?.style !== "bullet";
  return { labels, text: repeatsNumber ? split.rest : text, column };
}

/** Returns what the number cell of a row may mean; Excel keeps "1.2" as a number or makes it a date. */
export function labelsOf(view: SheetView, row: number, column: number, lexicon: Lexicon): readonly Label[] {
  const cell = view.cell(row, column);
  if (typeof cell?.value !== "number") return parseLabel(view.text(row, column), lexicon.labelWords);
  const isDate = isDateFormat(view.styleOf(cell)?.numberFormat ?? "General");
  return parseNumericLabel(cell.value, isDate ? dayAndMonth(cell.value) : null);
}

const isSum = (formula: string | null): boolean => formula !== null && /SUM|SUBTOTAL|\+/i.test(formula);

/** Returns the rows that "SUM(D13,D14,D16:D17)" or "D13+D14" adds up, or null for another formula. */
export function rowsOfSum(formula: string): readonly number[] | null {
  if (!isSum(formula)) return null;
  const rows: number[] = [];
  const reference = /\$?[A-Z]{1,3}\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?/g;
  for (let match = reference.exec(formula); match; match = reference.exec(formula)) {
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    for (let row = from; row <= Math.min(to, from + 2_000); row++) rows.push(row);
  }
  return rows.length > 0 ? rows : null;
}

/** The total is the last sum row with the highest maximum; the other sums are subtotals. */
function pickTotal(
  sums: readonly { readonly row: number; readonly isTotal: boolean; readonly maximum: Points | null }[],
  candidates: readonly NumberedRow[],
): number | null {
  const totals = sums.filter((sum) => sum.isTotal);
  const first = candidates[0]?.row ?? 0;
  const last = candidates[candidates.length - 1]?.row ?? Infinity;
  const outside = totals.filter((sum) => sum.row < first || sum.row > last);
  const pool = outside.length > 0 ? outside : totals;
  const highest = Math.max(...pool.map((sum) => sum.maximum ?? -1));
  const best = pool.filter((sum) => (sum.maximum ?? -1) === highest);
  return best[best.length - 1]?.row ?? null;
}

/** Takes option rows ("a) … : 3 điểm") out of the candidates: alternatives of the row above, of which the best is its maximum. */
function takeOptions(
  candidates: readonly NumberedRow[],
  lexicon: Lexicon,
): {
  readonly numbered: readonly NumberedRow[];
  readonly options: ReadonlyMap<number, readonly OptionRow[]>;
} {
  const numbered: NumberedRow[] = [];
  const options = new Map<number, readonly OptionRow[]>();
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at];
    if (!candidate) continue;
    numbered.push(candidate);
    const run = optionRun(candidate, candidates, at + 1, lexicon);
    if (run.length > 0) {
      options.set(candidate.row, run);
      at += run.length;
    }
  }
  return { numbered, options };
}

function optionRun(
  owner: NumberedRow,
  candidates: readonly NumberedRow[],
  from: number,
  lexicon: Lexicon,
): readonly OptionRow[] {
  if (owner.maximum === null) return [];
  const run: OptionRow[] = [];
  for (let at = from; at < candidates.length; at++) {
    const option = candidates[at] && readOption(candidates[at], owner, owner.maximum, lexicon);
    const previous = run[run.length - 1];
    // Alternatives are listed from the best down; a row worth as much again is the next item.
    if (!option || (previous && comparePoints(option.points, previous.points) >= 0)) break;
    run.push(option);
  }
  return isChoice(run, owner) ? run : [];
}

/** Returns a row as an alternative of its owner, or null when it cannot be one. */
function readOption(
  row: NumberedRow | undefined,
  owner: NumberedRow,
  ownerMaximum: Points,
  lexicon: Lexicon,
): OptionRow | null {
  if (!row) return null;
  const match = lexicon.option.exec(foldLetters(row.text));
  const stated = match?.groups?.["points"];
  const points = stated === undefined ? row.maximum : parseDecimal(stated);
  if (points === null || comparePoints(points, ownerMaximum) > 0) return null;
  if (row.maximum !== null && !samePoints(row.maximum, points)) return null;
  const style = row.labels[0]?.style ?? "bullet";
  const ownStyle = owner.labels[0]?.style ?? "bullet";
  const isListed = style === "lower" || style === "bullet" || style === "decimal";
  if (!isListed || (style === ownStyle && (style !== "bullet" || stated === undefined))) return null;
  const text = match ? row.text.slice(0, match.index).replace(/[\s:=(-]+$/, "") : row.text;
  return { row: row.row, text, points, self: row.self };
}

/** Alternatives: the best is worth the maximum, and together they are worth more than it (or the rest nothing). */
function isChoice(run: readonly OptionRow[], { maximum, self }: NumberedRow): boolean {
  if (maximum === null || run.length < 2) return false;
  const scored = run.filter((option) => option.self.kind !== "blank").length;
  // The score stands beside the item or beside the one option that was chosen.
  if (scored > 1 || (scored === 1 && self.kind !== "blank")) return false;
  const total = sumPoints(run.map((option) => option.points)) ?? 0;
  return (
    run.some((option) => samePoints(option.points, maximum)) &&
    (comparePoints(total, maximum) > 0 || run.some((option) => option.points === 0))
  );
}

/** Folds letters one to one, so that positions in the folded text are positions in the text. */
export function foldLetters(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) folded += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : text[at];
    else folded += baseOf(text[at] ?? "");
  }
  return folded;
}

const bases = new Map<string, string>();

function baseOf(letter: string): string {
  let base = bases.get(letter);
  if (base === undefined) {
    const lower = letter.toLowerCase();
    base = lower === "\u0111" ? "d" : (lower.normalize("NFD")[0] ?? letter);
    bases.set(letter, base);
  }
  return base;
}
