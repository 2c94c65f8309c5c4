/** Owns the words of the list of contents: its filters, what is done for a whole section, and how one enters. */
export const contentsWords = {
  show: "Danh mục",
  showFull: "Danh mục nội dung, tìm (Ctrl + F)",
  hide: "Ẩn danh mục",
  search: "Tìm nội dung (không cần dấu)",
  filters: "Lọc nội dung",
  all: "Tất cả",
  names: {
    unscored: "Chưa chấm",
    deducted: "Bị trừ",
    mandatory: "Bắt buộc",
    troubled: "Có vấn đề",
  },
  counted: (name: string, count: number) => `${name} (${count})`,
  none: "Không có nội dung nào như vậy.",
  fill: (count: number) => `Đủ điểm cho ${count} nội dung còn lại của mục này`,
  fillOf: (count: number, section: string) =>
    `Đủ điểm cho ${count} nội dung còn lại của mục ${section}`,
  ways: "Cách nhập",
  goOn: "Chọn xong thì sang nội dung tiếp theo",
  trial: "Thử, chưa ghi vào bảng",
  paste: "Dán cột điểm…",
} as const;
