/** Score sheets laid out on official paper: which way, how high their rows, where pages begin, and what is told of them. */
import {
  bookPaper,
  layOutPaper,
  type PaperWishes,
  type SheetPaper,
} from "../../../src/actions/printing/bookPaper";
import { paperCopy } from "../../../src/actions/printing/copyApart";
import { loadLexicon } from "../../../src/actions/loading/builtIn/loadRubrics";
import { recogniseWorkbook } from "../../../src/actions/reading/openWorkbook";
import { formatAddress } from "../../../src/core/model/workbook/grid";
import { differingTraits, type PageSetup } from "../../../src/core/model/workbook/pageSetup";
import { compareCode } from "../../../src/core/paper/code/compareCode";
import { openXlsx, type WritableXlsxHost } from "../../../src/hosts/xlsxHost";
import { codeLine } from "../../../src/messages/results/printed/printedCodes";
import { schemaErrors } from "../../support/outsideTools";
import { dialects } from "../../support/packageDialects";
import {
  type NarrowTitle,
  paperBook,
  type SheetOfTables,
  type TableSketch,
} from "../../support/paperBook";

const short: TableSketch = { contents: 4 };
const long = "Không để xảy ra các hoạt động tuyên truyền chống Đảng, chống chính quyền nhân dân. ";

