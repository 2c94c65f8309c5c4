/** Owns the scores of a reading's tables: each decided, scored and audited. */
import { assessmentOf } from "../core/assessment";
import { audit } from "../core/audit";
import { decide, type DecisionChoice, withItemRule } from "../core/decide";
import { bySeverity, type Finding } from "../core/finding";
import type { Reading, TableReading } from "../core/reading";
import type { Rubric } from "../core/rubric";
import { type Decision, type Score, score } from "../core/score";
import type { TableRules } from "./profileRules";

export interface ScoredTable {
  readonly table: TableReading;
  readonly score: Score;
  /** The lines that decided, and the rubric they came from where one did. */
  readonly decision: Decision;
  readonly rubric: Rubric | null;
}

export interface ScoredReading {
  readonly reading: Reading;
  readonly tables: readonly ScoredTable[];
  /** Of the reading itself and of its sheets' own numbers, most severe first. */
  readonly sheetFindings: readonly Finding[];
  /** The same with what must be told about pass line and grades. */
  readonly findings: readonly Finding[];
}

/** What a person chose; a chosen rubric counts for the tables of its kind. */
export interface TableChoice extends Omit<DecisionChoice, "isRubricChosen"> {
  readonly rubric?: Rubric | null;
}

/** Returns the scores that the sheet's own points give; `rulesFor` is what the round makes count for a table. */
export function scoreTables(
  reading: Reading,
  rubrics: readonly Rubric[],
  { rubric: chosen = null, ...choice }: TableChoice = {},
  rulesFor: (table: TableReading) => TableRules | null = () => null,
): ScoredReading {
  const results = reading.tables.map((read) => {
    const named = rulesFor(read);
    const isChosen = chosen?.kind === read.kind;
    const recognised = rubrics.find(({ id }) => id === read.rubric?.id) ?? null;
    const rubric = isChosen ? chosen : (named?.rubric ?? (named ? null : recognised));
    // What is in doubt for the round stands behind the sheet's own words, as a recognised rubric does.
    const isRubricChosen =
      isChosen || (named !== null && named.rubric !== null && named.doubt === null);
    const table = rubric && isRubricChosen ? withItemRule(read, rubric) : read;
    const { decision, findings } = decide(table, rubric, { ...choice, isRubricChosen });
    const scored = score(table, assessmentOf(table), decision);
    return {
      table,
      score: scored,
      decision,
      rubric,
      decided: [...findings, ...(isChosen ? [] : (named?.findings ?? []))],
      audited: audit(table, scored, rubric?.scale ?? null),
    };
  });
  const sheetFindings = [...reading.findings, ...results.flatMap(({ audited }) => audited)];
  const decided = results.flatMap(({ decided: entries }) => entries);
  return {
    reading,
    tables: results.map(({ decided: _decided, audited: _audited, ...scored }) => scored),
    sheetFindings: bySeverity(sheetFindings),
    findings: bySeverity([...sheetFindings, ...decided]),
  };
}
