/** Owns the words of the sheet of examples that may accompany a rubric. */
import type { ExampleWords } from "../../core/examples/exampleSheet";
import { conditionStateNames } from "../results/checklists";
import { escapeNames } from "../labels";

export const exampleWords: ExampleWords = {
  sheet: "Ví dụ kiểm tra",
  rubric: "Bộ tiêu chí",
  columns: {
    criterion: "Mã nội dung",
    year: "Năm",
    switches: "Không áp dụng",
    expected: "Kết quả mong đợi",
    count: "Số lượng",
    counts: "Số lượng từng loại",
    isMet: "Có đạt",
    numerator: "Số đạt",
    denominator: "Tổng số",
    date: "Ngày",
    isLate: "Có chậm",
    option: "Mức thứ",
    thisYear: "Năm nay",
    lastYear: "Năm trước",
    escape: "Loại trừ",
    grade: "Xếp loại",
    conditions: "Các điều kiện",
    points: "Điểm chấm",
  },
  yes: "có",
  no: "không",
  escapes: escapeNames,
  states: conditionStateNames,
};
