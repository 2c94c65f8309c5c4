/** Tables of separated values: every cell is the text that it was, whatever separates and encodes it. Rows are written "a | b". */
import { HostError, type HostErrorCode } from "../../src/hosts/host";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { hangGuard } from "../support/hangGuard";
import { toTcvn3, toVni } from "../support/legacyEncoding";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("cells", () => {
  test.each<[string, string, readonly string[]]>([
    ["semicolons, decimal commas", "1;a;0,5\n2;b;1,25", ["1 | a | 0,5", "2 | b | 1,25"]],
    ["commas, decimal commas in quotes", '1,a,"0,5"\n2,b,"1,25"', ["1 | a | 0,5", "2 | b | 1,25"]],
    ["tabs, decimal commas", "1\ta\t0,5\n2\tb\t10", ["1 | a | 0,5", "2 | b | 10"]],
    ["bars", "1|a|0,5\n2|b|10", ["1 | a | 0,5", "2 | b | 10"]],
    ["numbering stays", "1.10;04;1.2\n1/5;5-1;+3", ["1.10 | 04 | 1.2", "1/5 | 5-1 | +3"]],
    ["what looks like a formula stays text", "=1+1;@a\n-2;=cmd|x", ["=1+1 | @a", "-2 | =cmd|x"]],
    ["quotes in quotes", 'a;"nói ""có"""\nb;""', ['a | nói "có"', "b | "]],
    ["line breaks in quotes", 'a;"một\r\nhai\nba"\r\nb;c', ["a | một\nhai\nba", "b | c"]],
    ["separators in quotes", '"a;b;c";1\nd;2', ["a;b;c | 1", "d | 2"]],
    [
      "a quotation mark inside a field",
      'mô hình "Camera";1\nb;2',
      ['mô hình "Camera" | 1', "b | 2"],
    ],
    ["a quotation mark that never closes", '"a;1\nb;2\nc;3', ['"a | 1', "b | 2", "c | 3"]],
    ["more after the closing mark", '"a"b;1\nc;2', ["ab | 1", "c | 2"]],
    [
      "blank lines and fields keep their places",
      "a;1\n\n;;3\nb;2;",
      ["a | 1", "", " |  | 3", "b | 2 | "],
    ],
    ["old Mac line ends", "a;1\rb;2", ["a | 1", "b | 2"]],
    ["Excel's own hint", "sep=,\na;b,1\nc;d,2", ["a;b | 1", "c;d | 2"]],
    [
      "a title above",
      "BẢNG CHẤM ĐIỂM, NĂM 2025\nSTT;Nội dung;Điểm\n1;Họp dân, ký cam kết;0,5\n2;b;1",
      [
        "BẢNG CHẤM ĐIỂM, NĂM 2025",
        "STT | Nội dung | Điểm",
        "1 | Họp dân, ký cam kết | 0,5",
        "2 | b | 1",
      ],
    ],
  ])("%s", async (_title, text, expected) => {
    expect(await cellsOf(utf8(text))).toEqual(placed(expected.map((row) => row.split(" | "))));
  });
});

describe("encodings", () => {
  const line = "1;Đường có hệ thống chiếu sáng; 0,5 điểm\n2;Tổ hòa giải, tổ tự quản;1";
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
  const bigEndian = (text: string): Uint8Array =>
    new Uint8Array(Buffer.from(text, "utf16le").swap16());
  const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8(line)],
    ["UTF-8 with its mark", utf8(`\uFEFF${line}`)],
    ["UTF-8 decomposed", utf8(line.normalize("NFD"))],
    ["UTF-16 with its mark", utf16(`\uFEFF${line}`)],
    ["UTF-16 without its mark", utf16(line)],
    ["UTF-16 the other way round", bigEndian(`\uFEFF${line}`)],
    ["UTF-16 the other way round without its mark", bigEndian(line)],
    ["Windows-1258", windows1258(line)],
    ["UTF-8 cut off in a letter", utf8(`${line}\n${line}ư`).slice(0, -1)],
  ])("%s", async (_title, bytes) => {
    const cells = await cellsOf(bytes);
    expect(
      Object.fromEntries(
        Object.entries(cells)
          .slice(0, 4)
          .map(([at, text]) => [at, text.normalize("NFC")]),
      ),
    ).toEqual({
      "1,1": "1",
      "1,2": "Đường có hệ thống chiếu sáng",
      "1,3": " 0,5 điểm",
      "2,1": "2",
    });
  });

  test.each([
    ["TCVN3", toTcvn3],
    ["VNI", toVni],
  ])("%s keeps the bytes of its font, to be decoded with their sheet", async (_title, encode) => {
    const text = encode(line.toLowerCase());
    expect(await cellsOf(latin(text))).toEqual(
      placed(text.split("\n").map((row) => row.split(";"))),
    );
  });
});

