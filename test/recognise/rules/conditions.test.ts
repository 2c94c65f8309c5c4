/** Tests rows that are meant for other units only: the words that say so stand beside the row. */
import { conditionIn } from "../../../src/core/recognise/form/marks/marks";
import { lexicon } from "../../truth/samples";

test.each([
  ["Cấp ủy (nơi có tổ chức Đảng) có nghị quyết", "nơi có tổ chức Đảng"],
  ["Cấp ủy (đối với nơi có tổ chức Đảng) có nghị quyết", "đối với nơi có tổ chức Đảng"],
  ["Nơi có tổ chức Đảng: có nghị quyết chuyên đề", "Nơi có tổ chức Đảng"],
  ["Phối hợp với cha mẹ học sinh (đối với trường phổ thông)", "đối với trường phổ thông"],
  ["Đối với trường phổ thông, có biện pháp quản lý học sinh", "Đối với trường phổ thông"],
  ["Lực lượng bảo vệ (nếu có) hoàn thành nhiệm vụ", "nếu có"],
  ["Đạt danh hiệu thi đua (nơi đủ điều kiện bình xét)", "nơi đủ điều kiện bình xét"],
  ["Quản lý, giáo dục đối với người lầm lỗi", null],
  ["Tăng cường phối hợp với các đơn vị", null],
  ["Nơi cư trú của đối tượng được quản lý", null],
  ["Không để xảy ra cháy, nổ (trừ trường hợp bất khả kháng)", null],
])("%s → %s", (text, words) => {
  expect(conditionIn(text, lexicon)).toBe(words);
});
