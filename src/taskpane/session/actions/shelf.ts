/** Owns the shelf: checked files put beside those that are built in, taken off it, and restored from what the shell remembers. */
import { type ShelfFile, withFile, withoutFile } from "../../../actions/loading/given/shelf";
import type { ActionContext } from "./context";
import { keep } from "./keep";
import { loadSettingsFiles, roundOf } from "./settings";

export interface ShelfControls {
  /** Puts a checked file beside those that are built in. */
  shelve(file: ShelfFile): void;
  unshelve(id: string): void;
}

export function shelfControls(context: ActionContext): ShelfControls {
  const { getState, send, queue, shelfMemory } = context;
  const changeShelf = (change: (shelf: readonly ShelfFile[]) => readonly ShelfFile[]) =>
    void queue.add(async () => {
      const session = getState();
      const shelf = change(session.shelf);
      send({ kind: "shelved", shelf, round: await roundOf(session, session.settings, shelf) });
      await keep(context);
    });
  return {
    shelve: (file) => {
      shelfMemory.keep(file);
      changeShelf((shelf) => withFile(shelf, file));
    },
    unshelve: (id) => {
      shelfMemory.drop(id);
      changeShelf((shelf) => withoutFile(shelf, id));
    },
  };
}

/** Puts what the shell remembers on the shelf. */
export function restoreShelf({ getState, send, queue, shelfMemory }: ActionContext): void {
  void queue.add(async () => {
    const kept = shelfMemory.load();
    if (kept.length === 0) return;
    const { withKeptFiles } = await loadSettingsFiles();
    const { shelf, round } = getState();
    send({ kind: "shelved", shelf: withKeptFiles([...kept].reverse(), shelf), round });
  });
}
