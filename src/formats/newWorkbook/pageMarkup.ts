/** Owns how a sheet is printed: A4 fitted to its width, margins, page numbers as Nghị định 30/2020/NĐ-CP places them. */
import { fontName } from "../../core/documents/looks";
import type { Page } from "../../core/documents/sheetModel";
import { marginTextSize } from "../../core/paper/letters/letterSizes";
import { pageNumberCodes } from "../../core/paper/numbering";
import { element, textMarkup } from "./markup";

const A4 = 9;
const MM_PER_INCH = 25.4;
/** From the edge of the paper to the page number, in mm. */
const HEADER_MARGIN = 10;
/** A header or footer holds no more letters. */
const LONGEST_FOOTER = 180;

/** In typographic points. */
const FOOTER_SIZE = 9;

/** Returns the foot of every page. A text could begin with a digit, which would be read as part of the size. */
export function footerCodes({ footer, timesWider = 1 }: Page): string {
  const size = marginTextSize(FOOTER_SIZE, 1 / timesWider);
  return `&"${fontName},Italic"&${size} ${footer.slice(0, LONGEST_FOOTER).replace(/&/g, "&&")}`;
}

/** Returns the elements between links and charts. */
export function pageMarkup(page: Page): readonly string[] {
  const { orientation, margins, isPlaced, isOnePage } = page;
  const inches = (mm: number): number => Math.round((mm / MM_PER_INCH) * 10_000) / 10_000;
  const number = `&C${pageNumberCodes}`;
  const foot = `&L${footerCodes(page)}`;
  return [
    element("printOptions", { horizontalCentered: isPlaced ? 0 : 1 }),
    element("pageMargins", {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(HEADER_MARGIN),
      footer: inches(HEADER_MARGIN),
    }),
    element("pageSetup", {
      paperSize: A4,
      firstPageNumber: 1,
      useFirstPageNumber: 1,
      orientation,
      fitToWidth: 1,
      fitToHeight: isOnePage ? 1 : 0,
    }),
    // What is fitted to its width is printed smaller; the texts in its margins are not.
    element(
      "headerFooter",
      { differentFirst: 1, scaleWithDoc: 0 },
      element("oddHeader", {}, textMarkup(number)),
      element("oddFooter", {}, textMarkup(foot)),
      element("firstFooter", {}, textMarkup(foot)),
    ),
  ];
}
