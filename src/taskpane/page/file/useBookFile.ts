/** Owns the file behind the page: which one is open, whether it is saved, and what waits to be opened. */
import { useMemo, useRef, useState } from "react";
import type { KeptBook } from "../../../actions/keeping/bookKeeper";
import type { Keeping } from "../../../actions/keeping/keeping";
import { isReadOnly } from "../../session/session";
import type { SessionControls } from "../../session/runSession";
import { pageWords } from "../../../messages/pane/around/page";
import { useCloseWarning } from "../leaving/useCloseWarning";
import type { WorkAtHand } from "../leaving/workAtHand";
import {
  type ChosenFile,
  type FilePlace,
  handOver,
  type OpenBook,
  type OpenedBook,
  pickFile,
  type Saved,
  saveFile,
} from "./bookFile";

/** Whether a copy of the file is wished before it is written over. */
export type CopyWish = "copy" | "none" | "stay";

/** The question for a copy, while it waits for its answer. */
export interface CopyQuestion {
  readonly file: string;
  readonly answer: (wish: CopyWish) => void;
}

/** What is told of the file until it is put aside. */
export type FileNote =
  | {
      readonly kind: "restored";
      /** Changes that were kept and could not be made anew. */
      readonly missing: number;
    }
  | { readonly kind: "changedOnDisk"; readonly file: string; readonly given: string };

export interface BookFile {
  /** Name of the open file, or null. */
  readonly name: string | null;
  readonly isUnsaved: boolean;
  /** What the last save did; null before it and after the next change. */
  readonly saved: Saved | null;
  readonly hasFailedToSave: boolean;
  /** A file that would take the place of one with unsaved changes. */
  readonly waiting: ChosenFile | null;
  readonly copyQuestion: CopyQuestion | null;
  readonly note: FileNote | null;
  /** Opens a file, or lets it wait while the open one is not saved. */
  take(chosen: ChosenFile | null): void;
  pick(): void;
  openWaiting(): void;
  dropWaiting(): void;
  /** Resolves to whether all that was written stands in a file. */
  save(): Promise<boolean>;
  /** Opens a workbook that was kept, with what was written into it. */
  restore(kept: KeptBook): void;
  /** Name in the round of the open file, where it was opened from there to be appraised; null: it was not. */
  readonly inRound: string | null;
  /** Opens a file of the round to be appraised, with what was kept of an earlier session; resolves to whether it was opened: it waits while another one is not saved, nor handed in. */
  appraise(name: string, file: File, kept: KeptBook | null): Promise<boolean>;
  /** Gives the content of a file of the round back to the round where something was written into it since. */
  handIn(take: (name: string, bytes: Uint8Array) => Promise<void>): Promise<void>;
  putNoteAside(): void;
}

interface OpenFile extends FilePlace {
  readonly book: OpenedBook;
  /** Its name in the round that it belongs to; null: it stands for itself. */
  readonly inRound: string | null;
}

export interface BookFileTools {
  readonly openBook: OpenBook;
  readonly keeping: Promise<Keeping>;
  /** Where the file can be had from when the page itself has failed. */
  readonly atHand: WorkAtHand;
}

