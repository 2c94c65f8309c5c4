import { breaksBefore, pageHeight } from "../../../src/core/documents/pageBreaks";

const margins = { left: 30, right: 15, top: 20, bottom: 20 };

test("a page of A4 landscape holds 170 mm, more of a sheet that is printed smaller", () => {
  const page = { orientation: "landscape", margins, footer: "" } as const;
  expect(pageHeight(page, [50, 50])).toBeCloseTo((170 * 72) / 25.4);
  expect(pageHeight(page, [119, 119])).toBeCloseTo(((170 * 72) / 25.4) * 2, -1);
  expect(pageHeight({ ...page, orientation: "portrait" }, [50])).toBeCloseTo((257 * 72) / 25.4);
});

/** Rows of 10 points on pages of 100; what is kept; where a page begins. */
describe("what belongs together is not split", () => {
  test.each([
    ["nothing is kept, nothing is done", 30, [], 0, []],
    ["what fits where it stands stays there", 30, [[3, 6]], 0, []],
    ["what would be split begins a page", 30, [[8, 12]], 0, [8]],
    [
      "from there on pages are counted anew",
      40,
      [
        [8, 12],
        [16, 19],
      ],
      0,
      [8, 16],
    ],
    [
      "repeated heads take room on every page",
      40,
      [
        [8, 12],
        [15, 17],
      ],
      20,
      [8, 15],
    ],
    ["what no page could hold is left to be split", 30, [[5, 20]], 0, []],
    ["what one program splits and another does not begins a page", 30, [[9, 10]], 0, [9]],
  ] as const)("%s", (_, count, kept, repeated, expected) => {
    const rows = Array.from({ length: count }, (_unused, i) => ({
      row: i + 1,
      height: 10,
      cells: [],
    }));
    expect(breaksBefore(rows, kept, { page: 100, repeated })).toEqual(expected);
  });
});
