/** Owns what a view that is fetched later is given of the session. */
import type { ScoredReading, SettledTable } from "../../../actions/scoring/scoreTables";
import type { WorkbookData } from "../../../core/model/workbook/grid";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import type { SessionControls } from "../../session/runSession";

export interface LazyViewProps {
  readonly controls: SessionControls;
  readonly workbook: WorkbookData;
  /** With the marks and rules that count. */
  readonly reading: Reading;
  /** The table in hand. */
  readonly table: TableReading;
  /** What counts for each table of the reading, in order. */
  readonly settled: readonly SettledTable[];
  readonly scored: ScoredReading;
  /** Of the program. */
  readonly version: string;
}
