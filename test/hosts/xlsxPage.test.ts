/** A sheet of an .xlsx file laid out on paper: what is written, what stays, and what other programs make of it. */
import { strFromU8, unzipSync } from "fflate";
import { noNumbering, type PageSetup } from "../../src/core/model/workbook/pageSetup";
import type { Grid } from "../../src/core/model/workbook/grid";
import { officialNumbering } from "../../src/core/paper/numbering";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { printedByLibreOffice, schemaErrors } from "../support/outsideTools";
import { sampleWorkbooks } from "../support/sampleFiles";
import { type PackageParts, worksheet, xlsxPackage } from "../support/xlsxPackage";

jest.setTimeout(120_000);

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const unset: PageSetup = {
  paper: null,
  orientation: "portrait",
  margins: { left: 17.78, right: 17.78, top: 19.05, bottom: 19.05 },
  scaling: { kind: "scale", percent: 100 },
  titleRows: null,
  printArea: [],
  numbering: noNumbering,
  breaksBefore: [],
  rowHeights: [],
};
const official: PageSetup = {
  ...unset,
  paper: "A4",
  orientation: "landscape",
  margins: { left: 30, right: 17.78, top: 20, bottom: 20 },
  scaling: { kind: "fit", wide: 1, tall: null },
  titleRows: [6, 7],
  printArea: [{ top: 1, left: 1, bottom: 58, right: 6 }],
};

/** What a sheet says of its page, and how it is read. */
const read: readonly (readonly [string, PackageParts["sheets"][number], Partial<PageSetup>])[] = [
  ["nothing", { name: "a", xml: worksheet(row) }, {}],
  [
    "a page of its own",
    {
      name: "a",
      xml: worksheet(
        row,
        '<pageMargins left="1" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="8" scale="85" orientation="landscape" r:id="rId1" xmlns:r="r"/>',
      ),
    },
    {
      paper: "A3",
      orientation: "landscape",
      margins: { left: 25.4, right: 12.7, top: 19.05, bottom: 19.05 },
      scaling: { kind: "scale", percent: 85 },
    },
  ],
  [
    "numbers, texts and breaks of its own; breaks that the program made do not count",
    {
      name: "a",
      xml: worksheet(
        '<row r="1" ht="30" customHeight="1"/><row ht="18.5"><c r="A4"><v>1</v></c></row><row r="7" ht="9" hidden="1"/>',
        '<pageSetup firstPageNumber="3" useFirstPageNumber="1"/><headerFooter differentFirst="1"><oddHeader>Mẫu 1b&amp;L&amp;"Arial,Bold"R&amp;&amp;D&amp;R&amp;P</oddHeader><firstFooter>&amp;CNháp</firstFooter></headerFooter><rowBreaks count="2" manualBreakCount="1"><brk id="3" man="1"/><brk id="9"/></rowBreaks>',
      ),
    },
    {
      numbering: {
        ...noNumbering,
        firstNumber: 3,
        isFirstApart: true,
        pages: {
          header: { left: '&"Arial,Bold"R&&D', centre: "Mẫu 1b", right: "&P" },
          footer: { left: "", centre: "", right: "" },
        },
        firstPage: {
          header: { left: "", centre: "", right: "" },
          footer: { left: "", centre: "Nháp", right: "" },
        },
      },
      breaksBefore: [4],
      rowHeights: [
        [1, 30],
        [4, 18.5],
      ],
    },
  ],
  [
    "fitted to one page, as it is where the numbers are left out",
    {
      name: "a",
      xml: worksheet(
        row,
        '<pageSetup paperSize="70"/>',
        '<sheetPr><tabColor rgb="FF00FF00"/><pageSetUpPr fitToPage="true"/></sheetPr>',
      ),
    },
    { paper: "70", scaling: { kind: "fit", wide: 1, tall: 1 } },
  ],
];

test.each(read)("reads %s", async (_what, sheet, expected) => {
  const host = openXlsx(xlsxPackage({ sheets: [sheet] }), "a.xlsx");
  expect(await host.readPage?.("a")).toEqual({ ...unset, ...expected });
});

const properties = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const margins =
  '<pageMargins left="1.1811" right="0.7" top="0.7874" bottom="0.7874" header="0.3" footer="0.3"/>';
