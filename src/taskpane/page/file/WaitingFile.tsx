/** Owns the question what becomes of unsaved points when another file is to be opened. */
import type { ReactElement } from "react";
import { pane } from "../../../messages/pane/shell";
import { UnsavedQuestion } from "../leaving/UnsavedQuestion";
import type { BookFile } from "./useBookFile";

export function WaitingFile({ book }: { readonly book: BookFile }): ReactElement | null {
  if (!book.waiting) return null;
  return (
    <UnsavedQuestion
      question={pane.page.openOver(book.name ?? "", book.waiting.file.name)}
      words={{ save: pane.page.saveThenOpen, goOn: pane.page.openWithoutSaving }}
      onSave={() => void book.save().then(() => book.openWaiting())}
      onGoOn={book.openWaiting}
      onStay={book.dropWaiting}
    />
  );
}
