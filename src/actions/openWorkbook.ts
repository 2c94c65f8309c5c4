/** Owns the way from a host to a reading: the workbook is read whole, then recognised. */
import type { WorkbookData } from "../core/grid";
import { withRubrics } from "../core/match";
import type { Reading } from "../core/reading";
import { type Known, recognise } from "../core/recognise";
import type { WorkbookHost } from "../hosts/host";
import { loadLexicon, loadRubrics } from "./loadRubrics";

export interface OpenedWorkbook {
  readonly workbook: WorkbookData;
  readonly reading: Reading;
}

/** Returns what the workbook of a host holds now and what was recognised in it. */
export async function openWorkbook(host: WorkbookHost): Promise<OpenedWorkbook> {
  const workbook = await host.readWorkbook();
  return { workbook, reading: recogniseWorkbook(workbook) };
}

/** Returns what is recognised in a workbook, each table with the built-in rubric that it follows. */
export const recogniseWorkbook = (workbook: WorkbookData, known?: Known): Reading =>
  withRubrics(recognise(workbook, loadLexicon(), known), loadRubrics());
