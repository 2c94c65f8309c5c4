/** Owns the workbook of a consolidation: the list to work with, the lists that are signed, and the sheets beside them, in the order that they are read in. */
import { bookOf } from "../sheetDraft";
import type { Book } from "../sheetModel";
import { dossierSheets } from "./dossierSheet";
import { detailSheet } from "./detail/detailSheet";
import { differencesSheet } from "./differencesSheet";
import { listSheet } from "./list/listSheet";
import { aboutOf, type BookInput } from "./sections";
import { signedSheets, supplementSheets } from "./list/signedSheets";
import { sourcesSheet } from "./sourcesSheet";
import { statisticsSheet } from "./statisticsSheet";
import { todoSheet } from "./todo/todoSheet";

export type { BookInput, BookOptions } from "./sections";
export { type ReturnedFile, returnedFiles } from "./returned";
export type { ConsolidationWords } from "./bookWords";
export { followUpsIn } from "./todo/readFollowUps";

/** Returns the workbook of a consolidation as plain data. */
export function consolidationBook(input: BookInput): Book {
  const list = listSheet(input);
  return bookOf(
    [
      list.draft,
      ...signedSheets(input),
      ...supplementSheets(input),
      todoSheet(input),
      ...dossierSheets(input),
      statisticsSheet(input, list),
      detailSheet(input),
      differencesSheet(input),
      sourcesSheet(input),
    ],
    {
      title: input.words.bookTitle(input.consolidation.year, aboutOf(input)),
      madeAt: input.options.madeAt,
    },
  );
}
