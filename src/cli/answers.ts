/** Owns what the command tells of each doubt about a table: the answers that may be given, and what comes out under each. */
import { keptCorrection } from "../actions/reading/openWorkbook";
import { type AnswerOutcome, outcomesOf, type OutcomeSource } from "../actions/reading/outcomes";
import { headerWordsOf } from "../actions/reading/tableDetail";
import type { DomainKit } from "../actions/loading/builtIn/loadRubrics";
import { type Doubt, isTrusted } from "../core/model/table/proof";
import type { Reading, TableReading } from "../core/model/table/reading";
import { columnLetters, type KeptWorkbook } from "../core/model/workbook/grid";
import { describeAnswer } from "../messages/results/outcomes";

export interface ToldAnswer {
  readonly outcome: AnswerOutcome;
  /** «Nếu cột F “Lần cuối” là điểm tự chấm: tổng 92/100 điểm, đạt.» */
  readonly text: string;
}

/** Returns the answers to a doubt about a table, the same ones each time; none once the reading is trusted. */
export type AnswersOf = (table: TableReading, doubt: Doubt) => readonly ToldAnswer[];

/** Returns what is told of the doubts of a file's tables; read again only where there are any. */
export function answersIn(
  content: KeptWorkbook,
  reading: Reading,
  kit: DomainKit,
  scoredTables: OutcomeSource["scoredTables"],
): AnswersOf {
  const { workbook } = content;
  const found = new Map<Doubt, readonly ToldAnswer[]>();
  const answers = (table: TableReading, doubt: Doubt): readonly ToldAnswer[] => {
    const correction = content.keptText === null ? null : keptCorrection(content, kit);
    const words = headerWordsOf(workbook, table, kit.lexicon);
    return outcomesOf({ workbook, reading, correction, kit, scoredTables }, table, doubt).map(
      (outcome) => ({ outcome, text: describeAnswer(outcome, words) }),
    );
  };
  return (table, doubt) => {
    if (isTrusted(table)) return [];
    const before = found.get(doubt);
    if (before) return before;
    const made = answers(table, doubt);
    found.set(doubt, made);
    return made;
  };
}

/** Returns an answer as the JSON tells it: what it makes of columns and rows, and what comes out. */
export const answerJson = ({ outcome, text }: ToldAnswer): object => {
  const { amendments, maximum, total, verdict, grade } = outcome;
  const columns = amendments.flatMap((each) =>
    each.subject === "column" && each.value !== null
      ? [[each.role, each.value === "none" ? null : columnLetters(each.value)] as const]
      : [],
  );
  const rows = amendments.flatMap((each) =>
    each.subject === "row" ? [{ row: each.row, as: each.value?.as ?? null }] : [],
  );
  return { text, columns: Object.fromEntries(columns), rows, maximum, total, verdict, grade };
};
