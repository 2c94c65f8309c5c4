/** Owns the readable report of the command: the same results as the JSON, as lines for a person. */
import type { ScoredReading } from "../actions/scoring/scoreReading";
import type { Finding } from "../core/model/finding/finding";
import type { TableReading } from "../core/model/table/reading";
import { neededFor } from "../core/score/needed";
import type { Receipt } from "../core/model/score/receipt";
import {
  findingLine,
  findingsHeading,
  headingLine,
  moreLine,
  otherTableLine,
  proposalLine,
  resultLines,
  tableLine,
} from "../messages/commandLine/commandLine";
import { describeDoubt } from "../messages/vi";
import type { AnswersOf } from "./answers";
import type { TableConditions } from "./conditions";
import { describeReceipt } from "../messages/results/receipts";

/** Returns the report of `recognise` for one file. */
export const recognisedReport = (scored: ScoredReading, answersOf: AnswersOf): string =>
  reportOf(scored, { findings: scored.sheetFindings, answersOf, receipts: null });

/** Returns the report of `score`, with the receipt of each table. */
export const scoredReport = (
  scored: ScoredReading,
  receipts: readonly Receipt[],
  conditions: readonly TableConditions[],
  answersOf: AnswersOf,
): string => reportOf(scored, { findings: scored.findings, answersOf, receipts, conditions });

interface Told {
  readonly findings: readonly Finding[];
  readonly answersOf: AnswersOf;
  /** Of each table; null: no results are asked for. */
  readonly receipts: readonly Receipt[] | null;
  /** Of each table; left out: nobody was asked. */
  readonly conditions?: readonly TableConditions[];
}

function reportOf(
  { reading, tables, domain }: ScoredReading,
  { findings, answersOf, receipts, conditions = [] }: Told,
): string {
  const tableLines = tables.flatMap(({ table, kind, score, decision }, index) => {
    const receipt = receipts?.[index];
    const lines = [
      ...resultLines(score, kind, neededFor(table, score, decision)),
      ...(receipt ? [describeReceipt(receipt)] : []),
    ];
    return [
      `  ${tableLine(table, score, kind)}`,
      ...(receipts ? lines.map((line) => `    ${line}`) : []),
      ...conditionLines(conditions[index]).map((line) => `    ${line}`),
      ...answerLines(table, answersOf).map((line) => `    ${line}`),
    ];
  });
  const otherLines = reading.otherTables.map((table) => `  ${otherTableLine(table)}`);
  return [
    headingLine(reading, domain),
    ...tableLines,
    ...otherLines,
    `  ${findingsHeading(findings.length)}`,
    ...findingLines(findings).map((line) => `    ${line}`),
  ].join("\n");
}

/** What is proposed of the rows that are not meant for the unit. */
const conditionLines = (told: TableConditions | undefined): readonly string[] =>
  (told?.proposals ?? []).map(({ item: { path }, condition }) =>
    proposalLine(path, condition.words),
  );

/** What is in doubt, where it can be answered, and what comes out under each answer. */
const answerLines = (table: TableReading, answersOf: AnswersOf): readonly string[] =>
  table.doubts.flatMap((doubt) => {
    const answers = answersOf(table, doubt);
    return answers.length === 0
      ? []
      : [describeDoubt(doubt), ...answers.map(({ text }) => `  ${text}`)];
  });

/** Errors and warnings are all listed; of what only informs, the first few of a kind. */
function findingLines(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  const counts = new Map<Finding["code"], number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return findings.flatMap((found) => {
    if (found.severity !== "info") return [findingLine(found)];
    const count = (seen.get(found.code) ?? 0) + 1;
    seen.set(found.code, count);
    if (count <= LISTED_INFOS) return [findingLine(found)];
    const all = counts.get(found.code) ?? 0;
    return count === all ? [moreLine(all - LISTED_INFOS)] : [];
  });
}

const LISTED_INFOS = 3;
