/** Owns what a new workbook is as plain data: sheets of cells with looks, links, pages and charts. Nothing here knows a file format. */
import type { CellAddress, CellRange } from "../model/workbook/grid";
import type { StyleName } from "./looks";

/** A piece of a text with a look of its own; sizes in typographic points. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
}

/** What a cell holds. Text stays text, whatever it begins with; only builders of ours make formulas. */
export type CellContent =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "runs"; readonly runs: readonly TextRun[] }
  | { readonly kind: "number"; readonly value: number }
  /** Without "="; `value` is the right result, shown until a program computes it again. */
  | { readonly kind: "formula"; readonly formula: string; readonly value: string | number };

export type Link =
  | { readonly to: "cell"; readonly sheet: string; readonly cell: string }
  /** Another file: its path from the folder of this one, "/" between folders; sheet and cell where known. */
  | {
      readonly to: "file";
      readonly path: string;
      readonly sheet: string | null;
      readonly cell: string | null;
    };

export interface SheetCell {
  readonly column: number;
  readonly content: CellContent;
  readonly style: StyleName;
  readonly link: Link | null;
}

export interface SheetRow {
  readonly row: number;
  /** In typographic points, so that wrapped text is never cut: no program fits it afterwards. */
  readonly height: number;
  readonly cells: readonly SheetCell[];
}

/** A4; margins in mm. */
export interface Page {
  readonly orientation: "portrait" | "landscape";
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Printed small at the foot of each page; the page number stands in the top margin from page 2 on. */
  readonly footer: string;
  /** It is laid over something printed: nothing on it is moved to the middle. Left out: it stands in the middle of the paper. */
  readonly isPlaced?: true;
  /** All of it is printed on one page, smaller where it has to be. */
  readonly isOnePage?: true;
  /** So many times as wide as its paper is the sheet: it is printed smaller. Left out: it is not, or nobody knows. */
  readonly timesWider?: number;
}

/** A look that a range takes where a formula (without "=", for its top left cell) is true; the first that fits counts. */
export interface ConditionalFill {
  readonly range: CellRange;
  readonly formula: string;
  readonly style: StyleName;
}

/** Cells of a row or column with the values they hold, for those who show a chart without computing. */
export interface ChartRange<Value> {
  readonly sheet: string;
  readonly range: CellRange;
  readonly values: readonly Value[];
}

/** Columns stacked on each other, one stack a category. */
export interface Chart {
  readonly title: string;
  readonly categories: ChartRange<string>;
  readonly series: readonly {
    readonly name: ChartRange<string>;
    readonly values: ChartRange<number>;
    /** "#RRGGBB" */
    readonly colour: string;
  }[];
  /** Cells it covers. */
  readonly place: CellRange;
}

/** A line drawn under a text, in the middle of its columns; it takes no cell. Lengths in typographic points. */
export interface DrawnRule {
  /** The row of the text, and how far below its upper edge the line is. */
  readonly row: number;
  readonly below: number;
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

export interface Sheet {
  readonly name: string;
  /** Widths in digits of the book's font, from column 1. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  readonly page: Page;
  /** First and last row repeated on every page. */
  readonly titleRows: readonly [number, number] | null;
  /** Rows that begin a new page, so that what belongs together is not split. */
  readonly breaksBefore: readonly number[];
  /** Top left cell of what scrolls. */
  readonly frozenAt: CellAddress | null;
  readonly filter: CellRange | null;
  readonly fills: readonly ConditionalFill[];
  readonly charts: readonly Chart[];
  readonly rules: readonly DrawnRule[];
}

export interface Book {
  readonly title: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly sheets: readonly Sheet[];
}
