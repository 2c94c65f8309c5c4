/** Owns small files that no reader without a guard survives, each with the guard that stops it. */
import { CFB, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import type { Planted } from "./plantedCommand";
import { worksheet, xlsxPackage } from "./xlsxPackage";

export interface Killer {
  readonly file: string;
  readonly bytes: () => Uint8Array;
  /** Why the guard refuses it. */
  readonly refusal: string;
  /** The guard taken out. */
  readonly withoutGuard: Planted;
}

export const killers: readonly Killer[] = [
  {
    file: "vòng.xls",
    bytes: sectorsInACircle,
    refusal: "damagedFile",
    withoutGuard: {
      file: "foreign/compoundFile.ts",
      text: "if (this.numbers.has(number)) throw",
      instead: "if (number < 0) throw",
    },
  },
  {
    file: "bản ghi.xls",
    bytes: referencesWithoutCount,
    refusal: "damagedFile",
    withoutGuard: {
      file: "foreign/xlsGuard.ts",
      text: "type === REFERENCED_SHEETS && record.byteLength < 2",
      instead: "type < 0",
    },
  },
  {
    file: "xa.xml",
    bytes: () =>
      strToU8(
        xmlBook(
          '<Column ss:Span="4000000000"/><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row>',
        ),
      ),
    refusal: "damagedFile",
    withoutGuard: {
      file: "foreign/xmlGuard.ts",
      text: "const places = new Places();",
      instead: "return { text, lines: [] }; const places = new Places();",
    },
  },
  {
    file: "nhiều bảng.ods",
    bytes: () => openDocument(Array.from({ length: 24 }, (_, at) => table(at, 900, 1000)).join("")),
    refusal: "tooLarge",
    withoutGuard: {
      file: "grid/limits.ts",
      text: "MAXIMUM_CELLS = 1_000_000",
      instead: "MAXIMUM_CELLS = 1e12",
    },
  },
  {
    file: "công thức.xlsx",
    bytes: formulaCopiedManyTimes,
    refusal: "tooLarge",
    withoutGuard: {
      file: "grid/limits.ts",
      text: "MAXIMUM_COPIED = 20_000_000",
      instead: "MAXIMUM_COPIED = 1e12",
    },
  },
];

/** Marking that never ends, whatever the file. */
export const endlessMarking: Planted = {
  file: "markedCopy/markXlsx.ts",
  text: "const changes = new PartChanges(opened.zip);",
  instead: "for (;;); const changes = new PartChanges(opened.zip);",
};

/** A long formula that is written once and stands in a hundred thousand cells. */
function formulaCopiedManyTimes(): Uint8Array {
  const rows = Array.from(
    { length: 100_000 },
    (_, at) => `<row r="${at + 2}"><c r="B${at + 2}"><f t="shared" si="0"/></c></row>`,
  );
  const formula = Array.from({ length: 2_000 }, () => "A1").join("+");
  const first = `<row r="1"><c r="B1"><f t="shared" ref="B1:B100001" si="0">${formula}</f></c></row>`;
  return xlsxPackage({ sheets: [{ name: "Bảng", xml: worksheet(first + rows.join("")) }] });
}

/** Every cell of a table says the same. */
const table = (number: number, rows: number, columns: number): string =>
  `<table:table table:name="S${number}"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`;

/** Every sector of an old workbook is followed by the first one. */
function sectorsInACircle(): Uint8Array {
  const bytes = oldBook(500);
  const view = new DataView(bytes.buffer);
  const table = 512 * (view.getUint32(76, true) + 1);
  for (let at = table; at < table + 512; at += 4) view.setUint32(at, 0, true);
  return bytes;
}

function referencesWithoutCount(): Uint8Array {
  const file = CFB.read(oldBook(1), { type: "array" });
  const stream = Uint8Array.from(CFB.find(file, "/Workbook").content);
  const first = 4 + (stream[2] ?? 0);
  const longer = [...stream.slice(0, first), 0x17, 0, 0, 0, ...stream.slice(first)];
  CFB.utils.cfb_add(file, "/Workbook", Uint8Array.from(longer));
  return new Uint8Array(CFB.write(file, { type: "array" }));
}

function oldBook(rows: number): Uint8Array {
  const cells = Array.from({ length: rows }, (_, v) => [`A${v + 1}`, { t: "n", v }] as const);
  const sheet = { ...Object.fromEntries(cells), "!ref": `A1:A${rows}` };
  const book = { SheetNames: ["a"], Sheets: { a: sheet } };
  return new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
}

const xmlBook = (rows: string): string =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${rows}</Table></Worksheet></Workbook>`;

/** What an OpenDocument's names stand for. */
const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

/** An OpenDocument spreadsheet of tables, as one XML file. */
export const flatDocument = (tables: string): string =>
  `<?xml version="1.0"?><office:document ${namespaces}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document>`;

/** An OpenDocument spreadsheet of tables. */
export const openDocument = (tables: string): Uint8Array =>
  zipSync(
    {
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "content.xml": strToU8(
        `<office:document-content ${namespaces}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
      ),
    },
    { mtime: new Date(2025, 10, 1) },
  );
