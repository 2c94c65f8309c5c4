/** Owns the contents of one year's table as they are matched: their words without the year they name, and the headings above them. */
import { foldText } from "../base/text";
import { rowsOf } from "../consolidate/comparison/roundForm";
import { isIndicator, rowsAbove } from "../model/table/itemTree";
import type { Item, TableReading } from "../model/table/reading";

/** One content with what it is known by. */
export interface Content {
  readonly item: Item;
  /** Letters and digits only, folded; the table's own year and the one before it are no words of their own. */
  readonly text: string;
  readonly words: readonly string[];
  /** The same of the rows above it, outermost first. */
  readonly heading: string;
  /** Id of the rubric criterion that it follows; null: none is known. */
  readonly criterion: string | null;
}

/** Returns the contents of a table in the order of its sheet; `criterionOf` names what a content follows. */
export function contentsOf(
  table: TableReading,
  criterionOf: (item: Item) => string | null,
): readonly Content[] {
  const { items, folded } = rowsOf(table);
  const headings = headingsIn(table);
  return items.map((item, at): Content => {
    const text = withoutYear(folded[at] ?? "", table.year);
    return {
      item,
      text,
      words: text.split(" ").filter((word) => word !== ""),
      heading: headings.get(item) ?? "",
      criterion: criterionOf(item),
    };
  });
}

function headingsIn({ items, year }: TableReading): ReadonlyMap<Item, string> {
  return new Map(
    items.flatMap((item, at) => {
      if (!isIndicator(item)) return [];
      const above = rowsAbove(items, at).map(({ text }) => withoutYear(foldText(text), year));
      return [[item, above.join("\n")] as const];
    }),
  );
}

/** "Kế hoạch năm 2025" of this year is "Kế hoạch năm 2024" of the last: each names its own. */
const withoutYear = (folded: string, year: number | null): string =>
  year === null
    ? folded
    : folded
        .replace(new RegExp(`\\b${year}\\b`, "g"), OWN_YEAR)
        .replace(new RegExp(`\\b${year - 1}\\b`, "g"), YEAR_BEFORE);
const OWN_YEAR = "<0>";
const YEAR_BEFORE = "<1>";
