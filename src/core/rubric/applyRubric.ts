/** Owns how a rubric that counts changes a table: its marks and rules stand in place of what the sheet's own words say. */
import { indicatorsIn, isIndicator } from "../model/table/itemTree";
import { pairUp } from "./match";
import type { Item, TableReading } from "../model/table/reading";
import { indicatorsOf, type Rubric, type RubricIndicator } from ".";

/**
 * Returns the table with the marks and rules of the rubric on every indicator that is like one of its own, and with
 * its rule for all on those that have none yet. Where the rubric knows no rule the sheet's own words stay.
 */
export function fitRubric(table: TableReading, rubric: Rubric): TableReading {
  const items = indicatorsIn(table.items);
  const likes = new Map(pairUp(items, indicatorsOf(rubric.criteria)));
  if (likes.size === 0 && !rubric.itemRule) return table;
  return {
    ...table,
    items: table.items.map((item) =>
      isIndicator(item) ? fitItem(item, likes.get(item) ?? null, rubric) : item,
    ),
  };
}

function fitItem(item: Item, like: RubricIndicator | null, { itemRule }: Rubric): Item {
  const ruleOfRow = like?.rule
    ? { ...like.rule, clause: like.rule.clause ?? like.source }
    : item.rule;
  const rule = ruleOfRow ?? (item.bonus ? null : (itemRule ?? null));
  if (!like) return { ...item, rule };
  const { mandatory, source } = like;
  return { ...item, rule, mandatory, mandatoryWords: mandatory ? source : null };
}
