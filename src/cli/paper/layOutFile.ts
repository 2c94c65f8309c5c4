/** Owns one file laid out for paper, apart from the command: the bytes of its copy, and what is told of each sheet. */
import { basename } from "node:path";
import { bookPaper, layOutPaper, type SheetPaper } from "../../actions/printing/bookPaper";
import { copyApart } from "../../actions/printing/copyApart";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { recogniseFile } from "../../actions/reading/openWorkbook";
import { refusalOf } from "../../actions/rounds/refusals";
import { codeLine } from "../../messages/results/printed/printedCodes";
import { finding } from "../../core/model/finding/finding";
import type { FileFormat } from "../../core/model/workbook/grid";
import { readKeptWorkbook } from "../../formats/readWorkbookFile";
import { openXlsx } from "../../hosts/xlsxHost";
import type { PaperFinding } from "../../core/paper/paperFinding";
import type { LaidOutSheet, Result, Tasks } from "../apart/tasks";
import { unlocked } from "../../formats/unlocked";
import { readBytes } from "../readBytes";

/** Lays each score sheet of a file out; a file without any is refused. */
export async function laidOutFile(
  { path, isCoded, isApart, isWidened }: Tasks["print"]["given"],
  kit: RoundKit,
): Promise<Result<"print">> {
  try {
    const bytes = await unlocked(readBytes(path));
    const { workbook: known } = await readKeptWorkbook(bytes, basename(path));
    if (!writable.includes(known.format))
      return { refusal: finding("readOnlyFormat", { format: known.format }) };
    const host = openXlsx(bytes, basename(path));
    const workbook = await host.readWorkbook();
    const reading = recogniseFile({ workbook, keptText: await host.readState() }, kit);
    const copy = isApart ? await copyApart(host, workbook, reading, kit.lexicon) : null;
    const book = copy ?? { host, workbook, reading };
    const papers =
      (await bookPaper(book.host, book.workbook, book.reading, kit.lexicon, {
        widens: () => isWidened,
        footLine: isCoded ? codeLine : null,
      })) ?? [];
    if (papers.length === 0) return { refusal: finding("noScoreTable", {}) };
    for (const paper of papers) await layOutPaper(book.host, paper);
    const told = copy?.told ?? [];
    return {
      bytes: Buffer.from(book.host.save()).toString("base64"),
      sheets: papers.map((paper) => toldOf(paper, told)),
    };
  } catch (error) {
    return { refusal: refusalOf(error).refusal };
  }
}

/** Into these a copy can be written. */
const writable: readonly FileFormat[] = ["xlsx", "xlsm"];

const toldOf = (
  { sheet, code, then, pagesNow, pagesThen, mended, left, wider, isWidened }: SheetPaper,
  ofCopy: readonly PaperFinding[],
): LaidOutSheet => ({
  sheet,
  code,
  orientation: then.orientation,
  wider,
  isWidened,
  pagesBefore: pagesNow,
  pages: pagesThen,
  mended,
  findings: [...left, ...ofCopy.filter((told) => told.sheet === sheet)],
});
