/** Owns the words of the copy that goes back to a unit. */
import type { MarkedCopyWords } from "../../core/documents/markedCopy";
import { describeFinding } from "../results/findings";
import { describeOverride } from "../results/rounds/overrides";
import { describeAppraised, describeReturned } from "../results/rounds/returned";
import { severityNames } from "../labels";

export const markedCopyWords: MarkedCopyWords = {
  author: "Chấm điểm ANTT",
  sheetName: "Danh sách lỗi",
  title: (units) => ["DANH SÁCH NỘI DUNG CẦN KIỂM TRA, SỬA", ...units].join(" – "),
  inCopy:
    "Bản sao này chỉ thêm chú thích ở các ô và trang tính này, số liệu của đơn vị giữ nguyên. Bấm vào ô để đến đúng chỗ; sửa xong thì xóa trang tính này và gửi lại.",
  beside: (file) =>
    `Tệp “${file}” không phải dạng .xlsx nên không đánh dấu trực tiếp được. Đề nghị mở tệp gốc, sửa theo danh sách dưới đây rồi gửi lại.`,
  order: "STT",
  severity: "Mức độ",
  sheet: "Trang tính",
  cell: "Ô",
  message: "Nội dung",
  severities: severityNames,
  finding: describeFinding,
  decided: describeOverride,
  decision: "Hội đồng",
  appraised: describeAppraised,
  appraisal: "Thẩm định",
  returned: describeReturned,
  mark: (severity, sentence) => `${severityNames[severity]}: ${sentence}`,
  closing: "Đề nghị sửa trực tiếp trong tệp, giữ nguyên mẫu bảng và gửi lại.",
};
