/** Owns the turning of what Excel hands out of a sheet into a grid. */
import type { Cell, CellRange, CellStyle, Grid } from "../../../core/model/grid";
import { formatGeneral, formatNumber } from "../../../formats/xlsx/reading/numberFormat";
import { type CellContent, contentOf } from "./cellValue";

/** A rectangle as Excel counts it: from 0. */
export interface Block {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What is asked of a sheet before its cells. */
export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly state: Grid["state"];
  readonly isProtected: boolean;
  /** Where its values stand; null for a sheet without any. */
  readonly block: Block | null;
  readonly merges: readonly CellRange[];
}

/** The cells of a block, row by row. */
export interface BlockContent {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  /** Rows and columns of the block that are hidden, counted from 1. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** How the cells of a block look, row by row. */
export type BlockLooks = readonly (readonly Excel.CellProperties[])[];

/** Returns where a range stands; its place must be loaded. */
export const blockOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block => ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
});

/** Returns a rectangle as a sheet counts it. */
export const rangeOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Block): CellRange => ({
  top: rowIndex + 1,
  left: columnIndex + 1,
  bottom: rowIndex + rowCount,
  right: columnIndex + columnCount,
});

/** Returns the grid of a sheet; its looks and content are of its own block. */
export function excelGrid(
  { name, state, isProtected, block, merges }: SheetOutline,
  content: BlockContent,
  looks: BlockLooks,
): Grid {
  const styles = new StyleList();
  const cells: Cell[] = [];
  const [top, left] = [(block?.rowIndex ?? 0) + 1, (block?.columnIndex ?? 0) + 1];
  content.values.forEach((row, r) => {
    row.forEach((value, c) => {
      const held = contentOf(value, content.formulas[r]?.[c]);
      if (!held) return;
      const format = String(content.numberFormat[r]?.[c] ?? "General");
      cells.push({
        row: top + r,
        column: left + c,
        ...held,
        text: shownText(held, format),
        style: styles.indexOf(looks[r]?.[c]?.format, format),
      });
    });
  });
  return {
    sheet: name,
    state,
    isProtected,
    rowCount: Math.max(highest(cells, "row"), highest(merges, "bottom")),
    columnCount: Math.max(highest(cells, "column"), highest(merges, "right")),
    cells,
    emptyStyled: [],
    styles: styles.all,
    merges,
    hiddenRows: content.hiddenRows,
    hiddenColumns: content.hiddenColumns,
    rowHeights: [],
    columnWidths: [],
  };
}

/** Not Math.max(...): a sheet may hold more cells than a call can take. */
const highest = <Place extends string>(
  items: readonly { readonly [place in Place]: number }[],
  place: Place,
): number => items.reduce((most, item) => Math.max(most, item[place]), 0);

/** Excel's own text is of the machine's language, and "####" in a narrow column: the number is shown anew. */
function shownText({ value, error }: CellContent, format: string): string {
  if (error !== null) return error;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "number") return value ?? "";
  if (format === "General") return formatGeneral(value);
  return formatNumber(value, { format, formatId: localFormats[format] ?? 0, uses1904: false });
}

/** The two formats that Excel shows by the machine's own date order (ECMA-376 Part 1, 18.8.30). */
const localFormats: { readonly [format: string]: number } = {
  "m/d/yyyy": 14,
  "m/d/yyyy h:mm": 22,
};

const alignments: { readonly [alignment: string]: CellStyle["horizontal"] } = {
  Left: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
  Justify: "justify",
};

class StyleList {
  readonly all: CellStyle[] = [];
  private readonly known = new Map<string, number>();

  indexOf(look: Excel.CellPropertiesFormat | undefined, numberFormat: string): number {
    const { font, horizontalAlignment, indentLevel } = look ?? {};
    const style: CellStyle = {
      bold: font?.bold ?? false,
      italic: font?.italic ?? false,
      fontName: font?.name ?? "",
      fontSize: font?.size ?? 11,
      numberFormat,
      horizontal: alignments[horizontalAlignment ?? ""] ?? "general",
      vertical: "bottom",
      wrap: false,
      indent: indentLevel ?? 0,
      bordered: false,
      fill: null,
    };
    const key = JSON.stringify(style);
    const index = this.known.get(key) ?? this.all.push(style) - 1;
    this.known.set(key, index);
    return index;
  }
}