const setup = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** Before and behind the cells, then what stands there for the official page. */
const written: readonly (readonly [string, string, string, string, string])[] = [
  ["a sheet that says nothing", "", "", properties, margins + setup],
  [
    "what else is said stays",
    '<sheetPr codeName="S"><tabColor rgb="FF00FF00"/></sheetPr>',
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.1" footer="0.2"/><pageSetup paperSize="1" scale="70" blackAndWhite="1" orientation="portrait"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>',
    '<sheetPr codeName="S"><tabColor rgb="FF00FF00"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<pageMargins header="0.1" footer="0.2" left="1.1811" right="0.5906" top="0.7874" bottom="0.7874"/><pageSetup blackAndWhite="1" paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>',
  ],
  [
    "a flag that says no, breaks behind the page",
    '<sheetPr><pageSetUpPr autoPageBreaks="0" fitToPage="0"/></sheetPr>',
    '<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks>',
    '<sheetPr><pageSetUpPr autoPageBreaks="0" fitToPage="1"/></sheetPr>',
    `${margins}${setup}<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks>`,
  ],
];

test.each(written)("%s", async (_what, before, behind, expectedBefore, expectedBehind) => {
  const bytes = xlsxPackage({ sheets: [{ name: "a", xml: worksheet(row, behind, before) }] });
  const host = openXlsx(bytes, "a.xlsx");
  const filed = await host.readPage?.("a");
  const { numbering, breaksBefore, rowHeights } = filed ?? unset;
  const right = Math.min(20, Math.max(15, filed?.margins.right ?? 0));
  const wished = { ...official, margins: { ...official.margins, right } };
  await host.writePage?.("a", { ...wished, numbering, breaksBefore, rowHeights });
  expect(partOf(host.save(), "xl/worksheets/sheet1.xml")).toBe(
    worksheet(row, expectedBehind, expectedBefore),
  );
  await host.writePage?.("a", filed ?? unset);
  expect(host.isChanged).toBe(false);
  expect(host.save()).toBe(bytes);
});

/** Rows before, the heights they get, rows after. */
const heights: readonly (readonly [string, string, PageSetup["rowHeights"], string])[] = [
  [
    "a row that states another",
    '<row r="1" spans="1:2" ht="20" customHeight="1"><c r="A1"><v>1</v></c></row>',
    [[1, 35.5]],
    '<row r="1" spans="1:2" ht="35.5" customHeight="1"><c r="A1"><v>1</v></c></row>',
  ],
  [
    "rows that are not there yet stand in their order",
    '<row r="2"><c r="A2"><v>1</v></c></row><row r="5"/>',
    [
      [1, 15],
      [2, 20],
      [3, 25],
      [6, 30],
    ],
    '<row r="1" ht="15" customHeight="1"/><row r="2" ht="20" customHeight="1"><c r="A2"><v>1</v></c></row><row r="3" ht="25" customHeight="1"/><row r="5"/><row r="6" ht="30" customHeight="1"/>',
  ],
  [
    "a row that is to state none any more",
    '<row r="1" ht="20" customHeight="1"><c r="A1"><v>1</v></c></row>',
    [],
    '<row r="1"><c r="A1"><v>1</v></c></row>',
  ],
];

test.each(heights)("heights: %s", async (_what, before, wished, after) => {
  const bytes = xlsxPackage({ sheets: [{ name: "a", xml: worksheet(before) }] });
  const host = openXlsx(bytes, "a.xlsx");
  const filed = await host.readPage("a");
  await host.writePage("a", { ...filed, rowHeights: wished });
  expect(partOf(host.save(), "xl/worksheets/sheet1.xml")).toBe(worksheet(after));
  expect((await host.readWorkbook()).grids[0]?.rowHeights).toEqual(wished);
  await host.writePage("a", filed);
  expect(host.save()).toBe(bytes);
});

test("numbers and breaks stand in their order, prefixes and flags of others stay", async () => {
  const xml = worksheet(
    row,
    '<headerFooter alignWithMargins="0"><oddFooter>&amp;L&amp;D</oddFooter></headerFooter><colBreaks count="1"/>',
  );
  const host = openXlsx(xlsxPackage({ sheets: [{ name: "a", xml }] }), "a.xlsx");
  const filed = await host.readPage("a");
  await host.writePage("a", {
    ...filed,
    numbering: officialNumbering(filed.numbering),
    breaksBefore: [12, 40],
  });
  expect(partOf(host.save(), "xl/worksheets/sheet1.xml")).toBe(
    worksheet(
      row,
      '<pageSetup firstPageNumber="1" useFirstPageNumber="1"/><headerFooter differentFirst="1" scaleWithDoc="0" alignWithMargins="0"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader><oddFooter>&amp;L&amp;D</oddFooter><firstFooter>&amp;L&amp;D</firstFooter></headerFooter>' +
        '<rowBreaks count="2" manualBreakCount="2"><brk id="11" max="16383" man="1"/><brk id="39" max="16383" man="1"/></rowBreaks><colBreaks count="1"/>',
    ),
  );
});

