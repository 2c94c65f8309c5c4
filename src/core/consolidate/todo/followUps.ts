/** Owns how what people did about tasks stands in a later run: still to be seen, changed since, or no more. */
import type { FollowUp, StandingFollowUp } from "../../model/round/followUp";
import type { TodoTask } from "../../model/round/todo";

/** As much of a task as a follow-up is found by. */
export type TaskState = Pick<TodoTask, "id" | "facts">;

/** Returns what was done about a task; null: nothing. Of two about the same the first counts. */
export function followUpOf(
  { id, facts }: TaskState,
  followUps: readonly FollowUp[],
): StandingFollowUp | null {
  const found = followUps.find(({ task }) => task === id);
  if (!found || found.state === "open") return null;
  return { ...found, state: found.state, isOutdated: found.facts !== facts };
}

/** Tells whether somebody still has to see to a task: what was ignored is closed as long as it is the same. */
export const isOpen = (task: TaskState, followUps: readonly FollowUp[]): boolean => {
  const followUp = followUpOf(task, followUps);
  return !(followUp?.state === "ignored" && !followUp.isOutdated);
};

/** Returns the follow-ups whose tasks are no more: what they asked for was done, or the file is gone. */
export function goneOf(
  {
    units,
    round,
  }: {
    readonly units: readonly { readonly tasks: readonly TaskState[] }[];
    readonly round: readonly TaskState[];
  },
  followUps: readonly FollowUp[],
): readonly FollowUp[] {
  const ids = new Set([...units.flatMap(({ tasks }) => tasks), ...round].map(({ id }) => id));
  return followUps.filter(({ task, state }) => state !== "open" && !ids.has(task));
}

/** Returns the follow-ups with others in the place of those about the same tasks. */
export const withFollowUps = (
  followUps: readonly FollowUp[],
  others: readonly FollowUp[],
): readonly FollowUp[] => joinFollowUps(others, followUps);

/** Returns two runs' follow-ups as one: what was said now stands before what was said then. */
export const joinFollowUps = (
  now: readonly FollowUp[],
  then: readonly FollowUp[],
): readonly FollowUp[] => [
  ...now,
  ...then.filter(({ task }) => now.every((each) => each.task !== task)),
];
