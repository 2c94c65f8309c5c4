/** Owns what a paper of the index is: what is known of it, where evidence names it, what it stands behind. */
import type { KeptPaper } from "../settings";
import type { NamedPaper, PaperKind } from "./namedPapers";

/** A content that papers stand behind. */
export interface BackedContent {
  readonly sheet: string;
  /** Of the evidence; null: the table has no column for it. */
  readonly cell: string | null;
  readonly row: number;
  readonly path: string;
  readonly text: string;
}

/** A paper where evidence names it. */
export interface Mention {
  readonly paper: NamedPaper;
  readonly content: BackedContent;
  /** Which paper of its cell it is, from 0. */
  readonly at: number;
}

export interface IndexedPaper {
  /** Its place in the index, from 1. */
  readonly code: number;
  /** Under which the unit files it; null: nobody typed it. */
  readonly ownCode: string | null;
  readonly sign: string;
  /** ISO 8601; null: no cell says it. */
  readonly day: string | null;
  /** The days that cells give one sign within a year, where they differ and no person said which it is. */
  readonly days: readonly string[];
  readonly badDay: string | null;
  readonly kind: PaperKind | null;
  readonly about: string | null;
  readonly words: string;
  readonly contents: readonly BackedContent[];
  /** Where evidence names it; what a person said since may differ. */
  readonly mentions: readonly Mention[];
  /** As a person typed or corrected it; null: nobody did. */
  readonly kept: KeptPaper | null;
}

export interface EvidenceIndex {
  readonly papers: readonly IndexedPaper[];
  /** Evidence that names no paper by a number, as written. */
  readonly rest: readonly { readonly content: BackedContent; readonly text: string }[];
}

/** Whether two contents are one. */
export const isAt = (
  one: Pick<BackedContent, "sheet" | "row">,
  other: Pick<BackedContent, "sheet" | "row">,
): boolean => one.sheet === other.sheet && one.row === other.row;
