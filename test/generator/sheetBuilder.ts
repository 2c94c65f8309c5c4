/** Owns how a generated sheet becomes a grid: cells put one by one, merges, styles by name. */
import type {
  Cell,
  CellRange,
  CellStyle,
  CellValue,
  Grid,
} from "../../src/core/model/workbook/grid";
import { GridBuilder } from "../../src/formats/grid/gridBuilder";
import { StyleList } from "../../src/formats/grid/styleList";

export interface Looks {
  readonly bold?: boolean;
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly formula?: string;
  /** Shown text, where it is not the value itself. */
  readonly shown?: string;
}

const plain: CellStyle = {
  bold: false,
  italic: false,
  fontName: "Times New Roman",
  fontSize: 12,
  numberFormat: "General",
  horizontal: "general",
  vertical: "center",
  wrap: true,
  indent: 0,
  bordered: false,
  colour: null,
  fill: null,
};

export class SheetBuilder {
  private readonly cells = new Map<string, Cell>();
  private readonly styles = new StyleList();
  private readonly merges: CellRange[] = [];
  readonly hiddenRows: number[] = [];

  constructor() {
    this.styles.indexOf(plain);
  }

  put(row: number, column: number, value: CellValue, looks: Looks = {}): void {
    if (value === null) return;
    const style = this.styleIndex(looks);
    const shown =
      looks.shown ?? (typeof value === "number" ? String(value).replace(".", ",") : String(value));
    this.cells.set(`${row}:${column}`, {
      row,
      column,
      value,
      text: shown,
      formula: looks.formula ?? null,
      error: null,
      style,
    });
  }

  putError(row: number, column: number, error: string, formula: string): void {
    this.cells.set(`${row}:${column}`, {
      row,
      column,
      value: null,
      text: error,
      formula,
      error,
      style: 0,
    });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }

  build(sheet: string, state: Grid["state"] = "visible"): Grid {
    const builder = new GridBuilder(sheet, state, this.styles);
    for (const cell of this.cells.values()) builder.addCell(cell);
    for (const merge of this.merges) builder.addMerge(merge);
    for (const row of this.hiddenRows)
      builder.addRows({ first: row, last: row, isHidden: true, height: null });
    return builder.build();
  }

  private styleIndex(looks: Looks): number {
    return this.styles.indexOf({
      ...plain,
      bold: looks.bold ?? false,
      numberFormat: looks.numberFormat ?? "General",
      fontName: looks.fontName ?? plain.fontName,
    });
  }
}
