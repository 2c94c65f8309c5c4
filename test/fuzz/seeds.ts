/** Owns the sound files that the fuzzer starts from: small score sheets in every format that is read, with texts that try to be formulas. */
import { readFileSync } from "node:fs";
import { CFB, read, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { formFile } from "../../src/actions/loading/given/forms";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { encodeText } from "../../src/formats/package/xmlText";
import { readXlsx } from "../../src/hosts/xlsxHost";
import { styleSheet, worksheet, xlsxPackage } from "../support/xlsxPackage";
import { oldLock } from "../support/locked";
import { flatDocument, openDocument } from "../support/killers";
import {
  cell,
  paragraph,
  scoredDocument,
  table as wordTable,
  wordDocument,
} from "../support/wordDocument";

export const fuzzFormats = [
  "xlsx",
  "xlsm",
  "xls",
  "xls95",
  "ods",
  "fods",
  "docx",
  "xml",
  "csv",
  "html",
  "zip",
  "json",
] as const;
export type FuzzFormat = (typeof fuzzFormats)[number];

export interface Seed {
  readonly format: FuzzFormat;
  /** As a person would name it: readers go by the content. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A call that no file makes: where it stands as a formula, text became one. */
export const PLANTED = "FUZZ";

/** Returns the sound files, in the order of the formats. */
export function makeSeeds(): readonly Seed[] {
  const book = richBook("spreadsheetml.sheet.main");
  const named = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/samples/${name}`));
  const sampleXls = named("district/files/BCĐ ANTT Trường Tiểu học Lương Thịnh.xls");
  const sampleOds = named("district/files/BCĐ ANTT Xã Quỳnh Lưu.ods");
  const plain: readonly Seed[] = [
    { format: "xlsx", name: "a.xlsx", bytes: book },
    { format: "xlsx", name: "a.xlsx", bytes: named("sheets/commune.xlsx") },
    { format: "xlsm", name: "a.xlsm", bytes: richBook("macroEnabled") },
    { format: "xls", name: "a.xls", bytes: converted(book, "biff8") },
    { format: "xls", name: "a.xls", bytes: sampleXls },
    { format: "xls", name: "a.xls", bytes: oldLock(sampleXls, "VelvetSweatshop", "xor") },
    { format: "xls", name: "a.xls", bytes: oldLock(sampleXls, "VelvetSweatshop", "sha1") },
    { format: "xls95", name: "a.xls", bytes: converted(book, "biff5") },
    { format: "ods", name: "a.ods", bytes: openDocument(table(lines)) },
    { format: "ods", name: "a.ods", bytes: sampleOds },
    { format: "fods", name: "a.fods", bytes: strToU8(flatDocument(table(lines))) },
    { format: "docx", name: "a.docx", bytes: scoredDocument() },
    { format: "docx", name: "a.docx", bytes: richDocument() },
    { format: "xml", name: "a.xml", bytes: converted(book, "xlml") },
    { format: "csv", name: "a.csv", bytes: strToU8(lines.map(separated).join("\r\n")) },
    { format: "html", name: "a.xls", bytes: strToU8(page(lines)) },
  ];
  const inside = plain.filter(({ bytes }) => bytes.length < 12_000);
  const archive = Object.fromEntries(
    inside.map(({ format, name, bytes }) => [`xã ${format}/${name}`, bytes]),
  );
  return [
    ...plain,
    { format: "zip", name: "a.zip", bytes: zipSync(archive, { mtime }) },
    ...jsonFiles(book).map((text) => ({
      format: "json" as const,
      name: "a.json",
      bytes: strToU8(text),
    })),
  ];
}

/** Returns an old workbook's container around a stream. */
export function compoundFile(stream: Uint8Array, name: string): Uint8Array {
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(made, `/${name}`, stream);
  return new Uint8Array(CFB.write(made, { type: "array" }) as ArrayBuffer);
}

/** Zip files hold the time of the clock on the wall. */
export const mtime = new Date(2025, 10, 1);

type Line = readonly (string | number | null)[];

const lines: readonly Line[] = [
  ["UBND HUYỆN THANH BÌNH"],
  [`=${PLANTED}("x")`, "XÃ AN BÌNH"],
  [null, "BẢNG CHẤM ĐIỂM"],
  [null, "Tiêu chuẩn “An toàn về an ninh, trật tự” đối với xã, phường, thị trấn năm 2025"],
  ["Đơn vị: Xã An Bình"],
  ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm", "Ghi chú"],
  ["I", "Công tác lãnh đạo, chỉ đạo", 40, 36, null],
  [1, "Ban hành kế hoạch; mỗi văn bản chậm trừ 1 điểm, tối đa 3 điểm", 20, 17, "+FUZZ(1)"],
  [2, `=${PLANTED}(A1)`, 20, 19, `@${PLANTED}()`],
  ["II", "Kết quả", 60, 58.5, `-${PLANTED}()`],
  [1, "Không để xảy ra tội phạm nghiêm trọng (*)", 30, 30, "\t=FUZZ()"],
  [2, "Tỷ lệ điều tra < 80% & > 50% thì trừ điểm", 30, 28.5, `"=${PLANTED}()"`],
  [null, "Tổng cộng", 100, 94.5, null],
  ["Ghi chú: đạt từ 90 điểm trở lên thì công nhận đạt tiêu chuẩn."],
];

/** What sheets of all kinds hold: formulas shared and over areas, names, merges, hidden rows, rich text, dates, looks. */
function richBook(kind: string): Uint8Array {
  const rows = lines.map((line, i) => {
    const cells = line.map((value, column) => cellXml(`${"ABCDE"[column]}${i + 1}`, value));
    return `<row r="${i + 1}" ht="18.5"${i === 4 ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  });
  const more =
    '<row r="15"><c r="A15" s="1"><v>45780</v></c><c r="B15" t="s"><v>0</v></c><c r="C15"><f>SUM(C8:C9,C11:C12)</f><v>100</v></c>' +
    '<c r="D15"><f t="shared" ref="D15:E16" si="0">SUM(D8:D9)*Hệ_số</f><v>36</v></c><c r="E15"><f t="shared" si="0"/></c></row>' +
    '<row r="16"><c r="A16" t="b"><v>1</v></c><c r="B16" t="e"><v>#REF!</v></c><c r="C16"><f t="array" ref="C16:C17">C8:C9*2</f><v>40</v></c><c r="D16"><f t="shared" si="0"/></c></row>' +
    '<row r="17"><c r="C17"><v>40</v></c><c r="D17" t="str"><f>IF(D13&gt;90,"đạt","không")</f><v>đạt</v></c><c r="E17" s="2"><v>0.5</v></c></row>';
  const strings =
    "<si><r><rPr><b/><i/></rPr><t>Chữ </t></r><r><t>nhiều kiểu</t></r><rPh><t>x</t></rPh></si>";
  return xlsxPackage({
    contentType:
      kind === "macroEnabled"
        ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
        : `application/vnd.openxmlformats-officedocument.${kind}+xml`,
    sheets: [
      {
        name: "Bảng chấm điểm",
        xml: worksheet(
          rows.join("") + more,
          '<mergeCells count="1"><mergeCell ref="B3:E3"/></mergeCells>',
          '<dimension ref="A1:E17"/><cols><col min="2" max="2" width="60"/><col min="5" max="5" hidden="1"/></cols>',
        ),
      },
      { name: "Phụ lục", state: "hidden", xml: worksheet('<row r="1"><c><v>1</v></c></row>') },
    ],
    strings,
    styles: styleSheet(
      '<xf numFmtId="14" xfId="0"/><xf numFmtId="165" fontId="1" borderId="1" xfId="0"><alignment wrapText="1"/></xf>',
      {
        fonts: '<font><b/><sz val="13"/><name val=".VnTime"/></font>',
        borders: '<border><left style="thin"/></border>',
        formats:
          '<numFmts count="1"><numFmt numFmtId="165" formatCode="[&gt;=1]#,##0.0;# ?/?"/></numFmts>',
      },
    ),
    afterSheets:
      "<definedNames><definedName name=\"Hệ_số\">'Phụ lục'!$A$1</definedName></definedNames>",
  });
}

function cellXml(address: string, value: Line[number]): string {
  if (value === null) return `<c r="${address}" s="2"/>`;
  return typeof value === "number"
    ? `<c r="${address}" s="2"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${encodeText(value)}</t></is></c>`;
}

function converted(book: Uint8Array, bookType: "biff8" | "biff5" | "xlml"): Uint8Array {
  const { SheetNames, Sheets } = read(book, { type: "array" });
  return new Uint8Array(write({ SheetNames, Sheets }, { type: "array", bookType }) as ArrayBuffer);
}

const table = (all: readonly Line[]): string =>
  `<table:table table:name="Bảng"><table:table-column table:number-columns-repeated="5"/>${all
    .map((line) => `<table:table-row>${line.map(odsCell).join("")}</table:table-row>`)
    .join("")}</table:table>`;

function odsCell(value: Line[number]): string {
  if (value === null) return "<table:table-cell/>";
  return typeof value === "number"
    ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
    : `<table:table-cell office:value-type="string"><text:p><text:span text:style-name="T1">${encodeText(value)}</text:span><text:s text:c="2"/></text:p></table:table-cell>`;
}

/** What Word documents hold beside plain tables: lists, styles, merged cells, tables in cells, changes, pages. */
function richDocument(): Uint8Array {
  const rows = lines
    .slice(5, 13)
    .map((line) => line.map((value) => cell(paragraph(String(value ?? "")))));
  const item =
    '<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:t>x</w:t></w:r></w:p>';
  const level = (at: number): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2"/></w:lvl>`;
  return wordDocument({
    styles:
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    numbering: `<w:abstractNum w:abstractNumId="7">${level(0)}${level(1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>`,
    body:
      wordTable([[cell(paragraph("XÃ AN BÌNH") + wordTable([["a", "b", "c"]])), "CỘNG HÒA"]]) +
      `<w:p><w:ins><w:r><w:t>BẢNG CHẤM ĐIỂM năm 2025</w:t></w:r></w:ins><w:r><w:br w:type="page"/></w:r></w:p>` +
      wordTable([
        ...rows,
        [
          cell(item, '<w:vMerge w:val="restart"/><w:gridSpan w:val="2"/>'),
          cell("=FUZZ()", '<w:shd w:fill="FFFF00"/>'),
          "100",
          "94,5",
        ],
        [cell("", "<w:vMerge/>"), "b", "c", "d", "e"],
      ]),
  });
}

const separated = (line: Line): string =>
  line
    .map((value) =>
      typeof value === "string" ? `"${value.replace(/"/g, '""')}"` : (value ?? "").toString(),
    )
    .join(";");

const page = (all: readonly Line[]): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>td{}</style></head><body><table>${all
    .map(
      (line) =>
        `<tr>${line.map((value) => `<td rowspan=1 colspan="1"><b>${encodeText(String(value ?? ""))}</b></td>`).join("")}</tr>`,
    )
    .join("")}</table></body></html>`;

/** One of each kind of file that people hand in as JSON. */
function jsonFiles(book: Uint8Array): readonly string[] {
  const workbook = readXlsx(book, "a.xlsx");
  const decided = [
    {
      overrides: [
        { unit: "x", kind: "standard", verdict: "met", grade: null, reason: `=${PLANTED}()` },
      ],
      assignments: [{ sha256: "0", part: "Bảng", unit: "x" }],
    },
    {
      units: [
        {
          key: "x",
          name: `=${PLANTED}()`,
          parent: null,
          countedFiles: ["a.xlsx"],
          tables: { standard: { countedTotal: 94.5, verdict: "met", grade: "Khá" } },
        },
      ],
    },
  ];
  return [
    readFileSync("rubrics/tt124-enterprise.json", "utf8"),
    readFileSync("rubrics/antt-100-lang-son-2022.json", "utf8"),
    formFile(workbook, recogniseWorkbook(workbook), "Mẫu", null).text,
    ...decided.map((data) => JSON.stringify(data)),
  ];
}
