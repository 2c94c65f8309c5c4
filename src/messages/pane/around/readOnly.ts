/** Owns the words over a file that can be looked at only. */
export const readOnlyNote = {
  note: (format: string) => `Tệp .${format}: xem và kiểm tra được, chưa ghi điểm vào tệp được.`,
  how: "Cách lấy tệp .xlsx",
  hide: "Ẩn hướng dẫn",
  steps: (format: string): readonly string[] => [
    ...(format === "docx"
      ? [
          "Mở tệp này trong Word, chọn cả bảng chấm điểm và phần tiêu đề phía trên, sao chép (Ctrl+C).",
          "Dán (Ctrl+V) vào một sổ mới trong Excel.",
        ]
      : ["Mở tệp này trong Excel, LibreOffice hoặc WPS."]),
    "Chọn Tệp → Lưu thành (Save As), kiểu tệp “Excel Workbook (.xlsx)”, rồi lưu.",
    "Trở lại đây, bấm “Mở tệp” và chọn tệp .xlsx vừa lưu. Tệp gốc vẫn giữ nguyên.",
  ],
};
