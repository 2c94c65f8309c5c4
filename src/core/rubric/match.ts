/** Owns which known rubric a table follows: by kind, unit, scale and, where the rubric lists them, the words of its indicators. */
import { indicatorsIn } from "../model/table/itemTree";
import { comparePoints, samePoints } from "../base/points";
import type { Item, Reading, TableReading, UnitType } from "../model/table/reading";
import { indicatorsOf, type Rubric, type RubricIndicator } from ".";
import { isTickSheet } from "../model/table/tickSheet";
import { textSimilarity } from "../base/text";
import { namesPlace } from "./place";

/** Below this a rubric is not named at all. */
const NAMED_FROM = 0.5;
/** Two wordings of one indicator are at least this alike (share of letter pairs). */
const SAME_TEXT = 0.75;
/** What a rubric without listed criteria can reach: its kind and scale fit, its words are unknown. */
const WITHOUT_WORDS = 0.6;

/** Returns the reading with the likeliest rubric of each table; null where none fits. */
export const withRubrics = (reading: Reading, rubrics: readonly Rubric[]): Reading => ({
  ...reading,
  tables: reading.tables.map((table) => {
    // What has no points follows no rubric of points.
    if (isTickSheet(table)) return table;
    const found = matchRubric(table, reading.unitType, reading.year, rubrics);
    const places = rubrics.find(({ id }) => id === found?.id)?.places ?? null;
    const isElsewhere = found !== null && places !== null && !namesPlace(reading, places);
    return { ...table, rubric: isElsewhere ? { ...found, isOffer: true } : found };
  }),
});

/** Returns the rubric that fits best, with how sure that is (0…1); of equals the later in force, then the first listed. */
export function matchRubric(
  table: TableReading,
  unitType: UnitType | null,
  year: number | null,
  rubrics: readonly Rubric[],
): TableReading["rubric"] {
  let best: { readonly rubric: Rubric; readonly confidence: number } | null = null;
  for (const rubric of rubrics) {
    const confidence = likeness(table, unitType, year, rubric);
    const isBetter =
      !best ||
      confidence > best.confidence ||
      (confidence === best.confidence && (rubric.validFrom ?? "") > (best.rubric.validFrom ?? ""));
    if (confidence >= NAMED_FROM && isBetter) best = { rubric, confidence };
  }
  return best && { id: best.rubric.id, confidence: best.confidence };
}

function likeness(
  table: TableReading,
  unitType: UnitType | null,
  year: number | null,
  rubric: Rubric,
): number {
  if (rubric.kind !== table.kind || !isInForce(rubric, year)) return 0;
  if (unitType !== null && !rubric.unitTypes.includes(unitType)) return 0;
  const scale = table.total?.maximumShown ?? table.total?.maximum ?? null;
  if (scale !== null && comparePoints(scale, rubric.scale) !== 0) return 0;
  const indicators = indicatorsOf(rubric.criteria);
  // Known in part only: what the rubric does not list says nothing against the table.
  if (indicators.length === 0 || indicators.some(({ maximum }) => maximum === null))
    return WITHOUT_WORDS;
  return Math.round(100 * shareInCommon(table, indicators)) / 100;
}

/** The round of a year is judged by what was in force on its last day. */
const isInForce = ({ validFrom, validTo }: Rubric, year: number | null): boolean =>
  year === null ||
  ((validFrom === null || validFrom <= `${year}-12-31`) &&
    (validTo === null || validTo >= `${year}-01-01`));

/** Share of the indicators, of table and rubric together, that have their like on the other side; points count a little. */
function shareInCommon(table: TableReading, indicators: readonly RubricIndicator[]): number {
  const items = indicatorsIn(table.items);
  const pairs = pairUp(items, indicators);
  const samePointsShare =
    pairs.filter(
      ([item, other]) =>
        item.maximum !== null && other.maximum !== null && samePoints(item.maximum, other.maximum),
    ).length / Math.max(pairs.length, 1);
  const inCommon = (2 * pairs.length) / Math.max(items.length + indicators.length, 1);
  return inCommon * (0.9 + 0.1 * samePointsShare);
}

/** Returns each indicator of the sheet with its like in the rubric: the same words first, then the likest; none is used twice. */
export function pairUp(
  items: readonly Item[],
  indicators: readonly RubricIndicator[],
): readonly (readonly [Item, RubricIndicator])[] {
  const matched = new Set<Item>();
  const others = new Set<RubricIndicator>();
  const pairs: (readonly [Item, RubricIndicator])[] = [];
  const pair = (item: Item, other: RubricIndicator): void => {
    if (matched.has(item) || others.has(other)) return;
    matched.add(item);
    others.add(other);
    pairs.push([item, other]);
  };
  for (const item of items) {
    const same = indicators.find((other) => !others.has(other) && other.text === item.text);
    if (same) pair(item, same);
  }
  const left = indicators.filter((other) => !others.has(other));
  items
    .filter((item) => !matched.has(item))
    .flatMap((item) =>
      left.map((other) => ({ item, other, similarity: textSimilarity(item.text, other.text) })),
    )
    .filter(({ similarity }) => similarity >= SAME_TEXT)
    .sort((a, b) => b.similarity - a.similarity)
    .forEach(({ item, other }) => pair(item, other));
  return pairs;
}
