/** What the command says of a table whose reading is in doubt: points, what is in doubt, and no verdict. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";

const files = {
  "hai cột tự chấm.csv": [
    "UBND XÃ AN BÌNH",
    "BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025",
    "STT;Nội dung;Điểm chuẩn;Điểm tự chấm;Điểm tự chấm",
    "1;Có nghị quyết, kế hoạch;40;40;30",
    "2;Tuyên truyền pháp luật;30;28;20",
    "3;Không có tội phạm;30;25;30",
    ";Tổng cộng;100;93;80",
  ],
  "phong trào.csv": [
    "UBND XÃ TÂN LẬP",
    "BẢNG PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2025",
    "STT;Nội dung;Điểm chuẩn;Điểm tự chấm",
    "1;Có nghị quyết, kế hoạch;25;40",
    "2;Tuyên truyền pháp luật;15;30",
    "3;Không có tội phạm;60;25",
    ";Tổng cộng;100;95",
  ],
} as const;

let folder = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), lines.join("\n"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface TableJson {
  readonly proven: boolean;
  readonly doubts: readonly object[];
  readonly total: { readonly self: number | null };
  readonly outcome: { readonly verdict: string | null; readonly reasons: readonly object[] } | null;
  readonly grade: string | null;
  readonly needed: readonly object[];
}

test.each<[keyof typeof files, number, object]>([
  [
    "hai cột tự chấm.csv",
    93,
    {
      column: "D",
      code: "columnOpen",
      text: "Có hơn một cột có thể là cột “Điểm tự chấm”.",
      choices: ["D", "E"],
      outcomes: [
        { columns: { self: "D" }, total: 93, verdict: "met" },
        { columns: { self: "E" }, total: 80, verdict: "notMet" },
        { columns: { self: "D", appraised: "E" }, total: 80, verdict: "notMet" },
      ],
    },
  ],
  [
    "phong trào.csv",
    95,
    {
      column: "D",
      code: "scoresAboveMaxima",
      text: "2/3 điểm chấm cao hơn điểm tối đa.",
      choices: [],
      outcomes: [],
    },
  ],
])("%s", (file, self, doubt) => {
  const { value } = chamDiemJson<{ readonly tables: readonly TableJson[] }>(
    ["score", file, "--pass", "90", "--grades", "Khá=70;Yếu=0"],
    folder,
  );
  expect(value.tables).toMatchObject([
    {
      proven: false,
      doubts: [doubt],
      total: { self },
      outcome: { verdict: null, reasons: [{ code: "readingNotProven" }] },
      grade: null,
      needed: [],
    },
  ]);
});

test("the readable text says what is in doubt, and consolidating counts the unit as waiting", () => {
  const { stdout } = chamDiem(["score", "hai cột tự chấm.csv", "--pass", "90"], folder);
  expect(stdout).toContain(
    "Kết quả: Chưa kết luận được: chưa chắc đã đọc đúng bảng. Có hơn một cột có thể là cột “Điểm tự chấm”.",
  );
  expect(stdout).toContain(
    "Nếu cột E “Điểm tự chấm” là điểm tự chấm: tổng 80/100 điểm, chưa đạt tiêu chuẩn.",
  );
  const { value } = chamDiemJson<{
    readonly units: readonly { readonly name: string; readonly tables: object }[];
    readonly statistics: object;
  }>(["consolidate", ".", "--grades", "Khá=70;Yếu=0"], folder);
  expect(value.units).toMatchObject([
    { tables: { standard: { proven: false, selfTotal: 93, verdict: null } } },
    { tables: { movement: { proven: false, selfTotal: 95, verdict: null, grade: null } } },
  ]);
  expect(value.statistics).toMatchObject({ unproven: 2, total: { met: 0, notMet: 0 } });
});
