/** Owns how a sheet of the open workbook is laid out on paper: read, set, read back, set once more where Excel did not take it. */
import type { CellRange } from "../../../core/model/workbook/grid";
import { formatAddress } from "../../../core/model/workbook/grid";
import { differingTraits, type PageSetup } from "../../../core/model/workbook/pageSetup";
import { HostError } from "../../host";
import type { Answer } from "../answer";
import { blockOf, rangeOf } from "../reading/excelGrid";
import { POINTS_PER_MM } from "./paperUnits";
import { inEitherWay, scalingOf, type Unlimited, zoomOf } from "./zoom";
import { isNotFound, type RunBatch } from "../runner";

/** Returns how a sheet is laid out. A missing sheet rejects with sheetNotFound. */
export const readPage = (run: RunBatch, sheet: string): Promise<PageSetup> =>
  inSheet(sheet, () =>
    run(async (context) => {
      const answer = askPage(context.workbook.worksheets.getItem(sheet).pageLayout);
      await context.sync();
      return answer();
    }, "read"),
  );

/**
 * Lays a sheet out and returns how it then stands, after a second try where that differs: with some ribbon tabs open Excel
 * takes the width only then (OfficeDev/office-js issue 1860). A missing sheet rejects with sheetNotFound.
 */
export const writePage = (run: RunBatch, sheet: string, page: PageSetup): Promise<PageSetup> =>
  inSheet(sheet, async () => {
    const stands = await writeOnce(run, sheet, page);
    return differingTraits(page, stands).length === 0 ? stands : writeOnce(run, sheet, page);
  });

async function inSheet<T>(sheet: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isNotFound(error)) throw new HostError("sheetNotFound", { sheet });
    throw error;
  }
}

const writeOnce = (run: RunBatch, name: string, page: PageSetup): Promise<PageSetup> =>
  inEitherWay((unlimited) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      await forgetNames(context, sheet, page);
      setPage(sheet.pageLayout, page, unlimited);
      const answer = askPage(sheet.pageLayout);
      await context.sync();
      return answer();
    }),
  );

/**
 * What is repeated and printed can be set but not unset, other than by the names under which Excel keeps it. They are asked for
 * only where there is something to unset: Excel refuses them while another workbook is in front.
 */
async function forgetNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { titleRows, printArea }: PageSetup,
): Promise<void> {
  if (titleRows !== null && printArea.length > 0) return;
  const answer = askPage(sheet.pageLayout);
  await context.sync();
  const stands = answer();
  const unset = [
    ...(titleRows === null && stands.titleRows !== null ? ["Print_Titles"] : []),
    ...(printArea.length === 0 && stands.printArea.length > 0 ? ["Print_Area"] : []),
  ].map((name) => sheet.names.getItemOrNullObject(name));
  if (unset.length === 0) return;
  for (const item of unset) item.load("name");
  await context.sync();
  for (const item of unset) if (!item.isNullObject) item.delete();
}

function setPage(layout: Excel.PageLayout, page: PageSetup, unlimited: Unlimited): void {
  const { margins, titleRows, printArea } = page;
  if (page.paper !== null) layout.paperSize = page.paper as Excel.PaperType;
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.leftMargin = margins.left * POINTS_PER_MM;
  layout.rightMargin = margins.right * POINTS_PER_MM;
  layout.topMargin = margins.top * POINTS_PER_MM;
  layout.bottomMargin = margins.bottom * POINTS_PER_MM;
  layout.zoom = zoomOf(page.scaling, unlimited);
  if (titleRows) layout.setPrintTitleRows(`$${titleRows[0]}:$${titleRows[1]}`);
  if (printArea.length > 0) layout.setPrintArea(printArea.map(addressOf).join(","));
}

const addressOf = ({ top, left, bottom, right }: CellRange): string =>
  `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`;

function askPage(layout: Excel.PageLayout): Answer<PageSetup> {
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
