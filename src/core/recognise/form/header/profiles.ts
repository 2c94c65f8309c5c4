/** Owns what stands in each column below a header: counted once, when first asked for. */
import { once } from "../../../base/once";
import {
  addPoints,
  comparePoints,
  samePoints,
  subtractPoints,
  type Points,
} from "../../../base/points";
import type { HeaderRole, Lexicon } from "../../../domain/lexicon";
import { labelsOf } from "../rows/numbered";
import { termsOfRow } from "../../sheet/formula";
import { maximumOf, scoreOf } from "../../sheet/numbers";
import type { SheetView } from "../../sheet/sheet";
import type { Header } from "./header";

/** A column under the header; what stands below is counted only where its words leave a doubt. */
export interface Profile {
  readonly column: number;
  readonly role: HeaderRole | null;
  /** Its role stands above several columns. */
  readonly isInherited: boolean;
  readonly words: string;
  /** Rows with anything in this column. */
  filled(): number;
  filledIn(rows: readonly number[]): number;
  /** Rows that read as points, of all or of some. */
  numbers(): number;
  numbersIn(rows: readonly number[]): number;
  /** Rows that read as so much of so much. */
  shares(): number;
  /** Rows that read as a printed number. */
  labels(): number;
  averageLength(): number;
  /** What each row states as a maximum, and as a score. */
  maxima(): readonly (Points | null)[];
  scores(): readonly (Points | null)[];
  /** What the formulas of its rows read of other columns in the same row, with their sign, by column: how many do. */
  reads(): ReadonlyMap<number, RowReads>;
}

export interface RowReads {
  readonly added: number;
  readonly lessened: number;
}

/** Returns the columns from one left of the header's first to its last. */
export function columnsOf({ words }: Header): readonly number[] {
  const first = Math.max(1, Math.min(...words.keys()) - 1);
  return Array.from({ length: Math.max(...words.keys()) - first + 1 }, (_, at) => first + at);
}

/** Returns what stands in them. */
export const profileColumns = (
  view: SheetView,
  header: Header,
  rows: readonly number[],
  lexicon: Lexicon,
): readonly Profile[] =>
  columnsOf(header).map((column) => profileOf(view, header, rows, column, lexicon));

function profileOf(
  view: SheetView,
  header: Header,
  rows: readonly number[],
  column: number,
  lexicon: Lexicon,
): Profile {
  // A formula without a result shows nothing, and is there all the same.
  const isFilled = (row: number): boolean =>
    view.text(row, column) !== "" || (view.cell(row, column)?.formula ?? null) !== null;
  const filledRows = once(() => rows.filter(isFilled));
  const maxima = once(() => rows.map((row) => maximumOf(view.points(row, column))));
  return {
    column,
    role: header.roles.get(column) ?? null,
    isInherited: header.inherited.has(column),
    words: header.words.get(column) ?? "",
    filled: () => filledRows().length,
    filledIn: (some) => some.filter(isFilled).length,
    numbers: () => maxima().filter((points) => points !== null).length,
    numbersIn: (some) => some.filter((row) => maximumOf(view.points(row, column)) !== null).length,
    shares: () => rows.filter((row) => view.points(row, column).kind === "share").length,
    labels: () =>
      filledRows().filter((row) => labelsOf(view, row, column, lexicon).length > 0).length,
    averageLength: () => {
      const length = filledRows().reduce((sum, row) => sum + view.text(row, column).length, 0);
      return filledRows().length === 0 ? 0 : length / filledRows().length;
    },
    maxima,
    scores: once(() => rows.map((row) => scoreOf(view.points(row, column)))),
    reads: once(() => readsOf(view, rows, column)),
  };
}

function readsOf(
  view: SheetView,
  rows: readonly number[],
  column: number,
): ReadonlyMap<number, RowReads> {
  const reads = new Map<number, RowReads>();
  for (const row of rows) {
    const terms = termsOfRow(view.cell(row, column)?.formula ?? null, row) ?? [];
    for (const { sign, range } of terms) {
      if (range.left !== range.right) continue;
      const { added, lessened } = reads.get(range.left) ?? { added: 0, lessened: 0 };
      reads.set(
        range.left,
        sign === 1 ? { added: added + 1, lessened } : { added, lessened: lessened + 1 },
      );
    }
  }
  return reads;
}

/** A column of points: most of what stands in it are numbers, and they are no numbering of the rows. */
export const holdsPoints = (profile: Profile): boolean =>
  profile.filled() >= 3 &&
  profile.numbers() >= profile.filled() * 0.8 &&
  profile.averageLength() < 12;

/** Returns in how many rows both columns hold points, and in how many of them the score, without what was added, is above the maximum. */
export function compared(
  maximum: Profile,
  self: Profile,
  added: Profile | null = null,
): { readonly both: number; readonly above: number } {
  const scores = self.scores();
  let [both, above] = [0, 0];
  for (const [at, most] of maximum.maxima().entries()) {
    const points = scores[at] ?? null;
    if (most === null || points === null) continue;
    both++;
    const more = added?.scores()[at] ?? 0;
    if (comparePoints(subtractPoints(points, more), most) > 0) above++;
  }
  return { both, above };
}

/** A maximum is never below its score; one row in twenty may be a slip. */
export function isNeverBelow(maximum: Profile | undefined, self: Profile | undefined): boolean {
  if (!maximum || !self) return true;
  const { both, above } = compared(maximum, self);
  return above * 20 <= both;
}

/** In how many rows something was taken off, in how many of them what is left, with what was added, is the score, and in how many all points are. */
function leftOver(
  maximum: Profile,
  off: Profile,
  self: Profile,
  added: Profile | null,
): { readonly fits: number; readonly untouched: number; readonly all: number } {
  const [lessened, scores] = [off.scores(), self.scores()];
  let [fits, untouched, all] = [0, 0, 0];
  for (const [at, most] of maximum.maxima().entries()) {
    const [less, points] = [lessened[at] ?? null, scores[at] ?? null];
    if (most === null || points === null || less === null || less === 0) continue;
    all++;
    const left = subtractPoints(most, Math.abs(less));
    if (samePoints(addPoints(left, added?.scores()[at] ?? 0), points)) fits++;
    if (samePoints(most, points)) untouched++;
  }
  return { fits, untouched, all };
}

/** What is left of the maximum is the score, wherever anything was taken off: at least twice, and one row in ten may be a slip. */
export function isDifference(
  maximum: Profile,
  off: Profile,
  self: Profile,
  added: Profile | null = null,
): boolean {
  const { fits, all } = leftOver(maximum, off, self, added);
  return fits >= 2 && fits * 10 >= all * 9;
}

/** What one offence costs stands in every row, also where nothing was taken off: hardly any score is what it would leave, many are whole. */
export function isNoDifference(maximum: Profile, off: Profile, self: Profile): boolean {
  const { fits, untouched, all } = leftOver(maximum, off, self, null);
  return all >= FEWEST_ROWS && fits * 2 < all && untouched * 3 >= all;
}

const FEWEST_ROWS = 4;
