/** Small files that lead a reader in circles or to the end of the world: refused at once, by a guard; sound ones beside them are read. */
import { CFB, write } from "@e965/xlsx";
import { HostError } from "../../src/hosts/host";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { hangGuard } from "../support/hangGuard";
import { openDocument } from "../support/killers";

const NONE = 0xffffffff;

describe("an old workbook whose parts lead in circles", () => {
  test.each<[string, (file: Sketch) => void]>([
    ["every sector is followed by the first", ({ fat }) => fat.fill(0)],
    ["the directory is followed by itself", ({ fat, directory }) => fat.set(directory, directory)],
    ["the workbook turns back", ({ fat, workbook }) => fat.set(workbook + 1, workbook)],
    ["the workbook leaves the file", ({ fat, workbook }) => fat.set(workbook, 60_000)],
    ["the directory begins past the file", ({ header }) => header(48, 0x7fffffff)],
    ["a neighbour in the directory is its own", ({ entry }) => entry("Workbook", 68, "Workbook")],
    ["the list of lists is followed by itself", (file) => listOfLists(file)],
    ["a version of 1 byte a sector", ({ header }) => header(30, 0)],
  ])("%s", async (_title, change) => {
    expect(await refusal(changed(bookOf(500), change))).toBe("damagedFile");
  });

  test.each<[string, (file: Sketch) => void]>([
    ["a small sector is followed by itself", ({ miniFat }) => miniFat.fill(0)],
    ["the table of small sectors is followed by itself", ({ fat, small }) => fat.set(small, small)],
    ["a small sector leaves the file", ({ miniFat }) => miniFat.fill(60_000)],
  ])("of a small workbook: %s", async (_title, change) => {
    expect(await refusal(changed(bookOf(1), change))).toBe("damagedFile");
  });

  test.each<[string, number, readonly number[]]>([
    ["references to sheets without their count", 0x17, []],
    ["another book without the length of its path", 0x1ae, [0, 0]],
    ["a name of another book without its length", 0x23, [0, 0, 0, 0]],
    [
      "another book whose list of sheets ends within a length",
      0x1ae,
      [1, 0, 1, 0, 0, 65, 1, 0, 0, 65, 1],
    ],
  ])("%s", async (_title, type, data) => {
    expect(await refusal(withRecord(bookOf(1), type, data))).toBe("damagedFile");
  });

  test.each<[string, number, readonly number[]]>([
    ["a result without its length", 0x207, [1]],
    ["a font without the length of its name", 0x31, Array.from({ length: 14 }, () => 0)],
    ["a format without the length of its code", 0x41e, [1, 0]],
    ["a label without its length", 0x204, [0, 0, 0, 0, 0, 0, 1]],
  ])("of Excel 95, passed over: %s", async (_title, type, data) => {
    expect(await refusal(withRecord(bookOf(1, "biff5"), type, data))).toBe("read");
  });

  test.each([1, 2, 3])("%i bytes are left behind the last record", async (count) => {
    const file = CFB.read(bookOf(1, "biff5"), { type: "array" });
    const stream = CFB.find(file, "/Workbook") ?? CFB.find(file, "/Book");
    const rest = [0x5c, 0, 1].slice(0, count);
    stream.content = Buffer.concat([Buffer.from(stream.content), Buffer.from(rest)]);
    stream.size = stream.content.length;
    expect(await refusal(new Uint8Array(CFB.write(file, { type: "array" })))).toBe("read");
  });

  test.each<[string, readonly number[], readonly string[]]>([
    ["more texts than there are", [1, 0, 0, 97], ["a"]],
    ["a text of which a byte is left", [1, 0, 0, 97, 5], ["a"]],
    ["a text cut off", [1, 0, 0, 97, 9, 0, 0, 98], ["a", "b"]],
    ["wide letters and marks", [1, 0, 13, 1, 0, 2, 0, 0, 0, 162, 30, 0, 0, 0, 0, 7, 7, 5], ["Ả"]],
  ])("shared texts: %s", async (_title, texts, expected) => {
    const data = [9, 0, 0, 0, 255, 255, 0, 0, ...texts];
    const { grids } = await readWorkbookFile(withSharedTexts(data, expected.length), "a.xls");
    const shown = grids[0]?.cells.flatMap(({ value }) => (typeof value === "string" ? value : []));
    expect(shown?.map((text) => text.replace(/[^a-zẢ-ỿ]/g, ""))).toEqual(expected);
  });

  test("shared texts in half a million pieces", async () => {
    const piece = [0x3c, 0, 1, 0, 0];
    const pieces = Array.from({ length: 500_000 }, () => piece).flat();
    expect(await refusal(withSharedTexts([9, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 97], 1, pieces))).toBe(
      "tooLarge",
    );
  });

  test("one long formula, shared by thousands of cells", async () => {
    expect(await refusal(withSharedFormula(8000, 3000))).toBe("tooLarge");
    expect(await refusal(withSharedFormula(8000, 30))).toBe("read");
  });

  test.each<[string, number, (file: Sketch) => void]>([
    ["as it was written", 500, () => {}],
    ["small, as it was written", 1, () => {}],
    ["what follows the last sector in need", 500, ({ fat, last }) => fat.set(last, 0)],
    ["a list of lists that is not needed", 500, ({ header }) => header(68, 0)],
  ])("is read all the same: %s", async (_title, rows, change) => {
    const { grids } = await readWorkbookFile(changed(bookOf(rows), change), "a.xls");
    expect(grids[0]?.cells.map(({ value }) => value)).toEqual(numbers(rows));
  });
});

