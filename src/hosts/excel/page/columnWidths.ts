/** Owns the widths of columns in Excel. */
import { type ColumnWidths, formatAddress } from "../../../core/model/workbook/grid";
import { HostError } from "../../host";
import { isNotFound, type RunBatch } from "../runner";

/** Makes columns so many typographic points wide; a protected sheet keeps its widths. A missing sheet rejects with sheetNotFound. */
export async function setWidths(run: RunBatch, name: string, widths: ColumnWidths): Promise<void> {
  try {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const [column, width] of widths) {
        // Excel states a width for each column; that of one cell is its column's.
        const cell = sheet.getRange(formatAddress({ row: 1, column }));
        if (width !== null) cell.format.columnWidth = width;
      }
      await context.sync();
    });
  } catch (error) {
    if (isNotFound(error)) throw new HostError("sheetNotFound", { sheet: name });
    if (!(error instanceof HostError) || error.code !== "accessDenied") throw error;
  }
}
