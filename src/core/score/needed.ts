/** Owns what would be needed for the next result: the smallest set of changes, what can still be done apart from what cannot. */
import { isPathUnder, namePaths, topOfPath } from "../model/table/itemTree";
import { countedSum } from "../model/table/partCap";
import type { ChecklistScore, ConditionScore } from "../checklist";
import {
  addPoints,
  comparePoints,
  multiplyPoints,
  shareOfPoints,
  subtractPoints,
  sumPoints,
} from "../base/points";
import type { Points } from "../base/points";
import { isTrusted } from "../model/table/proof";
import type { TableReading } from "../model/table/reading";
import type { Facts, Rule } from "../model/table/rule";
import type { Decision, Score } from ".";

/**
 * "possible": a day that is still to come, or what was stated, leaves it open; "past": it has happened and cannot be undone;
 * "unknown": nobody has said what the points were lost for.
 */
export type Feasibility = "possible" | "past" | "unknown";

interface Chance {
  readonly feasibility: Feasibility;
  /** Last day on which it can be done, as ISO 8601; null: no day is stated. */
  readonly until: string | null;
}

export interface NeededChange extends Chance {
  /** Names its row too ("II/1@30") where another has the same number. */
  readonly path: string;
  readonly row: number;
  readonly from: Points | null;
  /** The maximum. */
  readonly to: Points;
  readonly isMandatory: boolean;
}

export type NeededTarget =
  | { readonly kind: "met"; readonly line: Points }
  | { readonly kind: "grade"; readonly name: string; readonly line: Points };

export interface Needed {
  readonly target: NeededTarget;
  /** Whether what can still be changed is enough. */
  readonly isReachable: boolean;
  /** The fewest indicators to bring to their maximum; everything that can be changed, when that is not enough. */
  readonly changes: readonly NeededChange[];
  /** What stands in the way and cannot be undone. */
  readonly blocked: readonly NeededChange[];
  /** All points that are lost for good, in the way or not. */
  readonly past: readonly NeededChange[];
  /** Scores above their maximum: they must be mended in any case, and are counted here as their maximum. */
  readonly above: readonly NeededChange[];
  /** What has happened and rules the result out whatever the points. */
  readonly vetoed: readonly string[];
  /** What would rule it out, of which nobody has said whether it happened. */
  readonly vetoesOpen: readonly string[];
  /** Not scored yet: they must be scored in any case, and are counted here as reaching their maximum. */
  readonly unscored: readonly string[];
  /** Total when all this is done. */
  readonly totalAfter: Points;
}

/** Returns what each result that is not reached yet needs; [] when nothing better is known, or the reading is in doubt. `today` is an ISO 8601 day. */
export const neededFor = (
  table: TableReading,
  score: Score,
  decision: Decision,
  today: string | null = null,
): readonly Needed[] =>
  isTrusted(table)
    ? targetsOf(score, decision).map((target) =>
        plan(table, score, decision, target, candidatesOf(table, score, today)),
      )
    : [];

function targetsOf(
  { outcome, grade, countedTotal }: Score,
  { passLine, grades, notAssessed = null }: Decision,
): readonly NeededTarget[] {
  const met: readonly NeededTarget[] =
    outcome && outcome.verdict !== "met" && passLine && notAssessed === null
      ? [{ kind: "met", line: passLine.points }]
      : [];
  const better = (grades?.bands ?? [])
    .filter(({ from }) => comparePoints(from, countedTotal ?? 0) > 0)
    .reduce<{
      readonly name: string;
      readonly from: Points;
    } | null>((next, band) => (next && next.from <= band.from ? next : band), null);
  return grade && better ? [...met, { kind: "grade", name: better.name, line: better.from }] : met;
}

interface Candidate extends NeededChange {
  readonly gap: Points;
  readonly group: string;
}

