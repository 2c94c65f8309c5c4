/** Owns the state of the pane: what it holds, what can happen to it, and the names of its tables and entries. */
import type { Entry, Write } from "../../actions/writing/writeEntry";
import { anchorsOf } from "../../actions/reading/anchors";
import { factsToKeep, type KeptState, keptText } from "../../actions/writing/keptState";
import type { OpenedFile, OpenedWorkbook } from "../../actions/reading/openWorkbook";
import type { LoadedRound } from "../../actions/scoring/loadedRound";
import type { OpenedSettings } from "../../actions/loading/settingsFile";
import { settingsToKeep, type ShelfFile } from "../../actions/loading/shelf";
import type { FileFormat, WorkbookData } from "../../core/model/grid";
import type { PageSetup } from "../../core/model/pageSetup";
import type { ColumnRole, Reading, TableReading } from "../../core/model/reading";
import type { Correction, Form } from "../../core/recognise/form/correction";
import type { Facts } from "../../core/model/rule";
import { noSettings, type Settings } from "../../core/settings";
import type { WriteReceipt } from "../../hosts/host";
import type { ProblemCode } from "../../messages/pane/shell";

export type View = "score" | "findings" | "reading" | "rubrics" | "print";

/** Why something was refused: a code with the facts of its sentence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly facts: { readonly [name: string]: string };
}

/** A write with what the officer had stated for the indicator before and after it. */
export interface UndoableWrite extends Write {
  readonly kind: "write";
  readonly tableKey: string;
  readonly factsBefore: Facts;
  readonly factsAfter: Facts;
}

/** A change of the mended reading. */
export interface UndoableCorrection {
  readonly kind: "correction";
  readonly before: Correction | null;
  readonly after: Correction | null;
}

/** A change of what is settled beside the sheet. */
export interface UndoableSettings {
  readonly kind: "settings";
  readonly before: Settings;
  readonly after: Settings;
  /** Changes of one topic, one right after another, are one step: letters of a number that is being typed. */
  readonly topic: string | null;
}

/** A change of how a sheet is laid out on paper. */
export interface UndoablePage {
  readonly kind: "page";
  readonly sheet: string;
  readonly before: PageSetup;
  readonly after: PageSetup;
}

export type UndoStep = UndoableWrite | UndoableCorrection | UndoableSettings | UndoablePage;

export interface Session {
  readonly isReading: boolean;
  readonly workbook: WorkbookData | null;
  readonly reading: Reading | null;
  /** What the officer mended in the reading; kept with the file. */
  readonly correction: Correction | null;
  /** Confirmed forms, also for files that are opened later. */
  readonly forms: readonly Form[];
  /** The officer is about to point at the column of this role. */
  readonly pointing: ColumnRole | null;
  /** Row in hand in the view of what was recognised. */
  readonly readRow: number | null;
  /** Marks, rules, lines, states and answers that the officer settled; kept with the file. */
  readonly settings: Settings;
  /** Rubrics, checklists and profiles loaded from files, also for workbooks that are opened later. */
  readonly shelf: readonly ShelfFile[];
  /** The round of the settings, loaded. */
  readonly round: LoadedRound | null;
  /** What others keep with the file. */
  readonly keptOthers: KeptState["others"];
  /** What is kept with the file as it stands. */
  readonly keptText: string | null;
  /** The officer has looked at the reading and said that it is right. */
  readonly isConfirmed: boolean;
  readonly tableKey: string | null;
  readonly view: View;
  /** Row of the indicator whose card is open. */
  readonly row: number | null;
  /** Facts stated so far, by `entryKey`. */
  readonly facts: { readonly [key: string]: Facts };
  /** Entries typed but not yet written, by `entryKey`. */
  readonly drafts: { readonly [key: string]: Entry };
  readonly undo: readonly UndoStep[];
  readonly redo: readonly UndoStep[];
  /** Writes that are on their way to the sheet. */
  readonly pending: number;
  /** Counts writes, so that a shell knows whether its file is unsaved. */
  readonly revision: number;
  readonly problem: Problem | null;
  /** Formulas whose value must wait for a spreadsheet program, by "Sheet!D58". */
  readonly staleFormulas: { readonly [cell: string]: StaleFormula };
  /** A write has made the signature of the file invalid, and the officer was told. */
  readonly isSignatureBroken: boolean;
}

