/** Owns the question what becomes of unsaved points when another file is to be opened. */
import type { ReactElement } from "react";
import { pageWords } from "../../../messages/pane/around/page";
import { UnsavedQuestion } from "../leaving/UnsavedQuestion";
import type { BookFile } from "./useBookFile";

export function WaitingFile({ book }: { readonly book: BookFile }): ReactElement | null {
  if (!book.waiting) return null;
  return (
    <UnsavedQuestion
      question={pageWords.openOver(book.name ?? "", book.waiting.file.name)}
      words={{ save: pageWords.saveThenOpen, goOn: pageWords.openWithoutSaving }}
      onSave={() => void book.save().then((isSaved) => isSaved && book.openWaiting())}
      onGoOn={book.openWaiting}
      onStay={book.dropWaiting}
    />
  );
}
