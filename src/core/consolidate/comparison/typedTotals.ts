/** Owns totals that were typed where nearly everybody on the same form has a formula: right today, stale after the next change. */
import { findingIn } from "../../audit/place";
import type { Finding } from "../../model/finding/finding";
import { holdsTextOnly } from "../../model/workbook/grid";
import { samePoints } from "../../base/points";
import { scorers } from "../../model/table/scorer";
import type { FittedTable } from "./countedTable";

/** So many others must have a formula, and nearly all of them. */
const LEAST_FORMULAS = 4;
const LEAST_SHARE = 0.8;

/** Returns the findings of each table. Totals are compared on the same form only. */
export function typedTotals(
  tables: readonly FittedTable[],
): ReadonlyMap<FittedTable, readonly Finding[]> {
  const counts = new Map<number, FormulaCount>();
  for (const { scored, fit, format } of tables) {
    const { template } = fit;
    const { total } = scored.table;
    if (template === null || total === null || holdsTextOnly(format)) continue;
    const count = counts.get(template) ?? { formulas: 0, of: 0 };
    const { isFormula, shown } = total.scores.self;
    count.formulas += isFormula ? 1 : 0;
    count.of += isFormula || shown !== null ? 1 : 0;
    counts.set(template, count);
  }
  return new Map(tables.map((entry) => [entry, typedTotal(entry, counts)]));
}

/** How many totals of one form are formulas, of those that are there. */
interface FormulaCount {
  formulas: number;
  of: number;
}

function typedTotal(
  { scored: { table, score }, fit: { template }, format }: FittedTable,
  counts: ReadonlyMap<number, FormulaCount>,
): readonly Finding[] {
  const count = template === null ? undefined : counts.get(template);
  const isUsual =
    count && count.formulas >= LEAST_FORMULAS && count.formulas >= (count.of - 1) * LEAST_SHARE;
  const { total } = table;
  if (!isUsual || !total || holdsTextOnly(format)) return [];
  // A wrong number, and one beside a formula in its own row, are reported by the sheet alone.
  const isReported =
    total.maximumIsFormula || scorers.some((scorer) => total.scores[scorer].isFormula);
  const { shown, cell } = total.scores.self;
  const sum = score.totals.self;
  const isRight = shown !== null && sum !== null && samePoints(shown, sum);
  return isReported || !isRight ? [] : [findingIn(table, cell, "totalTyped", { shown, ...count })];
}
