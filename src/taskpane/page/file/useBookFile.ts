/** Owns the file behind the page: which one is open, whether it is saved, and what waits to be opened. */
import { useMemo, useRef, useState } from "react";
import { isReadOnly } from "../../session/session";
import type { SessionControls } from "../../session/runSession";
import { type ChosenFile, type OpenBook, type OpenedBook, pickFile, saveFile } from "./bookFile";
import { useCloseWarning } from "../leaving/useCloseWarning";

export interface BookFile {
  /** Name of the open file, or null. */
  readonly name: string | null;
  readonly isUnsaved: boolean;
  /** What the last save did; null before it and after the next change. */
  readonly saved: "inPlace" | "download" | null;
  readonly hasFailedToSave: boolean;
  /** A file that would take the place of one with unsaved changes. */
  readonly waiting: ChosenFile | null;
  /** Opens a file, or lets it wait while the open one is not saved. */
  take(chosen: ChosenFile | null): void;
  pick(): void;
  openWaiting(): void;
  dropWaiting(): void;
  save(): Promise<void>;
}

interface OpenFile {
  readonly name: string;
  readonly handle: FileSystemFileHandle | null;
  readonly book: OpenedBook;
}

/** Returns the file of the page and what can be done with it. */
export function useBookFile(controls: SessionControls, openBook: OpenBook): BookFile {
  const { session, openRead, settle } = controls;
  const [current, setCurrent] = useState<OpenFile | null>(null);
  const [savedRevision, setSavedRevision] = useState(0);
  const [saved, setSaved] = useState<BookFile["saved"]>(null);
  const [hasFailedToSave, setFailed] = useState(false);
  const [waiting, setWaiting] = useState<ChosenFile | null>(null);

  const hasDrafts = Object.keys(session.drafts).length > 0;
  const isUnsaved = current !== null && (session.revision !== savedRevision || hasDrafts);
  const isFileReadOnly = session.workbook !== null && isReadOnly(session.workbook.format);
  const latest = useRef({ current, isUnsaved, isReadOnly: isFileReadOnly });
  latest.current = { current, isUnsaved, isReadOnly: isFileReadOnly };

  useCloseWarning(isUnsaved);

  const actions = useMemo(() => {
    const openNow = async ({ file, handle }: ChosenFile) => {
      setWaiting(null);
      let book: OpenedBook | null = null;
      const isTaken = await openRead(async (forms) => (book = await openBook(file, forms)));
      if (!isTaken || !book) return;
      setCurrent({ name: file.name, handle, book });
      setSavedRevision(0);
      setSaved(null);
      setFailed(false);
    };
    const take = (chosen: ChosenFile | null) => {
      if (!chosen) return;
      if (latest.current.isUnsaved) setWaiting(chosen);
      else void openNow(chosen);
    };
    return {
      take,
      pick: () => void pickFile().then(take),
      openWaiting: (chosen: ChosenFile | null) => void (chosen && openNow(chosen)),
      dropWaiting: () => setWaiting(null),
      save: async () => {
        const file = latest.current.current;
        if (!file || latest.current.isReadOnly) return;
        const revision = await settle();
        const way = await savedAs(file);
        setFailed(way === "refused");
        if (way === "refused") return;
        setSaved(way);
        setSavedRevision(revision);
      },
    };
  }, [openRead, settle, openBook]);

  return {
    ...actions,
    name: current?.name ?? null,
    isUnsaved,
    saved: isUnsaved ? null : saved,
    hasFailedToSave,
    waiting,
    openWaiting: () => actions.openWaiting(waiting),
  };
}

/** What the browser or the system refuses is told to the officer; nothing is lost. */
async function savedAs(file: OpenFile): Promise<NonNullable<BookFile["saved"]> | "refused"> {
  try {
    return await saveFile(file.book.bytes(), file);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return "refused";
  }
}
