/** Owns a workbook that lives in memory only: the smallest host there is, for tests of what stands above a host. */
import { noNumbering, type PageSetup } from "../../src/core/model/workbook/pageSetup";
import type {
  Cell,
  CellAddress,
  CellChange,
  Grid,
  WorkbookData,
} from "../../src/core/model/workbook/grid";
import { formatAddress } from "../../src/core/model/workbook/grid";
import { gridSize } from "../../src/formats/grid/gridBuilder";
import { makeRecalculator } from "../../src/formats/formulas/recalculate";
import type { WorkbookHost, WriteReceipt } from "../../src/hosts/host";
import { HostError } from "../../src/hosts/host";
import {
  checkChanges,
  checkExpected,
  shownBefore,
} from "../../src/formats/xlsx/editing/writeChecks";
import { shownText } from "./bookSketch";

export interface MemoryHost extends WorkbookHost {
  /** Cells brought into view, oldest first, as "Sheet!D58". */
  readonly shown: readonly string[];
}

/** Every cell of a protected sheet counts as locked. */
export function memoryHost(start: WorkbookData): MemoryHost {
  let workbook = start;
  let state: string | null = null;
  const pages = new Map<string, PageSetup>();
  const shown: string[] = [];
  const indexOf = (sheet: string): number => {
    const index = workbook.grids.findIndex((grid) => grid.sheet === sheet);
    if (index < 0) throw new HostError("sheetNotFound", { sheet });
    return index;
  };

  return {
    shown,
    readWorkbook: async () => workbook,
    async writeCells(name, changes, expected = []): Promise<WriteReceipt> {
      const sheet = indexOf(name);
      const grid = gridAt(workbook, sheet);
      const checked = checkChanges(changes, { grid, arrays: [] }, () => true);
      const standing = ({ row, column }: CellAddress): CellChange["value"] =>
        shownBefore(grid.cells.find((cell) => cell.row === row && cell.column === column));
      checkExpected(expected, grid, standing);
      const before = new Map<string, CellChange>();
      for (const { row, column } of checked) {
        const address = formatAddress({ row, column });
        if (!before.has(address))
          before.set(address, { row, column, value: standing({ row, column }) });
      }
      const sheets = workbook.grids.map((one) => ({ grid: one, arrays: [], isFiltered: false }));
      const results = makeRecalculator(sheets, () => null).recalculate(
        checked.map((change) => ({ ...change, sheet })),
      );
      workbook = withCells(workbook, sheet, checked.map(typedCell));
      for (const { formula, result, ...cell } of results) {
        const { value, error } = result ?? { value: null, error: null };
        const text = error ?? shownText(value);
        workbook = withCells(workbook, cell.sheet, [
          { ...cell, value, text, formula, error, style: 0 },
        ]);
      }
      const nameOf = (index: number): string => gridAt(workbook, index).sheet;
      return {
        before: [...before.values()],
        recomputed: results.flatMap((cell) =>
          cell.result ? `${nameOf(cell.sheet)}!${formatAddress(cell)}` : [],
        ),
        notRecomputed: results.flatMap((cell) =>
          cell.result
            ? []
            : { sheet: nameOf(cell.sheet), cell: formatAddress(cell), formula: cell.formula },
        ),
      };
    },
    async showCell(sheet, address: CellAddress) {
      indexOf(sheet);
      shown.push(`${sheet}!${formatAddress(address)}`);
    },
    async readPage(sheet) {
      indexOf(sheet);
      return pages.get(sheet) ?? unsetPage;
    },
    async writePage(sheet, page) {
      indexOf(sheet);
      pages.set(sheet, page);
      return page;
    },
    readState: async () => state,
    async writeState(text) {
      state = text;
    },
  };
}

const unsetPage: PageSetup = {
  paper: null,
  orientation: "portrait",
  margins: { left: 17.78, right: 17.78, top: 19.05, bottom: 19.05 },
  scaling: { kind: "scale", percent: 100 },
  titleRows: null,
  printArea: [],
  numbering: noNumbering,
  breaksBefore: [],
  rowHeights: [],
};

const typedCell = ({ row, column, value }: CellChange): Cell => ({
  row,
  column,
  value,
  text: shownText(value),
  formula: null,
  error: null,
  style: 0,
});

function gridAt(workbook: WorkbookData, index: number): Grid {
  const grid = workbook.grids[index];
  if (!grid) throw new RangeError(`no sheet ${index}`);
  return grid;
}

function withCells(workbook: WorkbookData, index: number, changed: readonly Cell[]): WorkbookData {
  const grid = gridAt(workbook, index);
  const cells = new Map(grid.cells.map((cell) => [formatAddress(cell), cell]));
  for (const { row, column, value, text, formula, error } of changed) {
    const address = formatAddress({ row, column });
    const style = cells.get(address)?.style ?? 0;
    if (value === null && formula === null && error === null) cells.delete(address);
    else cells.set(address, { row, column, value, text, formula, error, style });
  }
  const sorted = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const next: Grid = {
    ...grid,
    cells: sorted,
    ...gridSize(sorted, grid.merges),
  };
  return { ...workbook, grids: workbook.grids.map((one, i) => (i === index ? next : one)) };
}
