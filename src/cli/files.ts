/** Owns the reading of files given on the command line: a workbook recognised, or the finding that says why not. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { recogniseWorkbook } from "../actions/openWorkbook";
import { finding, type Finding } from "../core/finding";
import type { FileFormat } from "../core/grid";
import type { Reading } from "../core/reading";
import { HostError } from "../hosts/host";
import { readWorkbookFile } from "../hosts/readWorkbookFile";

export type FileResult =
  | { readonly reading: Reading }
  | { readonly file: string; readonly format: FileFormat | null; readonly refusal: Finding };

/** Reads and recognises one file; whatever is wrong with it is a finding, so that the other files go on. */
export async function recogniseFile(path: string): Promise<FileResult> {
  const file = basename(path);
  try {
    return { reading: recogniseWorkbook(await readWorkbookFile(readBytes(path), file)) };
  } catch (error) {
    const { refusal, format } = refusalOf(error);
    return { file, format, refusal };
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw new HostError("unreadableFile", { detail: code }, { cause });
  }
}

function refusalOf(error: unknown): {
  readonly refusal: Finding;
  readonly format: FileFormat | null;
} {
  if (!(error instanceof HostError)) {
    // A defect of ours on a strange file: it is told as such, and the other files go on.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${detail}\n`);
    return { refusal: finding("unreadableFile", { detail }), format: null };
  }
  const { code, facts } = error;
  const detail = facts["detail"] ?? "";
  switch (code) {
    case "notAWorkbook":
    case "passwordProtected":
    case "emptyFile":
      return { refusal: finding(code, {}), format: null };
    case "damagedFile":
      return { refusal: finding(code, { detail }), format: null };
    case "unsupportedFormat": {
      const format = facts["format"] ?? "";
      return {
        refusal: finding(code, { format }),
        format: formats.find((known) => known === format) ?? null,
      };
    }
    case "tooLarge":
      return { refusal: finding(code, { limit: facts["limit"] ?? "" }), format: null };
    case "unreadableFile":
    case "sheetNotFound":
    case "sheetProtected":
    case "formulaInTheWay":
    case "badCellValue":
    case "readOnlyFormat":
      return { refusal: finding("unreadableFile", { detail: detail || code }), format: null };
  }
}

const formats: readonly FileFormat[] = ["xlsx", "xlsm", "xls", "ods", "csv"];
