/** Owns the result of one table of a unit: its totals and points with the cells they come from, and what a person decided. */
import { selfCell } from "../audit/place";
import { type ColumnRole, type Item, type TableReading } from "../reading";
import { formatAddress } from "../grid";
import type { Points } from "../points";
import type { Score } from "../score";
import type { Override, ScoredTable } from "./input";
import type { FileTotals, IndicatorResult, TableResult } from "./shape";

/** Returns the result; `pairs` gives for each indicator its row in the template. */
export function tableResult(
  file: string,
  { table, score, decision }: ScoredTable,
  fitted: { readonly template: number | null; readonly pairs: readonly (number | null)[] },
  override: Override | null,
): TableResult {
  const points = new Map(score.indicators.map((one) => [one.row, one.points]));
  const indicators = table.items
    .filter(({ kind }) => kind === "indicator")
    .map(
      (item, at): IndicatorResult =>
        indicatorResult(table, item, {
          counted: points.get(item.row) ?? null,
          templateRow: fitted.pairs[at] ?? null,
        }),
    );
  const { outcome, grade } = score;
  return {
    kind: table.kind,
    file,
    sheet: table.sheet,
    template: fitted.template,
    maximum: score.maximum,
    selfTotal: score.selfTotal,
    appraisedTotal: wholeAppraisal(score),
    countedTotal: score.countedTotal,
    counted: score.counted,
    selfTotalCell: totalCell(table, "self"),
    appraisedTotalCell: totalCell(table, "appraised"),
    outcome,
    grade,
    mandatoryFailures: score.mandatoryFailures,
    passLine: decision.passLine,
    grades: decision.grades?.bands ?? null,
    indicators,
    override,
    verdict: override?.verdict ?? outcome?.verdict ?? null,
    proposedGrade: override?.grade ?? grade?.name ?? null,
  };
}

/** The sum of a half-filled column is no total. */
const wholeAppraisal = ({ counted, appraisedTotal }: Score): Points | null =>
  counted === "appraised" ? appraisedTotal : null;

/** What is kept of a table of a file that may not count. */
export const fileTotals = ({ table, score }: ScoredTable): FileTotals => ({
  kind: table.kind,
  sheet: table.sheet,
  selfTotal: score.selfTotal,
  appraisedTotal: wholeAppraisal(score),
  countedTotal: score.countedTotal,
  verdict: score.outcome?.verdict ?? null,
  grade: score.grade?.name ?? null,
});

const indicatorResult = (
  table: TableReading,
  item: Item,
  { counted, templateRow }: Pick<IndicatorResult, "counted" | "templateRow">,
): IndicatorResult => ({
  path: item.path,
  row: item.row,
  text: item.text,
  templateRow,
  mandatory: item.mandatory,
  bonus: item.bonus,
  maximum: item.maximum,
  self: item.self,
  appraised: item.appraised,
  counted,
  reason: item.reason,
  maximumCell: cellAt(table, item.row, ["maximum"]),
  selfCell: cellAt(table, item.scoreRow, selfCell),
  appraisedCell: cellAt(table, item.scoreRow, ["appraised"]),
});

function cellAt(table: TableReading, row: number, roles: readonly ColumnRole[]): string | null {
  const column = roles.map((role) => table.columns[role]).find((found) => found !== null);
  return column === undefined || column === null ? null : formatAddress({ row, column });
}

const totalCell = (table: TableReading, role: ColumnRole): string | null =>
  table.total === null ? null : cellAt(table, table.total.row, [role]);
