/** Owns what an assessment is worth: the one function that scores a table. */
import type { Assessment } from "../model/score/assessment";
import type { Kind } from "../domain/domain";
import { comparePoints, subtractPoints } from "../base/points";
import type { TableReading } from "../model/table/reading";
import type { Scorer } from "../model/table/scorer";
import { isTrusted } from "../model/table/proof";
import { scoreIndicators } from "./indicators";
import type { Decision, MandatoryFailure, Score, ScoredIndicator } from "../model/score/score";
import { sumGroups, sumTotals } from "./totals";
import { decideGrade, decideOutcome } from "./verdict";

export type {
  Decision,
  Grade,
  GroupScore,
  IndicatorScore,
  MandatoryFailure,
  Outcome,
  OutcomeReason,
  Score,
  Step,
  Veto,
} from "../model/score/score";

/**
 * Returns the score of one table of a kind. Pure: the same reading, assessment and decision give the same score.
 * The points of `counted` count; null: of those who may decide, the first that scored everything.
 */
export function score(
  table: TableReading,
  assessment: Assessment,
  decision: Decision,
  kind: Kind,
  counted: Scorer | null = null,
): Score {
  const scored = scoreIndicators(table, assessment, decision, counted);
  const { maximum, totals } = sumTotals(scored.entries, decision);
  const mandatoryFailures = failedMandatories(scored.entries);
  const countedTotal = totals[scored.counted];
  const groups = sumGroups(table, scored.entries);
  const standing = {
    doubts: isTrusted(table) ? null : table.doubts,
    entries: scored.entries,
    groups,
    countedTotal,
    totals,
    maximum,
    otherPart: table.otherPart,
    mandatoryFailures,
  };
  return {
    sheet: table.sheet,
    counted: scored.counted,
    indicators: scored.entries.map(({ result }) => result),
    groups,
    maximum,
    totals,
    countedTotal,
    mandatoryFailures,
    outcome: decideOutcome(kind, standing, decision),
    grade: decideGrade(kind, standing, decision),
  };
}

/** What was added makes nothing good: a mandatory indicator is held to what it earned itself. */
const failedMandatories = (entries: readonly ScoredIndicator[]): readonly MandatoryFailure[] =>
  entries.flatMap(({ item, result: { maximum, points, added, path, row, state } }) => {
    if (!item.mandatory || state === "notApplicable") return [];
    if (maximum === null || points === null) return [];
    const earned = subtractPoints(points, added);
    return comparePoints(earned, maximum) < 0 ? [{ path, row, maximum, score: earned }] : [];
  });
