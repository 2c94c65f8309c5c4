/** Owns the check of shared parts: data comes out as it went in, equal parts of it are one, its texts are its own. */
import { openSharing } from "../../src/core/base/sharedParts";

const row = (path: string, points: number | null) => ({
  path,
  text: "Ban hành kế hoạch bảo đảm an ninh, trật tự của năm, có phân công cụ thể",
  scores: { self: { points, shown: null }, appraised: { points: null, shown: null } },
  doubts: [],
});

test.each([
  ["a row", row("I/1", 2.5)],
  ["a list", [row("I/1", 0), row("I/2", null), [], {}]],
  ["texts and numbers", ["", "xã An Bình", 0, 1.5, null, true]],
  ["a long part", { lines: Array.from({ length: 50 }, (_, at) => `dòng ${at}`) }],
])("%s comes out as it went in", (_, data) => {
  expect(openSharing()(data)).toEqual(data);
});

test("equal parts of two files are one, whatever stands around them", () => {
  const share = openSharing();
  const first = share({ file: "a.xlsx", rows: [row("I/1", 2)] }).rows[0];
  const second = share({ file: "b.xlsx", rows: [row("I/1", 1.5)] }).rows[0];
  expect(second?.scores.appraised).toBe(first?.scores.appraised);
  expect(second?.scores.self).not.toEqual(first?.scores.self);
});

test("what was handed in stays as it was", () => {
  const data = [row("I/1", 2), row("I/1", 2)];
  const [first, second] = openSharing()(data);
  expect(second).toBe(first);
  expect(data[1]).not.toBe(data[0]);
});
