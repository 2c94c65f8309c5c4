/** Owns how high the rows of a sheet must be so that no text in them is cut. */
import { lastShownRow, type PrintedCell } from "./printedCells";
import { HIGHEST_ROW, type SheetSizes } from "./sheetSizes";

/** Rows that are lower by less are left as they are: programs round heights. */
const WORTH_IT = 1;

/** Returns the height of each row as the sheet has it: stated, or as high as a program makes it, which sees one line of merged cells. */
export function presentHeights(
  cells: readonly PrintedCell[],
  sizes: SheetSizes,
): (row: number) => number {
  const fitted = new Map<number, number>();
  for (const { area, isMerged, height, line } of cells)
    fitted.set(area.top, Math.max(fitted.get(area.top) ?? 0, isMerged ? line : height));
  return (row) =>
    sizes.isRowHidden(row)
      ? 0
      : (sizes.statedHeight(row) ?? Math.max(sizes.defaultHeight, fitted.get(row) ?? 0));
}

/** Returns heights for the rows down to a last one: what is too low grows, what states none gets one, hidden rows are left out. */
export function fittingHeights(
  cells: readonly PrintedCell[],
  sizes: SheetSizes,
  lastRow: number,
): readonly (readonly [number, number])[] {
  const present = presentHeights(cells, sizes);
  const heights = new Map<number, number>();
  for (let row = 1; row <= lastRow; row++)
    if (!sizes.isRowHidden(row)) heights.set(row, present(row));
  // What spans several rows comes last: the rows above may have grown enough by themselves.
  const inOrder = [...cells].sort((a, b) => spanOf(a) - spanOf(b));
  for (const { area, height } of inOrder) {
    const missing = height - heightOf(heights, area);
    const last = lastShownRow(area, sizes);
    if (last !== null && missing > WORTH_IT) heights.set(last, (heights.get(last) ?? 0) + missing);
  }
  return [...heights].map(([row, height]) => [row, statable(height)] as const);
}

const spanOf = ({ area: { top, bottom } }: PrintedCell): number => bottom - top;

/** Returns how high the rows of an area are together. */
export function heightOf(
  heights: ReadonlyMap<number, number>,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): number {
  let height = 0;
  for (let row = top; row <= bottom; row++) height += heights.get(row) ?? 0;
  return height;
}

const statable = (height: number): number => Math.min(HIGHEST_ROW, Math.ceil(height * 4) / 4);
