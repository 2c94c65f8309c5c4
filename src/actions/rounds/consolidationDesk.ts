/** Owns the port: what the pane asks of the place where the files of a round are read and put together, off its own thread. */
import type {
  Assignment,
  Consolidation,
  FileChoice,
  ListedUnit,
  Override,
  TableResult,
  UnitResult,
  UnitSnapshot,
} from "../../core/model/round/consolidation";
import type { DossierStep } from "../../core/model/round/dossier";
import type { FollowUp } from "../../core/model/round/followUp";
import type { TodoTask } from "../../core/model/round/todo";
import type { Closing, RoundAnswers, RoundPaper } from "../../core/model/round/closing";
import type { UnitListReading } from "../../core/consolidate/list/unitList";
import type { FormPreview, FormWish } from "../../core/documents/distribution";
import type { PaperUnit } from "../../core/documents/papers/facts/paperUnit";
import type { Book } from "../../core/documents/sheetModel";
import type { Finding, Severity } from "../../core/model/finding/finding";
import type { TableKind } from "../../core/model/table/reading";
import type { Step } from "../../core/score";

/** A file that was picked, dropped or found in a folder; it holds no bytes until it is read. */
export interface GivenFile {
  /** Name with the folders below the one that was given, "/" between them. */
  readonly path: string;
  readonly file: File;
}

/** How a file ended: read, read with errors or warnings, or refused. */
export type ReadState = "read" | "withFindings" | "refused";

/** What is told of a file that ended. */
export interface Arrival {
  readonly path: string;
  readonly state: ReadState;
  /** Name of the unit as the file gives it. */
  readonly unit: string | null;
  /** How many units the list has that it is; left out: it is none. */
  readonly listed?: number;
  readonly refusal: Finding | null;
}

/** What counts for every file of the round; null: as the sheets and rubrics say. */
export type RoundRules = RoundAnswers["rules"];

export interface RoundInput extends RoundRules {
  readonly list: readonly ListedUnit[] | null;
  readonly assignments: readonly Assignment[];
  readonly overrides: readonly Override[];
  readonly choices: readonly FileChoice[];
  readonly previous: readonly UnitSnapshot[] | null;
  /** The round was closed: what is asked is of what has come since. */
  readonly closing: Closing | null;
}

/** A table's result without its indicators. */
export type TableOverview = Omit<TableResult, "indicators">;

/** A unit's result without what only its own view shows. */
export interface UnitOverview extends Omit<UnitResult, "tables" | "others" | "findings"> {
  readonly tables: { readonly [kind: TableKind]: TableOverview };
  readonly others: readonly TableOverview[];
  readonly findings: { readonly [S in Severity]: number };
  readonly snapshot: UnitSnapshot;
}

/** A task with its sentence in the place of its findings. */
export interface TaskOverview extends Omit<TodoTask, "findings"> {
  readonly text: string;
  /** How many findings it is. */
  readonly count: number;
  /** Of the first finding. */
  readonly cell: string | null;
}

/** What is to do, small enough for the page. */
export interface TodoOverview {
  /** Units by their keys, those with the most severe first. */
  readonly units: readonly { readonly unit: string; readonly tasks: readonly TaskOverview[] }[];
  readonly round: readonly TaskOverview[];
}

/** The whole round, small enough to cross a thread in one short step. */
export interface RoundOverview extends Omit<Consolidation, "units" | "templates"> {
  readonly units: readonly UnitOverview[];
  readonly todo: TodoOverview;
  /** What people wrote about tasks into workbooks of results among the files. */
  readonly writtenFollowUps: readonly FollowUp[];
}

/** The steps behind the points of one indicator. */
export interface ExplainedIndicator {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly steps: readonly Step[];
}

export interface UnitDetail {
  readonly result: UnitResult;
  readonly explained: readonly ExplainedIndicator[];
}

/** How the result is made. */
export interface WorkbookWish {
  /** ISO 8601. */
  readonly madeAt: string;
  readonly paper: RoundPaper;
  /** What people did about tasks. */
  readonly followUps: readonly FollowUp[];
  /** What was said of where dossiers stand. */
  readonly dossiers: readonly DossierStep[];
}

/** What a round is closed with. */
export type ClosingWish = Pick<Closing, "answers" | "paper" | "closedAt">;

/** A copy to send back: its name and its content. */
export interface MarkedCopy {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The copies of a unit's files, and why those are missing that could not be made. */
export interface MarkedFiles {
  readonly copies: readonly MarkedCopy[];
  readonly refused: readonly { readonly path: string; readonly refusal: Finding }[];
}

/** The copies of a blank form, in the order of their units. */
export interface HandedForms {
  readonly copies: readonly {
    readonly content: Uint8Array;
    readonly findings: readonly Finding[];
  }[];
}

/** The reading of a unit list: the units and what was not read, or the finding that says why there are none. */
export type ListReading = UnitListReading | { readonly refusal: Finding };

export interface ReadingJob {
  /** Resolves when every file ended, or when reading was stopped; files that were not begun are given back. */
  readonly done: Promise<readonly GivenFile[]>;
  /** Begins no further file; what was read stays. */
  readonly stop: () => void;
}

export interface ConsolidationDesk {
  /** Returns the files that an archive holds, in place of it; any other file comes back as it is. */
  unpack(given: GivenFile): Promise<readonly GivenFile[]>;
  /** Reads files and keeps what they hold; `tell` hears of those that ended, a few at a time. */
  read(
    files: readonly GivenFile[],
    rules: RoundRules,
    tell: (ended: readonly Arrival[]) => void,
  ): ReadingJob;
  /** Lets go of files that were read. */
  forget(paths: readonly string[]): Promise<void>;
  readList(file: File): Promise<ListReading>;
  parseList(text: string): Promise<ListReading>;
  /** Returns what handing a blank form out would do; nothing is written. */
  previewForm(
    file: File,
    wish: FormWish,
  ): Promise<{ readonly preview: FormPreview } | { readonly refusal: Finding }>;
  /** Returns a copy of a blank form for each unit; once it is given up, those that were made by then. `tell` hears how many. */
  handOut(
    file: File,
    wish: FormWish,
    making: { readonly givenUp: AbortSignal; readonly tell: (done: number) => void },
  ): Promise<HandedForms | { readonly refusal: Finding }>;
  consolidate(choice: RoundInput): Promise<RoundOverview>;
  /** Returns what is kept when the last consolidation is closed by these answers. */
  closeRound(wish: ClosingWish): Promise<Closing>;
  /** Returns everything about a unit of the last consolidation; null where there is none with this key. */
  detail(key: string): Promise<UnitDetail | null>;
  /** Returns what the papers of a unit of the last consolidation are made from; null where no table of it counts. `version`: of the program. */
  paperUnit(key: string, version: string): Promise<PaperUnit | null>;
  /** Returns the sheets of the last consolidation's result. */
  book(wish: WorkbookWish): Promise<Book>;
  /** Returns the result workbook of the last consolidation as an .xlsx file. */
  workbook(wish: WorkbookWish): Promise<Uint8Array>;
  /** Returns the marked-up copy of each counted file of a unit; the files are read once more. Once it is given up, what was made by then. */
  markedCopies(
    key: string,
    files: readonly GivenFile[],
    wish: Pick<WorkbookWish, "madeAt" | "dossiers">,
    givenUp: AbortSignal,
  ): Promise<MarkedFiles>;
  /** Returns one .zip of copies. */
  archive(copies: readonly MarkedCopy[]): Promise<Uint8Array>;
  close(): void;
}
