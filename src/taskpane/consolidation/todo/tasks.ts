/** Owns the things to do as they are shown: by unit or by kind, those that are wanted, and how many of what there are. */
import type { RoundOverview, TaskOverview } from "../../../actions/rounds/consolidationDesk";
import { followUpOf } from "../../../core/consolidate/todo/followUps";
import type { FindingCode, Severity } from "../../../core/model/finding/finding";
import type { FollowUp, FollowUpState, StandingFollowUp } from "../../../core/model/round/followUp";
import { taskKindName } from "../../../messages/results/rounds/todoTasks";
import { todo as words } from "../../../messages/pane/rounds/todo";
import { unitNames } from "../unitNames";

/** A task with whose it is and what was done about it. */
export interface ShownTask {
  readonly task: TaskOverview;
  /** Key of the unit; null: of the round. */
  readonly unit: string | null;
  readonly unitName: string;
  readonly followUp: StandingFollowUp | null;
  readonly stands: TaskStanding;
}

export const taskStandings = ["open", "reminded", "fixed", "ignored"] as const;
export type TaskStanding = (typeof taskStandings)[number];
export type WantedTasks = TaskStanding | "all";

/** Tasks under a heading of theirs. */
export interface TaskGroup {
  readonly id: string;
  readonly name: string;
  /** Key of the unit that the group is of; null: of several, or of the round. */
  readonly unit: string | null;
  readonly tasks: readonly ShownTask[];
}

/** Returns all tasks, those of units with the most severe first. */
export function shownTasks(
  { todo, units }: Pick<RoundOverview, "todo" | "units">,
  followUps: readonly FollowUp[],
): readonly ShownTask[] {
  const names = unitNames(units);
  const shown = (task: TaskOverview, unit: string | null): ShownTask => {
    const followUp = followUpOf(task, followUps);
    return {
      task,
      unit,
      unitName: unit === null ? words.ofRound : (names.get(unit) ?? unit),
      followUp,
      stands: standsAt(followUp),
    };
  };
  return [
    ...todo.units.flatMap(({ unit, tasks }) => tasks.map((task) => shown(task, unit))),
    ...todo.round.map((task) => shown(task, null)),
  ];
}

/** What was ignored and is another now is open again. */
const standsAt = (followUp: StandingFollowUp | null): TaskStanding =>
  followUp === null || (followUp.state === "ignored" && followUp.isOutdated)
    ? "open"
    : followUp.state;

/** Returns the tasks by unit or by kind, the most severe groups first. */
export function groupsOf(
  tasks: readonly ShownTask[],
  order: "unit" | "kind",
): readonly TaskGroup[] {
  const groups = new Map<string, ShownTask[]>();
  for (const each of tasks) {
    const key = order === "unit" ? (each.unit ?? "") : each.task.code;
    if (!groups.get(key)?.push(each)) groups.set(key, [each]);
  }
  const named = [...groups].map(([id, own]): TaskGroup => {
    const [first] = own;
    return order === "unit"
      ? { id, name: first?.unitName ?? "", unit: first?.unit ?? null, tasks: own }
      : { id, name: taskKindName(id as FindingCode), unit: null, tasks: own };
  });
  return order === "unit" ? named : [...named].sort((a, b) => worst(a) - worst(b));
}

const rank: { readonly [S in Severity]: number } = { error: 0, warning: 1, info: 2 };
const worst = ({ tasks }: TaskGroup): number => rank[tasks[0]?.task.severity ?? "info"];

/** Returns how many tasks there are of each severity. */
export function countsOf(tasks: readonly ShownTask[]): { readonly [S in Severity]: number } {
  const count = (severity: Severity): number =>
    tasks.filter(({ task }) => task.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** Returns what is to be kept of a task that somebody did something about. */
export const followUpFor = (
  { task: { id, facts, text }, unitName }: ShownTask,
  state: FollowUpState | "open",
  { on, reason = null }: { readonly on: string; readonly reason?: string | null },
): FollowUp => ({
  task: id,
  facts,
  state,
  on,
  reason,
  about: `${unitName}: ${text}`.slice(0, LONGEST),
});

const LONGEST = 300;
