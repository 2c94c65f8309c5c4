/** Owns the wrapping of texts in Excel. */
import { type CellAddress, formatAddress } from "../../../core/model/workbook/grid";
import { HostError } from "../../host";
import { isNotFound, type RunBatch } from "../runner";

/** Wraps the texts of cells, or puts them on one line again; a protected sheet keeps them. A missing sheet rejects with sheetNotFound. */
export async function wrapCells(
  run: RunBatch,
  name: string,
  cells: readonly CellAddress[],
  isWrapped: boolean,
): Promise<void> {
  try {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const cell of cells) sheet.getRange(formatAddress(cell)).format.wrapText = isWrapped;
      await context.sync();
    });
  } catch (error) {
    if (isNotFound(error)) throw new HostError("sheetNotFound", { sheet: name });
    if (!(error instanceof HostError) || error.code !== "accessDenied") throw error;
  }
}
