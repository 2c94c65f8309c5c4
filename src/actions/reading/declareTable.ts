/** Owns what can be pointed at in a workbook where no table was found: its sheets, the rows that may be a header, their columns. */
import type { Grid, WorkbookData } from "../../core/model/workbook/grid";
import type { ColumnRole } from "../../core/model/table/reading";
import { normaliseText } from "../../core/base/text";
import type { Amendment, TablePlace } from "./amendments";

export interface HeaderChoice {
  readonly row: number;
  /** Last row that a cell merged downwards from the row reaches. */
  readonly lastRow: number;
  readonly columns: readonly { readonly column: number; readonly words: string }[];
}

/** Content and score at the least. */
const FEWEST_COLUMNS = 2;

/** Returns the sheets that hold a row which may be a header. */
export const sheetsToPointAt = (workbook: WorkbookData): readonly string[] =>
  workbook.grids.filter((grid) => headerChoices(grid).length > 0).map(({ sheet }) => sheet);

/** Returns the rows with words in several columns and rows below them, from the top. */
export function headerChoices(grid: Grid): readonly HeaderChoice[] {
  const rows = new Map<number, Grid["cells"][number][]>();
  for (const cell of grid.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const last = Math.max(0, ...rows.keys());
  return [...rows].flatMap(([row, cells]) => {
    const columns = cells
      .filter(({ value }) => typeof value === "string")
      .map(({ column, text }) => ({ column, words: normaliseText(text) }))
      .filter(({ words }) => words !== "");
    if (columns.length < FEWEST_COLUMNS || row === last) return [];
    const bottoms = grid.merges.filter(({ top }) => top === row).map(({ bottom }) => bottom);
    return [{ row, lastRow: Math.max(row, ...bottoms), columns }];
  });
}

/** Returns what the officer says by pointing: a table stands under this header, with these columns. */
export function declaration(
  sheet: string,
  header: HeaderChoice,
  columns: { readonly [R in ColumnRole]?: number },
): readonly Amendment[] {
  const place: TablePlace = { sheet, headerRow: header.row };
  return [
    { subject: "header", place, value: header.lastRow },
    ...(Object.entries(columns) as [ColumnRole, number][]).map(
      ([role, value]) => ({ subject: "column", place, role, value }) as const,
    ),
  ];
}
