/** Owns the way from a reading to its scores in a round: what its profile names, then each table scored and audited. */
import { bySeverity, type Finding } from "../../core/model/finding/finding";
import { checklistOf } from "../../core/checklist/tickedCriteria";
import { isTickSheet } from "../../core/model/table/tickSheet";
import { checkRound, type ProfileChain } from "../../core/profile";
import type { Reading } from "../../core/model/table/reading";
import type { Rubric } from "../../core/rubric";
import type { Lexicon } from "../../core/domain/lexicon";
import { loadChecklists } from "../loading/builtIn/loadChecklists";
import { loadLexicon } from "../loading/builtIn/loadRubrics";
import { rulesForTable } from "./profileRules";
import { type ScoredReading, type ScoredTable, scoreTables, type TableChoice } from "./scoreTables";

export type { ScoredReading, ScoredTable } from "./scoreTables";

/** What a person chose for the round; a chosen rubric counts for the tables of its kind, before that of the profile. */
export interface RoundChoice extends TableChoice {
  readonly profile?: ProfileChain | null;
}

/** Returns the scores that the sheet's own points give. */
export function scoreReading(
  reading: Reading,
  rubrics: readonly Rubric[],
  { profile = null, ...choice }: RoundChoice = {},
  lexicon: Lexicon = loadLexicon(),
): ScoredReading {
  const scored = scoreTables(
    reading,
    rubrics,
    choice,
    (table) => profile && rulesForTable(profile, reading.unitType, table),
    lexicon,
  );
  return {
    ...scored,
    tables: scored.tables.map((entry) => withChecklist(entry, reading)),
    findings: bySeverity([...scored.findings, ...roundFindings(reading, profile)]),
  };
}

/** A tick sheet with the built-in checklist that it follows. */
function withChecklist(entry: ScoredTable, reading: Reading): ScoredTable {
  const { table } = entry;
  if (!isTickSheet(table)) return entry;
  const found = checklistOf(table, reading, loadChecklists());
  const rubric = found && { id: found.checklist.id, confidence: found.confidence };
  return { ...entry, table: { ...table, rubric } };
}

/** What the profile's days say about a reading, as far as a sheet alone can tell. */
function roundFindings(reading: Reading, profile: ProfileChain | null): readonly Finding[] {
  const { unitType, year, tables } = reading;
  const [table] = tables;
  if (!profile || !table || unitType === null || year === null) return [];
  const round = { unitType, kind: table.kind, year, today: null, done: {}, days: [] };
  return checkRound(profile, round);
}
