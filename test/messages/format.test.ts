import {
  formatCount,
  formatDate,
  formatExcerpt,
  formatPath,
  formatPaths,
  formatPoints,
  formatPointsOr,
  formatScore,
  formatShare,
  startSentence,
  withinSentence,
} from "../../src/messages/format";

test.each([
  [8.5, "8,5"],
  [0, "0"],
  [-0.25, "-0,25"],
  [100, "100"],
])("%d points are written %s", (points, text) => expect(formatPoints(points)).toBe(text));

test.each([
  [null, "chưa rõ"],
  [0, "0"],
  [4.5, "4,5"],
])("the points %s are written %s: a blank is not 0", (points, text) =>
  expect(formatPointsOr(points, "chưa rõ")).toBe(text),
);

test.each([
  [null, "chưa chấm"],
  [0, "0 điểm"],
  [4.5, "4,5 điểm"],
])("the score %s is written %s", (points, text) => expect(formatScore(points)).toBe(text));

test.each([
  [0, "0"],
  [2, "02"],
  [12, "12"],
])("%d things are written %s", (count, text) => expect(formatCount(count)).toBe(text));

test.each([
  ["2025-09-02", "02/09/2025"],
  ["2025-09-02T10:00:00Z", "02/09/2025"],
  ["quý I", "quý I"],
])("the day %s is written %s", (iso, text) => expect(formatDate(iso)).toBe(text));

test.each([
  [2, 3, "66,66%"],
  [7, 10, "70%"],
  [69999, 100000, "69,99%"],
  [29, 100, "29%"],
])("%d of %d is %s: cut, never rounded up", (part, whole, text) =>
  expect(formatShare(part, whole)).toBe(text),
);

test.each([
  ["II/3", "II.3"],
  ["A/1/đ", "A.1.đ"],
  ["5/5.1", "5.1"],
  ["II/1/1.2/a", "II.1.2.a"],
  ["III/#4", "III ý 4"],
  ["a/a1", "a1"],
  ["M1/M1-2", "M1-2"],
  ["I/1", "I.1"],
  ["#1", "ý 1"],
  ["Tiêu chí 3/2", "Tiêu chí 3.2"],
  ["Tiêu chí 3/3.2", "3.2"],
  ["1/CT 1.3", "CT 1.3"],
])("the path %s is written %s", (path, text) => expect(formatPath(path)).toBe(text));

test.each([
  ["Đạt tiêu chuẩn ANTT", "đạt tiêu chuẩn ANTT", "Đạt tiêu chuẩn ANTT"],
  ["điểm chuẩn", "điểm chuẩn", "Điểm chuẩn"],
])("%s is written %s within a sentence and %s at its start", (text, within, start) => {
  expect(withinSentence(text)).toBe(within);
  expect(startSentence(text)).toBe(start);
});

test("a long quotation is cut", () => {
  expect(formatExcerpt("Chưa ban hành kế hoạch", 13)).toBe("Chưa ban hành…");
  expect(formatExcerpt("đạt")).toBe("đạt");
});

test("a long list is cut", () => {
  expect(formatPaths(["I/1", "I/2", "I/3"], 2)).toBe("I.1, I.2 và 1 nội dung khác");
});
