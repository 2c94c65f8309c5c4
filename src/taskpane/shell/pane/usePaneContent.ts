/** Owns what the pane computes of a session, once for all its views. */
import { useMemo } from "react";
import type {
  ScoredReading,
  ScoredTable,
  SettledTable,
} from "../../../actions/scoring/scoreTables";
import type { Assessment } from "../../../core/model/score/assessment";
import type { WorkbookData } from "../../../core/model/workbook/grid";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import { scorersBeside } from "../../../core/appraisal";
import { type Score, score } from "../../../core/score";
import type { Scorer } from "../../../core/model/table/scorer";
import { type Session, tableOf } from "../../session/session";
import { scorersShown } from "../../score/scorersShown";
import { assess, scoreSession, settleReading } from "../../session/tableScore";
import { todayOf } from "../../shared/today";

export interface PaneContent {
  readonly workbook: WorkbookData;
  /** As it was recognised, and its table in hand. */
  readonly recognised: { readonly reading: Reading; readonly table: TableReading };
  /** With the marks and rules that count. */
  readonly reading: Reading;
  /** The table in hand. */
  readonly table: TableReading;
  /** What counts for each table of the reading, in order. */
  readonly settled: readonly SettledTable[];
  /** What counts for the table in hand. */
  readonly settledTable: SettledTable;
  /** The table in hand as it stands in the sheet, by whoever's score counts. */
  readonly scoredTable: ScoredTable;
  /** What is claimed for the table in hand, with what is still being typed. */
  readonly assessment: Assessment;
  /** By the scorer in hand; while appraising, by who appraises. */
  readonly score: Score;
  /** By the others who score the table; [] where the unit alone does and nobody is appraising. */
  readonly otherScores: readonly Score[];
  /** All tables as they stand in the sheet. */
  readonly scored: ScoredReading;
}

/** Returns what the pane shows of a session; null while there is no table to score. */
export function usePaneContent(session: Session): PaneContent | null {
  const { workbook, reading: read, settings, shelf, round } = session;
  const { staleFormulas, facts, placeFindings } = session;
  const today = todayOf(new Date());
  const settled = useMemo(
    () => (read ? settleReading(read, { settings, shelf, round }) : []),
    [read, settings, shelf, round],
  );
  const reading = useMemo(
    () => read && { ...read, tables: settled.map((entry) => entry.table) },
    [read, settled],
  );
  const scored = useMemo(
    () =>
      reading &&
      scoreSession(
        reading,
        settled,
        { settings, round, staleFormulas, facts, placeFindings },
        today,
      ),
    [reading, settled, settings, round, staleFormulas, facts, placeFindings, today],
  );
  const recognisedTable = tableOf(read, session.tableKey);
  const table = tableOf(reading, session.tableKey);
  const settledTable = settled.find((entry) => entry.table === table);
  const inHand = useTableScore(session, settledTable);
  if (!workbook || !read || !reading || !recognisedTable || !table || !settledTable) return null;
  const scoredTable = scored?.tables.find((entry) => entry.table === table);
  if (!scored || !scoredTable || !inHand) return null;
  const recognised = { reading: read, table: recognisedTable };
  return {
    workbook,
    recognised,
    reading,
    table,
    settled,
    settledTable,
    scored,
    scoredTable,
    ...inHand,
  };
}

/** Each letter that is typed scores the table in hand anew, and nothing else. */
function useTableScore(
  session: Session,
  settled: SettledTable | undefined,
): Pick<PaneContent, "assessment" | "score" | "otherScores"> | null {
  const isAppraising = session.view === "appraisal";
  const scorer = isAppraising ? "appraised" : session.scorer;
  const assessment = useMemo(
    () => (settled ? assess(session, settled.table) : null),
    [session, settled],
  );
  return useMemo(() => {
    if (!settled || !assessment) return null;
    const own = scoreBy(scorer, settled, assessment);
    const shown = isAppraising ? scorersBeside(settled.table) : scorersShown(settled.table, own);
    const others = shown.filter((other) => other !== scorer);
    const otherScores = others.map((other) => scoreBy(other, settled, assessment));
    return { assessment, score: own, otherScores };
  }, [settled, assessment, scorer, isAppraising]);
}

const scoreBy = (
  scorer: Scorer,
  { table, decision, kind }: SettledTable,
  assessment: Assessment,
): Score => score(table, assessment, decision, kind, scorer);
