/** Owns what the answers of a tick sheet come to: met only where every criterion that applies is met. */
import type { Assessment, IndicatorState } from "../model/score/assessment";
import type {
  Decision,
  Outcome,
  OutcomeReason,
  Score,
  ScoredIndicator,
} from "../model/score/score";
import { isTrusted } from "../model/table/proof";
import type { TableReading } from "../model/table/reading";
import { perScorer, type Scorer } from "../model/table/scorer";
import { WHOLE } from "../model/table/tickSheet";
import { scoreIndicators } from "./indicators";

/**
 * Returns the score of a tick sheet: no points and no grade, each criterion with its state, and the outcome. Answers of
 * `counted` count; null: of those who may decide, the first that answered everything.
 */
export function scoreTicks(
  table: TableReading,
  assessment: Assessment,
  decision: Decision,
  counted: Scorer | null,
): Score {
  // What does not apply is left out: it is worth nothing here.
  const scored = scoreIndicators(table, assessment, { ...decision, notApplicable: null }, counted);
  return {
    sheet: table.sheet,
    counted: scored.counted,
    indicators: scored.entries.map(({ result }) => result),
    groups: [],
    maximum: null,
    totals: perScorer(() => null),
    countedTotal: null,
    mandatoryFailures: scored.entries.flatMap(({ result: { state, path, row } }) =>
      state === "notMet" ? [{ path, row, maximum: WHOLE, score: 0 }] : [],
    ),
    outcome: outcomeOf(table, scored.entries, decision),
    grade: null,
  };
}

/**
 * | reading in doubt | a criterion not met | one open | unit not assessed | verdict |
 * | --- | --- | --- | --- | --- |
 * | yes | – | – | – | none |
 * | no | yes | – | – | notMet |
 * | no | no | yes | – | incomplete |
 * | no | no | no | yes | incomplete |
 * | no | no | no | no | met |
 */
function outcomeOf(
  table: TableReading,
  entries: readonly ScoredIndicator[],
  { notAssessed = null }: Decision,
): Outcome {
  if (!isTrusted(table))
    return { verdict: null, reasons: [{ code: "readingNotProven", doubts: table.doubts }] };
  const failed = entries
    .filter(({ result: { state } }) => state === "notMet")
    .map(
      ({ item: { row, path, text } }): OutcomeReason => ({
        code: "criterionNotMet",
        row,
        path,
        text,
      }),
    );
  const open = pathsIn(entries, "unscored");
  const council = pathsIn(entries, "forCouncil");
  const left = pathsIn(entries, "notApplicable");
  const openReasons: readonly OutcomeReason[] = [
    ...(open.length > 0 ? [{ code: "criteriaUnanswered", paths: open } as const] : []),
    ...(council.length > 0 ? [{ code: "criteriaForCouncil", paths: council } as const] : []),
  ];
  if (failed.length > 0) return { verdict: "notMet", reasons: [...failed, ...openReasons] };
  const count = entries.length - left.length;
  if (openReasons.length > 0 || count === 0) return { verdict: "incomplete", reasons: openReasons };
  const allMet: OutcomeReason = { code: "allCriteriaMet", count, notApplicable: left };
  return notAssessed
    ? { verdict: "incomplete", reasons: [{ code: "notAssessed", ...notAssessed }, allMet] }
    : { verdict: "met", reasons: [allMet] };
}

const pathsIn = (
  entries: readonly ScoredIndicator[],
  state: ScoredIndicator["result"]["state"],
): readonly string[] =>
  entries.filter(({ result }) => result.state === state).map(({ result }) => result.path);

/** How many criteria are in each state. */
export interface AnswerCounts {
  readonly all: number;
  readonly met: number;
  readonly notMet: number;
  readonly open: number;
  readonly notApplicable: number;
}

/** Returns the counts of a tick sheet. */
export function countAnswers({ indicators }: Pick<Score, "indicators">): AnswerCounts {
  const count = (...states: readonly IndicatorState[]): number =>
    indicators.filter(({ state }) => states.includes(state)).length;
  return {
    all: indicators.length,
    met: count("met"),
    notMet: count("notMet"),
    open: count("unscored", "forCouncil"),
    notApplicable: count("notApplicable"),
  };
}
