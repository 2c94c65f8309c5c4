/** Owns the words about trying: entries that count for the result and are not written. */
import { formatCount } from "../../format";

export const trialWords = {
  none: "Đang thử: điểm nhập từ bây giờ chỉ đổi kết quả ở dưới, không ghi vào bảng.",
  some: (count: number) =>
    `Đang thử ${formatCount(count)} nội dung: kết quả ở dưới là kết quả thử, bảng chưa đổi.`,
  keep: "Ghi tất cả vào bảng",
  drop: "Bỏ tất cả",
  stop: "Kết thúc thử",
} as const;
