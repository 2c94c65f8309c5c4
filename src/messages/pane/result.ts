/** Owns the labels of what stands behind a result. */
import { formatCount, formatPoints, formatPointsOr } from "../format";

export const resultPane = {
  heading: "Chi tiết kết quả",
  reasons: "Vì sao",
  needed: "Cần gì để được kết quả cao hơn",
  nothingNeeded: "Không có kết quả nào cao hơn được quy định ở đây.",
  changes: "Còn làm được:",
  blocked: "Không còn làm được trong đợt này:",
  unknown: "chưa rõ còn sửa được hay không",
  mandatory: "bắt buộc",
  change: (path: string, from: number | null, to: number) =>
    `${path}: ${formatPointsOr(from, "chưa chấm")} lên ${formatPoints(to)} điểm`,
  lost: (path: string, from: number | null, to: number) =>
    `${path}: ${formatPointsOr(from, "chưa chấm")}/${formatPoints(to)} điểm, việc đã xảy ra`,
  unscored: (count: number) => `Còn ${formatCount(count)} nội dung phải chấm điểm trước.`,
  open: (path: string) => `Mở nội dung ${path}`,
  receipt: "Biên nhận của lần tính này",
  receiptMore:
    "Ai có cùng tệp, cùng bộ tiêu chí và cùng chương trình sẽ tính ra đúng mã biên nhận này.",
  copy: "Chép biên nhận",
  copied: "Đã chép.",
  notCopied: "Trình duyệt không cho chép; hãy chọn dòng chữ trên và chép bằng Ctrl + C.",
} as const;
