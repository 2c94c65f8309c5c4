/** Owns how recognition looks at a grid: decoded text by address, merges, rows that hold anything. */
import { contains } from "../../model/workbook/ranges";
import type { Cell, CellRange, CellStyle, Grid } from "../../model/workbook/grid";
import { sumPoints, type Points } from "../../base/points";
import { decodeLegacy, encodingByLetters, isCertainlyUnicode } from "../../base/legacyText";
import { mayBeMisread, restoreMisread } from "../../base/misreadUtf8";
import { foldNormalised, normaliseText } from "../../base/text";
import { termsOf } from "./formula";
import { BLANK, readPoints, scoreOf, type PointsEntry } from "./numbers";

/** One column more than a sheet can have; makes one number of an address. */
const STRIDE = 16_385;
/** A merge larger than this is decoration; its covered cells are not listed. */
const MERGE_CELL_LIMIT = 5_000;

/** A cell with what was found out about it so far; each is asked for many times. */
interface CellEntry {
  readonly cell: Cell;
  text: string | null;
  folded: string | null;
  points: PointsEntry | null;
}

/** A text as it stands in the sheet, outside what was read as an item. */
export interface TextRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly folded: string;
}

export interface SheetView {
  readonly grid: Grid;
  /** Its texts were kept in the wrong encoding by the program that wrote them, and are restored for reading. */
  readonly isRestored: boolean;
  /** Rows that hold a cell with a value, in order. */
  readonly rows: readonly number[];
  /** Those of them from one row to another, both included. */
  rowsBetween(from: number, to: number): readonly number[];
  cell(row: number, column: number): Cell | undefined;
  /** Cells of a row that hold something, left to right. */
  rowCells(row: number): readonly Cell[];
  styleOf(cell: Cell | undefined): CellStyle | undefined;
  /** Decoded text with its spaces and line ends as written; "" where nothing stands. */
  written(row: number, column: number): string;
  /** Decoded text in NFC with single spaces; "" where nothing stands. */
  text(row: number, column: number): string;
  /** The same folded for comparison. */
  folded(row: number, column: number): string;
  points(row: number, column: number): PointsEntry;
  /** The merge that covers a cell, or null. */
  merge(row: number, column: number): CellRange | null;
  isHidden(row: number): boolean;
}

/** Returns a view of the grid; texts are decoded once, when first asked for. */
export const viewSheet = (grid: Grid): SheetView => new GridView(grid);

const noCells: readonly Cell[] = [];
const noEntries: readonly CellEntry[] = [];

/** A class: it is asked more often than anything else, and methods that all views share are called fastest. */
class GridView implements SheetView {
  readonly isRestored: boolean;
  readonly rows: readonly number[];
  private readonly lines: ReadonlyMap<number, Line>;
  private readonly covers: ReadonlyMap<number, CellRange>;
  private readonly fontOf: ((cell: Cell) => string) | null;
  private readonly hidden: ReadonlySet<number>;

  constructor(readonly grid: Grid) {
    this.lines = linesOf(grid);
    this.covers = indexMerges(grid.merges);
    this.isRestored = isMisread(grid);
    this.fontOf = this.isRestored ? null : believableFonts(grid);
    this.hidden = new Set(grid.hiddenRows);
    this.rows = [...this.lines.keys()].sort((a, b) => a - b);
  }

  rowsBetween(from: number, to: number): readonly number[] {
    return this.rows.slice(placeIn(this.rows, from), placeIn(this.rows, to + 1));
  }

  cell(row: number, column: number): Cell | undefined {
    return this.at(row, column)?.cell;
  }

  rowCells(row: number): readonly Cell[] {
    return this.lines.get(row)?.cells ?? noCells;
  }

  styleOf(cell: Cell | undefined): CellStyle | undefined {
    return cell ? this.grid.styles[cell.style] : undefined;
  }

  written(row: number, column: number): string {
    const entry = this.at(row, column);
    return entry ? this.writtenOf(entry) : "";
  }