describe("one table", () => {
  test("A4, margins and number of official papers, its heading on each page, every row with a height", async () => {
    const { then } = await paperOf({ tables: [{ contents: 60 }] });
    expect(then).toMatchObject({
      paper: "A4",
      orientation: "portrait",
      margins: { left: 30, right: 17.78, top: 20, bottom: 20 },
      scaling: { kind: "fit", wide: 1, tall: null },
      titleRows: [6, 6],
      printArea: [{ top: 1, left: 1, bottom: 79, right: 5 }],
    });
    expect(then.numbering).toMatchObject({ firstNumber: 1, isFirstApart: true });
    expect(then.numbering.pages.header.centre).toContain("&P");
    expect(then.numbering.firstPage.header.centre).toBe("");
    expect(then.rowHeights.map(([row]) => row)).toEqual(rowsTo(79));
  });

  test("what is laid out once stays as it is", async () => {
    const sheet = { tables: [{ contents: 40, reason: () => long }] };
    const host = openXlsx(paperBook(sheet), "a.xlsx");
    const [first] = await papersOf(host);
    if (first) await host.writePage(first.sheet, first.then);
    const again = openXlsx(host.save(), "a.xlsx");
    const [second] = await papersOf(again);
    expect(second && differingTraits(second.now, second.then)).toEqual([]);
    expect(second?.mended).toEqual([]);
  });

  test.each<[string, SheetOfTables["widths"], number, string, number]>([
    ["narrow: it stays upright", [5, 40, 8, 8, 20], 13, "portrait", 1],
    ["letters of 13 that upright would be 8: across", [6, 60, 12, 12, 50], 13, "landscape", 1],
    [
      "wider than any page could hold at 9: two pages beside each other",
      [6, 150, 20, 20, 90],
      13,
      "landscape",
      2,
    ],
    [
      "letters that are small in the sheet itself do not make two pages",
      [6, 60, 12, 12, 50],
      8,
      "landscape",
      1,
    ],
  ])("%s", async (_what, widths, size, orientation, wide) => {
    const { then } = await paperOf({ tables: [short], widths, size });
    expect(then.orientation).toBe(orientation);
    expect(then.scaling).toEqual({ kind: "fit", wide, tall: null });
  });

  test("its code in every foot, the officer's own texts beside it; an old one is told and replaced", async () => {
    const host = openXlsx(paperBook({ tables: [short] }), "a.xlsx");
    const [paper] = await papersOf(host);
    const { numbering } = paper?.then ?? {};
    expect(paper?.code).toMatch(/^[A-Z2-9]{3}-[A-Z2-9]{3}-[A-Z2-9]{3}$/);
    expect(numbering?.pages.footer.left).toContain(`Mã đối chiếu: ${paper?.code}`);
    expect(numbering?.firstPage.footer).toEqual(numbering?.pages.footer);
    if (!paper || !numbering) return;
    const { pages } = numbering;
    const footer = { ...pages.footer, left: `Lưu: VT\n${pages.footer.left}` };
    const kept = { ...numbering, pages: { ...pages, footer } };
    await host.writePage(paper.sheet, { ...paper.then, numbering: kept });
    await host.writeCells(paper.sheet, [{ row: 8, column: 4, value: 0.5 }]);
    const [again] = await papersOf(host);
    expect(again?.mended).toContainEqual(
      expect.objectContaining({ code: "codeOld", facts: { printed: paper.code } }),
    );
    expect(again?.then.numbering.pages.footer.left.split("\n")).toEqual([
      "Lưu: VT",
      expect.stringContaining(`${again?.code}`),
    ]);
    expect(again?.code).not.toBe(paper.code);
  });

  test("letters that stay readable upright, on fewer pages: it is not turned", async () => {
    const { then, pagesThen } = await paperOf({
      tables: [{ contents: 40 }],
      widths: [6, 52, 10, 10, 30],
    });
    expect([then.orientation, pagesThen]).toEqual(["portrait", 2]);
  });

  test.each<[contents: number, pages: number, top: number]>([
    [28, 1, 25],
    [30, 1, 20],
    [60, 2, 25],
  ])(
    "%d contents: the narrowest official margins only where they save a page",
    async (contents, pages, top) => {
      const host = openXlsx(paperBook({ tables: [{ contents }] }), "a.xlsx");
      const page = await host.readPage("Bảng 1");
      const margins = { left: 30, right: 15, top: 25, bottom: 25 };
      await host.writePage("Bảng 1", { ...page, margins });
      const [paper] = await papersOf(host);
      expect([paper?.pagesThen, paper?.then.margins.top]).toEqual([pages, top]);
    },
  );

  test.each<
    [
      what: string,
      size: number,
      reason: string,
      height: number,
      scaled: boolean,
      pages: [number, number],
    ]
  >([
    ["letters of 13: smaller ones have one of five back", 13, long, 18, true, [2, 4]],
    ["letters of 10 are not made smaller, whatever it costs", 10, long, 18, false, [2, 3]],
    ["nothing grows: as large as before", 13, "", 36, false, [3, 3]],
  ])("rows that grow cost pages; %s", async (_what, size, reason, height, scaled, pages) => {
    const table = { contents: 40, reason: (n: number) => (n % 2 ? reason : ""), height };
    const { then, pagesNow, pagesThen } = await paperOf({
      tables: [table],
      size,
      widths: [5, 28, 8, 8, 18],
    });
    const { scaling } = then;
    expect([scaling.kind === "scale", pagesNow, pagesThen]).toEqual([scaled, ...pages]);
    if (scaling.kind === "scale") expect((size * scaling.percent) / 100).toBeGreaterThanOrEqual(10);
  });

  test("the officer's wish about the way it is turned counts", async () => {
    const host = openXlsx(paperBook({ tables: [short] }), "a.xlsx");
    const [paper] = await papersOf(host, "landscape");
    expect(paper?.then.orientation).toBe("landscape");
  });
});

describe("heights", () => {
  test("rows that cut a text grow, the others stay", async () => {
    const table = {
      contents: 6,
      height: 36,
      reason: (n: number) => (n === 2 ? long.repeat(3) : ""),
    };
    const { now, then, mended, left } = await paperOf({ tables: [table] });
    const heights = [new Map(now.rowHeights), new Map(then.rowHeights)];
    expect(heights.map((each) => each.get(8))).toEqual([36, 36]);
    expect(heights[0]?.get(9)).toBe(36);
    expect(heights[1]?.get(9)).toBeGreaterThan(150);
    // The letterhead in merged cells takes two lines, of which no program makes room by itself.
    expect(mended).toMatchObject([
      { code: "textCut", cell: "C1" },
      { code: "textCut", cell: "E9" },
      { code: "columnsApart", cell: "A6" },
    ]);
    expect(left.map(({ code }) => code)).toEqual(["signaturePage"]);
  });

  test("a text that no row can hold is told", async () => {
    const { left } = await paperOf({
      tables: [{ contents: 2, reason: (n) => (n === 1 ? long.repeat(20) : "") }],
    });
    expect(left).toMatchObject([{ code: "textTooLong", cell: "E8" }, { code: "signaturePage" }]);
  });
});

