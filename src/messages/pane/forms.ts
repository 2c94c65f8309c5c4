/** Owns the words of forms: a reading of a table that was confirmed once, given to others, taken up at the start. */
export const formWords = {
  heading: "Mẫu nhận dạng",
  intro:
    "Giữ cách đọc bảng này thành mẫu để máy khác mở bảng cùng loại thì nhận ra ngay, không phải trả lời lại.",
  used: (name: string) => `Bảng này được nhận dạng theo mẫu “${name}”.`,
  name: "Tên mẫu",
  suggestedName: (kind: string, form: string | null) =>
    form === null ? `Mẫu ${kind}` : `Mẫu ${form} ${kind}`,
  export: "Xuất mẫu nhận dạng",
  exported: (file: string) => `Đã tải ${file} về máy.`,
  startHint: "Mở mẫu do nơi khác gửi để bảng cùng loại được nhận ra ngay khi mở.",
  answerFirst: "Hãy trả lời các chỗ chưa chắc, hoặc xác nhận cách đọc bảng, trước khi xuất mẫu.",
  load: "Mở mẫu nhận dạng",
  fileChoice: "Tệp mẫu nhận dạng (.json)",
  loaded: "Mẫu đã nạp",
  remove: "Bỏ mẫu",
  removeFull: (name: string) => `Bỏ mẫu ${name}`,
} as const;
