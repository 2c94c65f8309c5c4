/** Owns how the heading of an item is written: its number as a person reads it, and its text. */
import type { Item } from "../../../core/model/table/reading";
import { pane } from "../../../messages/pane/around/shell";

/** Returns the number as a person reads it aloud: "1" gets its full stop, "a)" and "-" stay; none where the text says it itself: "Tiêu chí 1", "PHẦN C. ĐIỂM TRỪ". */
export const numberOf = ({ number, text }: Pick<Item, "number" | "text">): string => {
  if (number === text || SAYS_NUMBER.exec(text)?.[1] === number) return "";
  return /[\p{L}\d]$/u.test(number) ? `${number}.` : number;
};

/** A word and a number that ends it. */
const SAYS_NUMBER = /^\p{L}+ ([\p{L}\d.]*[\p{L}\d])[.):]\s/u;

/** Returns number and text as one line. */
export const titleOf = (item: Item): string => `${numberOf(item)} ${item.text}`.trim();

/** Returns the title with the cell of the row, where another row has the same number. */
export const titleAmong = (items: readonly Item[], item: Item, cell: string | null): string =>
  cell !== null && items.some(({ row, path }) => path === item.path && row !== item.row)
    ? `${numberOf(item)} ${pane.card.atCell(cell)} ${item.text}`.trim()
    : titleOf(item);
