/** Owns the marked-up copies of one unit inside workers: what is to be marked in its files, and one file read once more and marked. */
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { refusalOf } from "../../actions/rounds/refusals";
import type { UnitResult } from "../../core/model/round/consolidation";
import { dossierOf } from "../../core/consolidate/dossier/dossierStatus";
import { appraisedIn, decidedIn, markedCopy } from "../../core/documents/markedCopy";
import { tablesOf } from "../../core/consolidate/result/standing";
import type { FileFormat } from "../../core/model/workbook/grid";
import { canBeMarked, writeMarkedCopy } from "../../formats/markedCopy";
import { unlocked } from "../../formats/unlocked";
import { markedCopyWords } from "../../messages/documents/markedCopy";
import { bytesOf } from "./readGiven";
import type { CopyToMark, Tasks } from "../tasks";

/** Returns what is to be marked in files of a unit. */
export function copiesToMark(
  result: UnitResult,
  { paths, madeAt, dossiers }: Omit<Tasks["copiesToMark"]["given"], "key">,
  formatOf: (path: string) => FileFormat,
): readonly CopyToMark[] {
  const dossier = dossierOf(result, dossiers);
  const returned = dossier.status === "returned" ? dossier : null;
  return paths.map((path) => {
    const format = formatOf(path);
    const part = result.files.find((each) => each.file === path)?.part ?? null;
    const copy = markedCopy(
      {
        file: path,
        units: [result.unit.name],
        findings: result.findings.filter((found) => found.file === null || found.file === path),
        decided: decidedIn(tablesOf(result), path, loadDomain()),
        appraised: appraisedIn(tablesOf(result), path),
        returned,
        isCopy: canBeMarked(format),
        madeAt,
      },
      markedCopyWords,
    );
    return { path, format, copy, name: nameOfCopy(path, part, format) };
  });
}

/** Returns the copy, or why it cannot be made: the file is gone, or cannot be read any more. */
export async function markGiven(
  file: File,
  { format, copy, name }: CopyToMark,
): Promise<Tasks["mark"]["result"]> {
  try {
    const { bytes } = writeMarkedCopy(await unlocked(await bytesOf(file)), format, copy);
    return { name, content: bytes };
  } catch (error) {
    return { refusal: refusalOf(error).refusal };
  }
}

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
