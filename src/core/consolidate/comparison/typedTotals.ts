/** Owns totals that were typed where nearly everybody on the same form has a formula: right today, stale after the next change. */
import { findingAt } from "../../audit/place";
import type { Finding } from "../../model/finding";
import type { FileFormat } from "../../model/grid";
import { samePoints } from "../../base/points";
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
    count.formulas += total.selfIsFormula ? 1 : 0;
    count.of += total.selfIsFormula || total.selfShown !== null ? 1 : 0;
    counts.set(template, count);
  }
  return tables.map(({ scored: { table, score }, template, format }) => {
    const count = template === null ? undefined : counts.get(template);
    const isUsual =
      count && count.formulas >= LEAST_FORMULAS && count.formulas >= (count.of - 1) * LEAST_SHARE;
    const { total } = table;
    if (!isUsual || !total || !holdsFormulas(format)) return [];
    const { row, selfShown, selfIsFormula, maximumIsFormula, appraisedIsFormula } = total;
    // A wrong number, and one beside a formula in its own row, are told by the sheet alone.
    const isTold = maximumIsFormula || appraisedIsFormula;
    const isRight =
      selfShown !== null && score.selfTotal !== null && samePoints(selfShown, score.selfTotal);
    return selfIsFormula || isTold || !isRight
      ? []
      : [findingAt(table, row, ["self"], "totalTyped", { shown: selfShown, ...count })];
  });
}

/** A table of separated values has no formulas to lose. */
const holdsFormulas = (format: FileFormat): boolean => format !== "csv";
