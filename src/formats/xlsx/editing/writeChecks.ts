/** Owns the refusals: which changes to a sheet are not made, and what a cell holds before one. */
import type {
  Cell,
  CellAddress,
  CellChange,
  CellRange,
  Grid,
} from "../../../core/model/workbook/grid";
import { formatAddress } from "../../../core/model/workbook/grid";
import { contains, topLeft } from "../../../core/model/workbook/ranges";
import { HostError } from "../../../hosts/host";
import { LAST_COLUMN, LAST_ROW } from "../../grid/limits";

const LONGEST_TEXT = 32_767;

/** As much of a sheet as the refusals look at. */
export interface WritableSheet {
  readonly grid: Pick<Grid, "sheet" | "isProtected" | "cells" | "merges">;
  readonly arrays: readonly CellRange[];
}

/** Returns the changes at the cells they are made in; throws a HostError for the first that is refused. */
export function checkChanges(
  changes: readonly CellChange[],
  { grid, arrays }: WritableSheet,
  isLocked: (address: CellAddress) => boolean,
): readonly CellChange[] {
  const formulas = new Set(grid.cells.filter(({ formula }) => formula !== null).map(formatAddress));
  return changes.map((change) => {
    const facts = { sheet: grid.sheet, cell: formatAddress(change) };
    if (!isInSheet(change)) throw new HostError("badCellValue", { ...facts, detail: "address" });
    const { row, column } = topLeft(change, grid.merges);
    const value = checkValue(change.value, facts);
    const cell = formatAddress({ row, column });
    if (formulas.has(cell) || arrays.some((range) => contains(range, { row, column }))) {
      throw new HostError("formulaInTheWay", { ...facts, cell });
    }
    if (grid.isProtected && isLocked({ row, column }))
      throw new HostError("sheetProtected", { ...facts, cell });
    return { row, column, value };
  });
}

/** Throws a HostError where another value stands than was expected; of a merge its top left is looked at. */
export function checkExpected(
  expected: readonly CellChange[],
  { sheet, merges }: Pick<Grid, "sheet" | "merges">,
  standsAt: (address: CellAddress) => CellChange["value"],
): void {
  const wanted = new Map(
    expected.map(({ value, ...address }) => {
      const place = topLeft(address, merges);
      return [formatAddress(place), { place, value }] as const;
    }),
  );
  const strays = [...wanted].filter(
    ([, { place, value }]) => plain(standsAt(place)) !== plain(value),
  );
  if (strays.length === 0) return;
  throw new HostError("cellsChanged", { sheet, cells: strays.map(([cell]) => cell).join(", ") });
}

/** Programs end lines in their own ways, and keep no empty text. */
const plain = (value: CellChange["value"]): CellChange["value"] =>
  typeof value === "string" ? value.replace(/\r\n?/g, "\n") || null : value;

/** Whether a sheet has such a cell at all. */
export const isInSheet = ({ row, column }: CellAddress): boolean =>
  Number.isInteger(row) &&
  Number.isInteger(column) &&
  row >= 1 &&
  row <= LAST_ROW &&
  column >= 1 &&
  column <= LAST_COLUMN;

function checkValue(
  value: CellChange["value"],
  facts: { readonly [name: string]: string },
): CellChange["value"] {
  if (typeof value === "number") {
    if (!Number.isFinite(value))
      throw new HostError("badCellValue", { ...facts, detail: String(value) });
    return value === 0 ? 0 : value;
  }
  if (value !== null && value.length > LONGEST_TEXT)
    throw new HostError("badCellValue", { ...facts, limit: String(LONGEST_TEXT) });
  return value === "" ? null : value;
}

/** Returns what writing back would restore: a truth value or an error stands as its text. */
export function shownBefore(cell: Cell | undefined): CellChange["value"] {
  if (!cell) return null;
  return typeof cell.value === "string" || typeof cell.value === "number" ? cell.value : cell.text;
}
