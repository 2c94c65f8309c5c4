/** Files that come in at once, and what may be typed about a round. */
import { newAmong } from "../../src/taskpane/consolidation/intake/givenFiles";
import { parseGrades } from "../../src/taskpane/consolidation/intake/typedGrades";

const given = (path: string, size = 10, lastModified = 1) => ({
  path,
  file: { name: path.replace(/^.*\//, ""), size, lastModified } as File,
});

test.each<[string, readonly ReturnType<typeof given>[], readonly string[], number]>([
  ["a new file", [given("b.xlsx")], ["b.xlsx"], 0],
  ["the very same file", [given("a.xlsx")], [], 1],
  ["another file of the same name", [given("a.xlsx", 11)], ["a (2).xlsx"], 0],
  ["the same name saved later", [given("a.xlsx", 10, 2)], ["a (2).xlsx"], 0],
  ["the same name in another folder", [given("x/a.xlsx")], ["x/a.xlsx"], 0],
  [
    "twice in one choice",
    [given("b.xlsx"), given("b.xlsx"), given("b.xlsx", 11)],
    ["b.xlsx", "b (2).xlsx"],
    1,
  ],
])("beside a.xlsx: %s", (_what, files, paths, again) => {
  const added = newAmong(files, [{ given: given("a.xlsx") }]);
  expect(added.files.map(({ path }) => path)).toEqual(paths);
  expect(added.again).toBe(again);
});

test.each<[string, ReturnType<typeof parseGrades>]>([
  ["", null],
  [
    "Khá=70; Xuất sắc = 90,5",
    [
      { name: "Xuất sắc", from: 90.5 },
      { name: "Khá", from: 70 },
    ],
  ],
  ["Khá 70", "wrong"],
  ["Khá=70; Khá=50", "wrong"],
  ["Khá=70; Tốt=70", "wrong"],
  ["=70", "wrong"],
  ["Khá=-1", "wrong"],
])("grades typed as %j", (typed, bands) => {
  expect(parseGrades(typed)).toEqual(bands);
});
