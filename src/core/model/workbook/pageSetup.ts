/** Owns how a sheet is laid out on paper: its settings, and in what two of them differ. */
import type { CellRange } from "./grid";

/** In mm. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Scaling =
  /** So many pages wide and tall; null: as many as it takes. */
  | { readonly kind: "fit"; readonly wide: number | null; readonly tall: number | null }
  | { readonly kind: "scale"; readonly percent: number };

/** A header or a footer by its thirds, in the codes of ECMA-376 Part 1, 18.3.1.46; "": empty. */
export interface MarginText {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
}

/** What stands in the margins of a kind of pages. */
export interface MarginTexts {
  readonly header: MarginText;
  readonly footer: MarginText;
}

export interface PageNumbering {
  /** Number of the first page; null: it goes on from the sheet before. */
  readonly firstNumber: number | null;
  /** The first page, and pages of even number, have texts of their own. */
  readonly isFirstApart: boolean;
  readonly isEvenApart: boolean;
  /** The texts are printed smaller where the sheet is. */
  readonly isScaled: boolean;
  /** Of all pages that are not apart. */
  readonly pages: MarginTexts;
  /** Empty where they are not apart. */
  readonly firstPage: MarginTexts;
  readonly evenPages: MarginTexts;
}

export interface PageSetup {
  /** "A4"; another paper by the program's own name for it; null: the printer's. */
  readonly paper: string | null;
  readonly orientation: "portrait" | "landscape";
  readonly margins: Margins;
  readonly scaling: Scaling;
  /** First and last row that every page repeats; null: none. */
  readonly titleRows: readonly [number, number] | null;
  /** Empty: all that the sheet holds. */
  readonly printArea: readonly CellRange[];
  readonly numbering: PageNumbering;
  /** Rows that begin a page by hand. */
  readonly breaksBefore: readonly number[];
  /** Heights that the sheet states, as [row, typographic points], in the order of the rows. */
  readonly rowHeights: readonly (readonly [number, number])[];
}

const emptyText: MarginText = { left: "", centre: "", right: "" };
export const emptyMargins: MarginTexts = { header: emptyText, footer: emptyText };
export const noNumbering: PageNumbering = {
  firstNumber: null,
  isFirstApart: false,
  isEvenApart: false,
  isScaled: true,
  pages: emptyMargins,
  firstPage: emptyMargins,
  evenPages: emptyMargins,
};

export const pageTraits = [
  "paper",
  "orientation",
  "margins",
  "scaling",
  "titleRows",
  "printArea",
  "numbering",
  "breaksBefore",
  "rowHeights",
] as const;
export type PageTrait = (typeof pageTraits)[number];

/** Programs round margins and heights to their own measure. */
const MARGIN_TOLERANCE_MM = 0.4;
const HEIGHT_TOLERANCE = 0.8;

/** Returns in what two pages differ. */
export const differingTraits = (a: PageSetup, b: PageSetup): readonly PageTrait[] =>
  pageTraits.filter((trait) => {
    if (trait === "margins")
      return sides.some(
        (side) => Math.abs(a.margins[side] - b.margins[side]) > MARGIN_TOLERANCE_MM,
      );
    if (trait === "rowHeights") return differingHeights(a, b).length > 0;
    return JSON.stringify(a[trait]) !== JSON.stringify(b[trait]);
  });

const sides = ["left", "right", "top", "bottom"] as const;

/** Returns the heights of the second page that the first has not; null for a row of which only the first states one. */
export function differingHeights(
  a: Pick<PageSetup, "rowHeights">,
  b: Pick<PageSetup, "rowHeights">,
): readonly (readonly [row: number, height: number | null])[] {
  const [before, after] = [new Map(a.rowHeights), new Map(b.rowHeights)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort((x, y) => x - y)
    .flatMap((row): readonly (readonly [number, number | null])[] => {
      const [old, height = null] = [before.get(row), after.get(row)];
      const isSame =
        old !== undefined && height !== null && Math.abs(old - height) <= HEIGHT_TOLERANCE;
      return isSame ? [] : [[row, height]];
    });
}
