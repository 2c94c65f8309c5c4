/** Owns the words of a column of scores that is pasted: what will be written where, and what is refused. */
import { formatCount } from "../../format";

export const pasteWords = {
  heading: "Dán cột điểm",
  field: "Các điểm, mỗi dòng một nội dung",
  hint: (path: string) =>
    `Điền vào các ô còn trống, bắt đầu từ nội dung ${path}; dòng để trống thì bỏ qua một ô.`,
  preview: "Xem trước",
  heads: { content: "Nội dung", cell: "Ô", value: "Điểm" },
  skipped: "để trống",
  beyond: (count: number) =>
    `${formatCount(count)} dòng cuối không còn ô trống để điền, nên không ghi.`,
  columns: (count: number) =>
    `Vùng đã sao chép có ${formatCount(count)} cột; chỉ cột đầu được dùng.`,
  nothing: "Chưa có điểm nào để ghi.",
  refusedCount: (count: number) => `${formatCount(count)} dòng không hợp lệ, không ghi.`,
  write: (count: number) => `Ghi ${formatCount(count)} điểm`,
  stop: "Hủy",
  noRoom: "Không còn ô trống nào trong bảng này.",
} as const;
