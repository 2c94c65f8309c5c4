/** Owns the keeping of the open workbook: its file once, then each change, until it is saved or given up. */
import type { BookChange } from "../../core/model/kept/keptWork";
import type { KeptParts } from "../../hosts/keepingStore";
import { type Drafts, draftsText, parseDrafts } from "./drafts";
import { entriesIn, isNothing } from "./entriesIn";
import type { KeepingDesk, TakenWork } from "./keepingDesk";

export interface BookInHand {
  /** Name of its file. */
  readonly file: string;
  readonly handle: FileSystemFileHandle | null;
  /** When the file was last changed as far as is known, in milliseconds since 1970; null: it is not. */
  readonly modified: number | null;
  /** The file as it was opened. */
  readonly base: Uint8Array;
  /** Returns the file as it stands. */
  readonly bytes: () => Uint8Array;
}

/** A workbook that was kept, ready to be made anew. */
export interface KeptBook {
  readonly taken: TakenWork;
  readonly file: string;
  readonly base: Uint8Array;
  readonly modified: number | null;
  readonly handle: FileSystemFileHandle | null;
  readonly changes: readonly BookChange[];
  /** How many changes are missing among them. */
  readonly missing: number;
  readonly drafts: Drafts;
}

export interface BookKeeper {
  /** A file is open, nothing of it is unsaved; what was kept of the one before is given up. */
  take(book: BookInHand): void;
  /** A kept workbook is open again: what is kept of it goes on. */
  goOn(book: BookInHand, kept: KeptBook): void;
  changed(change: BookChange): void;
  drafted(drafts: Drafts): void;
  /** A file is being made of all that was told so far; what is returned is called with it once it is saved. */
  saving(): (bytes: Uint8Array) => void;
}

/** Name of the file among the files of a work. */
const BASE = "base";

/** Returns a taken work as the workbook it holds; null: it holds none. */
export function keptBookOf(taken: TakenWork, file: string): KeptBook | null {
  const { files, changes, texts, handle } = taken.content;
  const base = files.find(({ name }) => name === BASE);
  if (!base) return null;
  return {
    taken,
    file,
    base: base.content,
    modified: base.modified,
    handle,
    changes: changes.map(({ change }) => change),
    missing: (changes[changes.length - 1]?.number ?? 0) - changes.length,
    drafts: parseDrafts(texts["drafts"]),
  };
}

/** What stands in the store of the workbook in hand. */
interface Kept {
  readonly id: string;
  readonly isHeld: Promise<(() => void) | null>;
  /** Of the last change beside the file. */
  number: number;
  /** Something could not be kept: all of it is kept anew with the next change. */
  isBroken: boolean;
}

/** Returns the keeper of a page; it keeps one workbook at a time, and nobody waits for it. */
export function keepBooks(desk: KeepingDesk): BookKeeper {
  const { store, attempt, isShared } = desk;
  let book: BookInHand | null = null;
  let kept: Kept | null = null;
  /** Since the file was opened or saved, whether kept or not. */
  let changes: readonly BookChange[] = [];
  let drafts: Drafts = {};

  const letGo = (): string | null => {
    const last = kept;
    kept = null;
    void last?.isHeld.then((release) => release?.());
    return last?.id ?? null;
  };
  const giveUp = (): void => {
    const id = letGo();
    changes = [];
    drafts = {};
    if (id !== null) void attempt(() => store.drop([id]));
  };
  const keep = (change: BookChange | null): void => {
    if (!book) return;
    if (isShared()) return void letGo();
    const isFirst = kept === null;
    kept ??= begun(desk);
    const current = kept;
    const parts = isFirst || current.isBroken ? anew(current, book, change) : more(current, change);
    current.isBroken = false;
    const head = desk.headOf(current.id, {
      kind: "book",
      file: book.file,
      entries: entriesIn(changes),
      isTyping: hasDrafts(drafts),
    });
    const texts = { drafts: draftsText(drafts) };
    void attempt(() => store.keep(head, { ...parts, texts, isHasty: change === null })).then(
      (isKept) => {
        if (!isKept) current.isBroken = true;
      },
    );
  };
  /** The file as it was opened with its first change; where there are more, the file as it stands. */
  const anew = (current: Kept, open: BookInHand, change: BookChange | null): KeptParts => {
    const { base, handle, modified } = open;
    const isFromBase = changes.length === (change ? 1 : 0);
    const content = isFromBase ? base : open.bytes();
    current.number = 0;
    return {
      isAfresh: true,
      files: [{ name: BASE, content, modified }],
      handle,
      ...(isFromBase ? more(current, change) : {}),
    };
  };

  return {
    take: (next) => {
      giveUp();
      book = next;
    },
    goOn: (next, before) => {
      giveUp();
      book = next;
      const { id, release } = before.taken;
      const number = before.changes.length + before.missing;
      kept = { id, isHeld: Promise.resolve(release), number, isBroken: false };
      changes = before.changes;
      drafts = before.drafts;
    },
    changed: (change) => {
      changes = [...changes, change];
      if (isNothing(changes) && !hasDrafts(drafts)) giveUp();
      else keep(change);
    },
    drafted: (typed) => {
      const isSilent = !hasDrafts(drafts) && !hasDrafts(typed);
      drafts = typed;
      if (!isSilent) keep(null);
    },
    saving: () => {
      const [saved, count] = [book, changes.length];
      return (bytes) => {
        if (book !== saved || !book) return;
        const [later, typed] = [changes.slice(count), drafts];
        giveUp();
        book = { ...book, base: bytes };
        changes = later;
        drafts = typed;
        if (later.length > 0 || hasDrafts(typed)) keep(null);
      };
    },
  };
}

const hasDrafts = (drafts: Drafts): boolean => Object.keys(drafts).length > 0;

function begun({ makeId, store }: KeepingDesk): Kept {
  const id = makeId();
  // A browser that refuses locks holds nothing back.
  return { id, isHeld: store.hold(id), number: 0, isBroken: false };
}

function more(current: Kept, change: BookChange | null): KeptParts {
  if (!change) return {};
  current.number += 1;
  return { change: { number: current.number, change } };
}
