/** Owns the score sheets of a workbook before they are printed: how each is laid out, how it will be, and what is wrong then and now. */
import type { Lexicon } from "../../core/domain/lexicon";
import type { Reading } from "../../core/model/table/reading";
import {
  type CellAddress,
  type ColumnWidths,
  formatAddress,
  type Grid,
  type WorkbookData,
} from "../../core/model/workbook/grid";
import type { PageSetup } from "../../core/model/workbook/pageSetup";
import { checkPaper, type PaperCheck } from "../../core/paper/check";
import { footCode, withFootLine } from "../../core/paper/code/footCode";
import { codeOfSheet } from "../../core/paper/code/tableCode";
import { officialMargins, planPaper } from "../../core/paper/officialPage";
import { type PaperFinding, paperFinding } from "../../core/paper/paperFinding";
import { type Section, sectionsOf } from "../../core/paper/sections";
import { cellsToRelease } from "../../core/paper/release";
import {
  columnsToWiden,
  type PageAcross,
  type WiderColumn,
  withWidths,
} from "../../core/paper/widths";
import { cellsToWrap, withWraps } from "../../core/paper/wraps";
import type { WorkbookHost } from "../../hosts/host";

export interface SheetPaper {
  readonly sheet: string;
  /** Tables that stand one below the other on it. */
  readonly tables: number;
  /** As it will be: with the heights that its rows get. */
  readonly grid: Grid;
  readonly now: PageSetup;
  readonly then: PageSetup;
  /** Cells whose text will be wrapped, and those whose text will run on one line over blank neighbours. */
  readonly wrapped: readonly CellAddress[];
  readonly released: readonly CellAddress[];
  /** Columns that are worth widening, and whether they will be. */
  readonly wider: readonly WiderColumn[];
  readonly isWidened: boolean;
  readonly pagesNow: number;
  readonly pagesThen: number;
  /** The first row of each page as it will be, and how much smaller it is printed. */
  readonly starts: readonly number[];
  readonly scale: number;
  /** By which its printed copy is told to be that of the points in it. */
  readonly code: string | null;
  /** What laying the sheet out mends. */
  readonly mended: readonly PaperFinding[];
  /** What is to be looked at all the same. */
  readonly left: readonly PaperFinding[];
}

export type Orientations = ReadonlyMap<string, PageSetup["orientation"]>;

export interface PaperWishes {
  /** The way a sheet shall be turned. */
  readonly turned?: Orientations;
  /** Whether columns are widened where that shows what they hold; of a sheet by its name. */
  readonly widens?: (sheet: string) => boolean;
  /** What the foot of a sheet says of its code; null: nothing. */
  readonly footLine: ((code: string) => string) | null;
}

/** Returns each shown sheet with a table of this round; null where the workbook tells nothing of paper. */
export async function bookPaper(
  host: WorkbookHost,
  { grids }: Pick<WorkbookData, "grids">,
  reading: Reading,
  { signature }: Pick<Lexicon, "signature">,
  { turned, widens, footLine }: PaperWishes,
): Promise<readonly SheetPaper[] | null> {
  if (!host.readPage) return null;
  const papers: SheetPaper[] = [];
  for (const grid of grids) {
    const { sheet, state } = grid;
    if (state !== "visible" || !reading.tables.some((table) => table.sheet === sheet)) continue;
    const now = await host.readPage(sheet);
    const whole = (await host.readForPaper?.(grid)) ?? grid;
    const sections = sectionsOf(whole, reading, { signature });
    const code = codeOfSheet(reading, sheet);
    const present: PresentSheet = {
      whole,
      sections,
      now,
      before: checkPaper(whole, sections, now),
      canWrap: host.wrapCells !== undefined,
      code,
      foot: code === null ? null : (footLine?.(code) ?? null),
      wished: turned?.get(sheet) ?? null,
    };
    const narrow = laidOut(present, []);
    const widened = host.setWidths ? widenedPaper(present, narrow) : narrow;
    papers.push(widens?.(sheet) ? widened : { ...narrow, wider: widened.wider });
  }
  return papers;
}

/** A sheet before it is laid out, and what is wished of it. */
interface PresentSheet {
  readonly whole: Grid;
  readonly sections: readonly Section[];
  readonly now: PageSetup;
  readonly before: PaperCheck;
  readonly canWrap: boolean;
  readonly code: string | null;
  readonly foot: string | null;
  readonly wished: PageSetup["orientation"] | null;
}

