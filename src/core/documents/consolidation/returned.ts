/** Owns which files go back to which unit to be mended, and what has to be said about each. */
import type { Consolidation, UnitResult } from "../../consolidate/shape";
import type { Finding } from "../../finding";

/** One counted file with what is wrong in it. */
export interface ReturnedFile {
  readonly file: string;
  readonly unit: string;
  readonly findings: readonly Finding[];
}

/** Returns the counted files with errors or warnings; what is about a unit as a whole goes with its first file. */
export const returnedFiles = ({ units }: Pick<Consolidation, "units">): readonly ReturnedFile[] =>
  units.flatMap(filesOf);

const filesOf = ({ unit, countedFiles, findings }: UnitResult): readonly ReturnedFile[] =>
  countedFiles
    .map((file, i) => ({
      file,
      unit: unit.name,
      findings: findings.filter((one) => one.file === file || (i === 0 && one.file === null)),
    }))
    .filter((returned) => returned.findings.some(({ severity }) => severity !== "info"));