function plan(
  { items }: TableReading,
  score: Score,
  decision: Decision,
  target: NeededTarget,
  all: readonly Candidate[],
): Needed {
  const scored = all.filter((entry) => !isOpen(entry));
  const needsMandatory = target.kind === "met" && decision.mandatoryAtMaximum !== false;
  const isRequired = ({ isMandatory }: Candidate): boolean => needsMandatory && isMandatory;
  const past = scored.filter(({ feasibility }) => feasibility === "past");
  const blocked = past.filter(isRequired);

  const free = scored.filter(({ feasibility }) => feasibility !== "past").sort(bySize);
  const chosen = new Set(free.filter(isRequired));
  const world = worldOf(items, score, decision, all);
  const take = (isEnough: () => boolean, from: readonly Candidate[]): boolean => {
    for (const entry of from) {
      if (isEnough()) return true;
      chosen.add(entry);
    }
    return isEnough();
  };
  const floors =
    target.kind === "met" && decision.groupFloor
      ? score.groups
          .filter(({ path }) => !path.includes("/"))
          .map(({ path }) =>
            take(
              () => world.isGroupAtFloor(path, chosen),
              free.filter((entry) => entry.group === path && !chosen.has(entry)),
            ),
          )
      : [];
  const isLineReached = take(
    () => comparePoints(world.total(chosen), target.line) >= 0,
    free.filter((entry) => !chosen.has(entry)),
  );
  const vetoesThat = (answer: boolean | null): readonly string[] =>
    (target.kind === "met" ? (decision.vetoes ?? []) : [])
      .filter(({ hasHappened }) => hasHappened === answer)
      .map(({ text }) => text);
  const vetoed = vetoesThat(true);
  return {
    target,
    isReachable:
      vetoed.length === 0 && blocked.length === 0 && isLineReached && floors.every(Boolean),
    vetoed,
    vetoesOpen: vetoesThat(null),
    changes: all.filter((entry) => chosen.has(entry)).map(changeOf),
    blocked: blocked.map(changeOf),
    past: past.map(changeOf),
    above: all.filter(isAbove).map(changeOf),
    unscored: all.filter(({ from }) => from === null).map(({ path }) => path),
    totalAfter: world.total(chosen),
  };
}

const isAbove = ({ gap }: Candidate): boolean => comparePoints(gap, 0) < 0;

/** Not scored yet, or wrongly: it is counted with its maximum. */
const isOpen = (entry: Candidate): boolean => entry.from === null || isAbove(entry);

/** The most first; of equals what can be done before what is not known, then as the sheet has them. */
const bySize = (a: Candidate, b: Candidate): number =>
  comparePoints(b.gap, a.gap) ||
  Number(a.feasibility !== "possible") - Number(b.feasibility !== "possible");

/** Everything that has points to gain. A bonus counts as far as its own limit goes, once it was claimed. */
function candidatesOf(
  table: TableReading,
  score: Score,
  today: string | null,
): readonly Candidate[] {
  const items = new Map(table.items.map((item) => [item.row, item]));
  const nameOf = namePaths(score.indicators);
  return score.indicators.flatMap(
    ({ path, row, points, added, maximum: rowMaximum, state, steps }) => {
      const item = items.get(row);
      if (!item || rowMaximum === null || state === "notApplicable") return [];
      const maximum = addPoints(rowMaximum, added);
      if (item.bonus && points === null) return [];
      const gap = subtractPoints(maximum, points ?? 0);
      if (points !== null && comparePoints(gap, 0) === 0) return [];
      return [
        {
          path: nameOf({ path, row }),
          row,
          from: points,
          to: maximum,
          ...(points === null || state === "aboveMaximum"
            ? openUntil(null)
            : chanceOf(item.rule, steps[0]?.facts ?? {}, { today, year: table.year })),
          isMandatory: item.mandatory,
          gap,
          group: topOfPath(path),
        },
      ];
    },
  );
}

