/** Owns how a score sheet is laid out on official paper: which way, how small, how high its rows, where pages begin. */
import type { CellRange, Grid } from "../model/workbook/grid";
import type { Margins, PageSetup, Scaling } from "../model/workbook/pageSetup";
import { isIndicator } from "../model/table/itemTree";
import { SMALLEST_PRINT, smallestLetters } from "./letters/letterSizes";
import { officialNumbering } from "./numbering";
import { certainStarts, type KeptRows, type Paging, type PaperRow, printable } from "./pageBreaks";
import { endOf, type PrintedCell, printedCells } from "./printedCells";
import { fittingHeights } from "./rowHeights";
import { type Section, scoredRows } from "./sections";
import { type SheetSizes, sheetSizes } from "./sheetSizes";
import { lastPrintedColumn } from "./wraps";

export interface PaperPlan {
  readonly page: PageSetup;
  /** The first row of each page. */
  readonly starts: readonly number[];
  /** How large the smallest letters of the tables are printed, in typographic points. */
  readonly smallestPrint: number;
  /** Titles on a page without their table. */
  readonly titlesAlone: number;
}

/** Margins of official papers, from and to, in mm (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.3). */
const allowedMargins: { readonly [side in keyof Margins]: readonly [number, number] } = {
  left: [30, 35],
  right: [15, 20],
  top: [20, 25],
  bottom: [20, 25],
};

const within = (value: number, [from, to]: readonly [number, number]): number =>
  Math.min(to, Math.max(from, value));

const eachSide = (of: (side: keyof Margins) => number): Margins => ({
  left: of("left"),
  right: of("right"),
  top: of("top"),
  bottom: of("bottom"),
});

/** Returns the official margins that are nearest to these. */
export const officialMargins = (margins: Margins): Margins =>
  eachSide((side) => within(margins[side], allowedMargins[side]));

/** What a plan goes by beside the sheet itself. */
export interface PlanWishes {
  /** Null: the way that loses less. */
  readonly orientation: PageSetup["orientation"] | null;
  /** How many pages the sheet takes as it stands: more are taken only where letters would become small. */
  readonly pagesNow: number;
}

/** Returns the plan of a sheet with these sections. */
export function planPaper(
  grid: Grid,
  sections: readonly Section[],
  now: PageSetup,
  { orientation, pagesNow }: PlanWishes,
): PaperPlan {
  const sizes = sheetSizes(grid);
  const cells = printedCells(grid, sizes);
  const sheet: PaperSheet = {
    sizes,
    sections,
    area: printedArea(grid, cells, sections, now),
    merges: grid.merges,
    smallest: smallestLetters(cells, sections),
    heights: fittingHeights(cells, sizes, endOf(cells).bottom),
  };
  const plan = (orientation: PageSetup["orientation"]): PaperPlan =>
    planned(sheet, { ...now, orientation });
  const other = now.orientation === "portrait" ? "landscape" : "portrait";
  const chosen = orientation
    ? plan(orientation)
    : [plan(other)].reduce(
        (present, turned) => (losesLess(turned, present) ? turned : present),
        plan(now.orientation),
      );
  return pagesOf(chosen) > pagesNow ? smallerPrint(sheet, chosen, now) : chosen;
}

/**
 * Rows that grow and tables that begin a page cost pages. They are had back by smaller letters that everyone reads, where that
 * is enough: on the fewest pages that can be had so, as large as these allow.
 */
function smallerPrint(sheet: PaperSheet, plan: PaperPlan, now: PageSetup): PaperPlan {
  const { scaling } = plan.page;
  if (scaling.kind !== "fit" || scaling.wide !== 1) return plan;
  const fitted = plan.smallestPrint / sheet.smallest;
  const [largest, smallest] = [fitted * SURELY_NARROWER, COMFORTABLE_PRINT / sheet.smallest];
  const planAt = (percent: number): PaperPlan =>
    plannedAt(sheet, plan.page, plan.page.margins, { kind: "scale", percent });
  let fewest = plan;
  let found: number | null = null;
  for (let percent = Math.floor(largest * 100); percent - 1 >= smallest * 100; percent--) {
    const smaller = planAt(percent);
    if (pagesOf(smaller) >= pagesOf(fewest) || smaller.titlesAlone > plan.titlesAlone) continue;
    [fewest, found] = [smaller, percent];
  }
  if (found === null) return plan;
  // Heights are read back a little different from what was set: the last step is room for that, and what was chosen once stays.
  const kept = now.scaling.kind === "scale" ? now.scaling.percent : 0;
  const isKept = found - 2 <= kept && kept <= found && pagesOf(planAt(kept)) === pagesOf(fewest);
  return planAt(isKept ? kept : found - 1);
}

