/** Owns the shape of a Word document's content: paragraphs and tables, one after the other. */
import type { CellStyle } from "../../../core/model/workbook/grid";

export interface Paragraph {
  readonly kind: "paragraph";
  /** With the number that Word shows before it. */
  readonly text: string;
  readonly style: CellStyle;
  readonly startsPage: boolean;
}

export interface DocumentCell {
  /** Columns count from 1, both ends included. */
  readonly left: number;
  readonly right: number;
  /** The cell above goes on here. */
  readonly isContinued: boolean;
  readonly fill: string | null;
  readonly paragraphs: readonly Paragraph[];
}

export interface DocumentTable {
  readonly kind: "table";
  readonly rows: readonly (readonly DocumentCell[])[];
  /** Where the columns begin and, last, where the table ends; in twentieths of a point from its left side. */
  readonly lines: readonly number[];
  readonly startsPage: boolean;
}

export type Block = Paragraph | DocumentTable;

/** Letterheads and lines to sign stand in tables too: these have fewer columns, or hardly a row. */
export const isWide = ({ lines }: DocumentTable): boolean => lines.length > 3;
export const holdsAList = (block: Block): boolean =>
  block.kind === "table" && (isWide(block) ? block.rows.length >= 3 : block.rows.length >= 8);
