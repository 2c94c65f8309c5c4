/** Owns the way from a reading to its scores: each table of the round decided, scored and audited. */
import { assessmentOf } from "../core/assessment";
import { audit } from "../core/audit";
import { decide, type DecisionChoice, withItemRule } from "../core/decide";
import { bySeverity, type Finding } from "../core/finding";
import { checkRound, type ProfileChain } from "../core/profile";
import type { Reading, TableReading } from "../core/reading";
import type { Rubric } from "../core/rubric";
import { type Decision, type Score, score } from "../core/score";
import { rulesForTable } from "./profileRules";

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

/** What a person chose for the round; a chosen rubric counts for the tables of its kind, before that of the profile. */
export interface RoundChoice extends Omit<DecisionChoice, "isRubricChosen"> {
  readonly rubric?: Rubric | null;
  readonly profile?: ProfileChain | null;
}

/** Returns the scores that the sheet's own points give. */
export function scoreReading(
  reading: Reading,
  rubrics: readonly Rubric[],
  { rubric: chosen = null, profile = null, ...choice }: RoundChoice = {},
): ScoredReading {
  const results = reading.tables.map((read) => {
    const named = profile && rulesForTable(profile, reading.unitType, read);
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
    findings: bySeverity([...sheetFindings, ...decided, ...roundFindings(reading, profile)]),
  };
}

/** What the profile's days say about a reading, as far as a sheet alone can tell. */
function roundFindings(reading: Reading, profile: ProfileChain | null): readonly Finding[] {
  const { unitType, year, tables } = reading;
  const [table] = tables;
  if (!profile || !table || unitType === null || year === null) return [];
  const round = { unitType, kind: table.kind, year, today: null, done: {}, days: [] };
  return checkRound(profile, round);
}
