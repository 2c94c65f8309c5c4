/** Owns which indicators the list of contents shows: by what is left to do with them, and by words without their accents. */
import { foldText } from "../../../core/base/text";
import type { Finding } from "../../../core/model/finding/finding";
import { indicatorsIn } from "../../../core/model/table/itemTree";
import type { Item, TableReading } from "../../../core/model/table/reading";
import { parseAddress } from "../../../core/model/workbook/grid";
import type { Score } from "../../../core/score";
import { titleOf } from "./itemTitle";

export const contentsFilters = ["unscored", "deducted", "mandatory", "troubled"] as const;
export type ContentsFilter = (typeof contentsFilters)[number];

/** Rows of indicators by each filter. */
export type FilteredRows = { readonly [F in ContentsFilter]: ReadonlySet<number> };

/** Returns which rows each filter leaves; `refused` are rows in which something typed could not stand. */
export function filteredRows(
  table: TableReading,
  score: Score,
  findings: readonly Finding[],
  refused: readonly number[],
): FilteredRows {
  const found = findings.flatMap(({ code, sheet, cell }) => {
    const address = cell === null || sheet !== table.sheet ? null : parseAddress(cell);
    return address && code !== "blankScore" ? [address.row] : [];
  });
  const items = indicatorsIn(table.items);
  const rowsOf = (isOne: (item: Item) => boolean) =>
    new Set(items.filter(isOne).map(({ row }) => row));
  const rowsIn = (...states: readonly string[]) =>
    new Set(score.indicators.filter(({ state }) => states.includes(state)).map(({ row }) => row));
  return {
    unscored: rowsIn("unscored"),
    deducted: rowsIn("deducted", "notMet"),
    mandatory: rowsOf(({ mandatory }) => mandatory),
    troubled: rowsOf(({ row, lastRow }) =>
      [...found, ...refused].some((each) => row <= each && each <= lastRow),
    ),
  };
}

/** Tells whether an indicator is meant by words, whatever their accents and order: by its number and its text. */
export function isMeant(item: Item, words: string): boolean {
  const title = wordsOf(titleOf(item));
  return wordsOf(words).every((word) => title.some((own) => own.startsWith(word)));
}

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
