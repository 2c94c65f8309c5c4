/** Owns when columns of points say what each level is worth, and are nobody's scores: "Tốt | Khá | Không đạt". */
import { comparePoints, samePoints, type Points } from "../../../base/points";

/** Fewer rows that agree may do so by chance. */
const FEWEST_ROWS = 3;

/** What each row has in a column; null: nothing. */
type PointsByRow = readonly (Points | null)[];

/** Tells whether every row that has anything has all of its maximum in the first column, and less in each further one. */
export function areLevels(columns: readonly PointsByRow[], maxima: PointsByRow): boolean {
  if (columns.length < 2) return false;
  const rows = maxima
    .map((maximum, row) => ({ maximum, worth: columns.map((column) => column[row] ?? null) }))
    .filter(({ worth }) => worth.some((points) => points !== null));
  return rows.length >= FEWEST_ROWS && rows.every(({ maximum, worth }) => falls(maximum, worth));
}

const falls = (maximum: Points | null, worth: PointsByRow): boolean =>
  worth.every((points, at) => {
    const before = at === 0 ? maximum : (worth[at - 1] ?? null);
    if (points === null || before === null) return false;
    return at === 0 ? samePoints(points, before) : comparePoints(points, before) < 0;
  });
