/** Owns the result of one table of a unit: its totals and points with the cells they come from, and what a person decided. */
import { selfCell } from "../audit/place";
import { type ColumnRole, type Item, type TableReading } from "../reading";
import { formatAddress } from "../grid";
import { sumPoints } from "../points";
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
  const totals = wholeTotals(table, score);
  return {
    kind: table.kind,
    file,
    sheet: table.sheet,
    template: fitted.template,
    ...totals,
    counted: table.otherPart === null ? score.counted : "self",
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

/**
 * The sum of a half-filled column is no total, nor is that of one part of a table: both parts together are, as the unit
 * scored them. Whether the other part is appraised throughout is not known here.
 */
function wholeTotals(
  { otherPart }: TableReading,
  { counted, maximum, selfTotal, appraisedTotal, countedTotal }: Score,
): Pick<TableResult, "maximum" | "selfTotal" | "appraisedTotal" | "countedTotal"> {
  if (otherPart === null) {
    const appraised = counted === "appraised" ? appraisedTotal : null;
    return { maximum, selfTotal, appraisedTotal: appraised, countedTotal };
  }
  const self = sumPoints([selfTotal, otherPart.self]);
  return {
    maximum: sumPoints([maximum, otherPart.maximum]),
    selfTotal: self,
    appraisedTotal: null,
    countedTotal: self,
  };
}

/** What is kept of a table of a file that may not count. */
export function fileTotals({ table, score }: ScoredTable): FileTotals {
  const { selfTotal, appraisedTotal, countedTotal } = wholeTotals(table, score);
  return {
    kind: table.kind,
    sheet: table.sheet,
    ...{ selfTotal, appraisedTotal, countedTotal },
    verdict: score.outcome?.verdict ?? null,
    grade: score.grade?.name ?? null,
  };
}

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
