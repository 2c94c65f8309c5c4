/** Owns the reading of a worksheet part: its XML made into a Grid. */
import type {
  Cell,
  CellRange,
  CellStyle,
  CellValue,
  ColumnWidth,
  Grid,
} from "../../../core/model/grid";
import { parseRange } from "../../../core/model/grid";
import { shiftFormula } from "../../formulas/tokens";
import { HostError } from "../../../hosts/host";
import { packedReference, REFERENCE_UNIT } from "./cellReference";
import { readValue } from "./cellValue";
import { formatNumber } from "./numberFormat";
import type { RichText, RunLook } from "./strings";
import { readRichText, unescapeText } from "./strings";
import type { Styles } from "./styles";
import { withLook } from "./styles";
import type { SheetPart } from "./workbookParts";
import { XmlScanner } from "../../package/xml";

export interface SheetContext {
  readonly sheet: SheetPart;
  readonly strings: readonly RichText[];
  readonly styles: Styles;
  readonly uses1904: boolean;
}

/** Far above any score sheet; a sheet past this is refused, not cut. */
export const MAXIMUM_CELLS = 1_000_000;
export const MAXIMUM_MERGES = 100_000;
/** Characters of formulas that are written once and copied to many cells. */
const MAXIMUM_COPIED = 20_000_000;
/** Empty styled cells are for the view only: those near the content, and so many at most. */
const MAXIMUM_EMPTY = 100_000;
const MARGIN = 50;

/** A sheet's data, and what only the recalculation of its formulas needs. */
export interface SheetReading {
  readonly grid: Grid;
  /** Areas filled by one array formula or data table. */
  readonly arrays: readonly CellRange[];
  /** Rows may be hidden by a filter. */
  readonly isFiltered: boolean;
}

