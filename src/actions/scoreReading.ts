/** Owns the way from a reading to its scores: each table of the round decided, scored and audited. */
import { assessmentOf } from "../core/assessment";
import { audit } from "../core/audit";
import { decide, type DecisionChoice } from "../core/decide";
import { bySeverity, type Finding } from "../core/finding";
import type { Reading, TableReading } from "../core/reading";
import type { Rubric } from "../core/rubric";
import { type Score, score } from "../core/score";

export interface ScoredTable {
  readonly table: TableReading;
  readonly score: Score;
}

export interface ScoredReading {
  readonly reading: Reading;
  readonly tables: readonly ScoredTable[];
  /** Of the reading itself and of its sheets' own numbers, most severe first. */
  readonly sheetFindings: readonly Finding[];
  /** The same with what must be told about pass line and grades. */
  readonly findings: readonly Finding[];
}

/** What a person chose for the round; a chosen rubric counts for the tables of its kind. */
export interface RoundChoice extends Omit<DecisionChoice, "isRubricChosen"> {
  readonly rubric?: Rubric | null;
}

/** Returns the scores that the sheet's own points give. */
export function scoreReading(
  reading: Reading,
  rubrics: readonly Rubric[],
  { rubric: chosen, ...choice }: RoundChoice = {},
): ScoredReading {
  const results = reading.tables.map((table) => {
    const isRubricChosen = chosen?.kind === table.kind;
    const recognised = rubrics.find(({ id }) => id === table.rubric?.id) ?? null;
    const rubric = isRubricChosen ? (chosen ?? null) : recognised;
    const { decision, findings } = decide(table, rubric, { ...choice, isRubricChosen });
    const scored = score(table, assessmentOf(table), decision);
    return {
      table,
      score: scored,
      decided: findings,
      audited: audit(table, scored, rubric?.scale ?? null),
    };
  });
  const sheetFindings = [...reading.findings, ...results.flatMap(({ audited }) => audited)];
  return {
    reading,
    tables: results.map(({ table, score: scored }) => ({ table, score: scored })),
    sheetFindings: bySeverity(sheetFindings),
    findings: bySeverity([...sheetFindings, ...results.flatMap(({ decided }) => decided)]),
  };
}
