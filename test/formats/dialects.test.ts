import { strToU8 } from "fflate";
import type { Cell, Grid } from "../../src/core/model/workbook/grid";
import { formatAddress } from "../../src/core/model/workbook/grid";
import { readXlsx } from "../../src/hosts/xlsxHost";
import type { PackageParts } from "../support/xlsxPackage";
import {
  mainNamespace,
  relationships,
  styleSheet,
  worksheet,
  xlsxPackage,
} from "../support/xlsxPackage";

const one = (rows: string, more: Partial<PackageParts> = {}): PackageParts => ({
  sheets: [{ name: "Bảng", xml: worksheet(rows) }],
  ...more,
});

/** Dialect, package, and what its first sheet holds as "address text" in order. */
const dialects: readonly (readonly [string, PackageParts, readonly string[]])[] = [
  [
    "numbers",
    one('<row r="1"><c r="A1"><v>4.5</v></c><c r="B1" t="n"><v>1E-3</v></c></row>'),
    ["A1 4,5", "B1 0,001"],
  ],
  [
    "shared strings",
    one('<row r="1"><c r="A1" t="s"><v>1</v></c></row>', {
      strings: "<si><t>không</t></si><si><t>có</t></si>",
    }),
    ["A1 có"],
  ],
  [
    "inline strings",
    one('<row r="1"><c r="A1" t="inlineStr"><is><t>Tổng</t></is></c></row>'),
    ["A1 Tổng"],
  ],
  [
    "inline rich text",
    one(
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Tổng </t></r><r><rPr><b/></rPr><t>điểm</t></r></is></c></row>',
    ),
    ["A1 Tổng điểm"],
  ],
  [
    "rich text runs",
    one('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      strings: "<si><r><t>a </t></r><r><rPr><i/></rPr><t>b</t></r></si>",
    }),
    ["A1 a b"],
  ],
  [
    "phonetic text is left out",
    one('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      strings: '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si>',
    }),
    ["A1 漢字"],
  ],
  [
    "Excel's escapes",
    one('<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b _x005F_x000D_</t></is></c></row>'),
    ["A1 a\rb _x000D_"],
  ],
  [
    "numeric references",
    one(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>&#272;i&#x1EC3;m &lt;&amp;&gt; &#x1F600;</t></is></c></row>',
    ),
    ["A1 Điểm <&> 😀"],
  ],
  [
    "CDATA and comments",
    one(
      '<row r="1"><!-- x --><c r="A1" t="inlineStr"><is><t><![CDATA[a < b]]> c<!-- d -->e</t></is></c></row>',
    ),
    ["A1 a < b ce"],
  ],
  [
    "single quotes",
    one("<row r='2'><c t='inlineStr' r='B2'><is><t>có 'nháy'</t></is></c></row>"),
    ["B2 có 'nháy'"],
  ],
  [
    "cells without a reference",
    one('<row r="3"><c><v>1</v></c><c/><c><v>3</v></c></row>'),
    ["A3 1", "C3 3"],
  ],
  [
    "rows without a number",
    one("<row><c><v>1</v></c></row><row/><row><c><v>3</v></c></row>"),
    ["A1 1", "A3 3"],
  ],
  [
    "rows without a number whose cells know",
    one('<row><c r="B7"><v>1</v></c></row><row><c r="C9"><v>2</v></c></row>'),
    ["B7 1", "C9 2"],
  ],
  [
    "truth values and errors",
    one('<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c></row>'),
    ["A1 TRUE", "B1 #REF!"],
  ],
  ["dates as text", one('<row r="1"><c r="A1" t="d"><v>2025-11-03</v></c></row>'), ["A1 45964"]],
  [
    "times, days with a time, durations and what is none of them as text",
    one(
      `<row r="1">${[
        "06:00:00.0000000000012",
        "T18:00Z",
        "PT36H30M",
        "-P1DT12H",
        "2009-01-01T12:00:00.00000020954757600",
        "2025-11-03T06:00:00+07:00",
        "1899-12-31T12:00:00",
        "1900-02-28",
        "2025-02-30",
        "PT",
      ]
        .map((text) => `<c t="d"><v>${text}</v></c>`)
        .join("")}</row>`,
    ),
    [
      "A1 0,25",
      "B1 0,75",
      "C1 1,520833333",
      "D1 -1,5",
      "E1 39814,5",
      "F1 45964,25",
      "G1 0,5",
      "H1 59",
      "I1 2025-02-30",
      "J1 PT",
    ],
  ],
  [
    "cells that number their columns follow one another",
    one(
      '<row r="3"><c r="0"><v>1</v></c><c r="0"><v>2</v></c><c r="1"><v>3</v></c><c r="E3"><v>5</v></c></row>',
    ),
    ["A3 1", "B3 2", "C3 3", "E3 5"],
  ],
  ["white space around values", one('<row r="1"><c r="A1"><v> 2.5 </v></c></row>'), ["A1 2,5"]],
  [
    "cells in the wrong order",
    one(
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    ),
    ["A1 1", "A2 3", "B2 4"],
  ],
  [
    "extensions are passed over",
    one('<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>'),
    ["A1 1"],
  ],
  [
    "line breaks of Windows",
    one('<row r="1"><c r="A1" t="inlineStr"><is><t>a\r\nb</t></is></c></row>'),
    ["A1 a\nb"],
  ],
  [
    "a tag spread over lines",
    one('<row\n r="1"\n><c\n\tr="A1"\n><v\n>7</v\n></c\n></row\n>'),
    ["A1 7"],
  ],
  ["text where a number was said", one('<row r="1"><c r="A1"><v>4,5</v></c></row>'), ["A1 4,5"]],
  [
    "formula text and result",
    one('<row r="1"><c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>'),
    ["A1 ab"],
  ],
  [
    "missing strings, styles and theme",
    one('<row r="1"><c r="A1" s="7"><v>1</v></c></row>'),
    ["A1 1"],
  ],
  [
    "no rows",
    {
      sheets: [
        { name: "Bảng", xml: `<worksheet xmlns="${mainNamespace}"><sheetData/></worksheet>` },
      ],
    },
    [],
  ],
  [
    "a byte order mark",
    {
      sheets: [
        { name: "Bảng", xml: `\uFEFF${worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')}` },
      ],
    },
    ["A1 1"],
  ],
  [
    "a document type, its entities not expanded",
    {
      sheets: [
        {
          name: "Bảng",
          xml: worksheet(
            '<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>',
          ).replace(
            "<worksheet",
            '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<worksheet',
          ),
        },
      ],
    },
    ["A1 &a;"],
  ],
  [
    "prefixed elements",
    {
      sheets: [{ name: "x", xml: "" }],
      strings: "<si><t>chung</t></si>",
      parts: {
        "xl/workbook.xml": `<x:workbook xmlns:x="${mainNamespace}" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Bảng" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>riêng</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
        "xl/sharedStrings.xml": `<x:sst xmlns:x="${mainNamespace}"><x:si><x:t>chung</x:t></x:si></x:sst>`,
      },
    },
    ["A1 chung", "B1 riêng"],
  ],
  [
    "the strict namespaces",
    {
      sheets: [{ name: "x", xml: "" }],
      parts: {
        "xl/workbook.xml": `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": relationships([
          '<Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/>',
        ]),
        "xl/worksheets/sheet1.xml":
          '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
      },
    },
    ["A1 1"],
  ],
  [
    "absolute and percent-encoded targets",
    {
      sheets: [{ name: "Bảng", xml: "" }],
      parts: {
        "xl/worksheets/sheet1.xml": null,
        "xl/_rels/workbook.xml.rels": relationships([
          '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/bang%20cham.xml"/>',
        ]),
        "xl/worksheets/bang cham.xml": worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
      },
    },
    ["A1 1"],
  ],
  [
    "a workbook part of another name, case and folder",
    {
      sheets: [{ name: "Bảng", xml: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }],
      parts: {
        "_rels/.rels": relationships([
          '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/XL/Workbook.xml"/>',
        ]),
      },
    },
    ["A1 1"],
  ],
  [
    "UTF-16",
    {
      sheets: [{ name: "Bảng", xml: "" }],
      parts: {
        "xl/worksheets/sheet1.xml": utf16(
          worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Điểm</t></is></c></row>'),
        ),
      },
    },
    ["A1 Điểm"],
  ],
  [
    "a chart sheet before the table",
    {
      sheets: [
        { name: "Biểu đồ", xml: "<chartsheet/>" },
        { name: "Bảng", xml: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') },
      ],
      beforeSheets: '<bookViews><workbookView activeTab="1"/></bookViews>',
      parts: {
        "xl/_rels/workbook.xml.rels": relationships([
          '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="worksheets/sheet1.xml"/>',
          '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>',
        ]),
      },
    },
    ["A1 1"],
  ],
];

