/** Owns which changes that Excel tells are our own writes, in an Excel that does not say who wrote. */
import { type CellRange, parseRange } from "../../core/model/workbook/grid";

/** An echo that has not come by then never comes. */
const LIFETIME_MS = 2000;

interface Expected {
  readonly sheetId: string;
  readonly range: CellRange;
  readonly until: number;
}

export class OwnEchoes {
  private expected: readonly Expected[] = [];

  constructor(private readonly now: () => number) {}

  /** Returns how to expect them no more: Excel did not carry the write out. */
  expect(sheetId: string, addresses: readonly string[]): () => void {
    const until = this.now() + LIFETIME_MS;
    const added = addresses.flatMap((address) => {
      const range = parseRange(address);
      return range ? [{ sheetId, range, until }] : [];
    });
    this.expected = [...this.expected, ...added];
    return () => {
      this.expected = this.expected.filter((each) => !added.includes(each));
    };
  }

  /** Whether all that is told was written by us; it is expected no more then. A merge is told by all of its cells. */
  takes(sheetId: string, address: string): boolean {
    const now = this.now();
    const alive = this.expected.filter(({ until }) => until >= now);
    const found = address.split(",").map((part) => {
      const range = parseRange(part);
      return alive.find((each) => each.sheetId === sheetId && range && isEcho(range, each.range));
    });
    this.expected = found.includes(undefined)
      ? alive
      : alive.filter((each) => !found.includes(each));
    return !found.includes(undefined);
  }
}

/** What is told begins where we wrote, and leaves nothing of that out. */
const isEcho = (told: CellRange, written: CellRange): boolean =>
  told.top === written.top &&
  told.left === written.left &&
  told.bottom >= written.bottom &&
  told.right >= written.right;
