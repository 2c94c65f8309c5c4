/** Owns the marked-up copies of one unit: each of its counted files read once more and marked with what was found in it. */
import type { GivenFile, MarkedCopy } from "../actions/rounds/consolidationDesk";
import type { UnitResult } from "../core/model/round/consolidation";
import { markedCopy } from "../core/documents/markedCopy";
import type { FileFormat } from "../core/model/workbook/grid";
import { canBeMarked, writeMarkedCopy } from "../formats/markedCopy";
import { unlocked } from "../formats/unlocked";
import { markedCopyWords } from "../messages/documents/markedCopy";
import { bytesOf } from "./readGiven";

/** Returns the copies; rejects with a HostError for a file that is gone or cannot be read any more. */
export const markedCopiesOf = (
  result: UnitResult,
  files: readonly GivenFile[],
  madeAt: string,
  formatOf: (path: string) => FileFormat,
): Promise<readonly MarkedCopy[]> =>
  Promise.all(
    files.map(async ({ path, file }) => {
      const format = formatOf(path);
      const copy = markedCopy(
        {
          file: path,
          units: [result.unit.name],
          findings: result.findings.filter((found) => found.file === null || found.file === path),
          isCopy: canBeMarked(format),
          madeAt,
        },
        markedCopyWords,
      );
      const { bytes } = writeMarkedCopy(await unlocked(await bytesOf(file)), format, copy);
      const part = result.files.find((each) => each.file === path)?.part ?? null;
      return { name: nameOfCopy(path, part, format), content: bytes };
    }),
  );

/** With the unit where the file holds several; the list beside a file that cannot be marked is always an .xlsx. */
function nameOfCopy(path: string, part: string | null, format: FileFormat): string {
  const name = path.replace(/^.*\//, "");
  const stem = [name.replace(/\.[^.]*$/, ""), ...(part === null ? [] : [fileName(part)])].join(
    " - ",
  );
  return `${stem} - ${markedCopyWords.sheetName}.${canBeMarked(format) ? format : "xlsx"}`;
}

/** Without what no file's name may hold. */
const fileName = (text: string): string => text.replace(/[\\/:*?"<>|]/g, " ").trim();
