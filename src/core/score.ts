/** Owns what an assessment is worth: points with their trace, subtotals, mandatory failures, outcome and grade. */
import type { Assessment, IndicatorState } from "./assessment";
import type { Points } from "./points";
import type { GradeBand, TableReading } from "./reading";
import type { Facts, RuleKind } from "./rule";

/** One step of how points came about: rule, facts and arithmetic as data; the sentence is made in messages. */
export interface Step {
  /** "typed": the points stand in the sheet as a person typed them. */
  readonly rule: RuleKind | "typed" | "notApplicable" | "forCouncil";
  readonly facts: Facts;
  /** "5 − 2 × 0.25 = 4.5": numbers with a decimal point; null where nothing was computed. */
  readonly arithmetic: string | null;
  readonly maximum: Points | null;
  readonly points: Points | null;
  /** Legal clause, or the sheet's own words that the rule was read from. */
  readonly clause: string | null;
}

export interface IndicatorScore {
  readonly row: number;
  readonly path: string;
  readonly maximum: Points | null;
  /** Counted points: appraised where every indicator has an appraised score, else self. Null when blank. */
  readonly points: Points | null;
  readonly state: IndicatorState;
  readonly steps: readonly Step[];
}

export interface GroupScore {
  readonly row: number;
  readonly path: string;
  readonly maximum: Points | null;
  readonly points: Points | null;
  /** Indicators without a counted score. */
  readonly unscored: number;
}

export interface MandatoryFailure {
  readonly path: string;
  readonly row: number;
  readonly maximum: Points;
  readonly score: Points;
}

export type OutcomeReason =
  | { readonly code: "reachesLine"; readonly total: Points; readonly line: Points }
  | { readonly code: "belowLine"; readonly total: Points; readonly line: Points; readonly missing: Points }
  | ({ readonly code: "mandatoryFailed" } & MandatoryFailure)
  | { readonly code: "allMandatoryAtMaximum"; readonly count: number }
  | { readonly code: "unscored"; readonly paths: readonly string[] }
  | { readonly code: "noLine" };

export interface Outcome {
  readonly verdict: "met" | "notMet" | "incomplete";
  /** The decisive reason first. */
  readonly reasons: readonly OutcomeReason[];
}

export interface Grade {
  /** Null when the total is incomplete or no bands are known. */
  readonly name: string | null;
  readonly why: "band" | "incomplete" | "noBands";
}

/** The lines that decide: from the officer, the profile, the rubric or the sheet's notes; null where nobody says. */
export interface Decision {
  readonly passLine: { readonly points: Points; readonly source: string } | null;
  readonly grades: { readonly bands: readonly GradeBand[]; readonly source: string } | null;
}

export interface Score {
  readonly sheet: string;
  readonly counted: "self" | "appraised";
  readonly indicators: readonly IndicatorScore[];
  readonly groups: readonly GroupScore[];
  readonly maximum: Points | null;
  readonly selfTotal: Points | null;
  /** Sum of the appraised scores that are there; null when none is. */
  readonly appraisedTotal: Points | null;
  readonly countedTotal: Points | null;
  readonly mandatoryFailures: readonly MandatoryFailure[];
  /** Null for a table that is graded, not passed (the movement). */
  readonly outcome: Outcome | null;
  /** Null for a table that is passed, not graded (the standard). */
  readonly grade: Grade | null;
}

/** Returns the score of one table. Pure: the same reading, assessment and decision give the same score. */
export declare function score(table: TableReading, assessment: Assessment, decision: Decision): Score;
