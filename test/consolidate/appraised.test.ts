/** A round counts what who appraises said beside a sheet that has no column for it, and tells why in their own words. */
import { recogniseFile } from "../../src/actions/reading/openWorkbook";
import { noSettings, withAppraised, withAppraiser } from "../../src/core/settings";
import { bookOf } from "../support/sheetOf";
import { roundOf } from "../support/roundSketch";

const workbook = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  | 30 |
  2   | Có kế hoạch thực hiện   | 30  | 25 | chậm
  3   | Có mô hình tự quản      | 40  | 40 |
      | Tổng cộng               | 100 | 95 |
`;

const DAY = "2025-11-30";

test("points kept beside the sheet decide once all are given; the appraiser's reason stands before the unit's", () => {
  const [table] = recogniseFile({ workbook, keptText: null }).tables;
  const items = table?.items ?? [];
  const said = [
    { points: 28, reason: "ban hành ngày 5/4" },
    { points: 20, reason: "không có danh sách kèm theo" },
    { points: 40 },
  ];
  if (!table) throw new Error("no table");
  const settings = items.reduce(
    (sum, item, at) => withAppraised(sum, table, item, said[at] ?? {}, DAY),
    withAppraiser(noSettings, table, { by: "Tổ thẩm định số 1" }, DAY),
  );
  const reading = recogniseFile({ workbook, keptText: JSON.stringify({ version: 1, settings }) });
  const intake = {
    file: "an-binh.xlsx",
    sha256: "content of an-binh.xlsx",
    size: 10_000,
    modified: null,
    modifiedFrom: null,
    reading,
    refusal: null,
  };
  const [unit] = roundOf([], null, { intakes: [intake] }).units;
  const standard = unit?.tables["standard"];
  expect({
    counted: standard?.counted,
    total: standard?.countedTotal,
    verdict: standard?.verdict,
    indicators: standard?.indicators.map(({ scores, reason }) => [
      scores.self.points,
      scores.appraised.points,
      reason,
    ]),
  }).toEqual({
    counted: "appraised",
    total: 88,
    verdict: "notMet",
    indicators: [
      [30, 28, "ban hành ngày 5/4"],
      [25, 20, "không có danh sách kèm theo"],
      [40, 40, null],
    ],
  });
});
