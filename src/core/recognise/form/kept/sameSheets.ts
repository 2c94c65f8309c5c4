/** Owns the sheets that were read last: of one that stands in the next file cell by cell as it was, nothing is worked out anew. */
import type { Lexicon } from "../../../domain/lexicon";
import type { Cell, CellRange, CellStyle, Grid } from "../../../model/workbook/grid";
import type { SheetView } from "../../sheet/sheet";

export interface SameSheets {
  /** Returns the view of the same sheet in an earlier file, or makes one. */
  viewOf(grid: Grid, lexicon: Lexicon, make: () => SheetView): SheetView;
}

interface SheetRead {
  readonly grid: Grid;
  readonly lexicon: Lexicon;
  readonly view: SheetView;
}

/** Blank forms, guides and lists that come with the forms of one province. */
const MOST_SHEETS = 64;
/** To hold a longer sheet costs more than it spares. */
const MOST_CELLS = 5_000;

/** Returns an empty memory. */
export function sameSheets(): SameSheets {
  let sheets: readonly SheetRead[] = [];
  return {
    viewOf: (grid, lexicon, make) => {
      if (grid.cells.length > MOST_CELLS) return make();
      const before = sheets.find((sheet) => sheet.lexicon === lexicon && isSame(grid, sheet.grid));
      const sheet = before ?? { grid, lexicon, view: make() };
      if (sheet !== sheets[0])
        sheets = [sheet, ...sheets.filter((other) => other !== sheet)].slice(0, MOST_SHEETS);
      return sheet.view;
    },
  };
}

/** All that is read of a sheet is the same: its name, cells and looks, merges and hidden rows. */
const isSame = (here: Grid, there: Grid): boolean =>
  here.sheet === there.sheet &&
  here.cells.length === there.cells.length &&
  here.merges.length === there.merges.length &&
  here.state === there.state &&
  areAll(here.cells, there.cells, isSameCell) &&
  areAll(here.merges, there.merges, isSameRange) &&
  areAll(here.hiddenRows, there.hiddenRows, (row, other) => row === other) &&
  areAll(here.styles, there.styles, isSameStyle);

function areAll<Part>(
  here: readonly Part[],
  there: readonly Part[],
  isSamePart: (part: Part, other: Part) => boolean,
): boolean {
  if (here.length !== there.length) return false;
  let at = 0;
  for (const part of here) {
    const other = there[at++];
    if (other === undefined || !isSamePart(part, other)) return false;
  }
  return true;
}

const isSameCell = (cell: Cell, other: Cell): boolean =>
  cell.row === other.row &&
  cell.column === other.column &&
  cell.value === other.value &&
  // A text is shown as it stands: it is not compared twice.
  ((cell.text === cell.value && other.text === other.value) || cell.text === other.text) &&
  cell.formula === other.formula &&
  cell.error === other.error &&
  cell.style === other.style;

export const isSameRange = (range: CellRange, other: CellRange): boolean =>
  range.top === other.top &&
  range.left === other.left &&
  range.bottom === other.bottom &&
  range.right === other.right;

/** What of a cell's looks tells anything: of the others none is read. */
const isSameStyle = (style: CellStyle, other: CellStyle): boolean =>
  style.bold === other.bold &&
  style.italic === other.italic &&
  style.underlined === other.underlined &&
  style.fill === other.fill &&
  style.colour === other.colour &&
  style.fontName === other.fontName &&
  style.indent === other.indent &&
  style.numberFormat === other.numberFormat;
