/** Owns the head of an official paper: the lines of its two sides, their letters, and the lines drawn under them (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II). */
import { textWidth } from "../../paper/letters/textWidth";
import type { OfficialFrame, OfficialWords } from "./frame";

/** A line is drawn under the text: as long as the text, or from a third to half of it. */
export type Rule = "whole" | "part";

export interface OfficialLine {
  readonly role: "issuerAbove" | "issuer" | "number" | "nation" | "motto" | "placeAndDate";
  readonly text: string;
  /** In typographic points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly rule: Rule | null;
}

/** The body that issues the paper to the left, the state to the right; lines of the same place stand beside each other. */
export interface Letterhead {
  readonly left: readonly OfficialLine[];
  readonly right: readonly OfficialLine[];
}

const plain = { bold: false, italic: false, rule: null } as const;

/** Returns the head; `hasNumber`: the paper bears a number of its own. */
export function letterheadOf(
  frame: OfficialFrame,
  words: OfficialWords,
  { hasNumber = true }: { readonly hasNumber?: boolean } = {},
): Letterhead {
  const { issuerAbove, issuer, number, place, day } = frame;
  return {
    left: [
      { ...plain, role: "issuerAbove", text: issuerAbove ?? words.blank, size: 12 },
      {
        role: "issuer",
        text: issuer ?? words.blank,
        size: 12,
        bold: true,
        italic: false,
        rule: "part",
      },
      ...(hasNumber
        ? [{ ...plain, role: "number" as const, text: words.number(number), size: 13 }]
        : []),
    ],
    right: [
      { ...plain, role: "nation", text: words.nation, size: 12, bold: true },
      { role: "motto", text: words.motto, size: 13, bold: true, italic: false, rule: "whole" },
      {
        ...plain,
        role: "placeAndDate",
        text: words.placeAndDay(place, day),
        size: 13,
        italic: true,
      },
    ],
  };
}

/** A part: between a third and half. */
const PART = 0.4;

/** Returns how long the line under a text is in typographic points. */
export function ruleLength(
  { text, size, bold }: Pick<OfficialLine, "text" | "size" | "bold">,
  rule: Rule,
): number {
  const width = textWidth(text, { size, bold });
  return rule === "whole" ? width : width * PART;
}

/** Returns a number as official papers write it: "5/DS-BCĐ" becomes "05/DS-BCĐ". */
export const officialNumber = (number: string): string =>
  number.trim().replace(/^(\d)(?=\D|$)/, "0$1");

/** Returns a day as [day, month, year] in official letters: a nought before days below 10 and before months 1 and 2. */
export function officialDay(iso: string): readonly [day: string, month: string, year: string] {
  const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-");
  return [day, Number(month) <= 2 ? month : String(Number(month)), year];
}