describe("texts on one line", () => {
  const sheet = {
    tables: [{ contents: 3, content: () => long, reason: (n: number) => (n === 2 ? long : "") }],
    isUnwrapped: true,
  };

  test("what runs under a neighbour, or over the edge of the table, is wrapped, and its row grows", async () => {
    const host = openXlsx(paperBook(sheet), "a.xlsx");
    const [paper] = await papersOf(host);
    const cells = paper?.wrapped.map(formatAddress) ?? [];
    expect(cells).toEqual(expect.arrayContaining(["B8", "B9", "E9", "B10"]));
    expect(paper?.mended).toContainEqual(
      expect.objectContaining({ code: "textHidden", cell: "B8" }),
    );
    expect(paper?.left.map(({ code }) => code)).toEqual(["signaturePage"]);
    expect(new Map(paper?.then.rowHeights).get(8)).toBeGreaterThan(30);
    if (paper) await layOutPaper(host, paper);
    const saved = openXlsx(host.save(), "a.xlsx");
    const [again] = await papersOf(saved);
    expect(again?.wrapped).toEqual([]);
    expect(again && differingTraits(again.now, again.then)).toEqual([]);
    const errors = await Promise.all([schemaErrors(paperBook(sheet)), schemaErrors(host.save())]);
    expect(errors[1]).toEqual(errors[0]);
  });

  test("put on one line again, the file is what it was, to the byte", async () => {
    const bytes = paperBook(sheet);
    const host = openXlsx(bytes, "a.xlsx");
    const cells = [{ row: 8, column: 2 }];
    await host.wrapCells("Bảng 1", cells, true);
    expect(host.isChanged).toBe(true);
    const { grids } = await host.readWorkbook();
    const [grid] = grids;
    const cell = grid?.cells.find(({ row, column }) => row === 8 && column === 2);
    expect(grid?.styles[cell?.style ?? 0]?.wrap).toBe(true);
    await host.wrapCells("Bảng 1", cells, false);
    expect(host.save()).toBe(bytes);
  });

  test("a line beside the table widens what is printed; it is not cut at its edge", async () => {
    const { then } = await paperOf({ tables: [short], note: long });
    expect(then.printArea[0]?.right).toBeGreaterThan(5);
  });
});

