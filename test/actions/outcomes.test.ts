/** What comes out of a table under each answer to a doubt about it, in the words of the sheet. */
import { loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { builtInKit } from "../../src/actions/loading/builtIn/loadRubrics";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { outcomesOf } from "../../src/actions/reading/outcomes";
import { headerWordsOf } from "../../src/actions/reading/tableDetail";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import type { Reading } from "../../src/core/model/table/reading";
import { describeAnswer } from "../../src/messages/results/outcomes";
import { bookOf } from "../support/sheetOf";

const TITLE = `UBND XÃ AN BÌNH
  BẢNG CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025`;
const LINE = { points: 90, source: "Hướng dẫn" };

const scoredTables = (read: Reading) =>
  scoreReading(read, loadRubrics(), { passLine: LINE }).tables;

/** What is told of each doubt that has answers. */
function told(workbook: ReturnType<typeof bookOf>): readonly string[] {
  const kit = builtInKit();
  const reading = recogniseWorkbook(workbook);
  const source = { workbook, reading, correction: null, kit, scoredTables };
  return reading.tables.flatMap((table) =>
    table.doubts.flatMap((doubt) =>
      outcomesOf(source, table, doubt).map((outcome) =>
        describeAnswer(outcome, headerWordsOf(workbook, table)),
      ),
    ),
  );
}

test.each<readonly [string, ReturnType<typeof bookOf>, readonly string[]]>([
  [
    "a column of points beside more of them than a question is put about",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm | Điểm thẩm định | Điểm hội đồng | Lần cuối
      1 | Nghị quyết | 25 | 25 | 25 | 25 | 26
      2 | Kế hoạch | 15 | 15 | 15 | 15 | 16
      3 | Không có vụ việc | 60 | 60 | 52 | 52 | 63
      | Tổng cộng | 100 | 100 | 92 | 92 | 105
    `,
    [
      "Nếu cột G “Lần cuối” là điểm tự chấm: tổng 92/100 điểm, đạt tiêu chuẩn.",
      "Nếu không tính cột G “Lần cuối”: tổng 92/100 điểm, đạt tiêu chuẩn.",
    ],
  ],
  [
    "a column without a name, of scores or of what was taken off",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Ghi nhận
      1 | Nghị quyết | 25 | 2
      2 | Kế hoạch | 15 | 0
      3 | Không có vụ việc | 60 | 3
      | Tổng cộng | 100 | 5
    `,
    [
      "Nếu cột D “Ghi nhận” là điểm tự chấm: tổng 5/100 điểm, chưa đạt tiêu chuẩn.",
      "Nếu cột D “Ghi nhận” là điểm trừ: tổng 95/100 điểm, đạt tiêu chuẩn.",
    ],
  ],
  [
    "two columns of maxima that both come to the whole",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm tối đa đối với xã | Điểm tối đa đối với phường | Điểm tự chấm
      1 | Nghị quyết | 40 | 55 | 38
      2 | Kế hoạch | 30 | 25 | 25
      3 | Không có vụ việc | 30 | 20 | 20
      | Tổng cộng | 100 | 100 | 83
    `,
    [
      "Nếu cột C “Điểm tối đa đối với xã” là điểm tối đa: tổng 83/100 điểm, chưa đạt tiêu chuẩn.",
      "Nếu cột D “Điểm tối đa đối với phường” là điểm tối đa: tổng 83/100 điểm, chưa đạt tiêu chuẩn.",
    ],
  ],
  [
    "of two columns of maxima only one comes to the whole",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm tối đa | Điểm tối đa cũ | Điểm tự chấm
      1 | Nghị quyết | 40 | 50 | 38
      2 | Kế hoạch | 60 | 60 | 55
      | Tổng cộng | 100 | 110 | 93
    `,
    [],
  ],
  [
    "a sheet that leaves nothing open",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 40 | 40
      2 | Kế hoạch | 60 | 52
      | Tổng cộng | 100 | 92
    `,
    [],
  ],
])("%s", (_name, workbook, expected) => {
  expect(told(workbook)).toEqual(expected);
});
