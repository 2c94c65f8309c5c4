/** A sheet of the open workbook laid out on paper, tried on a fake Excel. */
import { layOutPage, type PageLayout } from "../../src/hosts/excel/pageLayout";
import { sketchedWorkbook } from "../support/bookSketch";
import { FakeExcel, fakeBookOf } from "../support/fakeExcel";

/** Nghị định 30/2020: lề trên, dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm. */
const layout: PageLayout = {
  orientation: "landscape",
  margins: { left: 30, right: 15, top: 20, bottom: 20 },
  titleRows: [6, 7],
  fitsWidth: true,
};

const make = () =>
  new FakeExcel(fakeBookOf(sketchedWorkbook({ sheets: [{ name: "Bảng", cells: { A1: 1 } }] })));

test("A4 across, its margins, title rows and width are set and read back", async () => {
  const fake = make();
  expect(await layOutPage(fake.program, "Bảng", layout)).toEqual([]);
  const page = fake.book.sheets[0]?.page ?? {};
  expect(page).toMatchObject({
    paperSize: "A4",
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    titleRows: { top: 6, bottom: 7 },
  });
  expect(Math.round(Number(page["leftMargin"]))).toBe(85);
  expect(fake.traffic.syncs).toBe(1);
});

test("what Excel does not take at first is set once more; what it never takes is told", async () => {
  const fake = make();
  const page = fake.book.sheets[0]?.page ?? {};
  let refusals = 1;
  Object.defineProperty(page, "zoom", {
    get: () => (refusals > 0 ? { scale: 100 } : { horizontalFitToPages: 1 }),
    set: () => {
      refusals -= 1;
    },
  });
  refusals = 2;
  expect(await layOutPage(fake.program, "Bảng", layout)).toEqual([]);
  expect(fake.traffic.syncs).toBe(2);
  refusals = 9;
  expect(await layOutPage(fake.program, "Bảng", layout)).toEqual(["fitsWidth"]);
});

test("a sheet that is missing is refused", async () => {
  await expect(layOutPage(make().program, "Không có", layout)).rejects.toMatchObject({
    code: "sheetNotFound",
  });
});
