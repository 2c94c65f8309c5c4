/** The workbook that is open in Excel, tried on a fake Excel: the contract of every host, and what only Excel does. */
import { excelGrid } from "../../src/hosts/excel/reading/excelGrid";
import { openExcelHost } from "../../src/hosts/excel/excelHost";
import type { WorkbookHost } from "../../src/hosts/host";
import { sketchedWorkbook } from "../support/bookSketch";
import { FakeExcel, fakeBookOf } from "../support/fakeExcel";
import { contractCases } from "../../src/selfTest/contract";
import { scratchLab } from "../../src/selfTest/scratchLab";
import { otherWays, softest } from "../support/fakeExcel/options";
import { contractBook, hostContract, soon } from "./hostContract";

const books = new WeakMap<WorkbookHost, FakeExcel>();

const open = (fake: FakeExcel): WorkbookHost => {
  const host = openExcelHost(fake.program);
  books.set(host, fake);
  return host;
};

const reopen = (host: WorkbookHost): WorkbookHost => {
  const fake = books.get(host);
  if (!fake) throw new Error("not opened here");
  return open(new FakeExcel(fake.book.reopened(), fake.options));
};

describe.each(["1.14", "1.9"])("with ExcelApi %s", (apiLevel) => {
  hostContract(
    "Excel host",
    (book) => open(new FakeExcel(fakeBookOf(sketchedWorkbook(book)), { apiLevel })),
    reopen,
    "program",
  );
});

describe.each([softest, ...otherWays])("in an Excel that is kinder or other in %j", (options) => {
  const sketch = sketchedWorkbook(contractBook);
  const cases = contractCases("program").filter(({ title }) => !title.includes("a million"));

  test.each(cases.map((each) => [each.title, each] as const))("%s", async (_title, each) => {
    await each.run({
      open: async () => open(new FakeExcel(fakeBookOf(sketch), options)),
      reopen: async (host) => reopen(host),
      nameOf: (sheet) => sheet,
      wait: soon,
    });
  });
});

describe("on scratch sheets of a workbook in use, as the self-test page runs it", () => {
  const start = sketchedWorkbook({ sheets: [{ name: "Bảng của xã", cells: { A1: 1 } }] });
  const fake = new FakeExcel(fakeBookOf(start));
  const lab = scratchLab(fake.program);

  test.each(contractCases("program").map((each) => [each.title, each] as const))(
    "%s",
    async (_title, each) => {
      await each.run(lab);
    },
  );

  test("leaves the workbook as it was", async () => {
    const host = openExcelHost(fake.program);
    await host.writeState("{}");
    await lab.open();
    await lab.close();
    expect(fake.book.sheets.map(({ name }) => name)).toEqual(["Bảng của xã"]);
    expect(fake.book.active?.name).toBe("Bảng của xã");
    expect(await host.readState()).toBe("{}");
  });
});

test.each<[string, number, number]>([
  ["wide", 10, 13_000],
  ["long", 130_000, 1],
])("a %s sheet of 130,000 cells is no more than a sheet", (_title, rowCount, columnCount) => {
  const table = <T>(value: T): readonly (readonly T[])[] =>
    Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => value));
  const block = { rowIndex: 4, columnIndex: 2, rowCount, columnCount };
  const outline = { id: "1", name: "Bảng", state: "visible", isProtected: false } as const;
  const grid = excelGrid({
    outline: { ...outline, block },
    part: block,
    content: {
      values: table(7),
      formulas: table(7),
      numberFormat: table("General"),
      hiddenRows: [],
      hiddenColumns: [],
    },
    looks: [],
    merges: [],
    uses1904: false,
  });
  expect([grid.cells.length, grid.rowCount, grid.columnCount]).toEqual([
    130_000,
    rowCount + 4,
    columnCount + 2,
  ]);
});