/** Programs differ in how wide columns are: what is narrower by so much fits the paper in all of them. */
const SURELY_NARROWER = 0.97;
/** Letters of this size are read without effort, in typographic points. */
const COMFORTABLE_PRINT = 10;

interface PaperSheet {
  readonly sizes: SheetSizes;
  readonly sections: readonly Section[];
  readonly area: CellRange;
  readonly merges: readonly CellRange[];
  /** In typographic points, as the sheet has them. */
  readonly smallest: number;
  readonly heights: readonly (readonly [row: number, height: number])[];
}

/** One page wide, no title alone, readable by everyone; then fewer pages. */
function losesLess(a: PaperPlan, b: PaperPlan): boolean {
  const print = ({ smallestPrint }: PaperPlan): number => Math.min(SMALLEST_PRINT, smallestPrint);
  const wide = ({ page: { scaling } }: PaperPlan): number =>
    scaling.kind === "fit" ? (scaling.wide ?? 1) : 1;
  if (wide(a) !== wide(b)) return wide(a) < wide(b);
  if (a.titlesAlone !== b.titlesAlone) return a.titlesAlone < b.titlesAlone;
  return print(a) === print(b) ? a.starts.length < b.starts.length : print(a) > print(b);
}

/** The officer's margins, as far as they are official; the narrowest of the official ones where they save a page. */
function planned(sheet: PaperSheet, now: PageSetup): PaperPlan {
  const own = plannedWith(sheet, now, officialMargins(now.margins));
  const tight = plannedWith(
    sheet,
    now,
    eachSide((side) => allowedMargins[side][0]),
  );
  return pagesOf(tight) < pagesOf(own) && tight.titlesAlone <= own.titlesAlone ? tight : own;
}

const pagesOf = ({ page: { scaling }, starts }: PaperPlan): number =>
  starts.length * (scaling.kind === "fit" ? (scaling.wide ?? 1) : 1);

function plannedWith(sheet: PaperSheet, now: PageSetup, margins: Margins): PaperPlan {
  const { area, smallest, sizes } = sheet;
  const wide = pagesWide(
    sizes.widthOf(area),
    printable({ orientation: now.orientation, margins }).width,
    smallest,
  );
  return plannedAt(sheet, now, margins, { kind: "fit", wide, tall: null });
}

function plannedAt(
  sheet: PaperSheet,
  now: PageSetup,
  margins: Margins,
  scaling: Scaling,
): PaperPlan {
  const { area, smallest, sizes, sections } = sheet;
  const room = printable({ orientation: now.orientation, margins });
  const scale = scaleOf(scaling, sizes.widthOf(area), room.width);
  const rows = sheet.heights
    .filter(([row]) => area.top <= row && row <= area.bottom)
    .map(([row, height]) => ({ row, height }));
  const paged = paging(sheet, [...rows, ...signingRoom(sheet, area.bottom)], room.height / scale);
  return {
    page: {
      paper: "A4",
      orientation: now.orientation,
      margins,
      scaling,
      titleRows: paged.titleRows,
      printArea: [area],
      numbering: officialNumbering(now.numbering),
      breaksBefore: paged.starts.slice(1),
      rowHeights: withOthers(now.rowHeights, sheet.heights),
    },
    starts: paged.starts,
    smallestPrint: smallest * scale,
    titlesAlone: sections.filter(({ rows: own, heading }) =>
      paged.starts.some((row) => own.first < row && row <= heading.first),
    ).length,
  };
}