describe("reads the dialect", () => {
  test.each(dialects)("%s", (_, parts, expected) => {
    const workbook = readXlsx(xlsxPackage(parts), "mẫu.xlsx");
    expect(workbook.grids.map(({ sheet }) => sheet)).toEqual(["Bảng"]);
    expect(workbook.grids[0]?.cells.map((cell) => `${formatAddress(cell)} ${cell.text}`)).toEqual(
      expected,
    );
    expect(workbook.activeSheet).toBe("Bảng");
  });
});

/** Sheet rows, and the formulas that they hold. */
const formulas: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  ["a plain one", '<row r="1"><c r="A1"><f>SUM(B1:B2)</f><v>1</v></c></row>', ["SUM(B1:B2)"]],
  ["one without a result", '<row r="1"><c r="A1"><f>1+1</f></c></row>', ["1+1"]],
  [
    "an array formula",
    '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*C1:C2)</f><v>1</v></c></row>',
    ["SUM(B1:B2*C1:C2)"],
  ],
  [
    "a shared one, moved cell by cell",
    '<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">C1-$D$1+\'Bảng 2\'!E1&amp;"C1"+LOG10(F1)</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"></f><v>1</v></c></row>',
    [
      "C1-$D$1+'Bảng 2'!E1&\"C1\"+LOG10(F1)",
      "C2-$D$1+'Bảng 2'!E2&\"C1\"+LOG10(F2)",
      "D3-$D$1+'Bảng 2'!F3&\"C1\"+LOG10(G3)",
    ],
  ],
  [
    "two shared ones",
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">C1</f></c><c r="B1"><f t="shared" ref="B1:B2" si="1">SUM(D:D,$E1,F$1)</f></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="B2"><f t="shared" si="1"/></c></row>',
    ["C1", "SUM(D:D,$E1,F$1)", "C2", "SUM(D:D,$E2,F$1)"],
  ],
];

