/** The command that lays score sheets out for paper, in copies: what is written, what is told, what is refused. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";
import { paperBook } from "../support/paperBook";
import { sketchedXlsx } from "../support/xlsxPackage";

interface Printed {
  readonly file: string;
  readonly out: string | null;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly code: string | null;
    readonly pages: number;
    readonly mended: readonly { readonly code: string; readonly cell: string }[];
    readonly findings: readonly { readonly code: string }[];
  }[];
  readonly findings: readonly { readonly code: string }[];
}

let folder = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  const long = (n: number): string => (n === 2 ? "Chưa thực hiện đúng quy định. ".repeat(8) : "");
  const files: { readonly [name: string]: Uint8Array | string } = {
    "two.xlsx": paperBook(
      { tables: [{ contents: 20, height: 36, reason: long }] },
      { tables: [{ contents: 4, isMovement: true }] },
    ),
    "one-sheet.xlsx": paperBook({ tables: [{ contents: 60 }, { contents: 8, isMovement: true }] }),
    "too-long.xlsx": paperBook({
      tables: [{ contents: 2, reason: () => "Chưa thực hiện. ".repeat(200) }],
    }),
    "no-table.xlsx": sketchedXlsx({ sheets: [{ name: "Ghi chú", cells: { A1: "Danh mục" } }] }),
    "text.xlsx": "Bảng chấm điểm",
    "old.csv": "STT;Nội dung;Điểm tối đa;Điểm tự chấm\n1;Có kế hoạch;10;9\n",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("each score sheet is laid out in a copy; the file itself stays", async () => {
  const given = join(folder, "two.xlsx");
  const before = readFileSync(given);
  const out = join(folder, "in");
  const { exitCode, value } = chamDiemJson<Printed>(["print", given, "--out", out]);
  expect(exitCode).toBe(0);
  expect(value).toMatchObject({ file: "two.xlsx", out: join(out, "two.xlsx"), findings: [] });
  expect(value.sheets.map(({ sheet }) => sheet)).toEqual(["Bảng 1", "Bảng 2"]);
  expect(value.sheets[0]?.mended).toContainEqual(
    expect.objectContaining({ code: "textCut", cell: "E9" }),
  );
  expect(readFileSync(given)).toEqual(before);
  const copy = openXlsx(new Uint8Array(readFileSync(join(out, "two.xlsx"))), "two.xlsx");
  for (const { sheet } of value.sheets) expect((await copy.readPage(sheet)).paper).toBe("A4");
});

test("the code in the foot says whether paper and file agree", () => {
  const [given, out] = [join(folder, "two.xlsx"), join(folder, "mã")];
  const { value } = chamDiemJson<Printed>(["print", given, "--out", out]);
  const code = value.sheets[0]?.code ?? "";
  const same = chamDiem(["print", join(out, "two.xlsx"), "--code", code]);
  expect([same.exitCode, same.stdout]).toEqual([
    0,
    expect.stringContaining("Trang “Bảng 1”: bản giấy và tệp KHỚP nhau"),
  ]);
  const other = chamDiemJson<{ readonly agrees: boolean }>([
    "print",
    join(folder, "too-long.xlsx"),
    "--code",
    code,
  ]);
  expect([other.exitCode, other.value.agrees]).toEqual([1, false]);
  const bare = chamDiemJson<Printed>([
    "print",
    given,
    "--out",
    join(folder, "không mã"),
    "--no-code",
  ]);
  expect(bare.exitCode).toBe(0);
});

test("two tables on a sheet: told, and on a sheet each in the copy that is asked for", () => {
  const given = join(folder, "one-sheet.xlsx");
  const together = chamDiemJson<Printed>(["print", given, "--out", join(folder, "chung")]);
  const codes = ({ sheets }: Printed): readonly string[] =>
    sheets.flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(codes(together.value)).toContain("headingMissing");
  const out = join(folder, "riêng");
  const apart = chamDiemJson<Printed>(["print", given, "--apart", "--out", out]);
  expect(apart.value.sheets.map(({ sheet }) => sheet)).toEqual(["Bảng 1", "Bảng 1 (2)"]);
  expect(codes(apart.value)).toEqual(["signaturePage", "signaturePage"]);
  const code = apart.value.sheets[1]?.code ?? "";
  expect(chamDiem(["print", given, "--code", code]).stdout).toContain("KHỚP nhau");
  const scored = chamDiemJson<{ readonly tables: readonly object[] }>([
    "score",
    join(out, "one-sheet.xlsx"),
  ]);
  expect(scored.value.tables).toHaveLength(2);
});

test("what no page can show is an error, and the copy is written all the same", () => {
  const out = join(folder, "dài");
  const { exitCode, stdout } = chamDiem(["print", join(folder, "too-long.xlsx"), "--out", out]);
  expect(exitCode).toBe(1);
  expect(stdout).toContain("(ô E8, E9): Chữ dài quá");
  expect(readdirSync(out)).toEqual(["too-long.xlsx"]);
});

test.each<[string, readonly string[], number, RegExp]>([
  ["without a folder", ["two.xlsx"], 2, /cần --out THƯ_MỤC/],
  ["without a file", ["--out", "x"], 2, /cần tên tệp/],
  ["over the file that was given", ["two.xlsx", "--out", "."], 2, /trùng với một tệp đầu vào/],
  ["a code that is none", ["two.xlsx", "--code", "K4M-7PX-D2O"], 2, /ký tự “O”/],
  ["a code with a folder", ["two.xlsx", "--code", "K4M", "--out", "x"], 2, /chỉ đối chiếu/],
  ["a file without a score table", ["no-table.xlsx", "--out", "x"], 3, /no-table\.xlsx: /],
  ["a file that is only read", ["old.csv", "--out", "x"], 3, /chỉ đọc được, chưa ghi được.*\.xlsx/],
  ["a file that is none", ["text.xlsx", "--out", "x"], 3, /text\.xlsx: /],
])("%s: refused", (_what, words, exitCode, told) => {
  const run = chamDiem(["print", ...words], folder);
  expect(run.exitCode).toBe(exitCode);
  expect(run.stderr).toMatch(told);
  expect(existsSync(join(folder, "x"))).toBe(false);
});
