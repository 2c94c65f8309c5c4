/** Owns the workbook inside the fake Excel: cells, what typing does to them, and totals that follow. */
import {
  type CellRange,
  type CellStyle,
  type CellValue,
  formatAddress,
  type Grid,
  parseRange,
  type WorkbookData,
} from "../../../src/core/model/workbook/grid";
import { GridBuilder } from "../../../src/formats/grid/gridBuilder";
import { makeRecalculator } from "../../../src/formats/formulas/recalculate";
import { plainStyle } from "../../../src/formats/grid/styleList";
import { FakeOfficeError } from "./client";
import { FakeDrawing } from "./drawing";

export interface FakeCell {
  value: CellValue;
  formula: string | null;
  error: string | null;
  format: string;
  style: CellStyle;
  isLocked: boolean;
}

export interface FakePart {
  readonly id: string;
  xml: string;
}

export class FakeSheet {
  visibility = "Visible";
  isProtected = false;
  /** Its protection leaves the looks of cells free. */
  allowsFormats = false;
  merges: CellRange[] = [];
  readonly cells = new Map<string, FakeCell>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Settings of the printed page by their name in Excel. */
  readonly page: { [name: string]: unknown } = {
    paperSize: "Letter",
    orientation: "Portrait",
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    zoom: { scale: 100 },
    firstPageNumber: null,
  };

  readonly drawing = new FakeDrawing();

  constructor(
    readonly book: FakeBook,
    readonly id: string,
    public name: string,
  ) {}

  cellAt(row: number, column: number): FakeCell {
    const key = `${row},${column}`;
    const cell = this.cells.get(key) ?? {
      value: null,
      formula: null,
      error: null,
      format: "General",
      style: plainStyle,
      isLocked: true,
    };
    this.cells.set(key, cell);
    return cell;
  }

  /** Returns the smallest range around its cells, those that are only formatted too on wish; null for an empty sheet. */
  usedRange(valuesOnly: boolean): CellRange | null {
    let hull: CellRange | null = null;
    for (const [key, cell] of this.cells) {
      if (valuesOnly && !holdsSomething(cell)) continue;
      const [row = 0, column = 0] = key.split(",").map(Number);
      hull = around(hull, { top: row, left: column, bottom: row, right: column });
    }
    for (const merge of valuesOnly ? [] : this.merges) hull = around(hull, merge);
    return hull;
  }

  mergeAt(row: number, column: number): CellRange | undefined {
    return this.merges.find(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  grid(): Grid {
    const builder = new GridBuilder(this.name);
    for (const [key, cell] of this.cells) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const { value, formula, error } = cell;
      if (holdsSomething(cell)) builder.addContent({ row, column, value, formula, error });
    }
    this.merges.forEach((merge) => builder.addMerge(merge));
    for (const row of this.hiddenRows)
      builder.addRows({ first: row, last: row, isHidden: true, height: null });
    return builder.build();
  }
}

const around = (hull: CellRange | null, { top, left, bottom, right }: CellRange): CellRange =>
  hull === null
    ? { top, left, bottom, right }
    : {
        top: Math.min(hull.top, top),
        left: Math.min(hull.left, left),
        bottom: Math.max(hull.bottom, bottom),
        right: Math.max(hull.right, right),
      };

const holdsSomething = ({ value, formula, error }: FakeCell): boolean =>
  value !== null || formula !== null || error !== null;

interface UndoEntry {
  readonly sheet: FakeSheet;
  readonly range: CellRange;
  readonly before: readonly (readonly [place: string, cell: FakeCell | null])[];
}

export class FakeBook {
  readonly sheets: FakeSheet[] = [];
  readonly parts: FakePart[] = [];
  active: FakeSheet | null = null;
  calculationMode = "Automatic";
  /** Its sheets stay as they are. */
  isProtected = false;
  uses1904 = false;
  /** Another workbook of the same Excel is in front. */
  isBehind = false;
  /** A chart sheet or a macro sheet is in front, which is none of the worksheets. */
  isOtherSheetInFront = false;
  /** What the user can still take back by Ctrl+Z, the latest last. */
  readonly undoStack: UndoEntry[] = [];
  private made = 0;

  constructor(readonly name: string) {}

  addSheet(name: string): FakeSheet {
    const sheet = new FakeSheet(this, `{${(this.made += 1)}}`, name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  addPart(xml: string): FakePart {
    const part = { id: `{P${(this.made += 1)}}`, xml };
    this.parts.push(part);
    return part;
  }

  /** Makes a change to cells one that Ctrl+Z takes back. */
  remember({ sheet, range }: { readonly sheet: FakeSheet; readonly range: CellRange }): void {
    const before: (readonly [string, FakeCell | null])[] = [];
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) {
        const cell = sheet.cells.get(`${row},${column}`);
        before.push([`${row},${column}`, cell ? { ...cell } : null]);
      }
    this.undoStack.push({ sheet, range, before });
  }

  findSheet(key: string): FakeSheet | null {
    return (
      this.sheets.find(({ id }) => id === key) ??
      this.sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase()) ??
      null
    );
  }

  /** Puts into a cell what was typed or handed in. */
  enter(sheet: FakeSheet, row: number, column: number, entry: unknown): void {
    const merge = sheet.mergeAt(row, column);
    if (merge && !(row === merge.top && column === merge.left)) return;
    const cell = sheet.cellAt(row, column);
    Object.assign(cell, understood(entry, cell.format));
  }

