/** Owns what the view of a sheet without points is given, and the card of one criterion in it. */
import type { ScoredReading } from "../../actions/scoring/scoreTables";
import type { IndicatorAssessment, IndicatorState } from "../../core/model/score/assessment";
import type { Item } from "../../core/model/table/reading";
import type { ScoreViewProps } from "../score/ScoreView";

export interface TickViewProps
  extends Omit<
    ScoreViewProps,
    "decision" | "goesOn" | "areContentsShown" | "onContents" | "aside"
  > {
  /** All tables of the workbook as they stand: results that a criterion may ask for. */
  readonly scored: ScoredReading;
}

export interface TickCardProps extends TickViewProps {
  readonly item: Item;
  readonly claim: IndicatorAssessment;
  readonly state: IndicatorState;
}
