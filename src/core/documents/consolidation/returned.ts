/** Owns which files go back to which unit to be mended, and what has to be said about each. */
import type { Consolidation, UnitResult } from "../../model/round/consolidation";
import type { Finding } from "../../model/finding/finding";

/** One counted file with what is wrong in it. */
export interface ReturnedFile {
  readonly file: string;
  /** All units that the file has tables of. */
  readonly units: readonly string[];
  readonly findings: readonly Finding[];
}

/** Returns the counted files with errors or warnings; what is about a unit as a whole goes with its first file. */
export function returnedFiles({ units }: Pick<Consolidation, "units">): readonly ReturnedFile[] {
  const byFile = new Map<string, ReturnedFile>();
  for (const one of units.flatMap(filesOf)) {
    const already = byFile.get(one.file);
    byFile.set(one.file, {
      file: one.file,
      units: [...(already?.units ?? []), ...one.units],
      findings: [...(already?.findings ?? []), ...one.findings],
    });
  }
  return [...byFile.values()].filter(({ findings }) =>
    findings.some(({ severity }) => severity !== "info"),
  );
}

const filesOf = ({ unit, countedFiles, findings }: UnitResult): readonly ReturnedFile[] =>
  countedFiles.map((file, i) => ({
    file,
    units: [unit.name],
    findings: findings.filter((one) => one.file === file || (i === 0 && one.file === null)),
  }));
