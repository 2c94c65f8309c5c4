/** Owns the result of one table of a unit: its totals and points with the cells they come from, and what a person decided. */
import { appraisalProgress } from "../../appraisal";
import { saidOf } from "../../model/table/appraisal";
import { indicatorsIn } from "../../model/table/itemTree";
import type { Item, TableReading } from "../../model/table/reading";
import { formatAddress } from "../../model/workbook/grid";
import type { Override, ScoredTable } from "../../model/round/roundInput";
import { isTickSheet } from "../../model/table/tickSheet";
import { perScorer } from "../../model/table/scorer";
import { wholeTotals } from "../intake/wholeTotals";
import type { Kind } from "../../domain/domain";
import type { IndicatorResult, TableResult } from "../../model/round/consolidation";
import { isFinished, withTotal } from "../../score";
import { adjustableOf, pointsProblem } from "./adjustedPoints";

/** Returns the result; `pairs` gives for each indicator its row in the template. */
export function tableResult(
  file: string,
  scored: ScoredTable,
  fitted: { readonly template: number | null; readonly pairs: readonly (number | null)[] },
  { override, kind }: { readonly override: Override | null; readonly kind: Kind },
): TableResult {
  const { table, score, decision } = scored;
  const points = new Map(score.indicators.map((one) => [one.row, one.points]));
  const indicators = indicatorsIn(table.items).map(
    (item, at): IndicatorResult =>
      indicatorResult(table, item, {
        counted: points.get(item.row) ?? null,
        templateRow: fitted.pairs[at] ?? null,
      }),
  );
  const whole = wholeTotals(table, score);
  const { asked, done, contents, lackingReason } = appraisalProgress(table, score);
  const differing = contents.filter(({ standing }) => standing === "differs").length;
  const given = override?.points ?? null;
  const adjusted = given !== null && pointsProblem(scored, given) === null ? given : null;
  const { outcome, grade } = adjusted === null ? score : withTotal(scored, kind, adjusted);
  return {
    kind: table.kind,
    ...(isTickSheet(table) ? { isTickSheet: true } : {}),
    proven: table.proven,
    confirmed: table.confirmed,
    doubts: table.doubts,
    file,
    sheet: table.sheet,
    template: fitted.template,
    maximum: whole.maximum,
    totals: perScorer((scorer) => ({
      points: whole.totals[scorer],
      cell: table.total?.scores[scorer].cell ?? null,
    })),
    countedTotal: adjusted ?? whole.countedTotal,
    computed:
      adjusted === null
        ? null
        : { total: whole.countedTotal, outcome: score.outcome, grade: score.grade },
    adjustable: adjustableOf(scored),
    isFinished: isFinished(scored),
    counted: whole.counted,
    outcome,
    grade,
    mandatoryFailures: score.mandatoryFailures,
    mandatoryAtMaximum: decision.mandatoryAtMaximum !== false,
    passLine: decision.passLine,
    grades: decision.grades?.bands ?? null,
    indicators,
    appraisal: { asked, done, differing, lackingReason },
    override,
    verdict: override?.verdict ?? outcome?.verdict ?? null,
    proposedGrade: override?.grade ?? grade?.name ?? null,
  };
}

const indicatorResult = (
  table: TableReading,
  item: Item,
  { counted, templateRow }: Pick<IndicatorResult, "counted" | "templateRow">,
): IndicatorResult => ({
  ...wordsOn(table, item),
  path: item.path,
  row: item.row,
  text: item.text,
  templateRow,
  mandatory: item.mandatory,
  bonus: item.bonus,
  maximum: item.maximum,
  scores: perScorer((scorer) => {
    const { points, cell } = item.scores[scorer];
    return { points, cell };
  }),
  counted,
  reason: saidOf(table.appraisal, item).reason ?? item.reason,
  maximumCell:
    table.columns.maximum === null
      ? null
      : formatAddress({ row: item.row, column: table.columns.maximum }),
});

function wordsOn({ appraisal }: TableReading, item: Item): Pick<IndicatorResult, "said"> {
  const { reason, evidence, evidenceNote } = saidOf(appraisal, item);
  const isSilent = reason === null && evidence === null && evidenceNote === null;
  return isSilent ? {} : { said: { reason, evidence, evidenceNote } };
}
