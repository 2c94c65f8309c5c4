/** Owns how a file that cannot be read becomes a finding, so that the other files go on. */
import { finding, type Finding } from "../../core/model/finding/finding";
import type { FileFormat } from "../../core/model/workbook/grid";
import { HostError } from "../../hosts/host";

export interface RefusedFile {
  readonly refusal: Finding;
  /** What the file is, where that can be told of a file that is not read. */
  readonly format: FileFormat | null;
}

/** Returns why a file could not be read. What is no HostError is a defect of ours on a strange file, told as such. */
export function refusalOf(error: unknown): RefusedFile {
  if (!(error instanceof HostError)) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { refusal: finding("unreadableFile", { detail }), format: null };
  }
  const { code, facts } = error;
  const detail = facts["detail"] ?? "";
  switch (code) {
    case "notAWorkbook":
      return { refusal: finding(code, { what: detail }), format: null };
    case "passwordProtected":
    case "emptyFile":
      return { refusal: finding(code, {}), format: null };
    case "damagedFile":
      return { refusal: finding(code, { detail }), format: null };
    case "unsupportedFormat": {
      const format = facts["format"] ?? "";
      return {
        refusal: finding(code, { format }),
        format: formats.find((each) => each === format) ?? null,
      };
    }
    case "tooLarge": {
      const limit = facts["limit"] ?? "";
      const isCount = /^\d+$/.test(limit);
      return {
        refusal: finding(code, isCount ? { limit, counted: detail } : { limit }),
        format: null,
      };
    }
    default:
      return { refusal: finding("unreadableFile", { detail: detail || code }), format: null };
  }
}

const formats: readonly FileFormat[] = ["xlsx", "xlsm", "xls", "ods", "fods", "csv", "docx"];
