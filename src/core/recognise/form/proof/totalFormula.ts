/** Owns which indicators the formula of a total passes over: a range that ends too early is right only by chance. */
import { contains } from "../../../model/workbook/ranges";
import { boundedCache } from "../../../base/boundedCache";
import { type CellAddress, type CellRange, parseRange } from "../../../model/workbook/grid";
import type { Item } from "../../../model/table/reading";
import type { SheetView } from "../../sheet/sheet";

const REFERENCE = /\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?/g;
/** Nothing but additions is left of a sum once its references are taken out: "SUM(,)+", "SUBTOTAL(9,)", "ROUND(SUM(),2)". */
const ONLY_ADDS = /^(?:SUM\(|ROUND\(|SUBTOTAL\((?:9|109)[,;]|[()+,;\s]|(?<=[,;])\d)*$/;

/** Sums of sums that name the same rows over and over are not followed to their end. */
const MOST_STEPS = 100_000;

/** The formulas of a table are asked about by each scorer's total, and again by each proof. */
const rangesOfFormulas = boundedCache<string, { readonly ranges: readonly CellRange[] | null }>(
  500,
);

/** Returns the ranges that a formula adds up; null where it does anything else. */
export const addedRanges = (formula: string): readonly CellRange[] | null =>
  rangesOfFormulas(formula, (each) => ({ ranges: readRanges(each) })).ranges;

function readRanges(formula: string): readonly CellRange[] | null {
  const text = formula.toUpperCase();
  const ranges = (text.match(REFERENCE) ?? []).flatMap((found) => parseRange(found) ?? []);
  return ranges.length > 0 && ONLY_ADDS.test(text.replace(REFERENCE, "")) ? ranges : null;
}

/** Returns whether a formula reads one cell. */
export const readsCell = (formula: string, address: CellAddress): boolean =>
  rangesIn(formula).some((range) => contains(range, address));

/** Returns whether a formula reads any cell of a column. */
export const readsColumn = (formula: string, column: number): boolean =>
  rangesIn(formula).some(({ left, right }) => left <= column && column <= right);

const referencesOfFormulas = boundedCache<string, readonly CellRange[]>(500);

/** Whatever the formula does with them. */
const rangesIn = (formula: string): readonly CellRange[] =>
  referencesOfFormulas(formula, (each) =>
    (each.toUpperCase().match(REFERENCE) ?? []).flatMap((found) => parseRange(found) ?? []),
  );

/**
 * Returns the paths of indicators with points that the formula at a total does not reach, itself or through formulas of
 * groups; none where it is no plain sum of the column, or a sum that was typed stands in between.
 */
export function leftOutOf(
  view: SheetView,
  { row, column }: { readonly row: number; readonly column: number },
  items: readonly Item[],
  pointsOf: (item: Item) => number | null,
): readonly string[] {
  const reached = reachedRows(view, row, column, items);
  if (!reached) return [];
  return items
    .filter((item) => item.kind === "indicator" && !item.bonus && pointsOf(item) !== null)
    .filter(({ scoreRow }) => !reached.has(scoreRow))
    .map(({ path }) => path);
}

function scoredRows(items: readonly Item[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { kind, scoreRow } of items) if (kind === "indicator") rows.add(scoreRow);
  return rows;
}

function reachedRows(
  view: SheetView,
  total: number,
  column: number,
  items: readonly Item[],
): ReadonlySet<number> | null {
  const scored = scoredRows(items);
  const reached = new Set<number>();
  const open = [total];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (reached.has(row)) continue;
    reached.add(row);
    const cell = view.cell(row, column);
    const formula = cell?.formula ?? null;
    if (formula === null) {
      const isTypedSum = row === total || (!scored.has(row) && typeof cell?.value === "number");
      if (isTypedSum) return null;
      continue;
    }
    // A score may be worked out in any way; a sum of sums has to be followed.
    if (scored.has(row)) continue;
    const ranges = addedRanges(formula);
    if (!ranges || ranges.some(({ left, right }) => left > column || right < column)) return null;
    for (const { top, bottom } of ranges)
      for (const each of view.rowsBetween(top, bottom)) if (each !== total) open.push(each);
  }
  return reached;
}

/** Tells whether the formula at a total adds every indicator just once, itself or through formulas of groups, and no other points. */
export function addsExactly(
  view: SheetView,
  { row, column }: { readonly row: number; readonly column: number },
  items: readonly Item[],
): boolean {
  const times = timesReached(view, row, column, items);
  if (!times) return false;
  const scored = new Set<number>();
  for (const { kind, bonus, scoreRow } of items) {
    if (kind !== "indicator") continue;
    scored.add(scoreRow);
    if (times.get(scoreRow) !== 1 && !bonus) return false;
  }
  return [...times].every(
    ([each, count]) =>
      (scored.has(each) && count === 1) || view.points(each, column).kind === "blank",
  );
}

/** How often each row that holds no formula of its own is added; null where anything else than additions stands in between. */
function timesReached(
  view: SheetView,
  total: number,
  column: number,
  items: readonly Item[],
): ReadonlyMap<number, number> | null {
  const scored = scoredRows(items);
  const times = new Map<number, number>();
  const path = new Set<number>();
  let steps = 0;
  const add = (row: number): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const formula = view.cell(row, column)?.formula ?? null;
    if (formula === null || (scored.has(row) && row !== total)) {
      times.set(row, (times.get(row) ?? 0) + 1);
      return row !== total;
    }
    const ranges = addedRanges(formula);
    if (!ranges || path.has(row)) return false;
    if (ranges.some(({ left, right }) => left > column || right < column)) return false;
    path.add(row);
    const isPlain = ranges.every(({ top, bottom }) => view.rowsBetween(top, bottom).every(add));
    path.delete(row);
    return isPlain;
  };
  return add(total) ? times : null;
}
