/** Owns how the items of a table fall into the parts of the outline: one part for each section, with what stands above an item. */
import type { Item, TableReading } from "../../../core/model/reading";

export interface OutlinePart {
  /** Null for indicators that stand before any section. */
  readonly section: Item | null;
  /** Groups and indicators below the section, in the order of the sheet. */
  readonly items: readonly Item[];
}

/** Returns the parts of a table in the order of the sheet. */
export function outlineOf(table: TableReading): readonly OutlinePart[] {
  const parts: { section: Item | null; items: Item[] }[] = [];
  for (const item of table.items) {
    const last = parts[parts.length - 1];
    if (item.level === 1 && item.kind !== "indicator") parts.push({ section: item, items: [] });
    else if (!last || (item.level === 1 && last.section))
      parts.push({ section: null, items: [item] });
    else last.items.push(item);
  }
  return parts;
}

/** Returns what an item stands under, outermost first: "II. Chấp hành › 1. …". */
export function ancestorsOf(table: TableReading, item: Item): readonly Item[] {
  const above: Item[] = [];
  let level = item.level;
  for (let at = table.items.indexOf(item) - 1; at >= 0 && level > 1; at -= 1) {
    const candidate = table.items[at];
    if (candidate && candidate.level < level) {
      above.unshift(candidate);
      level = candidate.level;
    }
  }
  return above;
}

/** Returns the number as a person reads it aloud: "1" gets its full stop, "a)" and "-" stay. */
export const numberOf = ({ number }: Item): string =>
  /[\p{L}\d]$/u.test(number) ? `${number}.` : number;

/** Returns number and text as one line. */
export const titleOf = (item: Item): string => `${numberOf(item)} ${item.text}`.trim();