  text(row: number, column: number): string {
    const entry = this.at(row, column);
    return entry ? this.textOf(entry) : "";
  }

  folded(row: number, column: number): string {
    const entry = this.at(row, column);
    return entry ? (entry.folded ??= foldNormalised(this.textOf(entry))) : "";
  }

  points(row: number, column: number): PointsEntry {
    const entry = this.at(row, column);
    return entry ? this.pointsOf(entry) : BLANK;
  }

  merge(row: number, column: number): CellRange | null {
    return this.covers.get(row * STRIDE + column) ?? null;
  }

  isHidden(row: number): boolean {
    return this.hidden.has(row);
  }

  private at(row: number, column: number): CellEntry | undefined {
    const line = this.lines.get(row);
    return line && entryAt(line.entries, column);
  }

  private writtenOf({ cell }: CellEntry): string {
    return (
      (this.isRestored ? restoreMisread(cell.text) : null) ??
      decodedText(cell, this.fontOf ? this.fontOf(cell) : null)
    );
  }

  private textOf(entry: CellEntry): string {
    return (entry.text ??= normaliseText(this.writtenOf(entry)));
  }

  private pointsOf(entry: CellEntry): PointsEntry {
    if (entry.points !== null) return entry.points;
    // A formula that leads back to its own cell reads nothing there.
    entry.points = BLANK;
    entry.points = isWithoutResult(entry.cell)
      ? resultOf(entry.cell, (range) => this.scoresIn(range))
      : readPoints(entry.cell, this.styleOf(entry.cell), this.textOf(entry));
    return entry.points;
  }

  private scoresIn({ top, bottom, left, right }: CellRange): readonly Points[] {
    return this.rowsBetween(top, bottom).flatMap((row) =>
      (this.lines.get(row)?.entries ?? noEntries)
        .filter(({ cell: { column } }) => column >= left && column <= right)
        .flatMap((entry) => scoreOf(this.pointsOf(entry)) ?? []),
    );
  }
}

/** A formula that the program which wrote the file did not work out. */
const isWithoutResult = ({ formula, value, error }: Cell): boolean =>
  formula !== null && value === null && error === null;

/** Returns what a formula that only adds and takes off comes to; nothing where it does more, reads itself, or finds nothing to add. */
function resultOf(
  { row, column, formula }: Cell,
  scoresIn: (range: CellRange) => readonly Points[],
): PointsEntry {
  const terms = formula === null ? null : termsOf(formula);
  const readsItself = terms?.some(({ range }) => contains(range, { row, column }));
  if (readsItself === true) return BLANK;
  const added = (terms ?? []).flatMap(({ sign, range }) =>
    scoresIn(range).map((points) => (sign === 1 ? points : -points)),
  );
  const points = sumPoints(added);
  return points === null ? BLANK : { kind: "number", points };
}

/** The cells of a row, left to right. */
interface Line {
  readonly cells: Cell[];
  readonly entries: CellEntry[];
}

function linesOf({ cells }: Grid): ReadonlyMap<number, Line> {
  const lines = new Map<number, Line>();
  for (const cell of cells) {
    const entry: CellEntry = { cell, text: null, folded: null, points: null };
    const line = lines.get(cell.row);
    if (line) {
      line.cells.push(cell);
      line.entries.push(entry);
    } else lines.set(cell.row, { cells: [cell], entries: [entry] });
  }
  return lines;
}

/** Most rows are filled from the first column on: the cell of a column has its place there. */
function entryAt(entries: readonly CellEntry[], column: number): CellEntry | undefined {
  const likely = entries[column - 1];
  if (likely?.cell.column === column) return likely;
  let [from, to] = [0, Math.min(column, entries.length)];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((entries[middle]?.cell.column ?? 0) < column) from = middle + 1;
    else to = middle;
  }
  const found = entries[from];
  return found?.cell.column === column ? found : undefined;
}

/** Returns how many of the sorted rows stand before one. */
function placeIn(rows: readonly number[], row: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle] ?? 0) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}

