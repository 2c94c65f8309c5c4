/** Owns the functions that ask for a domain or a kind, with what is built in: most tests are about nothing else. */
import { loadDomain } from "../../src/actions/loading/builtIn/loadDomain";
import { kindOf } from "../../src/core/domain/domain";
import type { TableReading } from "../../src/core/model/table/reading";
import * as profiles from "../../src/core/profile";
import * as rubrics from "../../src/core/rubric";
import * as learning from "../../src/core/rubric/learn";
import * as kept from "../../src/core/consolidate/result/keptRound";
import * as scoring from "../../src/core/score";
import * as deciding from "../../src/core/score/decide";
import { consolidationWordsOf } from "../../src/messages/documents/consolidationBook";
import * as words from "../../src/messages/vi";

export const domain = loadDomain();
export const consolidationWords = consolidationWordsOf(domain);

export const score = (
  table: TableReading,
  assessment: Parameters<typeof scoring.score>[1],
  decision: scoring.Decision,
  counted: Parameters<typeof scoring.score>[4] = null,
): scoring.Score => scoring.score(table, assessment, decision, kindOf(domain, table.kind), counted);

export const decide = (
  table: TableReading,
  rubric: rubrics.Rubric | null,
  choice?: deciding.DecisionChoice,
) => deciding.decide(table, rubric, kindOf(domain, table.kind), choice);

export const parseRubric = (data: unknown) => rubrics.parseRubric(data, domain);
export const parseChecklist = (data: unknown) => rubrics.parseChecklist(data, domain);
export const parseRubricFile = (data: unknown) => rubrics.parseRubricFile(data, domain);
export const parseProfile = (data: unknown) => profiles.parseProfile(data, domain);
export const parseKeptRound = (value: unknown) => kept.parseKeptRound(value, domain);

export const learnRubric = (
  table: TableReading,
  reading: Parameters<typeof learning.learnRubric>[1],
  names: learning.LearnedNames,
  lines?: learning.LearnedLines,
) => learning.learnRubric(table, reading, names, domain, lines);

export const describeOutcome = (outcome: scoring.Outcome, kind: string): string =>
  words.describeOutcome(outcome, kindOf(domain, kind));
export const describeNeeded = (
  needed: Parameters<typeof words.describeNeeded>[0],
  kind: string,
): string => words.describeNeeded(needed, kindOf(domain, kind));
export const describeChecklistOutcome = (
  outcome: Parameters<typeof words.describeChecklistOutcome>[0],
  kind: string,
): string => words.describeChecklistOutcome(outcome, kindOf(domain, kind));
