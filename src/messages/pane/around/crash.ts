/** Owns what is said when the program itself has failed: what became of the work in each shell, and what helps. */
export const crashWords = {
  page: {
    nothing: "Chương trình gặp lỗi. Không có gì chưa lưu; hãy bấm “Mở lại”.",
    kept: (file: string) =>
      `Chương trình gặp lỗi. Những gì đã nhập vào “${file}” được giữ trong trình duyệt này: bấm “Mở lại” rồi chọn “Khôi phục”. Muốn chắc chắn, hãy bấm “Lưu bản khôi phục” trước.`,
    notKept: (file: string) =>
      `Chương trình gặp lỗi. Những gì đã nhập vào “${file}” chưa được lưu và không được giữ trong trình duyệt: hãy bấm “Lưu bản khôi phục” trước khi mở lại.`,
  },
  round: {
    kept: "Phần tổng hợp gặp lỗi. Các tệp, câu trả lời và điều chỉnh của đợt được giữ trong trình duyệt này: bấm “Mở lại” rồi chọn “Khôi phục”. “Lưu bản khôi phục” lưu câu trả lời và điều chỉnh ra tệp.",
    notKept:
      "Phần tổng hợp gặp lỗi, đợt tổng hợp không được giữ trong trình duyệt. Hãy bấm “Lưu bản khôi phục” để giữ câu trả lời và điều chỉnh; các tệp gốc không thay đổi, chọn lại sau khi mở lại.",
    nothing: "Phần tổng hợp gặp lỗi. Không có gì chưa lưu; hãy bấm “Mở lại”.",
  },
  excel:
    "Khung chấm điểm gặp lỗi. Các điểm đã ghi nằm trong bảng đang mở, hãy lưu bằng Excel như thường lệ. Nội dung đang nhập cũng đã được gửi vào bảng; bấm “Mở lại” rồi xem lại nội dung đó.",
  beside:
    "Chương trình gặp lỗi. Các điểm đã ghi vẫn còn trong bảng; bấm “Mở lại” rồi xem lại nội dung vừa nhập.",
  selfTest: "Phần tự kiểm tra gặp lỗi; hãy bấm “Mở lại”.",
  save: "Lưu bản khôi phục",
  reopen: "Mở lại",
  details: "Chi tiết",
} as const;