describe("words that a narrow cell breaks", () => {
  const title = "THỦ TRƯỞNG CƠ QUAN";
  const widths = [6, 48, 6, 9, 26] as const;
  const signed = (beside: string): SheetOfTables => ({
    tables: [{ contents: 4, narrowTitle: { title, beside } }],
    widths,
  });

  test("a title to sign runs on one line over its blank neighbours, and is put back to the byte", async () => {
    const bytes = paperBook(signed(""));
    const host = openXlsx(bytes, "a.xlsx");
    const [paper] = await papersOf(host);
    expect(paper?.released.map(formatAddress)).toEqual(["C19"]);
    expect(paper?.mended).toContainEqual(
      expect.objectContaining({ code: "wordBroken", cell: "C19", facts: { word: "TRƯỞNG" } }),
    );
    if (!paper) return;
    await layOutPaper(host, paper);
    const saved = host.save();
    expect(await schemaErrors(saved)).toEqual(await schemaErrors(bytes));
    const [again] = await papersOf(openXlsx(saved, "a.xlsx"));
    expect(again?.left.map(({ code }) => code)).toEqual(["signaturePage"]);
    expect(again?.released).toEqual([]);
    await host.wrapCells(paper.sheet, paper.released, true);
    await host.writePage(paper.sheet, paper.now);
    expect(host.save()).toBe(bytes);
  });

  test("where a neighbour is in the way it is told, and left", async () => {
    const { released, left } = await paperOf(signed("KẾ TOÁN TRƯỞNG"));
    expect(released).toEqual([]);
    expect(left).toContainEqual(expect.objectContaining({ code: "wordBroken", cell: "C19" }));
  });

  test("so does a title above the table", async () => {
    const table = { contents: 4, narrowTitle: { title, beside: "", isAbove: true } };
    const { released, mended } = await paperOf({ tables: [table], widths });
    expect(released.map(formatAddress)).toEqual(["C5"]);
    expect(mended).toContainEqual(expect.objectContaining({ code: "wordBroken", cell: "C5" }));
  });

  test.each<[string, NarrowTitle, number]>([
    ["of several lines", { title: "THỦ TRƯỞNG\nCƠ QUAN", beside: "" }, 3],
    ["beside another text", { title, beside: "KẾ TOÁN" }, 3],
    ["in merged cells: the widest of its columns", { title, beside: "", isMerged: true }, 4],
  ])(
    "a title %s cannot run on: its column is offered to be widened",
    async (_how, narrowTitle, column) => {
      const sheet = { tables: [{ contents: 4, narrowTitle }], widths: [6, 48, 3, 4, 26] as const };
      const host = openXlsx(paperBook(sheet), "a.xlsx");
      const brokenIn = (papers: readonly SheetPaper[]): readonly string[] =>
        papers.flatMap(({ left }) =>
          left.filter(({ code }) => code === "wordBroken").map(({ cell }) => cell),
        );
      const [offered] = await papersOf(host);
      expect(offered?.released).toEqual([]);
      expect(brokenIn(offered ? [offered] : [])).toContain("C19");
      expect(offered?.wider.map((wide) => wide.column)).toContain(column);
      expect(brokenIn(await papersOf(host, null, { widens: () => true }))).toEqual([]);
    },
  );

  test("a word in a narrow column of the table is told", async () => {
    const { left } = await paperOf({
      tables: [{ contents: 2, reason: () => "ngày 14/11/2023-chậm" }],
      widths: [6, 48, 9, 9, 6],
    });
    expect(left.filter(({ code }) => code === "wordBroken").map(({ cell }) => cell)).toEqual([
      "E8",
      "E9",
    ]);
  });
});

