/** Owns books laid out by us and printed by LibreOffice: each score sheet with its plan and its pages. */
import { loadLexicon } from "../../src/actions/loading/builtIn/loadRubrics";
import { bookPaper, layOutPaper } from "../../src/actions/printing/bookPaper";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import type { Grid } from "../../src/core/model/workbook/grid";
import type { PageSetup } from "../../src/core/model/workbook/pageSetup";
import { checkPaper, type PaperCheck } from "../../src/core/paper/check";
import { sectionsOf } from "../../src/core/paper/sections";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { codeLine } from "../../src/messages/results/printed/printedCodes";
import { type PrintedPage, printedByLibreOffice } from "./outsideTools";
import { badRows, lettersOf } from "./printedRows";

const POINTS_PER_MM = 72 / 25.4;

export interface LaidSheet {
  readonly sheet: string;
  readonly grid: Grid;
  readonly page: PageSetup;
  readonly check: PaperCheck;
  readonly pages: readonly PrintedPage[];
}

/** Returns the score sheets of a file as they are printed; pages of other sheets, behind them, are left out. */
export async function laidSheets(bytes: Uint8Array): Promise<readonly LaidSheet[]> {
  const host = openXlsx(bytes, "book.xlsx");
  const workbook = await host.readWorkbook();
  const reading = recogniseWorkbook(workbook);
  const wishes = { footLine: codeLine };
  const papers = (await bookPaper(host, workbook, reading, loadLexicon(), wishes)) ?? [];
  for (const paper of papers) await layOutPaper(host, paper);
  const { grids } = await host.readWorkbook();
  const printed = [...(await printedByLibreOffice(host.save()))];
  return grids.flatMap((grid): readonly LaidSheet[] => {
    const paper = papers.find(({ sheet }) => sheet === grid.sheet);
    if (!paper) return [];
    const { sheet, then: page } = paper;
    const check = checkPaper(grid, sectionsOf(grid, reading, loadLexicon()), page);
    // The pages of a sheet bear its own code.
    const isOwn = ({ text }: PrintedPage): boolean => text.includes(paper.code ?? "");
    return [{ sheet, grid, page, check, pages: printed.filter(isOwn) }];
  });
}

/** Returns the rows of which a text is cut, missing or outside of its row on the page. */
export function strayTexts({ grid, page, check, pages }: LaidSheet): ReturnType<typeof badRows> {
  const heights = new Map(page.rowHeights);
  return badRows(pages, {
    starts: check.starts,
    lastRow: grid.rowCount,
    titleRows: page.titleRows,
    scale: check.scale,
    topMargin: page.margins.top * POINTS_PER_MM,
    joined: grid.merges
      .filter(({ top, bottom }) => bottom > top)
      .map(({ top, bottom }) => [top, bottom] as const),
    heightOf: (row) => heights.get(row) ?? 0,
    textsOf: (row) => grid.cells.filter((cell) => cell.row === row).map(({ text }) => text),
  });
}

/** Returns the letters that are on the paper between its margins, and those that its cells hold, with each repeated heading. */
export function printedLetters({ grid, page, check, pages }: LaidSheet): {
  readonly shown: string;
  readonly held: string;
} {
  const { titleRows, printArea, margins } = page;
  const [area] = printArea;
  const bottomMargin = margins.bottom * POINTS_PER_MM;
  const hidden = new Set(grid.hiddenRows);
  const textsOf = (isWanted: (row: number) => boolean): readonly string[] =>
    grid.cells
      .filter(
        ({ row, column }) => isWanted(row) && !hidden.has(row) && column <= (area?.right ?? 0),
      )
      .map(({ text }) => text);
  const repeats = check.starts.filter((start) => titleRows !== null && start > titleRows[1]);
  const isTitle = (row: number): boolean =>
    titleRows !== null && titleRows[0] <= row && row <= titleRows[1];
  return {
    shown: lettersOf(
      pages.flatMap(({ words, height }) =>
        words.filter(({ top }) => top < height - bottomMargin).map(({ text }) => text),
      ),
    ),
    held: lettersOf([...textsOf(() => true), ...repeats.flatMap(() => textsOf(isTitle))]),
  };
}
