/** Owns what the officer settles beside the sheet: settings changed, taken back and kept; files loaded; the round followed. */
import type { OpenedFile } from "../../actions/reading/openWorkbook";
import type { LoadedRound } from "../../actions/scoring/loadedRound";
import type { OpenedSettings } from "../../actions/loading/settingsFile";
import { type ShelfFile, withFile, withoutFile } from "../../actions/loading/shelf";
import type { Settings } from "../../core/settings";
import { keep, type Runner } from "./correctionActions";
import type { Session } from "./session";

export interface SettlingControls {
  /** Changes what is settled; changes of one topic right after another are taken back together. */
  changeSettings(change: (settings: Settings) => Settings, topic?: string): void;
  /** Puts a checked file beside those that are built in. */
  shelve(file: ShelfFile): void;
  unshelve(id: string): void;
}

/** Where a shell remembers what a person put on the shelf, for workbooks that are opened later. */
export interface ShelfMemory {
  /** Returns the files as they were kept, the latest first, unchecked. */
  load(): readonly unknown[];
  keep(file: ShelfFile): void;
  drop(id: string): void;
}

/** The rules of rounds are loaded when a round is chosen, not before. */
const loadFiles = () =>
  import(/* webpackChunkName: "settings" */ "../../actions/loading/settingsFile");
const loadRounds = () =>
  import(/* webpackChunkName: "settings" */ "../../actions/scoring/loadedRound");

/** Returns what an opened file kept of settings; null where it kept nothing that can be read. */
export async function openSettings(
  { kept, reading }: OpenedFile,
  { shelf }: Session,
): Promise<OpenedSettings | null> {
  if (kept.settings === undefined) return null;
  const { readSettings } = await loadFiles();
  return readSettings(kept.settings, reading, shelf);
}

/** Takes back the last change of the settings, or makes it again. */
export async function replaySettings(runner: Runner, way: "undo" | "redo"): Promise<void> {
  const steps = runner.latest()[way];
  const step = steps[steps.length - 1];
  if (step?.kind !== "settings") return;
  await settleNow(runner, way === "undo" ? step.before : step.after, null, way);
}

async function settleNow(
  runner: Runner,
  settings: Settings,
  topic: string | null,
  way: "new" | "undo" | "redo",
): Promise<void> {
  const { shelf } = runner.latest();
  const round = await roundOf(runner.latest(), settings, shelf);
  runner.send({ kind: "settled", settings, round, topic, way });
  await keep(runner);
}

/** A round that stays is not loaded anew. */
async function roundOf(
  session: Session,
  settings: Settings,
  shelf: readonly ShelfFile[],
): Promise<LoadedRound | null> {
  if (settings.round === null) return null;
  if (settings.round === session.settings.round && shelf === session.shelf) return session.round;
  const { loadRound } = await loadRounds();
  return loadRound(settings, shelf);
}

/** Puts what the shell remembers on the shelf. */
export async function restoreShelf({ latest, send }: Runner, memory: ShelfMemory): Promise<void> {
  const kept = memory.load();
  if (kept.length === 0) return;
  const { withKeptFiles } = await loadFiles();
  const { shelf, round } = latest();
  send({ kind: "shelved", shelf: withKeptFiles([...kept].reverse(), shelf), round });
}

/** Returns the controls over what is settled in a running session. */
export function makeSettling(runner: Runner, memory: ShelfMemory | null): SettlingControls {
  const { latest, send, enqueue } = runner;
  const changeShelf = (change: (shelf: readonly ShelfFile[]) => readonly ShelfFile[]) =>
    void enqueue(async () => {
      const session = latest();
      const shelf = change(session.shelf);
      send({ kind: "shelved", shelf, round: await roundOf(session, session.settings, shelf) });
      await keep(runner);
    });
  return {
    changeSettings: (change, topic) =>
      void enqueue(async () => {
        const { settings } = latest();
        const after = change(settings);
        if (after !== settings) await settleNow(runner, after, topic ?? null, "new");
      }),
    shelve: (file) => {
      memory?.keep(file);
      changeShelf((shelf) => withFile(shelf, file));
    },
    unshelve: (id) => {
      memory?.drop(id);
      changeShelf((shelf) => withoutFile(shelf, id));
    },
  };
}