describe("columns that are too narrow for what they hold", () => {
  const narrow: SheetOfTables = {
    tables: [
      { contents: 4, reason: (n) => (n === 2 ? "ngày 14/11/2023-chậm báo cáo" : "") },
      { contents: 4, isMovement: true },
    ],
    widths: [6, 48, 9, 9, 6],
  };
  const widens = () => true;

  test("are offered, and widened when that is wished: no word is broken, the page is one wide and readable", async () => {
    const host = openXlsx(paperBook(narrow), "a.xlsx");
    const [offered] = await papersOf(host);
    expect(offered?.wider.map(({ column, from }) => [column, from])).toEqual([[5, 6]]);
    expect(offered?.isWidened).toBe(false);
    expect(offered?.left).toContainEqual(
      expect.objectContaining({ code: "wordBroken", cell: "E9" }),
    );
    const [paper] = await papersOf(host, null, { widens });
    expect(paper?.mended).toContainEqual(
      expect.objectContaining({ code: "wordBroken", cell: "E9" }),
    );
    expect(paper?.left.map(({ code }) => code)).toEqual(["signaturePage", "signaturePage"]);
    expect(paper?.then.scaling).toEqual({ kind: "fit", wide: 1, tall: null });
  });

  test("the file says so, validly, offers nothing more, and is put back to the byte", async () => {
    const bytes = paperBook(narrow);
    const host = openXlsx(bytes, "a.xlsx");
    const [paper] = await papersOf(host, null, { widens });
    if (!paper) return;
    await layOutPaper(host, paper);
    const saved = openXlsx(host.save(), "a.xlsx");
    const [again] = await papersOf(saved, null, { widens });
    expect(again?.wider).toEqual([]);
    expect(again && differingTraits(again.now, again.then)).toEqual([]);
    expect(await schemaErrors(host.save())).toEqual(await schemaErrors(bytes));
    await host.setWidths(paper.sheet, [[5, 6]]);
    await host.writePage(paper.sheet, paper.now);
    expect(host.save()).toBe(bytes);
  });

  test.each<[string, number, string]>([
    ["a number wider than its column", 1, "numberHidden"],
    ["a text that no row of 409 points holds", 5, "textTooLong"],
  ])("%s", async (_what, column, code) => {
    const table =
      column === 5
        ? { contents: 4, reason: (n: number) => (n === 2 ? long.repeat(8) : "") }
        : { contents: 14 };
    const widths = column === 5 ? ([6, 48, 9, 9, 8] as const) : ([0.8, 48, 9, 9, 26] as const);
    const host = openXlsx(paperBook({ tables: [table], widths }), "a.xlsx");
    const codes = (papers: readonly SheetPaper[]): readonly string[] =>
      papers.flatMap(({ left }) => left.map((found) => found.code));
    expect(codes(await papersOf(host))).toContain(code);
    expect(codes(await papersOf(host, null, { widens }))).not.toContain(code);
  });

  describe("on a page that is nearly full", () => {
    const full: SheetOfTables = {
      tables: [
        {
          contents: 40,
          reason: (n) => (n === 2 ? "ngày 14/11/2023" : n === 3 ? "số 192/KH-UBND" : ""),
        },
      ],
      widths: [6, 76, 8.5, 8.5, 8],
    };

    test("take what is left of it: no page more, not turned, letters as readable, what is still broken told", async () => {
      const host = openXlsx(paperBook(full), "a.xlsx");
      const [narrow] = await papersOf(host);
      const [wide] = await papersOf(host, null, { widens });
      const brokenIn = (paper: SheetPaper | undefined): readonly string[] =>
        paper?.left.filter(({ code }) => code === "wordBroken").map(({ cell }) => cell) ?? [];
      expect(narrow?.then.orientation).toBe("portrait");
      expect(brokenIn(narrow)).toEqual(["E9", "E10"]);
      expect(brokenIn(wide)).toEqual(["E9"]);
      expect(wide?.then.orientation).toBe("portrait");
      expect(wide?.pagesThen).toBe(narrow?.pagesThen);
      expect(wide?.wider).toEqual(narrow?.wider);
    });

    test("turn the page where a number cannot be read otherwise", async () => {
      const host = openXlsx(paperBook({ ...full, widths: [0.8, 82, 8.5, 8.5, 8] }), "a.xlsx");
      const [narrow] = await papersOf(host);
      const [wide] = await papersOf(host, null, { widens });
      expect(narrow?.left.map(({ code }) => code)).toContain("numberHidden");
      expect(wide?.left.map(({ code }) => code)).not.toContain("numberHidden");
      expect([narrow, wide].map((paper) => paper?.then.orientation)).toEqual([
        "portrait",
        "landscape",
      ]);
    });
  });

  test("a column that the page has no room for is told only", async () => {
    const { wider, left } = await paperOf({
      tables: [{ contents: 2, reason: () => "x".repeat(120) }],
      widths: [6, 90, 12, 12, 20],
    });
    expect(wider).toEqual([]);
    expect(left.map(({ code }) => code)).toContain("wordBroken");
  });
});