describe("reads the formula", () => {
  test.each(formulas)("%s", (_, rows, expected) => {
    expect(gridOf(one(rows)).cells.map(({ formula }) => formula)).toEqual(expected);
  });
});

describe("reads what a sheet looks like", () => {
  const styles = styleSheet(
    '<xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf>' +
      '<xf numFmtId="14" fontId="2" fillId="3" borderId="0" xfId="0"/>',
    {
      formats: '<numFmts><numFmt numFmtId="164" formatCode="0.00&quot; điểm&quot;"/></numFmts>',
      fonts:
        '<font><b/><i val="1"/><sz val="13"/><color rgb="FFC00000"/><name val="Times New Roman"/></font><font><b val="0"/><color theme="1"/><name val=".VnTime"/></font>',
      fills:
        '<fill><patternFill patternType="solid"><fgColor rgb="FFFFCC00"/></patternFill></fill>' +
        '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill>',
      borders: '<border><left/><right/><top/><bottom style="thin"/><diagonal/></border>',
    },
  );

  test("styles", () => {
    const grid = gridOf(
      one(
        '<row r="1"><c r="A1" s="1"><v>4.5</v></c><c r="B1" s="2"><v>45964</v></c><c r="C1" s="1"/></row>',
        { styles },
      ),
    );
    expect(styleOf(grid, 0)).toEqual({
      bold: true,
      italic: true,
      fontName: "Times New Roman",
      fontSize: 13,
      numberFormat: '0.00" điểm"',
      horizontal: "center",
      vertical: "top",
      wrap: true,
      indent: 2,
      bordered: true,
      fill: "#FFCC00",
      colour: "#C00000",
    });
    expect(styleOf(grid, 1)).toMatchObject({
      bold: false,
      fontName: ".VnTime",
      numberFormat: "m/d/yyyy",
      bordered: false,
      fill: "#A2B9E2",
      colour: null,
    });
    expect(grid.cells.map(({ text, value }) => [text, value])).toEqual([
      ["4,50 điểm", 4.5],
      ["03/11/2025", 45964],
    ]);
    expect(grid.emptyStyled).toEqual([[1, 3, 1]]);
  });

  test.each([
    [
      "most of the text in a legacy font",
      '<r><rPr><b/><rFont val=".VnTimeH"/></rPr><t>céng hoµ x· héi</t></r><r><t> 1</t></r>',
      ".VnTimeH",
      true,
    ],
    [
      "a little of it",
      '<r><t>Cộng hòa xã hội</t></r><r><rPr><rFont val=".VnTime"/></rPr><t>x·</t></r>',
      "Calibri",
      false,
    ],
  ])("rich text, %s", (_, runs, fontName, bold) => {
    const grid = gridOf(
      one('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { styles, strings: `<si>${runs}</si>` }),
    );
    expect(styleOf(grid, 0)).toMatchObject({ fontName, bold });
  });

  test("merges, widths, heights, hidden rows and columns, protection, state", () => {
    const xml = worksheet(
      '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="42.5" customHeight="1"/>',
      '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A5:C6"/><mergeCell ref="C10"/></mergeCells>',
      '<cols><col min="1" max="2" width="9.5"/><col min="4" max="5" width="3" hidden="1"/></cols>',
    );
    const grid = gridOf({ sheets: [{ name: "Bảng", xml, state: "veryHidden" }] });
    expect(grid).toMatchObject({
      state: "veryHidden",
      isProtected: true,
      rowCount: 6,
      columnCount: 3,
      merges: [{ top: 5, left: 1, bottom: 6, right: 3 }],
      hiddenRows: [2],
      hiddenColumns: [4, 5],
      rowHeights: [[3, 42.5]],
      columnWidths: [
        { first: 1, last: 2, width: 9.5 },
        { first: 4, last: 5, width: 3 },
      ],
    });
  });

  test.each([
    ["1900", "", "03/11/2025"],
    ["1904", '<workbookPr date1904="1"/>', "04/11/2029"],
  ])("dates counted from %s", (_, beforeSheets, shown) => {
    const grid = gridOf(
      one('<row r="1"><c r="A1" s="2"><v>45964</v></c></row>', { styles, beforeSheets }),
    );
    expect(grid.cells.map(({ text, value }) => [text, value])).toEqual([[shown, 45964]]);
  });

  test.each([
    ["2025-11-03T00:03:00Z", "2025-11-03T00:03:00.000Z"],
    ["2025-11-03T07:03:00+07:00", "2025-11-03T00:03:00.000Z"],
    ["2025-11-03T00:03:00", "2025-11-03T00:03:00.000Z"],
    ["hôm qua", null],
  ])("modified %s", (written, expected) => {
    const core = `<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:modified>${written}</dcterms:modified></cp:coreProperties>`;
    const workbook = readXlsx(
      xlsxPackage(one("", { parts: { "docProps/core.xml": core } })),
      "tệp/mẫu.xlsx",
    );
    expect([workbook.modified, workbook.file, workbook.format]).toEqual([
      expected,
      "mẫu.xlsx",
      "xlsx",
    ]);
  });

  test("a workbook with macros", () => {
    const contentType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    expect(readXlsx(xlsxPackage(one("", { contentType })), "a.xlsm").format).toBe("xlsm");
  });
});

// helpers

function gridOf(parts: PackageParts): Grid {
  const grid = readXlsx(xlsxPackage(parts), "mẫu.xlsx").grids[0];
  if (!grid) throw new Error("no sheet");
  return grid;
}

const styleOf = (grid: Grid, index: number) => grid.styles[(grid.cells[index] as Cell).style];

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  bytes.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++)
    bytes.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 * i + 2);
  return text.startsWith("<?xml") ? bytes : strToU8(text);
}
