/** Owns undo and redo: the last step is replayed by its kind; one more kind is one more line here. */
import type { ActionContext } from "./context";
import { correctionSteps } from "./reading/correction";
import { commitDrafts } from "./cells/entry";
import { pageSteps } from "./page";
import { settingsSteps } from "./settings";
import type { ReplayWay } from "./undoable";
import { writeSteps } from "./cells/writeCells";

const undoables = [writeSteps, correctionSteps, settingsSteps, pageSteps];

export interface UndoControls {
  undo(): void;
  redo(): void;
}

export const undoControls = (context: ActionContext): UndoControls => ({
  undo: () => replayLast(context, "undo"),
  redo: () => replayLast(context, "redo"),
});

/** What is still a draft is written first, so that it is the last step. */
function replayLast(context: ActionContext, way: ReplayWay): void {
  const { isTrial, drafts } = context.getState();
  if (isTrial)
    return takeBackTried(context, way === "undo" ? Object.keys(drafts).pop() : undefined);
  commitDrafts(context);
  void context.queue.add(async () => {
    const steps = context.getState()[way];
    const step = steps[steps.length - 1];
    if (!step) return;
    const kind = undoables.find(({ isStep }) => isStep(step));
    if (!kind) throw new RangeError(`no way back from a step "${step.kind}"`);
    await kind.replay(context, step, way);
  });
}

/** While something is tried nothing is written, neither forth nor back: the last entry that was tried goes. */
function takeBackTried({ send }: ActionContext, key: string | undefined): void {
  if (key !== undefined) send({ kind: "untried", key });
}
