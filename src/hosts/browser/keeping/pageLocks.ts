/** Owns which page holds which work: by locks of the browser, which end with their page however it ends. */

const PREFIX = "cham-diem-antt.work.";

export interface PageLocks {
  /** Null: another page holds it. Where the browser has no locks everything can be held. */
  hold(id: string): Promise<(() => void) | null>;
  heldHere(): ReadonlySet<string>;
  /** Null: the browser has no locks. */
  heldElsewhere(): Promise<ReadonlySet<string> | null>;
}

/** Browsers give locks to pages from the disk and from https; a page of plain http has none. */
export function pageLocks(): PageLocks {
  const mine = new Set<string>();
  return {
    hold: async (id) => {
      const release = await held(id);
      if (release === "none") return null;
      mine.add(id);
      return () => {
        mine.delete(id);
        release?.();
      };
    },
    heldHere: () => mine,
    heldElsewhere: async () => {
      const names = await namesHeld();
      if (!names) return null;
      const ids = names
        .filter((name) => name.startsWith(PREFIX))
        .map((name) => name.slice(PREFIX.length));
      return new Set(ids.filter((id) => !mine.has(id)));
    },
  };
}

const locks = (): LockManager | null => (navigator as Partial<Navigator>).locks ?? null;

/** Resolves to what lets go of the lock, null where there are no locks, "none" where another page has it. */
function held(id: string): Promise<(() => void) | "none" | null> {
  const manager = locks();
  if (!manager) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    manager
      .request(PREFIX + id, { ifAvailable: true }, (lock) => {
        if (!lock) return void resolve("none");
        return new Promise<void>((release) => resolve(() => release()));
      })
      .catch((error: unknown) => {
        if (error instanceof DOMException) resolve(null);
        else reject(error);
      });
  });
}

async function namesHeld(): Promise<readonly string[] | null> {
  try {
    const state = await locks()?.query();
    return state?.held?.map(({ name = "" }) => name) ?? null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}
