/** A sheet of the open workbook laid out on paper, tried on a fake Excel. */
import {
  differingTraits,
  noNumbering,
  type PageSetup,
} from "../../src/core/model/workbook/pageSetup";
import { officialNumbering } from "../../src/core/paper/numbering";
import { bookPaper, layOutPaper } from "../../src/actions/printing/bookPaper";
import { loadLexicon } from "../../src/actions/loading/builtIn/loadRubrics";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import type { WorkbookHost } from "../../src/hosts/host";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { openExcelHost } from "../../src/hosts/excel/excelHost";
import { paperBook } from "../support/paperBook";
import { sketchedWorkbook } from "../support/bookSketch";
import { codeLine } from "../../src/messages/results/printed/printedCodes";
import { FakeExcel, fakeBookOf, type FakeOptions } from "../support/fakeExcel";

const wished: PageSetup = {
  paper: "A4",
  orientation: "landscape",
  margins: { left: 30, right: 15, top: 20, bottom: 20 },
  scaling: { kind: "fit", wide: 1, tall: null },
  titleRows: [6, 7],
  printArea: [{ top: 1, left: 1, bottom: 58, right: 6 }],
  numbering: noNumbering,
  breaksBefore: [],
  rowHeights: [[1, 15]],
};

const make = (options: FakeOptions = {}) => {
  const fake = new FakeExcel(
    fakeBookOf(sketchedWorkbook({ sheets: [{ name: "Bảng", cells: { A1: 1 } }] })),
    options,
  );
  return { fake, host: openExcelHost(fake.program) };
};

test("a page is set, read back, and put back as it was", async () => {
  const { fake, host } = make();
  const before = await host.readPage("Bảng");
  expect(before).toEqual({
    paper: "Letter",
    orientation: "portrait",
    margins: { left: 17.78, right: 17.78, top: 19.05, bottom: 19.05 },
    scaling: { kind: "scale", percent: 100 },
    titleRows: null,
    printArea: [],
    numbering: noNumbering,
    breaksBefore: [],
    rowHeights: [[1, 15]],
  });
  expect(await host.writePage("Bảng", wished)).toEqual(wished);
  const page = fake.book.sheets[0]?.page ?? {};
  expect(page).toMatchObject({
    paperSize: "A4",
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1 },
    titleRows: { top: 6, bottom: 7 },
  });
  expect(Math.round(Number(page["leftMargin"]))).toBe(85);
  expect(await host.writePage("Bảng", before)).toEqual(before);
  // Each look takes two: the rows are asked for once it is known where they end. Look; look, set, set without the 0 that Excel
  // refuses, look; look, find the names, set, look.
  expect(fake.traffic.syncs).toBe(12);
});

test("an Excel that takes 0 pages for as many as it takes is given both numbers", async () => {
  const { fake, host } = make({ zoomOfNought: "taken" });
  expect(await host.writePage("Bảng", wished)).toEqual(wished);
  expect(fake.book.sheets[0]?.page["zoom"]).toEqual({
    horizontalFitToPages: 1,
    verticalFitToPages: 0,
  });
});

test("while another workbook is in front a page is set, and what must be unset there is refused with the reason", async () => {
  const { fake, host } = make();
  fake.book.isBehind = true;
  const page = { ...wished, titleRows: null, printArea: [] };
  expect(await host.writePage("Bảng", page)).toEqual(page);
  await host.writePage("Bảng", wished);
  await expect(host.writePage("Bảng", page)).rejects.toMatchObject({ code: "workbookNotActive" });
});

test("where Excel hides the names of what is printed, what stays is seen in what stands", async () => {
  const { host } = make({ hasPageNames: false });
  await host.writePage("Bảng", wished);
  const page = { ...wished, titleRows: null };
  expect(await host.writePage("Bảng", page)).toEqual(wished);
});

test.each<[string, Partial<PageSetup>]>([
  [
    "two areas",
    {
      printArea: [
        { top: 1, left: 1, bottom: 9, right: 6 },
        { top: 20, left: 2, bottom: 30, right: 4 },
      ],
    },
  ],
  ["one page in all", { scaling: { kind: "fit", wide: 1, tall: 1 } }],
  ["as many pages wide as it takes", { scaling: { kind: "fit", wide: null, tall: 2 } }],
  ["a scale", { scaling: { kind: "scale", percent: 85 } }],
  ["nothing repeated", { titleRows: null }],
  ["everything printed", { printArea: [] }],
  ["numbers from page 2", { numbering: officialNumbering(noNumbering) }],
  [
    "even pages apart",
    {
      numbering: {
        ...noNumbering,
        isEvenApart: true,
        evenPages: {
          header: { left: "", centre: "&P", right: "" },
          footer: { left: "chẵn", centre: "", right: "" },
        },
      },
    },
  ],
  ["pages that begin by hand", { breaksBefore: [12, 40] }],
  ["a higher row", { rowHeights: [[1, 54]] }],
])("%s", async (_what, change) => {
  const { host } = make();
  await host.writePage("Bảng", wished);
  const page = { ...wished, ...change };
  expect(await host.writePage("Bảng", page)).toEqual(page);
  expect(await host.readPage("Bảng")).toEqual(page);
});

