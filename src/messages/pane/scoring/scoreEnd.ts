/** Owns the words after the last content: what is done, what is left, and where to go. */
import { formatCount } from "../../format";

export const endWords = {
  heading: "Đã xem hết các nội dung của bảng này",
  done: (table: string, done: number, count: number) =>
    `${table}: đã chấm ${done}/${count} nội dung.`,
  total: (points: string) => `Tổng ${points} điểm; kết quả ở cuối khung.`,
  left: (count: number) => `Còn ${formatCount(count)} nội dung chưa chấm`,
  toUnscored: "Đến nội dung chưa chấm",
  reasons: (count: number) => `Còn ${formatCount(count)} nội dung bị trừ điểm chưa ghi lý do.`,
  refused: (count: number) => `Còn ${formatCount(count)} số vừa nhập không hợp lệ, chưa ghi.`,
  others: "Bảng khác trong tệp",
  toTable: "Chấm bảng này",
  toTableOf: (table: string) => `Chấm bảng ${table}`,
  check: (count: number) => (count === 0 ? "Đến phần Kiểm tra" : `Đến phần Kiểm tra (${count})`),
  print: "Đến phần In",
  save: "Lưu tệp",
  saveInExcel: "Lưu tệp: bấm Ctrl + S trong Excel.",
  back: "Trở lại nội dung cuối",
} as const;
