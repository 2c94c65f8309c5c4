import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { markedCopy } from "../../src/core/documents/markedCopy";
import { finding } from "../../src/core/model/finding/finding";
import { writeMarkedCopy } from "../../src/formats/markedCopy";
import { markXlsx } from "../../src/formats/markedCopy/markXlsx";
import type { HostErrorCode } from "../../src/hosts/host";
import { HostError } from "../../src/hosts/host";
import { openXlsx, readXlsx } from "../../src/hosts/xlsxHost";
import { markedCopyWords } from "../../src/messages/documents/markedCopy";
import { hangGuard } from "../support/hangGuard";
import { relationships, worksheet, xlsxPackage } from "../support/xlsxPackage";

const plain = xlsxPackage({
  sheets: [{ name: "Bảng", xml: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }],
});
const sample = (name: string): Uint8Array => readFileSync(`test/samples/district/files/${name}`);
const zip = (files: { readonly [name: string]: string }): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const broken = (xml: string): Uint8Array => xlsxPackage({ sheets: [{ name: "Bảng", xml }] });

describe("refuses, and says why", () => {
  test.each<[string, () => Uint8Array, HostErrorCode, { readonly [name: string]: string }]>([
    ["nothing", () => new Uint8Array(0), "emptyFile", {}],
    ["plain text", () => strToU8("STT;Nội dung;Điểm"), "notAWorkbook", {}],
    [
      "a Word document",
      () => sample("bang cham diem 70.xlsx"),
      "unsupportedFormat",
      { format: "docx" },
    ],
    ["some other zip", () => zip({ "a.txt": "a" }), "notAWorkbook", { detail: "zip" }],
    ["a password", () => sample("bang cham diem 84.xlsx"), "passwordProtected", {}],
    [
      "an old workbook",
      () => sample("BCĐ ANTT Trường Tiểu học Lương Thịnh.xls"),
      "unsupportedFormat",
      { format: "xls" },
    ],
    [
      "an OpenDocument",
      () => sample("BCĐ ANTT Xã Quỳnh Lưu.ods"),
      "unsupportedFormat",
      { format: "ods" },
    ],
    [
      "a binary workbook",
      () => zip({ "[Content_Types].xml": "", "xl/workbook.bin": "x" }),
      "unsupportedFormat",
      { format: "xlsb" },
    ],
    [
      "a web page named .xls",
      () => strToU8("\uFEFF <html><table>"),
      "unsupportedFormat",
      { format: "html" },
    ],
    [
      "an XML workbook",
      () => strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      "unsupportedFormat",
      { format: "xml" },
    ],
    ["a PDF", () => strToU8("%PDF-1.7"), "unsupportedFormat", { format: "pdf" }],
    ["half a file", () => sample("Tu cham diem 63.xlsx"), "damagedFile", {}],
    ["a file without its end", () => plain.slice(0, -30), "damagedFile", {}],
    ["a changed byte", () => flipped(plain, "xl/worksheets/sheet1.xml"), "damagedFile", {}],
    [
      "a sheet cut off",
      () => broken('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'),
      "damagedFile",
      {},
    ],
    ["a tag never closed", () => broken('<worksheet><sheetData><row r="1'), "damagedFile", {}],
    [
      "an attribute without quotes",
      () => broken("<worksheet><sheetData><row r=1></row></sheetData></worksheet>"),
      "damagedFile",
      {},
    ],
    ["a worksheet without its data", () => broken("<worksheet></worksheet>"), "damagedFile", {}],
    [
      "a list of types that is no XML",
      () =>
        xlsxPackage({
          sheets: [{ name: "a", xml: worksheet("") }],
          parts: { "[Content_Types].xml": "<Types><Override PartName=></Types>" },
        }),
      "damagedFile",
      {},
    ],
    ["one sheet under thousands of tabs", () => manyTabs(3000), "damagedFile", {}],
    ["no worksheet in the part", () => broken("<html></html>"), "damagedFile", {}],
    ["an empty part", () => broken(""), "damagedFile", {}],
    [
      "a string that is not there",
      () => broken(worksheet('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')),
      "damagedFile",
      {},
    ],
    [
      "a column past the last",
      () => broken(worksheet('<row r="1"><c r="XFE1"><v>9</v></c></row>')),
      "damagedFile",
      {},
    ],
    [
      "a row past the last",
      () => broken(worksheet('<row r="1"><c r="A1048577"><v>9</v></c></row>')),
      "damagedFile",
      {},
    ],
    [
      "a row number past the last",
      () => broken(worksheet('<row r="1048577" hidden="1"/>')),
      "damagedFile",
      {},
    ],
    [
      "a long formula copied too often",
      () =>
        broken(
          worksheet(
            `<row r="1"><c r="A1"><f t="shared" ref="A1:A9" si="0">${"1+".repeat(4000)}1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(5000)}</row>`,
          ),
        ),
      "tooLarge",
      { detail: "formulas" },
    ],
    [
      "the only sheet part is missing",
      () =>
        xlsxPackage({
          sheets: [{ name: "a", xml: "" }],
          parts: { "xl/worksheets/sheet1.xml": null },
        }),
      "damagedFile",
      {},
    ],
    [
      "more merges than any sheet has",
      () =>
        broken(
          worksheet("", `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_001)}</mergeCells>`),
        ),
      "tooLarge",
      { detail: "merges" },
    ],
  ])("%s", (_, make, code, facts) => {
    const error = refusal(() => readXlsx(make(), "a.xlsx"));
    expect(error.code).toBe(code);
    expect(error.facts).toMatchObject(facts);
    expect(refusal(() => openXlsx(make(), "a.xlsx")).code).toBe(code);
  });
});

