/** Owns the rows of a sheet on paper in Excel: how high they are, and which begin a page by hand. */
import type { PageSetup } from "../../../core/model/workbook/pageSetup";
import type { Answer } from "../answer";

/** Asks which rows come behind breaks that were loaded. */
export function askBreaks(breaks: readonly Excel.PageBreak[]): Answer<readonly number[]> {
  const cells = breaks.map((each) => each.getCellAfterBreak());
  for (const cell of cells) cell.load("rowIndex");
  return () => [...new Set(cells.map(({ rowIndex }) => rowIndex + 1))].sort((a, b) => a - b);
}

/** Pages begin with these rows, and by hand with no others. */
export function setBreaks(
  { horizontalPageBreaks }: Excel.Worksheet,
  rows: readonly number[],
): void {
  horizontalPageBreaks.removePageBreaks();
  for (const row of rows) horizontalPageBreaks.add(`A${row}`);
}

/** Asks how high the first rows of a sheet are; those that are hidden are left out. */
export function askHeights(
  sheet: Excel.Worksheet,
  rowCount: number,
): Answer<PageSetup["rowHeights"]> {
  if (rowCount === 0) return () => [];
  const rows = sheet
    .getRangeByIndexes(0, 0, rowCount, 1)
    .getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  return () =>
    rows.value.flatMap(({ rowHidden, format }, index): PageSetup["rowHeights"] =>
      rowHidden === true || format?.rowHeight === undefined ? [] : [[index + 1, format.rowHeight]],
    );
}

/** Sets heights; a row without one is left to Excel. */
export function setHeights(
  sheet: Excel.Worksheet,
  heights: readonly (readonly [row: number, height: number | null])[],
): void {
  for (const [row, height] of heights) {
    const { format } = sheet.getRange(`${row}:${row}`);
    if (height === null) format.autofitRows();
    else format.rowHeight = height;
  }
}
