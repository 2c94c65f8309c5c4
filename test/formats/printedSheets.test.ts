/** Score sheets laid out by us and printed by LibreOffice: every text whole and inside its row, pages where they were planned. */
import { bookPaper } from "../../src/actions/printing/bookPaper";
import { loadLexicon } from "../../src/actions/loading/builtIn/loadRubrics";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import type { Grid } from "../../src/core/model/workbook/grid";
import type { PageSetup } from "../../src/core/model/workbook/pageSetup";
import { checkPaper, type PaperCheck } from "../../src/core/paper/check";
import { sectionsOf } from "../../src/core/paper/sections";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { type PrintedPage, printedByLibreOffice } from "../support/outsideTools";
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
  const papers = (await bookPaper(host, await host.readWorkbook(), reading, loadLexicon())) ?? [];
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

  test("every row shows all of its texts, inside itself", () => {
    const { pages } = sheet();
    const outside = shifts.map((shift) =>
      pages.flatMap((page, index) => rowsOutside(page, rowsOn(sheet(), index, shift), sheet())),
    );
    expect(outside.sort((a, b) => a.length - b.length)[0]).toEqual([]);
  });
});

// helpers

/** LibreOffice lets a sheet that is printed smaller begin higher by so much. */
const shifts = [0, 1, 2, 3, 4, 5, 6, 7, 8];

interface Band {
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rows whose letters are not all there, or stand over their edge. */
const rowsOutside = (page: PrintedPage, bands: readonly Band[], { grid }: LaidSheet) =>
  bands.flatMap(({ row, top, bottom }) => {
    const inside = page.words.filter((word) => {
      const middle = (word.top + word.bottom) / 2;
      return top <= middle && middle < bottom;
    });
    const shown = lettersOf(inside.map(({ text: word }) => word));
    const held = lettersOf(grid.cells.filter((cell) => cell.row === row).map((cell) => cell.text));
    const isOver = inside.some((word) => word.top < top - 1 || word.bottom > bottom + 2);
    return shown === held && !isOver ? [] : [{ page: page.text.slice(0, 40), row, shown, held }];
  });

/** Rows of a page from top to bottom, those that it repeats first, in typographic points from the top of the paper. */
function rowsOn({ page, check, grid }: LaidSheet, index: number, shift: number): readonly Band[] {
  const { starts, scale } = check;
  const first = starts[index] ?? 1;
  const last = (starts[index + 1] ?? grid.rowCount + 1) - 1;
  const { titleRows } = page;
  const repeated = titleRows && first > titleRows[1] ? rowsFrom(titleRows[0], titleRows[1]) : [];
  const heights = new Map(page.rowHeights);
  let bottom = page.margins.top * POINTS_PER_MM - shift;
  return [...repeated, ...rowsFrom(first, last)].map((row) => {
    const top = bottom;
    bottom += (heights.get(row) ?? 0) * scale;
    return { row, top, bottom };
  });
}

const rowsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Words are broken and put in another order on paper: what counts is that no letter is missing. */
const lettersOf = (texts: readonly string[]): string =>
  [...texts.join("").normalize("NFC")]
    .filter((letter) => /\p{L}/u.test(letter))
    .sort()
    .join("");
