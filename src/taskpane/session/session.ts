/** Owns what a session holds. */
import type { LastYear } from "../../core/lastYear";
import type { Finding } from "../../core/model/finding/finding";
import type { LoadedRound } from "../../actions/scoring/loadedRound";
import type { ShelfFile } from "../../actions/loading/given/shelf";
import type { KeptState } from "../../actions/writing/keptState";
import type { Entry } from "../../actions/writing/writeEntry";
import type { FileFormat, WorkbookData } from "../../core/model/workbook/grid";
import { type Scorer, unitScorer } from "../../core/model/table/scorer";
import type { ColumnRole, Reading, TableReading } from "../../core/model/table/reading";
import type { Correction, Form } from "../../core/recognise/form/correction";
import type { Facts } from "../../core/model/table/rule";
import { noSettings, type Settings } from "../../core/settings";
import type { WriteReceipt } from "../../hosts/host";
import type { ProblemCode } from "../../messages/pane/around/shell";
import { tableKeyOf } from "./entryKey";

export type View =
  | "score"
  | "findings"
  | "reading"
  | "appraisal"
  | "evidence"
  | "rubrics"
  | "print"
  | "papers";

/** Why something was refused: a code with the facts of its sentence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly facts: { readonly [name: string]: string };
}

/** What stands in the place of the card: the end of the contents, or a column of scores that is pasted. */
export type Aside = { readonly kind: "end" } | { readonly kind: "paste"; readonly text: string };

/** What was typed into a field and cannot stand: it is in the field alone. */
export interface Refused {
  readonly text: string;
  /** Why, as a sentence. */
  readonly why: string;
}

/** A refused entry of a card that may have been left meanwhile. */
export interface RefusedEntry extends Refused {
  /** The `entryKey` of its card. */
  readonly key: string;
  readonly field: CardField;
}

/** A field of a card in which something can be refused. */
export type CardField = "points" | keyof Facts;

/** Something that can be taken back. What it holds is known to the action that made it. */
export interface UndoStep {
  /** Names the way it is taken back and made again. */
  readonly kind: string;
}

/** How a change comes about: done by the officer, taken back, or made again. */
export type Way = "new" | "undo" | "redo";

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
  /** What the official units tell of the file; it comes a little after the reading. */
  readonly placeFindings: readonly Finding[];
  /** Row in hand in the view of what was recognised. */
  readonly readRow: number | null;
  /** Marks, rules, lines, states and answers that the officer settled; kept with the file. */
  readonly settings: Settings;
  /** Last year's files, opened beside; not kept. */
  readonly lastYears: readonly LastYear[];
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
  /** So it was when the file was opened. */
  readonly wasConfirmed: boolean;
  readonly tableKey: string | null;
  readonly view: View;
  /** The view that follows once the reading is confirmed. */
  readonly firstView: View;
  /** Row of the indicator whose card is open. */
  readonly row: number | null;
  /** The scorer in hand: whose score is shown and entered. */
  readonly scorer: Scorer;
  /** Facts stated so far, by `entryKey`. */
  readonly facts: { readonly [key: string]: Facts };
  /** Entries typed but not yet written, by `entryKey`. */
  readonly drafts: { readonly [key: string]: Entry };
  /** What is entered counts and is not written, until it is kept or dropped as a whole. */
  readonly isTrial: boolean;
  readonly aside: Aside | null;
  /** Whether the list of contents is wished for; "auto": where there is room for it. "search": to look for a word in it. */
  readonly contents: "auto" | "shown" | "hidden" | "search";
  /** What was typed and cannot stand, oldest first; at most one a field. */
  readonly refused: readonly RefusedEntry[];
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

export const emptySession: Session = {
  isReading: false,
  workbook: null,
  reading: null,
  correction: null,
  forms: [],
  pointing: null,
  placeFindings: [],
  readRow: null,
  settings: noSettings,
  lastYears: [],
  shelf: [],
  round: null,
  keptOthers: {},
  keptText: null,
  isConfirmed: false,
  wasConfirmed: false,
  tableKey: null,
  view: "reading",
  firstView: "score",
  row: null,
  scorer: unitScorer,
  facts: {},
  drafts: {},
  isTrial: false,
  aside: null,
  contents: "auto",
  refused: [],
  undo: [],
  redo: [],
  pending: 0,
  revision: 0,
  problem: null,
  staleFormulas: {},
  isSignatureBroken: false,
};

/** Returns the table of a reading that is being scored. */
export const tableOf = (reading: Reading | null, key: string | null): TableReading | null =>
  reading?.tables.find((table) => tableKeyOf(table) === key) ?? reading?.tables[0] ?? null;

/** Files that are looked at and checked only: nothing can be written into them. */
export const isReadOnly = (format: FileFormat): boolean => format !== "xlsx" && format !== "xlsm";
