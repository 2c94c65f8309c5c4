/** Rows of sums as a sheet shows them, beside what stands above them: what is told of each. */
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { recognise } from "../../src/core/recognise";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

const TITLE = `UBND XÃ AN BÌNH
  BẢNG CHẤM ĐIỂM XÃ ĐẠT TIÊU CHUẨN “AN TOÀN VỀ ANTT” NĂM 2024`;

test.each<readonly [string, ReturnType<typeof bookOf>, readonly string[]]>([
  [
    "the sum of a part is typed wrongly, the total rightly",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo
      1 | Nghị quyết | 30 | 28
      2 | Kế hoạch | 10 | 10
      | Cộng (I) | 40 | 38,5
      II | Kết quả
      1 | Khiếu kiện | 25 | 25
      2 | Tội phạm | 35 | 35
      | Cộng (II) | 60 | 60
      | Tổng cộng | 100 | 98
    `,
    ["sumRowMismatch D7"],
  ],
  [
    "the first total is typed wrongly, the one after what was added and taken off rightly",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 100
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 39
      | Tổng điểm nội dung | 100 | 97,5
      B | Điểm cộng
      1 | Có sáng kiến: cộng 1 điểm | | 1
      C | Điểm trừ
      1 | Nộp hồ sơ chậm: trừ 1 điểm | | 1
      | Tổng điểm cuối cùng | | 97
    `,
    ["sumRowMismatch D7"],
  ],
  [
    "the last total is typed beside no formula, though the first one is a formula",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 100
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 39
      | Tổng điểm nội dung | =SUM(C5:C6)→100 | =SUM(D5:D6)→97
      B | Điểm cộng
      1 | Có sáng kiến: cộng 1 điểm | | 1
      | Tổng điểm cuối cùng | | 98
    `,
    [],
  ],
])("%s", (_name, book, expected) => {
  const { findings } = scoreReading(recognise(book, lexicon), []);
  const ofSums = findings.filter(({ code }) => /Mismatch$|^formulaReplaced$/.test(code));
  expect(ofSums.map(({ code, cell }) => `${code} ${cell ?? "-"}`)).toEqual(expected);
});
