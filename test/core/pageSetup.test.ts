/** In what two pages differ. */
import {
  differingHeights,
  differingTraits,
  noNumbering,
  type PageSetup,
  type PageTrait,
} from "../../src/core/model/workbook/pageSetup";

const now: PageSetup = {
  paper: "Letter",
  orientation: "landscape",
  margins: { left: 17.8, right: 17.8, top: 19.1, bottom: 40 },
  scaling: { kind: "scale", percent: 85 },
  titleRows: null,
  printArea: [],
  numbering: noNumbering,
  breaksBefore: [],
  rowHeights: [[2, 36]],
};

test.each<[PageTrait[], Partial<PageSetup>]>([
  [[], {}],
  [[], { margins: { ...now.margins, left: 18.1 } }],
  [["margins"], { margins: { ...now.margins, left: 18.4 } }],
  [["paper"], { paper: null }],
  [["orientation"], { orientation: "portrait" }],
  [[], { rowHeights: [[2, 36.5]] }],
  [["rowHeights"], { rowHeights: [[2, 37]] }],
  [["rowHeights"], { rowHeights: [] }],
  [["breaksBefore"], { breaksBefore: [9] }],
  [["numbering"], { numbering: { ...noNumbering, firstNumber: 1 } }],
  [["scaling"], { scaling: { kind: "fit", wide: 1, tall: null } }],
  [
    ["titleRows", "printArea"],
    { titleRows: [1, 1], printArea: [{ top: 1, left: 1, bottom: 1, right: 1 }] },
  ],
])("%j differ", (traits, change) => {
  expect(differingTraits(now, { ...now, ...change })).toEqual(traits);
});

test("heights that are to be set: other ones, new ones, none any more; not what only rounding changed", () => {
  const before = {
    rowHeights: [
      [1, 15],
      [2, 36],
      [3, 20],
    ],
  } as const;
  const after = {
    rowHeights: [
      [1, 15.3],
      [2, 54],
      [4, 18],
    ],
  } as const;
  expect(differingHeights(before, after)).toEqual([
    [2, 54],
    [3, null],
    [4, 18],
  ]);
});
