/** Owns totals that were typed where nearly everybody on the same form has a formula: right today, stale after the next change. */
import { findingIn } from "../../audit/place";
import type { Finding } from "../../model/finding";
import type { FileFormat } from "../../model/grid";
import { samePoints } from "../../base/points";
import { scorers } from "../../model/scorer";
import type { ScoredTable } from "../../model/roundInput";

export interface TotalOfTable {
  readonly scored: ScoredTable;
  /** Totals are compared on the same form only. */
  readonly template: number | null;
  readonly format: FileFormat;
}

/** So many others must have a formula, and nearly all of them. */
const LEAST_FORMULAS = 4;
const LEAST_SHARE = 0.8;

/** Returns the findings of each table, in the order given. */
export function typedTotals(tables: readonly TotalOfTable[]): readonly (readonly Finding[])[] {
  const counts = new Map<number, { formulas: number; of: number }>();
  for (const { scored, template, format } of tables) {
    const { total } = scored.table;
    if (template === null || total === null || !holdsFormulas(format)) continue;
    const count = counts.get(template) ?? { formulas: 0, of: 0 };
    const { isFormula, shown } = total.scores.self;
    count.formulas += isFormula ? 1 : 0;
    count.of += isFormula || shown !== null ? 1 : 0;
    counts.set(template, count);
  }
  return tables.map(({ scored: { table, score }, template, format }) => {
    const count = template === null ? undefined : counts.get(template);
    const isUsual =
      count && count.formulas >= LEAST_FORMULAS && count.formulas >= (count.of - 1) * LEAST_SHARE;
    const { total } = table;
    if (!isUsual || !total || !holdsFormulas(format)) return [];
    // A wrong number, and one beside a formula in its own row, are reported by the sheet alone.
    const isReported =
      total.maximumIsFormula || scorers.some((scorer) => total.scores[scorer].isFormula);
    const { shown, cell } = total.scores.self;
    const sum = score.totals.self;
    const isRight = shown !== null && sum !== null && samePoints(shown, sum);
    return isReported || !isRight
      ? []
      : [findingIn(table, cell, "totalTyped", { shown, ...count })];
  });
}

/** A table of separated values has no formulas to lose. */
const holdsFormulas = (format: FileFormat): boolean => format !== "csv";
