/** Owns the shape of what people did about things to do; it survives the next run. */

export const followUpStates = ["reminded", "fixed", "ignored"] as const;

/** The unit was told; somebody says that it is mended; nothing is to be done, for a reason. */
export type FollowUpState = (typeof followUpStates)[number];

/** What a person did about a task; it survives the next run. */
export interface FollowUp {
  /** `TodoTask.id` and `TodoTask.facts` as they were then. */
  readonly task: string;
  readonly facts: string;
  /** "open": what was said before was taken back. */
  readonly state: FollowUpState | "open";
  /** Day, ISO 8601; null: not said. */
  readonly on: string | null;
  /** Never empty where it is "ignored". */
  readonly reason: string | null;
  /** The task in words, for when it is no more. */
  readonly about: string;
}

/** A follow-up beside its task as it is now. */
export interface StandingFollowUp extends FollowUp {
  readonly state: FollowUpState;
  /** Something else was found than when this was said: what was ignored is open again. */
  readonly isOutdated: boolean;
}
