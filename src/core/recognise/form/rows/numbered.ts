/** Owns the rows that may be items: their printed number, text, points and looks. */
import { scoringColumns } from "../../../model/table/reading";
import type { Lexicon } from "../../../domain/lexicon";
import type { Points } from "../../../base/points";
import { foldLetters } from "../../../base/text";
import type { Columns } from "../../../model/table/reading";
import { parseLabel, parseNumericLabel, splitLabel, type Label } from "../../sheet/labels";
import {
  BLANK,
  dayAndMonth,
  isDateFormat,
  maximumOf,
  parseDecimal,
  type PointsEntry,
} from "../../sheet/numbers";
import { rowsAdded } from "../../sheet/formula";
import type { SheetView } from "../../sheet/sheet";

/** A row that may be a section, a group or an indicator. */
export interface NumberedRow {
  readonly row: number;
  readonly lastRow: number;
  /** What its number may mean, the likeliest first; empty when none is printed. */
  readonly labels: readonly Label[];
  /** Without the number. */
  readonly text: string;
  /** The text folded letter by letter. */
  readonly folded: string;
  readonly maximum: Points | null;
  /** Its points are the most that those under it may come to, not what they come to: "Điểm thưởng (tối đa 5 điểm)". */
  readonly limits: boolean;
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
  /** Changes the total that stands above it. */
  readonly adjusts: boolean;
  /** A row of sums stands right below: nothing stands under this one. */
  readonly isBeforeSum: boolean;
  /** What a person said it is. */
  readonly forced: "indicator" | "group" | null;
}

/** Returns a row that may be an item or an option, or null for a row of text only. */
export function readNumbered(
  view: SheetView,
  row: number,
  columns: Columns,
  lexicon: Lexicon,
  forced: "indicator" | "group" | null,
): NumberedRow | null {
  const hasScore = holdsScore(view, row, columns);
  const { labels, text, column } = readText(view, row, columns, lexicon);
  const stated = maximumIn(view, row, columns);
  const maximum = stated ?? pointsInText(text, labels, columns, lexicon);
  const style = view.styleOf(view.cell(row, column));
  const bold = style?.bold ?? false;
  const folded = foldedLetters(view, row, column, text);
  if (forced === null && maximum === null && !hasScore) {
    if (text === "") return null;
    const isPlain = labels.length === 0 || labels[0]?.style === "bullet";
    // Text alone is an item only as a heading; a line in brackets or with a star explains the others.
    if (
      isPlain &&
      !lexicon.option.test(folded) &&
      !(PART_HEADING.test(folded) && headsPart(folded, lexicon)) &&
      (!bold || /^[(*]/.test(text) || lexicon.guidance.test(folded))
    ) {
      return null;
    }
  }
  return {
    row,
    lastRow: Math.max(
      lastRowAt(view, row, columns.number),
      lastRowAt(view, row, columns.content),
      lastRowAt(view, row, columns.maximum),
      lastRowAt(view, row, columns.self),
    ),
    labels,
    text,
    folded,
    maximum,
    limits: lexicon.parts.added.test(folded) && lexicon.added.cap.test(folded),
    maximumRefs: rowsSummed(view, row, columns.maximum),
    selfIsSum: rowsSummed(view, row, columns.self) !== null,
    self: columns.self === null ? BLANK : view.points(row, columns.self),
    hasScore,
    bold,
    capitals: isInCapitals(text),
    column,
    adjusts: false,
    isBeforeSum: false,
    forced,
  };
}

const lastRowAt = (view: SheetView, row: number, column: number | null): number =>
  (column === null ? null : view.merge(row, column))?.bottom ?? row;

/** "Điểm cộng (tối đa 5 điểm)", hardly "Điểm trừ: mỗi lần chậm trừ 0,5 điểm". */
const PART_HEADING = /^[^\d:;.]{1,40}(?:\([^)]*\))? ?:?$/;

/** A heading over points that are added or taken off. */
export const headsPart = (folded: string, { parts }: Lexicon): boolean =>
  parts.added.test(folded) || parts.takenOff.test(folded);

/** What a row states as the maximum: in its column, or behind the score of "4,5/5" where there is none. */
export function maximumIn(
  view: SheetView,
  row: number,
  { maximum, self }: Pick<Columns, "maximum" | "self">,
): Points | null {
  if (maximum !== null) return maximumOf(view.points(row, maximum));
  const score = self === null ? BLANK : view.points(row, self);
  return score.kind === "share" ? score.of : null;
}

