import { strFromU8, unzipSync } from "fflate";
import type { CellChange } from "../../src/core/model/workbook/grid";
import { openXlsx, readXlsx } from "../../src/hosts/xlsxHost";
import { at } from "../support/bookSketch";
import type { PackageParts } from "../support/xlsxPackage";
import { mainNamespace, styleSheet, worksheet, xlsxPackage } from "../support/xlsxPackage";

const styles = styleSheet(
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf>',
);

/** What the sheet holds in sheetData, what is written, and what it holds then. */
const edits: readonly (readonly [string, string, string, CellChange["value"], string])[] = [
  [
    "a number keeps the style",
    '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>',
    "A1",
    4.5,
    '<row r="1"><c r="A1" s="1"><v>4.5</v></c></row>',
  ],
  [
    "text",
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    "A1",
    "đạt",
    '<row r="1"><c r="A1" t="inlineStr"><is><t>đạt</t></is></c></row>',
  ],
  [
    "blanks at the end",
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    "A1",
    "a ",
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">a </t></is></c></row>',
  ],
  [
    "markup in text",
    '<row r="1"><c r="A1"/></row>',
    "A1",
    "<&>\"'",
    '<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;&amp;&gt;"\'</t></is></c></row>',
  ],
  [
    "what XML cannot hold",
    '<row r="1"><c r="A1"/></row>',
    "A1",
    "\u0001\ud800_x000D_",
    '<row r="1"><c r="A1" t="inlineStr"><is><t>_x0001__xD800__x005F_x000D_</t></is></c></row>',
  ],
  [
    "nothing",
    '<row r="1"><c r="A1" s="1"><v>1</v></c></row>',
    "A1",
    null,
    '<row r="1"><c r="A1" s="1"/></row>',
  ],
  [
    "metadata of the value goes",
    '<row r="1"><c r="A1" s="1" cm="1" vm="2" t="e"><v>#VALUE!</v></c></row>',
    "A1",
    1,
    '<row r="1"><c r="A1" s="1"><v>1</v></c></row>',
  ],
  [
    "an empty cell element",
    '<row r="1"><c r="A1" s="1" t="n"></c></row>',
    "A1",
    1,
    '<row r="1"><c r="A1" s="1"><v>1</v></c></row>',
  ],
  [
    "a cell between",
    '<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>',
    "B1",
    2,
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
  ],
  [
    "a cell at the end",
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    "AA1",
    2,
    '<row r="1"><c r="A1"><v>1</v></c><c r="AA1"><v>2</v></c></row>',
  ],
  [
    "a cell in an empty row",
    '<row r="1" ht="30"/>',
    "B1",
    2,
    '<row r="1" ht="30"><c r="B1"><v>2</v></c></row>',
  ],
  [
    "the row's style",
    '<row r="1" s="1" customFormat="1"/>',
    "B1",
    2,
    '<row r="1" s="1" customFormat="1"><c r="B1" s="1"><v>2</v></c></row>',
  ],
  ["the column's style", '<row r="1"/>', "D1", 2, '<row r="1"><c r="D1" s="2"><v>2</v></c></row>'],
  [
    "a row between",
    '<row r="1"/><row r="5"/>',
    "A3",
    2,
    '<row r="1"/><row r="3"><c r="A3"><v>2</v></c></row><row r="5"/>',
  ],
  [
    "a row at the end",
    '<row r="1"/>',
    "A3",
    2,
    '<row r="1"/><row r="3"><c r="A3"><v>2</v></c></row>',
  ],
  ["a first row", "", "A3", 2, '<row r="3"><c r="A3"><v>2</v></c></row>'],
  [
    "cells without references",
    "<row><c><v>1</v></c><c s='1'><v>2</v></c></row>",
    "B1",
    3,
    "<row><c><v>1</v></c><c s='1'><v>3</v></c></row>",
  ],
  [
    "single quotes",
    "<row r='1'><c r='A1' t='s' s='1'><v>0</v></c></row>",
    "A1",
    3,
    "<row r='1'><c r='A1' s='1'><v>3</v></c></row>",
  ],
  ["emptying what is not there", '<row r="1"/>', "F9", null, '<row r="1"/>'],
  [
    "a total that follows",
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" t="n"><f>A1*2</f><v>2</v></c></row>',
    "A1",
    3,
    '<row r="1"><c r="A1"><v>3</v></c><c r="B1" s="1"><f>A1*2</f><v>6</v></c></row>',
  ],
  [
    "a text result",
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1&amp;"&lt;"</f><v>2</v></c></row>',
    "A1",
    3,
    '<row r="1"><c r="A1"><v>3</v></c><c r="B1" t="str"><f>A1&amp;"&lt;"</f><v>3&lt;</v></c></row>',
  ],
  [
    "a truth value and an error",
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1=0</f><v>0</v></c><c r="C1"><f>1/A1</f><v>1</v></c></row>',
    "A1",
    0,
    '<row r="1"><c r="A1"><v>0</v></c><c r="B1" t="b"><f>A1=0</f><v>1</v></c><c r="C1" t="e"><f>1/A1</f><v>#DIV/0!</v></c></row>',
  ],
  [
    "a result left to Excel",
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>CHAR(A1)</f><v>x</v></c></row>',
    "A1",
    3,
    '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>CHAR(A1)</f></c></row>',
  ],
  [
    "a total that stays the same is not touched",
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="n"><f>A1*0</f><v>0</v></c></row>',
    "A1",
    3,
    '<row r="1"><c r="A1"><v>3</v></c><c r="B1" t="n"><f>A1*0</f><v>0</v></c></row>',
  ],
  [
    "shared formulas keep their markup",
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+1</f><v>2</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>',
    "A2",
    3,
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+1</f><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>',
  ],
];

