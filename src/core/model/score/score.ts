/** Owns the shape of a score: points with their trace, subtotals, mandatory failures, outcome and grade. */
import type { IndicatorState } from "./assessment";
import type { Points } from "../../base/points";
import type { GradeBand, Item, OtherPart } from "../table/reading";
import type { Doubt } from "../table/proof";
import type { Facts, Rule, RuleKind } from "../table/rule";
import type { PerScorer, Scorer } from "../table/scorer";

/** One step of how points came about: rule, facts and arithmetic as data; the sentence is made in messages. */
export interface Step {
  /** "added": points of a column of their own come to the others. "typed": the points stand in the sheet as a person typed them; another scorer's name: so do those of that scorer, which count. */
  readonly rule:
    | RuleKind
    | "typed"
    | Exclude<Scorer, "self">
    | "added"
    | "notApplicable"
    | "forCouncil";
  /** The whole rule of the indicator, for the sentence; null when it has none. */
  readonly definition: Rule | null;
  readonly facts: Facts;
  /** "5 − 2 × 0.25 = 4.5": numbers with a decimal point; null where nothing was computed. */
  readonly arithmetic: string | null;
  readonly maximum: Points | null;
  readonly points: Points | null;
  /** "notApplicable" only: what that does to the points; null: not settled. */
  readonly handling?: Decision["notApplicable"];
  /** Legal clause, or the sheet's own words that the rule was read from. */
  readonly clause: string | null;
}

export interface IndicatorScore {
  readonly row: number;
  readonly path: string;
  readonly maximum: Points | null;
  /** Those that count. Null when blank. */
  readonly points: Points | null;
  /** How much of them a column of added points brought. */
  readonly added: Points;
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
  | {
      readonly code: "belowLine";
      readonly total: Points;
      readonly line: Points;
      readonly missing: Points;
    }
  | ({ readonly code: "mandatoryFailed" } & MandatoryFailure)
  /** Scores above the maximum: errors that fulfil nothing and reach no line. */
  | { readonly code: "aboveMaximum"; readonly rows: readonly MandatoryFailure[] }
  | { readonly code: "allMandatoryAtMaximum"; readonly count: number }
  | { readonly code: "unscored"; readonly paths: readonly string[] }
  /** What "not applicable" does to the points is not settled, so the total is not either. */
  | { readonly code: "notApplicableUnsettled"; readonly paths: readonly string[] }
  | {
      readonly code: "groupBelowFloor";
      readonly path: string;
      readonly points: Points;
      readonly maximum: Points;
      readonly percent: number;
    }
  /** Whatever the points: something happened that rules the result out. */
  | { readonly code: "vetoed"; readonly text: string; readonly source: string }
  | { readonly code: "vetoUnanswered"; readonly texts: readonly string[] }
  /** The table goes on elsewhere: points of all its parts. */
  | {
      readonly code: "partOfTable";
      readonly sheet: string;
      readonly row: number;
      readonly total: Points | null;
      readonly maximum: Points | null;
    }
  /** The table goes on elsewhere, and what is concluded is concluded of all its parts. */
  | {
      readonly code: "wholeOfParts";
      readonly sheet: string;
      readonly row: number;
      readonly total: Points | null;
      readonly maximum: Points | null;
    }
  | { readonly code: "noLine" }
  /** Of a sheet without points: one criterion that is not met is enough. */
  | {
      readonly code: "criterionNotMet";
      readonly path: string;
      readonly row: number;
      readonly text: string;
    }
  | { readonly code: "criteriaUnanswered"; readonly paths: readonly string[] }
  | { readonly code: "criteriaForCouncil"; readonly paths: readonly string[] }
  | {
      readonly code: "allCriteriaMet";
      readonly count: number;
      /** Paths of those that do not apply. */
      readonly notApplicable: readonly string[];
    }
  /** The law does not assess the unit in such a table. */
  | { readonly code: "notAssessed"; readonly text: string; readonly source: string }
  /** Nobody knows yet whether the table was read rightly: nothing is concluded from it. */
  | { readonly code: "readingNotProven"; readonly doubts: readonly Doubt[] };

export interface Outcome {
  /** Null: the reading of the table is in doubt. */
  readonly verdict: "met" | "notMet" | "incomplete" | null;
  /** The decisive reason first. */
  readonly reasons: readonly OutcomeReason[];
}

export interface Grade {
  /** Null unless `why` is "band". */
  readonly name: string | null;
  readonly why: "band" | "incomplete" | "noBands" | "belowBands" | "readingNotProven";
}

/** The lines that decide: from the officer, the profile, the rubric or the sheet's notes; null where nobody says. */
export interface Decision {
  readonly passLine: { readonly points: Points; readonly source: string } | null;
  readonly grades: { readonly bands: readonly GradeBand[]; readonly source: string } | null;
  /** Absent: true. False: a mandatory indicator below its maximum is told but does not decide. */
  readonly mandatoryAtMaximum?: boolean;
  /**
   * What an indicator that does not apply does to the points: it keeps its maximum, or it is taken out and the
   * rest is scaled up to the whole. Null or absent: not settled; blank ones then leave the outcome incomplete.
   */
  readonly notApplicable?: "keepPoints" | "removeAndRebase" | null;
  /** Least share of its maximum that each group at the top must have. */
  readonly groupFloor?: { readonly percent: number; readonly source: string } | null;
  /** Why the unit is not assessed at all; null or absent: it is. */
  readonly notAssessed?: { readonly text: string; readonly source: string } | null;
  /** What rules the result out whatever the points; null: nobody has said whether it happened. */
  readonly vetoes?: readonly Veto[];
}

export interface Veto {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly hasHappened: boolean | null;
}

export interface Score {
  readonly sheet: string;
  /** Whose points count. */
  readonly counted: Scorer;
  readonly indicators: readonly IndicatorScore[];
  readonly groups: readonly GroupScore[];
  readonly maximum: Points | null;
  /** Sums of the scores that are there; null when none is. */
  readonly totals: PerScorer<Points | null>;
  readonly countedTotal: Points | null;
  readonly mandatoryFailures: readonly MandatoryFailure[];
  /** Null for a table that is graded, not passed (the movement), unless its reading is in doubt. */
  readonly outcome: Outcome | null;
  /** Null for a table that is passed, not graded (the standard). */
  readonly grade: Grade | null;
}

/** An indicator of the sheet beside its score, while the table is being scored. */
export interface ScoredIndicator {
  readonly item: Item;
  readonly result: IndicatorScore;
  readonly points: PerScorer<Points | null>;
}

/** What outcome and grade are decided on. */
export interface Standing {
  /** What leaves the reading of the table open; null: it is proven or confirmed. */
  readonly doubts: readonly Doubt[] | null;
  readonly entries: readonly ScoredIndicator[];
  /** Sections and groups, of which those at the top are held to a floor. */
  readonly groups: readonly GroupScore[];
  readonly countedTotal: Points | null;
  readonly totals: PerScorer<Points | null>;
  /** Of the indicators here. */
  readonly maximum: Points | null;
  /** What the other parts of the table are worth; null where there are none. */
  readonly otherPart: OtherPart | null;
  readonly mandatoryFailures: readonly MandatoryFailure[];
}
