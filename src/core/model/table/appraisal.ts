/** Owns the shape of an appraisal: what who appraises says of a table beside the points, apart from the unit's own words. */

/** What who appraises found of the papers behind a content: enough, some are missing, or they cannot be accepted. */
export const evidenceStates = ["enough", "missing", "invalid"] as const;
export type EvidenceState = (typeof evidenceStates)[number];

export interface AppraisalNote {
  readonly text: string;
  /** It was dealt with. */
  readonly isDone: boolean;
}

/** What is said of one content; null: nothing. */
export interface AppraisedContent {
  /** Row of the content in the table as it is read now. */
  readonly row: number;
  /** Why the points differ from the unit's, lower or higher. */
  readonly reason: string | null;
  readonly evidence: EvidenceState | null;
  readonly evidenceNote: string | null;
  readonly note: AppraisalNote | null;
}

/** Whether who appraises has an interest in the result of the unit. */
export interface DeclaredConflict {
  readonly has: boolean;
  /** What it is. */
  readonly words: string | null;
}

export interface Appraisal {
  /** Who appraised, as they wrote it; null: nobody is named. */
  readonly by: string | null;
  /** Day of the last word, "2025-11-30". */
  readonly day: string | null;
  /** Null: not declared. */
  readonly conflict: DeclaredConflict | null;
  readonly contents: readonly AppraisedContent[];
  /** Texts of contents that were appraised and stand in the table no more. */
  readonly gone: readonly string[];
}

/** Returns what is said of a content: the reason in a column of the appraiser's own, the rest beside the sheet. */
export function saidOf(
  appraisal: Appraisal | undefined,
  { row, appraisedReason }: { readonly row: number; readonly appraisedReason?: string | null },
): AppraisedContent {
  const said = appraisal?.contents.find((content) => content.row === row) ?? {
    row,
    reason: null,
    evidence: null,
    evidenceNote: null,
    note: null,
  };
  return appraisedReason === undefined ? said : { ...said, reason: appraisedReason };
}
