/** Owns the readable report of `consolidate`: one line for each unit, then what needs a person. */
import { type Domain, kindOf } from "../../core/domain/domain";
import type { Consolidation } from "../../core/model/round/consolidation";
import {
  changeLine,
  closedLines,
  duplicateLine,
  missingLine,
  officialListLine,
  questionLine,
  refusalLine,
  roundHeading,
  sectionHeading,
  statisticsLines,
  unitLine,
} from "../../messages/commandLine/consolidateReport";
import { findingLine } from "../../messages/commandLine/commandLine";

/** Returns the report; findings of the units are counted there and listed in the workbook. */
export function consolidatedReport(result: Consolidation, domain: Domain): string {
  const {
    units,
    missing,
    refused,
    duplicates,
    questions,
    findings,
    changes,
    officialList,
    closed,
  } = result;
  const sent = units.filter(({ countedFiles }) => countedFiles.length > 0);
  const kinds = result.kinds.map((kind) => kindOf(domain, kind));
  const names = new Map(units.map(({ unit }) => [unit.key, unit]));
  return [
    roundHeading(result),
    ...(closed ? closedLines(closed).map((line) => `  ${line}`) : []),
    ...findings.map((found) => `  ${findingLine(found)}`),
    ...(officialList ? [`  ${officialListLine(officialList)}`] : []),
    ...section(
      "units",
      sent.map((unit) => unitLine(unit, result.hasList, kinds)),
    ),
    ...section("missing", missing.map(missingLine)),
    ...section(
      "questions",
      questions.map((question) => questionLine(question, names)),
    ),
    ...section("refused", refused.map(refusalLine)),
    ...section("duplicates", duplicates.map(duplicateLine)),
    ...section(
      "changes",
      (changes ?? []).map((change) => changeLine(change, domain)),
    ),
    ...section(
      "later",
      (closed?.later ?? []).map(({ change }) => changeLine(change, domain)),
    ),
    ...section("statistics", statisticsLines(result, kinds, domain)),
  ].join("\n");
}

const section = (
  name: Parameters<typeof sectionHeading>[0],
  lines: readonly string[],
): readonly string[] =>
  lines.length === 0
    ? []
    : [sectionHeading(name, lines.length), ...lines.map((line) => `  ${line}`)];
