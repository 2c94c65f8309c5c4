/** Owns the result of a table as a list has it: the shape that a unit's own table has, without contents. */
import { type Domain, kindOf } from "../../domain/domain";
import { finding, type Finding } from "../../model/finding/finding";
import type { ListedValues } from "../../model/finding/roundFindings";
import type { Override } from "../../model/round/roundInput";
import type { ListedTable } from "../../model/round/resultList";
import type { FileTotals, TableResult } from "../../model/round/consolidation";
import { comparePoints, samePoints } from "../../base/points";
import { perScorer } from "../../model/table/scorer";
import { isSameGrade } from "../result/statistics";
import type { Decision } from "../../score";
import type { PlacedRow } from "./place";

/** The lines of the round for a kind, and the most that a table of it can come to; null: nobody says. */
export interface LinesOfList extends Pick<Decision, "passLine" | "grades"> {
  readonly maximum: number | null;
}

/** Returns the table as it counts; a person's points cannot stand, for there is no sheet that they would stand for. */
export function listedResult(
  table: ListedTable,
  { intake, row }: PlacedRow,
  { override, lines }: { readonly override: Override | null; readonly lines: LinesOfList },
): TableResult {
  const { kind, totals, countedTotal, counted, verdict, grade, failures, isInDoubt } = table;
  return {
    kind,
    byList: true,
    proven: !isInDoubt,
    confirmed: false,
    doubts: [],
    file: intake.file,
    sheet: row.sheet ?? "",
    template: null,
    maximum: null,
    totals,
    countedTotal,
    computed: null,
    adjustable: null,
    isFinished: verdict !== "incomplete",
    counted,
    outcome: verdict === null ? null : { verdict, reasons: [] },
    grade: grade === null ? null : { name: grade, why: "band" },
    mandatoryFailures: failures.map((path) => ({ path, row: 0, maximum: 0, score: 0 })),
    mandatoryAtMaximum: false,
    passLine: lines.passLine,
    grades: lines.grades?.bands ?? null,
    indicators: [],
    appraisal: { asked: 0, done: 0, differing: 0, lackingReason: 0 },
    override,
    verdict: override?.verdict ?? verdict,
    proposedGrade: override?.grade ?? grade,
  };
}

/** Returns what a list says of a table, for comparison. */
export const valuesOf = ({ countedTotal, verdict, grade }: ListedTable): ListedValues => ({
  points: countedTotal,
  verdict,
  grade,
});

/** Returns whether two say the same, as far as the first says anything. */
export function agrees(here: ListedValues, counted: ListedValues): boolean {
  const { points, verdict, grade } = here;
  const isSamePoints =
    points === null || (counted.points !== null && samePoints(points, counted.points));
  const isSame = grade === null || (counted.grade !== null && isSameGrade(grade, counted.grade));
  return isSamePoints && isSame && (verdict === null || verdict === counted.verdict);
}

/** Returns the totals as they are kept of a table that does not count. */
export const totalsOf = (
  { kind, totals, countedTotal, verdict, grade }: ListedTable,
  sheet: string | null,
): FileTotals => ({
  kind,
  sheet: sheet ?? "",
  totals: perScorer((scorer) => totals[scorer].points),
  countedTotal,
  verdict,
  grade,
});

/** Returns where what a list says of a table does not fit its own points: the line, the limits of grades, the most there is. */
export function checkListed(
  { kind: id, countedTotal: points, verdict, grade, failures, cell }: ListedTable,
  sheet: string | null,
  { passLine, grades, maximum }: LinesOfList,
  domain: Domain,
): readonly Finding[] {
  const { title: kind, passed, graded } = kindOf(domain, id);
  if (points === null) return [];
  const findings: Finding[] = [];
  if (maximum !== null && comparePoints(points, maximum) > 0)
    findings.push(finding("listedAboveMaximum", { kind, points, maximum }, sheet, cell));
  if (passed !== "never" && passLine) {
    const isBelow = comparePoints(points, passLine.points) < 0;
    const { points: line, source } = passLine;
    if (verdict === "met" && isBelow)
      findings.push(finding("listedAgainstLine", { kind, points, line, source }, sheet, cell));
    if (verdict === "notMet" && !isBelow && failures.length === 0)
      findings.push(finding("listedNotMetAboveLine", { kind, points, line }, sheet, cell));
  }
  if (graded !== "never" && grades && grade !== null) {
    const best = [...grades.bands].sort((a, b) => comparePoints(b.from, a.from));
    const byPoints = best.find(({ from }) => comparePoints(points, from) >= 0)?.name ?? null;
    if (byPoints === null || !isSameGrade(byPoints, grade))
      findings.push(finding("listedGradeDiffers", { kind, points, grade, byPoints }, sheet, cell));
  }
  return findings;
}
