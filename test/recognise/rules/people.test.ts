/** Tests reasons that name a person beside an offence: they are pointed out, other names are not. */
import { personIn } from "../../../src/core/recognise/form/marks/people";
import { lexicon } from "../../truth/samples";

test.each([
  ["Ông Nguyễn Văn An, sinh 1985, bị khởi tố về tội trộm cắp, chậm", "Nguyễn Văn An"],
  ["Có 01 vụ trộm cắp do anh Trần Văn Bình gây ra", "Trần Văn Bình"],
  ["Đ/c Lê Thị Hoa bị kỷ luật khiển trách", "Lê Thị Hoa"],
  ["Đối tượng Phạm Văn Cường nghiện ma túy", "Phạm Văn Cường"],
  ["Ông Nguyễn Văn An ký chậm kế hoạch", null],
  ["Có 01 vụ trộm cắp tại thôn Nà Lùng, xã An Bình", null],
  ["Xảy ra 02 vụ vi phạm Luật Giao thông đường bộ", null],
  ["Ban hành chậm 05 ngày", null],
])("%s → %s", (reason, name) => {
  expect(personIn(reason, lexicon)).toBe(name);
});
