/** Owns a browser's keeping that lives in memory only: what a browser would find again after a crash, and refuses on demand. */
import { type Keeping, openKeeping } from "../../src/actions/keeping/keeping";
import type { KeptHead } from "../../src/core/model/kept/keptWork";
import {
  KeepingError,
  type KeepingRefusal,
  type KeepingStore,
  type KeptContent,
} from "../../src/hosts/keepingStore";

/** What a browser keeps whichever of its pages lives. */
export interface KeptDisk {
  readonly works: Map<string, KeptContent>;
  /** Works that a living page holds, by the page. */
  readonly held: Map<string, object>;
  /** Why nothing is kept; null: all is. */
  refusal: KeepingRefusal | null;
  /** The browser tells nothing of its pages. */
  hasLocks: boolean;
  readonly wishes: Map<string, string>;
  /** Milliseconds since 1970. */
  now: number;
}

export const emptyDisk = (): KeptDisk => ({
  works: new Map(),
  held: new Map(),
  refusal: null,
  hasLocks: true,
  wishes: new Map(),
  now: Date.UTC(2026, 10, 30, 2, 42),
});

export interface OpenedKeeping {
  readonly keeping: Keeping;
  readonly store: KeepingStore;
  /** The page ends, however it does: what it held is free. */
  readonly end: () => void;
}

/** Opens a page's keeping over a disk. */
export function memoryKeeping(disk: KeptDisk = emptyDisk(), program = "1.0.0"): OpenedKeeping {
  const page = {};
  const store = memoryStore(disk, page);
  let made = 0;
  const keeping = openKeeping({
    store,
    program,
    now: () => disk.now,
    makeId: () => `${disk.works.size}-${(made += 1)}-${Math.random()}`,
    memory: {
      get: (name) => disk.wishes.get(name) ?? null,
      set: (name, text) => {
        if (text === null) disk.wishes.delete(name);
        else disk.wishes.set(name, text);
      },
    },
  });
  const end = () => {
    for (const [id, holder] of disk.held) if (holder === page) disk.held.delete(id);
  };
  return { keeping, store, end };
}

function memoryStore(disk: KeptDisk, page: object): KeepingStore {
  const idsHeld = (isHere: boolean): ReadonlySet<string> =>
    new Set([...disk.held].flatMap(([id, holder]) => ((holder === page) === isHere ? id : [])));
  const answer = async <Result>(give: () => Result): Promise<Result> => {
    if (disk.refusal) throw new KeepingError(disk.refusal);
    return give();
  };
  return {
    heads: () => answer(() => [...disk.works.values()].map(({ head }) => head)),
    keep: (head, parts) => answer(() => void disk.works.set(head.id, kept(disk, head, parts))),
    load: (id) => answer(() => disk.works.get(id) ?? null),
    drop: (ids) => answer(() => ids.forEach((id) => disk.works.delete(id))),
    hold: async (id) => {
      if (disk.hasLocks && disk.held.has(id) && disk.held.get(id) !== page) return null;
      disk.held.set(id, page);
      return () => void disk.held.delete(id);
    },
    heldHere: () => idsHeld(true),
    heldElsewhere: async () => (disk.hasLocks ? idsHeld(false) : null),
  };
}

function kept(
  disk: KeptDisk,
  head: KeptHead,
  parts: Parameters<KeepingStore["keep"]>[1],
): KeptContent {
  const nothing = { files: [], changes: [], texts: {}, handle: null };
  const before = (parts.isAfresh ? null : disk.works.get(head.id)) ?? nothing;
  const { files = [], withoutFiles = [], change, texts = {}, handle = null } = parts;
  const replaced = new Set([...withoutFiles, ...files.map(({ name }) => name)]);
  return {
    head,
    files: [...before.files.filter(({ name }) => !replaced.has(name)), ...files],
    changes: [...before.changes, ...(change ? [change] : [])],
    texts: { ...before.texts, ...texts },
    handle: handle ?? before.handle,
  };
}
