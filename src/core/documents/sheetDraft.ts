/** Owns a sheet while it is being put together row by row: where cells stand, what they span, and places that links lead to. */
import type { CellAddress, CellRange } from "../model/workbook/grid";
import { formatAddress } from "../model/workbook/grid";
import type { StyleName } from "./looks";
import { looks } from "./looks";
import type { KeptRows } from "../paper/pageBreaks";
import { breaksBefore, certainStarts, pageHeight } from "../paper/pageBreaks";
import { contentHeight, DIGIT, fittingText, statedHeight } from "./rowHeights";
import type {
  Book,
  CellContent,
  Chart,
  ConditionalFill,
  DrawnRule,
  Link,
  Page,
  Sheet,
  SheetCell,
  SheetRow,
} from "./sheetModel";

/** A link to a place that some sheet of the book names, to a cell, or to another file. */
export type DraftLink = { readonly to: "place"; readonly place: string } | Link;

/** A cell with the columns and rows it takes. */
export interface DraftCell {
  readonly content: CellContent;
  readonly style: StyleName;
  readonly link?: DraftLink | null;
  /** Columns it spans, 1 unless said. */
  readonly across?: number;
  /** Rows it spans, 1 unless said; the rows below leave its columns out (null). */
  readonly down?: number;
}

const noContent: CellContent = { kind: "empty" };

export const textCell = (
  text: string | null,
  style: StyleName,
  more: Partial<DraftCell> = {},
): DraftCell => ({
  content: text === null || text === "" ? noContent : { kind: "text", text },
  style,
  ...more,
});

/** A number, or a blank cell: a blank is never nought. */
export const numberCell = (
  value: number | null,
  style: StyleName,
  more: Partial<DraftCell> = {},
): DraftCell => ({
  content: value === null ? noContent : { kind: "number", value },
  style,
  ...more,
});

export const formulaCell = (
  formula: string,
  value: string | number,
  style: StyleName,
  more: Partial<DraftCell> = {},
): DraftCell => ({ content: { kind: "formula", formula, value }, style, ...more });

interface PlacedCell extends DraftCell {
  readonly column: number;
}

interface DraftRow {
  readonly cells: readonly PlacedCell[];
  readonly height: number | null;
}

export interface SheetFrame {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly page: Page;
}

export class SheetDraft {
  titleRows: Sheet["titleRows"] = null;
  frozenAt: CellAddress | null = null;
  filter: CellRange | null = null;
  readonly fills: ConditionalFill[] = [];
  readonly charts: Chart[] = [];
  readonly rules: DrawnRule[] = [];
  /** Rows that are to stand on one page. */
  readonly kept: KeptRows[] = [];
  /** Pages begin by hand, so that every program divides the sheet alike. */
  isDividedByHand = false;
  /** All of it is printed on one page. */
  isOnePage = false;
  /** Rows that begin a page. */
  readonly begins: number[] = [];
  /** Cell by name of the place. */
  readonly places = new Map<string, string>();
  private readonly rows: DraftRow[] = [];

  constructor(readonly frame: SheetFrame) {}

  get name(): string {
    return this.frame.name;
  }

  get columnCount(): number {
    return this.frame.columnWidths.length;
  }

  /** What a page holds in the heights of the sheet, in typographic points. */
  get pageHeight(): number {
    return pageHeight(this.frame.page, this.digitsOf(1, this.columnCount) * DIGIT);
  }

  /** Number of the row that the next `add` makes. */
  get nextRow(): number {
    return this.rows.length + 1;
  }

  /**
   * Adds a row and returns its number. Cells stand one after another from column 1; null leaves a column to nobody or to a
   * cell that comes down from above. `place` names the row for links, `height` (typographic points) is worked out unless given.
   */
  add(
    cells: readonly (DraftCell | null)[],
    { place, height = null }: { readonly place?: string; readonly height?: number | null } = {},
  ): number {
    const row = this.nextRow;
    const stated = height === null ? null : statedHeight(height);
    this.rows.push({ cells: placedFrom(cells), height: stated });
    if (place !== undefined) this.places.set(place, formatAddress({ row, column: 1 }));
    return row;
  }

  /** Adds a row of just this height, in typographic points, whatever its cells need. */
  addExact(cells: readonly (DraftCell | null)[], height: number): void {
    this.rows.push({ cells: placedFrom(cells), height });
  }

  /** Adds empty rows. */
  leave(count = 1): void {
    for (let i = 0; i < count; i++) this.add([]);
  }