describe("an XML workbook that is larger than a sheet can be", () => {
  test.each<[string, string]>([
    ["a row past the last", '<Row ss:Index="1048577"/>'],
    [
      "a row of thousands of millions",
      '<Row ss:Index="4000000000"><Cell ss:Index="4000000000"/></Row>',
    ],
    ["a row after the last", '<Row ss:Index="1048576"/><Row/>'],
    ["row 0", '<Row ss:Index="0"/>'],
    ["a row before the first", '<Row ss:Index="-5"/>'],
    ["a row written as a power", '<Row ss:Index="1e9"/>'],
    ["rows of one look past the last", '<Row ss:Span="1048576"/>'],
    ["a column past the last", '<Row><Cell ss:Index="16385"/></Row>'],
    ["a cell after the last", '<Row><Cell ss:Index="16384"/><Cell/></Row>'],
    ["merged across past the last", '<Row><Cell ss:MergeAcross="16384"/></Row>'],
    ["merged down past the last", '<Row><Cell ss:MergeDown="1048576"/></Row>'],
    ["columns past the last", '<Column ss:Span="4000000000"/>'],
    ["columns after columns", '<Column ss:Span="16383"/><Column ss:Span="1"/>'],
    ["a comment in the middle", '<Row <!-- > -->ss:Index="4000000000"/>'],
    ["another case and quotes", "<ROW Index='4000000000'/>"],
    [
      "texts within texts",
      `<Row><Cell>${'<Data ss:Type="String">'.repeat(9)}${"</Data>".repeat(9)}</Cell></Row>`,
    ],
    [
      "a text that ends again and again",
      `<Row><Cell><Data ss:Type="String">${"</Data>".repeat(9)}</Cell></Row>`,
    ],
  ])("%s", async (_title, rows) => {
    expect(await refusal(xmlBook(rows))).toBe("damagedFile");
  });

  test("rows and columns are hidden, and as high and wide, as it says", async () => {
    const cell = '<Cell><Data ss:Type="Number">1</Data></Cell>';
    const rows =
      '<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/><Column ss:Width="57.75"/>' +
      `<Row>${cell}</Row><Row ss:Index="3" ss:Hidden="1">${cell}</Row><Row ss:Hidden="1" ss:Span="1"/>` +
      `<Row ss:Index="7" ss:Height="30.5">${cell}</Row>`;
    const { grids } = await readWorkbookFile(
      xmlText(`${table("", "Trống")}${table(rows)}`),
      "a.xml",
    );
    const [empty, grid] = grids;
    expect([empty?.hiddenRows, empty?.hiddenColumns]).toEqual([[], []]);
    expect(grid?.hiddenRows).toEqual([3, 4, 5]);
    expect(grid?.hiddenColumns).toEqual([2, 3]);
    expect(grid?.rowHeights).toEqual([[7, 30.5]]);
    expect(grid?.columnWidths).toEqual([{ first: 4, last: 4, width: 72 / 7 }]);
  });

  test("columns of one look, sheet after sheet", async () => {
    const sheet = table('<Column ss:Span="16383"/>');
    expect(await refusal(xmlText(sheet.repeat(3000)))).toBe("tooLarge");
  });

  test("the look of a column reaches as far as it says, where a table may be", async () => {
    const look = '<Style ss:ID="d"><NumberFormat ss:Format="0.00"/></Style>';
    const cell = (index: number) =>
      `<Cell ss:Index="${index}"><Data ss:Type="Number">${index}</Data></Cell>`;
    const rows = `<Column ss:Index="2" ss:StyleID="d" ss:Span="16382"/><Row>${cell(1)}${cell(2)}${cell(900)}</Row>`;
    const sheets = Array.from({ length: 40 }, (_, i) => table(rows, `S${i}`)).join("");
    const { grids } = await readWorkbookFile(xmlText(`<Styles>${look}</Styles>${sheets}`), "a.xml");
    expect(grids[39]?.cells.map(({ text }) => text)).toEqual(["1", "2,00", "900,00"]);
  });

  test.each<[string, string]>([
    ["itself", '<Style ss:ID="a" ss:Parent="a"/>'],
    [
      "one that inherits from it",
      '<Style ss:ID="a" ss:Parent="b"/><Style ss:ID="b" ss:Parent="a"/>',
    ],
  ])("a style that inherits from %s", async (_title, styles) => {
    const closed = styles.replace(/\/>/g, "></Style>");
    const cell = '<Row><Cell ss:StyleID="a"><Data ss:Type="Number">1</Data></Cell></Row>';
    expect(await refusal(xmlText(`<Styles>${closed}</Styles>${table(cell)}`))).toBe("damagedFile");
  });

  const far = (attributes = "") =>
    `<Row ss:Index="1048576"><Cell ss:Index="16384"${attributes}><Data ss:Type="Number">7</Data></Cell></Row>`;

  test("the last cell of a thousand sheets is read, and the gaps cost nothing", async () => {
    const mustHaveEnded = hangGuard();
    const sheets = Array.from({ length: 1000 }, (_, i) => table(far(), `S${i}`));
    const { grids } = await readWorkbookFile(xmlText(sheets.join("")), "a.xml");
    expect(grids.map(({ rowCount, columnCount }) => [rowCount, columnCount])).toEqual(
      grids.map(() => [1_048_576, 16_384]),
    );
    expect(grids).toHaveLength(1000);
    mustHaveEnded();
  });

  test.each(["nan", "1e999", "abc"])("a number that is none, %s, is an error", async (text) => {
    const row = `<Row><Cell><Data ss:Type="Number">${text}</Data></Cell></Row>`;
    const { grids } = await readWorkbookFile(xmlBook(row), "a.xml");
    expect(grids[0]?.cells).toMatchObject([{ value: null, error: "#NUM!", text: "#NUM!" }]);
  });

  test("a sheet without its name", async () => {
    const unnamed = decode(xmlBook("")).replace(' ss:Name="S"', "");
    expect(await refusal(new TextEncoder().encode(unnamed))).toBe("damagedFile");
  });

  test("a hundred thousand cells with an array formula each", async () => {
    const cell =
      '<Cell ss:ArrayRange="RC" ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell>';
    const rows = `<Row>${cell.repeat(100)}</Row>`.repeat(1000);
    const mustHaveEnded = hangGuard();
    const { grids } = await readWorkbookFile(xmlBook(rows), "a.xml");
    mustHaveEnded();
    expect(grids[0]?.cells).toHaveLength(100_000);
    expect(grids[0]?.cells[0]).toMatchObject({ value: 2, formula: "1+1" });
  });

  test("half a million rows that are never closed are told at once", async () => {
    expect(await refusal(xmlBook("<Row ".repeat(500_000)))).not.toBe("tooLarge");
  });

  test("without its first line it is still no web page", async () => {
    const bare = decode(xmlBook(far())).replace(/<\?xml[^>]*>/, "");
    const { grids } = await readWorkbookFile(new TextEncoder().encode(bare), "a.xml");
    expect(grids[0]?.cells.map(({ row, value }) => [row, value])).toEqual([[1_048_576, 7]]);
  });
});

