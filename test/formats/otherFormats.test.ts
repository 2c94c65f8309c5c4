/** Files of other formats as hostile or odd as they come; and that what is opened from them is only looked at. */
import { readFileSync } from "node:fs";
import { CFB, read, write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { HostErrorCode } from "../../src/hosts/host";
import { HostError } from "../../src/hosts/host";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { openWorkbookFile } from "../../src/hosts/openWorkbookFile";
import { hangGuard } from "../support/hangGuard";
import { sampleWorkbooks } from "../support/sampleFiles";

const xls = new Uint8Array(
  readFileSync("test/samples/district/files/BCĐ ANTT Trường Tiểu học Lương Thịnh.xls"),
);
const ods = new Uint8Array(readFileSync("test/samples/district/files/BCĐ ANTT Xã Quỳnh Lưu.ods"));
const xlsx = sampleWorkbooks[0]?.bytes ?? new Uint8Array();

describe("refuses, and says why", () => {
  test.each<[string, () => Uint8Array, HostErrorCode, { readonly [fact: string]: string }]>([
    ["an .xls with a password", () => withStream(insertRecord(0x2f, 54)), "passwordProtected", {}],
    ["an .ods with a password", () => withManifest(), "passwordProtected", {}],
    ["an .xls cut in half", () => xls.slice(0, xls.length / 2), "damagedFile", {}],
    [
      "an .xls whose stream ends at once",
      () => withStream((stream) => stream.slice(0, 6)),
      "unsupportedFormat",
      { format: "xls" },
    ],
    [
      "a workbook of Excel 4",
      () => withStream((stream) => versioned(stream, 0x400)),
      "unsupportedFormat",
      { format: "xls" },
    ],
    ["an .ods cut in half", () => ods.slice(0, ods.length / 2), "damagedFile", {}],
    ["an .ods without its content", () => odsWith("<office:document-content"), "damagedFile", {}],
    [
      "an .ods that is a text document",
      () => odsWith(null, "application/vnd.oasis.opendocument.text"),
      "notAWorkbook",
      {},
    ],
    ["an .xlsb", () => written("xlsb"), "unsupportedFormat", { format: "xlsb" }],
    [
      "a flat text document",
      () =>
        strToU8(
          '<?xml version="1.0"?><office:document xmlns:office="o"><office:body><office:text/></office:body></office:document>',
        ),
      "notAWorkbook",
      { detail: "word" },
    ],
    [
      "a flat .fods cut in half",
      () => strToU8('<?xml version="1.0"?><office:document xmlns:office="o"><office:body>'),
      "damagedFile",
      {},
    ],
    ["nothing", () => new Uint8Array(0), "emptyFile", {}],
    ["a PDF", () => strToU8("%PDF-1.7"), "unsupportedFormat", { format: "pdf" }],
    [
      "a million rows that are one row repeated",
      () =>
        odsWith(
          table(
            '<t:table-row t:number-rows-repeated="1048576"><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row>',
          ),
        ),
      "tooLarge",
      { detail: "cells" },
    ],
  ])("%s", async (_title, make, code, facts) => {
    const bytes = make();
    for (const attempt of [readWorkbookFile, openWorkbookFile]) {
      const error = await attempt(bytes, "a.xls").catch((problem: unknown) => problem);
      expect(error).toBeInstanceOf(HostError);
      expect(error).toMatchObject({ code, facts });
    }
  });
});

test.each<[string, () => Uint8Array]>([
  ["a stream named in capitals", () => renamed("WORKBOOK")],
  ["sheets of a 5.0/95 book that call themselves newer", () => newerSheets()],
])("is read: %s", async (_title, bytes) => {
  const expected = await readWorkbookFile(written("biff5"), "a.xls");
  const { grids } = await readWorkbookFile(bytes(), "a.xls");
  const values = (all: typeof grids) => all.map(({ cells }) => cells.map(({ value }) => value));
  expect(values(grids)).toEqual(values(expected.grids));
  expect(values(grids).flat().length).toBeGreaterThan(50);
});

test.each([0x06, 0x206, 0x406])("a formula under number %i is read", async (number) => {
  const { grids } = await readWorkbookFile(withFormula(number), "a.xls");
  expect(grids[0]?.cells.map(({ value, formula }) => [value, formula])).toEqual([
    [1, null],
    [7.5, "5"],
  ]);
});

test("the content decides, not the name", async () => {
  const formats = await Promise.all(
    [xls, ods, xlsx].map(async (bytes) => (await readWorkbookFile(bytes, "a.csv")).format),
  );
  expect(formats).toEqual(["xls", "ods", "xlsx"]);
});

describe("what is no .xlsx is looked at only", () => {
  test.each([
    ["xls", xls],
    ["ods", ods],
  ] as const)("%s", async (format, bytes) => {
    const shown: string[] = [];
    const host = await openWorkbookFile(bytes, "a", {
      showCell: (sheet, { row }) => void shown.push(`${sheet} ${row}`),
    });
    const before = await host.readWorkbook();
    const sheet = before.grids[0]?.sheet ?? "";
    await expect(host.writeCells(sheet, [{ row: 1, column: 1, value: 5 }])).rejects.toMatchObject({
      code: "readOnlyFormat",
      facts: { format },
    });
    await expect(host.writeCells("?", [])).rejects.toMatchObject({ code: "sheetNotFound" });
    await host.showCell(sheet.toUpperCase(), { row: 3, column: 1 });
    expect(shown).toEqual([`${sheet} 3`]);
    expect(await host.readWorkbook()).toBe(before);
    expect([host.isChanged, host.save()]).toEqual([false, bytes]);
  });

  test("an .xlsx is opened to be written", async () => {
    const host = await openWorkbookFile(xlsx, "a.xls");
    const { grids } = await host.readWorkbook();
    await host.writeCells(grids[0]?.sheet ?? "", [{ row: 200, column: 1, value: 5 }]);
    expect(host.isChanged).toBe(true);
  });
});

describe("OpenDocument", () => {
  test("values by their kinds, and text with its spaces and breaks", async () => {
    const cell = (attributes: string, text = ""): string =>
      `<t:table-cell ${attributes}>${text === "" ? "" : `<x:p>${text}</x:p>`}</t:table-cell>`;
    const cells = await odsCells(
      table(
        `<t:table-row>${cell('o:value-type="boolean" o:boolean-value="true"', "TRUE")}` +
          cell('o:value-type="date" o:date-value="2025-01-04"', "04/01/2025") +
          cell('o:value-type="date" o:date-value="1900-01-01"', "x") +
          cell('o:value-type="date" o:date-value="2025-01-04T12:00:00"', "x") +
          cell('o:value-type="time" o:time-value="PT06H30M00S"', "x") +
          cell('o:value-type="percentage" o:value="0.5"', "50%") +
          cell(
            'o:value-type="string"',
            'a<x:s x:c="3"/>b<x:tab/>c<x:line-break/>d<x:span>&lt;e&gt;</x:span>\n  f',
          ) +
          cell('o:value-type="string" o:string-value="chỉ ở đây"') +
          cell('t:formula="of:=[.A1]/0" o:value-type="string"', "#DIV/0!") +
          cell('o:value-type="string"', "#REF!") +
          cell('o:value-type="float" o:value="0.5"', "0,5") +
          "</t:table-row>",
      ),
    );
    expect(cells.map(({ value, error }) => error ?? value)).toEqual([
      true,
      45661,
      1,
      45661.5,
      6.5 / 24,
      0.5,
      "a   b\tc\nd<e> f",
      "chỉ ở đây",
      "#DIV/0!",
      "#REF!",
      0.5,
    ]);
    expect(cells[9]?.error).toBe(null);
  });

  test.each([
    ["of:=SUM([.C11:.C15])", "SUM(C11:C15)"],
    ["of:=SUM([.$C$11:.C15];[.D1])", "SUM($C$11:C15,D1)"],
    ["of:=[$'Bảng ''A''; B'.B2]&\"a;b\"", "'Bảng ''A''; B'!B2&\"a;b\""],
    ["of:=[Sheet2.A1]*2", "Sheet2!A1*2"],
    ["of:=SUM([$Sheet2.A1:.B2])", "SUM(Sheet2!A1:B2)"],
    ["of:=SUM([$Sheet2.A1:$Sheet2.B2])", "SUM(Sheet2!A1:B2)"],
    ["of:=SUM([.A1]~[.B2])", "SUM(A1,B2)"],
    ["of:=[.#REF!]+1", "#REF!+1"],
    ["of:=VLOOKUP(1;{1;2|3;4};2)", "VLOOKUP(1,{1,2;3,4},2)"],
    ["msoxl:=SUM(A1:A2)", "SUM(A1:A2)"],
  ])("%s", async (formula, expected) => {
    const escaped = formula.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
    const [cell] = await odsCells(
      table(
        `<t:table-row><t:table-cell t:formula="${escaped}" o:value-type="float" o:value="1"/></t:table-row>`,
      ),
    );
    expect(cell?.formula).toBe(expected);
  });

  test("the colour of letters", async () => {
    const styles =
      '<o:automatic-styles><st:style st:name="r" st:family="table-cell"><st:text-properties f:color="#c00000"/></st:style></o:automatic-styles>';
    const row =
      '<t:table-row><t:table-cell t:style-name="r"><x:p>a</x:p></t:table-cell><t:table-cell><x:p>b</x:p></t:table-cell></t:table-row>';
    const content = table(row).replace("<o:body>", `${styles}<o:body>`);
    const [grid] = (await readWorkbookFile(odsWith(content), "a.ods")).grids;
    expect(grid?.cells.map(({ style }) => grid.styles[style]?.colour)).toEqual(["#C00000", null]);
  });

  test("rows and cells that are repeated, grouped, hidden or covered keep their places", async () => {
    const text = (value: string): string => `<t:table-cell><x:p>${value}</x:p></t:table-cell>`;
    const { grids } = await readWorkbookFile(
      odsWith(
        table(
          `<t:table-header-rows><t:table-row t:number-rows-repeated="2"><t:table-cell t:number-columns-repeated="3"/>${text("a")}</t:table-row></t:table-header-rows>` +
            `<t:table-row-group><t:table-row t:visibility="collapse"><t:table-cell t:number-columns-spanned="2" t:number-rows-spanned="2"><x:p>b</x:p></t:table-cell><t:covered-table-cell/>${text("c")}</t:table-row></t:table-row-group>` +
            `<t:table-row t:visibility="filter" t:number-rows-repeated="1000000"><t:table-cell t:number-columns-repeated="16384"/></t:table-row>`,
        ),
      ),
      "a.ods",
    );
    const grid = grids[0];
    expect(grid?.cells.map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 4, "a"],
      [2, 4, "a"],
      [3, 1, "b"],
      [3, 3, "c"],
    ]);
    expect(grid?.merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 2 }]);
    expect(grid?.hiddenRows.slice(0, 3)).toEqual([3, 4, 5]);
    expect(grid?.hiddenRows.length).toBeLessThan(100);
  });
});

