/** Owns what the page gives the consolidation view, which is loaded when it is first opened. */
import type { ComponentType } from "react";
import type { Book } from "../../core/documents/sheetModel";
import type { AddedSheets } from "../../hosts/host";

export interface ConsolidationProps {
  readonly onBack: () => void;
  /** Opens a file beside its sheet. */
  readonly onOpenFile: (file: File) => void;
  /** Opens the result where the shell can show a workbook; left out where it is saved only. */
  readonly writeSheets?: (workbook: Uint8Array) => Promise<void>;
  /** Adds the result to the open workbook; left out where none is open. */
  readonly addSheets?: (book: Book) => Promise<AddedSheets>;
}

export type ConsolidationPart = ComponentType<ConsolidationProps>;
