/** Owns which columns of points were left unread: what they hold, neither their words nor the other columns tell. */
import { comparePoints, type Points, samePoints, subtractPoints } from "../../../base/points";
import type { Lexicon } from "../../../domain/lexicon";
import { indicatorsIn } from "../../../model/table/itemTree";
import type { Item, TableReading } from "../../../model/table/reading";
import { columnLetters } from "../../../model/workbook/grid";
import { scoreOf } from "../../sheet/numbers";
import type { SheetView } from "../../sheet/sheet";
import type { Header } from "../header/header";
import { areLevels } from "../header/levels";
import { isOfPart } from "../header/words";
import type { TableDraft } from "../table";

/** So large a share of the rows has points in a column that counts for something; a smaller one where no word says what it is. */
const USED = { named: 1 / 2, unnamed: 1 / 4 };

/** Numbers so far above the maximum of their row, more than one and so large a share of them, are no points of these rows. */
const ABOVE = { times: 2, slips: 1, share: 0.1 };

/** Fewer rows that agree may do so by chance. */
const FEWEST_ROWS = 3;

/** The points of a column, by the indicator beside which they stand. */
type ColumnPoints = ReadonlyMap<Item, Points>;

/** Returns the columns, from 1; `isScaleReached`: the maxima are known to be the maxima. */
export function columnsUnread(
  { view, header, reading, questions }: TableDraft,
  isScaleReached: boolean,
  lexicon: Lexicon,
): readonly number[] {
  const ground = reading.columnConfidence.self?.ground;
  // Whoever said which column counts has looked at the others too.
  if (ground === "corrected" || ground === "form") return [];
  const assigned = new Set(Object.values(reading.columns));
  const end = endOfColumns(view, header);
  const isOpen = (column: number): boolean =>
    !assigned.has(column) &&
    column >= (reading.columns.content ?? 0) &&
    column <= end &&
    !questions.some(({ choices }) => choices.includes(columnLetters(column)));
  const open = [...filledColumns(view, reading, isOpen)].filter(
    ([column, points]) =>
      isUsed(column, points, header, reading) &&
      !isToldByWords(column, header, reading, lexicon) &&
      !(isScaleReached && isAboveMaxima(points) && !speaksOfPoints(column, header, lexicon)),
  );
  if (open.length === 0) return [];
  const all = [...filledColumns(view, reading, () => true)];
  const unread = open.filter(
    ([column, points]) =>
      !isChange(
        points,
        all.flatMap(([other, theirs]) => (other === column ? [] : [theirs])),
      ),
  );
  const indicators = indicatorsIn(reading.items);
  const worth = unread.map(([, points]) => indicators.map((item) => points.get(item) ?? null));
  const maxima = indicators.map(({ maximum }) => maximum);
  return areLevels(worth, maxima) ? [] : unread.map(([column]) => column);
}

/** Returns the columns, of those asked about, that hold points in rows that are scored, with these points. */
function filledColumns(
  view: SheetView,
  { items }: TableReading,
  isAsked: (column: number) => boolean,
): ReadonlyMap<number, ColumnPoints> {
  const asked = new Map<number, boolean>();
  const filled = new Map<number, Map<Item, Points>>();
  for (const item of indicatorsIn(items)) {
    for (const { column } of view.rowCells(item.scoreRow)) {
      const isHere = asked.get(column) ?? isAsked(column);
      asked.set(column, isHere);
      if (!isHere) continue;
      const points = scoreOf(view.points(item.scoreRow, column));
      if (points === null) continue;
      const before = filled.get(column) ?? new Map<Item, Points>();
      filled.set(column, before.set(item, points));
    }
  }
  return filled;
}

/** A table ends where the header of another one beside it begins. */
function endOfColumns(view: SheetView, { words, firstRow, lastRow }: Header): number {
  const last = Math.max(0, ...words.keys());
  let end = Infinity;
  for (const row of view.rowsBetween(firstRow, lastRow))
    for (const { column } of view.rowCells(row))
      if (column > last && column <= end && view.text(row, column) !== "") end = column - 1;
  return end;
}

function isUsed(
  column: number,
  { size }: ColumnPoints,
  { words }: Header,
  { items }: TableReading,
): boolean {
  const share = (words.get(column) ?? "") === "" ? USED.unnamed : USED.named;
  return size > 1 && size >= indicatorsIn(items).length * share;
}

/** Words name a role of another kind, another year, or a part of the year whose whole is the score. */
function isToldByWords(
  column: number,
  { roles, words }: Header,
  { columns, year }: TableReading,
  lexicon: Lexicon,
): boolean {
  const wordsOf = (at: number): string => words.get(at) ?? "";
  const role = roles.get(column);
  const named = Number(/\b20\d\d\b/.exec(wordsOf(column))?.[0] ?? 0);
  const isPart = (at: number): boolean => isOfPart({ words: wordsOf(at) }, lexicon);
  return (
    (role !== undefined && role !== "points") ||
    (named > 0 && named !== year) ||
    (isPart(column) && columns.self !== null && !isPart(columns.self))
  );
}

const speaksOfPoints = (
  column: number,
  { roles, words }: Header,
  { pointsNamed }: Lexicon,
): boolean => roles.get(column) === "points" || pointsNamed.test(words.get(column) ?? "");

/** Percentages, counts, limits of grades: no points of rows that are worth less. */
function isAboveMaxima(points: ColumnPoints): boolean {
  const above = [...points].filter(
    ([{ maximum }, each]) => maximum !== null && comparePoints(each, maximum * ABOVE.times) > 0,
  );
  return above.length > Math.max(ABOVE.slips, points.size * ABOVE.share);
}

/** "+/-": by how much each score is above or below another one. */
const isChange = (points: ColumnPoints, others: readonly ColumnPoints[]): boolean =>
  [...points.values()].some((each) => comparePoints(each, 0) < 0) &&
  others.some((other) => {
    const both = [...points].filter(([item]) => other.has(item));
    return (
      both.length >= FEWEST_ROWS &&
      both.every(([item, each]) => {
        const { points: own } = item.scores.self;
        const before = other.get(item) ?? 0;
        return own !== null && samePoints(subtractPoints(own, before), each);
      })
    );
  });