/** "1.000" typed as a text. */
const THOUSANDS = /^(\d{1,3})[.,]000$/;

/** Returns the scale that a total states; "1.000" is a thousand where one row alone is worth more than one. */
export function scaleIn(
  view: SheetView,
  row: number,
  columns: Pick<Columns, "maximum" | "self">,
  maxima: readonly (Points | null)[],
): Points | null {
  const stated = maximumIn(view, row, columns);
  const typed = columns.maximum === null ? null : THOUSANDS.exec(view.text(row, columns.maximum));
  const isPassed = stated !== null && maxima.some((each) => each !== null && each > stated);
  return typed && isPassed ? Number(typed[1]) * 1000 : stated;
}

/** Most texts stand in their cell as they are and are folded there already, letter by letter. */
function foldedLetters(view: SheetView, row: number, column: number, text: string): string {
  const folded = text === view.text(row, column) ? view.folded(row, column) : "";
  return folded.length === text.length ? folded : foldLetters(text);
}

const isInCapitals = (text: string): boolean =>
  text.length > 3 &&
  // Most texts are told by their first plain letters.
  !/[a-z]/.test(text) &&
  text === text.toUpperCase() &&
  text !== text.toLowerCase();

/** A heading's points in brackets, or every row's where no column states them. */
export function pointsInText(
  text: string,
  labels: readonly Label[],
  columns: Columns,
  lexicon: Lexicon,
): Points | null {
  const style = labels[0]?.style;
  const isHeading = style !== undefined && style !== "bullet" && style !== "lower";
  if (columns.maximum !== null && !isHeading) return null;
  const folded = foldLetters(text);
  const bracketed = lexicon.textPoints.exec(folded);
  const ending = columns.maximum === null && isHeading ? lexicon.option.exec(folded) : null;
  const points = (bracketed ?? ending)?.groups?.["points"];
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
  const place = placeOfContent(view, row, columns);
  const content = place === null ? "" : view.text(row, place);
  const column = content === "" ? (columns.number ?? 1) : (place ?? 1);
  // A heading merged over the number column keeps its text there.
  const text = labels.length === 0 && content === "" ? numberText : content;
  const split = splitLabel(text, lexicon.labels);
  if (!split) return { labels, text, column };
  if (labels.length === 0 || isWithin(split.labels[0], labels[0]))
    return { labels: split.labels, text: split.rest, column };
  const repeatsNumber =
    split.labels[0]?.printed === labels[0]?.printed && labels[0]?.style !== "bullet";
  return { labels, text: repeatsNumber ? split.rest : text, column };
}

/** The column of the content, or the one in which a heading begins that is merged over it and over more. */
function placeOfContent(view: SheetView, row: number, { number, content }: Columns): number | null {
  const merge = content === null ? null : view.merge(row, content);
  const isHeading = merge !== null && merge.top === row && merge.left !== number;
  return isHeading ? merge.left : content;
}

/** "1.1" in the text beside a "1" that stands for its whole group, over several rows or not. */
const isWithin = (inner: Label | undefined, outer: Label | undefined): boolean =>
  inner !== undefined &&
  outer !== undefined &&
  inner.style !== "word" &&
  inner.parts.length > outer.parts.length &&
  outer.parts.every((part, at) => part === inner.parts[at]);

/** Returns what the number cell of a row may mean; Excel keeps "1.2" as a number or makes it a date. */
export function labelsOf(
  view: SheetView,
  row: number,
  column: number,
  lexicon: Lexicon,
): readonly Label[] {
  const cell = view.cell(row, column);
  if (typeof cell?.value !== "number")
    return parseLabel(view.text(row, column), lexicon.labels.words);
  const isDate = isDateFormat(view.styleOf(cell)?.numberFormat ?? "General");
  return parseNumericLabel(cell.value, isDate ? dayAndMonth(cell.value) : null);
}

/** Rows of a column that the formula of a cell in it adds up. */
export const rowsSummed = (
  view: SheetView,
  row: number,
  column: number | null,
): readonly number[] | null =>
  column === null ? null : rowsAdded(view.cell(row, column)?.formula ?? null, { row, column });

export const holdsScore = (view: SheetView, row: number, columns: Columns): boolean =>
  scoringColumns(columns).some(
    (column) =>
      column !== null &&
      view.cell(row, column) !== undefined &&
      view.points(row, column).kind !== "blank",
  );
