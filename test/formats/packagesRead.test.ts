/** Parts that stand byte for byte as in a file before are taken from there, and what is read is the same with that memory and without. */
import { openXlsx, readXlsx } from "../../src/hosts/xlsxHost";
import { HostError } from "../../src/hosts/host";
import { packagesRead } from "../../src/formats/xlsx/reading/packagesRead";
import { sampleWorkbooks } from "../support/sampleFiles";
import {
  relation,
  relationships,
  sketchedXlsx,
  styleSheet,
  worksheet,
  xlsxPackage,
} from "../support/xlsxPackage";

const plain = (bytes: Uint8Array, name = "a.xlsx") => readXlsx(bytes, name);

test("every sample, twice over and in turn with the others", () => {
  const before = packagesRead();
  for (const { name, bytes } of [...sampleWorkbooks, ...sampleWorkbooks])
    expect(readXlsx(bytes, name, undefined, before)).toEqual(plain(bytes, name));
});

test("of a file in which one cell was written, only that sheet is read anew", async () => {
  const bytes = sketchedXlsx({
    sheets: [
      { name: "Bảng", cells: { A1: "Tổng", B1: 5 } },
      { name: "Hướng dẫn", cells: { A1: "Cách chấm" } },
    ],
  });
  const host = openXlsx(bytes, "a.xlsx");
  await host.writeCells("Bảng", [{ row: 1, column: 2, value: 7 }]);
  const before = packagesRead();
  const first = readXlsx(bytes, "a.xlsx", undefined, before);
  const second = readXlsx(host.save(), "b.xlsx", undefined, before);
  expect(second.grids.map((grid, at) => grid === first.grids[at])).toEqual([false, true]);
  expect(second.grids[0]?.cells.map(({ value }) => value)).toEqual(["Tổng", 7]);
});

interface OneText {
  readonly text: string;
  readonly looks: string;
  readonly accent: string;
  readonly state?: string;
}

const bold = styleSheet('<xf fontId="1"/>', { fonts: "<font><b/></font>" });
const filled = styleSheet('<xf fillId="2"/>', {
  fills: '<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>',
});

/** A workbook with one text in one cell, in the looks of a theme. */
const book = ({ text, looks, accent, state }: OneText): Uint8Array => {
  const colours = ["000000", "FFFFFF", "111111", "EEEEEE", accent].map(
    (colour) => `<c><srgbClr val="${colour}"/></c>`,
  );
  return xlsxPackage({
    sheets: [
      {
        name: "Bảng",
        xml: worksheet('<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>'),
        ...(state === undefined ? {} : { state }),
      },
    ],
    strings: `<si><t>${text}</t></si>`,
    styles: looks,
    parts: {
      "xl/theme/theme1.xml": `<theme><themeElements><clrScheme>${colours.join("")}</clrScheme></themeElements></theme>`,
      "xl/_rels/workbook.xml.rels": relationships([
        relation("rId1", "worksheet", "worksheets/sheet1.xml"),
        relation("rId2", "styles", "styles.xml"),
        relation("rId3", "sharedStrings", "sharedStrings.xml"),
        relation("rId4", "theme", "theme/theme1.xml"),
      ]),
    },
  });
};

const first: OneText = { text: "Tổng", looks: filled, accent: "FF0000" };

test.each<[string, OneText]>([
  ["the shared text", { ...first, text: "Cộng" }],
  ["the looks", { ...first, looks: bold }],
  ["the colours of the theme", { ...first, accent: "00FF00" }],
  ["the state of the sheet", { ...first, state: "hidden" }],
])("a file that differs in %s alone from the one before", (_, other) => {
  const before = packagesRead();
  const known = readXlsx(book(first), "a.xlsx", undefined, before);
  const read = readXlsx(book(other), "a.xlsx", undefined, before);
  expect(read).toEqual(plain(book(other)));
  expect(read).not.toEqual(known);
});

test("a damaged part that states the sum of the one before is damaged still", () => {
  const bytes = sketchedXlsx({ sheets: [{ name: "Bảng", cells: { A1: "Tổng", B1: 5 } }] });
  const before = packagesRead();
  readXlsx(bytes, "a.xlsx", undefined, before);
  const damaged = bytes.slice();
  const name = new TextEncoder().encode("xl/worksheets/sheet1.xml");
  const at = damaged.findIndex((_, from) => name.every((code, i) => damaged[from + i] === code));
  const inside = at + name.length + 40;
  damaged[inside] = (damaged[inside] ?? 0) ^ 0xff;
  expect(() => readXlsx(damaged, "a.xlsx", undefined, before)).toThrow(HostError);
});

/** Of the merges that a book may have, so many stand in each of its sheets. */
const MERGES = 1_600;

test("what is taken from a file before counts towards the limits of the book", () => {
  const merges = Array.from({ length: MERGES }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`);
  const xml = worksheet("", `<mergeCells>${merges.join("")}</mergeCells>`);
  const bookOf = (count: number): Uint8Array =>
    xlsxPackage({
      sheets: Array.from({ length: count }, (_, at) => ({ name: `Bảng ${at}`, xml })),
    });
  const before = packagesRead();
  readXlsx(bookOf(60), "a.xlsx", undefined, before);
  expect(() => readXlsx(bookOf(64), "a.xlsx", undefined, before)).toThrow(HostError);
});
