/** Owns the sketch of a small workbook that every host can be made from: cells by address, and little else. */
import type {
  Cell,
  CellRange,
  CellStyle,
  CellValue,
  Grid,
  WorkbookData,
} from "../../src/core/model/grid";
import { parseAddress, parseRange } from "../../src/core/model/grid";
import type { BookSketch, CellSketch, SheetSketch } from "../../src/selfTest/contract/book";
import { formatGeneral } from "../../src/formats/xlsx/reading/numberFormat";

export type { BookSketch, CellSketch, SheetSketch };

export const plainStyle: CellStyle = {
  bold: false,
  italic: false,
  fontName: "Calibri",
  fontSize: 11,
  numberFormat: "General",
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  bordered: false,
  fill: null,
};

/** Returns the address of "B4"; fails loudly on a slip in a test. */
export function at(reference: string): { readonly row: number; readonly column: number } {
  const address = parseAddress(reference);
  if (!address) throw new Error(`no address: ${reference}`);
  return address;
}

function rangeAt(reference: string): CellRange {
  const range = parseRange(reference);
  if (!range) throw new Error(`no range: ${reference}`);
  return range;
}

export function sketchedWorkbook({ sheets, active }: BookSketch): WorkbookData {
  return {
    file: "sketch.xlsx",
    format: "xlsx",
    modified: null,
    activeSheet: active ?? sheets[0]?.name ?? null,
    grids: sheets.map(sketchedGrid),
  };
}

function sketchedGrid(sheet: SheetSketch): Grid {
  const cells = Object.entries(sheet.cells)
    .map(([address, sketch]): Cell => ({ ...at(address), ...content(sketch), style: 0 }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const merges = (sheet.merges ?? []).map(rangeAt);
  return {
    sheet: sheet.name,
    state: sheet.state ?? "visible",
    isProtected: sheet.isProtected ?? false,
    rowCount: Math.max(0, ...cells.map(({ row }) => row), ...merges.map(({ bottom }) => bottom)),
    columnCount: Math.max(
      0,
      ...cells.map(({ column }) => column),
      ...merges.map(({ right }) => right),
    ),
    cells,
    emptyStyled: [],
    styles: [plainStyle],
    merges,
    hiddenRows: sheet.hiddenRows ?? [],
    hiddenColumns: [],
    rowHeights: [],
    columnWidths: [],
  };
}

function content(sketch: CellSketch): Pick<Cell, "value" | "text" | "formula" | "error"> {
  if (typeof sketch !== "object")
    return { value: sketch, text: shownText(sketch), formula: null, error: null };
  const value = sketch.value ?? null;
  return {
    value,
    text: sketch.error ?? shownText(value),
    formula: sketch.formula,
    error: sketch.error ?? null,
  };
}

/** Returns what a cell without a number format shows. */
export const shownText = (value: CellValue): string =>
  typeof value === "number"
    ? formatGeneral(value)
    : typeof value === "boolean"
      ? String(value).toUpperCase()
      : (value ?? "");
