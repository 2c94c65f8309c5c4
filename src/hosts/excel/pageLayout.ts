/** Owns how a sheet of the open workbook is laid out on paper: set, read back, set once more where Excel did not take it. */
import { HostError } from "../host";
import type { Answer } from "./answer";
import { POINTS_PER_MM } from "./paperUnits";
import type { ExcelProgram } from "./program";
import { makeRunner } from "./runner";

/** Layout of a printed A4 sheet. */
export interface PageLayout {
  readonly orientation: "portrait" | "landscape";
  /** In millimetres. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** First and last row that every page repeats; null for none. */
  readonly titleRows: readonly [number, number] | null;
  /** All columns stand on one page, whatever the number of pages below each other. */
  readonly fitsWidth: boolean;
}

/** What of a layout Excel did not take. */
export type LayoutTrait = "orientation" | "paper" | "margins" | "titleRows" | "fitsWidth";

/** Excel keeps margins as hundredths of an inch. */
const TOLERANCE = 0.8;

/**
 * Lays a sheet out and returns what Excel did not take, after a second try: with some ribbon tabs open it takes the width
 * only then (OfficeDev/office-js issue 1860). A missing sheet rejects with sheetNotFound.
 */
export async function layOutPage(
  program: ExcelProgram,
  sheet: string,
  layout: PageLayout,
): Promise<readonly LayoutTrait[]> {
  const run = makeRunner(program, () => undefined);
  const once = () =>
    run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(sheet);
      setLayout(pageLayout, layout);
      const differs = askDifferences(pageLayout, layout);
      await context.sync();
      return differs();
    });
  try {
    const first = await once();
    return first.length === 0 ? first : await once();
  } catch (error) {
    if (error instanceof HostError && error.facts["detail"] === "ItemNotFound")
      throw new HostError("sheetNotFound", { sheet });
    throw error;
  }
}

function setLayout(page: Excel.PageLayout, layout: PageLayout): void {
  const { margins, titleRows } = layout;
  page.paperSize = "A4";
  page.orientation = layout.orientation === "landscape" ? "Landscape" : "Portrait";
  page.leftMargin = margins.left * POINTS_PER_MM;
  page.rightMargin = margins.right * POINTS_PER_MM;
  page.topMargin = margins.top * POINTS_PER_MM;
  page.bottomMargin = margins.bottom * POINTS_PER_MM;
  // Both are given: of one alone Excel guesses the other.
  page.zoom = layout.fitsWidth
    ? { horizontalFitToPages: 1, verticalFitToPages: 0 }
    : { scale: 100 };
  if (titleRows) page.setPrintTitleRows(`$${titleRows[0]}:$${titleRows[1]}`);
}

function askDifferences(
  page: Excel.PageLayout,
  layout: PageLayout,
): Answer<readonly LayoutTrait[]> {
  page.load("paperSize,orientation,leftMargin,rightMargin,topMargin,bottomMargin,zoom");
  const titles = page.getPrintTitleRowsOrNullObject();
  titles.load("rowIndex,rowCount");
  return () => {
    const { left, right, top, bottom } = layout.margins;
    const isNear = (points: number, millimetres: number) =>
      Math.abs(points - millimetres * POINTS_PER_MM) <= TOLERANCE;
    const [first, last] = layout.titleRows ?? [0, 0];
    const taken: { readonly [trait in LayoutTrait]: boolean } = {
      orientation: page.orientation.toLowerCase() === layout.orientation,
      paper: page.paperSize === "A4",
      margins:
        isNear(page.leftMargin, left) &&
        isNear(page.rightMargin, right) &&
        isNear(page.topMargin, top) &&
        isNear(page.bottomMargin, bottom),
      titleRows:
        layout.titleRows === null ||
        (!titles.isNullObject &&
          titles.rowIndex === first - 1 &&
          titles.rowCount === last - first + 1),
      fitsWidth: !layout.fitsWidth || page.zoom.horizontalFitToPages === 1,
    };
    return (Object.keys(taken) as LayoutTrait[]).filter((trait) => !taken[trait]);
  };
}
