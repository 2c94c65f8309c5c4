/** Owns which files go back to which unit to be mended, and what has to be said about each. */
import type { Consolidation, UnitResult } from "../../model/round/consolidation";
import type { Domain } from "../../domain/domain";
import type { Finding } from "../../model/finding/finding";
import { tablesOf } from "../../consolidate/result/standing";
import { type AppraisedPlace, appraisedIn, type DecidedPlace, decidedIn } from "../markedCopy";

/** One counted file with what is wrong in it. */
export interface ReturnedFile {
  readonly file: string;
  /** All units that the file has tables of. */
  readonly units: readonly string[];
  readonly findings: readonly Finding[];
  /** What a person decided about its tables. */
  readonly decided: readonly DecidedPlace[];
  /** What was said of its contents when they were appraised. */
  readonly appraised: readonly AppraisedPlace[];
}

/** Returns the counted files with errors, warnings, results that a person decided or contents that were appraised otherwise; what is about a unit as a whole goes with its first file. */
export function returnedFiles(
  { units }: Pick<Consolidation, "units">,
  domain: Domain,
): readonly ReturnedFile[] {
  const byFile = new Map<string, ReturnedFile>();
  for (const one of units.flatMap((unit) => filesOf(unit, domain))) {
    const already = byFile.get(one.file);
    byFile.set(one.file, {
      file: one.file,
      units: [...(already?.units ?? []), ...one.units],
      findings: [...(already?.findings ?? []), ...one.findings],
      decided: [...(already?.decided ?? []), ...one.decided],
      appraised: [...(already?.appraised ?? []), ...one.appraised],
    });
  }
  return [...byFile.values()].filter(
    ({ findings, decided, appraised }) =>
      decided.length > 0 ||
      appraised.length > 0 ||
      findings.some(({ severity }) => severity !== "info"),
  );
}

const filesOf = (
  { unit, countedFiles, findings, tables, others }: UnitResult,
  domain: Domain,
): readonly ReturnedFile[] =>
  countedFiles.map((file, i) => ({
    file,
    units: [unit.name],
    findings: findings.filter((one) => one.file === file || (i === 0 && one.file === null)),
    decided: decidedIn(tablesOf({ tables, others }), file, domain),
    appraised: appraisedIn(tablesOf({ tables, others }), file),
  }));
