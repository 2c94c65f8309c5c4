/** Totals typed by hand beside those of the others on the same form. */
import { type CellSketch } from "../support/bookSketch";
import { type FileSketch, roundOf } from "../support/roundSketch";

type Total = "formula" | "typed" | "typed wrong" | "beside a formula";
const totals: { readonly [T in Total]: readonly [maximum: CellSketch, self: CellSketch] } = {
  formula: [100, { formula: "SUM(D4:D5)", value: 95 }],
  typed: [100, 95],
  "typed wrong": [100, 96],
  "beside a formula": [{ formula: "SUM(C4:C5)", value: 100 }, 95],
};

const sent = (total: Total, at: number, form: "khu dân cư" | "xã" = "khu dân cư"): FileSketch => ({
  file: `${at}.xlsx`,
  sheets: {
    Bảng: [
      [`Đơn vị: ${form === "xã" ? "Xã" : "Thôn"} Số ${at}`],
      [`Bảng chấm điểm tiêu chuẩn “An toàn về an ninh, trật tự” đối với ${form} năm 2025`],
      ["STT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm"],
      [1, "Có nghị quyết, kế hoạch", 60, 60],
      [2, "Không để xảy ra tội phạm", 40, 35],
      ["", "Tổng cộng", ...totals[total]],
    ],
  },
});

const told = (files: readonly FileSketch[]): readonly string[] =>
  roundOf(files, null).units.flatMap(({ findings }) =>
    findings
      .filter(({ code }) => ["totalTyped", "formulaReplaced", "totalMismatch"].includes(code))
      .map(({ code, file, cell }) => `${code} ${file ?? "-"} ${cell ?? "-"}`),
  );

test.each<readonly [what: string, totals: readonly Total[], told: readonly string[]]>([
  [
    "one of five typed its total, which is right",
    ["formula", "formula", "formula", "formula", "typed"],
    ["totalTyped 4.xlsx D6"],
  ],
  [
    "a wrong number is told as that",
    ["formula", "formula", "formula", "formula", "typed wrong"],
    ["totalMismatch 4.xlsx D6"],
  ],
  [
    "its own row tells already",
    ["formula", "formula", "formula", "formula", "beside a formula"],
    ["formulaReplaced 4.xlsx D6"],
  ],
  ["too few to compare with", ["formula", "formula", "formula", "typed"], []],
  ["as many type it", ["formula", "formula", "formula", "formula", "typed", "typed", "typed"], []],
  ["everybody types it", ["typed", "typed", "typed", "typed", "typed", "typed"], []],
])("%s", (_what, kinds, expected) => {
  expect(told(kinds.map((total, at) => sent(total, at)))).toEqual(expected);
});

test("totals are compared on the same form only", () => {
  const areas = [0, 1, 2, 3].map((at) => sent("formula", at));
  const communes = [4, 5, 6].map((at) => sent("typed", at, "xã"));
  expect(told([...areas, ...communes])).toEqual([]);
});
