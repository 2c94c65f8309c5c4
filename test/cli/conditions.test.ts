/** What a unit answers to the conditions of rows on the command line: told and proposed, never set. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";

const sheet = [
  "CÔNG TY TNHH HÒA SƠN",
  "BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025",
  "STT;Nội dung;Điểm chuẩn;Điểm tự chấm",
  "1;Có nghị quyết lãnh đạo (nơi có tổ chức Đảng);30;30",
  "2;Có kế hoạch;40;40",
  "3;Có lực lượng bảo vệ (nếu có);30;30",
  ";Tổng cộng;100;100",
];

let folder = "";
let file = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  file = join(folder, "bảng.csv");
  writeFileSync(file, sheet.join("\n"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface ScoreJson {
  readonly tables: readonly {
    readonly conditions: readonly { readonly text: string; readonly answer: boolean | null }[];
    readonly proposedNotApplicable: readonly { readonly path: string }[];
    readonly total: { readonly self: number };
  }[];
}

test.each<[string | null, readonly (boolean | null)[], readonly string[]]>([
  [null, [null, null], []],
  ["nơi có tổ chức Đảng=không", [false, null], ["1"]],
  ["Đối với nơi có tổ chức Đảng = Không", [false, null], ["1"]],
  ["nơi có tổ chức Đảng=có;3=không", [true, false], ["3"]],
])("score --conditions %s", (conditions, answers, proposed) => {
  const options = conditions === null ? [] : ["--conditions", conditions];
  const { value } = chamDiemJson<ScoreJson>(["score", file, ...options]);
  const [table] = value.tables;
  expect(table?.conditions.map(({ answer }) => answer)).toEqual(answers);
  expect(table?.proposedNotApplicable.map(({ path }) => path)).toEqual(proposed);
  expect(table?.total.self).toBe(100);
});

test.each([
  ["nơi có tổ chức Đảng", 'cần dạng "nơi có tổ chức Đảng=không"'],
  ["nơi có tổ chức Đảng=chưa rõ", 'cần dạng "nơi có tổ chức Đảng=không"'],
  ["nơi có sông=không", "Không có nội dung nào trong bảng ghi điều kiện “nơi có sông”"],
])("score --conditions “%s” is refused", (conditions, said) => {
  const { exitCode, stderr } = chamDiem(["score", file, "--conditions", conditions]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(said);
});
