/** The sample district end to end: the command over its files, compared with the truth that was made with them. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { buildCommand, chamDiem, chamDiemJson, root } from "../support/commandLine";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { printedByLibreOffice } from "../support/outsideTools";
import { compareDistrict, type FoundDistrict, type TruthDistrict } from "../truth/compareDistrict";

const sample = join(root, "test", "samples", "district");
const truth = JSON.parse(readFileSync(join(sample, "truth.json"), "utf8")) as TruthDistrict;

let folder = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const said = [
  "--year",
  "2025",
  "--pass",
  "90",
  "--grades",
  "Xuất sắc=90;Khá=70;Trung bình=50;Yếu=0",
];

test.each([
  ["with year and lines given", said],
  ["with what the files themselves agree on", []],
])(
  "%s: every unit, file, total, verdict, grade and defect is as the truth says, and nothing else is told",
  (_what, words) => {
    const { exitCode, value } = chamDiemJson<FoundDistrict>([
      "consolidate",
      join(sample, "files"),
      ...["--units", join(sample, "units.xlsx")],
      ...["--out", join(folder, "result.xlsx")],
      ...words,
    ]);
    expect(exitCode).toBe(1);
    expect(compareDistrict(value, truth)).toEqual({
      units: 14,
      right: 14,
      defects: 21,
      found: 21,
      falseAlarms: 0,
      differences: [],
    });
    expect(existsSync(join(folder, "result.xlsx"))).toBe(true);
  },
);

test("a run beside an earlier one: overrides are kept with their reasons, and nothing has changed", () => {
  const words = [
    "consolidate",
    join(sample, "files"),
    ...["--units", join(sample, "units.xlsx")],
    ...said,
  ];
  const decision = {
    unit: "Xã Chiềng Ban",
    kind: "standard",
    verdict: "met",
    reason: "Hội đồng đã xác minh",
  };
  writeFileSync(join(folder, "decided.json"), JSON.stringify({ overrides: [decision] }));
  const first = chamDiem([...words, "--overrides", join(folder, "decided.json"), "--json"]);
  writeFileSync(join(folder, "first.json"), first.stdout);
  const { value } = chamDiemJson<Rerun>([...words, "--previous", join(folder, "first.json")]);
  expect(value.changes).toEqual([]);
  const unit = value.units.find(({ name }) => name === decision.unit);
  expect(unit?.standard).toMatchObject({
    verdict: "met",
    override: { reason: decision.reason, computedVerdict: "notMet" },
  });
});

interface Rerun {
  readonly changes: readonly unknown[];
  readonly units: readonly { readonly name: string; readonly standard: object }[];
}

test("an archive of files: each stands under the archive's name, one level deep", () => {
  const round = join(folder, "archives");
  mkdirSync(round, { recursive: true });
  const from = (name: string) => readFileSync(join(sample, "files", name));
  const written = zipSync({
    "bang diem.xlsx": from("Mau 1b - UBND phuong Luong Thinh final.xlsx"),
    "Xã Chiềng Ban": { "tdp.xlsx": from("KDC TO DAN PHO UC KY XA CHIENG BAN.xlsx") },
    "trong.zip": zipSync({ "x.xlsx": from("KDC TO DAN PHO UC KY XA CHIENG BAN.xlsx") }),
    "ảnh.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    __MACOSX: { "._bang diem.xlsx": new Uint8Array(9) },
  });
  writeFileSync(join(round, "gửi.zip"), written);
  writeFileSync(join(round, "hỏng.zip"), written.subarray(0, 900));
  const marked = join(folder, "đánh dấu");
  const { value } = chamDiemJson<FoundDistrict>([
    "consolidate",
    round,
    ...["--units", join(sample, "units.xlsx"), "--marked", marked],
  ]);
  expect(value.units.map(({ name, files }) => [name, ...files])).toEqual([
    ["Tổ dân phố Ức Kỳ", "gửi.zip › Xã Chiềng Ban/tdp.xlsx"],
    ["Phường Lương Thịnh", "gửi.zip › bang diem.xlsx"],
  ]);
  expect(value.refused.map(({ file, why }) => [file, why])).toEqual([
    ["gửi.zip › __MACOSX/._bang diem.xlsx", "notASubmission"],
    ["gửi.zip › trong.zip", "notAWorkbook"],
    ["gửi.zip › ảnh.png", "notAWorkbook"],
    ["hỏng.zip", "damagedFile"],
  ]);
  expect(existsSync(join(marked, "gửi.zip › bang diem.xlsx"))).toBe(true);
});

test("folders within folders, files of systems, and what is no file of a unit", () => {
  const round = join(folder, "round");
  mkdirSync(join(round, "Xã Chiềng Ban"), { recursive: true });
  const send = (name: string, from: string): void =>
    writeFileSync(join(round, name), readFileSync(join(sample, "files", from)));
  send("Xã Chiềng Ban/bang diem.xlsx", "KDC TO DAN PHO UC KY XA CHIENG BAN.xlsx");
  send("bang diem.xlsx", "Mau 1b - UBND phuong Luong Thinh final.xlsx");
  writeFileSync(join(round, "~$bang diem.xlsx"), "Nguyễn Văn A");
  writeFileSync(join(round, ".DS_Store"), "x");
  writeFileSync(join(round, "ảnh.png"), "\x89PNG");
  // Links: to a file that is there too, to nothing, to a folder (here in a circle), to what is no file.
  symlinkSync(join(round, "bang diem.xlsx"), join(round, "bang diem (1).xlsx"));
  symlinkSync(join(round, "không có.xlsx"), join(round, "gãy.xlsx"));
  symlinkSync(round, join(round, "vòng"));
  symlinkSync("/dev/null", join(round, "thiết bị.xlsx"));
  const { value } = chamDiemJson<FoundDistrict>([
    "consolidate",
    round,
    ...["--units", join(sample, "units.xlsx")],
  ]);
  expect(value.units.map(({ name, files }) => [name, ...files])).toEqual([
    ["Tổ dân phố Ức Kỳ", "Xã Chiềng Ban/bang diem.xlsx"],
    ["Phường Lương Thịnh", "bang diem.xlsx", "bang diem (1).xlsx"],
  ]);
  expect(value.refused.map(({ file, why }) => [file, why])).toEqual([
    [".DS_Store", "notASubmission"],
    ["gãy.xlsx", "unreadableFile"],
    ["thiết bị.xlsx", "unreadableFile"],
    ["vòng", "unreadableFile"],
    ["~$bang diem.xlsx", "notASubmission"],
    ["ảnh.png", "notAWorkbook"],
  ]);
  expect(value.duplicates.map(({ kind, files }) => [kind, ...files])).toEqual([
    ["identical", "bang diem.xlsx", "bang diem (1).xlsx"],
  ]);
});

describe("the sheet of what is to do", () => {
  const out = () => join(folder, "viec.xlsx");
  const run = () =>
    chamDiemJson<{ readonly followUps: readonly object[] }>([
      "consolidate",
      join(sample, "files"),
      ...["--units", join(sample, "units.xlsx")],
      ...["--out", out()],
      ...said,
    ]).value;
  /** The sheet's grid as a program of ours reads it. */
  const sheet = async () => {
    const { grids } = await readWorkbookFile(new Uint8Array(readFileSync(out())), "viec.xlsx");
    const found = grids.find((grid) => grid.sheet === "Cần xử lý");
    if (!found) throw new Error("no sheet of what is to do");
    return found;
  };

  test("fits fifteen units on two pages of paper", async () => {
    run();
    const order = (await sheet()).cells.filter(({ column, value }) => column === 1 && value === 15);
    expect(order).toHaveLength(1);
    const pages = await printedByLibreOffice(new Uint8Array(readFileSync(out())));
    const pageWith = (title: string) => pages.findIndex(({ text }) => text.includes(title));
    expect(pageWith("THỐNG KÊ KẾT QUẢ") - pageWith("DANH SÁCH NỘI DUNG CẦN XỬ LÝ")).toBe(2);
  });

  test("what a clerk wrote into it is read before it is replaced, and stands in the new one", async () => {
    run();
    const [row = 0] = (await sheet()).cells.flatMap(({ column, text, row: at }) =>
      column === 4 && text.includes("Tổng điểm ghi 83,25") ? [at] : [],
    );
    const host = openXlsx(new Uint8Array(readFileSync(out())), "viec.xlsx");
    await host.writeCells("Cần xử lý", [
      { row, column: 6, value: "đã nhắc" },
      { row, column: 7, value: "12/11/2025" },
      { row, column: 8, value: "Đã gọi điện" },
    ]);
    writeFileSync(out(), host.save());
    expect(run().followUps).toEqual([
      expect.objectContaining({ state: "reminded", on: "2025-11-12", reason: "Đã gọi điện" }),
    ]);
    const written = (await sheet()).cells.filter((cell) => cell.row === row && cell.column > 5);
    expect(written.map(({ text }) => text).slice(0, 3)).toEqual([
      "Đã nhắc",
      "12/11/2025",
      "Đã gọi điện",
    ]);
  });
});
