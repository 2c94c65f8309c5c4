/** Owns the sentence of every problem of a rubric, a checklist or a profile, for its author. */
import type { RubricProblem, RubricProblemCode } from "../../core/rubric";

/** Returns where the problem is and what to do; technical details follow in brackets. */
export const describeRubricProblem = ({ code, path, message }: RubricProblem): string =>
  `${path === "" ? "Cả tệp" : `Tại ${path}`}: ${sentences[code]} (${message})`;

const sentences: { readonly [C in RubricProblemCode]: string } = {
  wrongShape: "thiếu hoặc sai kiểu dữ liệu; đối chiếu với rubric.schema.json.",
  unknownKey: "mục này không có trong cấu trúc bộ tiêu chí; kiểm tra lỗi chính tả.",
  newerVersion: "tệp dành cho phiên bản mới hơn; cần cập nhật chương trình.",
  duplicateId: "mã bị trùng; mỗi nhóm, nội dung phải có mã riêng.",
  groupMaximumMismatch: "điểm chuẩn của nhóm không bằng tổng điểm chuẩn các nội dung bên trong.",
  scaleMismatch: "thang điểm không bằng tổng điểm chuẩn của các tiêu chí.",
  passLineAboveScale: "mức điểm đạt cao hơn thang điểm.",
  gradeAboveScale: "mức điểm xếp loại cao hơn thang điểm.",
  gradesNotDescending: "các mức xếp loại phải xếp từ cao xuống thấp, không trùng nhau.",
  gradeNotListed: "mức yêu cầu không nằm trong danh sách xếp loại của quy tắc.",
  validityReversed: "ngày hết hiệu lực đứng trước ngày có hiệu lực.",
  unknownSwitch: "trường hợp không áp dụng này chưa được khai ở phần switches.",
  unknownRubric: "không có bộ tiêu chí mang mã này.",
  unknownCriterion: "không có tiêu chí mang mã này.",
  unknownProfile: "không có quy định riêng mang mã này.",
  circularInclude: "bộ tiêu chí dẫn chiếu vòng tròn về chính nó.",
  exampleFails: "ví dụ kiểm tra không cho kết quả như đã ghi.",
  unreadableExample: "không đọc được ô này của ví dụ kiểm tra.",
  noExamples: "không có trang “Ví dụ kiểm tra”, hoặc trang không ghi mã bộ tiêu chí có sẵn.",
};
