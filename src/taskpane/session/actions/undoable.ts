/** Owns what makes a kind of change undoable: its steps are told from others, and carried out again. */
import type { UndoStep, Way } from "../session";
import type { ActionContext } from "./context";

export type ReplayWay = Exclude<Way, "new">;

type Replay<Step extends UndoStep> = (
  context: ActionContext,
  step: Step,
  way: ReplayWay,
) => Promise<void>;

export interface Undoable<Step extends UndoStep> {
  readonly isStep: (step: UndoStep | undefined) => step is Step;
  /** Takes a step back or makes it again; a step of another kind is left alone. */
  readonly replay: Replay<UndoStep>;
}

/** Returns a kind of step, from the name its steps bear and how one is taken back or made again. */
export function undoable<Step extends UndoStep>(
  kind: Step["kind"],
  replay: Replay<Step>,
): Undoable<Step> {
  const isStep = (step: UndoStep | undefined): step is Step => step?.kind === kind;
  return {
    isStep,
    replay: async (context, step, way) => {
      if (isStep(step)) await replay(context, step, way);
    },
  };
}

/** Returns what a step brings about: what stood before it when it is taken back, else what stood after it. */
export const goalOf = <State>(
  step: { readonly before: State; readonly after: State },
  way: Way,
): State => (way === "undo" ? step.before : step.after);
