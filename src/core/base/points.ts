/** The only place that does arithmetic on points: exact decimals, and a blank (`null`) is never nought. */

/** Points of a score sheet, a decimal number as typed (4.5). `null` elsewhere means "not scored yet". */
export type Points = number;

/** Millionths held as whole numbers: every decimal that a sheet can show is exact, and 10⁹ points still fit. */
const SCALE = 1_000_000;

const toWhole = (points: Points): number => Math.round(points * SCALE);
const fromWhole = (whole: number): Points => whole / SCALE;

/** Returns a + b without binary noise: 0.1 + 0.2 is 0.3. */
export const addPoints = (a: Points, b: Points): Points => fromWhole(toWhole(a) + toWhole(b));

/** Returns a − b without binary noise. */
export const subtractPoints = (a: Points, b: Points): Points => fromWhole(toWhole(a) - toWhole(b));

/** Returns points × a whole or decimal count, exact to the millionth. */
export const multiplyPoints = (points: Points, times: number): Points =>
  fromWhole(Math.round(toWhole(points) * times));

/** Returns the sum of the points that are there; blanks add nothing. `null` when every entry is blank. */
export function sumPoints(list: Iterable<Points | null>): Points | null {
  let whole: number | null = null;
  for (const points of list) {
    if (points !== null) whole = (whole ?? 0) + toWhole(points);
  }
  return whole === null ? null : fromWhole(whole);
}

/** Returns −1, 0 or 1 as a is less than, equal to or more than b, to the millionth. */
export const comparePoints = (a: Points, b: Points): -1 | 0 | 1 => {
  const difference = toWhole(a) - toWhole(b);
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
};

/** Returns whether two points are the same number. */
export const samePoints = (a: Points, b: Points): boolean => comparePoints(a, b) === 0;

/** Returns points kept within 0 and the maximum. */
export const limitPoints = (points: Points, maximum: Points): Points =>
  comparePoints(points, 0) < 0 ? 0 : comparePoints(points, maximum) > 0 ? maximum : points;

/** Returns maximum × numerator ÷ denominator cut (never rounded up) to hundredths: a share is not given more than it is. */
export const shareOfPoints = (maximum: Points, numerator: number, denominator: number): Points =>
  Math.floor((Math.round(maximum * 100) * numerator) / denominator + 1e-9) / 100;
