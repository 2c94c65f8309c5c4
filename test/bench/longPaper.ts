/** Owns the measurement of long sheets on paper: the time that laying a row out takes in a sheet of 30,000 rows beside that in one of 3,000. */
import { loadLexicon } from "../../src/actions/loading/builtIn/loadRubrics";
import { bookPaper } from "../../src/actions/printing/bookPaper";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { codeLine } from "../../src/messages/results/printed/printedCodes";
import { memoryHost } from "../support/memoryHost";
import { longSheet, sheetShapes } from "./longSheets";

const [FEW, MANY] = [3_000, 30_000];
const SAMPLES = 3;

export interface PaperTimes {
  /** Microseconds for a row of the short sheet. */
  readonly few: number;
  /** Of the long sheet, for a row, as a multiple of that. */
  readonly ratio: number;
}

/** Returns the times of sheets in which every fifth row heads others, of each length the best of several samples that alternate. */
export async function measureLongPaper(): Promise<PaperTimes> {
  const rowAt = sheetShapes["groups of four"];
  const [short, long] = [laidOut(longSheet(rowAt, FEW)), laidOut(longSheet(rowAt, MANY))];
  let [few, many] = [Infinity, Infinity];
  for (let sample = 0; sample < SAMPLES; sample++) {
    few = Math.min(few, await timeOf(short, MANY / FEW));
    many = Math.min(many, await timeOf(long, 1));
  }
  return { few: (few / MANY) * 1_000, ratio: many / few };
}

/** What lays a sheet out that was read before. */
function laidOut(workbook: WorkbookData): () => Promise<unknown> {
  const host = memoryHost(workbook);
  const reading = recogniseWorkbook(workbook);
  return () => bookPaper(host, workbook, reading, loadLexicon(), { footLine: codeLine });
}

/** Milliseconds for so many layings out. */
async function timeOf(work: () => Promise<unknown>, times: number): Promise<number> {
  const start = performance.now();
  for (let time = 0; time < times; time++) await work();
  return performance.now() - start;
}
