/** Owns what crosses between the page and a worker: tasks with what they are given and what they give back. */
import type { DossierStep } from "../core/model/round/dossier";
import type {
  Arrival,
  ClosingWish,
  GivenFile,
  HandedForms,
  ListReading,
  MarkedCopy,
  RoundInput,
  RoundOverview,
  RoundRules,
  UnitDetail,
  WorkbookWish,
} from "../actions/rounds/consolidationDesk";
import type { OpenedFile } from "../actions/reading/openWorkbook";
import type { FormPreview, FormWish } from "../core/documents/distribution";
import type { PaperUnit } from "../core/documents/papers/facts/paperUnit";
import type { Book } from "../core/documents/sheetModel";
import type { MarkedCopy as MarkedCopyContent } from "../core/documents/markedCopy";
import type { Closing } from "../core/model/round/closing";
import type { Finding } from "../core/model/finding/finding";
import type { FileFormat } from "../core/model/workbook/grid";
import type { Form } from "../core/recognise/form/correction";
import type { HostError } from "../hosts/host";

/** A file that was opened beside the page, or why it is refused. */
export type OpenedGiven =
  | { readonly opened: OpenedFile; readonly bytes: Uint8Array }
  | { readonly refused: Pick<HostError, "code" | "facts"> };

/** The copy of one file that is wished for. */
export interface CopyToMark {
  readonly path: string;
  readonly format: FileFormat;
  /** That of the copy. */
  readonly name: string;
  readonly copy: MarkedCopyContent;
}

/** Each task by its name. Intakes cross packed as bytes, which change hands without being copied. */
export interface Tasks {
  readonly open: {
    readonly given: { readonly file: File; readonly forms: readonly Form[] };
    readonly result: OpenedGiven;
  };
  readonly unpack: { readonly given: GivenFile; readonly result: readonly GivenFile[] };
  readonly read: {
    readonly given: { readonly file: GivenFile; readonly rules: RoundRules };
    readonly result: { readonly arrival: Arrival; readonly packed: Uint8Array };
  };
  readonly keep: { readonly given: readonly Uint8Array[]; readonly result: null };
  readonly forget: { readonly given: readonly string[]; readonly result: null };
  readonly readList: { readonly given: File; readonly result: ListReading };
  readonly parseList: { readonly given: string; readonly result: ListReading };
  readonly previewForm: {
    readonly given: { readonly file: File; readonly wish: FormWish };
    readonly result: { readonly preview: FormPreview } | { readonly refusal: Finding };
  };
  /** The copies of the units from one place of the list to another. */
  readonly copiesOfForm: {
    readonly given: {
      readonly file: File;
      readonly wish: FormWish;
      readonly from: number;
      readonly to: number;
    };
    readonly result: HandedForms | { readonly refusal: Finding };
  };
  readonly consolidate: { readonly given: RoundInput; readonly result: RoundOverview };
  readonly detail: { readonly given: string; readonly result: UnitDetail | null };
  readonly closeRound: { readonly given: ClosingWish; readonly result: Closing };
  readonly book: { readonly given: WorkbookWish; readonly result: Book };
  readonly workbook: { readonly given: WorkbookWish; readonly result: Uint8Array };
  /** What the papers of a unit of the last consolidation are made from; `version`: of the program. */
  readonly paperUnit: {
    readonly given: { readonly key: string; readonly version: string };
    readonly result: PaperUnit | null;
  };
  /** What is to be marked in the files of a unit. */
  readonly copiesToMark: {
    readonly given: {
      readonly key: string;
      readonly paths: readonly string[];
      readonly madeAt: string;
      readonly dossiers: readonly DossierStep[];
    };
    readonly result: readonly CopyToMark[];
  };
  readonly mark: {
    readonly given: { readonly file: File; readonly wish: CopyToMark };
    readonly result: MarkedCopy | { readonly refusal: Finding };
  };
  readonly archive: { readonly given: readonly MarkedCopy[]; readonly result: Uint8Array };
}
export type TaskName = keyof Tasks;

export interface Request<Name extends TaskName = TaskName> {
  readonly id: number;
  readonly task: Name;
  readonly given: Tasks[Name]["given"];
}

export type Reply =
  /** The worker has started. */
  | { readonly isReady: true }
  | { readonly id: number; readonly result: Tasks[TaskName]["result"] }
  | { readonly id: number; readonly failure: string };

/** Does tasks, one after another or several at once, wherever it runs. */
export interface Performer {
  readonly perform: <Name extends TaskName>(
    task: Name,
    given: Tasks[Name]["given"],
  ) => Promise<Tasks[Name]["result"]>;
}

/** Returns the bytes in a message that change hands instead of being copied. */
export function buffersIn(message: unknown): ArrayBuffer[] {
  const values = Array.isArray(message)
    ? message
    : typeof message === "object" && message !== null
      ? [message, ...Object.values(message)]
      : [];
  return values.flatMap((value: unknown) =>
    value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [],
  );
}