describe("changed and cut files: read or refused, in no time, never anything else", () => {
  test.each([
    ["xls", () => xls],
    ["xls of another program", () => written("biff8")],
    ["xls of Excel 95", () => written("biff5")],
    ["XML", () => written("xlml")],
    ["ods", () => ods],
  ])("%s", async (kind, make) => {
    const original = make();
    const random = sequence(20251101);
    const outcomes = { read: 0, refused: 0 };
    for (let i = 0; i < 300; i++) {
      const mustHaveEnded = hangGuard();
      try {
        await readWorkbookFile(
          kind === "ods" ? damagedParts(original, random) : damaged(original, random),
          "a",
        );
        outcomes.read++;
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        outcomes.refused++;
      }
      mustHaveEnded();
    }
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(20);
  });
});

// helpers

function written(bookType: "xlsb" | "biff8" | "biff5" | "xlml"): Uint8Array {
  const { SheetNames, Sheets } = read(xlsx, { type: "array" });
  return new Uint8Array(write({ SheetNames, Sheets }, { type: "array", bookType }) as ArrayBuffer);
}

/** An old workbook whose stream is named otherwise. */
function renamed(name: string): Uint8Array {
  const file = CFB.read(written("biff5"), { type: "array" });
  const stream = Uint8Array.from((CFB.find(file, "/Book") ?? CFB.find(file, "/Workbook")).content);
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(made, `/${name}`, stream);
  return new Uint8Array(CFB.write(made, { type: "array" }));
}