describe("a sheet that the file lists and does not hold", () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const sheets = ["a", "b", "c"].map((name) => ({ name, xml: worksheet(row) }));
  const without = xlsxPackage({ sheets, parts: { "xl/worksheets/sheet2.xml": null } });
  const unlinked = xlsxPackage({
    sheets,
    parts: {
      "xl/_rels/workbook.xml.rels": relationships(
        [1, 3].map(
          (number) =>
            `<Relationship Id="rId${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`,
        ),
      ),
    },
  });

  test.each([
    ["its part is missing", without],
    ["nothing leads to its part", unlinked],
  ])("%s: the others are read, and it is named", async (_, bytes) => {
    const { grids, missingSheets } = readXlsx(bytes, "a.xlsx");
    expect(grids.map(({ sheet }) => sheet)).toEqual(["a", "c"]);
    expect(missingSheets).toEqual(["b"]);
    const host = openXlsx(bytes, "a.xlsx");
    await host.writeCells("c", [{ row: 1, column: 1, value: 7 }]);
    const saved = readXlsx(host.save(), "a.xlsx");
    expect(saved.grids.map(({ cells }) => cells[0]?.value)).toEqual([1, 7]);
    expect(saved.missingSheets).toEqual(["b"]);
  });

  test.each([
    ["its part is missing", without],
    ["nothing leads to its part", unlinked],
  ])("%s: neither the list of a marked copy nor what is kept takes its place", async (_, made) => {
    const host = openXlsx(made, "a.xlsx");
    await host.writeState("{}");
    const input = { file: "a.xlsx", units: [], findings: [], isCopy: true, madeAt: "" };
    const { bytes } = writeMarkedCopy(host.save(), "xlsx", markedCopy(input, markedCopyWords));
    const { grids, missingSheets } = readXlsx(bytes, "a.xlsx");
    expect(grids.map(({ sheet }) => sheet)).toEqual(["a", "c", markedCopyWords.sheetName]);
    expect(missingSheets).toEqual(["b"]);
  });
});

test("comments that cannot be read stay; the marks of their sheet stand in the list alone", () => {
  const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  const bytes = xlsxPackage({
    sheets: ["a", "b"].map((name) => ({ name, xml: worksheet("") })),
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([
        `<Relationship Id="rId1" Type="${kind}" Target="../comments1.xml"/>`,
      ]),
      "xl/comments1.xml": "<comments><commentList><comment",
    },
  });
  const findings = ["a", "b"].map((sheet) => finding("noTotalRow", {}, sheet, "A1"));
  const input = { file: "a.xlsx", units: [], findings, isCopy: true, madeAt: "" };
  const marked = writeMarkedCopy(bytes, "xlsx", markedCopy(input, markedCopyWords));
  expect(marked.unplaced.map(({ sheet }) => sheet)).toEqual(["a"]);
  const parts = unzipSync(marked.bytes);
  expect(Object.keys(parts).filter((name) => /comments/.test(name))).toEqual([
    "xl/comments1.xml",
    "xl/comments2.xml",
  ]);
  expect(strFromU8(parts["xl/comments1.xml"] ?? new Uint8Array())).toMatch(/<comment$/);
});

