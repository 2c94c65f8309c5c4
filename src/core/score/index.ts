/** Owns what an assessment is worth: the one function that scores a table. */
import type { Assessment } from "../model/score/assessment";
import type { Kind } from "../domain/domain";
import type { TableReading } from "../model/table/reading";
import type { Scorer } from "../model/table/scorer";
import { isTickSheet } from "../model/table/tickSheet";
import { scoreIndicators } from "./indicators";
import type { Decision, Score } from "../model/score/score";
import { standingOf } from "./standing";
import { scoreTicks } from "./tickOutcome";
import { decideGrade, decideOutcome } from "./verdict";

export { type AnswerCounts, countAnswers } from "./tickOutcome";
export { isFinished, withTotal } from "./adjusted";
export { concludeParts, type PartOfTable } from "./parts";
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
  if (isTickSheet(table)) return scoreTicks(table, assessment, decision, counted);
  const scored = scoreIndicators(table, assessment, decision, counted);
  const standing = standingOf([{ table, entries: scored.entries }], scored.counted, decision);
  const { maximum, totals, countedTotal, groups, mandatoryFailures } = standing;
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
