/** Tests how the heading of an item is written. */
import { numberOf } from "../../src/taskpane/score/outline/itemTitle";

test.each([
  ["1", "Có kế hoạch", "1."],
  ["a)", "Có kế hoạch", "a)"],
  ["-", "Có kế hoạch", "-"],
  ["I", "Lãnh đạo", "I."],
  ["Tiêu chí 1", "Lãnh đạo", "Tiêu chí 1."],
  ["Tiêu chí 1", "Tiêu chí 1", ""],
  ["C", "PHẦN C. ĐIỂM TRỪ", ""],
  ["1.2", "Mục 1.2: Kế hoạch", ""],
  ["1", "Có 1 mô hình mới", "1."],
  ["2", "Mục 1. Kế hoạch", "2."],
])("the number “%s” before “%s” is read as “%s”", (number, text, expected) => {
  expect(numberOf({ number, text })).toBe(expected);
});