describe("keeps within its limits", () => {
  const bomb = (megabytes: number): Uint8Array =>
    xlsxPackage({
      sheets: [
        { name: "a", xml: `<worksheet><sheetData/>${" ".repeat(megabytes * 2 ** 20)}</worksheet>` },
      ],
    });

  test("a part of 70 MB packed small", () => {
    expect(refusal(() => readXlsx(bomb(70), "a.xlsx"))).toMatchObject({
      code: "tooLarge",
      facts: { limit: "64 MB" },
    });
  });

  test("a part that states less than it holds", () => {
    const bytes = bomb(20);
    lieAboutSize(bytes, "xl/worksheets/sheet1.xml", 1000);
    expect(refusal(() => readXlsx(bytes, "a.xlsx")).code).toBe("damagedFile");
  });

  test("many parts, together too large", () => {
    const xml = worksheet(`<row r="1"><c r="A1"><v>1</v></c></row>${" ".repeat(4000)}`);
    const sheets = Array.from({ length: 5 }, (_, i) => ({ name: `s${i}`, xml }));
    const limits = { partBytes: 8_000, fileBytes: 16_000 };
    expect(refusal(() => readXlsx(xlsxPackage({ sheets }), "a.xlsx", limits)).code).toBe(
      "tooLarge",
    );
    expect(readXlsx(xlsxPackage({ sheets }), "a.xlsx").grids).toHaveLength(5);
  });
});

describe("what would be refused when it is opened again is not written", () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>';
  const bytes = xlsxPackage({ sheets: ["a", "b"].map((name) => ({ name, xml: worksheet(row) })) });
  const long = "Đ".repeat(3000);

  test.each([
    ["a part", { partBytes: 5_000, fileBytes: 50_000 }],
    ["all parts together", { partBytes: 50_000, fileBytes: 5_000 }],
  ])("past the size of %s", async (_what, limits) => {
    const host = openXlsx(bytes, "a.xlsx", { limits });
    const write = host.writeCells("b", [{ row: 1, column: 1, value: long }]);
    await expect(write).rejects.toMatchObject({ code: "noRoom" });
    expect(host.save()).toBe(bytes);
    await host.writeCells("b", [{ row: 1, column: 1, value: "b" }]);
    expect(readXlsx(host.save(), "a.xlsx", limits).grids[1]?.cells[0]?.value).toBe("b");
  });

  test("past the cells of a book: one that is there is still written, and one for one that goes", async () => {
    const full = fullOfCells(1_000_000);
    const host = openXlsx(full, "a.xlsx");
    const write = host.writeCells("b", [{ row: 9, column: 300, value: 1 }]);
    await expect(write).rejects.toMatchObject({ code: "noRoom", facts: { cells: "1000000" } });
    await host.writeCells("b", [
      { row: 1, column: 1, value: null },
      { row: 9, column: 300, value: 1 },
    ]);
    await host.writeCells("b", [{ row: 9, column: 300, value: 2 }]);
    expect(host.isChanged).toBe(true);
  });
});

test("a marked copy that would be refused is not made", () => {
  const bytes = xlsxPackage({ sheets: [{ name: "a", xml: worksheet("") }] });
  const input = { file: "a.xlsx", units: [], findings: [], isCopy: true, madeAt: "" };
  const copy = markedCopy(input, markedCopyWords);
  const limits = { partBytes: 2_000, fileBytes: 50_000 };
  expect(refusal(() => markXlsx(bytes, copy, limits)).code).toBe("noRoom");
  expect(markXlsx(bytes, copy).bytes.length).toBeGreaterThan(bytes.length);
});

test("parts that together are too large are refused before the first is read", () => {
  const sheets = ["a", "b", "c"].map((name) => ({
    name,
    xml: `<worksheet><sheetData><${" ".repeat(3000)}`,
  }));
  const limits = { partBytes: 8_000, fileBytes: 8_000 };
  const read = () => readXlsx(xlsxPackage({ sheets }), "a.xlsx", limits);
  expect(refusal(read).code).toBe("tooLarge");
});