/** Returns the file of the page and what can be done with it. */
export function useBookFile(controls: SessionControls, tools: BookFileTools): BookFile {
  const { session, openRead, settle, takeUp } = controls;
  const [current, setCurrent] = useState<OpenFile | null>(null);
  const [savedRevision, setSavedRevision] = useState(0);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [hasFailedToSave, setFailed] = useState(false);
  const [waiting, setWaiting] = useState<ChosenFile | null>(null);
  const [copyQuestion, setCopyQuestion] = useState<CopyQuestion | null>(null);
  const [note, setNote] = useState<FileNote | null>(null);
  /** Revision of which the round has the content. */
  const handedIn = useRef(0);

  const hasDrafts = Object.keys(session.drafts).length > 0;
  const isUnsaved = current !== null && (session.revision !== savedRevision || hasDrafts);
  const isFileReadOnly = session.workbook !== null && isReadOnly(session.workbook.format);
  const latest = useRef({ current, isUnsaved, isReadOnly: isFileReadOnly });
  latest.current = { current, isUnsaved, isReadOnly: isFileReadOnly };
  tools.atHand.file = current && { name: current.name, isUnsaved, bytes: current.book.bytes };

  useCloseWarning(isUnsaved);

  const actions = useMemo(() => {
    const { openBook, keeping } = tools;
    const openNow = async (
      { file, handle, inRound }: ChosenFile,
      kept: KeptBook | null,
    ): Promise<boolean> => {
      setWaiting(null);
      const open = await openedBook(
        (make) => openRead(make, inRound !== undefined),
        (forms) => openBook(file, forms, kept?.changes),
      );
      if (!open) {
        kept?.taken.release();
        return false;
      }
      const modified = kept ? kept.modified : file.lastModified;
      const inHand = { file: file.name, handle, modified, base: open.original, bytes: open.bytes };
      void keeping.then(({ books }) => (kept ? books.goOn(inHand, kept) : books.take(inHand)));
      open.record((change) => void keeping.then(({ books }) => books.changed(change)));
      setCurrent({ name: file.name, handle, modified, book: open, inRound: inRound ?? null });
      // What was restored stands in no file yet.
      setSavedRevision(kept ? -1 : 0);
      handedIn.current = kept ? -1 : 0;
      setSaved(null);
      setFailed(false);
      const missing = kept ? kept.missing + open.refusedChanges : 0;
      setNote(kept && { kind: "restored", missing });
      if (kept) takeUp(kept.drafts);
      return true;
    };
    const take = (chosen: ChosenFile | null) => {
      if (!chosen) return;
      if (latest.current.isUnsaved) setWaiting(chosen);
      else void openNow(chosen, null);
    };
    /** Resolves to whether the file may be written over, once a person has said so. */
    const mayWriteOver = async ({ name, handle, book }: OpenFile): Promise<boolean> => {
      const kept = await keeping;
      if (!handle || kept.wasCopyOffered(name)) return true;
      const wish = await new Promise<CopyWish>((answer) => setCopyQuestion({ file: name, answer }));
      setCopyQuestion(null);
      if (wish === "stay") return false;
      if (wish === "copy") handOver(book.original, name, pageWords.original);
      kept.copyOffered(name);
      return true;
    };
    const save = async (): Promise<boolean> => {
      const { current: file, isUnsaved: isNew, isReadOnly: isShut } = latest.current;
      if (!file || isShut) return false;
      if (!isNew) {
        // Nothing is to be saved; what was refused is named all the same.
        await settle();
        return false;
      }
      if (!(await mayWriteOver(file))) return false;
      const revision = await settle();
      const { books } = await keeping;
      const bytes = file.book.bytes();
      const keepSaved = books.saving();
      const done = await savedAs(bytes, file);
      setFailed(done === "refused");
      if (done === "refused") return false;
      setSaved(done);
      setSavedRevision(revision);
      setNote(
        done.way === "changedOnDisk"
          ? { kind: "changedOnDisk", file: file.name, given: done.name }
          : null,
      );
      if (done.way === "inPlace") setCurrent({ ...file, modified: done.modified });
      keepSaved(bytes);
      return true;
    };
    const handIn: BookFile["handIn"] = async (takeContent) => {
      const { current: file, isReadOnly: isShut } = latest.current;
      if (!file || file.inRound === null || isShut) return;
      const revision = await settle();
      if (revision === handedIn.current) return;
      const { books } = await keeping;
      const bytes = file.book.bytes();
      const keepSaved = books.saving();
      await takeContent(file.inRound, bytes);
      handedIn.current = revision;
      setSavedRevision(revision);
      setSaved(null);
      keepSaved(bytes);
      // Whoever goes on at once does so before the page is drawn again.
      latest.current = { ...latest.current, isUnsaved: false };
    };
    return {
      take,
      save,
      handIn,
      appraise: async (name: string, file: File, kept: KeptBook | null) => {
        const chosen = { file, handle: null, inRound: name };
        if (!latest.current.isUnsaved) return openNow(chosen, kept);
        kept?.taken.release();
        setWaiting(chosen);
        return false;
      },
      pick: () => void pickFile().then(take),
      openWaiting: (chosen: ChosenFile | null) => void (chosen && openNow(chosen, null)),
      dropWaiting: () => setWaiting(null),
      restore: (kept: KeptBook) => {
        const file = new File([kept.base as BlobPart], kept.file);
        void openNow({ file, handle: kept.handle }, kept);
      },
      putNoteAside: () => setNote(null),
    };
  }, [openRead, settle, takeUp, tools]);

  return {
    ...actions,
    name: current?.name ?? null,
    inRound: current?.inRound ?? null,
    isUnsaved,
    saved: isUnsaved ? null : saved,
    hasFailedToSave,
    waiting,
    copyQuestion,
    note,
    openWaiting: () => actions.openWaiting(waiting),
  };
}

/** Returns the opened book; null where it was refused, or another was asked for since. */
async function openedBook(
  openRead: SessionControls["openRead"],
  open: (forms: Parameters<OpenBook>[1]) => Promise<OpenedBook>,
): Promise<OpenedBook | null> {
  let book: OpenedBook | null = null;
  const isTaken = await openRead(async (forms) => (book = await open(forms)));
  return isTaken ? book : null;
}

/** What the browser or the system refuses is told to the officer; nothing is lost. */
async function savedAs(bytes: Uint8Array, file: OpenFile): Promise<Saved | "refused"> {
  try {
    return await saveFile(bytes, file);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return "refused";
  }
}
