/** Owns the form as a unit's copy will hold it, as data alone: the same cells, those of the places with what is written. */
import type { Cell, Grid, WorkbookData } from "../../model/workbook/grid";
import type { FilledPlace } from "./filledPlaces";

/** Returns the workbook with its places filled in. */
export const filledWorkbook = (
  workbook: WorkbookData,
  filled: readonly FilledPlace[],
): WorkbookData => ({
  ...workbook,
  grids: workbook.grids.map((grid) => {
    const own = filled.filter(({ place }) => place.sheet === grid.sheet);
    return own.length === 0 ? grid : filledGrid(grid, own);
  }),
});

function filledGrid(grid: Grid, filled: readonly FilledPlace[]): Grid {
  const isFilled = ({ row, column }: Cell): boolean =>
    filled.some(({ place }) => place.row === row && place.column === column);
  const styleAt = (row: number, column: number): number =>
    grid.cells.find((cell) => cell.row === row && cell.column === column)?.style ??
    grid.emptyStyled.find(([atRow, atColumn]) => atRow === row && atColumn === column)?.[2] ??
    0;
  const written = filled.flatMap(({ place: { row, column }, value }): readonly Cell[] =>
    value === null
      ? []
      : [
          {
            row,
            column,
            value,
            text: String(value),
            formula: null,
            error: null,
            style: styleAt(row, column),
          },
        ],
  );
  const cells = [...grid.cells.filter((cell) => !isFilled(cell)), ...written].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  return { ...grid, cells };
}
