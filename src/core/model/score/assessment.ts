/** Owns what a unit claims: per indicator its state, facts, points, reason and evidence. Blank is null, never 0. */
import { indicatorsIn } from "../table/itemTree";
import { comparePoints, type Points, samePoints } from "../../base/points";
import type { TableReading } from "../table/reading";
import type { Facts } from "../table/rule";
import { perScorer, type PerScorer } from "../table/scorer";

export type IndicatorState =
  | "unscored"
  | "met"
  | "deducted"
  | "notMet"
  /** More points than the maximum: an error, met by nobody. */
  | "aboveMaximum"
  | "notApplicable"
  | "forCouncil";

/** What is claimed for one indicator; `row` is its row in the sheet. */
export interface IndicatorAssessment {
  readonly row: number;
  readonly path: string;
  /** Facts that the form asked for; {} when only points were typed. */
  readonly facts: Facts;
  readonly points: PerScorer<Points | null>;
  readonly reason: string | null;
  readonly evidence: string | null;
  /** Set by a person, in the form or by the words in the cell; otherwise the state follows from the points. */
  readonly override: "notApplicable" | "forCouncil" | null;
}

/** One table as claimed, indicators in the order of the sheet. */
export interface Assessment {
  readonly sheet: string;
  readonly indicators: readonly IndicatorAssessment[];
}

/** Returns the assessment that the sheet itself states: its typed points and reasons, no facts. */
export const assessmentOf = (table: TableReading): Assessment => ({
  sheet: table.sheet,
  indicators: indicatorsIn(table.items).map((item) => ({
    row: item.row,
    path: item.path,
    facts: {},
    points: perScorer((scorer) => item.scores[scorer].points),
    reason: item.reason,
    evidence: item.evidence,
    override: item.scores.self.meaning === "notApplicable" ? "notApplicable" : null,
  })),
});

/** Returns the state of an indicator: from the override, else from its counted points against the maximum. */
export function stateOf(
  { override }: Pick<IndicatorAssessment, "override">,
  points: Points | null,
  maximum: Points | null,
): IndicatorState {
  if (override) return override;
  if (points === null) return "unscored";
  if (maximum !== null && comparePoints(points, maximum) > 0) return "aboveMaximum";
  if (maximum !== null && samePoints(points, maximum)) return "met";
  return points <= 0 ? "notMet" : "deducted";
}
