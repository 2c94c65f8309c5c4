/** The page of an official form, and in what two pages differ. */
import {
  differingTraits,
  type Margins,
  officialPage,
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
};
const grid = { rowCount: 58, columnCount: 6 };
const table = { headerRows: [6, 7] } as const;

test("A4, one page wide, the header on each page, all that is written; the officer's orientation stays", () => {
  expect(officialPage(now, grid, table)).toEqual({
    paper: "A4",
    orientation: "landscape",
    margins: { left: 30, right: 17.8, top: 20, bottom: 25 },
    scaling: { kind: "fit", wide: 1, tall: null },
    titleRows: [6, 7],
    printArea: [{ top: 1, left: 1, bottom: 58, right: 6 }],
  });
});

test.each<[string, Margins, Margins]>([
  [
    "too small",
    { left: 0, right: 0, top: 0, bottom: 0 },
    { left: 30, right: 15, top: 20, bottom: 20 },
  ],
  [
    "too large",
    { left: 50, right: 50, top: 50, bottom: 50 },
    { left: 35, right: 20, top: 25, bottom: 25 },
  ],
  [
    "as they should be",
    { left: 32, right: 16, top: 22, bottom: 24 },
    { left: 32, right: 16, top: 22, bottom: 24 },
  ],
])("margins of Nghị định 30/2020/NĐ-CP: %s", (_what, margins, expected) => {
  expect(officialPage({ ...now, margins }, grid, table).margins).toEqual(expected);
});

test.each<[PageTrait[], Partial<PageSetup>]>([
  [[], {}],
  [[], { margins: { ...now.margins, left: 18.1 } }],
  [["margins"], { margins: { ...now.margins, left: 18.4 } }],
  [["paper"], { paper: null }],
  [["orientation"], { orientation: "portrait" }],
  [["scaling"], { scaling: { kind: "fit", wide: 1, tall: null } }],
  [
    ["titleRows", "printArea"],
    { titleRows: [1, 1], printArea: [{ top: 1, left: 1, bottom: 1, right: 1 }] },
  ],
])("%j differ", (traits, change) => {
  expect(differingTraits(now, { ...now, ...change })).toEqual(traits);
});
