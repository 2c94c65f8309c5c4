/** Owns the labels of the list of what is to do in a round: how it is put together, and what was done about each thing. */
import { formatCount } from "../../format";

interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** "02 lỗi, 01 chỗ cần xem lại, 03 thông tin"; what there is none of is left out. */
export const severityCounts = ({ error, warning, info }: Counts): string =>
  [
    error > 0 ? `${formatCount(error)} lỗi` : "",
    warning > 0 ? `${formatCount(warning)} chỗ cần xem lại` : "",
    info > 0 ? `${formatCount(info)} thông tin` : "",
  ]
    .filter(Boolean)
    .join(", ");

export const todo = {
  heading: "Việc cần xử lý",
  summary: (tasks: number, units: number, counts: Counts) =>
    `${formatCount(tasks)} việc ở ${formatCount(units)} đơn vị: ${severityCounts(counts)}.`,
  followed: (reminded: number, fixed: number, ignored: number) =>
    [
      reminded > 0 ? `đã nhắc ${formatCount(reminded)}` : "",
      fixed > 0 ? `ghi đã sửa nhưng vẫn còn ${formatCount(fixed)}` : "",
      ignored > 0 ? `bỏ qua ${formatCount(ignored)}` : "",
    ]
      .filter(Boolean)
      .join(", "),
  written: (count: number) =>
    `Đã đọc lại ${formatCount(count)} việc đã theo dõi ghi trong bảng tổng hợp lần trước.`,
  order: "Sắp xếp",
  orders: { unit: "Theo đơn vị", kind: "Theo loại việc" },
  show: "Hiện",
  shown: {
    all: "Tất cả",
    open: "Chưa nhắc, chưa bỏ qua",
    reminded: "Đã nhắc",
    fixed: "Ghi đã sửa nhưng vẫn còn",
    ignored: "Đã bỏ qua",
  },
  nothingShown: "Không có việc nào như vậy.",
  followUp: "Theo dõi",
  followUpFull: (unit: string, text: string) => `Theo dõi, ${unit}: ${text}`,
  states: { open: "Chưa theo dõi", reminded: "Đã nhắc", fixed: "Đã sửa", ignored: "Bỏ qua…" },
  day: (day: string) => `ngày ${day}`,
  reason: "Lý do bỏ qua (bắt buộc)",
  reasonFull: (text: string) => `Lý do bỏ qua (bắt buộc): ${text}`,
  reasonMissing: "Cần ghi lý do bỏ qua.",
  saveReason: "Lưu lý do",
  saveReasonFull: (text: string) => `Lưu lý do bỏ qua: ${text}`,
  told: (reason: string) => `lý do: ${reason}`,
  remindAll: "Đánh dấu đã nhắc",
  remindAllFull: (unit: string) => `Đánh dấu đã nhắc mọi việc của ${unit}`,
  remindEverybody: "Đánh dấu đã nhắc tất cả",
  gone: (count: number) => `Đã theo dõi, lần này không còn (${count})`,
  units: (count: number) => `${formatCount(count)} đơn vị`,
  ofRound: "Chung cả đợt, tệp chưa rõ đơn vị",
  inFile: (file: string) => `tệp “${file}”`,
  inSheet: (sheet: string) => `trang “${sheet}”`,
  inCell: (cell: string) => `ô\u00a0${cell}`,
} as const;
