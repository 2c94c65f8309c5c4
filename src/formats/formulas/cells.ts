/** Owns the cells that formulas look at: what the file holds, laid open once, and what was written or worked out since. */
import { contains } from "../../core/model/workbook/ranges";
import type { Cell, CellAddress, CellRange, Grid } from "../../core/model/workbook/grid";
import { FormulaError, type Scalar } from "./values";

export interface SheetCell extends CellAddress {
  /** Index of the sheet. */
  readonly sheet: number;
}

/** One number for a cell of the workbook. */
export const cellKey = ({ sheet, row, column }: SheetCell): number =>
  (sheet * 1_048_577 + row) * 16_385 + column;

const cellAt = (key: number): SheetCell => {
  const line = Math.floor(key / 16_385);
  return {
    sheet: Math.floor(line / 1_048_577),
    row: line % 1_048_577,
    column: key % 16_385,
  };
};

type Place = Pick<Cell, "row" | "column">;

export interface FiledCells {
  readonly values: ReadonlyMap<number, Scalar>;
  /** Visits the places in an area that may hold something, row by row; those of `more` too. */
  visit(sheet: number, range: CellRange, more: MorePlaces, visit: (place: Place) => void): void;
  readonly lastRow: number;
  readonly lastColumn: number;
  isHidden(sheet: number, row: number): boolean;
}

/** Places that are blank in the file, by sheet, row by row. */
export type MorePlaces = ReadonlyMap<number, readonly Place[]>;

/** Returns the cells of sheets, whose own lists are row by row. */
export function openCells(grids: readonly Grid[]): FiledCells {
  const values = new Map<number, Scalar>();
  grids.forEach(({ cells }, sheet) => {
    for (const { row, column, value, error } of cells)
      values.set(cellKey({ sheet, row, column }), error === null ? value : new FormulaError(error));
  });
  const columns = new Map<number, ReadonlyMap<number, readonly Place[]>>();
  const hidden = grids.map(({ hiddenRows }) => new Set(hiddenRows));
  /** Most areas are part of one column: it is not looked for among all the others. */
  const columnOf = (sheet: number, column: number): readonly Place[] => {
    const listed = columns.get(sheet) ?? byColumn(grids[sheet]?.cells ?? []);
    columns.set(sheet, listed);
    return listed.get(column) ?? [];
  };
  return {
    values,
    visit: (sheet, range, more, visit) => {
      const { left, right } = range;
      const filed = left === right ? columnOf(sheet, left) : (grids[sheet]?.cells ?? []);
      const added = (more.get(sheet) ?? []).filter((place) => contains(range, place));
      visitBoth(filed, added, range, visit);
    },
    lastRow: Math.max(1, ...grids.map(({ cells }) => cells[cells.length - 1]?.row ?? 1)),
    lastColumn: Math.max(1, ...grids.map(({ columnCount }) => columnCount)),
    isHidden: (sheet, row) => hidden[sheet]?.has(row) ?? false,
  };
}

/** Returns which of these cells are blank in the file. */
export function placesBeside(keys: Iterable<number>, values: FiledCells["values"]): MorePlaces {
  const more = new Map<number, Place[]>();
  for (const key of keys) {
    if (values.has(key)) continue;
    const { sheet, row, column } = cellAt(key);
    const places = more.get(sheet);
    if (places) places.push({ row, column });
    else more.set(sheet, [{ row, column }]);
  }
  for (const places of more.values()) places.sort(inReadingOrder);
  return more;
}

function byColumn(cells: readonly Cell[]): ReadonlyMap<number, readonly Place[]> {
  const columns = new Map<number, Place[]>();
  for (const cell of cells) {
    const column = columns.get(cell.column);
    if (column) column.push(cell);
    else columns.set(cell.column, [cell]);
  }
  return columns;
}

function visitBoth(
  filed: readonly Place[],
  added: readonly Place[],
  range: CellRange,
  visit: (place: Place) => void,
): void {
  let next = 0;
  for (let at = firstFrom(filed, range.top); at < filed.length; at++) {
    const place = filed[at];
    if (!place || place.row > range.bottom) break;
    if (!contains(range, place)) continue;
    for (let other = added[next]; other && inReadingOrder(other, place) < 0; other = added[next]) {
      visit(other);
      next++;
    }
    visit(place);
  }
  added.slice(next).forEach(visit);
}

const inReadingOrder = (a: Place, b: Place): number => a.row - b.row || a.column - b.column;

function firstFrom(list: readonly Place[], row: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
