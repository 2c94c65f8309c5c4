/** Owns what can happen to a session. */
import type { OpenedFile, OpenedWorkbook } from "../../actions/reading/openWorkbook";
import type { LoadedRound } from "../../actions/scoring/loadedRound";
import type { OpenedSettings } from "../../actions/loading/given/settingsFile";
import type { ShelfFile } from "../../actions/loading/given/shelf";
import type { Entry } from "../../actions/writing/writeEntry";
import type { LastYear } from "../../core/lastYear";
import type { Finding } from "../../core/model/finding/finding";
import type { ColumnRole, Reading } from "../../core/model/table/reading";
import type { Correction, Form } from "../../core/recognise/form/correction";
import type { Facts } from "../../core/model/table/rule";
import type { Scorer } from "../../core/model/table/scorer";
import type { Settings } from "../../core/settings";
import type { WriteReceipt } from "../../hosts/host";
import type { Aside, CardField, Problem, Refused, Session, UndoStep, View, Way } from "./session";

export type SessionEvent =
  | { readonly kind: "reading" }
  | {
      readonly kind: "opened";
      readonly opened: OpenedFile;
      /** What the file kept of settings; null: nothing that can be read. */
      readonly settings: OpenedSettings | null;
      /** It is opened to be appraised; left out: to be scored. */
      readonly isAppraised?: boolean;
    }
  /** What the official units tell of the reading in hand. */
  | { readonly kind: "placesTold"; readonly findings: readonly Finding[] }
  /** The workbook was read anew, because others may have changed it. */
  | { readonly kind: "reread"; readonly opened: OpenedWorkbook }
  /** A workbook could not be opened. */
  | { readonly kind: "openingRefused"; readonly problem: Problem }
  | { readonly kind: "problemReported"; readonly problem: Problem }
  | { readonly kind: "problemDismissed" }
  | { readonly kind: "confirmed" }
  | { readonly kind: "tableChosen"; readonly tableKey: string }
  | { readonly kind: "viewChosen"; readonly view: View }
  /** Without a scorer: for the one in hand. */
  | { readonly kind: "rowChosen"; readonly row: number; readonly scorer: Scorer | null }
  | { readonly kind: "readRowChosen"; readonly row: number | null }
  | { readonly kind: "pointing"; readonly role: ColumnRole | null }
  | (RecordedStep & {
      readonly kind: "corrected";
      readonly reading: Reading;
      readonly correction: Correction | null;
    })
  | {
      readonly kind: "formsChanged";
      readonly forms: readonly Form[];
      readonly reading: Reading | null;
    }
  | (RecordedStep & {
      readonly kind: "settingsChanged";
      readonly settings: Settings;
      readonly round: LoadedRound | null;
    })
  | {
      readonly kind: "shelved";
      readonly shelf: readonly ShelfFile[];
      readonly round: LoadedRound | null;
    }
  /** The workbook was changed beside its cells, in what the session holds nothing of. */
  | (RecordedStep & { readonly kind: "workbookChanged" })
  /** The last step cannot be taken back, or made again, any more. */
  | { readonly kind: "stepDropped"; readonly way: Exclude<Way, "new"> }
  | { readonly kind: "kept"; readonly text: string | null }
  | { readonly kind: "drafted"; readonly key: string; readonly entry: Entry }
  | { readonly kind: "withdrawn"; readonly key: string }
  /** What a field holds cannot stand; null: it can again. */
  | {
      readonly kind: "refused";
      readonly key: string;
      readonly field: CardField;
      readonly refused: Refused | null;
    }
  /** Trying begins: what is entered from now on counts and is not written; or it ends, and what was tried is written next. */
  | { readonly kind: "trialSet"; readonly isTrial: boolean }
  /** One entry that was tried is taken back. */
  | { readonly kind: "untried"; readonly key: string }
  /** What was tried is dropped as a whole. */
  | { readonly kind: "trialDropped" }
  | { readonly kind: "asideChosen"; readonly aside: Aside | null }
  | { readonly kind: "lastYearsChanged"; readonly lastYears: readonly LastYear[] }
  | { readonly kind: "contentsChosen"; readonly contents: Session["contents"] }
  | { readonly kind: "writing" }
  | {
      readonly kind: "writeRefused";
      /** Null: it is planned and tried once more. */
      readonly problem: Problem | null;
      /** Drafts that can never be written, so that the sheet's own values show again. */
      readonly hopeless: readonly string[];
    }
  | {
      readonly kind: "written";
      readonly opened: OpenedWorkbook;
      /** The drafts that were written; none for a sum, an undo or a redo. */
      readonly drafts: readonly Draft[];
      /** Null: there was nothing to write. */
      readonly write: WrittenCells | null;
    };

export type SessionEventOf<Kind extends SessionEvent["kind"]> = Extract<
  SessionEvent,
  { kind: Kind }
>;

/** How a change enters what can be taken back. */
export interface RecordedStep {
  readonly step: UndoStep;
  readonly way: Way;
  /** The step goes on with the last one and takes its place. */
  readonly continues?: boolean;
}

/** An entry typed but not yet written, under its `entryKey`. */
export interface Draft {
  readonly key: string;
  readonly entry: Entry;
}

/** What a scorer states for an indicator, under the `entryKey` of both. */
export interface StatedFacts {
  readonly key: string;
  readonly facts: Facts;
}

/** What a write leaves behind. */
export interface WrittenCells extends RecordedStep {
  readonly receipt: WriteReceipt;
  readonly tableKey: string;
  /** None for a sum. */
  readonly stated: readonly StatedFacts[];
  /** What is settled beside the sheet by it; left out: as before. */
  readonly settings?: Settings;
}
