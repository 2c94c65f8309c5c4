/** Owns the readable report of the command: the same results as the JSON, as lines for a person. */
import type { ScoredReading } from "../actions/scoreReading";
import type { Finding } from "../core/finding";
import {
  findingLine,
  findingsHeading,
  headingLine,
  otherTableLine,
  resultLines,
  tableLine,
} from "../messages/commandLine";

/** Returns the report of `recognise` for one file. */
export const recognisedReport = (scored: ScoredReading): string =>
  reportOf(scored, scored.sheetFindings, false);

/** Returns the report of `score`. */
export const scoredReport = (scored: ScoredReading): string =>
  reportOf(scored, scored.findings, true);

function reportOf(
  { reading, tables }: ScoredReading,
  findings: readonly Finding[],
  hasResults: boolean,
): string {
  const tableLines = tables.flatMap(({ table, score }) => [
    `  ${tableLine(table, score)}`,
    ...(hasResults ? resultLines(score).map((line) => `    ${line}`) : []),
  ]);
  const otherLines = reading.otherTables.map((table) => `  ${otherTableLine(table)}`);
  const findingLines = findings.map((found) => `    ${findingLine(found)}`);
  return [
    headingLine(reading),
    ...tableLines,
    ...otherLines,
    `  ${findingsHeading(findings.length)}`,
    ...findingLines,
  ].join("\n");
}