/** A sheet with the wraps that show its texts. */
function rewrapped(whole: Grid, { sections, canWrap }: PresentSheet) {
  const wrapped = canWrap ? cellsToWrap(whole, sections) : [];
  const released = canWrap ? cellsToRelease(whole, sections) : [];
  return {
    wrapped,
    released,
    wrappedGrid: withWraps(withWraps(whole, wrapped), released, false),
  };
}

const widthsThen = (wider: readonly WiderColumn[]): ColumnWidths =>
  wider.map(({ column, to }) => [column, to] as const);

/**
 * Returns a sheet with wider columns: as wide as they should be where that takes no more pages, turns none and keeps the letters
 * readable, else as wide as the page that it has without them allows; what cannot be read at all is worth more pages.
 */
function widenedPaper(present: PresentSheet, narrow: SheetPaper): SheetPaper {
  const { sections, now } = present;
  const { grid, then, pagesThen } = narrow;
  const within = (pages: readonly PageAcross[]): SheetPaper => {
    const wider = columnsToWiden(grid, sections, pages);
    return wider.length === 0 ? narrow : laidOut(present, wider, pagesThen);
  };
  const margins = officialMargins(now.margins);
  const orientations = ["portrait", "landscape"] as const;
  const whole = within(orientations.map((orientation) => ({ orientation, margins })));
  const isSmall = ({ left }: SheetPaper): boolean =>
    left.some(({ code }) => code === "printTooSmall");
  const costs =
    whole.pagesThen > pagesThen ||
    whole.then.orientation !== then.orientation ||
    (isSmall(whole) && !isSmall(narrow));
  if (!costs) return whole;
  const less = within([then]);
  return unreadable(less) > unreadable(whole) ? whole : less;
}

const unreadable = ({ left }: SheetPaper): number =>
  left.filter(({ severity }) => severity === "error").length;

/** Returns a sheet with columns of these widths laid out, on no more than so many pages where letters allow it. */
function laidOut(
  present: PresentSheet,
  wider: readonly WiderColumn[],
  pages = present.before.pages,
): SheetPaper {
  const { whole, sections, now, before, code, foot, wished } = present;
  const { wrapped, released, wrappedGrid } = rewrapped(
    withWidths(whole, widthsThen(wider)),
    present,
  );
  const { page } = planPaper(wrappedGrid, sections, now, {
    orientation: wished,
    pagesNow: Math.min(pages, before.pages),
  });
  const after = checkPaper(wrappedGrid, sections, page);
  const then = { ...page, numbering: withFootLine(page.numbering, foot, after.scale) };
  const placeOf = ({ code, cell }: PaperFinding): string => `${code} ${cell}`;
  const left = new Set(after.findings.map(placeOf));
  return {
    sheet: whole.sheet,
    tables: sections.length,
    grid: { ...wrappedGrid, rowHeights: then.rowHeights },
    now,
    then,
    wrapped,
    released,
    wider,
    isWidened: wider.length > 0,
    pagesNow: before.pages,
    pagesThen: after.pages,
    starts: after.starts,
    scale: after.scale,
    code,
    mended: [
      ...before.findings.filter((found) => found.severity !== "info" && !left.has(placeOf(found))),
      ...oldCode(now, code, sections),
    ],
    left: after.findings,
  };
}

/** What was printed before a change says another code. */
function oldCode(
  { numbering }: PageSetup,
  code: string | null,
  [first]: readonly Section[],
): readonly PaperFinding[] {
  const printed = footCode(numbering);
  if (printed === null || printed === code || !first) return [];
  const { table, heading } = first;
  const place = { sheet: table.sheet, cell: formatAddress({ row: heading.first, column: 1 }) };
  return [paperFinding("codeOld", place, { printed })];
}

/** Lays a sheet out as it was planned. */
export async function layOutPaper(
  host: WorkbookHost,
  { sheet, then, wrapped, released, wider, isWidened }: SheetPaper,
): Promise<void> {
  if (isWidened) await host.setWidths?.(sheet, widthsThen(wider));
  if (released.length > 0) await host.wrapCells?.(sheet, released, false);
  if (wrapped.length > 0) await host.wrapCells?.(sheet, wrapped, true);
  await host.writePage?.(sheet, then);
}
