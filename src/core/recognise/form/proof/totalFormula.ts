/** Owns which indicators the formula of a total passes over: a range that ends too early is right only by chance. */
import { type CellRange, parseRange } from "../../../model/workbook/grid";
import type { Item } from "../../../model/table/reading";
import type { SheetView } from "../../sheet/sheet";

const REFERENCE = /\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?/g;
/** Nothing but additions is left of a sum once its references are taken out: "SUM(,)+", "SUBTOTAL(9,)", "ROUND(SUM(),2)". */
const ONLY_ADDS = /^(?:SUM\(|ROUND\(|SUBTOTAL\((?:9|109)[,;]|[()+,;\s]|(?<=[,;])\d)*$/;

/** Returns the ranges that a formula adds up; null where it does anything else. */
export function addedRanges(formula: string): readonly CellRange[] | null {
  const text = formula.toUpperCase();
  const ranges = (text.match(REFERENCE) ?? []).flatMap((found) => parseRange(found) ?? []);
  return ranges.length > 0 && ONLY_ADDS.test(text.replace(REFERENCE, "")) ? ranges : null;
}

/** Returns whether a formula reads any cell of a column. */
export const readsColumn = (formula: string, column: number): boolean =>
  (formula.toUpperCase().match(REFERENCE) ?? [])
    .flatMap((found) => parseRange(found) ?? [])
    .some(({ left, right }) => left <= column && column <= right);

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

function reachedRows(
  view: SheetView,
  total: number,
  column: number,
  items: readonly Item[],
): ReadonlySet<number> | null {
  const scored = new Set(
    items.flatMap(({ kind, scoreRow }) => (kind === "indicator" ? [scoreRow] : [])),
  );
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