test("titles and area stand under the names that Excel reserves, of this sheet alone; repeated columns and other names stay", async () => {
  const bytes = xlsxPackage({
    sheets: [
      { name: "Bìa", xml: worksheet(row) },
      { name: "Mẫu, '1b'", xml: worksheet(row) },
    ],
    afterSheets:
      "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">Bìa!$1:$1</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'Mẫu, ''1b'''!$A:$B,'Mẫu, ''1b'''!$2:$3</definedName><definedName name=\"x\">1</definedName></definedNames>",
  });
  const host = openXlsx(bytes, "a.xlsx");
  expect((await host.readPage?.("Mẫu, '1b'"))?.titleRows).toEqual([2, 3]);
  await host.writePage?.("Mẫu, '1b'", official);
  const names = [
    ...partOf(host.save(), "xl/workbook.xml").matchAll(/<definedName ([^>]*)>([^<]*)</g),
  ].map(([, attributes, formula]) => [attributes, formula]);
  expect(names).toEqual([
    ['name="_xlnm.Print_Titles" localSheetId="0"', "Bìa!$1:$1"],
    ['name="x"', "1"],
    ['name="_xlnm.Print_Titles" localSheetId="1"', "'Mẫu, ''1b'''!$A:$B,'Mẫu, ''1b'''!$6:$7"],
    ['name="_xlnm.Print_Area" localSheetId="1"', "'Mẫu, ''1b'''!$A$1:$F$58"],
  ]);
});

const samples = sampleWorkbooks.slice(0, 12);

test.each(samples.map(({ name, bytes }) => [name, bytes] as const))(
  "%s: only the sheet and the workbook part change, cells stay, and it is put back to the byte",
  async (name, bytes) => {
    const host = openXlsx(bytes, name);
    const { grids } = await host.readWorkbook();
    const [grid] = grids;
    const sheet = grid?.sheet ?? "";
    const filed = (await host.readPage?.(sheet)) ?? unset;
    const rows = Math.max(2, grid?.rowCount ?? 0);
    const page: PageSetup = {
      ...official,
      titleRows: [1, 1],
      numbering: officialNumbering(filed.numbering),
      breaksBefore: [2],
      rowHeights: Array.from({ length: rows }, (_, i) => [i + 1, 90 + i] as const),
    };
    await host.writePage?.(sheet, page);
    const saved = host.save();
    const [before, after] = [unzipSync(bytes), unzipSync(saved)];
    const changed = Object.keys(after).filter(
      (part) => Buffer.compare(after[part] ?? bytes, before[part] ?? bytes) !== 0,
    );
    expect(changed.length).toBeGreaterThan(0);
    for (const part of changed) expect(part).toMatch(/worksheets\/[^/]+\.xml$|workbook\.xml$/);
    const withoutHeights = ({ rowHeights: _heights, ...other }: Grid) => other;
    expect((await openXlsx(saved, name).readWorkbook()).grids.map(withoutHeights)).toEqual(
      grids.map(withoutHeights),
    );
    expect(await openXlsx(saved, name).readPage?.(sheet)).toEqual(page);
    const [old, errors] = await Promise.all([schemaErrors(bytes), schemaErrors(saved)]);
    expect(errors.filter((error) => !old.includes(error))).toEqual([]);
    await host.writePage?.(sheet, filed);
    expect(host.save()).toBe(bytes);
  },
);

test("LibreOffice prints it on A4 across, the header on each page", async () => {
  const rows = Array.from(
    { length: 120 },
    (_, i) =>
      `<row r="${i + 1}">${["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"]
        .map(
          (column) =>
            `<c r="${column}${i + 1}" t="inlineStr"><is><t>${i === 1 ? "TIEUDE" : "x"}${column}</t></is></c>`,
        )
        .join("")}</row>`,
  ).join("");
  const host = openXlsx(xlsxPackage({ sheets: [{ name: "a", xml: worksheet(rows) }] }), "a.xlsx");
  const page: PageSetup = {
    ...official,
    titleRows: [2, 2],
    printArea: [{ top: 1, left: 1, bottom: 120, right: 12 }],
  };
  await host.writePage?.("a", page);
  const pages = await printedByLibreOffice(host.save());
  expect(pages.length).toBeGreaterThan(1);
  for (const { width, height, text } of pages) {
    expect([width, height]).toEqual([842, 595]);
    expect(text).toContain("TIEUDEA");
    expect(text).toContain("TIEUDEL");
  }
});

// helpers

const partOf = (bytes: Uint8Array, part: string): string =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
