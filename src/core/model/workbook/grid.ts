/** Owns what a sheet is as plain data: cells, merges and the looks that carry meaning. Rows and columns count from 1. */

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a cell holds. Dates are their serial number; an error cell holds `null` and names its error. */
export type CellValue = string | number | boolean | null;

export interface Cell extends CellAddress {
  readonly value: CellValue;
  /** The value as the sheet shows it (decimal comma, date, percent); the text itself for text. */
  readonly text: string;
  /** The formula without "=", or null. */
  readonly formula: string | null;
  /** "#REF!" and the like, or null. */
  readonly error: string | null;
  /** Index into `Grid.styles`. */
  readonly style: number;
}

export interface CellStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Left out: it is not. */
  readonly underlined?: true;
  /** "": the program's own. */
  readonly fontName: string;
  /** In typographic points. */
  readonly fontSize: number;
  /** "General" when none is set. */
  readonly numberFormat: string;
  readonly horizontal: "general" | "left" | "center" | "right" | "justify";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** Steps of indentation, 0 for none. */
  readonly indent: number;
  /** Its letters do not run from left to right, or shrink to fit; left out: they do not. */
  readonly turned?: true;
  readonly bordered: boolean;
  /** "#RRGGBB" of a solid fill, or null. */
  readonly fill: string | null;
  /** "#RRGGBB" of the letters; null for black, and where none is said but the theme's. */
  readonly colour: string | null;
}

export interface ColumnWidth {
  readonly first: number;
  readonly last: number;
  /** In characters of the book's default font, as the file states it. */
  readonly width: number;
}

/** Widths of single columns, as a sheet states them; null: it states none. */
export type ColumnWidths = readonly (readonly [column: number, width: number | null])[];

export interface Grid {
  readonly sheet: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** The sheet is protected: a host will refuse to write locked cells. */
  readonly isProtected: boolean;
  /** Highest row and column that hold a value or a merge. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Cells that hold a value, a formula or an error, row by row, left to right; empty styled cells are left out. */
  readonly cells: readonly Cell[];
  /** Empty cells that carry a style other than 0, packed as [row, column, style]; for the view of the sheet only. */
  readonly emptyStyled: readonly (readonly [number, number, number])[];
  readonly styles: readonly CellStyle[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Row heights that the file states, as [row, typographic points]. */
  readonly rowHeights: readonly (readonly [number, number])[];
  readonly columnWidths: readonly ColumnWidth[];
  /** Of a character that column widths are counted in, in typographic points; left out: a digit of the first style. */
  readonly characterWidth?: number;
  /** Of rows that state none, in typographic points; left out: the program's own. */
  readonly defaultRowHeight?: number;
}

export type FileFormat = "xlsx" | "xlsm" | "xls" | "ods" | "fods" | "csv" | "docx";

/** In these everything is text: there is no number to be told from its text, and no formula to lose. */
export const holdsTextOnly = (format: FileFormat): boolean => format === "csv" || format === "docx";

/** A whole workbook as plain data. */
export interface WorkbookData {
  /** File name without its folder. */
  readonly file: string;
  readonly format: FileFormat;
  /** docProps modified date as ISO 8601, or null. */
  readonly modified: string | null;
  readonly activeSheet: string | null;
  /** Worksheets in tab order; chart sheets are left out. */
  readonly grids: readonly Grid[];
  /** Sheets of which only the first rows were read, by name; left out: none. */
  readonly readInPart?: readonly string[];
  /** Names of worksheets that the file lists and does not hold; left out: none. */
  readonly missingSheets?: readonly string[];
  /** It was under the password that Excel itself gives, and is read without it; left out: it was not. */
  readonly wasLocked?: boolean;
}

/** A workbook as its file holds it: with our own text that is kept beside its cells, null where there is none. */
export interface KeptWorkbook {
  readonly workbook: WorkbookData;
  readonly keptText: string | null;
}

/** One cell to write. `null` empties the cell but keeps its looks. Text stays text, also when it begins with "=". */
export interface CellChange extends CellAddress {
  readonly value: string | number | null;
}

/** The letters of the columns that nearly all sheets have, by their number. */
const usualLetters: readonly string[] = Array.from({ length: 100 }, (_, column) =>
  lettersOf(column),
);

/** Returns the letters of a column: 1 → "A", 28 → "AB". */
export const columnLetters = (column: number): string => usualLetters[column] ?? lettersOf(column);

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Returns the column of its letters: "A" → 1, "AB" → 28. */
export function columnNumber(letters: string): number {
  const capitals = letters.toUpperCase();
  let column = 0;
  for (let at = 0; at < capitals.length; at++) column = column * 26 + capitals.charCodeAt(at) - 64;
  return column;
}

/** Returns "D58". */
export const formatAddress = ({ row, column }: CellAddress): string =>
  `${columnLetters(column)}${row}`;

/** Returns the address of "D58" or "$D$58", or null when it is none. */
export function parseAddress(reference: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference);
  return match ? { row: Number(match[2]), column: columnNumber(match[1] ?? "") } : null;
}

/** Returns the range of "A1:C3" or "C10", or null when it is none. */
export function parseRange(reference: string): CellRange | null {
  const colon = reference.indexOf(":");
  const start = parseAddress(colon < 0 ? reference : reference.slice(0, colon));
  const end = colon < 0 ? start : parseAddress(reference.slice(colon + 1).replace(/:.*$/, ""));
  if (!start || !end) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}
