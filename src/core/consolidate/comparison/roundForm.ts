/** Owns the form that a round's tables follow: most files agree on it, else a known rubric; and how a table differs. */
import { indicatorsIn } from "../../model/table/itemTree";
import { type Points, samePoints } from "../../base/points";
import type { Item, TableKind, TableReading, UnitType } from "../../model/table/reading";
import type { Rubric, RubricCriterion } from "../../rubric";
import { boundedCache } from "../../base/boundedCache";
import { foldText, textSimilarity } from "../../base/text";
import type { Template, TemplateRow } from "../../model/round/consolidation";

/** So many files must be there before most of them can say what the form is. */
const LEAST_FILES = 3;
/** Two wordings of one row are at least this alike; in the same place, with the same points, this. */
const SAME_TEXT = 0.75;
const SAME_PLACE = 0.45;

export interface FormTable {
  readonly type: UnitType | null;
  readonly rows: Rows;
}

/** Indicators with folded texts, computed once for a table. */
export interface Rows {
  readonly table: TableReading;
  readonly items: readonly Item[];
  readonly folded: readonly string[];
}

export const rowsOf = (table: TableReading): Rows => {
  const items = indicatorsIn(table.items);
  return { table, items, folded: items.map(({ text }) => bareText(text)) };
};

/** Letters and digits only: stops and brackets are typed in many ways. */
const bareText = (text: string): string =>
  bareTexts(text, () =>
    foldText(text)
      .replace(/[^a-z0-9]+/g, " ")
      .trim(),
  );

/** The tables of a form have their texts in common. */
const bareTexts = boundedCache<string, string>(5_000);

