/** Owns where pages begin: by themselves, and by hand where what belongs together would be split over two. */
import { countUpTo } from "../base/sorted";
import type { PageSetup } from "../model/workbook/pageSetup";

/** First and last row of what belongs together. */
export type KeptRows = readonly [first: number, last: number];

/** A row that is printed, with its height in typographic points. */
export interface PaperRow {
  readonly row: number;
  readonly height: number;
}

/** What pages are made by. */
export interface Paging {
  /** What a page holds in the heights of the sheet, in typographic points. */
  readonly page: number;
  /** First and last row that the pages behind them repeat; null: none. */
  readonly titleRows: KeptRows | null;
}

const POINTS_PER_MM = 72 / 25.4;
const A4 = { long: 297, short: 210 } as const;
/** Programs and printers differ in what they get onto a page: from so much less to so much more. */
const DIFFERENCES = [0.96, 1.02];
/** What all of them get onto a page. */
const CERTAIN = 0.97;

/** Returns what a page of A4 holds between its margins, in typographic points. */
export function printable({ orientation, margins }: Pick<PageSetup, "orientation" | "margins">): {
  readonly width: number;
  readonly height: number;
} {
  const [wide, high] = orientation === "landscape" ? [A4.long, A4.short] : [A4.short, A4.long];
  return {
    width: (wide - margins.left - margins.right) * POINTS_PER_MM,
    height: (high - margins.top - margins.bottom) * POINTS_PER_MM,
  };
}

/** Returns what a page holds in the heights of a sheet so many points wide: wide sheets are printed smaller. */
export function pageHeight(
  page: Pick<PageSetup, "orientation" | "margins">,
  sheetWidth: number,
): number {
  const { width, height } = printable(page);
  return height / Math.min(1, width / sheetWidth);
}

/** Returns the first row of each page, where a page begins at these rows anyway. */
export function pageStarts(
  rows: readonly PaperRow[],
  { page, titleRows }: Paging,
  breaks: readonly number[],
): readonly number[] {
  const starts: number[] = [];
  const isBroken = new Set(breaks);
  const repeats = titleHeight(rows, titleRows);
  let used = 0;
  for (const { row, height } of rows) {
    if (starts.length > 0 && !isBroken.has(row) && used + height <= page) {
      used += height;
      continue;
    }
    starts.push(row);
    used = (isBehind(row, titleRows) ? repeats : 0) + height;
  }
  return starts;
}

/**
 * Returns the first row of every page where each is to begin by hand: so few rows stand on one that every program finds room for
 * them, and no program breaks elsewhere.
 */
export function certainStarts(
  rows: readonly PaperRow[],
  wish: Kept,
  { page, titleRows }: Paging,
): readonly number[] {
  const certain = { page: page * CERTAIN, titleRows };
  return pageStarts(rows, certain, breaksBefore(rows, wish, certain, [1]));
}

export interface Kept {
  readonly kept: readonly KeptRows[];
  /** Rows that begin a page anyway. */
  readonly begins?: readonly number[];
}

/**
 * Returns the rows that begin a new page: those that shall (`begins`), and those with which some program would split what is
 * kept. Of what is kept from one row on the most that a page can hold is.
 */
export function breaksBefore(
  rows: readonly PaperRow[],
  { kept, begins = [] }: Kept,
  { page, titleRows }: Paging,
  differences: readonly number[] = DIFFERENCES,
): readonly number[] {
  const breaks: number[] = [];
  const repeats = titleHeight(rows, titleRows);
  const heightsFrom = keptHeights(rows, kept);
  const isBegun = new Set(begins);
  const pages = differences.map((difference) => ({ room: page * difference, used: 0 }));
  rows.forEach(({ row, height }, at) => {
    const repeated = isBehind(row, titleRows) ? repeats : 0;
    const heights = heightsFrom(row);
    const isSplit = pages.some(({ room, used }) => {
      const together = heights.find((each) => repeated + each <= room);
      return (
        together !== undefined && used > repeated && used + height <= room && used + together > room
      );
    });
    const isBroken = at > 0 && (isSplit || isBegun.has(row));
    if (isBroken) breaks.push(row);
    for (const one of pages) {
      if (isBroken || (one.used > 0 && one.used + height > one.room)) one.used = repeated;
      one.used += height;
    }
  });
  return breaks;
}

/** Title rows are repeated by the pages that begin behind them only. */
const isBehind = (row: number, titleRows: KeptRows | null): boolean =>
  titleRows !== null && row > titleRows[1];

const titleHeight = (rows: readonly PaperRow[], titleRows: KeptRows | null): number =>
  titleRows === null ? 0 : (keptHeights(rows, [titleRows])(titleRows[0])[0] ?? 0);

/** Returns how high what is kept from a row on is, the highest first; rows that are not printed have no height. */
function keptHeights(
  rows: readonly PaperRow[],
  kept: readonly KeptRows[],
): (first: number) => readonly number[] {
  const below = [0];
  for (const { height } of rows) below.push((below[below.length - 1] ?? 0) + height);
  const heightTo = (row: number): number => below[countUpTo(rows, row, rowOf)] ?? 0;
  const heights = new Map<number, number[]>();
  for (const [first, last] of kept) {
    const height = heightTo(last) - heightTo(first - 1);
    heights.set(first, [...(heights.get(first) ?? []), height]);
  }
  for (const each of heights.values()) each.sort((a, b) => b - a);
  return (first) => heights.get(first) ?? [];
}

const rowOf = ({ row }: PaperRow): number => row;