/** Every beginning but the first names the version of Excel 97. */
function newerSheets(): Uint8Array {
  const file = CFB.read(written("biff5"), { type: "array" });
  const entry = CFB.find(file, "/Book") ?? CFB.find(file, "/Workbook");
  const stream = Buffer.from(entry.content);
  for (let at = stream.indexOf(Buffer.from([0x09, 0x08]), 4); at > 0; ) {
    if (stream.readUInt16LE(at + 4) === 0x500) stream.writeUInt16LE(0x600, at + 4);
    at = stream.indexOf(Buffer.from([0x09, 0x08]), at + 2);
  }
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(made, "/Book", stream);
  return new Uint8Array(CFB.write(made, { type: "array" }));
}

/** The .xls with its workbook stream replaced. */
function withStream(change: (stream: Uint8Array) => Uint8Array): Uint8Array {
  const file = CFB.read(xls, { type: "array" });
  const stream = Uint8Array.from(CFB.find(file, "/Workbook").content);
  CFB.utils.cfb_add(file, "/Workbook", change(stream));
  return new Uint8Array(CFB.write(file, { type: "array" }));
}

/** A book whose first row holds the number 1 and a formula, in a record of such a number. */
function withFormula(number: number): Uint8Array {
  const sheet = { A1: { t: "n", v: 1 }, "!ref": "A1:B1" };
  const book = write(
    { SheetNames: ["a"], Sheets: { a: sheet } },
    { type: "array", bookType: "biff8" },
  );
  const file = CFB.read(new Uint8Array(book as ArrayBuffer), { type: "array" });
  const stream = Buffer.from(CFB.find(file, "/Workbook").content);
  const formula = Buffer.alloc(4 + 25);
  [number, 25, 0, 1].forEach((field, i) => formula.writeUInt16LE(field, 2 * i));
  formula.writeDoubleLE(7.5, 4 + 6);
  formula.set([3, 0, 0x1e, 5, 0], 4 + 20);
  const place = stream.indexOf(Buffer.from([0x03, 0x02, 14, 0])) + 18;
  CFB.utils.cfb_add(
    file,
    "/Workbook",
    Buffer.concat([stream.subarray(0, place), formula, stream.subarray(place)]),
  );
  return new Uint8Array(CFB.write(file, { type: "array" }));
}

