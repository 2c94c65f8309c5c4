/** The papers that stand in the evidence cells of sample sheets, as the command lists them. */
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";

const sheet = "test/samples/sheets/commune.xlsx";

beforeAll(buildCommand, 60_000);

test("a sheet's papers come in the order of its criteria, in lines and as JSON; against a profile days are held to its time", () => {
  const { exitCode, stdout } = chamDiem(["evidence", sheet]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("12 văn bản có số; 2 chỗ ghi bằng lời");
  expect(stdout).toContain("2. Kế hoạch số 161/KH-UBND ngày 02/02/2023: nội dung I.3");
  expect(stdout).toContain("Bằng lời, nội dung V.2: Danh sách");
  expect(stdout).toContain("6 nội dung chấm điểm tối đa nhưng chưa ghi tài liệu kiểm chứng");
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

test("a file without a score table, and a command without a file, are refused", () => {
  expect(chamDiem(["evidence"]).exitCode).toBe(2);
  expect(chamDiem(["evidence", "test/samples/district/units.xlsx"]).exitCode).toBe(3);
});