describe("reads to the end", () => {
  const gridOf = (parts: Parameters<typeof xlsxPackage>[0]) => {
    const bytes = xlsxPackage(parts);
    const mustHaveEnded = hangGuard();
    const workbook = readXlsx(bytes, "a.xlsx");
    mustHaveEnded();
    const grid = workbook.grids[0];
    if (!grid) throw new Error("no sheet");
    return grid;
  };

  test("100,000 empty bordered rows of eight cells", () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => {
      const cells = [..."ABCDEFGH"].map((letter) => `<c r="${letter}${i + 1}" s="1"/>`);
      return `<row r="${i + 1}">${i === 4 ? '<c r="A5" s="1"><v>9</v></c>' : cells.join("")}</row>`;
    });
    const grid = gridOf({
      sheets: [{ name: "a", xml: worksheet(rows.join("")) }],
      styles:
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="0" borderId="1"/></cellXfs></styleSheet>',
    });
    expect([grid.rowCount, grid.cells.length]).toEqual([5, 1]);
    expect(grid.emptyStyled.length).toBeLessThan(1000);
  });

  test("one cell at the far end", () => {
    const grid = gridOf({
      sheets: [
        { name: "a", xml: worksheet('<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>') },
      ],
    });
    expect([grid.rowCount, grid.columnCount, grid.cells.length]).toEqual([1_048_576, 16_384, 1]);
  });

  test("a merge of the whole sheet", () => {
    const xml = worksheet(
      '<row r="1"><c r="A1"><v>9</v></c></row>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    );
    const grid = gridOf({ sheets: [{ name: "a", xml }] });
    expect(grid.merges).toEqual([{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }]);
  });

  test("every column hidden, again and again", () => {
    const cols = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(50_000)}</cols>`;
    expect(
      gridOf({ sheets: [{ name: "a", xml: worksheet("", "", cols) }] }).hiddenColumns,
    ).toHaveLength(16_384);
  });

  test("entities that would grow to gigabytes", () => {
    const entities = Array.from(
      { length: 20 },
      (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};&e${i};">`,
    ).join("");
    const xml = worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&e20;</t></is></c></row>');
    const grid = gridOf({
      sheets: [
        {
          name: "a",
          xml: xml.replace("<worksheet", `<!DOCTYPE w [<!ENTITY e0 "x">${entities}]><worksheet`),
        },
      ],
    });
    expect(grid.cells[0]?.text).toBe("&e20;");
  });

  test("a million ampersands that begin no reference", () => {
    const text = `${"&".repeat(1_000_000)};&constructor;&#0;&#xZ;&amp;`;
    const xml = worksheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`);
    const shown = gridOf({ sheets: [{ name: "a", xml }] }).cells[0]?.text;
    expect(shown?.slice(-26)).toBe("&;&constructor;&#0;&#xZ;&".padStart(26, "&"));
  });

  test("a number format of a megabyte", () => {
    const formats = `<numFmts><numFmt numFmtId="164" formatCode="${"0,".repeat(500_000)}"/></numFmts>`;
    const styles = `<styleSheet>${formats}<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"><v>4.5</v></c></row>`,
    );
    const grid = gridOf({ sheets: [{ name: "a", xml: worksheet(rows.join("")) }], styles });
    expect(grid.cells[19_999]?.text).toBe("4,5");
  });

  test("elements nested a hundred thousand deep", () => {
    const deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    expect(
      gridOf({ sheets: [{ name: "a", xml: worksheet("", `<extLst>${deep}</extLst>`) }] }).cells,
    ).toEqual([]);
  });
});

test("a thousand changed and cut files: read or refused, never anything else", () => {
  const files = ["test/samples/sheets/school.xlsx", "test/samples/sheets/commune.xlsx"].map(
    (name) => readFileSync(name),
  );
  let seed = 20251101;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  const outcomes = { read: 0, refused: 0 };
  for (let i = 0; i < 1000; i++) {
    let bytes: Uint8Array = new Uint8Array(files[i % 2] as Uint8Array);
    for (let change = random(4); change >= 0; change--) bytes[random(bytes.length)] = random(256);
    if (i % 5 === 0) bytes = bytes.slice(0, random(bytes.length));
    try {
      readXlsx(bytes, "a.xlsx");
      outcomes.read++;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      outcomes.refused++;
    }
  }
  expect(outcomes.refused).toBeGreaterThan(500);
});

// helpers

/** Two sheets that share out so many cells, 250 in a row. */
function fullOfCells(count: number): Uint8Array {
  const cells = "<c><v>1</v></c>".repeat(250);
  const xml = worksheet(`<row>${cells}</row>`.repeat(count / 500));
  return xlsxPackage({ sheets: ["a", "b"].map((name) => ({ name, xml })) });
}

function refusal(run: () => unknown): HostError {
  try {
    run();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("not refused");
}

/** Every tab leads to the same part. */
function manyTabs(count: number): Uint8Array {
  const tabs = Array.from({ length: count }, (_, i) => `<sheet name="s${i}" r:id="rId1"/>`);
  return xlsxPackage({
    sheets: [{ name: "a", xml: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }],
    parts: { "xl/workbook.xml": `<workbook><sheets>${tabs.join("")}</sheets></workbook>` },
  });
}

/** Returns the file with one byte of a packed part changed. */
function flipped(bytes: Uint8Array, name: string): Uint8Array {
  const copy = bytes.slice();
  const header = Buffer.from(copy).indexOf(name);
  const at = header + name.length + 20;
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
}

/** Changes the stated size of a part in the directory. */
function lieAboutSize(bytes: Uint8Array, name: string, size: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = strToU8(name);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (wanted.every((byte, i) => bytes[at + 46 + i] === byte)) view.setUint32(at + 24, size, true);
  }
}