/** Puts a record after the first. */
const insertRecord =
  (type: number, length: number) =>
  (stream: Uint8Array): Uint8Array => {
    const first = 4 + (stream[2] ?? 0);
    const record = [type, 0, length, 0, ...Array.from({ length }, () => 1)];
    return Uint8Array.from([...stream.slice(0, first), ...record, ...stream.slice(first)]);
  };

function versioned(stream: Uint8Array, version: number): Uint8Array {
  stream.set([version & 255, version >> 8], 4);
  return stream;
}

function withManifest(): Uint8Array {
  const parts = unzipSync(ods);
  const manifest = strFromU8(parts["META-INF/manifest.xml"] ?? new Uint8Array());
  const locked = manifest.replace(
    /(manifest:full-path="content.xml"[^>]*?)\/>/,
    '$1><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>',
  );
  return zipSync({ ...parts, "META-INF/manifest.xml": strToU8(locked) });
}

const table = (rows: string): string =>
  `<o:document-content><o:body><o:spreadsheet><t:table t:name="a">${rows}</t:table></o:spreadsheet></o:body></o:document-content>`;

/** The smallest package, with this content. */
const odsWith = (
  content: string | null,
  type = "application/vnd.oasis.opendocument.spreadsheet",
): Uint8Array => zipSync({ mimetype: strToU8(type), "content.xml": strToU8(content ?? "") });

const odsCells = async (content: string) =>
  (await readWorkbookFile(odsWith(content), "a.ods")).grids[0]?.cells ?? [];

const sequence = (start: number): ((below: number) => number) => {
  let seed = start;
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
};

function damaged(original: Uint8Array, random: (below: number) => number): Uint8Array {
  const bytes = Uint8Array.from(original);
  for (let change = random(8); change >= 0; change--) {
    const at = random(bytes.length);
    if (random(3) === 0) bytes.fill(255, at, at + 4);
    else bytes[at] = random(256);
  }
  return random(8) === 0 ? bytes.slice(0, random(bytes.length)) : bytes;
}

/** Damage behind the checks of the package: its parts are changed and packed again. */
function damagedParts(original: Uint8Array, random: (below: number) => number): Uint8Array {
  const parts = unzipSync(original);
  const names = ["content.xml", "styles.xml", "meta.xml"];
  const name = names[random(names.length)] ?? "";
  return zipSync(
    { ...parts, [name]: damaged(parts[name] ?? new Uint8Array(), random) },
    { level: 1 },
  );
}
