/** Owns workbooks as pictures: bookOf`…` takes the lines of one sheet, cells between bars, from A1. */
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { formatAddress, parseRange } from "../../src/core/model/workbook/grid";
import { type CellSketch, sketchedWorkbook } from "./bookSketch";

/** Numbers are typed with a decimal comma; "=SUM(C3:C4)→8" is a formula with its value or "#REF!"; an empty cell holds nothing. */
export function bookOf(parts: TemplateStringsArray, ...values: readonly unknown[]): WorkbookData {
  const lines = String.raw({ raw: parts }, ...values)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const cells: { [address: string]: CellSketch } = {};
  lines.forEach((line, row) =>
    line.split("|").forEach((text, column) => {
      const sketch = cellOf(text.trim());
      if (sketch !== null) cells[formatAddress({ row: row + 1, column: column + 1 })] = sketch;
    }),
  );
  return sketchedWorkbook({ sheets: [{ name: "Bảng", cells }] });
}

/** Returns the book with ranges of its sheets merged: "B5:B6". */
export const merged = (book: WorkbookData, ...ranges: readonly string[]): WorkbookData => ({
  ...book,
  grids: book.grids.map((grid) => ({
    ...grid,
    merges: ranges.flatMap((range) => parseRange(range) ?? []),
  })),
});

function cellOf(text: string): CellSketch | null {
  if (text === "") return null;
  const formula = /^=(.+)→(.*)$/.exec(text);
  if (formula) {
    const [, typed = "", result = ""] = formula;
    if (result.startsWith("#")) return { formula: typed, error: result };
    const value = numberOf(result);
    return { formula: typed, ...(value === null ? {} : { value }) };
  }
  return numberOf(text) ?? text;
}

const numberOf = (text: string): number | null =>
  /^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