  /** Works out what depends on these cells; what cannot be worked out here keeps its value. */
  calculate(
    changed: readonly {
      readonly sheet: FakeSheet;
      readonly row: number;
      readonly column: number;
    }[],
  ): void {
    const hasFormula = ({ cells }: FakeSheet) =>
      [...cells.values()].some(({ formula }) => formula !== null);
    if (!this.sheets.some(hasFormula)) return;
    const grids = this.sheets.map((sheet) => ({
      grid: sheet.grid(),
      arrays: [],
      isFiltered: false,
    }));
    const results = makeRecalculator(grids, () => null).recalculate(
      changed.map(({ sheet, row, column }) => ({
        sheet: this.sheets.indexOf(sheet),
        row,
        column,
        value: sheet.cellAt(row, column).value,
      })),
    );
    for (const { sheet, row, column, result } of results) {
      const cell = this.sheets[sheet]?.cellAt(row, column);
      if (cell && result && cell.formula !== null) Object.assign(cell, result);
    }
  }

  /** Works out every formula. */
  calculateAll(): void {
    this.calculate(
      this.sheets.flatMap((sheet) =>
        sheet
          .grid()
          .cells.flatMap(({ row, column, formula }) =>
            formula === null ? { sheet, row, column } : [],
          ),
      ),
    );
  }

  /** Returns the workbook as it would be saved and opened again. */
  reopened(): FakeBook {
    const copy = new FakeBook(this.name);
    for (const sheet of this.sheets) {
      const twin = copy.addSheet(sheet.name);
      twin.visibility = sheet.visibility;
      twin.isProtected = sheet.isProtected;
      twin.allowsFormats = sheet.allowsFormats;
      twin.merges = [...sheet.merges];
      Object.assign(twin.page, sheet.page);
      twin.drawing.takePaper(sheet.drawing);
      for (const row of sheet.hiddenRows) twin.hiddenRows.add(row);
      for (const [key, cell] of sheet.cells) twin.cells.set(key, { ...cell });
    }
    copy.uses1904 = this.uses1904;
    copy.active = copy.findSheet(this.active?.name ?? "");
    for (const { xml } of this.parts) copy.addPart(xml);
    return copy;
  }
}

type Content = Pick<FakeCell, "value" | "formula" | "error"> & { readonly format?: string };

const plain = (value: CellValue): Content => ({ value, formula: null, error: null });

/** Excel reads what it is handed as it reads typing on an American machine. */
function understood(entry: unknown, format: string): Content {
  if (typeof entry === "number" || typeof entry === "boolean")
    return plain(format === "@" ? String(entry) : entry);
  const text = String(entry ?? "");
  if (text === "") return plain(null);
  if (format === "@") return plain(text);
  if (text.startsWith("'")) return plain(text.slice(1));
  // What is not worked out here shows an error, as a formula does that Excel does not know.
  if (/^=./.test(text)) return { value: null, formula: text.slice(1), error: "#N/A" };
  if (/^[\d,]*\.?\d+%?$/.test(text.trim()))
    return plain(Number(text.replace(/[,%\s]/g, "")) / (text.includes("%") ? 100 : 1));
  if (/^[+@]\D|^[+-]\d+\s*\D/.test(text))
    throw new FakeOfficeError("InvalidArgument", `formula ${text}`);
  if (/^\d{1,2}\/\d{1,2}$/.test(text)) return { ...plain(45_000), format: "d-mmm" };
  if (/^(true|false)$/i.test(text)) return plain(/true/i.test(text));
  return /^#(N\/A|REF!|VALUE!)$/.test(text)
    ? { value: null, formula: null, error: text }
    : plain(text);
}

/** Of a digit of Calibri 11, in typographic points. */
const CHARACTER = 5.25;

/** Returns the fake's workbook of a workbook as plain data. */
export function fakeBookOf(data: WorkbookData): FakeBook {
  const book = new FakeBook(data.file);
  for (const grid of data.grids) {
    const sheet = book.addSheet(grid.sheet);
    sheet.visibility = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" }[
      grid.state
    ];
    sheet.isProtected = grid.isProtected;
    sheet.merges = [...grid.merges];
    for (const row of grid.hiddenRows) sheet.hiddenRows.add(row);
    for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column);
    for (const [row, height] of grid.rowHeights) sheet.drawing.rowHeights.set(row, height);
    for (const { first, last, width } of grid.columnWidths)
      for (let column = first; column <= last; column++)
        sheet.drawing.columnWidths.set(column, width * CHARACTER);
    for (const { row, column, value, formula, error, style } of grid.cells) {
      const look = grid.styles[style] ?? plainStyle;
      Object.assign(sheet.cellAt(row, column), {
        value,
        formula,
        error,
        style: look,
        format: look.numberFormat,
      });
    }
  }
  book.active = book.findSheet(data.activeSheet ?? "") ?? book.active;
  return book;
}

/** Returns the range of "C3:D4", "$1:$7" or a whole sheet. */
export function rangeNamed(address: string | undefined): CellRange {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address ?? "");
  if (rows) return { top: Number(rows[1]), left: 1, bottom: Number(rows[2]), right: 16_384 };
  const range = parseRange(address ?? "A1:XFD1048576");
  if (!range) throw new FakeOfficeError("InvalidArgument", address);
  return range;
}

/** "C3" or "C3:D4". */
export const addressOf = ({ top, left, bottom, right }: CellRange): string => {
  const [from, to] = [
    formatAddress({ row: top, column: left }),
    formatAddress({ row: bottom, column: right }),
  ];
  return from === to ? from : `${from}:${to}`;
};
