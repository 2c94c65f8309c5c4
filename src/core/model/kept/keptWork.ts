/** Owns the shape of unsaved work as a browser keeps it: what stands on its head, and each change since the file was opened. */
import type { CellAddress, CellChange, ColumnWidths } from "../workbook/grid";
import type { PageSetup } from "../workbook/pageSetup";

/** Format of the records; one that is higher was kept by a later program. */
export const KEPT_FORMAT = 1;

/** Longer than this nothing is kept. */
export const KEPT_DAYS = 30;

/** A workbook with points that are not saved. */
export interface KeptBookHead {
  readonly kind: "book";
  /** Name of its file, without a folder. */
  readonly file: string;
  /** How many rows hold something else than when the file was opened or last saved. */
  readonly entries: number;
  /** Something was typed that was not written yet. */
  readonly isTyping: boolean;
}

/** A consolidation that is not saved. */
export interface KeptRoundHead {
  readonly kind: "round";
  readonly files: number;
  readonly overrides: number;
}

export interface KeptHead {
  /** Names it among all that is kept in a browser. */
  readonly id: string;
  readonly format: number;
  /** Version of the program that kept it. */
  readonly program: string;
  /** Of the last change; ISO 8601. */
  readonly changedAt: string;
  readonly work: KeptBookHead | KeptRoundHead;
}

/** One change of a workbook that succeeded; all of them in their order make the workbook anew from its file. */
export type BookChange =
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly changes: readonly CellChange[];
      /** What stood in the cells, in the order written. */
      readonly before: readonly CellChange[];
    }
  /** Our own text that is kept beside the cells. */
  | { readonly kind: "state"; readonly text: string | null; readonly before: string | null }
  | { readonly kind: "page"; readonly sheet: string; readonly page: PageSetup }
  | {
      readonly kind: "wrap";
      readonly sheet: string;
      readonly cells: readonly CellAddress[];
      readonly isWrapped: boolean;
    }
  | { readonly kind: "widths"; readonly sheet: string; readonly widths: ColumnWidths };
