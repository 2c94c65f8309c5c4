/** After a write no formula shows a value that is none any more: it is worked out anew, or its value goes and is told. */
import { formatAddress } from "../../src/core/model/workbook/grid";
import { openXlsx, readXlsx } from "../../src/hosts/xlsxHost";
import { type PackageParts, worksheet, xlsxPackage } from "../support/xlsxPackage";

/** What every formula showed before: nothing comes to it. */
const OLD = "<v>777</v>";
/** Cells of the first row behind A1, which is written; more rows as they stand. */
const book = (formulas: string, rows = "", more: Partial<PackageParts> = {}): PackageParts => ({
  sheets: [
    { name: "Bảng", xml: worksheet(`<row r="1"><c r="A1"><v>1</v></c>${formulas}</row>${rows}`) },
    ...(more.sheets ?? []),
  ],
  ...(more.afterSheets === undefined ? {} : { afterSheets: more.afterSheets }),
});
const f = (address: string, formula: string, attributes = ""): string =>
  `<c r="${address}"><f${attributes}>${formula}</f>${OLD}</c>`;
const name = (formula: string): Partial<PackageParts> => ({
  afterSheets: `<definedNames><definedName name="tên">${formula}</definedName></definedNames>`,
});
const array = (area: string): string => ` t="array" ref="${area}"`;

/** What is written, what its cells then show (blank: nothing), and which of them are told. */
test.each<[string, PackageParts, string, string]>([
  ["a sum", book(f("B1", "SUM(A1:A3)")), "B1=5", ""],
  [
    "a function that is not worked out here, and what looks at it",
    book(f("B1", "FOOBAR(A1)") + f("C1", "B1+1")),
    "B1= C1=",
    "B1 C1",
  ],
  [
    "an address in text",
    book(f("B1", 'INDIRECT("A1")') + f("C1", "OFFSET(D1,0,-3)")),
    "B1= C1=",
    "B1 C1",
  ],
  ["another file", book(f("B1", "[1]Sheet1!A1+A1")), "B1=", "B1"],
  [
    "a circle, and what looks at it",
    book(f("B1", "C1+A1") + f("C1", "B1") + f("D1", "C1*2")),
    "B1= C1= D1=",
    "B1 C1 D1",
  ],
  [
    "an array, its members, and what looks at one",
    book(
      f("B1", "A1:A2*2", array("B1:B2")) + f("C1", "B2"),
      `<row r="2"><c r="B2">${OLD}</c></row>`,
    ),
    "B1= C1=",
    "B1 C1 B2",
  ],
  [
    "an array over more cells than are looked at one by one",
    book(
      f("B1", "A1:A20000*2", array("B1:B20000")) + f("C1", "B9999"),
      `<row r="9999"><c r="B9999">${OLD}</c></row>`,
    ),
    "B1= C1=",
    "B1 C1 B9999",
  ],
  [
    "an array of one cell",
    book(f("B1", "SUM(IF(A1:A3>0,A1:A3))".replace(">", "&gt;"), array("B1"))),
    "B1=",
    "B1",
  ],
  [
    "a table of what comes out under each value",
    book(
      `<c r="B1"><f t="dataTable" ref="B1:B2" dt2D="0" dtr="0" r1="A1"/>${OLD}</c>`,
      `<row r="2"><c r="B2">${OLD}</c></row>`,
    ),
    "B1=",
    "B1 B2",
  ],
  ["a column of a table", book(f("B1", "SUM(Table1[Điểm])")), "B1=", "B1"],
  [
    "sheets from one to another, and another sheet",
    book(f("B1", "SUM(Bảng:Hai!A1)"), "", {
      sheets: [{ name: "Hai", xml: worksheet(`<row r="1">${f("A1", "Bảng!A1*2")}</row>`) }],
    }),
    "B1= A1=10",
    "B1",
  ],
  ["a name", book(f("B1", "tên+1"), "", name("SUM(Bảng!$A$1:$A$3)")), "B1=6", ""],
  ["a name for the cell to the left", book(f("B1", "tên+1"), "", name("Bảng!XFD1")), "B1=", "B1"],
  ["a name that is none", book(f("B1", "tên+A1")), "B1=", "B1"],
  ["the day", book(f("B1", "TODAY()+A1")), "B1=", "B1"],
  ["a formula that is broken", book(f("B1", "SUM(A1") + f("C1", "A1+#REF!")), "B1= C1=#REF!", "B1"],
  [
    "functions of newer programs",
    book(f("B1", "_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)") + f("C1", "SUM(_xlfn.ANCHORARRAY(A1))")),
    "B1= C1=",
    "B1 C1",
  ],
])("%s", async (_title, parts, shown, told) => {
  const host = openXlsx(xlsxPackage(parts), "a.xlsx");
  const change = { row: 1, column: 1, value: 5 };
  const { notRecomputed } = await host.writeCells("Bảng", [change]);
  const cells = readXlsx(host.save(), "a.xlsx").grids.flatMap((grid) => grid.cells);
  const formulas = cells.filter(({ formula }) => formula !== null);
  expect(
    formulas.map((cell) => `${formatAddress(cell)}=${cell.error ?? cell.value ?? ""}`).join(" "),
  ).toBe(shown);
  expect(notRecomputed.map(({ cell }) => cell).join(" ")).toBe(told);
  expect(cells.filter(({ value }) => value === 777)).toEqual([]);
});
