/** How far a text on one line runs: over what is free beside it, not over merged cells. */
import { sheetSizes } from "../../../src/core/paper/sheetSizes";
import { printedCells } from "../../../src/core/paper/printedCells";
import { hiddenTexts } from "../../../src/core/paper/shownTexts";
import { type SheetSketch, sketchedWorkbook } from "../../support/bookSketch";

const text = "Cấp trên thẩm định năm 2025";

test.each<[string, Omit<SheetSketch, "name">, boolean]>([
  ["blank neighbours", { cells: { A1: text } }, false],
  ["a neighbour that holds a text", { cells: { A1: text, B1: "Lý do" } }, true],
  ["blank cells that are merged", { cells: { A1: text }, merges: ["B1:C1"] }, true],
  [
    "cells that are merged with one above",
    { cells: { A2: text, B1: "x" }, merges: ["B1:B2"] },
    true,
  ],
  ["merged cells further down", { cells: { A1: text }, merges: ["B2:C2"] }, false],
])("beside %s", (_what, sheet, isHidden) => {
  const [grid] = sketchedWorkbook({ sheets: [{ name: "a", ...sheet }] }).grids;
  if (!grid) throw new Error("no sheet");
  const sizes = sheetSizes(grid);
  const cells = printedCells(grid, sizes);
  const hides = hiddenTexts(grid, sizes, 9);
  const printed = cells.find(({ cell }) => cell.text === text);
  expect(printed && hides(printed)).toBe(isHidden);
});
