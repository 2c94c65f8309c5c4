/** Owns the sketch of a small workbook that every host can be made from: cells by address, and little else. */
import type { CellRange, CellValue, Grid, WorkbookData } from "../../src/core/model/workbook/grid";
import { parseAddress, parseRange } from "../../src/core/model/workbook/grid";
import type { BookSketch, CellSketch, SheetSketch } from "../../src/selfTest/contract/book";
import { type CellContent, GridBuilder } from "../../src/formats/grid/gridBuilder";
import { shownText as shownAs } from "../../src/formats/grid/numberFormat";

export type { BookSketch, CellSketch, SheetSketch };

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
  const builder = new GridBuilder(sheet.name, sheet.state);
  builder.isProtected = sheet.isProtected ?? false;
  for (const [address, sketch] of Object.entries(sheet.cells))
    builder.addContent({ ...at(address), ...content(sketch) });
  for (const merge of sheet.merges ?? []) builder.addMerge(rangeAt(merge));
  for (const row of sheet.hiddenRows ?? [])
    builder.addRows({ first: row, last: row, isHidden: true, height: null });
  return builder.build();
}

const content = (sketch: CellSketch): Pick<CellContent, "value" | "formula" | "error"> =>
  typeof sketch === "object" ? { value: null, ...sketch } : { value: sketch };

/** Returns what a cell without a number format shows. */
export const shownText = (value: CellValue): string =>
  shownAs(value, { format: "General", formatId: -1, uses1904: false });
