/** rubric check, rubrics, profiles and score --profile, as typed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sketchedXlsx } from "../support/xlsxPackage";
import { buildCommand, chamDiem, chamDiemJson, root } from "../support/commandLine";

const folder = mkdtempSync(join(tmpdir(), "rubric-commands-"));
const json = (path: string) =>
  JSON.parse(readFileSync(join(root, "rubrics", path), "utf8")) as Record<string, unknown>;
const files: { readonly [name: string]: unknown } = {
  "wrong-example.json": {
    ...json("tt124-commune.json"),
    examples: [
      { criterion: "TT124-D5-K4-2", facts: { numerator: 17, denominator: 25 }, expected: "met" },
      { criterion: "TT124-D4-K3-a", facts: { count: 1 }, expected: "notMet" },
    ],
  },
  "no-base.json": { ...json("profiles/cao-loc-2024.json"), id: "x", basedOn: "khong-co" },
  "many.json": { ...json("profiles/cao-loc-2024.json"), year: "2024", widows: [], place: 5 },
  "own-rubric.json": { ...json("phong-trao-510.json"), id: "own" },
  "own-profile.json": { ...json("profiles/lang-son-2022.json"), id: "own" },
};

/** Workbooks with a sheet of examples; "own-rubric.xlsx" stands beside the rubric of its name. */
const exampleBook = (id: string, facts: object) =>
  sketchedXlsx({
    sheets: [
      {
        name: "Ví dụ kiểm tra",
        cells: {
          A1: "Bộ tiêu chí",
          B1: id,
          A3: "Mã nội dung",
          B3: "Số đạt",
          C3: "Tổng số",
          D3: "Kết quả mong đợi",
          A4: "D7-2",
          B4: 9,
          C4: 10,
          ...facts,
        },
      },
    ],
  });
const books: { readonly [name: string]: Uint8Array } = {
  "own-rubric.xlsx": exampleBook("x", { D4: 2 }),
  "right.xlsx": exampleBook("phong-trao-510", { D4: 3 }),
  "unknown.xlsx": exampleBook("khong-co", { D4: 3 }),
};

beforeAll(() => {
  buildCommand();
  for (const [name, data] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(data));
  for (const [name, bytes] of Object.entries(books)) writeFileSync(join(folder, name), bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Checked {
  readonly rubric: { readonly id: string; readonly scheme: string } | null;
  readonly examples: number;
  readonly findings: readonly {
    readonly code: string;
    readonly path: string;
    readonly text: string;
  }[];
}

test.each<[string, number, readonly string[]]>([
  ["wrong-example.json", 1, ["exampleFails examples.0"]],
  ["no-base.json", 1, ["unknownProfile basedOn"]],
  ["many.json", 1, ["wrongShape place", "wrongShape year", "unknownKey widows"]],
  ["own-profile.json", 0, []],
  ["own-rubric.json", 1, ["exampleFails Ví dụ kiểm tra!D4"]],
  ["own-rubric.xlsx", 1, ["exampleFails Ví dụ kiểm tra!D4"]],
  ["right.xlsx", 0, []],
  ["unknown.xlsx", 1, ["noExamples unknown.xlsx"]],
])("rubric check %s: exit code %i, all problems with their places", (file, code, found) => {
  const { exitCode, value } = chamDiemJson<Checked>(["rubric", "check", file], folder);
  expect(exitCode).toBe(code);
  expect(value.findings.map(({ code: name, path }) => `${name} ${path}`).sort()).toEqual(
    [...found].sort(),
  );
  for (const { text } of value.findings) expect(text).toMatch(/^(?:Cả tệp|Tại [^:]+): /);
});

test.each([
  ["tt124-residential-area.json", "checklist", 13],
  ["exemplary-commune-thap-muoi-2024.json", "checklist", 16],
  ["phong-trao-510.json", "points", 3],
  ["profiles/nam-ngan-2024.json", "profile", 0],
])("rubric check of the built-in %s runs its examples", (file, scheme, examples) => {
  const { exitCode, value } = chamDiemJson<Checked>([
    "rubric",
    "check",
    join(root, "rubrics", file),
  ]);
  expect([exitCode, value.rubric?.scheme, value.examples]).toEqual([0, scheme, examples]);
});

test("every file of /rubrics passes, checked by one command; other data of the folder is told", () => {
  const { exitCode, stdout, stderr } = chamDiem(["rubric", "check", "rubrics"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^Cả 15 tệp đều dùng được\.$/m);
  expect(stdout.match(/dùng được: /g)).toHaveLength(15);
  expect(stderr).toMatch(/không kiểm tra: .*lexicon-vi\.json.*rubric\.schema\.json/);
});

test("what *.json names beside rubrics is told as not checked, in one line each", () => {
  const names = ["tt124-school.json", "lexicon-vi.json", "domain.json", "rubric.schema.json"];
  const { exitCode, stdout } = chamDiem([
    "rubric",
    "check",
    ...names.map((name) => join(root, "rubrics", name)),
  ]);
  expect(exitCode).toBe(0);
  expect(stdout.match(/Không kiểm tra: không phải bộ tiêu chí/g)).toHaveLength(3);
});

test("several files: one object each, and an error in any is an error of the whole", () => {
  const names = ["own-profile.json", "no-base.json"];
  const { exitCode, value } = chamDiemJson<readonly Checked[]>(
    ["rubric", "check", ...names],
    folder,
  );
  expect(exitCode).toBe(1);
  expect(value.map(({ findings }) => findings.length)).toEqual([0, 1]);
  const { stdout } = chamDiem(["rubric", "check", ...names], folder);
  expect(stdout).toMatch(
    /^own-profile\.json\n {2}Quy định riêng dùng được: .*\nno-base\.json\n {2}Tại basedOn: /,
  );
  expect(stdout).toMatch(/^1\/2 tệp dùng được\.$/m);
});

test("a checklist has no points to score by", () => {
  const { exitCode, stderr } = chamDiem(["score", "x.xlsx", "--rubric", "tt124-commune"]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("là danh mục xét đạt hoặc không đạt, không có điểm");
});

test("rubrics and profiles list everything that is built in, readable and as JSON", () => {
  const ids = (command: string) =>
    chamDiemJson<readonly { readonly id: string }[]>([command]).value.map(({ id }) => id);
  expect(ids("rubrics")).toEqual(expect.arrayContaining(["tt124-school", "phong-trao-510"]));
  expect(ids("profiles")).toEqual(
    expect.arrayContaining([
      "cao-loc-2024",
      "lang-son-2022",
      "nam-ngan-2024",
      "thap-muoi-2024",
      "nha-trang-2023",
      "national-three-tier",
      "national-two-tier",
    ]),
  );
  const { exitCode, stdout } = chamDiem(["profiles"]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("Chưa rõ: Ngày có hiệu lực của Thông tư 48/2025/TT-BCA");
});

test.each(["lang-son-2022", "own-profile.json"])("score --profile %s", (profile) => {
  const sheet = join(root, "test/samples/sheets/enterprise.xlsx");
  const { stdout, exitCode } = chamDiem(["score", sheet, "--profile", profile], folder);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("Kết quả: Đạt tiêu chuẩn: tổng 95,25 điểm, mức đạt từ 90 điểm.");
  expect(stdout).toMatch(/Tính theo bộ tiêu chí antt-100-lang-son-2022 bản 4 \([0-9a-f]{12}\)/);
});

test("a profile file that cannot be used is refused", () => {
  const { exitCode, stderr } = chamDiem(["score", "x.xlsx", "--profile", "many.json"], folder);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("Tệp quy định riêng “many.json” không dùng được.");
});
