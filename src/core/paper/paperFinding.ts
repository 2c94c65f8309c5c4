/** Owns what can be wrong with a sheet on paper, as one union of data; the words for it live in messages. */
import type { Severity } from "../model/finding/finding";

/** One value per code: exactly the facts that its sentence needs. Sizes in typographic points. */
export interface PaperFacts {
  /** A wrapped text needs more than its row has. */
  readonly textCut: { readonly needed: number; readonly height: number };
  /** No row can be as high as the text needs. */
  readonly textTooLong: { readonly needed: number };
  /** A text on one line runs under its neighbour or over the edge of what is printed. */
  readonly textHidden: object;
  /** A word that is wider than its cell is broken in its middle. */
  readonly wordBroken: { readonly word: string };
  /** A number that is wider than its column is shown as "####". */
  readonly numberHidden: { readonly text: string };
  readonly printTooSmall: { readonly size: number };
  /** The columns stand on so many pages beside each other. */
  readonly columnsApart: { readonly wide: number };
  readonly signatureMissing: object;
  readonly signatureDivided: { readonly from: number; readonly to: number };
  /** Where it is signed: the page, of so many. */
  readonly signaturePage: { readonly page: number; readonly of: number };
  /** A page ends with a heading whose rows stand on the next. */
  readonly headingAlone: { readonly page: number };
  /** The table goes on over pages without its heading. */
  readonly headingMissing: { readonly pages: number };
  /** Pages of the table repeat the heading of another. */
  readonly headingOfOther: { readonly rows: readonly [number, number] };
  /** The code in the foot is that of other points or words. */
  readonly codeOld: { readonly printed: string };
  /** A row that counts is not printed. */
  readonly rowNotPrinted: { readonly path: string };
  /** In a copy with each table on a sheet of its own: the formula could not mean the same cells, so that its value stands. */
  readonly formulaAsValue: object;
  /** Of what the table of such a copy had beside its cells this is not with it. */
  readonly notCopied: { readonly what: "comments" | "charts" };
}
export type PaperCode = keyof PaperFacts;

export type PaperFindingOf<C extends PaperCode> = {
  readonly code: C;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly facts: PaperFacts[C];
};
export type PaperFinding = { [C in PaperCode]: PaperFindingOf<C> }[PaperCode];

const severities: { readonly [C in PaperCode]: Severity } = {
  textCut: "error",
  textTooLong: "error",
  textHidden: "warning",
  wordBroken: "warning",
  numberHidden: "error",
  printTooSmall: "warning",
  columnsApart: "warning",
  signatureMissing: "warning",
  signatureDivided: "warning",
  signaturePage: "info",
  headingAlone: "warning",
  headingMissing: "warning",
  headingOfOther: "error",
  codeOld: "warning",
  rowNotPrinted: "warning",
  formulaAsValue: "info",
  notCopied: "info",
};

/** Returns a finding, as grave as its code. */
export const paperFinding = <C extends PaperCode>(
  code: C,
  { sheet, cell }: { readonly sheet: string; readonly cell: string },
  facts: PaperFacts[C],
): PaperFinding =>
  ({ code, severity: severities[code], sheet, cell, facts }) as PaperFindingOf<C> & PaperFinding;
