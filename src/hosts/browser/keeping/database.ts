/** Owns the browser's database as promises: opened once, opened again when it was closed, its refusals told by code. */
import { KeepingError, type KeepingRefusal } from "../../keepingStore";

/** Opened without a number of its own: what a later program keeps is told by the format of its heads. */
const NAME = "cham-diem-antt";

/** Stores with the fields that make up their keys. */
const stores = {
  heads: "id",
  files: ["id", "name"],
  changes: ["id", "number"],
  texts: ["id", "name"],
  handles: "id",
} as const;

export type StoreName = keyof typeof stores;
export const storeNames = Object.keys(stores) as readonly StoreName[];

export interface Database {
  /** Does the work in one transaction and resolves to what it asked for, once all of it stands on the disk. */
  write(
    work: (store: (name: StoreName) => IDBObjectStore) => void,
    isHasty: boolean,
  ): Promise<void>;
  /** Resolves to the records that lie in a range, all of them where none is named. */
  read(name: StoreName, range?: IDBKeyRange): Promise<readonly unknown[]>;
}

/** Returns the database; nothing is opened before it is asked for something. */
export function openDatabase(): Database {
  let opening: Promise<IDBDatabase> | null = null;
  const forget = () => {
    opening = null;
  };
  const opened = (): Promise<IDBDatabase> => {
    opening ??= openNow(forget);
    opening.catch(forget);
    return opening;
  };
  return {
    write: async (work, isHasty) => {
      const database = await opened();
      await told(async () => {
        const transaction = database.transaction([...storeNames], "readwrite", {
          durability: isHasty ? "relaxed" : "strict",
        });
        const done = ended(transaction);
        try {
          work((name) => transaction.objectStore(name));
        } catch (error) {
          // Half of it is never kept.
          transaction.abort();
          await done.catch(() => undefined);
          throw error;
        }
        // What was asked for goes its way at once, also when the page is busy or gone the next moment.
        transaction.commit?.();
        await done;
      });
    },
    read: async (name, range) => {
      const database = await opened();
      return told(() => answer(database.transaction(name).objectStore(name).getAll(range)));
    },
  };
}

/** Returns all records of a work in a store whose keys begin with its id. */
export const rangeOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

function openNow(onClosed: () => void): Promise<IDBDatabase> {
  return told(async () => {
    const request = indexedDB.open(NAME);
    request.onupgradeneeded = () => {
      for (const name of storeNames) {
        const keyPath = stores[name];
        request.result.createObjectStore(name, {
          keyPath: typeof keyPath === "string" ? keyPath : [...keyPath],
        });
      }
    };
    const database = await answer(request);
    database.onclose = onClosed;
    database.onversionchange = () => {
      database.close();
      onClosed();
    };
    return database;
  });
}

const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException("", "UnknownError"));
  });

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException("", "UnknownError"));
  });

const refusals: { readonly [name: string]: KeepingRefusal } = {
  QuotaExceededError: "full",
  SecurityError: "forbidden",
  InvalidStateError: "forbidden",
  UnknownError: "forbidden",
};

/** A mistake of ours is thrown on. */
async function told<Result>(ask: () => Promise<Result>): Promise<Result> {
  if (typeof indexedDB === "undefined") throw new KeepingError("forbidden");
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new KeepingError(refusals[error.name] ?? "failed", { cause: error });
  }
}
