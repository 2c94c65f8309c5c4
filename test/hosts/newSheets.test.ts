/** The result of a round as new sheets of the open workbook, beside the same result as a file of its own. */
import { emptyPaper } from "../../src/core/model/round/closing";
import { consolidationBook } from "../../src/core/documents/consolidation";
import { looks } from "../../src/core/documents/looks";
import type { Book, SheetCell } from "../../src/core/documents/sheetModel";
import type { Grid } from "../../src/core/model/workbook/grid";
import { openExcelHost } from "../../src/hosts/excel/excelHost";
import type { HostErrorCode } from "../../src/hosts/host";
import { writeBook } from "../../src/formats/newWorkbook/writeBook";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { aConsolidation, type UnitSketch } from "../support/aConsolidation";
import { type BookSketch, sketchedWorkbook } from "../support/bookSketch";
import { FakeExcel, fakeBookOf, type FakeOptions } from "../support/fakeExcel";
import { consolidationWords, domain } from "../support/builtInDomain";

const LIST = "Danh sách tổng hợp";

const units: readonly UnitSketch[] = [
  { name: "Tổ dân phố 4", standard: [10, 5, 5, 75], movement: [10, 5, 5, 72] },
  { name: "=Thôn Đoài", standard: [10, 4.5, 5, 80], appraised: [10, 4, 3, 78] },
  { name: "+84 Thôn Hạ", standard: [10, 5, null, 80], reason: "Còn 01 vụ việc" },
  { name: "Thôn Thượng" },
];

const bookFor = (rows: readonly UnitSketch[]): Book =>
  consolidationBook({
    consolidation: aConsolidation(rows),
    words: consolidationWords,
    domain,
    options: {
      madeAt: "2025-11-20T02:00:00.000Z",
      paper: emptyPaper,
      followUps: [],
      pathTo: (file) => file,
    },
  });

const book = bookFor(units);
const names = book.sheets.map(({ name }) => name);

const opened = (sketch: BookSketch, options: FakeOptions = {}) => {
  const fake = new FakeExcel(fakeBookOf(sketchedWorkbook(sketch)), options);
  return { fake, host: openExcelHost(fake.program) };
};
const inUse: BookSketch = { sheets: [{ name: "Bảng của xã", cells: { A1: 1, B2: "chữ" } }] };

const contents = (grid: Grid | undefined) =>
  grid?.cells.map(({ row, column, value, formula }) => [
    row,
    column,
    formula === null ? value : formula,
  ]);

test("the same cells stand in the sheets as in a workbook of its own", async () => {
  const { host } = opened(inUse);
  const { names: added, leftOut } = await host.addSheets(book);
  expect(leftOut).toEqual([]);
  expect(added).toEqual(names);
  const here = await host.readWorkbook();
  const file = await openXlsx(writeBook(book), "a.xlsx").readWorkbook();
  expect(here.grids.map(({ sheet }) => sheet)).toEqual(["Bảng của xã", ...names]);
  expect(here.activeSheet).toBe(LIST);
  for (const name of names) {
    const [own, filed] = [here, file].map(({ grids }) =>
      contents(grids.find(({ sheet }) => sheet === name)),
    );
    expect(own?.length).toBeGreaterThan(5);
    expect(own).toEqual(filed);
  }
});