describe("writes in place:", () => {
  test.each(edits)("%s", async (_, rows, address, value, expected) => {
    const rest = '<pageMargins left="0.7" right="0.7" top="1" bottom="1" header="0" footer="0"/>';
    const cols = '<cols><col min="4" max="4" width="9" style="2"/></cols>';
    const host = openXlsx(
      xlsxPackage({
        sheets: [{ name: "a", xml: worksheet(rows, rest, cols) }],
        styles,
        strings: "<si><t>x</t></si>",
      }),
      "a.xlsx",
    );
    await host.writeCells("a", [{ ...at(address), value }]);
    expect(partOf(host.save(), "xl/worksheets/sheet1.xml")).toBe(worksheet(expected, rest, cols));
  });

  test("into a sheet whose sheetData is closed at once", async () => {
    const xml = `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData/></x:worksheet>`;
    const host = openXlsx(xlsxPackage({ sheets: [{ name: "a", xml }] }), "a.xlsx");
    await host.writeCells("a", [
      { ...at("B2"), value: "x" },
      { ...at("A1"), value: 1 },
      { ...at("B1"), value: 2 },
    ]);
    expect(partOf(host.save(), "xl/worksheets/sheet1.xml")).toBe(
      `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>` +
        `<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    );
  });

  test.each([
    ["B2:C3", "C3", "B2:C3"],
    ["B2:C3", "D9", "B2:D9"],
    ["B2", "A1", "A1:B2"],
  ])("dimension %s after %s: %s", async (ref, address, expected) => {
    const xml = worksheet(
      '<row r="2"><c r="B2"><v>1</v></c></row>',
      "",
      `<dimension ref="${ref}"/>`,
    );
    const host = openXlsx(xlsxPackage({ sheets: [{ name: "a", xml }] }), "a.xlsx");
    await host.writeCells("a", [{ ...at(address), value: 5 }]);
    expect(partOf(host.save(), "xl/worksheets/sheet1.xml")).toContain(
      `<dimension ref="${expected}"/>`,
    );
  });

  test.each([
    [
      "absent",
      '<definedNames><definedName name="x">a!$A$1</definedName></definedNames>',
      '</definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
    ],
    [
      "absent, other things after",
      "<customWorkbookViews/><extLst/>",
      '</sheets><calcPr fullCalcOnLoad="1"/><customWorkbookViews/>',
    ],
    ["there", '<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'],
    [
      "there and open",
      "<calcPr calcId='1'></calcPr>",
      "<calcPr calcId='1' fullCalcOnLoad=\"1\"></calcPr>",
    ],
    [
      "there and off",
      '<calcPr fullCalcOnLoad="0" calcId="1"/>',
      '<calcPr calcId="1" fullCalcOnLoad="1"/>',
    ],
  ])("the workbook asks for calculation, calcPr %s", async (_, afterSheets, expected) => {
    const host = openXlsx(
      xlsxPackage({ sheets: [{ name: "a", xml: worksheet("") }], afterSheets }),
      "a.xlsx",
    );
    await host.writeCells("a", [{ ...at("A1"), value: 5 }]);
    expect(partOf(host.save(), "xl/workbook.xml")).toContain(expected);
  });
});

describe("a protected sheet", () => {
  const xml = worksheet(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"/></row>',
    '<sheetProtection sheet="1"/>',
    '<cols><col min="3" max="3" width="9" style="2"/></cols>',
  );
  const open = () => openXlsx(xlsxPackage({ sheets: [{ name: "a", xml }], styles }), "a.xlsx");

  test.each(["B1", "C1", "C7"])("takes unlocked %s", async (address) => {
    await expect(open().writeCells("a", [{ ...at(address), value: 1 }])).resolves.toBeDefined();
  });

  test.each(["A1", "D1", "A7"])("refuses locked %s", async (address) => {
    const batch = open().writeCells("a", [
      { ...at("B1"), value: 1 },
      { ...at(address), value: 1 },
    ]);
    await expect(batch).rejects.toMatchObject({
      code: "sheetProtected",
      facts: { sheet: "a", cell: address },
    });
  });
});

test.each(["B1", "B2"])(
  "a cell of a spread array formula is not overwritten (%s)",
  async (address) => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>4</v></c></row>';
    const host = openXlsx(xlsxPackage({ sheets: [{ name: "a", xml: worksheet(rows) }] }), "a.xlsx");
    await expect(host.writeCells("a", [{ ...at(address), value: 1 }])).rejects.toMatchObject({
      code: "formulaInTheWay",
    });
    const { notRecomputed } = await host.writeCells("a", [{ ...at("A1"), value: 7 }]);
    expect(notRecomputed.map(({ cell }) => cell)).toEqual(["B1", "B2"]);
    expect(readXlsx(host.save(), "a.xlsx").grids[0]?.cells.map(({ value }) => value)).toEqual([
      7,
      null,
      2,
    ]);
  },
);

describe("what is not touched stays byte for byte", () => {
  const parts: PackageParts = {
    sheets: [
      {
        name: "a",
        xml: worksheet(
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="s"><v>0</v></c></row>',
        ),
      },
      { name: "b", xml: worksheet('<row r="1"><c r="A1"><f>1+1</f><v>3</v></c></row>') },
    ],
    strings: "<si><r><rPr><b/></rPr><t>đậm</t></r></si>",
    parts: {
      "xl/media/image1.png": new Uint8Array([1, 2, 3]),
      "customXml/item1.xml": "<x/>",
      "docProps/app.xml": "<Properties/>",
    },
  };

  test("every other part", async () => {
    const bytes = xlsxPackage(parts);
    const host = openXlsx(bytes, "a.xlsx");
    await host.writeCells("a", [{ ...at("A1"), value: 5 }]);
    const [before, after] = [unzipSync(bytes), unzipSync(host.save())];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter(
      (name) => Buffer.compare(before[name] ?? Buffer.of(), after[name] ?? Buffer.of()) !== 0,
    );
    expect(changed).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  });

  test("the packed bytes too", async () => {
    const bytes = xlsxPackage(parts);
    const host = openXlsx(bytes, "a.xlsx");
    await host.writeCells("a", [{ ...at("A1"), value: 5 }]);
    const [before, after] = [
      localEntry(bytes, "xl/sharedStrings.xml"),
      localEntry(host.save(), "xl/sharedStrings.xml"),
    ];
    expect(before.length).toBeGreaterThan(60);
    expect(after).toEqual(before);
  });

  test.each<[string, readonly CellChange[]]>([
    ["a number", [{ ...at("A1"), value: 7 }]],
    ["a truth value", [{ ...at("B1"), value: 7 }]],
    ["an error", [{ ...at("C1"), value: null }]],
    ["rich text", [{ ...at("D1"), value: "khác" }]],
    [
      "cells that were not there",
      [
        { ...at("H9"), value: 1 },
        { ...at("A2"), value: "x" },
      ],
    ],
    [
      "one cell twice",
      [
        { ...at("A1"), value: 7 },
        { ...at("A1"), value: 8 },
      ],
    ],
    [
      "all of them",
      [
        { ...at("A1"), value: 7 },
        { ...at("B1"), value: "x" },
        { ...at("C1"), value: 3 },
        { ...at("D1"), value: null },
      ],
    ],
  ])("undone, the file is what it was: %s", async (_, changes) => {
    const bytes = xlsxPackage(parts);
    const host = openXlsx(bytes, "a.xlsx");
    const { before } = await host.writeCells("a", changes);
    expect(host.isChanged).toBe(true);
    expect(Buffer.compare(host.save(), bytes)).not.toBe(0);
    await host.writeCells("a", before);
    expect(host.isChanged).toBe(false);
    expect(Buffer.compare(host.save(), bytes)).toBe(0);
  });

  test("writing what stands there changes nothing", async () => {
    const bytes = xlsxPackage(parts);
    const host = openXlsx(bytes, "a.xlsx");
    await host.writeCells("a", [
      { ...at("A1"), value: 1 },
      { ...at("D1"), value: "đậm" },
      { ...at("Z99"), value: null },
    ]);
    expect(Buffer.compare(host.save(), bytes)).toBe(0);
  });
});

test("a signed file says that its signature breaks", async () => {
  const relations =
    '<Relationships xmlns="r"><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>';
  const host = openXlsx(
    xlsxPackage({
      sheets: [{ name: "a", xml: worksheet("") }],
      parts: { "_rels/.rels": relations, "_xmlsignatures/origin.sigs": "" },
    }),
    "a.xlsx",
  );
  const { before, breaksSignature } = await host.writeCells("a", [{ ...at("A1"), value: 5 }]);
  expect(breaksSignature).toBe(true);
  expect((await host.writeCells("a", before)).breaksSignature).toBeUndefined();
});

test("names of the workbook and of a sheet lead to their cells", async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>tổng*10</f><v>10</v></c><c r="C1"><f>SUM(vùng)</f><v>1</v></c><c r="D1"><f>SUM(lạ)</f><v>1</v></c></row>';
  const afterSheets =
    '<definedNames><definedName name="tổng">a!$A$1</definedName><definedName name="vùng" localSheetId="0">a!$A$1:$A$5</definedName><definedName name="lạ">OFFSET(a!$A$1,0,0,COUNT(a!$A:$A))</definedName></definedNames>';
  const host = openXlsx(
    xlsxPackage({ sheets: [{ name: "a", xml: worksheet(rows) }], afterSheets }),
    "a.xlsx",
  );
  const { notRecomputed } = await host.writeCells("a", [{ ...at("A1"), value: 4 }]);
  expect((await host.readWorkbook()).grids[0]?.cells.map(({ value }) => value)).toEqual([
    4,
    40,
    4,
    null,
  ]);
  expect(notRecomputed.map(({ cell }) => cell)).toEqual(["D1"]);
});

test("a name that moves with its formula is not worked out, and told only where something it means has changed", async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>hàng*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f>hàng*2</f><v>6</v></c><c r="C2"><f>IF($A$1&gt;0,1,hàng)</f><v>1</v></c></row>' +
    '<row r="3"><c r="B3"><f>SUM(trên)</f><v>6</v></c><c r="C3"><f>ngoài</f><v>0</v></c></row>';
  const afterSheets =
    '<definedNames><definedName name="hàng">a!$A1</definedName><definedName name="trên">a!A1048575:A1048576</definedName><definedName name="ngoài">a!B1:XFD1</definedName></definedNames>';
  const host = openXlsx(
    xlsxPackage({ sheets: [{ name: "a", xml: worksheet(rows) }], afterSheets }),
    "a.xlsx",
  );
  const { recomputed, notRecomputed } = await host.writeCells("a", [{ ...at("A2"), value: 4 }]);
  expect(notRecomputed.map(({ cell }) => cell)).toEqual(["B2", "B3", "C3"]);
  expect(recomputed).toEqual(["a!C2"]);
  const [grid] = (await host.readWorkbook()).grids;
  expect(grid?.cells.map(({ value }) => value)).toEqual([1, 2, 4, null, 1, null, null]);
});

test("a filtered list's subtotal is left to Excel", async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>SUBTOTAL(9,A1:A2)</f><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>';
  const filter = '<autoFilter ref="A1:A2"><filterColumn colId="0"/></autoFilter>';
  const host = openXlsx(
    xlsxPackage({ sheets: [{ name: "a", xml: worksheet(rows, filter) }] }),
    "a.xlsx",
  );
  expect((await host.writeCells("a", [{ ...at("A1"), value: 4 }])).notRecomputed).toHaveLength(1);
});

// helpers

const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** Local header and packed bytes of an entry, as they stand in the file. */
function localEntry(bytes: Uint8Array, name: string): string {
  const text = Buffer.from(bytes).toString("latin1");
  const from = text.indexOf(name) - 30;
  return text.slice(from, text.indexOf("PK\u0003\u0004", from + 4));
}
