/** Owns how a sheet is laid out on paper: its settings, in what two of them differ, and what suits an official form. */
import type { CellRange, Grid } from "./grid";
import type { TableReading } from "../table/reading";

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
}

export const pageTraits = [
  "paper",
  "orientation",
  "margins",
  "scaling",
  "titleRows",
  "printArea",
] as const;
export type PageTrait = (typeof pageTraits)[number];

/** Programs round margins to their own measure. */
const MARGIN_TOLERANCE_MM = 0.4;

/** Returns in what two pages differ. */
export const differingTraits = (a: PageSetup, b: PageSetup): readonly PageTrait[] =>
  pageTraits.filter((trait) =>
    trait === "margins"
      ? sides.some((side) => Math.abs(a.margins[side] - b.margins[side]) > MARGIN_TOLERANCE_MM)
      : JSON.stringify(a[trait]) !== JSON.stringify(b[trait]),
  );

const sides = ["left", "right", "top", "bottom"] as const;

/** Margins of official papers, from and to, in mm (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.3). */
const officialMargins: { readonly [side in keyof Margins]: readonly [number, number] } = {
  left: [30, 35],
  right: [15, 20],
  top: [20, 25],
  bottom: [20, 25],
};

const within = (value: number, [from, to]: readonly [number, number]): number =>
  Math.min(to, Math.max(from, value));

/** Returns the page for an official form: A4, one page wide, its header on each page; what suits already stays as it is. */
export function officialPage(
  now: PageSetup,
  { rowCount, columnCount }: Pick<Grid, "rowCount" | "columnCount">,
  { headerRows }: Pick<TableReading, "headerRows">,
): PageSetup {
  const { left, right, top, bottom } = now.margins;
  return {
    paper: "A4",
    orientation: now.orientation,
    margins: {
      left: within(left, officialMargins.left),
      right: within(right, officialMargins.right),
      top: within(top, officialMargins.top),
      bottom: within(bottom, officialMargins.bottom),
    },
    scaling: { kind: "fit", wide: 1, tall: null },
    titleRows: headerRows,
    printArea: rowCount > 0 ? [{ top: 1, left: 1, bottom: rowCount, right: columnCount }] : [],
  };
}