describe("where pages begin", () => {
  test.each(Array.from({ length: 12 }, (_, i) => 30 + i))(
    "%d contents: signed on one page with the total, no heading alone",
    async (contents) => {
      const { left, then } = await paperOf({ tables: [{ contents }] });
      expect(left.map(({ code }) => code)).toEqual(["signaturePage"]);
      const total = 7 + contents + Math.ceil(contents / 10);
      for (let row = total + 1; row <= total + 6; row++)
        expect(then.breaksBefore).not.toContain(row);
    },
  );

  test.each(Array.from({ length: 6 }, (_, i) => 34 + i))(
    "%d contents: without names below them, room is left to sign by hand",
    async (contents) => {
      const { then, starts, scale } = await paperOf({ tables: [{ contents, isNameless: true }] });
      const lastPage = starts[starts.length - 1] ?? 1;
      const used = then.rowHeights.reduce(
        (total, [row, height]) => total + (row >= lastPage || row === 6 ? height * scale : 0),
        0,
      );
      const room = ((297 - then.margins.top - then.margins.bottom) * 72) / 25.4;
      expect(then.orientation).toBe("portrait");
      expect(room - used).toBeGreaterThan(40);
    },
  );

  test("a sheet that nobody signs is told of", async () => {
    const { left } = await paperOf({ tables: [{ contents: 4, isUnsigned: true }] });
    expect(left).toMatchObject([{ code: "signatureMissing", cell: "A12" }]);
  });
});

describe("two tables on a sheet", () => {
  const movement: TableSketch = { contents: 4, isMovement: true };

  test("the second begins a page; short ones repeat no heading", async () => {
    const { then, left } = await paperOf({ tables: [short, movement] });
    expect(then.breaksBefore).toEqual([20]);
    expect(then.titleRows).toBeNull();
    expect(left.map(({ code }) => code)).toEqual(["signaturePage", "signaturePage"]);
  });

  test("a long second repeats its own heading", async () => {
    const { then, left } = await paperOf({ tables: [short, { ...movement, contents: 60 }] });
    expect(then.titleRows).toEqual([25, 25]);
    expect(left.map(({ code }) => code)).toEqual(["signaturePage", "signaturePage"]);
  });

  test("a long first cannot repeat its heading over the second, which is told", async () => {
    const { then, left } = await paperOf({ tables: [{ contents: 60 }, movement] });
    expect(then.titleRows).toBeNull();
    expect(left.map(({ code }) => code)).toEqual([
      "signaturePage",
      "headingMissing",
      "signaturePage",
    ]);
  });

  test("the heading of the first over the second's numbers is an error that is mended", async () => {
    const host = openXlsx(paperBook({ tables: [short, movement] }), "a.xlsx");
    const page = await host.readPage("Bảng 1");
    await host.writePage("Bảng 1", { ...page, titleRows: [6, 6] });
    const [paper] = await papersOf(host);
    expect(paper?.mended).toContainEqual(
      expect.objectContaining({ code: "headingOfOther", cell: "A25", severity: "error" }),
    );
  });
});

describe("a copy with each of two tables on a sheet of its own", () => {
  const book = paperBook({
    tables: [{ contents: 60 }, { contents: 45, isMovement: true }],
  });

  test("each repeats its own heading, on as many pages as it needs; the file itself is not touched", async () => {
    const host = openXlsx(book, "a.xlsx");
    const [together] = await papersOf(host);
    const copy = await copyOf(host);
    const papers = await papersOf(copy);
    expect(papers.map(({ sheet }) => sheet)).toEqual(["Bảng 1", "Bảng 1 (2)"]);
    expect(papers.map(({ then }) => then.titleRows)).toEqual([
      [6, 6],
      [86, 86],
    ]);
    expect(papers.flatMap(({ left }) => left.map(({ code }) => code))).toEqual([
      "signaturePage",
      "signaturePage",
    ]);
    const pages = papers.reduce((sum, { pagesThen }) => sum + pagesThen, 0);
    expect(pages).toBeLessThanOrEqual(together?.pagesThen ?? 0);
    expect(host.save()).toBe(book);
    // What was laid out with the copy stands in its file.
    for (const { now, then } of papers) expect(differingTraits(now, then)).toEqual([]);
    expect(await schemaErrors(copy.save())).toEqual(await schemaErrors(book));
  });

  test("the code of each agrees with the file that holds both", async () => {
    const host = openXlsx(book, "a.xlsx");
    const reading = recogniseWorkbook(await host.readWorkbook());
    const papers = await papersOf(await copyOf(host));
    for (const { code } of papers)
      expect(compareCode(code ?? "", reading, null)).toMatchObject({
        kind: "agrees",
        sheet: "Bảng 1",
      });
  });

  test("what was settled of each table goes with it", async () => {
    const host = openXlsx(book, "a.xlsx");
    const settled = (sheet: string): string =>
      JSON.stringify({
        tables: [
          { sheet, headerRow: 87 },
          { sheet: "Bảng 1", headerRow: 6 },
        ],
      });
    await host.writeState(settled("Bảng 1"));
    expect(await (await copyOf(host)).readState()).toBe(settled("Bảng 1 (2)"));
  });

  test("no copy where each sheet holds one table", async () => {
    const host = openXlsx(paperBook({ tables: [short] }), "a.xlsx");
    const workbook = await host.readWorkbook();
    const reading = recogniseWorkbook(workbook);
    expect(await paperCopy(host, workbook, reading, loadLexicon(), wishes)).toBeNull();
  });
});

