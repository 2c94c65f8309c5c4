/** Owns what is asked of rows that are meant for some units only: once a condition, whatever the number of rows; the answer proposes, a person decides. */
import { foldLetters } from "../base/text";
import type { Lexicon } from "../domain/lexicon";
import { indicatorsIn, isIndicator, rowsAbove } from "../model/table/itemTree";
import type { Item, TableReading } from "../model/table/reading";
import type { Settings, TableSettings } from "./schema";
import { rowSettings, settingsOf, withTable } from "./table";

/** Whom some rows are meant for. */
export interface Condition {
  /** By which the answer is kept: what the words come to, or the row where they name nothing by themselves. */
  readonly key: string;
  /** As the sheet writes them first. */
  readonly words: string;
  /** "nếu có": they speak of what their own row names. */
  readonly isOfRow: boolean;
  readonly items: readonly Item[];
}

/** Returns the conditions of a table in the order of the sheet, each with all indicators that it stands over. */
export function conditionsOf({ items }: TableReading, lexicon: Lexicon): readonly Condition[] {
  const found = new Map<string, Condition>();
  for (const item of indicatorsIn(items)) {
    const bearer = bearerOf(items, item);
    const words = bearer?.condition;
    if (!bearer || words === undefined) continue;
    const { key, isOfRow } = keyOf(words, bearer, lexicon);
    const before = found.get(key);
    found.set(key, {
      key,
      words: before?.words ?? words,
      isOfRow,
      items: [...(before?.items ?? []), item],
    });
  }
  return [...found.values()];
}

/** The row itself, or the nearest heading above that says for whom all below is. */
const bearerOf = (items: readonly Item[], item: Item): Item | undefined =>
  item.condition === undefined
    ? [...rowsAbove(items, items.indexOf(item))]
        .reverse()
        .find((above) => !isIndicator(above) && above.condition !== undefined)
    : item;

/** Returns the key of a condition that names itself, however a person begins its words. */
export const conditionNamed = (words: string, { conditionLead }: Lexicon): string =>
  foldLetters(words).trim().replace(conditionLead, "").replace(/\s+/g, " ").trim();

function keyOf(
  words: string,
  { text }: Item,
  lexicon: Lexicon,
): Pick<Condition, "key" | "isOfRow"> {
  const isOfRow = lexicon.conditionOfRow.test(foldLetters(words).trim());
  const ofRow = foldLetters(text).replace(/\s+/g, " ").trim();
  return { key: isOfRow ? ofRow : conditionNamed(words, lexicon), isOfRow };
}

/** Returns the unit's answer, whether it is one of those meant; null: it has not answered. */
export const answerTo = ({ conditions = {} }: TableSettings, { key }: Condition): boolean | null =>
  conditions[key] ?? null;

/** Returns the settings with the unit's answer; null takes it back. No state of any row is set by it. */
export function withAnswer(
  settings: Settings,
  table: TableReading,
  { key }: Condition,
  answer: boolean | null,
): Settings {
  const { conditions = {} } = settingsOf(settings, table);
  const answered = Object.entries({ ...conditions, [key]: answer }).filter(
    (entry): entry is [string, boolean] => entry[1] !== null,
  );
  return withTable(settings, table, {
    conditions: answered.length > 0 ? Object.fromEntries(answered) : undefined,
  });
}

/** An indicator that the answer speaks for leaving out, which nobody has left out yet. */
export interface Proposal {
  readonly item: Item;
  readonly condition: Condition;
}

/** Returns the indicators of which "not applicable" is proposed. */
export const proposalsOf = (
  table: TableReading,
  settled: TableSettings,
  lexicon: Lexicon,
): readonly Proposal[] =>
  conditionsOf(table, lexicon)
    .filter((condition) => answerTo(settled, condition) === false)
    .flatMap((condition) =>
      condition.items
        .filter((item) => !isLeftOut(item, settled))
        .map((item) => ({ item, condition })),
    );

/** By a state that a person gave, or by the words in its cell. */
const isLeftOut = ({ row, scores: { self } }: Item, settled: TableSettings): boolean =>
  rowSettings(settled, row)?.state === "notApplicable" || self.meaning === "notApplicable";
