/** The report of one file: errors and warnings one by one, of what only informs the first few of a kind. */
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { recognisedReport } from "../../src/cli/report";
import { type Finding, finding } from "../../src/core/model/finding/finding";
import { hangGuard } from "../support/hangGuard";
import { bookOf } from "../support/sheetOf";

const scored = scoreReading(
  recogniseWorkbook(bookOf`
    BẢNG CHẤM ĐIỂM XÃ ĐẠT TIÊU CHUẨN “AN TOÀN VỀ ANTT” NĂM 2024
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm
    1 | Nghị quyết | 60 | 58
    2 | Đăng ký, ký cam kết | 40 | 40
    | Tổng cộng | 100 | 98
  `),
  [],
);
const linesFor = (sheetFindings: readonly Finding[]): readonly string[] =>
  recognisedReport({ ...scored, sheetFindings }, () => [])
    .split("\n")
    .filter((line) => line.startsWith("    "));
const told = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, i) => finding("scoreFromTicks", { count: i }, "Bảng", "D3"));

test.each([
  [3, 3],
  [4, 4],
  [9, 4],
])("%i of a kind: %i lines", (count, lines) => {
  expect(linesFor(told(count)).length - linesFor([]).length).toBe(lines);
});

test("a hundred thousand of a kind are counted once", () => {
  const mustHaveEnded = hangGuard();
  expect(linesFor(told(200_000)).length - linesFor([]).length).toBe(4);
  mustHaveEnded();
});
