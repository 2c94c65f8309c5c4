/** The sample district end to end: the command over its files, compared with the truth that was made with them. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommand, chamDiemJson, root } from "../support/commandLine";
import { compareDistrict, type FoundDistrict, type TruthDistrict } from "../truth/compareDistrict";

const sample = join(root, "test", "samples", "district");
const truth = JSON.parse(readFileSync(join(sample, "truth.json"), "utf8")) as TruthDistrict;

let folder = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("every unit, file, total, verdict, grade and defect is as the truth says, and nothing else is told", () => {
  const { exitCode, value } = chamDiemJson<FoundDistrict>([
    "consolidate",
    join(sample, "files"),
    ...["--units", join(sample, "units.xlsx")],
    ...["--year", "2025", "--pass", "90"],
    ...["--grades", "Xuất sắc=90;Khá=70;Trung bình=50;Yếu=0"],
    ...["--out", join(folder, "result.xlsx")],
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
});
