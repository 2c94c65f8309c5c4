/** The letter to a unit: what it has to mend, and no word about mending where there is nothing yet to mend. */
import { consolidationWords } from "../support/builtInDomain";
import { finding } from "../../src/core/model/finding/finding";
import type { PlacedFinding, UnitResult } from "../../src/core/model/round/consolidation";
import { unitMessage } from "../../src/messages/documents/unitMessage";
import { type FileSketch, roundOf } from "../support/roundSketch";

const sent: FileSketch = {
  file: "Xã Quỳnh Lưu.xlsx",
  sheets: {
    "Mẫu 1b": [
      ["XÃ QUỲNH LƯU"],
      ["Tiêu chuẩn An toàn về an ninh, trật tự năm 2025"],
      ["STT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm", "Lý do trừ điểm"],
      ["1", "Có kế hoạch", 60, 60],
      ["2", "Không để xảy ra tội phạm", 40, 39],
      ["", "Tổng điểm", 100, 99],
    ],
  },
};
const [quynhLuu, chiengBan] = roundOf(
  [sent],
  [
    ["Xã Quỳnh Lưu", "commune"],
    ["Xã Chiềng Ban", "commune"],
  ],
).units;

const opening = (unit: string) =>
  `Kính gửi: ${unit}. Qua tổng hợp bảng chấm điểm an ninh, trật tự năm 2025, đề nghị đơn vị kiểm tra các nội dung sau:`;
const notSent =
  "Đến nay chưa nhận được bảng chấm điểm năm 2025 của đơn vị, hoặc tệp đã gửi không dùng được. Đề nghị đơn vị gửi bảng chấm điểm.";
const closing = "Đề nghị sửa trực tiếp trong tệp, giữ nguyên mẫu bảng và gửi lại.";

const round = { year: 2025, about: ["an ninh, trật tự"] };

test("what is to be mended stands with its cell, and how to send it back", () => {
  expect(lettersOf(quynhLuu)).toEqual([
    opening("Xã Quỳnh Lưu"),
    "1. Trang “Mẫu 1b”, ô D5: Nội dung 2 bị trừ 1 điểm nhưng chưa ghi lý do. Đề nghị ghi lý do trừ điểm.",
    closing,
  ]);
});

test("a unit that sent nothing is asked for its table once, and not to mend a file", () => {
  expect(lettersOf(chiengBan)).toEqual([opening("Xã Chiềng Ban"), notSent]);
});

test("a unit whose file cannot be used is told which", () => {
  const refused = finding("unitMissing", { refused: ["Chiềng Ban.xlsx"], maybe: [] });
  const findings: readonly PlacedFinding[] = [{ ...refused, file: null }];
  expect(lettersOf(chiengBan && { ...chiengBan, findings })).toEqual([
    opening("Xã Chiềng Ban"),
    notSent,
    "1. Chưa có bảng chấm điểm tính được; tệp đã gửi không dùng được: Chiềng Ban.xlsx.",
    closing,
  ]);
});

test("a unit with nothing to mend gets no letter", () => {
  expect(
    quynhLuu && unitMessage({ ...quynhLuu, findings: [] }, round, consolidationWords),
  ).toBeNull();
});

// helpers

const lettersOf = (unit: UnitResult | undefined): readonly string[] | undefined =>
  unit && unitMessage(unit, round, consolidationWords)?.split("\n");