/** Totals and groups as they would be; what is not scored yet counts with its maximum. */
function worldOf(
  items: TableReading["items"],
  score: Score,
  decision: Decision,
  all: readonly Candidate[],
) {
  const byRow = new Map(all.map((entry) => [entry.row, entry]));
  const pointsOf = (row: number, points: Points | null, chosen: ReadonlySet<Candidate>) => {
    const entry = byRow.get(row);
    return entry && (isOpen(entry) || chosen.has(entry)) ? entry.to : points;
  };
  const left = score.indicators.filter(({ state }) => state === "notApplicable");
  const removed =
    decision.notApplicable === "removeAndRebase"
      ? (sumPoints(left.map(({ maximum }) => maximum)) ?? 0)
      : 0;
  return {
    total: (chosen: ReadonlySet<Candidate>): Points => {
      const points = new Map(
        score.indicators.map((entry) => [entry.row, pointsOf(entry.row, entry.points, chosen)]),
      );
      const sum = countedSum(items, ({ row }) => points.get(row) ?? null) ?? 0;
      const whole = score.maximum ?? 0;
      const applicable = subtractPoints(whole, removed);
      return removed > 0 && applicable > 0 ? shareOfPoints(whole, sum, applicable) : sum;
    },
    isGroupAtFloor: (path: string, chosen: ReadonlySet<Candidate>): boolean => {
      const group = score.groups.find((entry) => entry.path === path);
      const inside = score.indicators.filter((entry) => isPathUnder(entry.path, path));
      const sum = sumPoints(inside.map(({ row, points }) => pointsOf(row, points, chosen))) ?? 0;
      return (
        !group?.maximum ||
        comparePoints(
          multiplyPoints(sum, 100),
          multiplyPoints(group.maximum, decision.groupFloor?.percent ?? 0),
        ) >= 0
      );
    },
  };
}

const changeOf = ({ gap: _gap, group: _group, ...change }: Candidate): NeededChange => change;

interface Moment {
  readonly today: string | null;
  readonly year: number | null;
}

const openUntil = (until: string | null): Chance => ({ feasibility: "possible", until });
const gone: Chance = { feasibility: "past", until: null };
const notKnown: Chance = { feasibility: "unknown", until: null };

/**
 * What happened cannot be undone: incidents, a day that was missed, this year's numbers against last year's. What was
 * stated of a year that still runs can still change. Without a rule, or without a word on why, nobody knows.
 */
function chanceOf(rule: Rule | null, facts: Facts, moment: Moment): Chance {
  if (rule === null) return notKnown;
  switch (rule.kind) {
    case "perOccurrence":
    case "anyOccurrence":
    case "absence":
    case "comparedWithLastYear":
      return gone;
    case "dateBy":
      return facts.isMet === false ? chanceBy(rule, moment) : gone;
    case "range":
    case "openNorm":
      return notKnown;
    default:
      return Object.keys(facts).length > 0 && isYearOpen(moment) ? openUntil(null) : notKnown;
  }
}

/** Whether what was not done yet can be done in time; a day that is not known is taken for missed. */
function chanceBy(
  { by }: Extract<Rule, { readonly kind: "dateBy" }>,
  { today, year }: Moment,
): Chance {
  if (by === null || today === null || year === null) return gone;
  const day = [String(year), String(by.month).padStart(2, "0"), String(by.day).padStart(2, "0")];
  const until = day.join("-");
  return today <= until ? openUntil(until) : gone;
}

const isYearOpen = ({ today, year }: Moment): boolean =>
  today !== null && year !== null && today <= `${year}-12-31`;

export type NeededCondition = Pick<ConditionScore, "id" | "path" | "text" | "source"> & Chance;

export interface ChecklistNeeded {
  readonly isReachable: boolean;
  /** Every condition that fails must change: all must be met. */
  readonly changes: readonly NeededCondition[];
  readonly blocked: readonly NeededCondition[];
  readonly unanswered: readonly NeededCondition[];
  readonly forCouncil: readonly NeededCondition[];
}

/** Returns what a checklist needs to be met; null when it is, or when the unit is not assessed. */
export function neededForChecklist(
  { conditions, outcome }: ChecklistScore,
  moment: Moment = { today: null, year: null },
): ChecklistNeeded | null {
  if (outcome.verdict === "met" || outcome.verdict === "notEligible") return null;
  const inState = (state: ConditionScore["state"]): readonly NeededCondition[] =>
    conditions
      .filter((condition) => condition.state === state)
      .map(({ id, path, text, source, rule, facts }) => ({
        id,
        path,
        text,
        source,
        ...(state === "notMet" ? chanceOf(rule, facts, moment) : openUntil(null)),
      }));
  const failed = inState("notMet");
  const blocked = failed.filter(({ feasibility }) => feasibility === "past");
  return {
    isReachable: blocked.length === 0,
    changes: failed.filter(({ feasibility }) => feasibility !== "past"),
    blocked,
    unanswered: inState("unanswered"),
    forCouncil: inState("forCouncil"),
  };
}
