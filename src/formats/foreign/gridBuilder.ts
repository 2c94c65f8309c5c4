/** Owns the putting together of a Grid by the readers of other formats: sizes, styles and limits. */
import type {
  Cell,
  CellRange,
  CellStyle,
  CellValue,
  ColumnWidth,
  Grid,
} from "../../core/model/grid";
import { HostError } from "../../hosts/host";
import { formatNumber } from "../xlsx/reading/numberFormat";
import { MAXIMUM_CELLS, MAXIMUM_MERGES } from "../xlsx/reading/sheetReader";
import { plainStyle } from "../xlsx/reading/styles";

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
/** Empty styled cells, hidden rows and heights are kept near the content only, and so many at most. */
const MARGIN = 50;
const MAXIMUM_EMPTY = 100_000;

export interface BuiltCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string | null;
  readonly error?: string | null;
  readonly style?: CellStyle;
  /** Id of a built-in number format that shows by the machine's own date order. */
  readonly formatId?: number;
}

export interface RowLook {
  readonly first: number;
  readonly last: number;
  readonly isHidden: boolean;
  /** In typographic points, or null. */
  readonly height: number | null;
}

/** Takes cells row by row, or in any order where a reader says so by `sort`. */
export class GridBuilder {
  isProtected = false;
  uses1904 = false;
  private readonly cells: Cell[] = [];
  private readonly styles: CellStyle[] = [plainStyle];
  private readonly styleIndices = new Map<CellStyle, number>([[plainStyle, 0]]);
  private readonly empty: (readonly [number, number, number])[] = [];
  private readonly merges: CellRange[] = [];
  private readonly rowLooks: RowLook[] = [];
  private readonly columnWidths: ColumnWidth[] = [];
  private readonly hiddenColumns = new Set<number>();

  constructor(
    private readonly sheet: string,
    private readonly state: Grid["state"] = "visible",
  ) {}

  addCell({ row, column, value, formula = null, error = null, style, formatId = -1 }: BuiltCell) {
    if (this.cells.length >= MAXIMUM_CELLS)
      throw new HostError("tooLarge", { limit: String(MAXIMUM_CELLS), detail: "cells" });
    const { uses1904 } = this;
    const format = style?.numberFormat ?? "General";
    this.cells.push({
      row,
      column,
      value,
      text: error ?? shown(value, (number) => formatNumber(number, { format, formatId, uses1904 })),
      formula,
      error,
      style: this.styleIndex(style),
    });
  }

  addEmpty(row: number, column: number, style: CellStyle): void {
    if (this.empty.length < MAXIMUM_EMPTY && style !== plainStyle)
      this.empty.push([row, column, this.styleIndex(style)]);
  }

  addMerge({ top, left, bottom, right }: CellRange): void {
    if (this.merges.length >= MAXIMUM_MERGES)
      throw new HostError("tooLarge", { limit: String(MAXIMUM_MERGES), detail: "merges" });
    if (bottom > top || right > left) {
      const range = { top, left, bottom: Math.min(bottom, LAST_ROW) };
      this.merges.push({ ...range, right: Math.min(right, LAST_COLUMN) });
    }
  }

  addRows(look: RowLook): void {
    if (look.isHidden || look.height !== null) this.rowLooks.push(look);
  }

  addColumns(first: number, last: number, width: number | null, isHidden: boolean): void {
    if (width !== null) this.columnWidths.push({ first, last, width });
    if (isHidden) for (let column = first; column <= last; column++) this.hiddenColumns.add(column);
  }

  build(): Grid {
    const { cells, merges } = this;
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    const rowCount = highest(
      cells,
      merges,
      ({ row }) => row,
      ({ bottom }) => bottom,
    );
    const columnCount = highest(
      cells,
      merges,
      ({ column }) => column,
      ({ right }) => right,
    );
    const near = rowCount + MARGIN;
    const rows = this.rowLooks.flatMap((look) =>
      sequence(look.first, Math.min(look.last, near)).map((row) => ({ ...look, row })),
    );
    return {
      sheet: this.sheet,
      state: this.state,
      isProtected: this.isProtected,
      rowCount,
      columnCount,
      cells,
      emptyStyled: this.empty.filter(
        ([row, column]) => row <= near && column <= columnCount + MARGIN,
      ),
      styles: this.styles,
      merges,
      hiddenRows: rows.filter(({ isHidden }) => isHidden).map(({ row }) => row),
      hiddenColumns: [...this.hiddenColumns].sort((a, b) => a - b),
      rowHeights: rows.flatMap(({ row, height }) => (height === null ? [] : [[row, height]])),
      columnWidths: this.columnWidths,
    };
  }

  private styleIndex(style: CellStyle = plainStyle): number {
    const known = this.styleIndices.get(style);
    if (known !== undefined) return known;
    this.styles.push(style);
    this.styleIndices.set(style, this.styles.length - 1);
    return this.styles.length - 1;
  }
}

function shown(value: CellValue, format: (value: number) => string): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : format(value);
}

function highest(
  cells: readonly Cell[],
  merges: readonly CellRange[],
  ofCell: (cell: Cell) => number,
  ofMerge: (merge: CellRange) => number,
): number {
  const most = cells.reduce((best, cell) => Math.max(best, ofCell(cell)), 0);
  return merges.reduce((best, merge) => Math.max(best, ofMerge(merge)), most);
}

const sequence = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