  /** Returns the sheet, its links led to where their places stand; a link to a place that nobody names is left out. */
  finish(linkTo: (place: string) => Link | null): Sheet {
    const byRow = this.rows.map((): SheetCell[] => []);
    const merges: CellRange[] = [];
    this.rows.forEach(({ cells }, index) => {
      for (const cell of cells) this.lay(cell, index + 1, byRow, merges, linkTo);
    });
    const rows = byRow.map(
      (cells, index): SheetRow => ({
        row: index + 1,
        height: this.heightAt(index + 1),
        cells: cells.sort((a, b) => a.column - b.column),
      }),
    );
    return {
      ...this.frame,
      page: this.isOnePage ? { ...this.frame.page, isOnePage: true } : this.frame.page,
      rows,
      merges,
      breaksBefore: this.isOnePage ? [] : this.breaksOf(rows),
      titleRows: this.titleRows,
      frozenAt: this.frozenAt,
      filter: this.filter,
      fills: this.fills,
      charts: this.charts,
      rules: this.rules,
    };
  }

  private breaksOf(rows: readonly SheetRow[]): readonly number[] {
    const wish = { kept: this.kept, begins: this.begins };
    const paging = { page: this.pageHeight, titleRows: this.titleRows };
    return this.isDividedByHand
      ? certainStarts(rows, wish, paging).slice(1)
      : breaksBefore(rows, wish, paging);
  }

  /** Lays one cell and, so that borders close, the empty cells that it spans. */
  private lay(
    cell: PlacedCell,
    row: number,
    byRow: readonly SheetCell[][],
    merges: CellRange[],
    linkTo: (place: string) => Link | null,
  ): void {
    const { column, style, across = 1, down = 1 } = cell;
    if (across > 1 || down > 1)
      merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    const { link } = cell;
    for (let below = 0; below < down; below++) {
      for (let beside = 0; beside < across; beside++) {
        const isFirst = below === 0 && beside === 0;
        byRow[row - 1 + below]?.push({
          column: column + beside,
          content: isFirst ? this.fitting(cell) : noContent,
          style,
          link: isFirst && link ? (link.to === "place" ? linkTo(link.place) : link) : null,
        });
      }
    }
  }

  private fitting({ content, style, column, across = 1 }: PlacedCell): CellContent {
    if (content.kind !== "text" || !looks[style].wrap) return content;
    const text = fittingText(content.text, looks[style], this.digitsOf(column, across));
    return text === content.text ? content : { kind: "text", text };
  }

  /** Returns how high all of its rows are together, in typographic points. */
  get height(): number {
    return this.rows.reduce((sum, row) => sum + this.heightOf(row), 0);
  }

  /** Returns how high a row is, in typographic points. */
  heightAt(row: number): number {
    return this.heightOf(this.rows[row - 1] ?? { cells: [], height: null });
  }

  /** Returns how high a row of these cells would be. */
  heightFor(cells: readonly DraftCell[]): number {
    return this.heightOf({ cells: placedFrom(cells), height: null });
  }

  private heightOf({ cells, height }: DraftRow): number {
    if (height !== null) return height;
    const heights = cells
      .filter(({ down = 1 }) => down === 1)
      .map((cell) =>
        contentHeight(
          this.fitting(cell),
          looks[cell.style],
          this.digitsOf(cell.column, cell.across ?? 1),
        ),
      );
    return statedHeight(Math.max(0, ...heights));
  }

  /** Returns the width of columns together, in digits of the book's font. */
  digitsOf(column: number, across: number): number {
    return this.frame.columnWidths
      .slice(column - 1, column - 1 + across)
      .reduce((total, width) => total + width, 0);
  }
}

function placedFrom(cells: readonly (DraftCell | null)[]): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  let column = 1;
  for (const cell of cells) {
    if (cell) placed.push({ ...cell, column });
    column += cell?.across ?? 1;
  }
  return placed;
}

/** Returns the book of the drafts, each link led to the sheet that names its place. */
export function bookOf(
  drafts: readonly SheetDraft[],
  { title, madeAt }: Pick<Book, "title" | "madeAt">,
): Book {
  const linkTo = (place: string): Link | null => {
    for (const { name, places } of drafts) {
      const cell = places.get(place);
      if (cell !== undefined) return { to: "cell", sheet: name, cell };
    }
    return null;
  };
  return { title, madeAt, sheets: drafts.map((draft) => draft.finish(linkTo)) };
}
