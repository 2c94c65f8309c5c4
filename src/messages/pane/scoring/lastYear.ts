/** Owns the words of last year's file beside a card: opened, what it says of the content in hand, and what is taken over from it. */
export const lastYearWords = {
  section: "Năm trước",
  open: "Mở bảng năm trước…",
  openMore: "Mở thêm bảng năm trước…",
  choose: "Chọn tệp của năm trước",
  reading: "Đang đọc bảng năm trước…",
  file: (year: number | null, unit: string) => (year === null ? unit : `Năm ${year} · ${unit}`),
  close: (file: string) => `Đóng bảng năm trước ${file}`,
  about: (file: string, count: number) =>
    count === 0 ? `Về tệp ${file}` : `Về tệp ${file} (${count} chỗ cần xem)`,
  gone: "Nội dung năm trước, năm nay không còn:",
  points: (points: string) => `Điểm năm trước: ${points}.`,
  content: (path: string, text: string) => `Nội dung ${path} năm trước: ${text}`,
  reason: "Lý do năm trước:",
  evidence: "Tài liệu kiểm chứng năm trước:",
  figure: (figure: string) => `Số liệu năm trước: ${figure}.`,
  take: { reason: "Lấy lý do", evidence: "Lấy tài liệu kiểm chứng", figure: "Lấy số liệu" },
  replace: {
    reason: "Thay lý do đang ghi",
    evidence: "Thay tài liệu kiểm chứng đang ghi",
    figure: "Thay số liệu đang ghi",
  },
  /** The same button beside each of several. */
  takeFrom: (way: string, from: string) => `${way} (${from})`,
  checked: "Đã kiểm tra lại với năm nay",
  unchecked: "Có phần lấy từ năm trước, chưa kiểm tra lại.",
} as const;
