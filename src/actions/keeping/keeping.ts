/** Owns the keeping of unsaved work as the pane sees it: what is offered, given back and deleted, and whether anything is kept at all. */
import { sha256 } from "../../core/base/sha256";
import { KEPT_FORMAT } from "../../core/model/kept/keptWork";
import {
  KeepingError,
  type KeepingRefusal,
  type KeepingStore,
  type KeptContent,
} from "../../hosts/keepingStore";
import { type BookKeeper, keepBooks } from "./bookKeeper";
import type { KeepingDesk, TakenWork } from "./keepingDesk";
import { isExpired, type KeptWork, parseHead } from "./keptHeads";

/** A work that is kept, and whether another page still has it open; null: the browser does not tell. */
export interface OfferedWork extends KeptWork {
  readonly isOpenElsewhere: boolean | null;
  /** A version of the program that is not this one kept it. */
  readonly isOfOtherVersion: boolean;
}

export interface Keeping {
  /** Resolves to what can be offered and is not in hand here, the latest first; what is too old is deleted. Empty where the browser keeps nothing. */
  works(): Promise<readonly OfferedWork[]>;
  /** Takes a work over with all that was kept of it; null: it is gone, or another page has it. */
  take(id: string): Promise<TakenWork | null>;
  drop(ids: readonly string[]): Promise<void>;
  /** Others use this machine too: nothing is kept. */
  isShared(): boolean;
  /** Turning it on deletes all that is kept. */
  setShared(isShared: boolean): Promise<void>;
  /** What was written so far is kept, as far as is known. */
  isKeeping(): boolean;
  /** Tells whenever keeping is refused, and null once it works again; returns how to end it. */
  watch(listener: (refusal: KeepingRefusal | null) => void): () => void;
  /** Tells whether a copy of the file of this name was offered before. */
  wasCopyOffered(file: string): boolean;
  copyOffered(file: string): void;
  /** Keeps the workbook of the page. */
  readonly books: BookKeeper;
  /** For those who keep other work. */
  readonly desk: KeepingDesk;
}

export interface KeepingTools {
  readonly store: KeepingStore;
  /** Version of the program. */
  readonly program: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly makeId: () => string;
  /** Where wishes are remembered; it may forget them. */
  readonly memory: {
    get(name: string): string | null;
    set(name: string, text: string | null): void;
  };
}

/** Set where others use the machine too. */
const SHARED = "cham-diem-antt.shared-machine";
/** Marks of the names of files of which a copy was offered. */
const OFFERED = "cham-diem-antt.copies-offered";
const MOST_OFFERED = 500;

export function openKeeping({ store, program, now, makeId, memory }: KeepingTools): Keeping {
  const isShared = (): boolean => memory.get(SHARED) !== null;
  const marks = (): readonly string[] => (memory.get(OFFERED) ?? "").split(" ").filter(Boolean);
  const listeners = new Set<(refusal: KeepingRefusal | null) => void>();
  let refused: KeepingRefusal | null = null;
  const tell = (refusal: KeepingRefusal | null) => {
    if (refusal === refused) return;
    refused = refusal;
    listeners.forEach((listener) => listener(refusal));
  };
  const attempt = async (step: () => Promise<void>): Promise<boolean> => {
    try {
      await step();
      tell(null);
      return true;
    } catch (error) {
      if (!(error instanceof KeepingError)) throw error;
      tell(error.code);
      return false;
    }
  };
  const all = async (): Promise<readonly KeptWork[]> => {
    let heads: readonly unknown[] = [];
    await attempt(async () => {
      heads = await store.heads();
    });
    return heads.flatMap((head) => parseHead(head) ?? []);
  };
  const drop = async (ids: readonly string[]): Promise<void> => {
    if (ids.length > 0) await attempt(() => store.drop(ids));
  };
  const desk: KeepingDesk = {
    store,
    isShared,
    makeId,
    attempt,
    headOf: (id, work) => ({
      id,
      format: KEPT_FORMAT,
      program,
      changedAt: new Date(now()).toISOString(),
      work,
    }),
  };
  return {
    works: async () => {
      const heads = await all();
      const elsewhere = await store.heldElsewhere();
      const isLiving = ({ id }: KeptWork): boolean => elsewhere?.has(id) ?? false;
      const old = heads.filter((head) => isExpired(head, now()) && !isLiving(head));
      await drop(old.map(({ id }) => id));
      return heads
        .filter((head) => !old.includes(head) && !store.heldHere().has(head.id))
        .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
        .map((head) => ({
          ...head,
          isOpenElsewhere: elsewhere && elsewhere.has(head.id),
          isOfOtherVersion: head.program !== program,
        }));
    },
    take: async (id) => {
      const release = await store.hold(id);
      if (!release) return null;
      let content: KeptContent | null = null;
      await attempt(async () => {
        content = await store.load(id);
      });
      if (!content) release();
      return content && { id, content, release };
    },
    drop,
    isShared,
    setShared: async (wish) => {
      memory.set(SHARED, wish ? "1" : null);
      if (!wish) return;
      memory.set(OFFERED, null);
      await drop((await all()).map(({ id }) => id));
    },
    isKeeping: () => refused === null && !isShared(),
    watch: (listener) => {
      listeners.add(listener);
      if (refused) listener(refused);
      return () => void listeners.delete(listener);
    },
    wasCopyOffered: (file) => marks().includes(markOf(file)),
    copyOffered: (file) => {
      const all = [markOf(file), ...marks()].slice(0, MOST_OFFERED);
      if (!isShared()) memory.set(OFFERED, all.join(" "));
    },
    books: keepBooks(desk),
    desk,
  };
}

/** Names of files are not written down beside what is kept. */
const markOf = (file: string): string => sha256(file).slice(0, 12);
