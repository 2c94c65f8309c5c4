/** Owns the words of the sheet in which a checklist is answered. */
import type { TickSheetWords } from "../../core/documents/tickSheet";

export const tickSheetWords: TickSheetWords = {
  sheet: "Bảng đánh giá",
  title: (year) => `BẢNG ĐÁNH GIÁ THEO TIÊU CHÍ NĂM ${year}`,
  about: (checklist, year) => `${checklist}, năm ${year}`,
  unit: (name) => `Đơn vị: ${name}`,
  heads: {
    number: "STT",
    content: "Nội dung tiêu chí",
    own: "Đơn vị tự đánh giá",
    appraised: "Thẩm định",
    met: "Đạt",
    notMet: "Chưa đạt",
    reason: "Lý do, minh chứng",
  },
  mark: "x",
  notes: (document) => [
    "Đánh dấu x vào cột Đạt hoặc Chưa đạt; tiêu chí chưa đạt thì ghi rõ lý do.",
    `Nội dung tiêu chí ghi tóm tắt theo ${document}; khi xét căn cứ vào văn bản gốc.`,
  ],
  signatures: [
    { role: "NGƯỜI LẬP BIỂU", how: "(Ký, ghi rõ họ tên)" },
    { role: "THỦ TRƯỞNG ĐƠN VỊ", how: "(Ký, ghi rõ họ tên, đóng dấu)" },
  ],
};