test("the sheet has the name of the file; nothing else is known", async () => {
  const workbook = await readWorkbookFile(utf8("a;1\nb;2"), "C:\\Huyện A\\Mẫu 1b.xã An Bình.csv");
  expect(workbook).toMatchObject({ file: "Mẫu 1b.xã An Bình.csv", format: "csv", modified: null });
  expect(
    workbook.grids.map(({ sheet, rowCount, columnCount }) => [sheet, rowCount, columnCount]),
  ).toEqual([["Mẫu 1b.xã An Bình", 2, 2]]);
});

describe("refuses", () => {
  test.each<[string, () => Uint8Array, HostErrorCode]>([
    ["white space", () => utf8(" \r\n\t\n"), "emptyFile"],
    ["prose", () => utf8("Kính gửi: Công an xã.\nNgày mai họp."), "notAWorkbook"],
    ["one line only", () => utf8("STT;Nội dung;Điểm"), "notAWorkbook"],
    ["JSON", () => utf8('{"a": 1,\n"b": 2,\n"c": 3}'), "notAWorkbook"],
    ["XML", () => utf8("<a>1,2\n3,4</a>"), "notAWorkbook"],
    [
      "bytes that are no text",
      () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
      "notAWorkbook",
    ],
    ["more rows than a sheet has", () => utf8("a;1\n".repeat(1_048_577)), "tooLarge"],
    [
      "more cells than any score sheet has",
      () => utf8(`${"a;".repeat(10_000)}\n`.repeat(101)),
      "tooLarge",
    ],
    ["a file of 65 MB", () => new Uint8Array(65 * 2 ** 20).fill(65), "tooLarge"],
  ])("%s", async (_title, make, code) => {
    const error = await readWorkbookFile(make(), "a.csv").catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(HostError);
    expect((error as HostError).code).toBe(code);
  });
});

test.each([
  ["quotation marks that never close", '"a;1\n'.repeat(200_000)],
  ["doubled quotation marks", `a;${'""'.repeat(1_000_000)}\nb;1`],
  ["one long line", `${"a".repeat(5_000_000)};1\nb;2`],
])("%s take no time", async (_title, text) => {
  const mustHaveEnded = hangGuard();
  await readWorkbookFile(utf8(text), "a.csv").catch((error: unknown) =>
    expect(error).toBeInstanceOf(HostError),
  );
  mustHaveEnded();
});

// helpers

/** Cells as "row,column" → text; every one of them is a text without a formula. */
async function cellsOf(bytes: Uint8Array): Promise<{ readonly [at: string]: string }> {
  const { grids } = await readWorkbookFile(bytes, "a.csv");
  return Object.fromEntries(
    (grids[0]?.cells ?? []).map(({ row, column, value, text, formula, error }) => {
      expect([typeof value, formula, error, text]).toEqual(["string", null, null, value]);
      return [`${row},${column}`, text];
    }),
  );
}

const placed = (rows: readonly (readonly string[])[]): { readonly [at: string]: string } =>
  Object.fromEntries(
    rows.flatMap((fields, r) =>
      fields.flatMap((text, c) => (text === "" ? [] : [[`${r + 1},${c + 1}`, text]])),
    ),
  );

/** Letters with their quality in one byte, tones as marks after them. */
function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1258");
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  const bytes: number[] = [];
  for (const letter of text.normalize("NFC")) {
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize("NFD"))?.[0] ?? "";
    const base = letter.normalize("NFD").replace(tone, "").normalize("NFC");
    const known = codes.get(letter);
    bytes.push(
      ...(known === undefined ? [codes.get(base), codes.get(tone)] : [known]).map(
        (code) => code ?? 63,
      ),
    );
  }
  return Uint8Array.from(bytes);
}
