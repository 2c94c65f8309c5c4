/** Owns where page numbers stand: in the middle of the top margin from page 2 on (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.7). */
import {
  emptyMargins,
  type MarginText,
  type MarginTexts,
  type PageNumbering,
} from "../model/workbook/pageSetup";

/** In the codes of ECMA-376 Part 1, 18.3.1.46. */
export const pageNumberCodes = '&"Times New Roman,Regular"&13&P';

/** Returns the numbering of official papers; what else stands in the margins stays, numbers elsewhere go. */
export function officialNumbering(now: PageNumbering): PageNumbering {
  const pages = withoutNumbers(now.pages);
  return {
    firstNumber: 1,
    isFirstApart: true,
    isEvenApart: now.isEvenApart,
    isScaled: false,
    pages: withNumber(pages),
    firstPage: now.isFirstApart ? withoutNumbers(now.firstPage) : pages,
    evenPages: now.isEvenApart ? withNumber(withoutNumbers(now.evenPages)) : emptyMargins,
  };
}

const withNumber = ({ header, footer }: MarginTexts): MarginTexts => ({
  header: {
    ...header,
    centre: header.centre === "" ? pageNumberCodes : `${header.centre}\n${pageNumberCodes}`,
  },
  footer,
});

const withoutNumbers = ({ header, footer }: MarginTexts): MarginTexts => ({
  header: numberless(header),
  footer: numberless(footer),
});

const numberless = ({ left, centre, right }: MarginText): MarginText => ({
  left: withoutNumber(left),
  centre: withoutNumber(centre),
  right: withoutNumber(right),
});

/** A line with a page number in it is there for the number: "Trang 2/7". */
const withoutNumber = (codes: string): string =>
  codes
    .split("\n")
    .filter((line) => !hasNumber(line))
    .join("\n");

/** "&&" is a sign of the text. */
const hasNumber = (codes: string): boolean =>
  (codes.match(/&[\s\S]/g) ?? []).some((code) => /&p/i.test(code));
