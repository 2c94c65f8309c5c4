/** Owns the putting together of a Grid, for every reader: order, sizes, styles, and the limits kept. */
import type {
  Cell,
  CellRange,
  CellStyle,
  CellValue,
  ColumnWidth,
  Grid,
} from "../../core/model/workbook/grid";
import { BookBudget } from "./bookBudget";
import { LAST_COLUMN, LAST_ROW, MARGIN, MAXIMUM_EMPTY } from "./limits";
import { shownText } from "./numberFormat";
import { plainStyle, StyleList } from "./styleList";

/** A cell by its value and look: what it shows follows from them. */
export interface CellContent {
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

export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  readonly isHidden: boolean;
  /** In characters, or null. */
  readonly width: number | null;
}

type Size = Pick<Grid, "rowCount" | "columnCount">;

/** Takes the parts of a sheet in any order; fastest where cells come row by row. */
export class GridBuilder {
  isProtected = false;
  uses1904 = false;
  /** Of rows that state none; null: the program's own. */
  defaultRowHeight: number | null = null;
  private readonly cells: Cell[] = [];
  private isSorted = true;
  /** Three numbers a cell. */
  private readonly empty: number[] = [];
  private readonly merges: CellRange[] = [];
  private readonly rowLooks: RowLook[] = [];
  private readonly columnWidths: ColumnWidth[] = [];
  private readonly hiddenColumns = new Set<number>();

  /** A file with a list of styles gives it; elsewhere the list grows, the plain one first. */
  constructor(
    private readonly sheet: string,
    private readonly state: Grid["state"] = "visible",
    readonly styles: StyleList = plainFirst(),
    /** Shared by the sheets of a book. */
    readonly budget: BookBudget = new BookBudget(),
  ) {}

  addCell(cell: Cell): void {
    const { cells } = this;
    this.budget.spend("cells");
    const last = cells[cells.length - 1];
    if (last && (last.row > cell.row || (last.row === cell.row && last.column >= cell.column)))
      this.isSorted = false;
    cells.push(cell);
  }

  addContent(content: CellContent): void {
    const { row, column, value, formula = null, error = null, style = plainStyle } = content;
    const { formatId = -1 } = content;
    const { numberFormat: format } = style;
    const text = error ?? shownText(value, { format, formatId, uses1904: this.uses1904 });
    this.addCell({ row, column, value, text, formula, error, style: this.styles.indexOf(style) });
  }

  /** Adds a cell that has a look only; the first style is no look. */
  addEmpty(row: number, column: number, style: number): void {
    if (style > 0 && this.budget.hasRoomForEmpty()) this.empty.push(row, column, style);
  }

  addMerge({ top, left, bottom: lowest, right: rightmost }: CellRange): void {
    const bottom = Math.min(lowest, LAST_ROW);
    const right = Math.min(rightmost, LAST_COLUMN);
    if (bottom < top || right < left || (bottom === top && right === left)) return;
    this.budget.spend("merges");
    this.merges.push({ top, left, bottom, right });
  }

  addRows(look: RowLook): void {
    if (look.isHidden || look.height !== null) this.rowLooks.push(look);
  }

  addColumns({ first, last: stated, width, isHidden }: ColumnLook): void {
    const last = Math.min(LAST_COLUMN, stated);
    if (width !== null && this.columnWidths.length < LAST_COLUMN)
      this.columnWidths.push({ first, last, width });
    if (!isHidden || this.hiddenColumns.size >= LAST_COLUMN) return;
    const before = this.hiddenColumns.size;
    for (let column = first; column <= last; column++) this.hiddenColumns.add(column);
    this.budget.spend("lines", this.hiddenColumns.size - before);
  }

  build(): Grid {
    const { cells, merges } = this;
    if (!this.isSorted) cells.sort((a, b) => a.row - b.row || a.column - b.column);
    const size = gridSize(cells, merges);
    const { hiddenRows, rowHeights } = this.rowsNear(size);
    return {
      sheet: this.sheet,
      state: this.state,
      isProtected: this.isProtected,
      rowCount: size.rowCount,
      columnCount: size.columnCount,
      cells,
      emptyStyled: this.emptyNear(size),
      styles: this.styles.all,
      merges,
      hiddenRows,
      hiddenColumns: [...this.hiddenColumns].sort((a, b) => a - b),
      rowHeights,
      columnWidths: this.columnWidths,
      ...(this.defaultRowHeight === null ? {} : { defaultRowHeight: this.defaultRowHeight }),
    };
  }

  private emptyNear({ rowCount, columnCount }: Size): Grid["emptyStyled"] {
    const { empty } = this;
    const near: (readonly [number, number, number])[] = [];
    for (let i = 0; i < empty.length && near.length < MAXIMUM_EMPTY; i += 3) {
      const [row = 0, column = 0, style = 0] = [empty[i], empty[i + 1], empty[i + 2]];
      if (row <= rowCount + MARGIN && column <= columnCount + MARGIN)
        near.push([row, column, style]);
    }
    return near;
  }

  private rowsNear({ rowCount }: Size): Pick<Grid, "hiddenRows" | "rowHeights"> {
    const hiddenRows: number[] = [];
    const rowHeights: (readonly [number, number])[] = [];
    for (const { first, last: stated, isHidden, height } of this.rowLooks) {
      const last = Math.min(stated, rowCount + MARGIN);
      this.budget.spend("lines", Math.max(0, last - first + 1));
      for (let row = first; row <= last; row++) {
        if (isHidden) hiddenRows.push(row);
        if (height !== null) rowHeights.push([row, height]);
      }
    }
    return { hiddenRows, rowHeights };
  }
}

/** Returns the highest row and column that hold something. */
export function gridSize(cells: readonly Cell[], merges: readonly CellRange[]): Size {
  let rowCount = 0;
  let columnCount = 0;
  for (const { row, column } of cells) {
    if (row > rowCount) rowCount = row;
    if (column > columnCount) columnCount = column;
  }
  for (const { bottom, right } of merges) {
    if (bottom > rowCount) rowCount = bottom;
    if (right > columnCount) columnCount = right;
  }
  return { rowCount, columnCount };
}

function plainFirst(): StyleList {
  const styles = new StyleList();
  styles.indexOf(plainStyle);
  return styles;
}