test("the looks of every cell, the merges, the page and what stays in view are those of the book", async () => {
  const { fake, host } = opened(inUse);
  await host.addSheets(book);
  for (const sheet of book.sheets) {
    const made = fake.book.findSheet(sheet.name);
    expect(made?.merges).toEqual(sheet.merges);
    expect(made?.drawing.headers).toMatchObject({ useSheetScale: false });
    const cells = sheet.rows.flatMap(({ row, cells: own }) =>
      own.map((cell) => ({ row, ...cell })),
    );
    for (const { row, column, style } of cells) {
      const look = looks[style];
      expect([row, column, made?.cells.get(`${row},${column}`)?.style]).toMatchObject([
        row,
        column,
        {
          bold: look.bold,
          italic: look.italic,
          fontSize: look.size,
          horizontal: look.horizontal,
          vertical: look.vertical,
          wrap: look.wrap,
          bordered: look.bordered,
          fill: look.fill,
        },
      ]);
    }
    expect(made?.drawing.rowHeights.size).toBe(sheet.rows.length);
    expect(made?.drawing.columnWidths.size).toBe(sheet.columnWidths.length);
    expect(made?.drawing.showGridlines).toBe(false);
    expect(made?.drawing.font).toEqual({ fontName: "Times New Roman", fontSize: 12 });
    expect(made?.page).toMatchObject({
      paperSize: "A4",
      orientation: sheet.page.orientation === "landscape" ? "Landscape" : "Portrait",
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
    });
    const [top, bottom] = sheet.titleRows ?? [];
    if (top !== undefined) expect(made?.page["titleRows"]).toMatchObject({ top, bottom });
    expect(made?.drawing.breaks).toEqual(sheet.breaksBefore);
    expect(made?.drawing.filter).toEqual(sheet.filter);
    const { row = 1, column = 1 } = sheet.frozenAt ?? {};
    expect(made?.drawing.frozen).toEqual([row - 1, column - 1]);
    expect(made?.drawing.conditions.map(({ range }) => range)).toEqual(
      sheet.fills.map(({ range }) => range),
    );
    expect(made?.drawing.links.size).toBe(cells.filter(isLinkedWithin).length);
    expect(made?.drawing.charts.map(({ type, series }) => [type, series.length])).toEqual(
      sheet.charts.map(({ series }) => ["ColumnStacked", series.length]),
    );
  }
});

test("the chart shows the values of its cells under their names, in the colours of the book", async () => {
  const { fake, host } = opened(inUse);
  await host.addSheets(book);
  const sheet = book.sheets.find(({ charts }) => charts.length > 0);
  const [chart] = sheet?.charts ?? [];
  const [drawn] = fake.book.findSheet(sheet?.name ?? "")?.drawing.charts ?? [];
  expect(drawn).toMatchObject({
    title: { text: chart?.title },
    series: chart?.series.map(({ name, values, colour }) => ({
      name: name.values[0],
      values: values.range,
      categories: chart.categories.range,
      format: { fill: { color: colour } },
    })),
  });
});

test("the lines under the issuer and the motto are drawn below their row, each as long as it is to be", async () => {
  const { fake, host } = opened(inUse);
  await host.addSheets(book);
  const sheet = book.sheets.find(({ rules }) => rules.length > 0);
  const lines = fake.book.findSheet(sheet?.name ?? "")?.drawing.lines ?? [];
  expect(lines).toHaveLength(2);
  sheet?.rules.forEach(({ row, length }, at) => {
    const { from, to } = lines[at] ?? { from: [0, 0], to: [0, 0] };
    expect(to[0] - from[0]).toBeCloseTo(length, 5);
    expect(to[1]).toBe(from[1]);
    const above = sheet.rows
      .filter((each) => each.row < row)
      .reduce((sum, { height }) => sum + height, 0);
    const own = sheet.rows[row - 1]?.height ?? 0;
    expect(from[1]).toBeGreaterThan(above);
    expect(from[1]).toBeLessThan(above + own + 6);
  });
});

test("a second round gets names of its own, to which its formulas and links lead; the first is not touched", async () => {
  const { fake, host } = opened(inUse);
  await host.addSheets(book);
  const before = (await host.readWorkbook()).grids.slice(1).map(contents);
  const { names: added } = await host.addSheets(book);
  expect(added).toEqual(names.map((name) => `${name} (2)`));
  const { grids } = await host.readWorkbook();
  expect(grids.slice(1, names.length + 1).map(contents)).toEqual(before);
  const formulas = grids
    .slice(names.length + 1)
    .flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []))
    .filter((formula) => formula.includes("!"));
  expect(formulas.length).toBeGreaterThan(0);
  for (const formula of formulas) expect(formula).toContain(`'${LIST} (2)'!`);
  const links = fake.book.sheets
    .slice(names.length + 1)
    .flatMap(({ drawing }) => [...drawing.links.values()]);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toMatch(/^'[^']+ \(2\)'![A-Z]+\d+$/);
});

