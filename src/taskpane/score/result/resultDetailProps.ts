/** Owns what the detail of a result is given. */
import type { SettledTable } from "../../../actions/scoring/scoreTables";
import type { Assessment } from "../../../core/model/score/assessment";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import type { Decision, Score } from "../../../core/score";
import type { SessionControls } from "../../session/runSession";

export interface ResultDetailProps {
  readonly controls: SessionControls;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly assessment: Assessment;
  readonly score: Score;
  readonly decision: Decision;
  readonly settled: SettledTable;
  /** Version of the program. */
  readonly version: string;
}
