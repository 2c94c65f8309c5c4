/** Owns how new sheets come to look as they should: rectangles of one style at once, widths and heights, what is merged. */
import {
  bookFontSize,
  fontName,
  type Look,
  looks,
  type StyleName,
} from "../../../core/documents/looks";
import type { Sheet } from "../../../core/documents/sheetModel";
import type { CellAddress } from "../../../core/model/workbook/grid";
import type { Block } from "../reading/excelGrid";
import type { RunBatch } from "../runner";
import { rangeAt } from "../reading/sheetQueries";
import { filledBlocks, grouped } from "../writing/writeBlocks";
import { blockOfRange, type PlacedSheet } from "./placedSheet";

/** Rectangles that are formatted in one message; each is a dozen steps. */
const BLOCKS_AT_ONCE = 400;
/** A digit of the book's font is so many dots wide, and a column has so many beside its digits. */
const DIGIT_DOTS = 8;
const BESIDE_DOTS = 5;
const POINTS_PER_DOT = 0.75;
const HIGHEST_ROW = 409;

interface StyledBlock {
  readonly id: string;
  readonly block: Block;
  readonly look: Look;
}

/** Gives the cells their looks, columns their widths, rows their heights. */
export async function setLooks(run: RunBatch, sheets: readonly PlacedSheet[]): Promise<void> {
  await run(async (context) => {
    for (const { id, sheet } of sheets) setMeasures(context.workbook.worksheets.getItem(id), sheet);
    await context.sync();
  });
  const blocks = sheets.flatMap(({ id, sheet }) =>
    styledBlocks(sheet).map((each): StyledBlock => ({ ...each, id })),
  );
  for (const batch of grouped(blocks, () => 1, BLOCKS_AT_ONCE)) await styleBlocks(run, batch);
}

const styleBlocks = (run: RunBatch, blocks: readonly StyledBlock[]): Promise<void> =>
  run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { id, block, look } of blocks)
      setLook(rangeAt(context.workbook.worksheets.getItem(id), block), block, look);
    await context.sync();
  });

/** Returns the width of a column so many digits wide, in typographic points. */
export const columnPoints = (digits: number): number =>
  (digits * DIGIT_DOTS + BESIDE_DOTS) * POINTS_PER_DOT;

function setMeasures(worksheet: Excel.Worksheet, sheet: Sheet): void {
  worksheet.showGridlines = false;
  const { font } = worksheet.getRange().format;
  font.name = fontName;
  font.size = bookFontSize;
  sheet.columnWidths.forEach((width, c) => {
    worksheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = columnPoints(width);
  });
  for (const { from, count, height } of equalHeights(sheet))
    worksheet.getRangeByIndexes(from - 1, 0, count, 1).format.rowHeight = Math.min(
      height,
      HIGHEST_ROW,
    );
  for (const range of sheet.merges) rangeAt(worksheet, blockOfRange(range)).merge(false);
}

/** Rows of one height that stand together. */
function equalHeights({ rows }: Sheet): readonly { from: number; count: number; height: number }[] {
  const runs: { from: number; count: number; height: number }[] = [];
  for (const { row, height } of rows) {
    const last = runs[runs.length - 1];
    if (last && last.height === height && last.from + last.count === row) last.count += 1;
    else runs.push({ from: row, count: 1, height });
  }
  return runs;
}

/** Cells of the page's own style need none. */
function styledBlocks({ rows }: Sheet): readonly Omit<StyledBlock, "id">[] {
  const byStyle = new Map<StyleName, CellAddress[]>();
  for (const { row, cells } of rows)
    for (const { column, style } of cells)
      byStyle.set(style, [...(byStyle.get(style) ?? []), { row, column }]);
  return [...byStyle].flatMap(([style, cells]) =>
    filledBlocks(cells).map(({ block }) => ({ block, look: looks[style] })),
  );
}

const sideNames = { left: "Left", center: "Center", right: "Right" } as const;
const heightNames = { top: "Top", center: "Center" } as const;

function setLook(range: Excel.Range, block: Block, look: Look): void {
  const { format } = range;
  const { font } = format;
  font.size = look.size;
  font.bold = look.bold;
  font.italic = look.italic;
  font.underline = look.underline ? "Single" : "None";
  if (look.colour !== null) font.color = look.colour;
  if (look.fill !== null) format.fill.color = look.fill;
  format.horizontalAlignment = sideNames[look.horizontal];
  format.verticalAlignment = heightNames[look.vertical];
  format.wrapText = look.wrap;
  if (look.upright) format.textOrientation = 90;
  if (look.bordered)
    for (const edge of edgesOf(block)) format.borders.getItem(edge).style = "Continuous";
}

/** A rectangle of one row has no lines between rows, and asking for them is refused. */
const edgesOf = ({ rowCount, columnCount }: Block) =>
  [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    ...(rowCount > 1 ? (["InsideHorizontal"] as const) : []),
    ...(columnCount > 1 ? (["InsideVertical"] as const) : []),
  ] as const;
