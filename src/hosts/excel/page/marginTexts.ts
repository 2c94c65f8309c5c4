/** Owns what stands in the margins of the pages in Excel: texts by their thirds, and the number of the first page. */
import {
  emptyMargins,
  type MarginTexts,
  type PageNumbering,
} from "../../../core/model/workbook/pageSetup";
import type { Answer } from "../answer";

const TEXTS = "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter";

/** Asks for what stands in the margins. */
export function askNumbering(layout: Excel.PageLayout): Answer<PageNumbering> {
  layout.load("firstPageNumber");
  const { headersFooters: group } = layout;
  group.load("state,useSheetScale");
  const { defaultForAllPages, oddPages, evenPages, firstPage } = group;
  for (const texts of [defaultForAllPages, oddPages, evenPages, firstPage]) texts.load(TEXTS);
  return () => {
    const isFirstApart = group.state.startsWith("First");
    const isEvenApart = group.state.endsWith("OddAndEven");
    return {
      // Office.js says null where its typings say "".
      firstNumber: layout.firstPageNumber || null,
      isFirstApart,
      isEvenApart,
      isScaled: group.useSheetScale,
      pages: textsOf(isEvenApart ? oddPages : defaultForAllPages),
      firstPage: isFirstApart ? textsOf(firstPage) : emptyMargins,
      evenPages: isEvenApart ? textsOf(evenPages) : emptyMargins,
    };
  };
}

/** Sets what stands in the margins. */
export function setNumbering(layout: Excel.PageLayout, numbering: PageNumbering): void {
  const { firstNumber, isFirstApart, isEvenApart, isScaled } = numbering;
  const { pages, firstPage, evenPages } = numbering;
  const { headersFooters: group } = layout;
  layout.firstPageNumber = firstNumber ?? "";
  group.useSheetScale = isScaled;
  group.state = isEvenApart
    ? isFirstApart
      ? "FirstOddAndEven"
      : "OddAndEven"
    : isFirstApart
      ? "FirstAndDefault"
      : "Default";
  setTexts(isEvenApart ? group.oddPages : group.defaultForAllPages, pages);
  if (isEvenApart) setTexts(group.evenPages, evenPages);
  if (isFirstApart) setTexts(group.firstPage, firstPage);
}

const textsOf = (texts: Excel.HeaderFooter): MarginTexts => ({
  header: {
    left: texts.leftHeader ?? "",
    centre: texts.centerHeader ?? "",
    right: texts.rightHeader ?? "",
  },
  footer: {
    left: texts.leftFooter ?? "",
    centre: texts.centerFooter ?? "",
    right: texts.rightFooter ?? "",
  },
});

function setTexts(texts: Excel.HeaderFooter, { header, footer }: MarginTexts): void {
  texts.leftHeader = header.left;
  texts.centerHeader = header.centre;
  texts.rightHeader = header.right;
  texts.leftFooter = footer.left;
  texts.centerFooter = footer.centre;
  texts.rightFooter = footer.right;
}
