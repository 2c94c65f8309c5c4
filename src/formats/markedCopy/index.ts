/** Owns the file that goes back to a unit: its own .xlsx marked, or a new list beside a file that is never written. */
import type { MarkedCopy } from "../../core/documents/markedCopy";
import type { FileFormat } from "../../core/model/workbook/grid";
import { writeBook } from "../newWorkbook/writeBook";
import type { MarkedFile } from "./markXlsx";
import { markXlsx } from "./markXlsx";

export type { MarkedFile } from "./markXlsx";

/** Only these are edited in place. */
export const canBeMarked = (format: FileFormat): boolean => format === "xlsx" || format === "xlsm";

/** Returns the file that goes back; of a format that cannot be marked a new .xlsx with the list alone. Throws a HostError for a file that cannot be read. */
export const writeMarkedCopy = (
  bytes: Uint8Array,
  format: FileFormat,
  copy: MarkedCopy,
): MarkedFile =>
  canBeMarked(format)
    ? markXlsx(bytes, copy)
    : { bytes: writeBook(copy.list), unplaced: copy.marks, breaksSignature: false };
