/** Owns which texts of a sheet are not shown whole: cut below, hidden beside, numbers without room. */
import { formatAddress, type Grid } from "../model/workbook/grid";
import { type PaperFinding, paperFinding } from "./paperFinding";
import {
  brokenWord,
  isWrapping,
  lineWidth,
  type PrintedCell,
  SURELY,
  takenCells,
} from "./printedCells";
import { presentHeights } from "./rowHeights";
import { HIGHEST_ROW, type SheetSizes } from "./sheetSizes";

/** So much of a text may be missing before it is told: the air below the last line. */
const AIR = 3;
/** Returns a finding for each cell that is not shown whole; `lastColumn` is the last that is printed. */
export function cellFindings(
  grid: Grid,
  cells: readonly PrintedCell[],
  sizes: SheetSizes,
  lastColumn: number,
): readonly PaperFinding[] {
  const present = presentHeights(cells, sizes);
  const isHidden = hiddenTexts(grid, sizes, lastColumn);
  return cells.flatMap((printed): readonly PaperFinding[] => {
    const { cell, area, height: needed, style } = printed;
    const place = { sheet: grid.sheet, cell: formatAddress(cell) };
    const height = heightOf(area, present);
    if (isNumberHidden(printed)) return [paperFinding("numberHidden", place, { text: cell.text })];
    if (typeof cell.value !== "string" || style.turned) return [];
    if (needed > heightOf(area, () => HIGHEST_ROW) + AIR)
      return [paperFinding("textTooLong", place, { needed })];
    if (needed > height + AIR) return [paperFinding("textCut", place, { needed, height })];
    if (isHidden(printed)) return [paperFinding("textHidden", place, {})];
    const word = brokenWord(printed);
    return word === null ? [] : [paperFinding("wordBroken", place, { word })];
  });
}

/** Returns whether the end of a text on one line cannot be seen; `lastColumn` is the last that is printed. */
export function hiddenTexts(
  grid: Grid,
  sizes: SheetSizes,
  lastColumn: number,
): (printed: PrintedCell) => boolean {
  const isTaken = takenCells(grid);
  return (printed) =>
    typeof printed.cell.value === "string" &&
    printed.style.turned !== true &&
    !isWrapping(printed.style) &&
    lineWidth(printed) / SURELY > roomBeside(printed, isTaken, sizes, lastColumn);
}

function heightOf({ top, bottom }: PrintedCell["area"], heightAt: (row: number) => number): number {
  let height = 0;
  for (let row = top; row <= bottom; row++) height += heightAt(row);
  return height;
}

/** Of a plain number the places behind the comma are left out before it is hidden. */
export function isNumberHidden(printed: PrintedCell): boolean {
  const { cell, style, width } = printed;
  if (typeof cell.value !== "number" || style.turned) return false;
  const whole = style.numberFormat === "General" ? cell.text.replace(/[.,].*$/, "") : cell.text;
  return lineWidth({ ...printed, cell: { ...cell, text: whole } }) / SURELY > width + BESIDE;
}
const BESIDE = 3;

/** A text on one line runs over free cells beside it, to the side that it is not aligned to; one in merged cells does not. */
function roomBeside(
  { area, isMerged, width, style: { horizontal } }: PrintedCell,
  isTaken: ReturnType<typeof takenCells>,
  { columnWidth }: SheetSizes,
  lastColumn: number,
): number {
  if (isMerged) return width;
  const free = (step: 1 | -1): number => {
    let room = 0;
    for (let column = area.left + step; column >= 1 && column <= lastColumn; column += step) {
      if (isTaken(area.top, column)) break;
      room += columnWidth(column);
    }
    return room;
  };
  if (horizontal === "center") return width + 2 * Math.min(free(1), free(-1));
  return width + free(horizontal === "right" ? -1 : 1);
}
