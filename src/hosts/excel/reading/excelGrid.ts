/** Owns the turning of what Excel hands out of a sheet into a grid. */
import { letterColour } from "../../../formats/grid/letterColour";
import type { CellRange, CellStyle, Grid } from "../../../core/model/workbook/grid";
import { GridBuilder } from "../../../formats/grid/gridBuilder";
import { StyleList } from "../../../formats/grid/styleList";
import { contentOf } from "./cellValue";

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
}

/** A sheet as it was read. */
export interface SheetContents {
  readonly outline: SheetOutline;
  /** The rectangle that content and looks are of; null for a sheet without values. */
  readonly part: Block | null;
  readonly content: BlockContent;
  readonly looks: BlockLooks;
  readonly merges: readonly CellRange[];
  /** Dates count from 1904, in the whole workbook. */
  readonly uses1904: boolean;
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

/** Returns the grid of a sheet. */
export function excelGrid({ outline, part, content, looks, ...sheet }: SheetContents): Grid {
  const builder = new GridBuilder(outline.name, outline.state, new StyleList());
  builder.isProtected = outline.isProtected;
  builder.uses1904 = sheet.uses1904;
  const [top, left] = [(part?.rowIndex ?? 0) + 1, (part?.columnIndex ?? 0) + 1];
  content.values.forEach((row, r) => {
    row.forEach((value, c) => {
      const held = contentOf(value, content.formulas[r]?.[c]);
      if (!held) return;
      const format = String(content.numberFormat[r]?.[c] ?? "General");
      // Excel's own text is of the machine's language, and "####" in a narrow column: the number is shown anew.
      builder.addContent({
        row: top + r,
        column: left + c,
        ...held,
        style: styleOf(looks[r]?.[c]?.format, format),
        formatId: localFormats[format] ?? -1,
      });
    });
  });
  sheet.merges.forEach((merge) => builder.addMerge(merge));
  for (const row of content.hiddenRows)
    builder.addRows({ first: row, last: row, isHidden: true, height: null });
  for (const column of content.hiddenColumns)
    builder.addColumns({ first: column, last: column, isHidden: true, width: null });
  return builder.build();
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

function styleOf(look: Excel.CellPropertiesFormat | undefined, numberFormat: string): CellStyle {
  const { font, horizontalAlignment, indentLevel } = look ?? {};
  return {
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    ...((font?.underline ?? "None") === "None" ? {} : { underlined: true }),
    fontName: font?.name ?? "",
    fontSize: font?.size ?? 11,
    numberFormat,
    horizontal: alignments[horizontalAlignment ?? ""] ?? "general",
    vertical: "bottom",
    wrap: false,
    indent: indentLevel ?? 0,
    bordered: false,
    fill: null,
    colour: letterColour(font?.color),
  };
}