/** Returns the form of each unit type and kind that the tables or the rubrics tell. */
export function templatesOf(
  tables: readonly FormTable[],
  rubrics: readonly Rubric[],
): readonly Template[] {
  const groups = new Map<string, FormTable[]>();
  for (const entry of tables) {
    const key = `${entry.rows.table.kind}/${entry.type ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (!first) return [];
      const { type, rows } = first;
      const all = group.map((entry) => entry.rows);
      const template =
        group.length < LEAST_FILES
          ? builtInTemplate(all, rubrics, type, rows.table.kind)
          : majorityTemplate(all, type, rows.table.kind);
      return template ? [template] : [];
    });
}

/** The table whose rows most others share is the frame; its rows stand where more than half of the tables have them. */
function majorityTemplate(
  all: readonly Rows[],
  unitType: UnitType | null,
  kind: TableKind,
): Template | null {
  const counts = new Map<string, number>();
  for (const { folded } of all)
    for (const text of new Set(folded)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const shared = ({ folded }: Rows): number =>
    folded.reduce((sum, text) => sum + (counts.get(text) ?? 0), 0) / Math.max(1, folded.length);
  const usual = mostCommon(all.map(({ items }) => items.length)) ?? 0;
  const frame = all
    .map((rows) => ({ rows, off: Math.abs(rows.items.length - usual), shared: shared(rows) }))
    .sort((a, b) => a.off - b.off || b.shared - a.shared)[0]?.rows;
  if (!frame) return null;
  const frameRows = frame.items.map(templateRow);
  const pairings = all.map((rows) => ({ rows, pairs: pairRows(rows, frameRows) }));
  const kept = frameRows.flatMap((row, at): readonly TemplateRow[] => {
    const items = pairings.flatMap(({ rows, pairs }) => {
      const itemAt = pairs.indexOf(at);
      return itemAt < 0 ? [] : (rows.items[itemAt] ?? []);
    });
    if (items.length * 2 <= all.length) return [];
    const maximum = mostCommon(items.map((item) => item.maximum));
    const mandatory = mostCommon(items.map((item) => item.mandatory)) ?? row.mandatory;
    const agreeing = items.filter((item) => samePointsOrBlank(item.maximum, maximum));
    return [{ ...row, maximum, mandatory, tables: agreeing.length }];
  });
  const files = pairings.filter(({ rows }) => isSameForm(rows, kept)).length;
  return { unitType, kind, files, of: all.length, source: "majority", rows: kept };
}

const isSameForm = (rows: Rows, template: readonly TemplateRow[]): boolean =>
  rows.items.length === template.length &&
  pairRows(rows, template).every((at, itemAt) => {
    const row = at === null ? null : template[at];
    const item = rows.items[itemAt];
    return row && item ? samePointsOrBlank(row.maximum, item.maximum) : false;
  });

export const samePointsOrBlank = (a: Points | null, b: Points | null): boolean =>
  a === null || b === null ? a === b : samePoints(a, b);

function builtInTemplate(
  group: readonly Rows[],
  rubrics: readonly Rubric[],
  unitType: UnitType | null,
  kind: TableKind,
): Template | null {
  const named = group.map(({ table }) => table.rubric?.id).find((id) => id !== undefined);
  const rubric = rubrics.find(({ id }) => id === named);
  const rows = rubric ? indicatorsOf(rubric.criteria, "") : [];
  const isWhole = rows.length > 0 && rows.every(({ maximum }) => maximum !== null);
  if (!rubric || !isWhole) return null;
  return { unitType, kind, files: 0, of: group.length, source: { rubric: rubric.id }, rows };
}

const indicatorsOf = (
  criteria: readonly RubricCriterion[],
  above: string,
): readonly TemplateRow[] =>
  criteria.flatMap((node) => {
    const path = above === "" ? node.number : `${above}/${node.number}`;
    if (node.kind === "group") return indicatorsOf(node.children, path);
    const { text, maximum, mandatory } = node;
    return [{ path, text, maximum, mandatory, tables: 0 }];
  });

const templateRow = ({ path, text, maximum, mandatory }: Item): TemplateRow => ({
  path,
  text,
  maximum,
  mandatory,
  tables: 1,
});

/**
 * Returns for each indicator of a table the index of its row in the template, or null. Same words first, then like
 * words, then what stands in the same place with the same points: a row that was re-worded.
 */
export function pairRows(
  { items, folded }: Rows,
  template: readonly TemplateRow[],
): readonly (number | null)[] {
  const pairs: (number | null)[] = items.map(() => null);
  const free = new Set(template.map((_, at) => at));
  const open = new Set(items.map((_, at) => at));
  const join = (itemAt: number, at: number): void => {
    pairs[itemAt] = at;
    free.delete(at);
    open.delete(itemAt);
  };
  const byText = new Map<string, number[]>();
  template.forEach(({ text }, at) => {
    const key = bareText(text);
    byText.set(key, [...(byText.get(key) ?? []), at]);
  });
  for (const itemAt of [...open]) {
    const same = (byText.get(folded[itemAt] ?? "") ?? []).filter((at) => free.has(at));
    const at = same.find((each) => template[each]?.path === items[itemAt]?.path) ?? same[0];
    if (at !== undefined) join(itemAt, at);
  }
  const candidates = [...open]
    .flatMap((itemAt) =>
      [...free].map((at) => ({
        itemAt,
        at,
        similarity: textSimilarity(items[itemAt]?.text ?? "", template[at]?.text ?? ""),
      })),
    )
    .sort((a, b) => b.similarity - a.similarity);
  for (const { itemAt, at, similarity } of candidates)
    if (similarity >= SAME_TEXT && open.has(itemAt) && free.has(at)) join(itemAt, at);
  for (const { itemAt, at, similarity } of candidates) {
    if (similarity < SAME_PLACE || !open.has(itemAt) || !free.has(at)) continue;
    const [item, row] = [items[itemAt], template[at]];
    if (item && row && item.path === row.path && samePointsOrBlank(item.maximum, row.maximum))
      join(itemAt, at);
  }
  return pairs;
}

/** Returns the value that most of the list have; of equals the first. */
function mostCommon<V>(list: readonly V[]): V | null {
  const counts = new Map<V, number>();
  for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: V | null = null;
  for (const [value, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