test("a content in a hidden row is told, and gets no height", async () => {
  const { then, left } = await paperOf({ tables: [{ contents: 5, hidden: 3 }] });
  expect(left).toContainEqual(expect.objectContaining({ code: "rowNotPrinted", cell: "D10" }));
  expect(new Map(then.rowHeights).has(10)).toBe(false);
});

test("all sheets with a table of the round, no others", async () => {
  const host = openXlsx(
    paperBook({ tables: [short] }, { tables: [{ contents: 4, isMovement: true }] }),
    "a.xlsx",
  );
  expect((await papersOf(host)).map(({ sheet }) => sheet)).toEqual(["Bảng 1", "Bảng 2"]);
});

describe("however its file is packed", () => {
  test.each(dialects)(
    "$name: laid out, no new fault, and the same when asked again",
    async ({ name, bytes }) => {
      const host = openXlsx(bytes, name);
      const [paper] = await papersOf(host);
      expect(paper).toBeDefined();
      if (!paper) return;
      await layOutPaper(host, paper);
      const saved = host.save();
      const [before, after] = await Promise.all([schemaErrors(bytes), schemaErrors(saved)]);
      expect(after.filter((error) => !before.includes(error))).toEqual([]);
      const [again] = await papersOf(openXlsx(saved, name));
      expect(again && differingTraits(again.now, again.then)).toEqual([]);
      await host.wrapCells(paper.sheet, paper.wrapped, false);
      await host.writePage(paper.sheet, paper.now);
      expect(host.save()).toBe(bytes);
    },
  );
});

// helpers

const wishes = { footLine: codeLine };

const rowsTo = (last: number): readonly number[] => Array.from({ length: last }, (_, i) => i + 1);

async function papersOf(
  host: WritableXlsxHost,
  orientation: PageSetup["orientation"] | null = null,
  more: Partial<PaperWishes> = {},
): Promise<readonly SheetPaper[]> {
  const workbook = await host.readWorkbook();
  const turned = new Map(
    orientation === null ? [] : workbook.grids.map(({ sheet }) => [sheet, orientation] as const),
  );
  const reading = recogniseWorkbook(workbook);
  return (
    (await bookPaper(host, workbook, reading, loadLexicon(), { ...wishes, ...more, turned })) ?? []
  );
}

/** Returns the copy for paper as a workbook of its own. */
async function copyOf(host: WritableXlsxHost): Promise<WritableXlsxHost> {
  const workbook = await host.readWorkbook();
  const reading = recogniseWorkbook(workbook);
  const copy = await paperCopy(host, workbook, reading, loadLexicon(), wishes);
  if (!copy) throw new Error("no copy");
  return openXlsx(copy.bytes, "a.xlsx");
}

async function paperOf(sheet: SheetOfTables): Promise<SheetPaper> {
  const [paper] = await papersOf(openXlsx(paperBook(sheet), "a.xlsx"));
  if (!paper) throw new Error("no sheet to print");
  return paper;
}
