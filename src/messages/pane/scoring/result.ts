/** Owns the labels of what stands behind a result. */
import { formatCount, formatDate, formatPoints, formatPointsOr } from "../../format";

export const resultPane = {
  heading: "Chi tiết kết quả",
  reasons: "Vì sao",
  needed: "Cần gì để được kết quả cao hơn",
  nothingNeeded: "Không có kết quả nào cao hơn được quy định ở đây.",
  possible: "Còn làm được:",
  unknown: "Chưa rõ còn làm được hay không (chưa ghi vì sao mất điểm):",
  past: "Nội dung bị trừ điểm, không còn làm được trong đợt này:",
  above: "Phải chấm lại vì cao hơn điểm tối đa:",
  until: (day: string) => `còn hạn đến ngày ${formatDate(day)}`,
  mandatory: "bắt buộc",
  change: (path: string, from: number | null, to: number) =>
    `${path}: ${formatPointsOr(from, "chưa chấm")} lên ${formatPoints(to)} điểm`,
  lost: (path: string, from: number | null, to: number) =>
    `${path}: được ${formatPointsOr(from, "chưa chấm")}/${formatPoints(to)} điểm, việc đã xảy ra hoặc đã qua hạn`,
  tooHigh: (path: string, from: number | null, to: number) =>
    `${path}: đang ghi ${formatPointsOr(from, "chưa chấm")}/${formatPoints(to)} điểm`,
  unscored: (count: number) => `Còn ${formatCount(count)} nội dung phải chấm điểm trước.`,
  open: (path: string) => `Mở nội dung ${path}`,
  receipt: "Bản ghi của lần tính này",
  receiptOfFile:
    "Tính theo điểm đang ghi trong bảng. Ai có tệp đã lưu và cùng bản chương trình, tính trong trang này hay bằng dòng lệnh, sẽ ra đúng mã này.",
  receiptOfMore:
    "Mã này tính cả những gì đã nhập trong khung ngoài các ô của bảng (số liệu, trạng thái, quy định của đợt, bộ tiêu chí); chỉ từ các ô của bảng thì ra mã khác.",
  copy: "Sao chép bản ghi",
  copied: "Đã sao chép.",
  notCopied: "Trình duyệt không cho sao chép; hãy chọn dòng chữ trên rồi bấm Ctrl + C.",
} as const;
