/** Owns the labels of the preview before a round's result is saved: what is taken from which file, and what changed. */
import type { Scorer } from "../../../core/model/table/scorer";
import { formatCount, formatPath, formatPointsOr } from "../../format";
import { scorerNames } from "../../labels";

export const preview = {
  open: "Xem trước khi lưu",
  summary: (files: number, units: number, notSubmitted: number) =>
    `Lấy số liệu từ ${formatCount(files)} tệp của ${formatCount(units)} đơn vị${notSubmitted > 0 ? `; ${formatCount(notSubmitted)} đơn vị chưa có tệp tính được` : ""}.`,
  outside: (units: number) =>
    `${formatCount(units)} đơn vị đếm riêng (ngoài danh sách hoặc chờ xác nhận): có trong danh sách làm việc, không có trong bản ký.`,
  taken: "Lấy từ tệp nào",
  unit: "Đơn vị",
  table: "Bảng",
  source: "Tệp, trang, điểm của ai",
  points: "Điểm",
  result: "Kết quả",
  sourceOf: (file: string, sheet: string, scorer: Scorer) =>
    `${file}, trang “${sheet}”, điểm ${scorerNames[scorer].toLowerCase()}`,
  passedOver: (files: readonly string[]) => `không tính: ${files.join("; ")}`,
  nothing: "Chưa có tệp tính được",
  apart: "đếm riêng",
  changes: "Thay đổi so với lần trước, từng nội dung",
  noEarlier:
    "Chưa có lần trước để so sánh. Mở phiên đã lưu rồi chọn các tệp của đợt thì mỗi nội dung thay đổi được ghi ở đây.",
  noChange: "Không có nội dung nào thay đổi so với lần trước.",
  content: (kind: string, path: string, from: number | null, to: number | null) =>
    `${kind}, nội dung ${formatPath(path)}: ${formatPointsOr(from, "chưa chấm")} → ${formatPointsOr(to, "chưa chấm")}`,
} as const;
