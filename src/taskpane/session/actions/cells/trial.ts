/** Owns trying: entries that count for the result and are not written, kept or dropped as a whole. */
import { entryPlace } from "../../entryKey";
import type { ActionContext } from "../context";
import { commitDrafts, planEntries } from "./entry";
import { queueWrite } from "./writeCells";

export interface TrialControls {
  /** From now on what is entered is only tried; what was entered before is written first. */
  startTrial(): void;
  /** Writes what was tried, one step a table, and ends the trial. */
  keepTrial(): void;
  dropTrial(): void;
}

export const trialControls = (context: ActionContext): TrialControls => ({
  startTrial: () => {
    commitDrafts(context);
    void context.queue.add(() => {
      context.send({ kind: "trialSet", isTrial: true });
      return Promise.resolve();
    });
  },
  keepTrial: () => {
    const keys = Object.keys(context.getState().drafts);
    context.send({ kind: "trialSet", isTrial: false });
    const tableKeys = [...new Set(keys.map((key) => entryPlace(key).tableKey))];
    for (const tableKey of tableKeys) {
      const own = keys.filter((key) => entryPlace(key).tableKey === tableKey);
      queueWrite(context, (session) => planEntries(session, own)[0] ?? null);
    }
  },
  dropTrial: () => context.send({ kind: "trialDropped" }),
});
