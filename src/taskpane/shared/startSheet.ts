/** Owns how a sheet that the product makes comes to be the one in hand: a new file on the page, a new sheet in Excel. */
import { createContext } from "react";
import type { Book } from "../../core/documents/sheetModel";

/** Takes a book and what it may be called as a file. */
export type StartSheet = (book: Book, fileName: string) => Promise<void>;

/** Null: the shell makes none. */
export const StartSheetContext = createContext<StartSheet | null>(null);
