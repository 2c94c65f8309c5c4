/** Owns the words of the pane inside Excel: first steps, waiting for a cell, what this Excel cannot do. */
export const excelPane = {
  refresh: "Đọc lại bảng",
  refreshFull: "Đọc lại bảng chấm điểm từ Excel, kể cả định dạng",
  help: "Hướng dẫn",
  opening: {
    name: "Tự mở cùng tệp",
    isOff: "Để khung này tự mở mỗi khi mở tệp đang mở",
    isOn: "Khung tự mở cùng tệp này; bấm để tắt",
    turnedOn:
      "Từ nay mở tệp này thì khung chấm điểm tự mở, kể cả trên máy khác đã cài chương trình. Hãy lưu tệp. Bấm lần nữa để tắt.",
    turnedOff: "Khung không còn tự mở cùng tệp này. Hãy lưu tệp.",
    notKept: "Excel chưa ghi được lựa chọn này vào tệp; khung vẫn mở như trước.",
  },
  consolidate: "Tổng hợp",
  backToScore: "Chấm điểm",
  waiting:
    "Trong Excel đang có ô gõ dở hoặc danh sách thả xuống đang mở. Hãy bấm Enter để kết thúc ô đang gõ, hoặc bấm vào một ô khác; chương trình sẽ tự làm tiếp.",
  otherFormat: (ending: string) =>
    `Tệp đang mở là tệp ${ending}. Điểm vẫn ghi được, nhưng khi lưu ở dạng này Excel bỏ phần dữ liệu kèm theo (câu trả lời, phần đã sửa ở Nhận dạng). Hãy lưu thành .xlsx (Tệp → Lưu thành) rồi chấm tiếp.`,
  noDownloads:
    "Khung trong Excel cho Mac không tải tệp về máy được. Hãy làm việc này ở trang chấm điểm riêng, mở bằng trình duyệt.",
  openStandalone: "Mở trang riêng",
  tooOld: {
    heading: "Phiên bản Excel này chưa đủ mới",
    text: "Chương trình cần Excel 2021, Microsoft 365 hoặc Excel trên web. Với Excel cũ hơn, hãy dùng trang chấm điểm riêng: mở tệp .xlsx, chấm rồi lưu lại, kết quả như nhau.",
    open: "Mở trang chấm điểm riêng",
  },
  firstRun: {
    heading: "Chấm điểm ngay trên bảng đang mở",
    steps: [
      "Chương trình đọc bảng chấm điểm trong tệp này và cho biết đã hiểu thế nào.",
      "Trả lời từng nội dung; điểm và lý do được ghi vào đúng ô của bảng, tổng điểm tự cộng.",
      "Mỗi lần ghi đều hoàn tác được. Bảng không thêm cột, không đổi mẫu; dữ liệu không gửi đi đâu.",
    ],
    start: "Bắt đầu",
    skipHint: "Có thể xem lại ở nút Hướng dẫn.",
  },
} as const;
