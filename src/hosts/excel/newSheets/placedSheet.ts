/** Owns where a new sheet and its ranges stand in Excel, which names sheets by ids and counts from 0. */
import type { Sheet } from "../../../core/documents/sheetModel";
import type { CellRange } from "../../../core/model/workbook/grid";
import type { Block } from "../reading/excelGrid";

/** A sheet of a book with Excel's own id of its place. */
export interface PlacedSheet {
  readonly id: string;
  readonly sheet: Sheet;
}

export const blockOfRange = ({ top, left, bottom, right }: CellRange): Block => ({
  rowIndex: top - 1,
  columnIndex: left - 1,
  rowCount: bottom - top + 1,
  columnCount: right - left + 1,
});
