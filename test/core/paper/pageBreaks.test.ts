import {
  breaksBefore,
  type KeptRows,
  pageHeight,
  pageStarts,
} from "../../../src/core/paper/pageBreaks";

const margins = { left: 30, right: 15, top: 20, bottom: 20 };

test("a page of A4 landscape holds 170 mm, more of a sheet that is printed smaller", () => {
  const page = { orientation: "landscape", margins } as const;
  expect(pageHeight(page, 600)).toBeCloseTo((170 * 72) / 25.4);
  expect(pageHeight(page, 1428)).toBeCloseTo(((170 * 72) / 25.4) * 2, -1);
  expect(pageHeight({ ...page, orientation: "portrait" }, 300)).toBeCloseTo((257 * 72) / 25.4);
});

/** Rows of 10 points on pages of 100; what is kept; rows that every page repeats; where a page begins. */
describe("what belongs together is not split", () => {
  test.each<[string, number, KeptRows[], KeptRows | null, number[]]>([
    ["nothing is kept, nothing is done", 30, [], null, []],
    ["what fits where it stands stays there", 30, [[3, 6]], null, []],
    ["what would be split begins a page", 30, [[8, 12]], null, [8]],
    [
      "from there on pages are counted anew",
      40,
      [
        [8, 12],
        [16, 19],
      ],
      null,
      [8, 16],
    ],
    [
      "repeated heads take room on every page",
      40,
      [
        [8, 12],
        [15, 17],
      ],
      [1, 2],
      [8, 15],
    ],
    ["a head further down takes none on the pages before it", 40, [[13, 16]], [25, 29], []],
    ["what no page could hold is left to be split", 30, [[5, 20]], null, []],
    [
      "where no page holds all of it, the most that one holds is kept",
      30,
      [
        [5, 20],
        [8, 12],
      ],
      null,
      [8],
    ],
    ["what one program splits and another does not begins a page", 30, [[9, 10]], null, [9]],
  ])("%s", (_, count, kept, titleRows, expected) => {
    expect(breaksBefore(rowsOf(count), { kept }, { page: 100, titleRows })).toEqual(expected);
  });
});

test("a page begins where it shall, and what is kept is counted from there", () => {
  const kept: KeptRows[] = [[14, 16]];
  expect(breaksBefore(rowsOf(30), { kept, begins: [6] }, { page: 100, titleRows: null })).toEqual([
    6, 14,
  ]);
});

test.each<[string, KeptRows | null, number[], number[]]>([
  ["full pages", null, [], [1, 11, 21]],
  ["a page begun by hand", null, [5], [1, 5, 15, 25]],
  ["rows that are repeated", [1, 2], [], [1, 11, 19, 27]],
])("where pages begin: %s", (_, titleRows, breaks, starts) => {
  expect(pageStarts(rowsOf(30), { page: 100, titleRows }, breaks)).toEqual(starts);
});

// helpers

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ row: i + 1, height: 10 }));
