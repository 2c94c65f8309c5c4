/** Score sheets laid out by us and printed by LibreOffice: every text whole and inside its row, pages where they were planned. */
import { bookPaper } from "../../src/actions/printing/bookPaper";
import { loadLexicon } from "../../src/actions/loading/builtIn/loadRubrics";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import type { Grid } from "../../src/core/model/workbook/grid";
import type { PageSetup } from "../../src/core/model/workbook/pageSetup";
import { checkPaper, type PaperCheck } from "../../src/core/paper/check";
import { footCode } from "../../src/core/paper/code/footCode";
import { sectionsOf } from "../../src/core/paper/sections";
import { codeLine } from "../../src/messages/results/printedCodes";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { type PrintedPage, printedByLibreOffice } from "../support/outsideTools";
import { badRows } from "../support/printedRows";
import { paperBook } from "../support/paperBook";

const POINTS_PER_MM = 72 / 25.4;
const text =
  "Không để xảy ra các hoạt động tuyên truyền chống Đảng, chống chính quyền (mỗi vụ trừ 0,5 điểm). ";
const longReason = (n: number): string => (n % 7 === 3 ? text.repeat(6) : "");

const book = paperBook(
  { tables: [{ contents: 120, content: (n) => `${text}${n}` }] },
  { tables: [{ contents: 20, height: 36, reason: longReason }], widths: [5, 40, 8, 8, 22] },
  { tables: [{ contents: 30 }, { contents: 45, isMovement: true }] },
  { tables: [{ contents: 25, content: () => text }], widths: [6, 70, 12, 12, 60] },
);

interface LaidSheet {
  readonly grid: Grid;
  readonly page: PageSetup;
  readonly check: PaperCheck;
  readonly pages: readonly PrintedPage[];
}
let sheets: readonly LaidSheet[] = [];

beforeAll(async () => {
  const host = openXlsx(book, "book.xlsx");
  const reading = recogniseWorkbook(await host.readWorkbook());
  const wishes = { footLine: codeLine };
  const workbook = await host.readWorkbook();
  const papers = (await bookPaper(host, workbook, reading, loadLexicon(), wishes)) ?? [];
  for (const { sheet, then } of papers) await host.writePage(sheet, then);
  const { grids } = await host.readWorkbook();
  const printed = [...(await printedByLibreOffice(host.save()))];
  sheets = papers.map(({ sheet, then }) => {
    const grid = grids.find((each) => each.sheet === sheet);
    if (!grid) throw new Error(sheet);
    const check = checkPaper(grid, sectionsOf(grid, reading, loadLexicon()), then);
    return { grid, page: then, check, pages: printed.splice(0, check.pages) };
  });
  expect(printed).toEqual([]);
}, 120_000);

describe.each([
  [0, "120 rows of long texts"],
  [1, "heights that were stated too small, texts of 600 letters"],
  [2, "two tables"],
  [3, "printed smaller"],
])("sheet %d: %s", (at) => {
  const sheet = (): LaidSheet => {
    const found = sheets[at];
    if (!found) throw new Error(`no sheet ${at}`);
    return found;
  };

  test("as many pages as planned, numbered from the second on", () => {
    const { pages, check } = sheet();
    expect(pages).toHaveLength(check.starts.length);
    const numbers = pages.map(({ words }) => words.find(({ bottom }) => bottom < 50)?.text ?? "");
    expect(numbers).toEqual(pages.map((_, index) => (index === 0 ? "" : String(index + 1))));
  });

  test("the code of its points in the foot of each page", () => {
    const { pages, page } = sheet();
    const code = footCode(page.numbering) ?? "none";
    for (const { words, height } of pages) {
      const printed = words.filter(({ text }) => text === code);
      expect(printed).toHaveLength(1);
      expect(printed[0]?.top).toBeGreaterThan(height - page.margins.bottom * POINTS_PER_MM);
      expect(printed[0]?.bottom).toBeLessThan(height);
    }
  });

  test("every row shows all of its texts, inside itself", () => {
    const { pages, page, check, grid } = sheet();
    const heights = new Map(page.rowHeights);
    const rows = {
      starts: check.starts,
      lastRow: grid.rowCount,
      titleRows: page.titleRows,
      scale: check.scale,
      topMargin: page.margins.top * POINTS_PER_MM,
      heightOf: (row: number) => heights.get(row) ?? 0,
      textsOf: (row: number) =>
        grid.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
    };
    expect(badRows(pages, rows)).toEqual([]);
  });
});
