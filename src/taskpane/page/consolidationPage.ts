/** Owns what the page gives the consolidation view, which is loaded when it is first opened. */
import type { ComponentType } from "react";
import type { FileAppraisal } from "../../core/consolidate/dossier/roundAppraisal";
import type { Keeping } from "../../actions/keeping/keeping";
import type { Book } from "../../core/documents/sheetModel";
import type { AddedSheets } from "../../hosts/host";

/** What a round holds that is lost when its page is closed. */
export interface UnsavedRound {
  readonly files: number;
  /** Keeps the round as a file for next time. */
  readonly save: () => void;
  /** The browser keeps it until it is saved. */
  readonly isKept: () => boolean;
}

/** A counted file of the round with how far its appraisal has come. */
export interface FileInRound extends FileAppraisal {
  readonly given: File;
  /** It is looked at only: nothing can be written into a file of its kind. */
  readonly isReadOnly: boolean;
}

/** A round that is gone through file by file. */
export interface RoundToAppraise {
  /** In the order in which they are gone through. */
  readonly files: readonly FileInRound[];
  /** Takes the content of a file with what was said of it; resolves when the browser keeps that, as far as it keeps anything. */
  readonly take: (file: string, bytes: Uint8Array) => Promise<void>;
}

export interface ConsolidationProps {
  readonly onBack: (() => void) | null;
  /** Told whenever what would be lost changes, null: nothing; left out where the shell asks nobody. */
  readonly onUnsaved?: (unsaved: UnsavedRound | null) => void;
  /** Opens a file beside its sheet. */
  readonly onOpenFile: (file: File) => void;
  /** Told of the round whenever how far its appraisal has come changes, null: there is none to appraise; left out where the shell opens no other file. */
  readonly onRoundToAppraise?: (round: RoundToAppraise | null) => void;
  /** Opens a file of the round, named as it is there, to be appraised. */
  readonly onAppraise?: (file: string) => void;
  /** Opens the result where the shell can show a workbook; left out where it is saved only. */
  readonly writeSheets?: (workbook: Uint8Array) => Promise<void>;
  /** Adds the result to the open workbook; left out where none is open. */
  readonly addSheets?: (book: Book) => Promise<AddedSheets>;
  /** Folders can be chosen; left out where they can. */
  readonly hasFolders?: boolean;
  /** Keeps the round in the browser until it is saved; left out where the part knows its own. */
  readonly keeping?: Promise<Keeping>;
  /** Id of a kept round that is to be taken up; left out: none. */
  readonly restoring?: string | null;
}

export type ConsolidationPart = ComponentType<ConsolidationProps>;