export function readSheet(source: string, context: SheetContext): SheetReading {
  return new SheetReader(source, context).read();
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

class SheetReader {
  private readonly xml: XmlScanner;
  private readonly cells: Cell[] = [];
  private readonly styles: CellStyle[];
  private readonly derived = new Map<string, number>();
  private readonly shared = new Map<number, SharedFormula>();
  /** Three numbers a cell. */
  private readonly empty: number[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly rowHeights: (readonly [number, number])[] = [];
  private readonly columnWidths: ColumnWidth[] = [];
  private readonly hiddenColumns = new Set<number>();
  private merges: readonly CellRange[] = [];
  private readonly arrays: CellRange[] = [];
  private isProtected = false;
  private isFiltered = false;
  private isSorted = true;
  private copied = 0;

  constructor(
    source: string,
    private readonly context: SheetContext,
  ) {
    this.xml = new XmlScanner(source);
    this.styles = [...context.styles.styles];
  }

  read(): SheetReading {
    const { xml } = this;
    for (const root = xml.root("worksheet"); xml.child(root); ) {
      if (xml.name === "cols") this.readColumns();
      else if (xml.name === "sheetData") this.readRows();
      else if (xml.name === "sheetProtection") this.isProtected = xml.flag("sheet");
      else if (xml.name === "mergeCells") this.merges = readMerges(xml);
      else if (xml.name === "autoFilter") this.isFiltered = xml.child(xml.inside);
    }
    return { grid: this.grid(), arrays: this.arrays, isFiltered: this.isFiltered };
  }

  private grid(): Grid {
    const { cells, context, merges } = this;
    if (!this.isSorted) cells.sort((a, b) => a.row - b.row || a.column - b.column);
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
    return {
      sheet: context.sheet.name,
      state: context.sheet.state,
      isProtected: this.isProtected,
      rowCount,
      columnCount,
      cells,
      emptyStyled: this.emptyNear(rowCount + MARGIN, columnCount + MARGIN),
      styles: this.styles,
      merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: [...this.hiddenColumns].sort((a, b) => a - b),
      rowHeights: this.rowHeights,
      columnWidths: this.columnWidths,
    };
  }

  private emptyNear(
    lastRow: number,
    lastColumn: number,
  ): readonly (readonly [number, number, number])[] {
    const near: (readonly [number, number, number])[] = [];
    for (let i = 0; i < this.empty.length && near.length < MAXIMUM_EMPTY; i += 3) {
      const [row = 0, column = 0, style = 0] = [
        this.empty[i],
        this.empty[i + 1],
        this.empty[i + 2],
      ];
      if (row <= lastRow && column <= lastColumn) near.push([row, column, style]);
    }
    return near;
  }

  private readColumns(): void {
    const { xml } = this;
    for (const inside = xml.inside; xml.child(inside, "col"); ) {
      const first = Math.max(1, xml.number("min", 1));
      const last = Math.min(16_384, xml.number("max", first));
      const width = xml.number("width", -1);
      if (width >= 0 && this.columnWidths.length < 16_384)
        this.columnWidths.push({ first, last, width });
      if (!xml.flag("hidden") || this.hiddenColumns.size >= 16_384) continue;
      for (let column = first; column <= last; column++) this.hiddenColumns.add(column);
    }
  }

  private readRows(): void {
    const { xml } = this;
    let row = 0;
    for (const inside = xml.inside; xml.child(inside, "row"); ) {
      row = xml.number("r", row + 1);
      if (!Number.isInteger(row) || row < 1 || row > 1_048_576) throw this.damagedReference();
      if (xml.flag("hidden")) this.hiddenRows.push(row);
      const height = xml.number("ht", -1);
      if (height >= 0) this.rowHeights.push([row, height]);
      row = this.readCells(xml.inside, row);
    }
  }

  /** Reads the cells of a row and returns its number, which cells may know when the row does not say. */
  private readCells(inside: number, statedRow: number): number {
    const { xml } = this;
    let row = statedRow;
    let column = 0;
    while (xml.child(inside, "c")) {
      column++;
      const reference = xml.valueStart("r");
      if (reference >= 0) {
        const packed = packedReference(xml.source, reference);
        if (packed < 0) throw this.damagedReference();
        row = Math.floor(packed / REFERENCE_UNIT);
        column = packed % REFERENCE_UNIT;
      }
      if (column > 16_384) throw this.damagedReference();
      this.readCell(row, column);
    }
    return row;
  }

  private damagedReference(): HostError {
    return new HostError("damagedFile", { detail: `${this.context.sheet.name}: cell reference` });
  }

  private readCell(row: number, column: number): void {
    const { xml, context } = this;
    const stated = xml.number("s", 0);
    const style = stated > 0 && stated < context.styles.styles.length ? stated : 0;
    if (xml.isEmpty) {
      if (style > 0) this.empty.push(row, column, style);
      return;
    }
    const type = xml.attribute("t");
    let raw: string | null = null;
    let rich: RichText | null = null;
    let formula: string | null = null;
    for (const inside = xml.inside; xml.child(inside); ) {
      if (xml.name === "v") raw = xml.text();
      else if (xml.name === "f") formula = this.readFormula(row, column);
      else if (xml.name === "is") rich = readRichText(xml);
    }
    if (type === "s" && raw !== null)
      rich = context.strings[Number(raw)] ?? missingString(context.sheet.name, raw);
    const content = rich
      ? { value: rich.text, error: null }
      : readValue(type, raw, context.uses1904);
    const { value, error } = content;
    if (formula === null && error === null && (value === null || value === "")) {
      if (style > 0) this.empty.push(row, column, style);
      return;
    }
    const last = this.cells[this.cells.length - 1];
    if (last && (last.row > row || (last.row === row && last.column >= column)))
      this.isSorted = false;
    if (this.cells.length >= MAXIMUM_CELLS) throw tooLarge(MAXIMUM_CELLS, "cells");
    this.cells.push({
      row,
      column,
      value,
      text: error ?? this.shown(value, style),
      formula,
      error,
      style: rich?.look ? this.derivedStyle(style, rich.look) : style,
    });
  }

  private shown(value: CellValue, style: number): string {
    if (typeof value === "string") return value;
    if (value === null) return "";
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const { styles, uses1904 } = this.context;
    const format = styles.styles[style]?.numberFormat ?? "General";
    return formatNumber(value, { format, formatId: styles.formatIds[style] ?? -1, uses1904 });
  }

  /** A rich text's own look becomes a style of its own, after those of the file. */
  private derivedStyle(style: number, look: RunLook): number {
    const key = `${style} ${JSON.stringify(look)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const base = this.styles[style];
    if (!base) return style;
    this.styles.push(withLook(base, look));
    this.derived.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** A shared formula is written once; its other cells hold it as if it had been copied there. */
  private readFormula(row: number, column: number): string {
    const { xml } = this;
    const type = xml.attribute("t");
    const shared = type === "shared" ? xml.number("si", -1) : -1;
    if (type === "array" || type === "dataTable") {
      const range = parseRange(xml.attribute("ref") ?? "");
      this.arrays.push(range ?? { top: row, left: column, bottom: row, right: column });
    }
    const formula = unescapeText(xml.text());
    if (shared < 0) return formula;
    if (formula !== "") {
      this.shared.set(shared, { formula, row, column });
      return formula;
    }
    const master = this.shared.get(shared);
    this.copied += master?.formula.length ?? 0;
    if (this.copied > MAXIMUM_COPIED) throw tooLarge(MAXIMUM_COPIED, "formulas");
    return master ? shiftFormula(master.formula, row - master.row, column - master.column) : "";
  }
}

function readMerges(xml: XmlScanner): readonly CellRange[] {
  const merges: CellRange[] = [];
  for (const inside = xml.inside; xml.child(inside, "mergeCell"); ) {
    if (merges.length >= MAXIMUM_MERGES) throw tooLarge(MAXIMUM_MERGES, "merges");
    const range = parseRange(xml.attribute("ref") ?? "");
    if (range && (range.bottom > range.top || range.right > range.left)) merges.push(range);
  }
  return merges;
}

const tooLarge = (limit: number, detail: string): HostError =>
  new HostError("tooLarge", { limit: String(limit), detail });

function missingString(sheet: string, index: string): never {
  throw new HostError("damagedFile", { detail: `${sheet}: shared string ${index}` });
}
