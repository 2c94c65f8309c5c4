/** Owns the check that a quick look at two names never puts them farther apart than a close one. */
import { leastDistance } from "../../src/core/consolidate/naming/leastDistance";
import { wordsOf } from "../../src/core/consolidate/naming/nameWords";
import { distance } from "../../src/core/consolidate/naming/wordDistance";

const names = [
  "Thôn 1 xã An Bình",
  "Thôn 2 xã An Bình",
  "Thôn 12 xã An Bình",
  "thon 1 an binh",
  "Thôn Hòa Bình",
  "Thôn Ho A Bình",
  "Thôn Hoà và Bình",
  "T. Hòa B.",
  "TDP số 4",
  "Tổ dân phố 4",
  "Tổ dân phố 5",
  "Công ty CP Vinatex Đông Hải",
  "Công ty cổ phần Vinatx Đông Hải",
  "Cty Đông Hải",
  "Ban quản lý dự án huyện",
  "BQLDA huyện",
  "Bqlda",
  "Trường THCS Kim Đồng",
  "Trường Trung học cơ sở Kim Đồng",
  "Trường Tiểu học vàà THCS Võ Liệt",
  "Trường Tiểu học và THCS Võ Liệt",
  "Ng. Trãi",
  "Nguyễn Trãi",
  "Nguyễn Trải",
  "Nguyen Trai",
  "Xã Tân Lập 3",
  "xã Tân Lập",
  "Tân Lập, xã Tân Lập",
  "",
  "3",
];
const pairs = names.flatMap((left) => names.map((right) => [left, right] as const));

test.each(pairs)("%s / %s", (left, right) => {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  expect(leastDistance(a, b)).toBeLessThanOrEqual(distance(a, b) + 1e-9);
});

test.each([
  ["Thôn 1 xã An Bình", "Thôn 2 xã An Bình"],
  ["Thôn Đông Sơn", "Thôn Tây Hà"],
  ["Trường THCS Kim Đồng", "Trường THCS Lê Lợi"],
])("%s and %s are told apart at once", (left, right) => {
  expect(leastDistance(wordsOf(left), wordsOf(right))).toBeGreaterThanOrEqual(2);
});