function decodedText(cell: Cell, font: string | null): string {
  if (typeof cell.value !== "string") return cell.text;
  return font === null ? cell.value : decodeLegacy(cell.value, font);
}

/** So many cells tell how a sheet is written: its title, its header and the first rows. */
const TELLING_CELLS = 120;

/** More of a sheet's texts were misread than show that they were not. */
function isMisread({ cells }: Grid): boolean {
  const telling = cells.slice(0, TELLING_CELLS);
  if (!telling.some(({ value }) => typeof value === "string" && mayBeMisread(value))) return false;
  let votes = 0;
  for (const { value } of telling) {
    if (typeof value !== "string" || !TELLING.test(value)) continue;
    votes += restoreMisread(value) === null ? -1 : 1;
  }
  return votes > 0;
}

/** Characters of which a Unicode text, or one in the old codes, has at least one; without them nothing can be told. */
const TELLING =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe-\u0111\u0128-\u0169\u01a0-\u01b0\u0300-\u036f\u1ea0-\u1ef9]/;
const LEGACY_FONT = /^\.?vn/i;
/**
 * Returns the font by which each cell's text is decoded. A cell too short to tell ("Ghi chú" is a word in either) follows
 * what its row, or else its sheet, is written in, and not the name of its font. Null: nothing to decode in the sheet.
 */
function believableFonts(grid: Grid): ((cell: Cell) => string) | null {
  const hasLegacyFont = grid.styles.some((style) => LEGACY_FONT.test(style.fontName));
  if (!hasLegacyFont && !grid.cells.some(isLegacy)) return null;
  const fontNameOf = (cell: Cell): string => grid.styles[cell.style]?.fontName ?? "";
  const rows = new Map<number, Votes>();
  const sheet: Votes = { unicode: 0, legacy: 0, font: "" };
  for (const cell of grid.cells) {
    const vote = voteOf(cell);
    if (vote === null) continue;
    const row = rows.get(cell.row) ?? { unicode: 0, legacy: 0, font: "" };
    rows.set(cell.row, row);
    for (const votes of [row, sheet]) {
      if (vote === "unicode") votes.unicode++;
      else {
        votes.legacy++;
        votes.font = vote;
      }
    }
  }
  return (cell) => {
    const row = rows.get(cell.row);
    const isDecided = row !== undefined && row.unicode !== row.legacy;
    const votes = isDecided ? row : sheet;
    const isLegacyFont = LEGACY_FONT.test(fontNameOf(cell));
    // In a sheet of both kinds a row that tells nothing is what its old font says.
    const margin = isLegacyFont && !isDecided ? PREVAILS : 1;
    if (votes.unicode > margin * votes.legacy) return "";
    return votes.legacy > votes.unicode && !isLegacyFont ? votes.font : fontNameOf(cell);
  };
}

/** By how much Unicode must prevail in a sheet before an old font's name is not believed. */
const PREVAILS = 4;

interface Votes {
  unicode: number;
  legacy: number;
  font: string;
}

function isLegacy(cell: Cell): boolean {
  if (typeof cell.value !== "string" || isCertainlyUnicode(cell.value)) return false;
  const vote = voteOf(cell);
  return vote !== null && vote !== "unicode";
}

/** Returns the encoding that a cell's own letters tell, as "unicode" or the font to decode by; null for plain letters. */
function voteOf(cell: Cell): string | null {
  if (typeof cell.value !== "string" || !TELLING.test(cell.value)) return null;
  const encoding = encodingByLetters(cell.value);
  return encoding && encodingFonts[encoding];
}

const encodingFonts = { unicode: "unicode", tcvn3: ".VnTime", vni: "VNI-Times" } as const;

function indexMerges(merges: readonly CellRange[]): Map<number, CellRange> {
  const covers = new Map<number, CellRange>();
  for (const merge of merges) {
    const size = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (size > MERGE_CELL_LIMIT) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        covers.set(row * STRIDE + column, merge);
      }
    }
  }
  return covers;
}
