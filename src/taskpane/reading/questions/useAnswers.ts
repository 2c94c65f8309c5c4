/** Owns the answers to what is in doubt about the table in hand, each with what comes out: worked out once a reading. */
import { useMemo } from "react";
import { builtInKit } from "../../../actions/loading/builtIn/loadRubrics";
import { type AnswerOutcome, outcomesOf } from "../../../actions/reading/outcomes";
import { headerWordsOf } from "../../../actions/reading/tableDetail";
import { scoreSettled } from "../../../actions/scoring/scoreTables";
import { type Doubt, isTrusted } from "../../../core/model/table/proof";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import type { WorkbookData } from "../../../core/model/workbook/grid";
import { describeAnswer } from "../../../messages/vi";
import type { Session } from "../../session/session";
import { settleReading } from "../../session/tableScore";

export interface ShownAnswer {
  readonly outcome: AnswerOutcome;
  readonly text: string;
}

/** What is shown of each doubt; none where no answer can be put in words. */
export type Answers = ReadonlyMap<Doubt, readonly ShownAnswer[]>;

/** Returns the answers to each doubt about a table; none once it is trusted. */
export function useAnswers(
  session: Session,
  workbook: WorkbookData,
  reading: Reading,
  table: TableReading,
): Answers {
  const { correction, forms, settings, shelf, round } = session;
  return useMemo(() => {
    if (isTrusted(table)) return new Map<Doubt, readonly ShownAnswer[]>();
    const words = headerWordsOf(workbook, table);
    const settling = { settings, shelf, round };
    const source = {
      workbook,
      reading,
      correction,
      kit: { ...builtInKit(), forms },
      scoredTables: (read: Reading) => scoreSettled(read, settleReading(read, settling)).tables,
    };
    return new Map(
      table.doubts.map((doubt) => [
        doubt,
        outcomesOf(source, table, doubt).map((outcome) => ({
          outcome,
          text: describeAnswer(outcome, words),
        })),
      ]),
    );
  }, [workbook, reading, table, correction, forms, settings, shelf, round]);
}
