/** Owns the measures of official documents in what Word counts in: twentieths of a point, half points; page and margins of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
import type { PaperSection } from "../../../core/documents/papers/paper";

/** Millimetres in twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Typographic points in twentieths of one. */
export const pointTwips = (points: number): number => Math.round(points * 20);

export const fontName = "Times New Roman";

/** A4, in mm. */
const SHORT_SIDE = 210;
const LONG_SIDE = 297;

/** In mm: 20 to 25 at top and bottom, 30 to 35 at the left, 15 to 20 at the right. */
export const margins = { top: 20, bottom: 20, left: 30, right: 15 };

/** Returns the width between the margins, in twips. */
export const textWidthOf = (orientation: PaperSection["orientation"]): number =>
  twips((orientation === "portrait" ? SHORT_SIDE : LONG_SIDE) - margins.left - margins.right);

/** Page of a section; Word wants the sides of the upright page and turns them itself. */
export const pageOf = (orientation: PaperSection["orientation"]) => ({
  size: { width: twips(SHORT_SIDE), height: twips(LONG_SIDE), orientation },
  margin: {
    top: twips(margins.top),
    bottom: twips(margins.bottom),
    left: twips(margins.left),
    right: twips(margins.right),
    header: twips(10),
    footer: twips(8),
  },
});

/** Sizes in typographic points, by what the decree says of each element. */
export const sizes = {
  nation: 12,
  motto: 13,
  issuer: 12,
  number: 13,
  placeAndDate: 13,
  body: 14,
  signer: 14,
  how: 13,
  recipientsTitle: 12,
  recipients: 11,
  pageNumber: 14,
  code: 9,
} as const;
