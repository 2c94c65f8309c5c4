/** Tables that stand on two sheets of a file: their points are added up, and they are judged as one. */
import { type FileSketch, type Row, roundOf } from "../support/roundSketch";

const head = (unit: string): readonly Row[] => [
  [`Đơn vị: ${unit}`],
  ["Bảng chấm điểm tiêu chuẩn “An toàn về an ninh, trật tự” đối với khu dân cư năm 2025"],
  ["STT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm"],
];
const first: readonly Row[] = [
  ["I", "Công tác lãnh đạo", 40, ""],
  [1, "Có nghị quyết, kế hoạch", 30, 30],
  [2, "Tuyên truyền pháp luật", 10, 8],
];
const second = (score: number): readonly Row[] => [
  ["II", "Kết quả", 60, ""],
  [1, "Không có khiếu kiện (bắt buộc đạt điểm tối đa)", 40, score],
  [2, "Không có tội phạm", 20, 20],
  ["", "Tổng cộng", 100, 58 + score],
];
const whole = (unit: string): FileSketch => ({
  file: `${unit}.xlsx`,
  sheets: { Bảng: [...head(unit), ...first, ...second(40)] },
});
const split = (score: number): FileSketch => ({
  file: "Thôn Đoài.xlsx",
  sheets: { "Trang 1": [...head("Thôn Đoài"), ...first], "Trang 2": second(score) },
});

const consolidated = (score: number) => {
  const others = ["Thôn Đông", "Thôn Nam", "Thôn Bắc"].map(whole);
  const unit = roundOf([...others, split(score)], null).units.find(
    ({ countedFiles }) => countedFiles[0] === "Thôn Đoài.xlsx",
  );
  const standard = unit?.tables["standard"];
  return {
    total: standard?.countedTotal,
    maximum: standard?.maximum,
    verdict: standard?.verdict,
    failures: standard?.mandatoryFailures.map(({ path }) => path),
    told: unit?.findings
      .filter(({ severity }) => severity !== "info")
      .map(({ code, sheet, cell }) => `${code} ${sheet ?? "-"}!${cell ?? "-"}`),
  };
};

test("both parts are judged as one table, and rows of the other part are not missing", () => {
  expect(consolidated(40)).toEqual({
    total: 98,
    maximum: 100,
    verdict: "met",
    failures: [],
    told: [],
  });
});

test("a mandatory indicator that fails in the second part is named", () => {
  expect(consolidated(35)).toEqual({
    total: 93,
    maximum: 100,
    verdict: "notMet",
    failures: ["II/1"],
    told: ["mandatoryFailed Trang 2!D2"],
  });
});
