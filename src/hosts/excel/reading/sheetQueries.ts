/** Owns the questions that are put to Excel about a sheet; each answers once its batch was synchronised. */
import type { Grid } from "../../../core/model/workbook/grid";
import {
  blockOf,
  type Block,
  type BlockContent,
  type BlockLooks,
  type SheetOutline,
} from "./excelGrid";
import type { Answer } from "../answer";

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

const looksWanted: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { bold: true, italic: true, underline: true, name: true, size: true, color: true },
    horizontalAlignment: true,
    indentLevel: true,
  },
};

const states: { readonly [visibility: string]: Grid["state"] } = {
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** Asks for what a sheet is and where its values stand. */
export function askOutline(context: Excel.RequestContext, id: string): Answer<SheetOutline> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.load("id,name,visibility");
  const { protection } = sheet;
  protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(PLACE);
  return () => ({
    id: sheet.id,
    name: sheet.name,
    state: states[sheet.visibility] ?? "visible",
    isProtected: protection.protected,
    block: used.isNullObject ? null : blockOf(used),
  });
}

/** Asks for values, formulas and number formats of a block, and which of its rows and columns are hidden. */
export function askContent(sheet: Excel.Worksheet, block: Block): Answer<BlockContent> {
  const range = rangeAt(sheet, block);
  range.load("values,formulas,numberFormat");
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  return () => ({
    values: range.values,
    formulas: range.formulas,
    numberFormat: range.numberFormat,
    hiddenRows: rows.value.flatMap(({ rowHidden }, r) =>
      rowHidden === true ? [block.rowIndex + r + 1] : [],
    ),
    hiddenColumns: columns.value.flatMap(({ columnHidden }, c) =>
      columnHidden === true ? [block.columnIndex + c + 1] : [],
    ),
  });
}

/** Asks how the cells of a block look. */
export function askLooks(sheet: Excel.Worksheet, block: Block): Answer<BlockLooks> {
  const cells = rangeAt(sheet, block).getCellProperties(looksWanted);
  return () => cells.value;
}

/** Asks which cells of a block are locked, row by row. */
export function askLocks(
  sheet: Excel.Worksheet,
  block: Block,
): Answer<readonly (readonly boolean[])[]> {
  const cells = rangeAt(sheet, block).getCellProperties({ format: { protection: true } });
  return () =>
    cells.value.map((row) => row.map(({ format }) => format?.protection?.locked ?? true));
}

/** Returns the cells of a block. */
export const rangeAt = (
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Block,
): Excel.Range => sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);

/** Whether two blocks are the same rectangle, or both none. */
export const isSameBlock = (a: Block | null, b: Block | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
