/** What does not apply to a unit counts with all its points where the sheet's own note says so; a total in the words of its row. */
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import type { Finding } from "../../src/core/model/finding/finding";
import { recognise } from "../../src/core/recognise";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

const KEPT = "Ghi chú: Nội dung không phát sinh ghi “KAD” và được tính điểm tối đa.";

test.each<[note: string, shown: number, counts: number, told: readonly string[]]>([
  // note below the table | total in the sheet | what the table comes to | findings of the total
  [KEPT, 99, 99, []],
  ["Nội dung nào không áp dụng thì được chấm điểm tối đa.", 99, 99, []],
  [KEPT, 98, 99, ["totalMismatch D6"]],
  ["Ghi chú: không phát sinh ghi “KAD”.", 99, 69, ["totalMismatch D6"]],
  ["Ghi chú: không phát sinh ghi “KAD”.", 69, 69, []],
])("KAD above “%s” and a total of %d comes to %d", (note, shown, counts, told) => {
  const reading = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm | Lý do
      1 | Nghị quyết | 40 | 40 |
      2 | Đối tượng quản lý | 30 | KAD |
      3 | Mô hình | 30 | 29 | Hoạt động chưa đều
      | Tổng cộng | 100 | ${String(shown)} |
      ${note}
    `,
    lexicon,
  );
  const { tables, findings } = scoreReading(reading, []);
  expect(tables.map(({ score }) => [score.countedTotal, score.totals.appraised])).toEqual([
    [counts, null],
  ]);
  expect(toldOfTotals(findings)).toEqual(told);
});

test.each<[words: string, told: readonly string[]]>([
  ["Tổng điểm tự chấm: 99 điểm", []],
  ["Tổng điểm tự chấm: 98 điểm", ["totalInWordsMismatch A5"]],
  ["Tổng điểm tự đánh giá: 99/100 điểm", []],
  ["Tổng điểm tự chấm", ["totalBlank D5"]],
])("below the table: %s", (words, told) => {
  const reading = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 60
      2 | Mô hình | 40 | 39
      ${words}
    `,
    lexicon,
  );
  const { findings } = scoreReading(reading, []);
  expect(toldOfTotals(findings)).toEqual(told);
});

const toldOfTotals = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ code, cell }) => (code.startsWith("total") ? [`${code} ${cell}`] : []));
