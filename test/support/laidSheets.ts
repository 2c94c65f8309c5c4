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
import { booksPrinted, type PrintedPage } from "./outsideTools";
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
export const laidSheets = async (bytes: Uint8Array): Promise<readonly LaidSheet[]> =>
  printedSheets([await laidBook(bytes)]).then(([sheets = []]) => sheets);

/** A book laid out, not yet printed. */
export interface LaidBook {
  readonly bytes: Uint8Array;
  readonly sheets: readonly (Omit<LaidSheet, "pages"> & { readonly code: string })[];
}

/** Returns a book with its score sheets laid out; one that cannot be written is refused as by the host. */
export async function laidBook(bytes: Uint8Array): Promise<LaidBook> {
  const host = openXlsx(bytes, "book.xlsx");
  const workbook = await host.readWorkbook();
  const reading = recogniseWorkbook(workbook);
  const wishes = { footLine: codeLine };
  const papers = (await bookPaper(host, workbook, reading, loadLexicon(), wishes)) ?? [];
  for (const paper of papers) await layOutPaper(host, paper);
  const { grids } = await host.readWorkbook();
  const sheets = grids.flatMap((grid): LaidBook["sheets"] => {
    const paper = papers.find(({ sheet }) => sheet === grid.sheet);
    if (!paper) return [];
    const { sheet, then: page, code } = paper;
    const check = checkPaper(grid, sectionsOf(grid, reading, loadLexicon()), page);
    return [{ sheet, grid, page, check, code: code ?? "" }];
  });
  return { bytes: host.save(), sheets };
}

/** Returns the sheets of each book with their pages, printed by one LibreOffice. */
export async function printedSheets(
  books: readonly LaidBook[],
): Promise<readonly (readonly LaidSheet[])[]> {
  const printed = await booksPrinted(books.map(({ bytes }) => bytes));
  return books.map(({ sheets }, at) => {
    const left = [...(printed[at] ?? [])];
    return sheets.map(({ code, ...sheet }, index): LaidSheet => {
      const isOwn = ({ text }: PrintedPage): boolean => text.includes(code);
      // Pages bear the code of their sheet; sheets with the same points have the same.
      const isLast = !sheets.slice(index + 1).some((other) => other.code === code);
      const pages = left.filter(isOwn).slice(0, isLast ? undefined : sheet.check.pages);
      for (const page of pages) left.splice(left.indexOf(page), 1);
      return { ...sheet, pages };
    });
  });
}

/** Returns the rows of which a text is cut, missing or outside of its row on the page. */
export function strayTexts({ grid, page, check, pages }: LaidSheet): ReturnType<typeof badRows> {
  const heights = new Map(page.rowHeights);
  const [area] = page.printArea;
  const [hiddenRows, hiddenColumns] = [new Set(grid.hiddenRows), new Set(grid.hiddenColumns)];
  const isPrinted = (column: number): boolean =>
    !hiddenColumns.has(column) && (!area || (area.left <= column && column <= area.right));
  const textsByRow = new Map<number, string[]>();
  for (const { row, column, text } of grid.cells) {
    if (hiddenRows.has(row) || !isPrinted(column)) continue;
    textsByRow.set(row, [...(textsByRow.get(row) ?? []), text]);
  }
  return badRows(pagesBeside(pages, check.starts.length), {
    starts: check.starts,
    lastRow: area?.bottom ?? grid.rowCount,
    titleRows: page.titleRows,
    scale: check.scale,
    topMargin: page.margins.top * POINTS_PER_MM,
    joined: grid.merges
      .filter(({ top, bottom }) => bottom > top)
      .map(({ top, bottom }) => [top, bottom] as const),
    heightOf: (row) => (hiddenRows.has(row) ? 0 : (heights.get(row) ?? 0)),
    textsOf: (row) => textsByRow.get(row) ?? [],
  });
}

/** Pages that hold the other columns of the same rows are looked at as one; they come behind all those of the first. */
const pagesBeside = (pages: readonly PrintedPage[], down: number): readonly PrintedPage[] =>
  pages.slice(0, down).map((page, at) => {
    const beside = pages.filter((_page, index) => index % down === at);
    return { ...page, words: beside.flatMap(({ words }) => words) };
  });

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
