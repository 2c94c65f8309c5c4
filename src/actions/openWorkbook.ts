/** Owns the way from a host to a reading: the workbook is read whole, then recognised. */
import type { WorkbookData } from "../core/grid";
import type { Reading } from "../core/reading";
import { recognise } from "../core/recognise";
import type { WorkbookHost } from "../hosts/host";
import { loadLexicon } from "./loadRubrics";

export interface OpenedWorkbook {
  readonly workbook: WorkbookData;
  readonly reading: Reading;
}

/** Returns what the workbook of a host holds now and what was recognised in it. */
export async function openWorkbook(host: WorkbookHost): Promise<OpenedWorkbook> {
  const workbook = await host.readWorkbook();
  return { workbook, reading: recognise(workbook, loadLexicon()) };
}
