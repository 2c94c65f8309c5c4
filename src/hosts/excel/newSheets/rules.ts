/** Owns how the lines under texts of new sheets are drawn by Excel: where the widths and heights that were set put them. */
import type { DrawnRule, Sheet } from "../../../core/documents/sheetModel";
import type { RunBatch } from "../runner";
import { columnPoints } from "./looks";
import type { PlacedSheet } from "./placedSheet";

/** In typographic points. */
const LINE_WIDTH = 0.75;

export const drawRules = (run: RunBatch, sheets: readonly PlacedSheet[]): Promise<void> =>
  run(async (context) => {
    for (const { id, sheet } of sheets)
      for (const rule of sheet.rules)
        drawRule(context.workbook.worksheets.getItem(id), sheet, rule);
    await context.sync();
  });

function drawRule(worksheet: Excel.Worksheet, sheet: Sheet, rule: DrawnRule): void {
  const { row, below, left, right, length } = rule;
  const widthOf = (from: number, to: number): number =>
    sheet.columnWidths.slice(from - 1, to).reduce((sum, width) => sum + columnPoints(width), 0);
  const top = sheet.rows
    .filter((each) => each.row < row)
    .reduce((sum, { height }) => sum + height, below);
  const whole = widthOf(left, right);
  const start = widthOf(1, left - 1) + Math.max(0, (whole - length) / 2);
  const drawn = worksheet.shapes.addLine(start, top, start + length, top, "Straight");
  drawn.lineFormat.color = "#000000";
  drawn.lineFormat.weight = LINE_WIDTH;
}
