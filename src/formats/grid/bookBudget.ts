/** Owns how much of one workbook was read: the limits are of the book, whatever number of sheets it is spread over. */
import { HostError } from "../../hosts/host";
import {
  MAXIMUM_CELLS,
  MAXIMUM_COPIED,
  MAXIMUM_EMPTY_READ,
  MAXIMUM_LINES,
  MAXIMUM_MERGES,
} from "./limits";

const limits = {
  cells: MAXIMUM_CELLS,
  merges: MAXIMUM_MERGES,
  /** Rows and columns that are hidden or have a size. */
  lines: MAXIMUM_LINES,
  /** Characters of formulas that are written once and copied to many cells. */
  formulas: MAXIMUM_COPIED,
} as const;
type Counted = keyof typeof limits;

/** How much was read, or of it by one sheet. */
export type BookSpent = { readonly [C in Counted]: number };

const nothing: BookSpent = { cells: 0, merges: 0, lines: 0, formulas: 0 };

export class BookBudget {
  private readonly used: { [C in Counted]: number } = { ...nothing };
  private empty = 0;

  /** Counts what is read; throws a HostError once the book holds more than any that is read. */
  spend(counted: Counted, count = 1): void {
    const used = this.used[counted] + count;
    this.used[counted] = used;
    if (used > limits[counted]) this.expect(counted, 0);
  }

  /** Returns how much was read so far, less what had been before. */
  spentSince({ cells, merges, lines, formulas }: BookSpent = nothing): BookSpent {
    const { used } = this;
    return {
      cells: used.cells - cells,
      merges: used.merges - merges,
      lines: used.lines - lines,
      formulas: used.formulas - formulas,
    };
  }

  /** Counts a sheet that is known from an earlier book. */
  spendAgain(spent: BookSpent): void {
    this.spend("cells", spent.cells);
    this.spend("merges", spent.merges);
    this.spend("lines", spent.lines);
    this.spend("formulas", spent.formulas);
  }

  /** Throws where so much more would be too much, before it is made. */
  expect(counted: Counted, count: number): void {
    if (this.used[counted] + count > limits[counted])
      throw new HostError("tooLarge", { limit: String(limits[counted]), detail: counted });
  }

  /** Returns whether one more empty cell with a look is remembered: beyond, they are for nobody's view. */
  hasRoomForEmpty(): boolean {
    this.empty += 1;
    return this.empty <= MAXIMUM_EMPTY_READ;
  }
}
