/** Owns a running session: the store with its queue and timers, and all that can be done in it. */
import type { WorkbookHost } from "../../hosts/host";
import { type ChoiceControls, choiceControls } from "./actions/choose";
import type { ActionContext } from "./actions/context";
import { type CorrectionControls, correctionControls } from "./actions/reading/correction";
import { commitDrafts, type EntryControls, entryControls } from "./actions/cells/entry";
import { type FormControls, formControls } from "./actions/reading/forms";
import { type AppraisalControls, appraisalControls } from "./actions/cells/appraisal";
import { type MendControls, mendControls } from "./actions/cells/mend";
import { type TrialControls, trialControls } from "./actions/cells/trial";
import { type LastYearControls, lastYearControls } from "./actions/lastYear";
import { type OpenControls, openControls } from "./actions/reading/open";
import { type PageControls, pageControls } from "./actions/page";
import { type RefreshControls, refreshControls } from "./actions/reading/refresh";
import { type SettingsControls, settingsControls } from "./actions/settings";
import { restoreShelf, type ShelfControls, shelfControls } from "./actions/shelf";
import { type UndoControls, undoControls } from "./actions/undo";
import { makeDraftTimers } from "./draftTimers";
import { makeQueue } from "./queue";
import { emptySession, type Session } from "./session";
import { noMemory, type SessionMemory } from "./sessionMemory";
import { makeStore, type SessionStore } from "./store";

/** What can be done in a session. */
export interface SessionActions
  extends OpenControls,
    ChoiceControls,
    EntryControls,
    MendControls,
    AppraisalControls,
    LastYearControls,
    TrialControls,
    RefreshControls,
    CorrectionControls,
    FormControls,
    SettingsControls,
    ShelfControls,
    PageControls,
    UndoControls {}

/** A session as it stands, with what can be done in it. */
export interface SessionControls extends SessionActions {
  readonly session: Session;
}

export interface RunningSession {
  readonly store: Pick<SessionStore, "getState" | "getFailure" | "subscribe">;
  readonly actions: SessionActions;
  /** Puts what the shell remembers on the shelf. */
  readonly restore: () => void;
  /** Nothing more is written of itself. */
  readonly stop: () => void;
  /** What shows the session is gone: what was typed is written at once, and nothing more of itself. */
  readonly end: () => void;
}

/** Returns a session that begins with what the shell remembers. */
export function runSession({ forms, shelf, keepDrafts }: SessionMemory = noMemory): RunningSession {
  const store = makeStore({ ...emptySession, forms: forms() });
  const timers = makeDraftTimers();
  let host: WorkbookHost | null = null;
  let { drafts } = store.getState();
  store.subscribe(() => {
    if (drafts !== store.getState().drafts) keepDrafts?.((drafts = store.getState().drafts));
  });
  const context: ActionContext = {
    getState: store.getState,
    send: store.send,
    fail: store.fail,
    queue: makeQueue(store.fail),
    timers,
    shelfMemory: shelf,
    host: () => host,
    takeHost: (next) => {
      host = next;
    },
  };
  return {
    store,
    actions: {
      ...openControls(context),
      ...choiceControls(context),
      ...entryControls(context),
      ...mendControls(context),
      ...appraisalControls(context),
      ...lastYearControls(context),
      ...trialControls(context),
      ...refreshControls(context),
      ...correctionControls(context),
      ...formControls(context),
      ...settingsControls(context),
      ...shelfControls(context),
      ...pageControls(context),
      ...undoControls(context),
    },
    restore: () => restoreShelf(context),
    stop: timers.stopAll,
    end: () => {
      commitDrafts(context);
      timers.stopAll();
    },
  };
}