/** Programs scale by whole hundredths, and never make larger to fit. */
const scaleOf = (scaling: Scaling, width: number, room: number): number =>
  scaling.kind === "scale"
    ? scaling.percent / 100
    : Math.min(1, Math.floor(((room * (scaling.wide ?? 1)) / width) * 100) / 100);

/** Room to sign by hand below the last line, where no name keeps it. */
const SIGNING_ROOM = 60;

const signingRoom = ({ sections }: PaperSheet, bottom: number): readonly PaperRow[] =>
  sections[sections.length - 1]?.closing?.isOpen ? [{ row: bottom + 1, height: SIGNING_ROOM }] : [];

/** One, unless letters that are large enough in the sheet would be too small on paper. */
const pagesWide = (width: number, room: number, smallest: number): number =>
  smallest < SMALLEST_PRINT
    ? 1
    : Math.max(1, Math.ceil((width * SMALLEST_PRINT) / smallest / room));

/** Heights of rows that are not planned stay as they are stated. */
const withOthers = (
  stated: PageSetup["rowHeights"],
  planned: PageSetup["rowHeights"],
): PageSetup["rowHeights"] => [...new Map([...stated, ...planned])].sort(([a], [b]) => a - b);

interface Paged {
  readonly titleRows: KeptRows | null;
  readonly starts: readonly number[];
}

/**
 * Each table begins a page. A sheet repeats the same rows on all pages behind them: among several tables only the heading of the
 * last can be repeated without standing over another's numbers.
 */
function paging(
  { sections, merges, area }: PaperSheet,
  rows: readonly PaperRow[],
  page: number,
): Paged {
  const kept = [...sections.flatMap(keptTogether), ...mergedDown(merges)];
  const begins = sections.slice(1).map((section) => section.rows.first);
  const last = sections[sections.length - 1];
  const pagedBy = (titleRows: KeptRows | null): Paged => {
    const by: Paging = { page, titleRows };
    const starts = certainStarts(rows, { kept, begins }, by).filter((row) => row <= area.bottom);
    return { titleRows, starts };
  };
  const bare = pagedBy(null);
  const needsHeading = last && (sections.length === 1 || isDivided(last.rows, bare.starts));
  return needsHeading ? pagedBy([last.heading.first, last.heading.last]) : bare;
}

const isDivided = (rows: Section["rows"], starts: readonly number[]): boolean =>
  starts.some((row) => rows.first < row && row <= rows.last);

/** A heading with the first row below it; what is signed with the total, or by itself. */
function keptTogether({ table, rows, heading, lastScored, closing }: Section): readonly KeptRows[] {
  const scoredFrom = scoredRows(table);
  const headings = table.items.filter((item) => !isIndicator(item)).map(({ row }) => row);
  const withNext = [rows.first, heading.first, ...headings].flatMap((row): readonly KeptRows[] => {
    const next = scoredFrom(row + 1);
    return next ? [[row, next.lastRow]] : [];
  });
  return closing === null
    ? withNext
    : [...withNext, [lastScored, signedTo(closing)], [closing.first, signedTo(closing)]];
}

const signedTo = ({ last, isOpen }: NonNullable<Section["closing"]>): number =>
  isOpen ? last + 1 : last;

const mergedDown = (merges: readonly CellRange[]): readonly KeptRows[] =>
  merges.filter(({ top, bottom }) => bottom > top).map(({ top, bottom }) => [top, bottom]);

/** What the officer chose, where all tables are in it; else all that is written. */
function printedArea(
  grid: Grid,
  cells: readonly PrintedCell[],
  sections: readonly Section[],
  { printArea }: PageSetup,
): CellRange {
  const [chosen, second] = printArea;
  const holds = (area: CellRange): boolean =>
    sections.every(
      ({ heading, rows, closing }) =>
        area.top <= heading.first && area.bottom >= (closing?.last ?? rows.last),
    );
  if (chosen && !second && holds(chosen)) return chosen;
  return {
    top: 1,
    left: 1,
    bottom: endOf(cells).bottom,
    right: lastPrintedColumn(grid, cells, sections),
  };
}
