/** Owns the settings beside the sheet: changed and kept with the file, the round followed; taken back or made again. */
import type { ShelfFile } from "../../../actions/loading/given/shelf";
import type { LoadedRound } from "../../../actions/scoring/loadedRound";
import type { Settings } from "../../../core/settings";
import type { Session, UndoStep, Way } from "../session";
import type { ActionContext } from "./context";
import { keepSoon } from "./keep";
import { goalOf, undoable } from "./undoable";

export interface SettingsControls {
  /** Changes the settings; changes of one topic right after another are taken back together. */
  changeSettings(change: (settings: Settings) => Settings, topic?: string): void;
}

interface SettingsStep extends UndoStep {
  readonly kind: "settings";
  readonly before: Settings;
  readonly after: Settings;
  /** Changes of one topic, one right after another, are one step: letters of a number that is being typed. */
  readonly topic: string | null;
}

export function settingsControls(context: ActionContext): SettingsControls {
  const { getState, queue } = context;
  return {
    changeSettings: (change, topic) =>
      void queue.add(async () => {
        const { settings: before, undo } = getState();
        const after = change(before);
        if (after === before) return;
        const last = undo[undo.length - 1];
        if (topic !== undefined && settingsSteps.isStep(last) && last.topic === topic)
          await set(context, { ...last, after }, "new", true);
        else await set(context, { kind: "settings", before, after, topic: topic ?? null }, "new");
      }),
  };
}

/** Settles something as a step of its own; for work whose turn in the queue it is. */
export async function settleNow(context: ActionContext, after: Settings): Promise<void> {
  const before = context.getState().settings;
  if (after !== before) await set(context, { kind: "settings", before, after, topic: null }, "new");
}

/** Takes back a change of the settings, or makes it again. */
export const settingsSteps = undoable<SettingsStep>("settings", (context, step, way) =>
  set(context, step, way),
);

async function set(
  context: ActionContext,
  step: SettingsStep,
  way: Way,
  continues = false,
): Promise<void> {
  const session = context.getState();
  const settings = goalOf(step, way);
  const round = await roundOf(session, settings, session.shelf);
  context.send({ kind: "settingsChanged", settings, round, step, way, continues });
  await keepSoon(context);
}

/** Returns the round of the settings, loaded; one that stays is not loaded anew. */
export async function roundOf(
  session: Session,
  settings: Settings,
  shelf: readonly ShelfFile[],
): Promise<LoadedRound | null> {
  if (settings.round === null) return null;
  if (settings.round === session.settings.round && shelf === session.shelf) return session.round;
  // The rules of rounds are loaded when a round is chosen, not before.
  const { loadRound } = await import(
    /* webpackChunkName: "settings" */ "../../../actions/scoring/loadedRound"
  );
  return loadRound(settings, shelf);
}

/** Fetches what reads settings and shelves: needed only where something was kept. */
export const loadSettingsFiles = () =>
  import(/* webpackChunkName: "settings" */ "../../../actions/loading/given/settingsFile");
