/** Owns the one walk over the rows of a table, a flat list that stands for a tree: what is under a row, what is above it, and what is summed there. */
import { sumPoints, type Points } from "../../base/points";
import { perAdjustment } from "./adjustment";
import type { Item } from "./reading";
import { perScorer } from "./scorer";

interface Levelled {
  /** 1 at the top. */
  readonly level: number;
}

export const isIndicator = ({ kind }: Pick<Item, "kind">): boolean => kind === "indicator";

/** Returns the rows that are scored, in the order of the sheet. */
export const indicatorsIn = <T extends Pick<Item, "kind">>(items: readonly T[]): readonly T[] =>
  items.filter(isIndicator);

/** Returns everything under a row: up to the next row of its level. */
export function rowsUnder<T extends Levelled>(rows: readonly T[], index: number): readonly T[] {
  const level = rows[index]?.level ?? 0;
  let end = index + 1;
  for (let row = rows[end]; row && row.level > level; row = rows[end]) end += 1;
  return rows.slice(index + 1, end);
}

/** Returns the indicators under a section or group. */
export const indicatorsUnder = <T extends Levelled & Pick<Item, "kind">>(
  items: readonly T[],
  index: number,
): readonly T[] => indicatorsIn(rowsUnder(items, index));

/** Returns what a row stands under, outermost first. */
export function rowsAbove<T extends Levelled>(rows: readonly T[], index: number): readonly T[] {
  const found: T[] = [];
  let level = rows[index]?.level ?? 0;
  for (let at = index - 1; at >= 0 && level > 1; at -= 1) {
    const row = rows[at];
    if (!row || row.level >= level) continue;
    found.unshift(row);
    level = row.level;
  }
  return found;
}

export interface Part<T> {
  /** Null for rows that stand before any section, or beside them. */
  readonly section: T | null;
  /** Groups and indicators below the section, in the order of the sheet. */
  readonly items: readonly T[];
}

/** Returns the parts of a table at its top: each section with everything under it. */
export function partsOf<T extends Levelled & Pick<Item, "kind">>(
  items: readonly T[],
): readonly Part<T>[] {
  const parts: { section: T | null; items: T[] }[] = [];
  for (const item of items) {
    const last = parts[parts.length - 1];
    if (item.level === 1 && !isIndicator(item)) parts.push({ section: item, items: [] });
    else if (!last || (item.level === 1 && last.section))
      parts.push({ section: null, items: [item] });
    else last.items.push(item);
  }
  return parts;
}

/** Returns how rows are named among each other: by their path, and by their row too ("II/1@30") where several have the same. */
export function namePaths(
  rows: readonly { readonly path: string }[],
): (row: { readonly path: string; readonly row: number }) => string {
  const counts = new Map<string, number>();
  for (const { path } of rows) counts.set(path, (counts.get(path) ?? 0) + 1);
  return ({ path, row }) => ((counts.get(path) ?? 0) > 1 ? `${path}@${row}` : path);
}

/** Returns the section at the top of a path: "II" of "II/1/a". */
export const topOfPath = (path: string): string => path.split("/")[0] ?? path;

export const isPathUnder = (path: string, group: string): boolean => path.startsWith(`${group}/`);

/** Returns what indicators are worth at most; a bonus counts in the score, not in the maximum. */
export const sumMaxima = (indicators: readonly Pick<Item, "bonus" | "maximum">[]): Points | null =>
  sumPoints(indicators.map(({ bonus, maximum }) => (bonus ? null : maximum)));

/** Returns the items with the sums of groups: what their indicators have; a stated maximum stays, or is summed where none is stated. */
export const withGroupSums = <T extends Item>(items: readonly T[]): readonly T[] =>
  items.map((item, index) => {
    if (isIndicator(item)) return item;
    const parts = indicatorsUnder(items, index);
    return {
      ...item,
      maximum: item.maximum ?? sumPoints(parts.map((part) => part.maximum)),
      scores: perScorer((scorer) => ({
        ...item.scores[scorer],
        points: sumPoints(parts.map(({ scores }) => scores[scorer].points)),
      })),
      adjustments: perAdjustment((role) => ({
        ...item.adjustments[role],
        points: sumPoints(parts.map(({ adjustments }) => adjustments[role].points)),
      })),
    };
  });
