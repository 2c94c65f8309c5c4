/** Owns what crosses between the command and a process that reads for it: tasks with what they are given and what they give back. */
import type { GivenBytes } from "../../actions/rounds/intake";
import type { ListReading } from "../../actions/rounds/consolidationDesk";
import type { FormPreview, FormWish } from "../../core/documents/distribution";
import type { MarkedCopy } from "../../core/documents/markedCopy";
import type { Finding } from "../../core/model/finding/finding";
import type { FileFormat } from "../../core/model/workbook/grid";
import type { PageSetup } from "../../core/model/workbook/pageSetup";
import type { CodeAnswer } from "../../core/paper/code/compareCode";
import type { PaperFinding } from "../../core/paper/paperFinding";
import type { Assignment, Choices, SharedOut } from "../../core/sharing";
import type { WiderColumn } from "../../core/paper/widths";
import type { CommandOf, UsageError } from "../options";
import type { CheckPrinted } from "../rubricCheck/lists";

/** What is printed of one file. */
export interface Printed {
  /** The object of its JSON, or its lines where no JSON was asked for. */
  readonly shown: object | string;
  /** Null: the file could not be read. */
  readonly hasErrors: boolean | null;
  /** The form that the reading was kept as; null: none was asked for. */
  readonly form: string | null;
  /** For the author of the program, where a strange file met a defect. */
  readonly trace: string | null;
}

/** A file by its path, read with the words of a domain's folder and by forms that were confirmed before. */
export interface FileToRead {
  readonly path: string;
  readonly domain: string | null;
  /** Files of forms. */
  readonly forms: readonly string[];
}

/** What is told of a sheet that was laid out for paper. */
export interface LaidOutSheet {
  readonly sheet: string;
  /** The code of its points and words. */
  readonly code: string | null;
  readonly orientation: PageSetup["orientation"];
  /** Columns that were widened, or could be (`--widen`), in the unit of the sheet; from null: it states none. */
  readonly wider: readonly WiderColumn[];
  readonly isWidened: boolean;
  /** As the file had it. */
  readonly pagesBefore: number;
  readonly pages: number;
  /** What laying it out mended. */
  readonly mended: readonly PaperFinding[];
  /** What is left to be looked at. */
  readonly findings: readonly PaperFinding[];
}

/** Each task by its name, plain data both ways; an intake crosses as text, which is small while it waits. */
export interface Tasks {
  readonly recognise: {
    readonly given: FileToRead & Omit<CommandOf<"recognise">, "name" | "files">;
    readonly result: Printed;
  };
  readonly score: {
    readonly given: FileToRead & Omit<CommandOf<"score">, "name" | "file">;
    readonly result: Printed;
  };
  /** Answers written into a tick sheet, in a copy: its bytes in base 64; null: the file could not be read. */
  readonly answer: {
    readonly given: FileToRead & { readonly facts: string; readonly isJson: boolean };
    readonly result: Printed & { readonly bytes: string | null };
  };
  readonly takeIn: {
    readonly given: FileToRead &
      Omit<GivenBytes, "bytes"> & {
        /** Name in the archive that the path leads to; null: the file itself. */
        readonly inside: string | null;
      };
    readonly result: string;
  };
  /** The names of the files in an archive; null for what is none. */
  readonly listArchive: {
    readonly given: { readonly path: string };
    readonly result: readonly string[] | null;
  };
  readonly readList: { readonly given: FileToRead; readonly result: ListReading };
  readonly mark: {
    readonly given: {
      readonly path: string;
      readonly inside: string | null;
      readonly format: FileFormat;
      readonly copy: MarkedCopy;
    };
    /** The bytes of the copy, in base 64. */
    readonly result: { readonly bytes: string } | { readonly refusal: Finding };
  };
  /** Each score sheet laid out for paper, in a copy: its bytes in base 64. */
  readonly print: {
    readonly given: FileToRead & Pick<CommandOf<"print">, "isCoded" | "isApart" | "isWidened">;
    readonly result:
      | { readonly bytes: string; readonly sheets: readonly LaidOutSheet[] }
      | { readonly refusal: Finding };
  };
  /** What a code, as typed from paper, says of a file. */
  readonly compareCode: {
    readonly given: FileToRead & { readonly code: string };
    readonly result: CodeAnswer | { readonly refusal: Finding };
  };
  /** What the papers of a unit are made from, as text; a file without any score table is refused. */
  readonly paperUnit: {
    readonly given: FileToRead & { readonly profile: string | null };
    readonly result:
      | { readonly unit: string; readonly findings: readonly Finding[] }
      | { readonly refusal: Finding };
  };
  /** What handing a blank form out would do. */
  readonly previewForm: {
    readonly given: FileToRead & { readonly wish: FormWish };
    readonly result: { readonly preview: FormPreview } | { readonly refusal: Finding };
  };
  /** The copies of the units from one place of the list to another, in base 64. */
  readonly formCopies: {
    readonly given: FileToRead & {
      readonly wish: FormWish;
      readonly from: number;
      readonly to: number;
    };
    readonly result:
      | {
          readonly copies: readonly {
            readonly bytes: string;
            readonly findings: readonly Finding[];
          }[];
        }
      | { readonly refusal: Finding };
  };
  /** A file held against last year's. */
  readonly lastYear: {
    readonly given: FileToRead & { readonly last: string; readonly isJson: boolean };
    readonly result: Printed;
  };
  /** A file looked through, and mended in a copy: its bytes in base 64; null: nothing was to be mended. */
  readonly xray: {
    readonly given: FileToRead & Pick<CommandOf<"xray">, "mend" | "isJson">;
    readonly result: Printed & { readonly bytes: string | null };
  };
  /** The index of a file's evidence, and as a paper where it is asked for: a Word file in base 64. */
  readonly evidence: {
    readonly given: FileToRead & {
      readonly profile: string | null;
      readonly hasPaper: boolean;
      readonly isJson: boolean;
    };
    readonly result: Printed & { readonly bytes?: string | null };
  };
  /** A sheet shared out: the copies in base 64, in the order of the shares; none where the assignment cannot be. */
  readonly share: {
    readonly given: FileToRead & { readonly people: readonly Assignment[] };
    readonly result:
      | { readonly shared: SharedOut; readonly copies: readonly string[] }
      | { readonly refusal: Finding };
  };
  /** Copies joined with their file: its bytes in base 64; null: one of them could not be read. */
  readonly join: {
    readonly given: FileToRead & {
      readonly copies: readonly string[];
      readonly choices: Choices;
      readonly day: string;
      readonly isJson: boolean;
    };
    readonly result: Printed & { readonly bytes: string | null };
  };
  /** A rubric, a checklist or a profile with the workbook of its examples. */
  readonly checkRubric: {
    readonly given: { readonly path: string };
    readonly result: CheckPrinted;
  };
}
export type TaskName = keyof Tasks;
export type Result<Name extends TaskName> = Tasks[Name]["result"];

export interface Request<Name extends TaskName = TaskName> {
  readonly task: Name;
  readonly given: Tasks[Name]["given"];
}

export type Reply =
  /** The process has started. */
  | { readonly isReady: true }
  | { readonly result: Result<TaskName> }
  /** The command was typed in a way that only reading what it names can show. */
  | { readonly usage: Pick<UsageError, "problem" | "word"> };

/** Why a process ended before its task: it was stopped by the one who watches, or it died. */
export type Stop = "time" | "memory" | "crash";
