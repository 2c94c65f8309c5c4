/** Owns the signals that units copied from each other: same reasons word for word, same points, everything at its maximum. */
import { finding, type Finding } from "../../model/finding/finding";
import { comparePoints } from "../../base/points";
import type { Item } from "../../model/table/reading";
import { foldText } from "../../base/text";
import type { FittedTable } from "./countedTable";
import type { Rows } from "./roundForm";

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

/** A table with the reasons that it gives. */
interface Reasoned {
  /** Its place in the round. */
  readonly at: number;
  readonly table: FittedTable;
  /** As a person calls the unit. */
  readonly unit: string;
  readonly all: ReadonlySet<string>;
  /** Without set phrases. */
  readonly distinctive: readonly string[];
}

/** Returns the findings of each table. They ask for a look and decide nothing. */
export function signalsOf(
  tables: readonly FittedTable[],
): ReadonlyMap<FittedTable, readonly Finding[]> {
  const reasoned = reasonedTables(tables);
  const byReason = tablesByReason(reasoned);
  const byPoints = groupBy(reasoned, ({ table }) => pointsKey(table));
  return new Map(
    reasoned.map((entry) => [
      entry.table,
      [
        ...allAtMaximum(entry.table.rows),
        ...sharedReasons(entry, byReason),
        ...samePointsAs(entry, byPoints),
      ],
    ]),
  );
}

function samePointsAs(
  { table, unit }: Reasoned,
  byPoints: ReadonlyMap<string, readonly Reasoned[]>,
): readonly Finding[] {
  const other = byPoints.get(pointsKey(table) ?? "")?.find((each) => each.unit !== unit);
  if (!other) return [];
  const facts = { unit: other.unit, file: other.table.file, count: table.rows.items.length };
  return [finding("samePoints", facts, table.rows.table.sheet)];
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

function reasonedTables(tables: readonly FittedTable[]): readonly Reasoned[] {
  const read = tables.map((table) => ({ table, all: reasonsOf(table.rows.items) }));
  const counts = new Map<string, number>();
  for (const { all } of read)
    for (const reason of all) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const phraseFrom = Math.max(PHRASE_UNITS, tables.length * PHRASE_SHARE);
  return read.map(({ table, all }, at) => ({
    at,
    table,
    unit: table.unitName,
    all,
    distinctive: [...all].filter((reason) => (counts.get(reason) ?? 0) < phraseFrom),
  }));
}

function tablesByReason(tables: readonly Reasoned[]): ReadonlyMap<string, readonly Reasoned[]> {
  const found = new Map<string, Reasoned[]>();
  for (const table of tables) {
    for (const reason of table.distinctive) {
      const others = found.get(reason);
      if (others) others.push(table);
      else found.set(reason, [table]);
    }
  }
  return found;
}

/** The other unit's table with the most reasons in common; of equals the first in the round. */
function sharedReasons(
  entry: Reasoned,
  byReason: ReadonlyMap<string, readonly Reasoned[]>,
): readonly Finding[] {
  if (entry.distinctive.length < LEAST_REASONS) return [];
  const counts = new Map<Reasoned, number>();
  for (const reason of entry.distinctive)
    for (const other of byReason.get(reason) ?? [])
      if (other.unit !== entry.unit) counts.set(other, (counts.get(other) ?? 0) + 1);
  const isEnough = ([other, count]: readonly [Reasoned, number]): boolean =>
    count >= LEAST_REASONS && count >= Math.max(entry.all.size, other.all.size) * SHARED_PART;
  const similar = [...counts].filter(isEnough);
  const most = similar.reduce((highest, [, count]) => Math.max(highest, count), 0);
  const [first] = similar
    .filter(([, count]) => count === most)
    .map(([other]) => other)
    .sort((a, b) => a.at - b.at);
  return first
    ? [
        finding(
          "sameReasons",
          { unit: first.unit, file: first.table.file, count: most },
          entry.table.rows.table.sheet,
        ),
      ]
    : [];
}

/** Null where too little is lost, or something is blank: many honest tables look alike then. */
function pointsKey({ rows: { items, table }, fit: { template } }: FittedTable): string | null {
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
