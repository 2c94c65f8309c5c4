/** Owns the reading of a file on the command line: one under the password that Excel itself gives is opened first. */
import type { KeptWorkbook } from "../../core/model/workbook/grid";
import { readKeptWorkbook } from "../../formats/readWorkbookFile";
import { withoutDefaultPassword } from "./defaultPassword";

/** Rejects with a HostError that says why a file cannot be read. */
export const readUnlocked = (bytes: Uint8Array, file: string): Promise<KeptWorkbook> =>
  readKeptWorkbook(withoutDefaultPassword(bytes), file);
