/** Owns the sentence of every problem of a rubric, a checklist or a profile, for its author. */
import type { RubricProblem, RubricProblemCode } from "../../core/rubric";
import { conditionStateNames } from "../results/checklists";

/** Returns where the problem is and what to do; what the file says itself follows in brackets. */
export function describeRubricProblem({ code, path, values }: RubricProblem): string {
  const place = path === "" ? "Cả tệp" : `Tại ${path}`;
  const named = bracketOf(code, values);
  return `${place}: ${sentences[code]}${named === "" ? "" : ` (${named})`}`;
}

/** So many values of a list are named. */
const NAMED = 12;

function bracketOf(code: RubricProblemCode, values: readonly string[]): string {
  if (code === "exampleFails") {
    const [expected = "", given = ""] = values.map(valueWords);
    return `cần ${expected}, kết quả là ${given}`;
  }
  if (code === "wrongShape" && values.length > 0)
    return `cần ${values.slice(0, NAMED).map(typeWords).join(" hoặc ")}`;
  const joint = pairs[code];
  return values.join(joint ?? ", ");
}

/** What stands between two values of these. */
const pairs: { readonly [C in RubricProblemCode]?: string } = {
  groupMaximumMismatch: " và ",
  scaleMismatch: " và ",
  passLineAboveScale: " trên ",
  gradeAboveScale: " trên ",
  gradesNotDescending: " sau ",
  validityReversed: " trước ",
};

/** A state of a condition by its name; points, and what the file says, as they are. */
const valueWords = (value: string): string => {
  const states: { readonly [state: string]: string } = conditionStateNames;
  return value === "null" ? "không có điểm" : (states[value] ?? value);
};

/** Kinds of JSON as a person calls them; an allowed value stands in quotes. */
const typeWords = (value: string): string => types[value] ?? `“${value}”`;

const types: { readonly [type: string]: string } = {
  string: "chữ trong ngoặc kép",
  number: "một số",
  int: "một số nguyên",
  boolean: "true hoặc false",
  array: "danh sách trong ngoặc vuông",
  object: "nhóm trong ngoặc nhọn",
  record: "nhóm trong ngoặc nhọn",
};

const sentences: { readonly [C in RubricProblemCode]: string } = {
  wrongShape: "thiếu hoặc sai kiểu dữ liệu; đối chiếu với rubric.schema.json.",
  unknownKey: "mục này không có trong cấu trúc bộ tiêu chí; kiểm tra lỗi chính tả.",
  newerVersion: "tệp dành cho phiên bản mới hơn; cần cập nhật chương trình.",
  duplicateId: "mã bị trùng; mỗi nhóm, nội dung phải có mã riêng.",
  groupMaximumMismatch: "điểm tối đa của nhóm không bằng tổng điểm tối đa các nội dung bên trong.",
  scaleMismatch: "thang điểm không bằng tổng điểm tối đa của các tiêu chí.",
  passLineAboveScale: "mức điểm đạt cao hơn thang điểm.",
  gradeAboveScale: "mức điểm xếp loại cao hơn thang điểm.",
  gradesNotDescending: "các mức xếp loại phải xếp từ cao xuống thấp, không trùng nhau.",
  gradeNotListed: "mức yêu cầu không nằm trong danh sách xếp loại của quy tắc.",
  validityReversed: "ngày hết hiệu lực đứng trước ngày có hiệu lực.",
  unknownSwitch: "trường hợp không áp dụng này không có trong danh sách các trường hợp của tệp.",
  unknownRubric: "không có bộ tiêu chí mang mã này.",
  unknownCriterion: "không có tiêu chí mang mã này.",
  unknownProfile: "không có quy định riêng mang mã này.",
  circularInclude: "bộ tiêu chí dẫn chiếu vòng tròn về chính nó.",
  exampleFails: "ví dụ kiểm tra không cho kết quả như đã ghi.",
  unreadableExample: "không đọc được ô này của ví dụ kiểm tra.",
  noExamples: "không có trang “Ví dụ kiểm tra”, hoặc trang không ghi mã bộ tiêu chí có sẵn.",
};
