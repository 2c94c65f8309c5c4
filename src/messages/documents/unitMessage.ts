/** Owns the text that goes back to a unit about its files, ready to be sent. */
import type { PlacedFinding, UnitResult } from "../../core/model/round/consolidation";
import type { ConsolidationWords } from "../../core/documents/consolidation";

/** Returns the letter to a unit; null where there is nothing to be told. Only what needs mending or a look is told. */
export function unitMessage(
  { unit, findings, countedFiles }: UnitResult,
  { year, about }: { readonly year: number | null; readonly about: readonly string[] },
  words: ConsolidationWords,
): string | null {
  const { todo } = words;
  const reported = findings.filter((found) => found.severity !== "info" && !isBareMissing(found));
  const isMissing = countedFiles.length === 0;
  if (reported.length === 0 && !isMissing) return null;
  const name = unit.parent === null ? unit.name : `${unit.name} (${unit.parent})`;
  const hasSeveralFiles = new Set(reported.map(({ file }) => file)).size > 1;
  return [
    todo.opening(name, year, about),
    ...(isMissing ? [todo.missing(year)] : []),
    ...reported.map((finding, index) => `${index + 1}. ${placed(finding, hasSeveralFiles, words)}`),
    ...(reported.length > 0 ? [todo.closing] : []),
  ].join("\n");
}

/** That nothing was sent is said by the letter's own sentence; which file might be the unit's is no question to the unit. */
const isBareMissing = (found: PlacedFinding): boolean =>
  found.code === "unitMissing" && found.facts.refused.length === 0;

function placed(finding: PlacedFinding, isFileNamed: boolean, words: ConsolidationWords): string {
  const { sheet, cell, file } = finding;
  const sentence = words.todo.inCell(sheet, cell, words.finding(finding));
  return isFileNamed && file !== null ? `“${file}”: ${sentence}` : sentence;
}
