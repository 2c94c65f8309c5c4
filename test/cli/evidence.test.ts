/** The papers that stand in the evidence cells of sample sheets, as the command lists them. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";

const sheet = "test/samples/sheets/commune.xlsx";

const folder = mkdtempSync(join(tmpdir(), "cham-diem-"));

beforeAll(buildCommand, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("a sheet's papers come in the order of its criteria, in lines and as JSON; against a profile days are held to its time", () => {
  const { exitCode, stdout } = chamDiem(["evidence", sheet]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("12 văn bản có số; 02 chỗ ghi bằng lời");
  expect(stdout).toContain("2. Kế hoạch số 161/KH-UBND ngày 02/02/2023: nội dung I.3");
  expect(stdout).toContain("Bằng lời, nội dung V.2: Danh sách");
  expect(stdout).toContain("06 nội dung chấm điểm tối đa nhưng chưa ghi tài liệu kiểm chứng");
  const { value } = chamDiemJson<{
    readonly isTimed: boolean;
    readonly papers: readonly object[];
    readonly rest: readonly object[];
  }>(["evidence", sheet, "--profile", "lang-son-2022"]);
  expect(value).toMatchObject({ isTimed: true });
  expect(value.papers[1]).toMatchObject({
    code: 2,
    name: "Kế hoạch số 161/KH-UBND ngày 02/02/2023",
    day: "2023-02-02",
    kind: "plan",
    contents: [{ path: "I/3" }],
  });
});

test("the list is made as a Word file, never in place of the file that it is made from", () => {
  const out = join(folder, "danh-muc.docx");
  expect(chamDiem(["evidence", sheet, "--out", out]).exitCode).toBe(0);
  const document = strFromU8(unzipSync(readFileSync(out))["word/document.xml"] ?? new Uint8Array());
  for (const text of ["DANH MỤC TÀI LIỆU KIỂM CHỨNG", "161/KH-UBND", "02/02/2023", "Danh sách"])
    expect(document).toContain(text);
  expect(document.match(/<w:gridSpan w:val="4"\/>/g)).toHaveLength(6);
  const refused = chamDiem(["evidence", sheet, "--out", sheet]);
  expect([refused.exitCode, refused.stdout]).toEqual([2, ""]);
});

test("a file without a score table, and a command without a file, are refused", () => {
  expect(chamDiem(["evidence"]).exitCode).toBe(2);
  expect(chamDiem(["evidence", "test/samples/district/units.xlsx"]).exitCode).toBe(3);
});
