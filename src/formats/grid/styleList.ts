/** Owns the looks of the cells of a sheet, by the index that the cells have. */
import type { CellStyle } from "../../core/model/workbook/grid";

/** What a cell looks like of which nothing is said. */
export const plainStyle: CellStyle = {
  bold: false,
  italic: false,
  fontName: "Calibri",
  fontSize: 11,
  numberFormat: "General",
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  bordered: false,
  fill: null,
  colour: null,
};

export class StyleList {
  private readonly styles: CellStyle[];
  private readonly byObject = new Map<CellStyle, number>();
  private readonly byLook = new Map<string, number>();

  /** Begins with looks whose indexes stand already. */
  constructor(first: readonly CellStyle[] = []) {
    this.styles = [...first];
  }

  get all(): readonly CellStyle[] {
    return this.styles;
  }

  /** Puts a look at the end and returns its index. */
  append(style: CellStyle): number {
    return this.styles.push(style) - 1;
  }

  /** Returns the index of a look that was asked for before, or of a new one. */
  indexOf(style: CellStyle): number {
    const cached = this.byObject.get(style);
    if (cached !== undefined) return cached;
    const look = JSON.stringify(style);
    const index = this.byLook.get(look) ?? this.append(style);
    this.byLook.set(look, index);
    this.byObject.set(style, index);
    return index;
  }
}
