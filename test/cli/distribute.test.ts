/** A blank form handed out: copies for twelve hamlets, nothing else of the file changed, filled in, sent back and known without a question. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readArchive } from "../../src/formats/package/archive";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";
import { partsOf } from "../support/customXml";
import { sketchedXlsx } from "../support/xlsxPackage";

interface Distributed {
  readonly out: string | null;
  readonly year: number | null;
  readonly places: readonly { readonly cell: string; readonly example: string }[];
  readonly copies: readonly {
    readonly unit: string;
    readonly file: string;
    readonly findings: readonly { readonly code: string }[];
  }[];
  readonly findings: readonly { readonly code: string; readonly cell: string | null }[];
}

interface Consolidated {
  readonly units: readonly {
    readonly name: string;
    readonly countedFile: string | null;
    readonly standard: { readonly selfTotal: number | null } | null;
  }[];
  readonly missing: readonly unknown[];
  readonly unknown: readonly unknown[];
  readonly refused: readonly unknown[];
  readonly questions?: readonly unknown[];
}

const hamlets = [
  ...["Đông", "Tây", "Nam", "Bắc", "Trung Tâm", "Nà Lốc", "Bản Mới", "Khe Sanh"].map(
    (name) => `Thôn ${name}`,
  ),
  "Tổ dân phố 1",
  "Tổ dân phố 2",
  "Khu phố Chợ",
  "Bản Pò Ngần",
];
const places: { readonly [address: string]: string } = {
  A1: "UBND XÃ AN BÌNH",
  A2: "THÔN ĐÔNG",
  A4: "BẢNG TỰ CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025",
};

let folder = "";
let form = "";
let list = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  form = join(folder, "mau-trong.xlsx");
  list = join(folder, "danh-sach.xlsx");
  writeFileSync(
    form,
    sketchedXlsx({
      sheets: [
        {
          name: "Mẫu",
          cells: {
            A1: "UBND XÃ ………………",
            C1: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            A2: "THÔN ………………",
            C2: "Độc lập - Tự do - Hạnh phúc",
            A3: "Số: ……/BC",
            C3: "………, ngày …… tháng …… năm 20……",
            A4: "BẢNG TỰ CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 20…",
            A6: "TT",
            B6: "Nội dung",
            C6: "Điểm tối đa",
            D6: "Điểm tự chấm",
            E6: "Lý do trừ điểm",
            A7: 1,
            B7: "Có nghị quyết, kế hoạch bảo đảm an ninh, trật tự",
            C7: 40,
            A8: 2,
            B8: "Không để xảy ra cháy, nổ nghiêm trọng",
            C8: 60,
            B9: "Tổng cộng",
            C9: { formula: "SUM(C7:C8)", value: 100 },
            D9: { formula: "SUM(D7:D8)", value: 0 },
          },
          merges: ["A4:E4"],
        },
        { name: "Hướng dẫn", cells: { A1: "Cách ghi: xem công văn kèm theo ………" } },
      ],
    }),
  );
  writeFileSync(
    list,
    sketchedXlsx({
      sheets: [
        {
          name: "Danh sách",
          cells: Object.fromEntries([
            ["A1", "DANH SÁCH THÔN, TỔ DÂN PHỐ"],
            ["A2", "STT"],
            ["B2", "Tên đơn vị"],
            ["C2", "Loại"],
            ["D2", "Xã"],
            ...hamlets.flatMap((name, at) => [
              [`A${at + 3}`, at + 1],
              [`B${at + 3}`, name],
              [`C${at + 3}`, "Khu dân cư"],
              [`D${at + 3}`, "Xã An Bình"],
            ]),
          ]),
        },
      ],
    }),
  );
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

const distribute = (out: string, ...more: readonly string[]) =>
  chamDiemJson<Distributed>(["distribute", form, "--units", list, "--out", out, ...more]);

test("twelve copies go out, come back under other names, and are known without a question", async () => {
  const out = join(folder, "phat");
  const { exitCode, value } = distribute(out, "--year", "2025");
  expect(value.findings).toEqual([]);
  expect(exitCode).toBe(0);
  expect(Object.fromEntries(value.places.map(({ cell, example }) => [cell, example]))).toEqual(
    places,
  );
  expect(value.copies.map(({ unit, file }) => [unit, file])).toEqual(
    hamlets.map((name) => [name, `${name}.xlsx`]),
  );
  expect(value.copies.flatMap(({ findings }) => findings)).toEqual([]);
  const back = join(folder, "nhan");
  mkdirSync(back);
  for (const [at, name] of readdirSync(out).entries()) {
    const host = openXlsx(new Uint8Array(readFileSync(join(out, name))), name);
    await host.writeCells("Mẫu", [
      { row: 7, column: 4, value: 40 },
      { row: 8, column: 4, value: 50 + (at % 10) },
      { row: 8, column: 5, value: "Để xảy ra một vụ cháy nhỏ" },
    ]);
    writeFileSync(join(back, `bai-nop-${at + 1}.xlsx`), host.save());
  }
  const round = chamDiemJson<Consolidated>(["consolidate", back, "--units", list]).value;
  expect(round.units.map(({ name }) => name).sort()).toEqual([...hamlets].sort());
  expect(round.units.every(({ countedFile }) => countedFile !== null)).toBe(true);
  expect(round.units.every(({ standard }) => (standard?.selfTotal ?? 0) >= 90)).toBe(true);
  expect([round.missing, round.unknown, round.refused]).toEqual([[], [], []]);
}, 300_000);

test("nothing else of the file changes: other parts byte for byte, other cells as they were", async () => {
  const out = join(folder, "mau.zip");
  expect(distribute(out, "--year", "2025").exitCode).toBe(0);
  const files = readArchive(new Uint8Array(readFileSync(out)));
  expect(files.map(({ name }) => name)).toEqual(hamlets.map((name) => `${name}.xlsx`));
  const [first] = files;
  if (!first) throw new Error("no copy");
  const before = partsOf(new Uint8Array(readFileSync(form)));
  const after = partsOf(first.content);
  const changed = Object.keys(before).filter((part) => before[part] !== after[part]);
  const added = Object.keys(after).filter((part) => !(part in before));
  expect(
    changed.filter((part) => !/workbook\.xml(?:\.rels)?$|\[Content_Types\]/.test(part)),
  ).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(added.every((part) => part.startsWith("customXml/"))).toBe(true);
  const grids = async (bytes: Uint8Array) => (await openXlsx(bytes, "a.xlsx").readWorkbook()).grids;
  const [was, is] = [await grids(new Uint8Array(readFileSync(form))), await grids(first.content)];
  const written = new Set(["1:1", "2:1", "4:1"]);
  const others = (all: typeof was) =>
    all.map(({ cells, ...grid }, at) => ({
      ...grid,
      cells: cells.filter(({ row, column }) => at > 0 || !written.has(`${row}:${column}`)),
    }));
  expect(others(is)).toEqual(others(was));
}, 120_000);

test.each([
  ["without a year", [], 1, ["formYearOpen"], false],
  ["a chosen cell that holds a text", ["--cells", "unit=B7"], 1, ["formPlaceTaken"], false],
] as const)(
  "%s",
  (_, more, exitCode, codes, isMade) => {
    const out = join(folder, `khac-${codes[0]}`);
    const made = distribute(out, ...more);
    expect(made.exitCode).toBe(exitCode);
    expect(made.value.findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
    expect(existsSync(out)).toBe(isMade);
  },
  60_000,
);

test("what lies in the folder is not written over", () => {
  const out = join(folder, "phat-2");
  mkdirSync(out);
  writeFileSync(join(out, "Thôn Tây.xlsx"), "bài đã nộp");
  const { exitCode, stderr } = chamDiem([
    "distribute",
    form,
    "--units",
    list,
    "--year",
    "2025",
    "--out",
    out,
  ]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("không bị ghi đè");
  expect(readdirSync(out).map((name) => basename(name))).toEqual(["Thôn Tây.xlsx"]);
}, 60_000);

test.each([
  [["--out", "x"], "Lệnh “distribute” cần --units TỆP"],
  [["--units", "x"], "Lệnh “distribute” cần --out THƯ_MỤC"],
  [["--units", "x", "--out", "y", "--cells", "ten=A3"], "Ô “ten=A3” không hợp lệ"],
] as const)("typed wrongly: %j", (words, sentence) => {
  const { exitCode, stderr } = chamDiem(["distribute", form, ...words]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(sentence);
});
