/** Owns what a paper is as plain data, before anything is written: sections of paragraphs, tables and signatures, and a record of where each fact came from. */
import type { Points } from "../../base/points";

/** What kind of thing is to be filled in by hand where nothing is known. */
export const blankKinds = [
  "body",
  "content",
  "day",
  "hour",
  "name",
  "number",
  "place",
  "vote",
] as const;
export type BlankKind = (typeof blankKinds)[number];

/** Why a place is empty: nobody typed it, no document at hand says it, the sheet is silent, or its reading is in doubt. */
export type BlankWhy = "notTyped" | "notKnown" | "notInSheet" | "notProven";

/** Where a fact comes from. */
export type FactSource =
  | {
      readonly from: "sheet";
      readonly file: string;
      readonly sheet: string;
      /** An address like "D12"; null: no single cell holds it. */
      readonly cell: string | null;
      /** Receipt of the score it was taken from; null where nothing was computed. */
      readonly receipt: string | null;
    }
  /** Counted over the units of a round. */
  | { readonly from: "round" }
  /** `source` is the document and clause, as the profile or template quotes it. */
  | { readonly from: "document"; readonly source: string }
  | { readonly from: "typed" };

/** What fills one placeholder. */
export interface PaperFact {
  /** Null: an empty place. */
  readonly text: string | null;
  /** The number that the text says; left out where it says none. */
  readonly value?: Points;
  readonly source?: FactSource;
  readonly blank?: { readonly kind: BlankKind; readonly why: BlankWhy };
  /** What stands in the empty place; dots where this is left out. */
  readonly shown?: string;
  /** For conditions; never printed. */
  readonly code?: string;
}

/** A piece of a paragraph. */
export interface Span {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** It stands for something that is to be filled in by hand. */
  readonly isBlank?: true;
}

/** How paragraphs look, by what they are in a document of Nghị định 30/2020/NĐ-CP. */
export const paragraphLooks = [
  /** What type of document it is. */
  "typeName",
  /** Below it: what the document is about. */
  "subject",
  /** What it is founded on. */
  "basis",
  /** In the middle of the line. */
  "centre",
  "part",
  "heading",
  "body",
  "item",
  "note",
  /** The line over an annex. */
  "annex",
  "annexNote",
] as const;
export type ParagraphLook = (typeof paragraphLooks)[number];

export interface PaperParagraph {
  readonly kind: "paragraph";
  readonly look: ParagraphLook;
  readonly spans: readonly Span[];
}

export type CellAlign = "left" | "center" | "right";

export interface PaperColumn {
  readonly head: string;
  /** Share of the width of the page, in per cent. */
  readonly width: number;
  readonly align: CellAlign;
  readonly mayBeShortened: boolean;
}

export interface PaperRow {
  readonly isStrong: boolean;
  /** One for each column; null: the cell before it goes on over this column. */
  readonly cells: readonly (readonly Span[] | null)[];
}

export interface PaperTable {
  readonly kind: "table";
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
  /** In typographic points. */
  readonly size: number;
}

export interface Signer {
  /** Rights and titles, a line each. */
  readonly titles: readonly (readonly Span[])[];
  readonly how: string | null;
  /** Below the room for the signature. */
  readonly name: readonly Span[];
}

export interface Signatures {
  readonly kind: "signatures";
  /** From left to right; null: the recipients stand there. */
  readonly signers: readonly (Signer | null)[];
  readonly recipients: Recipients | null;
}

export interface Recipients {
  readonly title: string;
  readonly lines: readonly (readonly Span[])[];
}

export interface RecipientsBelow extends Recipients {
  readonly kind: "recipients";
}

export type PaperBlock = PaperParagraph | PaperTable | Signatures | RecipientsBelow;

/** The two columns at the top of a document. */
export interface PaperHeader {
  readonly issuerAbove: readonly Span[] | null;
  readonly issuer: readonly Span[];
  readonly number: readonly Span[] | null;
  readonly nation: string;
  readonly motto: string;
  readonly placeAndDate: readonly Span[] | null;
}

export interface PaperSection {
  readonly orientation: "portrait" | "landscape";
  /** Null: an annex. */
  readonly header: PaperHeader | null;
  /** Smaller letters and less room, to fit on one page. */
  readonly isCompact: boolean;
  readonly blocks: readonly PaperBlock[];
}

/** A text at a place of the sheet, in mm from its top left corner: for blanks that are printed already. */
export interface PlacedText {
  readonly id: string;
  /** What a person calls it. */
  readonly name: string;
  readonly spans: readonly Span[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** In typographic points. */
  readonly size: number;
  readonly align: CellAlign;
  readonly isBold: boolean;
}

export interface PlacedPage {
  /** Of the printed blank, in mm. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** A page to be laid over the blank first: where each text begins, and a scale. */
  readonly isCalibration: boolean;
}

/** A fact that stands in the paper, with the placeholder that it fills. */
export interface UsedFact {
  readonly placeholder: string;
  readonly text: string;
  readonly value: Points | null;
  readonly source: FactSource | null;
}

/** A place that is left to be filled in. */
export interface UsedBlank {
  readonly placeholder: string;
  readonly kind: BlankKind;
  readonly why: BlankWhy;
}

/** A table of a unit whose score the paper says. */
export interface BoundScore {
  readonly file: string;
  readonly sheet: string;
  readonly kind: string;
  /** Hash of the receipt of the score. */
  readonly receipt: string;
}

/** What a person should know before the paper is signed. */
export type PaperNote =
  /** A person's name stands beside an offence. */
  | { readonly code: "personNamed"; readonly name: string; readonly text: string }
  /** A paper that is to fit on one page does not. */
  | { readonly code: "overlong" };

export interface Paper {
  /** Id of the kind, as the command knows it. */
  readonly kind: string;
  readonly template: { readonly id: string; readonly version: number };
  /** What it is called in lists. */
  readonly name: string;
  /** Whose it is; null: of the whole round. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly sections: readonly PaperSection[];
  /** In place of sections, for printed blanks; [] for others. */
  readonly placed: readonly PlacedPage[];
  readonly facts: readonly UsedFact[];
  readonly blanks: readonly UsedBlank[];
  readonly notes: readonly PaperNote[];
  readonly bound: readonly BoundScore[];
  /** Short, printed at the foot; null: nothing computed stands in it. */
  readonly code: string | null;
}
