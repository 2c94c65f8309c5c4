/** Owns what would be needed for the next result: the smallest set of changes, what can still be done apart from what cannot. */
import { isPathUnder, topOfPath } from "../model/table/itemTree";
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

/** "past": it has happened and cannot be undone; "unknown": the sheet does not say what the points were lost for. */
export type Feasibility = "possible" | "past" | "unknown";

export interface NeededChange {
  readonly path: string;
  readonly row: number;
  readonly from: Points | null;
  /** The maximum. */
  readonly to: Points;
  readonly feasibility: Feasibility;
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
  const scored = all.filter(({ from }) => from !== null);
  const needsMandatory = target.kind === "met" && decision.mandatoryAtMaximum !== false;
  const isRequired = ({ isMandatory }: Candidate): boolean => needsMandatory && isMandatory;
  const blocked = all.filter((entry) => isRequired(entry) && entry.feasibility === "past");

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
    unscored: score.indicators
      .filter(({ points, state }) => points === null && state !== "notApplicable")
      .map(({ path }) => path)
      .filter((path) => all.some((entry) => entry.path === path)),
    totalAfter: world.total(chosen),
  };
}

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
  return score.indicators.flatMap(
    ({ path, row, points, added, maximum: rowMaximum, state, steps }) => {
      const item = items.get(row);
      if (!item || rowMaximum === null || state === "notApplicable") return [];
      const maximum = addPoints(rowMaximum, added);
      if (item.bonus && points === null) return [];
      const gap = subtractPoints(maximum, points ?? 0);
      if (points !== null && comparePoints(gap, 0) <= 0) return [];
      return [
        {
          path,
          row,
          from: points,
          to: maximum,
          feasibility:
            points === null
              ? "possible"
              : feasibilityOf(item.rule, steps[0]?.facts ?? {}, { today, year: table.year }),
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
    return entry && (entry.from === null || chosen.has(entry)) ? entry.to : points;
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

const changeOf = ({ path, row, from, to, feasibility, isMandatory }: Candidate): NeededChange => ({
  path,
  row,
  from,
  to,
  feasibility,
  isMandatory,
});

interface Moment {
  readonly today: string | null;
  readonly year: number | null;
}

/**
 * What happened cannot be undone: incidents, a day that was missed, this year's numbers against last year's.
 * Without a rule nobody knows what the points were lost for.
 */
function feasibilityOf(rule: Rule | null, facts: Facts, moment: Moment): Feasibility {
  if (rule === null) return "unknown";
  switch (rule.kind) {
    case "perOccurrence":
    case "anyOccurrence":
    case "absence":
    case "comparedWithLastYear":
      return "past";
    case "dateBy":
      return facts.isMet === false && isStillTime(rule, moment) ? "possible" : "past";
    default:
      return "possible";
  }
}

/** Whether what was not done yet can be done in time; a day that is not known is taken for missed. */
const isStillTime = (
  { by }: Extract<Rule, { readonly kind: "dateBy" }>,
  { today, year }: Moment,
): boolean =>
  by !== null &&
  today !== null &&
  year !== null &&
  today <=
    [String(year), String(by.month).padStart(2, "0"), String(by.day).padStart(2, "0")].join("-");

export interface NeededCondition extends Pick<ConditionScore, "id" | "path" | "text" | "source"> {
  readonly feasibility: Feasibility;
}

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
        feasibility: state === "notMet" ? feasibilityOf(rule, facts, moment) : "possible",
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
