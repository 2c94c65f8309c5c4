/** Owns what comes out of a table under each answer to a doubt about it. */
import { comparePoints, type Points } from "../../core/base/points";
import type { Verdict } from "../../core/checklist/results";
import type { Kind } from "../../core/domain/domain";
import type { Doubt } from "../../core/model/table/proof";
import type { Reading, TableReading } from "../../core/model/table/reading";
import type { WorkbookData } from "../../core/model/workbook/grid";
import type { Correction } from "../../core/recognise/form/correction";
import type { DomainKit } from "../loading/builtIn/loadRubrics";
import type { ScoredTable } from "../scoring/scoreTables";
import { amended } from "./amendments";
import { type Answer, answersTo } from "./answers";
import { recogniseWorkbook } from "./openWorkbook";

export interface AnswerOutcome extends Answer {
  readonly kind: Kind;
  readonly maximum: Points | null;
  /** The points that count. */
  readonly total: Points | null;
  readonly verdict: Verdict | null;
  readonly grade: string | null;
}

/** A workbook as it was read, and how its tables are scored. */
export interface OutcomeSource {
  readonly workbook: WorkbookData;
  readonly reading: Reading;
  readonly correction: Correction | null;
  readonly kit: DomainKit;
  readonly scoredTables: (reading: Reading) => readonly ScoredTable[];
}

/**
 * Returns the answers to a doubt, each with what comes out once nothing else is in doubt. One by which no table is read is
 * none, nor one by which more was reached than there is, where another fits.
 */
export function outcomesOf(
  source: OutcomeSource,
  table: TableReading,
  doubt: Doubt,
): readonly AnswerOutcome[] {
  const all = answersTo(table, doubt).flatMap((answer) => outcomeOf(source, table, answer) ?? []);
  const fitting = all.filter(isWithinMaximum);
  return fitting.length > 0 ? fitting : all;
}

const isWithinMaximum = ({ maximum, total }: AnswerOutcome): boolean =>
  maximum === null || total === null || comparePoints(total, maximum) <= 0;

function outcomeOf(
  { workbook, reading, correction, kit, scoredTables }: OutcomeSource,
  table: TableReading,
  answer: Answer,
): AnswerOutcome | null {
  const answered = answer.amendments.reduce<Correction | null>(
    (sum, amendment) => amended(sum, amendment, reading),
    correction,
  );
  const read = recogniseWorkbook(workbook, { correction: answered, forms: kit.forms }, kit);
  const at = read.tables.findIndex(
    ({ sheet, headerRows }) => sheet === table.sheet && headerRows[0] === table.headerRows[0],
  );
  const tables = read.tables.map((each, index) =>
    index === at ? { ...each, confirmed: true } : each,
  );
  const scored = scoredTables({ ...read, tables })[at];
  if (!scored) return null;
  const { maximum, countedTotal: total, outcome, grade } = scored.score;
  return {
    ...answer,
    kind: scored.kind,
    maximum,
    total,
    verdict: outcome?.verdict ?? null,
    grade: grade?.name ?? null,
  };
}
