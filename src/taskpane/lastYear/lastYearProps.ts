/** Owns what the parts below a card are given of the session and of last year's file. */
import type { LastYear } from "../../core/lastYear";
import type { IndicatorAssessment } from "../../core/model/score/assessment";
import type { Item, Reading, TableReading } from "../../core/model/table/reading";
import type { SessionControls } from "../session/runSession";

export interface LastYearPartProps {
  readonly controls: SessionControls;
  /** With the rules that count. */
  readonly reading: Reading;
  readonly table: TableReading;
  readonly item: Item;
  readonly claim: IndicatorAssessment;
}

export interface LastYearFileProps extends LastYearPartProps {
  readonly last: LastYear;
  /** Not while entries are only tried, nor in files that are only read. */
  readonly canWrite: boolean;
}
