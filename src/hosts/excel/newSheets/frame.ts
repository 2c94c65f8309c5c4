/** Owns what stands around the cells of new sheets: links, fills that follow the values, the printed page, what stays in view. */
import { looks } from "../../../core/documents/looks";
import type { Link, Sheet } from "../../../core/documents/sheetModel";
import type { CellAddress } from "../../../core/model/workbook/grid";
import { pageNumberCodes } from "../../../core/paper/numbering";
import { footerCodes } from "../../../formats/newWorkbook/pageMarkup";
import { POINTS_PER_MM } from "../page/paperUnits";
import { inEitherWay, type Unlimited, zoomOf } from "../page/zoom";
import type { RunBatch } from "../runner";
import { rangeAt } from "../reading/sheetQueries";
import { type FilledBlock, filledBlocks, grouped } from "../writing/writeBlocks";
import { blockOfRange, type PlacedSheet } from "./placedSheet";

/** Links that are set in one message. */
const LINKS_AT_ONCE = 5000;
/** From the edge of the paper to the page number. */
const HEADER_MARGIN_MM = 10;

type CellLink = Extract<Link, { to: "cell" }>;
type LinkedCell = CellAddress & { readonly link: CellLink };
type LinkedBlock = FilledBlock<LinkedCell> & { readonly id: string };

const each =
  (set: (worksheet: Excel.Worksheet, sheet: Sheet) => void) =>
  (run: RunBatch, sheets: readonly PlacedSheet[]): Promise<void> =>
    run(async (context) => {
      for (const { id, sheet } of sheets) set(context.workbook.worksheets.getItem(id), sheet);
      await context.sync();
    });

/** Links within the book only: where the open workbook is kept, and what lies beside it, is not known. They come before values, which Excel may replace with them, and before looks. */
export async function putLinks(run: RunBatch, sheets: readonly PlacedSheet[]): Promise<void> {
  const blocks = sheets.flatMap(({ id, sheet }) =>
    filledBlocks(linkedCells(sheet)).map((block) => ({ ...block, id })),
  );
  for (const batch of grouped(blocks, ({ rows }) => rows.flat().length, LINKS_AT_ONCE))
    await linkBlocks(run, batch);
}

const linkBlocks = (run: RunBatch, blocks: readonly LinkedBlock[]): Promise<void> =>
  run(async (context) => {
    for (const { id, block, rows } of blocks)
      rangeAt(context.workbook.worksheets.getItem(id), block).setCellProperties(
        rows.map((row) =>
          row.map(({ link }) => ({ hyperlink: { documentReference: referenceOf(link) } })),
        ),
      );
    await context.sync();
  });

const linkedCells = ({ rows }: Sheet): readonly LinkedCell[] =>
  rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, link }) => (link?.to === "cell" ? [{ row, column, link }] : [])),
  );

const referenceOf = ({ sheet, cell }: CellLink): string => `'${sheet.replace(/'/g, "''")}'!${cell}`;

/** Excel puts each new condition before the others: the last is added first. */
export const setFills = each((worksheet, { fills }) => {
  for (const { range, formula, style } of [...fills].reverse()) {
    const { colour, fill, bold } = looks[style];
    const condition = rangeAt(worksheet, blockOfRange(range)).conditionalFormats.add("Custom");
    condition.stopIfTrue = true;
    const { rule, format } = condition.custom;
    rule.formula = `=${formula}`;
    if (fill !== null) format.fill.color = fill;
    if (colour !== null) format.font.color = colour;
    if (bold) format.font.bold = true;
  }
});

/** A4 fitted to its width, page numbers as Nghị định 30/2020/NĐ-CP places them. */
export const setPage = (run: RunBatch, sheets: readonly PlacedSheet[]): Promise<void> =>
  inEitherWay((unlimited) =>
    each((worksheet, sheet) => layOut(worksheet, sheet, unlimited))(run, sheets),
  );

function layOut(
  worksheet: Excel.Worksheet,
  { page, titleRows, breaksBefore }: Sheet,
  unlimited: Unlimited,
): void {
  const layout = worksheet.pageLayout;
  layout.paperSize = "A4";
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.leftMargin = page.margins.left * POINTS_PER_MM;
  layout.rightMargin = page.margins.right * POINTS_PER_MM;
  layout.topMargin = page.margins.top * POINTS_PER_MM;
  layout.bottomMargin = page.margins.bottom * POINTS_PER_MM;
  layout.headerMargin = HEADER_MARGIN_MM * POINTS_PER_MM;
  layout.footerMargin = HEADER_MARGIN_MM * POINTS_PER_MM;
  layout.centerHorizontally = page.isPlaced !== true;
  layout.zoom = zoomOf({ kind: "fit", wide: 1, tall: page.isOnePage ? 1 : null }, unlimited);
  if (titleRows) layout.setPrintTitleRows(`$${titleRows[0]}:$${titleRows[1]}`);
  const { headersFooters } = layout;
  headersFooters.state = "FirstAndDefault";
  headersFooters.useSheetScale = false;
  headersFooters.defaultForAllPages.centerHeader = pageNumberCodes;
  headersFooters.defaultForAllPages.leftFooter = footerCodes(page);
  headersFooters.firstPage.leftFooter = footerCodes(page);
  for (const row of breaksBefore) worksheet.horizontalPageBreaks.add(`A${row}`);
}

export const setPanes = each((worksheet, { frozenAt, filter }) => {
  if (filter) worksheet.autoFilter.apply(rangeAt(worksheet, blockOfRange(filter)));
  if (!frozenAt) return;
  const [rows, columns] = [frozenAt.row - 1, frozenAt.column - 1];
  const { freezePanes } = worksheet;
  if (rows > 0 && columns > 0)
    freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
});