test("they are taken away again, whichever are left, and the sheet before is in front", async () => {
  const { fake, host } = opened({
    sheets: [...inUse.sheets, { name: "Khác", cells: {} }],
    active: "Khác",
  });
  const { remove } = await host.addSheets(book);
  fake.book.sheets.splice(3, 1);
  await remove();
  expect(fake.book.sheets.map(({ name }) => name)).toEqual(["Bảng của xã", "Khác"]);
  expect(fake.book.active?.name).toBe("Khác");
});

test("a workbook whose structure is protected is told of and stays as it is", async () => {
  const { fake, host } = opened(inUse);
  fake.book.isProtected = true;
  await expect(host.addSheets(book)).rejects.toMatchObject({ code: "workbookProtected" });
  expect(fake.book.sheets).toHaveLength(1);
});

const fine: readonly (readonly [string, number])[] = [
  // What stands, what is in front, the new sheets, their links, their values.
  ...Array.from({ length: 5 }, () => ["none", 9999] as const),
];

test.each<[string, number, HostErrorCode]>([
  ["while they are added", 2, "workbookNotActive"],
  ["at the values", 4, "programFailed"],
])("where Excel fails %s, no sheet is left behind", async (_when, done, code) => {
  const { fake, host } = opened(inUse);
  fake.failNext(...fine.slice(0, done), ["GeneralException", 3]);
  await expect(host.addSheets(book)).rejects.toMatchObject({ code });
  expect(fake.book.sheets).toHaveLength(1);
});

test("where Excel keeps other values, no sheet is left behind", async () => {
  const { fake, host } = opened(inUse);
  const enter = fake.book.enter.bind(fake.book);
  fake.book.enter = (sheet, row, column, entry) => {
    if (!(sheet.name === LIST && row === 2)) enter(sheet, row, column, entry);
  };
  await expect(host.addSheets(book)).rejects.toMatchObject({
    code: "notWritten",
    facts: { sheet: LIST },
  });
  expect(fake.book.sheets).toHaveLength(1);
});

test.each<[string, number]>([
  ["links", 3],
  ["looks", 5],
])("what is not a value may be missing: %s are told, and the values stay", async (trait, done) => {
  const { fake, host } = opened(inUse);
  fake.failNext(...fine.slice(0, done), ["GeneralException", 5]);
  expect((await host.addSheets(book)).leftOut).toEqual([trait]);
  expect(fake.book.sheets).toHaveLength(1 + names.length);
});

test("beside a chart sheet in front they are added all the same, and go again", async () => {
  const { fake, host } = opened(inUse);
  fake.book.isOtherSheetInFront = true;
  const { names: added, remove } = await host.addSheets(book);
  expect(added).toEqual(names);
  await remove();
  expect(fake.book.sheets).toHaveLength(1);
});

test("while another workbook is in front nothing is added, and that is said", async () => {
  const { fake, host } = opened(inUse);
  fake.book.isBehind = true;
  await expect(host.addSheets(book)).rejects.toMatchObject({ code: "workbookNotActive" });
  expect(fake.book.sheets).toHaveLength(1);
});

test("a round of 120 units is sent in parts that Excel on the web takes", async () => {
  const many = Array.from({ length: 120 }, (_, i) => ({
    ...(units[i % units.length] as UnitSketch),
    name: `Thôn số ${i + 1}`,
  }));
  const { fake, host } = opened(inUse, { largestMessage: 1_000_000 });
  const { leftOut } = await host.addSheets(bookFor(many));
  expect(leftOut).toEqual([]);
  expect(fake.traffic.syncs).toBeLessThan(30);
});

// helpers

const isLinkedWithin = ({ link }: SheetCell): boolean => link?.to === "cell";