test("what Excel does not take at first is set once more; what it never takes is seen in what stands", async () => {
  const { fake, host } = make({ zoomOfNought: "taken" });
  const page = fake.book.sheets[0]?.page ?? {};
  let refusals = 1;
  let zoom: unknown = { scale: 100 };
  Object.defineProperty(page, "zoom", {
    get: () => zoom,
    set: (wish: unknown) => {
      refusals -= 1;
      if (refusals < 0) zoom = wish;
    },
  });
  expect(await host.writePage("Bảng", wished)).toEqual(wished);
  expect(fake.traffic.syncs).toBe(6);
  refusals = 9;
  zoom = { scale: 100 };
  expect(await host.writePage("Bảng", wished)).toEqual({
    ...wished,
    scaling: { kind: "scale", percent: 100 },
  });
});

test("a score sheet is planned by the sizes that Excel tells, as it is from its file", async () => {
  const table = {
    contents: 45,
    reason: (n: number) => (n === 4 ? "Chưa thực hiện. ".repeat(20) : ""),
  };
  const file = openXlsx(paperBook({ tables: [table], widths: [5, 40, 8, 8, 20] }), "a.xlsx");
  const workbook = await file.readWorkbook();
  const fake = new FakeExcel(fakeBookOf(workbook));
  const host = openExcelHost(fake.program);
  const plan = async (from: WorkbookHost) => {
    const read = await from.readWorkbook();
    const wishes = { footLine: codeLine };
    const [paper] =
      (await bookPaper(from, read, recogniseWorkbook(read), loadLexicon(), wishes)) ?? [];
    if (!paper) throw new Error("nothing to print");
    return paper;
  };
  const paper = await plan(host);
  expect(paper.then.titleRows).toEqual((await plan(file)).then.titleRows);
  expect(new Map(paper.then.rowHeights).get(11)).toBeGreaterThan(150);
  expect(paper.mended).toContainEqual(expect.objectContaining({ code: "textCut", cell: "E11" }));
  await layOutPaper(host, paper);
  const { drawing, page } = fake.book.sheets[0] ?? { drawing: null, page: null };
  expect(page).toMatchObject({ paperSize: "A4", firstPageNumber: 1 });
  expect(drawing?.breaks).toEqual(paper.then.breaksBefore);
  expect(drawing?.rowHeights.get(11)).toBeGreaterThan(150);
  expect(JSON.stringify(drawing?.headers)).toContain(`Mã đối chiếu: ${paper.code}`);
  expect(drawing?.headers).toMatchObject({ state: "FirstAndDefault", useSheetScale: false });
  const again = await plan(host);
  expect(differingTraits(again.now, again.then)).toEqual([]);
});

test("a protected sheet is laid out but for the heights and texts that it keeps", async () => {
  const { fake, host } = make();
  const [sheet] = fake.book.sheets;
  if (sheet) sheet.isProtected = true;
  const page = { ...wished, rowHeights: [[1, 54]] } as const;
  const stands = await host.writePage("Bảng", page);
  expect(differingTraits(stands, page)).toEqual(["rowHeights"]);
  await host.wrapCells("Bảng", [{ row: 1, column: 1 }], true);
  expect(sheet?.cellAt(1, 1).style.wrap).toBe(false);
});

test("texts are wrapped, and put on one line again", async () => {
  const { fake, host } = make();
  const wraps = () => fake.book.sheets[0]?.cellAt(1, 1).style.wrap;
  await host.wrapCells("Bảng", [{ row: 1, column: 1 }], true);
  expect(wraps()).toBe(true);
  await host.wrapCells("Bảng", [{ row: 1, column: 1 }], false);
  expect(wraps()).toBe(false);
  await expect(host.wrapCells("Không có", [], true)).rejects.toMatchObject({
    code: "sheetNotFound",
  });
});

test("a sheet that is missing is refused", async () => {
  const { host } = make();
  const refusal = { code: "sheetNotFound", facts: { sheet: "Không có" } };
  await expect(host.readPage("Không có")).rejects.toMatchObject(refusal);
  await expect(host.writePage("Không có", wished)).rejects.toMatchObject(refusal);
});

test("columns are widened in Excel as in the file, and put back", async () => {
  const file = openXlsx(
    paperBook({
      tables: [{ contents: 2, reason: () => "ngày 14/11/2023-chậm" }],
      widths: [6, 48, 9, 9, 6],
    }),
    "a.xlsx",
  );
  const fake = new FakeExcel(fakeBookOf(await file.readWorkbook()));
  const host = openExcelHost(fake.program);
  const workbook = await host.readWorkbook();
  const [grid] = workbook.grids;
  if (!grid) throw new Error("no sheet");
  const widthOfE = async (): Promise<number> => {
    const { columnWidths } = await host.readForPaper(grid);
    return columnWidths.find(({ first }) => first === 5)?.width ?? 0;
  };
  const before = await widthOfE();
  await host.setWidths(grid.sheet, [[5, before + 20]]);
  expect(await widthOfE()).toBeCloseTo(before + 20);
  await host.setWidths(grid.sheet, [[5, before]]);
  expect(await widthOfE()).toBeCloseTo(before);
  await expect(host.setWidths("Không có", [[5, 9]])).rejects.toMatchObject({
    code: "sheetNotFound",
  });
});