describe("an OpenDocument that is small and says that it is large", () => {
  const row = (rows: number, columns: number) =>
    `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}"><text:p>x</text:p></table:table-cell></table:table-row>`;
  const sheet = (rows: string) => `<table:table table:name="S">${rows}</table:table>`;
  const nested = (depth: number) =>
    "<table:table-row-group>".repeat(depth) + row(1, 1) + "</table:table-row-group>".repeat(depth);

  test.each<[string, string, string]>([
    ["cells of one row, over and over", sheet(row(1_048_576, 1000)), "tooLarge"],
    ["cells of several sheets together", sheet(row(600, 1000)).repeat(2), "tooLarge"],
    ["rows in groups a hundred thousand deep", sheet(nested(100_000)), "damagedFile"],
    [
      "hidden rows, sheet after sheet",
      sheet(
        '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048575"/>' +
          row(1, 1),
      ).repeat(40),
      "tooLarge",
    ],
  ])("%s: refused", async (_title, tables, code) => {
    expect(await refusal(openDocument(tables))).toBe(code);
  });

  test.each<[string, string, number]>([
    ["rows and columns in eight groups", sheet(nested(8)), 1],
    ["cells of two sheets together", sheet(row(500, 100)).repeat(2), 100_000],
    [
      "a row that is repeated to the end of the sheet",
      sheet(row(1, 1) + "<table:table-row table:number-rows-repeated='1048575'/>"),
      1,
    ],
  ])("%s: read", async (_title, tables, count) => {
    const { grids } = await readWorkbookFile(openDocument(tables), "a.ods");
    expect(grids.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(count);
  });
});

// helpers

const numbers = (rows: number): readonly number[] => Array.from({ length: rows }, (_, i) => i + 1);

/** An old workbook with so many numbers in its first column; one number is kept among the small streams. */
function bookOf(rows: number, bookType: "biff8" | "biff5" = "biff8"): Uint8Array {
  const cells = numbers(rows).map((v) => [`A${v}`, { t: "n", v }] as const);
  const sheet = { ...Object.fromEntries(cells), "!ref": `A1:A${rows}` };
  const book = { SheetNames: ["a"], Sheets: { a: sheet } };
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

interface Table {
  set(sector: number, next: number): void;
  fill(next: number): void;
}

interface Sketch {
  readonly bytes: Uint8Array;
  readonly fat: Table;
  readonly miniFat: Table;
  /** Sectors where the directory, the workbook and the table of small sectors begin, and where the workbook ends. */
  readonly directory: number;
  readonly workbook: number;
  readonly last: number;
  readonly small: number;
  header(at: number, value: number): void;
  entry(name: string, at: number, other: string): void;
}

/** Returns a copy of a file with something in its tables changed. */
function changed(original: Uint8Array, change: (file: Sketch) => void): Uint8Array {
  const bytes = Uint8Array.from(original);
  const view = new DataView(bytes.buffer);
  const at = (position: number): number => view.getUint32(position, true);
  const tableAt = (sector: number): Table => ({
    set: (index, next) => view.setUint32(512 * (sector + 1) + 4 * index, next, true),
    fill: (next) => {
      for (let i = 0; i < 128; i++) view.setUint32(512 * (sector + 1) + 4 * i, next, true);
    },
  });
  const directory = at(48);
  const entryAt = (index: number): number => 512 * (directory + 1) + 128 * index;
  const indexOf = (name: string): number => {
    const wanted = Buffer.from(name, "utf16le");
    const index = [0, 1, 2, 3].find(
      (i) => wanted.compare(bytes.subarray(entryAt(i), entryAt(i) + wanted.length)) === 0,
    );
    return index ?? NaN;
  };
  const workbook = at(entryAt(indexOf("Workbook")) + 116);
  const size = at(entryAt(indexOf("Workbook")) + 120);
  change({
    bytes,
    fat: tableAt(at(76)),
    miniFat: tableAt(at(60)),
    directory,
    workbook,
    last: workbook + Math.ceil(size / 512) - 1,
    small: at(60),
    header: (position, value) => view.setUint32(position, value, true),
    entry: (name, position, other) =>
      view.setUint32(entryAt(indexOf(name)) + position, indexOf(other), true),
  });
  return bytes;
}

/** The header is full, and the first list beyond it names itself as the next. */
function listOfLists({ bytes, header, workbook, fat }: Sketch): void {
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 109; i++) header(76 + 4 * i, view.getUint32(76, true));
  header(68, workbook);
  view.setUint32(512 * (workbook + 2) - 4, workbook, true);
  fat.set(127, NONE);
}

/** A book with shared texts, so many cells that show them, and what follows the texts. */
function withSharedTexts(
  data: readonly number[],
  cells: number,
  after: readonly number[] = [],
): Uint8Array {
  const file = CFB.read(bookOf(1), { type: "array" });
  const stream = Buffer.from(CFB.find(file, "/Workbook").content);
  const number = stream.indexOf(Buffer.from([0x03, 0x02, 14, 0]));
  // The book's own, which are none.
  stream.writeUInt16LE(0x59, stream.indexOf(Buffer.from([0xfc, 0, 8, 0])));
  const shown = Array.from({ length: cells }, (_, at) => [
    ...[0xfd, 0, 10, 0, 1 + at, 0, 0, 0, 0, 0, at, 0, 0, 0],
  ]).flat();
  CFB.utils.cfb_add(
    file,
    "/Workbook",
    Uint8Array.from([...stream.slice(0, number), ...shown, ...stream.slice(number)]),
  );
  const book = new Uint8Array(CFB.write(file, { type: "array" }));
  return withRecord(book, 0xfc, data, after);
}

/** The book with a record more, behind the first, and what follows it. */
function withRecord(
  book: Uint8Array,
  type: number,
  data: readonly number[],
  after: readonly number[] = [],
): Uint8Array {
  const file = CFB.read(book, { type: "array" });
  const name = CFB.find(file, "/Workbook") ? "/Workbook" : "/Book";
  const stream = Uint8Array.from(CFB.find(file, name).content);
  const first = 4 + (stream[2] ?? 0);
  const record = Uint8Array.from([type & 255, type >> 8, data.length, 0, ...data]);
  const parts = [stream.slice(0, first), record, Uint8Array.from(after), stream.slice(first)];
  const longer = Buffer.concat(parts);
  CFB.utils.cfb_add(file, name, withSheetsMoved(longer, longer.length - stream.length));
  return new Uint8Array(CFB.write(file, { type: "array" }));
}

/** The list of sheets says where each begins. */
function withSheetsMoved(stream: Buffer, distance: number): Buffer {
  const listed = stream.indexOf(Buffer.from([0x85, 0]));
  stream.writeUInt32LE(stream.readUInt32LE(listed + 4) + distance, listed + 4);
  return stream;
}

/** A formula of so many tokens, and so many cells below it that share it. */
function withSharedFormula(tokens: number, cells: number): Uint8Array {
  const file = CFB.read(bookOf(1), { type: "array" });
  const stream = Buffer.from(CFB.find(file, "/Workbook").content);
  const number = stream.indexOf(Buffer.from([0x03, 0x02, 14, 0]));
  const record = (type: number, data: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(data.length, 2);
    return Buffer.concat([head, data]);
  };
  const formula = (row: number) => {
    const data = Buffer.alloc(27);
    data.writeUInt16LE(row, 0);
    data.writeUInt16LE(5, 20);
    data.set([0x01, 1, 0, 0, 0], 22);
    return record(0x06, data);
  };
  // 1 with thousands of plus signs.
  const shared = Buffer.alloc(10 + tokens, 0x12);
  shared.writeUInt16LE(1, 0);
  shared.writeUInt16LE(cells, 2);
  shared.set([0, 0], 4);
  shared.writeUInt16LE(tokens, 8);
  shared.set([0x1e, 1, 0], 10);
  const added = [formula(1), record(0x4bc, shared), ...numbers(cells).map((at) => formula(1 + at))];
  const longer = Buffer.concat([stream.subarray(0, number), ...added, stream.subarray(number)]);
  CFB.utils.cfb_add(file, "/Workbook", longer);
  return new Uint8Array(CFB.write(file, { type: "array" }));
}

const table = (rows: string, name = "S"): string =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet>`;

const xmlText = (inner: string): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${inner}</Workbook>`,
  );

const xmlBook = (rows: string): Uint8Array => xmlText(table(rows));

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The code of the refusal, which comes at once. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const mustHaveEnded = hangGuard();
  const problem: unknown = await readWorkbookFile(bytes, "a").catch((error: unknown) => error);
  mustHaveEnded();
  return problem instanceof HostError ? problem.code : "read";
}
