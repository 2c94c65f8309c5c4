/** Owns the signals that units copied from each other: same reasons word for word, same points, everything at its maximum. */
import { finding, type Finding } from "../../model/finding";
import { comparePoints } from "../../base/points";
import type { Item } from "../../model/reading";
import { foldText } from "../../base/text";
import type { Rows } from "./roundForm";

export interface Claimed {
  /** As a person calls the unit. */
  readonly unit: string;
  readonly file: string;
  readonly rows: Rows;
  /** Tables are compared with those of the same form only. */
  readonly template: number | null;
}

/** Reasons that so many units give, or this share of them, are set phrases. */
const PHRASE_UNITS = 3;
const PHRASE_SHARE = 0.1;
/** Shorter reasons say nothing about who wrote them. */
const LEAST_WORDS = 6;
/** Two units must share so many reasons of their own, and nearly all that they give. */
const LEAST_REASONS = 3;
const SHARED_PART = 0.8;
/** So many points must be lost before the same points are strange. */
const LEAST_DEDUCTIONS = 4;

/** Returns the findings of each table, in the order given. They ask for a look and decide nothing. */
export function signalsOf(claimed: readonly Claimed[]): readonly (readonly Finding[])[] {
  const reasons = claimed.map(({ rows }) => reasonsOf(rows.items));
  const own = withoutPhrases(reasons, claimed.length);
  const byPoints = groupBy(claimed, pointsKey);
  return claimed.map((entry, at) => [
    ...allAtMaximum(entry.rows),
    ...sharedReasons(at, claimed, own, reasons),
    ...(byPoints.get(pointsKey(entry) ?? "") ?? [])
      .filter((other) => other !== entry && other.unit !== entry.unit)
      .slice(0, 1)
      .map(({ unit, file }) =>
        finding(
          "samePoints",
          { unit, file, count: entry.rows.items.length },
          entry.rows.table.sheet,
        ),
      ),
  ]);
}

function allAtMaximum({ items, table }: Rows): readonly Finding[] {
  const isFull =
    items.length > 1 &&
    items.every(
      ({ scores: { self }, maximum, bonus }) =>
        bonus ||
        (self.points !== null && maximum !== null && comparePoints(self.points, maximum) === 0),
    );
  return isFull ? [finding("allAtMaximum", { count: items.length }, table.sheet)] : [];
}

const reasonsOf = (items: readonly Item[]): ReadonlySet<string> =>
  new Set(
    items.flatMap(({ reason }) => {
      const words =
        reason === null
          ? ""
          : foldText(reason)
              .replace(/[^a-z0-9]+/g, " ")
              .trim();
      return words.split(" ").length >= LEAST_WORDS ? [words] : [];
    }),
  );

function withoutPhrases(
  all: readonly ReadonlySet<string>[],
  units: number,
): readonly ReadonlySet<string>[] {
  const counts = new Map<string, number>();
  for (const reasons of all)
    for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const isPhrase = (reason: string): boolean =>
    (counts.get(reason) ?? 0) >= Math.max(PHRASE_UNITS, units * PHRASE_SHARE);
  return all.map((reasons) => new Set([...reasons].filter((reason) => !isPhrase(reason))));
}

function sharedReasons(
  at: number,
  claimed: readonly Claimed[],
  own: readonly ReadonlySet<string>[],
  all: readonly ReadonlySet<string>[],
): readonly Finding[] {
  const mine = own[at];
  const entry = claimed[at];
  if (!entry || !mine || mine.size < LEAST_REASONS) return [];
  let best: { readonly other: Claimed; readonly count: number } | null = null;
  claimed.forEach((other, index) => {
    const theirs = own[index];
    if (index === at || !theirs || other.unit === entry.unit) return;
    const count = [...mine].filter((reason) => theirs.has(reason)).length;
    const most = Math.max(all[at]?.size ?? 0, all[index]?.size ?? 0);
    if (count >= LEAST_REASONS && count >= most * SHARED_PART && count > (best?.count ?? 0))
      best = { other, count };
  });
  const found = best as { readonly other: Claimed; readonly count: number } | null;
  return found
    ? [
        finding(
          "sameReasons",
          { unit: found.other.unit, file: found.other.file, count: found.count },
          entry.rows.table.sheet,
        ),
      ]
    : [];
}

/** Null where too little is lost, or something is blank: many honest tables look alike then. */
function pointsKey({ rows: { items, table }, template }: Claimed): string | null {
  const lost = items.filter(
    ({ scores: { self }, maximum }) =>
      self.points !== null && maximum !== null && comparePoints(self.points, maximum) < 0,
  );
  if (
    template === null ||
    lost.length < LEAST_DEDUCTIONS ||
    items.some(({ scores }) => scores.self.points === null)
  )
    return null;
  return `${template}/${table.kind}/${items.map(({ scores }) => scores.self.points).join(" ")}`;
}

function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
