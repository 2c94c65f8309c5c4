/** Owns the keeping of unsaved work in the browser's own database. */
import type { KeepingStore, KeptContent, KeptFile, NumberedChange } from "../../keepingStore";
import { type Database, openDatabase, rangeOf, type StoreName } from "./database";
import { pageLocks } from "./pageLocks";

/** What of a work lies under its id with a second key. */
const parts: readonly StoreName[] = ["files", "changes", "texts"];

/** Returns the store of this browser; nothing is opened before it is asked for something. */
export function openBrowserStore(): KeepingStore {
  const database = openDatabase();
  return {
    ...pageLocks(),
    heads: () => database.read("heads"),
    keep: (head, { isAfresh, files, withoutFiles, change, texts, handle, isHasty = false }) =>
      database.write((store) => {
        const { id } = head;
        if (isAfresh) dropIn(store, id);
        store("heads").put(head);
        for (const file of files ?? []) store("files").put({ id, ...file });
        for (const name of withoutFiles ?? []) store("files").delete([id, name]);
        if (change) store("changes").put({ id, ...change });
        for (const [name, text] of Object.entries(texts ?? {}))
          store("texts").put({ id, name, text });
        if (handle) putHandle(store("handles"), id, handle);
      }, isHasty),
    load: (id) => load(database, id),
    drop: (ids) =>
      database.write((store) => {
        for (const id of ids) dropIn(store, id);
      }, false),
  };
}

function dropIn(store: (name: StoreName) => IDBObjectStore, id: string): void {
  for (const name of parts) store(name).delete(rangeOf(id));
  store("heads").delete(id);
  store("handles").delete(id);
}

/** Where a browser keeps no way to a file, it is saved as a download once it is restored. */
function putHandle(store: IDBObjectStore, id: string, handle: FileSystemFileHandle): void {
  try {
    store.put({ id, handle });
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "DataCloneError") throw error;
  }
}

async function load(database: Database, id: string): Promise<KeptContent | null> {
  const only = IDBKeyRange.only(id);
  const [heads, files, changes, texts, handles] = await Promise.all([
    database.read("heads", only),
    database.read("files", rangeOf(id)),
    database.read("changes", rangeOf(id)),
    database.read("texts", rangeOf(id)),
    database.read("handles", only),
  ]);
  if (heads.length === 0) return null;
  const named = texts as readonly { readonly name: string; readonly text: string }[];
  const [kept] = handles as readonly { readonly handle: FileSystemFileHandle }[];
  return {
    head: heads[0],
    files: files as readonly KeptFile[],
    changes: changes as readonly NumberedChange[],
    texts: Object.fromEntries(named.map(({ name, text }) => [name, text])),
    handle: kept?.handle ?? null,
  };
}
