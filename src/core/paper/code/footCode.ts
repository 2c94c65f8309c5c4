/** Owns the code in the foot of a sheet: how it is put there, and which one stands there. */
import type { MarginText, MarginTexts, PageNumbering } from "../../model/workbook/pageSetup";
import { marginTextSize } from "../letters/letterSizes";
import { parseCode } from "./codeLetters";
import { TABLE_CODE_LENGTH } from "./tableCode";

/** In typographic points. */
const SIZE = 10;
/** In the codes of ECMA-376 Part 1, 18.3.1.46. */
const lookAt = (scale: number): string =>
  `&"Times New Roman,Regular"&${marginTextSize(SIZE, scale)}`;
const SPELT = /[A-Z2-9]{3}(?:-[A-Z2-9]{3})+/g;

/** Returns the numbering with this line at the left of every foot of a sheet printed at this scale; null: with none. Other texts stay. */
export function withFootLine(
  numbering: PageNumbering,
  line: string | null,
  scale: number,
): PageNumbering {
  const put = ({ header, footer }: MarginTexts): MarginTexts => {
    const others = footer.left
      .split("\n")
      .filter((each) => each !== "" && codeOfLine(each) === null);
    const left = [...others, ...(line === null ? [] : [lookAt(scale) + line])].join("\n");
    return { header, footer: { ...footer, left } };
  };
  const { isFirstApart, isEvenApart, pages, firstPage, evenPages } = numbering;
  return {
    ...numbering,
    pages: put(pages),
    firstPage: isFirstApart ? put(firstPage) : firstPage,
    evenPages: isEvenApart ? put(evenPages) : evenPages,
  };
}

/** Returns the code in the foot of a sheet; null where none stands there. */
export function footCode({ pages: { footer } }: PageNumbering): string | null {
  const thirds: readonly (keyof MarginText)[] = ["left", "centre", "right"];
  for (const third of thirds)
    for (const line of footer[third].split("\n")) {
      const code = codeOfLine(line);
      if (code !== null) return code;
    }
  return null;
}

const codeOfLine = (line: string): string | null =>
  (line.match(SPELT) ?? []).find(
    (word) => typeof parseCode(word, [TABLE_CODE_LENGTH]) === "string",
  ) ?? null;
