/** Owns what the detail of a result is given. */
import type { ScoredTable, SettledTable } from "../../../actions/scoring/scoreTables";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import type { Decision, Score } from "../../../core/score";
import type { SessionControls } from "../../session/runSession";

export interface ResultDetailProps {
  readonly controls: SessionControls;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly score: Score;
  readonly decision: Decision;
  readonly settled: SettledTable;
  /** The table as it stands in the sheet, by whoever's score counts. */
  readonly scoredTable: ScoredTable;
  /** Version of the program. */
  readonly version: string;
}
