/** Owns what stands after a total: rows that take points off or add them, and the total that is stated anew and counts. */
import { addPoints, samePoints, sumPoints, type Points } from "../../../base/points";
import type { Lexicon } from "../../../domain/lexicon";
import { scoreOf, type PointsEntry } from "../../sheet/numbers";
import type { NumberedRow } from "./numbered";

/** A row of sums. */
export interface SumRow {
  readonly row: number;
  readonly maximum: Points | null;
  readonly self: Points | null;
}

export interface Restated {
  /** Row of the total that counts. */
  readonly total: number;
  readonly adjustments: readonly NumberedRow[];
}

/** More rows than these are no adjustments of a total. */
const MOST_ADJUSTMENTS = 5;

/** Returns the total that is stated anew below one, with the rows in between that change it; null where none is. */
export function restatedBelow(
  first: SumRow,
  sums: readonly SumRow[],
  candidates: readonly NumberedRow[],
  lexicon: Lexicon,
): Restated | null {
  const again = sums.filter(
    ({ row, maximum, self }) =>
      row > first.row &&
      self !== null &&
      (maximum === null || first.maximum === null || samePoints(maximum, first.maximum)),
  );
  const last = again[again.length - 1] ?? reachedBelow(first, candidates);
  if (!last) return null;
  const between = candidates.filter(
    (each) =>
      each.row > first.row &&
      each.row < last.row &&
      (each.maximum === null || namesAdjustment(each, lexicon)) &&
      scoreOf(each.self) !== null,
  );
  if (between.length > MOST_ADJUSTMENTS) return null;
  if (between.length === 0)
    return first.self === null ? { total: last.row, adjustments: [] } : null;
  const signs = restatedBy(
    between,
    { before: first.self, after: last.self ?? 0 },
    signsInWords(between, lexicon),
  );
  return {
    total: last.row,
    adjustments: between.map((each, at) => ({
      ...each,
      forced: "indicator" as const,
      adjusts: true,
      maximum: null,
      self: signed(each.self, signs[at] ?? 1),
    })),
  };
}

/** "Điểm thưởng: … (tối đa 5 điểm)" states the most that may be added. */
const namesAdjustment = ({ folded }: NumberedRow, { parts }: Lexicon): boolean =>
  parts.added.test(folded) || parts.takenOff.test(folded);

/** A last row in whatever words that is what the rows above it make of the total. */
function reachedBelow(first: SumRow, candidates: readonly NumberedRow[]): SumRow | undefined {
  const below = candidates.filter(
    ({ row, maximum, self, labels }) =>
      row > first.row && maximum === null && labels.length === 0 && scoreOf(self) !== null,
  );
  const last = below[below.length - 1];
  const shown = last ? scoreOf(last.self) : null;
  if (!last || shown === null || first.self === null) return undefined;
  return comesToBySigns(first.self, below.slice(0, -1), shown)
    ? { row: last.row, maximum: null, self: shown }
    : undefined;
}

/** Whether a few rows, each added or taken off, make one total of another. */
export function comesToBySigns(
  before: Points,
  rows: readonly NumberedRow[],
  after: Points,
): boolean {
  const points = rows.map(({ self }) => scoreOf(self) ?? 0);
  return (
    points.length > 0 &&
    points.length <= MOST_ADJUSTMENTS &&
    everySign(points.length).some((signs) => comesTo(before, points, signs, after))
  );
}

export type Sign = 1 | -1;

const comesTo = (
  before: Points,
  points: readonly Points[],
  signs: readonly Sign[],
  after: Points,
): boolean =>
  samePoints(
    addPoints(before, sumPoints(points.map((each, at) => each * (signs[at] ?? 1))) ?? 0),
    after,
  );

/** "Trừ 1 điểm": typed without its sign, it is taken off all the same. */
const signsInWords = (rows: readonly NumberedRow[], { takesOff }: Lexicon): readonly Sign[] =>
  rows.map(({ self, folded }) => (takesOff.test(folded) && (scoreOf(self) ?? 0) > 0 ? -1 : 1));

/** Returns the sign of each row: what the words say, or the arithmetic where it says otherwise; a total of null is not there to tell. */
export function restatedBy(
  rows: readonly NumberedRow[],
  { before, after }: { readonly before: Points | null; readonly after: Points | null },
  byWords: readonly Sign[],
): readonly Sign[] {
  if (before === null || after === null || rows.length > MOST_ADJUSTMENTS) return byWords;
  const points = rows.map(({ self }) => scoreOf(self) ?? 0);
  const fits = (signs: readonly Sign[]): boolean => comesTo(before, points, signs, after);
  return [byWords, ...everySign(rows.length)].find(fits) ?? byWords;
}

const everySign = (count: number): readonly (readonly Sign[])[] =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (__, at): Sign => ((bits >> at) & 1 ? -1 : 1)),
  );

/** "C | Điểm trừ | 5" behind the numbered rows: typed without its sign, it is taken off all the same. */
export const withSign = (row: NumberedRow, { takesOff }: Lexicon): NumberedRow => {
  const isTakenOff = takesOff.test(row.folded) && (scoreOf(row.self) ?? 0) > 0;
  return isTakenOff ? { ...row, adjusts: true, self: signed(row.self, -1) } : row;
};

export const signed = (entry: PointsEntry, sign: Sign): PointsEntry =>
  sign === -1 && (entry.kind === "number" || entry.kind === "numberAsText")
    ? { ...entry, points: -entry.points }
    : entry;
