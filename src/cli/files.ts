/** Owns the reading of files given on the command line: a workbook recognised, or the finding that says why not. */
import { basename } from "node:path";
import type { DomainKit } from "../actions/loading/builtIn/loadRubrics";
import { recogniseWorkbook } from "../actions/reading/openWorkbook";
import { refusalOf } from "../actions/rounds/refusals";
import type { Finding } from "../core/model/finding/finding";
import type { FileFormat } from "../core/model/workbook/grid";
import type { Reading } from "../core/model/table/reading";
import { HostError } from "../hosts/host";
import { readWorkbookFile } from "../formats/readWorkbookFile";
import { readBytes } from "./readBytes";

export type FileResult =
  | { readonly reading: Reading }
  | { readonly file: string; readonly format: FileFormat | null; readonly refusal: Finding };

/** Reads and recognises one file; whatever is wrong with it is a finding, so that the other files go on. */
export async function recogniseFile(path: string, kit: DomainKit): Promise<FileResult> {
  const file = basename(path);
  try {
    return {
      reading: recogniseWorkbook(await readWorkbookFile(readBytes(path), file), undefined, kit),
    };
  } catch (error) {
    const { refusal, format } = refusalOf(error);
    if (refusal.code === "unreadableFile" && !(error instanceof HostError))
      process.stderr.write(`${refusal.facts.detail}\n`);
    return { file, format, refusal };
  }
}
