/** Owns a score sheet that says too little: two columns of numbers that nobody knows, and a row that is no content. */
import type { CellSketch } from "./bookSketch";
import { sketchedXlsx } from "./xlsxPackage";

const lines: readonly (readonly (string | number)[])[] = [
  ["UBND xã An Bình"],
  ["BẢNG CHẤM ĐIỂM tiêu chuẩn An toàn về an ninh, trật tự năm 2025"],
  ["Đơn vị: xã An Bình"],
  [],
  ["TT", "Nội dung", "Điểm tối đa", "Lần một", "Đơn vị ghi", "Lý do"],
  [1, "Có nghị quyết chuyên đề về an ninh, trật tự", 40, 30, 35, "Ban hành chậm"],
  [2, "Không để xảy ra cháy, nổ; mỗi vụ trừ 2 điểm", 30, 25, 30],
  [3, "Có mô hình tự quản hoạt động hiệu quả", 30, 20, 28, "Mô hình mới"],
  [4, "Phần này do cấp trên ghi, đơn vị không điền", 5],
  ["", "Tổng cộng", 100, 75, 93],
  ["Đạt từ 90 điểm trở lên được công nhận đạt tiêu chuẩn"],
];

/** Returns the sheet as a file. */
export function oddXlsx(): Uint8Array {
  const cells: { [address: string]: CellSketch } = {};
  lines.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== "") cells[`${"ABCDEF"[column] ?? ""}${row + 1}`] = value;
    }),
  );
  return sketchedXlsx({ sheets: [{ name: "Chấm điểm", cells }] });
}
