/** Files that would hang or kill whoever reads them cost only themselves: a guard refuses them, and without it the process that reads is stopped. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BookSketch } from "../../src/selfTest/contract/book";
import { buildCommand, root } from "../support/commandLine";
import { endlessMarking, killers } from "../support/killers";
import { buildPlanted } from "../support/plantedCommand";
import { sketchedXlsx } from "../support/xlsxPackage";

const good = ["agency", "commune", "enterprise", "residentialArea", "school"].map(
  (name) => `${name}.xlsx`,
);
let folder = "";
let guarded = "";
let unguarded = "";
beforeAll(() => {
  buildCommand();
  guarded = join(root, "dist", "cli");
  unguarded = buildPlanted([...killers.map(({ withoutGuard }) => withoutGuard), endlessMarking]);
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  for (const name of good)
    writeFileSync(join(folder, name), readFileSync(join(root, "test/samples/sheets", name)));
  for (const { file, bytes } of killers) writeFileSync(join(folder, file), bytes());
}, 120_000);
afterAll(() => [folder, unguarded].forEach((path) => rmSync(path, { recursive: true })));

test("with their guards they are refused, and the round goes on", () => {
  const { read, refused } = roundBy(guarded);
  expect(read).toEqual(good);
  expect(refused).toEqual(inOrder(killers.map(({ file, refusal }) => [file, refusal])));
});

test("without them the process that reads is stopped, and the round goes on", () => {
  const { read, refused } = roundBy(unguarded);
  expect(read).toEqual(good);
  expect(refused).toEqual(inOrder(killers.map(({ file }) => [file, "readingStopped"])));
});

test.each(killers.map(({ file }, at) => [at % 2 === 0 ? "recognise" : "score", file] as const))(
  "%s %s alone, without its guard: stopped",
  (command, file) => {
    const { exitCode, stdout, stderr } = run(unguarded, [command, file]);
    expect([exitCode, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(sentence);
  },
);

test.each([
  ["its guard", () => guarded, /bị hỏng hoặc tải về chưa đủ/],
  ["the time, without it", () => unguarded, /Đọc quá 5 giây/],
] as const)("a workbook of examples that never ends is stopped by %s", (_by, program, why) => {
  const endless = killers.find(({ file }) => file === "xa.xml");
  writeFileSync(join(folder, "ví dụ.xlsx"), endless?.bytes() ?? "");
  const { exitCode, stdout } = run(program(), ["rubric", "check", "ví dụ.xlsx", "--json"]);
  rmSync(join(folder, "ví dụ.xlsx"));
  const { rubric, findings } = JSON.parse(stdout) as FoundCheck;
  expect([exitCode, rubric, findings]).toEqual([
    3,
    null,
    [expect.objectContaining({ text: expect.stringMatching(why) as string })],
  ]);
});

test("marking that never ends costs the copy, and the result stands", () => {
  writeFileSync(join(folder, "sai.xlsx"), sketchedXlsx(tooManyPoints));
  const words = ["consolidate", "sai.xlsx", "--marked", "gửi lại", "--json"];
  const { stdout, stderr } = run(unguarded, words);
  rmSync(join(folder, "sai.xlsx"));
  expect((JSON.parse(stdout) as FoundRound).units).toHaveLength(1);
  expect(stderr).toMatch(/Chưa đánh dấu được tệp sai\.xlsx: Đọc quá 5 giây/);
  expect(existsSync(join(folder, "gửi lại"))).toBe(false);
});

// helpers

const tooManyPoints: BookSketch = {
  sheets: [
    {
      name: "Bảng",
      cells: {
        A1: "BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự",
        A2: "STT",
        B2: "Nội dung",
        C2: "Điểm tối đa",
        D2: "Điểm tự chấm",
        A3: 1,
        B3: "Có nghị quyết chuyên đề",
        C3: 60,
        D3: 70,
        A4: 2,
        B4: "Có kế hoạch thực hiện",
        C4: 40,
        D4: 40,
        B5: "Tổng cộng",
        C5: 100,
        D5: 110,
      },
    },
  ],
};

interface FoundCheck {
  readonly rubric: null;
  readonly findings: readonly { readonly text: string }[];
}

/** Whether its time or its memory ends first is the machine's. */
const sentence =
  /^.*: (Đọc quá 5 giây|Đọc tệp này cần hơn 500 MB bộ nhớ|Chương trình bị ngắt giữa chừng).*\. Đề nghị .*\.\n$/;

const inOrder = (refused: readonly (readonly [string, string])[]) => [...refused].sort();

function roundBy(program: string): {
  readonly read: readonly string[];
  readonly refused: readonly (readonly [string, string])[];
} {
  const { stdout } = run(program, ["consolidate", ".", "--json"]);
  const { units, refused } = JSON.parse(stdout) as FoundRound;
  return {
    read: units.flatMap(({ files }) => files).sort(),
    refused: inOrder(refused.map(({ file, why }) => [file, why])),
  };
}

interface FoundRound {
  readonly units: readonly { readonly files: readonly string[] }[];
  readonly refused: readonly { readonly file: string; readonly why: string }[];
}

function run(program: string, words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(program, "cham-diem.cjs"), ...words],
    { cwd: folder, encoding: "utf8" },
  );
  return { exitCode: status, stdout, stderr };
}