export type StaleFormula = WriteReceipt["notRecomputed"][number];

export type SessionEvent =
  | { readonly kind: "reading" }
  | {
      readonly kind: "opened";
      readonly opened: OpenedFile;
      /** What the file kept of settings; null: nothing that can be read. */
      readonly settled: OpenedSettings | null;
    }
  /** The workbook was read anew, because others may have changed it. */
  | { readonly kind: "reread"; readonly opened: OpenedWorkbook }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "told"; readonly problem: Problem }
  | { readonly kind: "problemDismissed" }
  | { readonly kind: "confirmed" }
  | { readonly kind: "tableChosen"; readonly tableKey: string }
  | { readonly kind: "viewChosen"; readonly view: View }
  | { readonly kind: "rowChosen"; readonly row: number }
  | { readonly kind: "readRowChosen"; readonly row: number | null }
  | { readonly kind: "pointing"; readonly role: ColumnRole | null }
  | {
      readonly kind: "amended";
      readonly reading: Reading;
      readonly correction: Correction | null;
      readonly way: "new" | "undo" | "redo";
    }
  | {
      readonly kind: "formsChanged";
      readonly forms: readonly Form[];
      readonly reading: Reading | null;
    }
  | {
      readonly kind: "settled";
      readonly settings: Settings;
      readonly round: LoadedRound | null;
      readonly topic: string | null;
      readonly way: "new" | "undo" | "redo";
    }
  | {
      readonly kind: "shelved";
      readonly shelf: readonly ShelfFile[];
      readonly round: LoadedRound | null;
    }
  | {
      readonly kind: "paged";
      readonly step: UndoablePage;
      readonly way: "new" | "undo" | "redo";
    }
  | { readonly kind: "kept"; readonly text: string | null }
  | { readonly kind: "drafted"; readonly key: string; readonly entry: Entry }
  | { readonly kind: "withdrawn"; readonly key: string }
  | { readonly kind: "writing" }
  | {
      readonly kind: "writeRefused";
      readonly problem: Problem;
      /** Draft that can never be written, so that the sheet's own value shows again. */
      readonly hopeless: string | null;
    }
  | {
      readonly kind: "written";
      readonly opened: OpenedWorkbook;
      /** The draft that was written; null for a sum, an undo or a redo. */
      readonly draft: { readonly key: string; readonly entry: Entry } | null;
      readonly write: UndoableWrite | null;
      readonly way: "new" | "undo" | "redo";
    };

export const emptySession: Session = {
  isReading: false,
  workbook: null,
  reading: null,
  correction: null,
  forms: [],
  pointing: null,
  readRow: null,
  settings: noSettings,
  shelf: [],
  round: null,
  keptOthers: {},
  keptText: null,
  isConfirmed: false,
  tableKey: null,
  view: "reading",
  row: null,
  facts: {},
  drafts: {},
  undo: [],
  redo: [],
  pending: 0,
  revision: 0,
  problem: null,
  staleFormulas: {},
  isSignatureBroken: false,
};

/** Names a table across readings of the same workbook: its sheet and the row of its header. */
export const tableKeyOf = (table: TableReading): string => `${table.sheet}!${table.headerRows[0]}`;

/** Names an indicator across readings of the same workbook. */
export const entryKey = (tableKey: string, row: number): string => `${tableKey}!${row}`;

/** Returns the table of a reading that is being scored. */
export const tableOf = (reading: Reading | null, key: string | null): TableReading | null =>
  reading?.tables.find((table) => tableKeyOf(table) === key) ?? reading?.tables[0] ?? null;

/** Files that are looked at and checked only: nothing can be written into them. */
export const isReadOnly = (format: FileFormat): boolean => format !== "xlsx" && format !== "xlsm";

/** Returns what the file should keep of the session. */
export const textToKeep = ({ workbook, reading, ...session }: Session): string | null =>
  workbook === null || reading === null
    ? null
    : keptText({
        correction: session.correction,
        anchors: anchorsOf(session.correction, workbook),
        facts: factsToKeep(
          reading,
          (sheet, headerRow, row) => session.facts[entryKey(`${sheet}!${headerRow}`, row)],
        ),
        settings: settingsToKeep(session.settings, session.shelf),
        others: session.keptOthers,
      });
