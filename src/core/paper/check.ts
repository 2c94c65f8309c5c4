/** Owns the look at a sheet before it is printed: what paper would not show, and where pages divide what belongs together. */
import { countUpTo } from "../base/sorted";
import { formatAddress, type Grid } from "../model/workbook/grid";
import type { PageSetup } from "../model/workbook/pageSetup";
import { scoreColumn } from "../model/table/reading";
import { SMALLEST_PRINT, smallestLetters } from "./letters/letterSizes";
import { pageStarts, printable } from "./pageBreaks";
import { type PaperFinding, paperFinding } from "./paperFinding";
import { endOf, type PrintedCell, printedCells } from "./printedCells";
import { presentHeights } from "./rowHeights";
import { type Section, scoredRows } from "./sections";
import { sheetSizes } from "./sheetSizes";
import { cellFindings } from "./shownTexts";
import { lastPrintedColumn } from "./wraps";

export interface PaperCheck {
  /** The first row of each page. */
  readonly starts: readonly number[];
  /** Sheets of paper, those beside each other too. */
  readonly pages: number;
  /** How much smaller than in the sheet everything is printed; 1: not at all. */
  readonly scale: number;
  readonly findings: readonly PaperFinding[];
}

/** Returns what would come of printing a sheet with this page. */
export function checkPaper(grid: Grid, sections: readonly Section[], page: PageSetup): PaperCheck {
  const sheet = { ...grid, rowHeights: page.rowHeights };
  const sizes = sheetSizes(sheet);
  const cells = printedCells(sheet, sizes);
  const lastColumn = page.printArea[0]?.right ?? lastPrintedColumn(sheet, cells, sections);
  const { wide, scale, starts } = pagesOf(sheet, cells, page);
  const isHere = (cell: { readonly row: number; readonly column: number }) => ({
    sheet: grid.sheet,
    cell: formatAddress(cell),
  });
  const [first] = sections;
  const size = smallestLetters(cells, sections) * scale;
  const place = isHere({ row: first?.heading.first ?? 1, column: 1 });
  return {
    starts,
    pages: starts.length * wide,
    scale,
    findings: [
      ...cellFindings(sheet, cells, sizes, lastColumn),
      ...(wide > 1 ? [paperFinding("columnsApart", place, { wide })] : []),
      ...(size < SMALLEST_PRINT ? [paperFinding("printTooSmall", place, { size })] : []),
      ...sections.flatMap((section) => [
        ...signatureFindings(section, starts, isHere),
        ...headingFindings(section, starts, page.titleRows, isHere),
        ...hiddenRows(section, isHere),
      ]),
    ],
  };
}

type Here = (cell: { readonly row: number; readonly column: number }) => {
  readonly sheet: string;
  readonly cell: string;
};

function pagesOf(
  grid: Grid,
  cells: readonly PrintedCell[],
  page: PageSetup,
): { readonly wide: number; readonly scale: number; readonly starts: readonly number[] } {
  const sizes = sheetSizes(grid);
  const present = presentHeights(cells, sizes);
  const [area = { top: 1, left: 1, ...endOf(cells) }] = page.printArea;
  const rows = [];
  for (let row = area.top; row <= area.bottom; row++)
    if (!sizes.isRowHidden(row)) rows.push({ row, height: present(row) });
  const width = sizes.widthOf(area);
  const height = rows.reduce((total, one) => total + one.height, 0);
  const room = printable(page);
  const scale = scaleOf(page, { width, height }, room);
  return {
    wide: Math.max(1, Math.ceil((width * scale) / room.width - 0.005)),
    scale,
    starts: pageStarts(
      rows,
      { page: room.height / scale, titleRows: page.titleRows },
      page.breaksBefore,
    ),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Programs scale by whole hundredths, and never make larger to fit. */
function scaleOf({ scaling }: PageSetup, sheet: Size, room: Size): number {
  if (scaling.kind === "scale") return scaling.percent / 100;
  const { wide, tall } = scaling;
  const across = wide === null ? 1 : (room.width * wide) / sheet.width;
  const down = tall === null ? 1 : (room.height * tall) / sheet.height;
  return Math.max(0.1, Math.floor(Math.min(1, across, down) * 100) / 100);
}

const pageOfRow = (starts: readonly number[], row: number): number =>
  Math.max(
    1,
    countUpTo(starts, row, (start) => start),
  );

function signatureFindings(
  { closing, lastScored }: Section,
  starts: readonly number[],
  isHere: Here,
): readonly PaperFinding[] {
  if (closing === null)
    return [paperFinding("signatureMissing", isHere({ row: lastScored, column: 1 }), {})];
  const place = isHere({ row: closing.first, column: 1 });
  const [from, to] = [pageOfRow(starts, closing.first), pageOfRow(starts, closing.last)];
  return from === to
    ? [paperFinding("signaturePage", place, { page: from, of: starts.length })]
    : [paperFinding("signatureDivided", place, { from, to })];
}

function headingFindings(
  { table, heading, rows, lastScored }: Section,
  starts: readonly number[],
  titleRows: PageSetup["titleRows"],
  isHere: Here,
): readonly PaperFinding[] {
  const found: PaperFinding[] = [];
  const scoredFrom = scoredRows(table);
  for (const row of [heading.first, ...table.items.map((item) => item.row)]) {
    const next = scoredFrom(row);
    const page = pageOfRow(starts, row);
    if (next && pageOfRow(starts, next.row) !== page)
      found.push(paperFinding("headingAlone", isHere({ row, column: 1 }), { page }));
  }
  const going = starts.filter((start) => heading.last < start && start <= lastScored);
  const isOwn = titleRows !== null && titleRows[1] >= heading.first && titleRows[0] <= heading.last;
  const isOther = titleRows !== null && !isOwn && titleRows[1] < rows.first;
  const place = isHere({ row: heading.first, column: 1 });
  if (isOther) found.push(paperFinding("headingOfOther", place, { rows: titleRows }));
  else if (going.length > 0 && !isOwn)
    found.push(paperFinding("headingMissing", place, { pages: going.length }));
  return found;
}

const hiddenRows = ({ table }: Section, isHere: Here): readonly PaperFinding[] =>
  table.items
    .filter(
      ({ kind, hidden, maximum, scores }) =>
        kind === "indicator" && hidden && (maximum !== null || scores.self.points !== null),
    )
    .map(({ scoreRow, path }) =>
      paperFinding(
        "rowNotPrinted",
        isHere({ row: scoreRow, column: scoreColumn(table.columns, "self") ?? 1 }),
        { path },
      ),
    );
