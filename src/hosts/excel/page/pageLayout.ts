/** Owns how a sheet of the open workbook is laid out on paper: read, set, read back, set once more where Excel did not take it. */
import type { CellRange } from "../../../core/model/workbook/grid";
import { formatAddress } from "../../../core/model/workbook/grid";
import {
  differingHeights,
  differingTraits,
  type PageSetup,
  type PageTrait,
} from "../../../core/model/workbook/pageSetup";
import { HostError } from "../../host";
import type { Answer } from "../answer";
import { blockOf, rangeOf } from "../reading/excelGrid";
import { askNumbering, setNumbering } from "./marginTexts";
import { POINTS_PER_MM } from "./paperUnits";
import { askBreaks, askHeights, setBreaks, setHeights } from "./paperRows";
import { inEitherWay, scalingOf, type Unlimited, zoomOf } from "./zoom";
import { isNotFound, type RunBatch } from "../runner";

/** Returns how a sheet is laid out. A missing sheet rejects with sheetNotFound. */
export const readPage = (run: RunBatch, sheet: string): Promise<PageSetup> =>
  inSheet(sheet, () =>
    run((context) => pageOf(context, context.workbook.worksheets.getItem(sheet)), "read"),
  );

/**
 * Lays a sheet out and returns how it then stands, after a second try where that differs: with some ribbon tabs open Excel
 * takes the width only then (OfficeDev/office-js issue 1860). A missing sheet rejects with sheetNotFound.
 */
export const writePage = (run: RunBatch, sheet: string, page: PageSetup): Promise<PageSetup> =>
  inSheet(sheet, async () => {
    let stands = await readPage(run, sheet);
    for (let tries = 0; tries < 2 && differingTraits(stands, page).length > 0; tries++) {
      await writeHeights(run, sheet, stands, page);
      stands = await writeOnce(run, sheet, stands, page);
    }
    return stands;
  });

/** A protected sheet keeps its heights, and is laid out all the same: what it did not take is seen in what stands. */
async function writeHeights(
  run: RunBatch,
  name: string,
  stands: PageSetup,
  page: PageSetup,
): Promise<void> {
  const heights = differingHeights(stands, page);
  if (heights.length === 0) return;
  try {
    await run(async (context) => {
      setHeights(context.workbook.worksheets.getItem(name), heights);
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "accessDenied") throw error;
  }
}

async function inSheet<T>(sheet: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isNotFound(error)) throw new HostError("sheetNotFound", { sheet });
    throw error;
  }
}

const writeOnce = (
  run: RunBatch,
  name: string,
  stands: PageSetup,
  page: PageSetup,
): Promise<PageSetup> =>
  inEitherWay((unlimited) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      await forgetNames(context, sheet, stands, page);
      const traits = differingTraits(stands, page);
      setPage(sheet.pageLayout, page, traits, unlimited);
      if (traits.includes("numbering")) setNumbering(sheet.pageLayout, page.numbering);
      if (traits.includes("breaksBefore")) setBreaks(sheet, page.breaksBefore);
      return pageOf(context, sheet);
    }),
  );

/**
 * What is repeated and printed can be set but not unset, other than by the names under which Excel keeps it. They are asked for
 * only where there is something to unset: Excel refuses them while another workbook is in front.
 */
async function forgetNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  stands: PageSetup,
  { titleRows, printArea }: PageSetup,
): Promise<void> {
  const unset = [
    ...(titleRows === null && stands.titleRows !== null ? ["Print_Titles"] : []),
    ...(printArea.length === 0 && stands.printArea.length > 0 ? ["Print_Area"] : []),
  ].map((name) => sheet.names.getItemOrNullObject(name));
  if (unset.length === 0) return;
  for (const item of unset) item.load("name");
  await context.sync();
  for (const item of unset) if (!item.isNullObject) item.delete();
}

function setPage(
  layout: Excel.PageLayout,
  page: PageSetup,
  traits: readonly PageTrait[],
  unlimited: Unlimited,
): void {
  const { margins, titleRows, printArea } = page;
  if (traits.includes("paper") && page.paper !== null)
    layout.paperSize = page.paper as Excel.PaperType;
  if (traits.includes("orientation"))
    layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  if (traits.includes("margins")) {
    layout.leftMargin = margins.left * POINTS_PER_MM;
    layout.rightMargin = margins.right * POINTS_PER_MM;
    layout.topMargin = margins.top * POINTS_PER_MM;
    layout.bottomMargin = margins.bottom * POINTS_PER_MM;
  }
  if (traits.includes("scaling")) layout.zoom = zoomOf(page.scaling, unlimited);
  if (traits.includes("titleRows") && titleRows)
    layout.setPrintTitleRows(`$${titleRows[0]}:$${titleRows[1]}`);
  if (traits.includes("printArea") && printArea.length > 0)
    layout.setPrintArea(printArea.map(addressOf).join(","));
}

const addressOf = ({ top, left, bottom, right }: CellRange): string =>
  `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`;

/** Rows are asked for once it is known where they stand. */
async function pageOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<PageSetup> {
  const layout = askLayout(sheet.pageLayout);
  const numbering = askNumbering(sheet.pageLayout);
  const { horizontalPageBreaks } = sheet;
  horizontalPageBreaks.load("items");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  await context.sync();
  const breaksBefore = askBreaks(horizontalPageBreaks.items);
  const rowHeights = askHeights(sheet, used.isNullObject ? 0 : used.rowIndex + used.rowCount);
  await context.sync();
  return {
    ...layout(),
    numbering: numbering(),
    breaksBefore: breaksBefore(),
    rowHeights: rowHeights(),
  };
}

function askLayout(
  layout: Excel.PageLayout,
): Answer<Omit<PageSetup, "numbering" | "breaksBefore" | "rowHeights">> {
  layout.load("paperSize,orientation,leftMargin,rightMargin,topMargin,bottomMargin,zoom");
  const titles = layout.getPrintTitleRowsOrNullObject();
  titles.load("rowIndex,rowCount");
  const area = layout.getPrintAreaOrNullObject();
  area.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => ({
    paper: layout.paperSize || null,
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    margins: {
      left: millimetres(layout.leftMargin),
      right: millimetres(layout.rightMargin),
      top: millimetres(layout.topMargin),
      bottom: millimetres(layout.bottomMargin),
    },
    scaling: scalingOf(layout.zoom),
    titleRows: titles.isNullObject
      ? null
      : [titles.rowIndex + 1, titles.rowIndex + titles.rowCount],
    printArea: area.isNullObject ? [] : area.areas.items.map((range) => rangeOf(blockOf(range))),
  });
}

const millimetres = (points: number): number => Math.round((points / POINTS_PER_MM) * 100) / 100;
