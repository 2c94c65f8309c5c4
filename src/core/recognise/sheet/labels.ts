/** Owns the numbering of rows: what a printed number is (I, A, Tiêu chí 1, 1.1, a), đ), -) and which one follows which. */
import { boundedCache, type BoundedCache } from "../../base/boundedCache";
import { keptWith } from "../../base/keptWith";
import type { Lexicon } from "../../domain/lexicon";
import { foldLetters, foldText } from "../../base/text";

export type LabelStyle =
  | "word"
  | "capital"
  | "roman"
  | "decimal"
  | "composite"
  | "lower"
  | "bullet";

export interface Label {
  readonly style: LabelStyle;
  /** Position in its own series from 1; of a letter its letter's place; 0 for a bullet. */
  readonly ordinal: number;
  /** Parts of "1.2.3" or "I.2", lower-cased; one part for the simple ones. */
  readonly parts: readonly string[];
  /** As printed. */
  readonly printed: string;
}

// The Vietnamese alphabet labels points a, b, c, d, đ, e, g, h; some sheets count in Latin letters all the same.
const VIETNAMESE = "abcdđeghiklmnopqrstuvxy";
const LATIN = "abcdefghijklmnopqrstuvwxyz";
const ROMAN = /^(?=[IVXL])(X{0,3}|XL|L)(IX|IV|V?I{0,3})$/;
const BULLET = /^[-–—−+*•●▪◦‣·○■□➢✓ü]+$/u;

/** Returns what a number cell may mean, the likeliest first; empty when it is no number at all. "I" is Roman or a letter. */
export const parseLabel = (text: string, words: RegExp): readonly Label[] =>
  text === ""
    ? noLabels
    : labelsByWords(words, () => boundedCache(MOST_LABELS))(text, (each) => readLabel(each, words));

const noLabels: readonly Label[] = [];
/** The same numbers stand in every table. */
const MOST_LABELS = 1_000;
const labelsByWords = keptWith<RegExp, BoundedCache<string, readonly Label[]>>();

function readLabel(text: string, words: RegExp): readonly Label[] {
  const printed = text.trim();
  if (printed === "" || printed.length > 24) return [];
  if (BULLET.test(printed)) return [{ style: "bullet", ordinal: 0, parts: [], printed }];
  // A star beside the number is a mark, no part of it.
  const bare = withoutSigns(printed);
  if (bare === "") return [];
  const simple = simpleLabels(bare, printed);
  if (simple.length > 0) return simple;
  const composite =
    /^([IVXL]+|[A-ZĐ]|\d{1,2})((?:[.\-/](?:\d{1,2}|[a-zđ]))+)$/u.exec(bare) ??
    // "a1" below "a)".
    /^([a-zđ])(\d{1,2})$/u.exec(bare);
  if (composite?.[1] && composite[2]) {
    const parts = [composite[1], ...composite[2].replace(/^[.\-/]/, "").split(/[.\-/]/)].map((p) =>
      p.toLowerCase(),
    );
    const allDecimal = parts.every((part) => /^\d+$/.test(part));
    return [
      {
        style: allDecimal ? "decimal" : "composite",
        ordinal: ordinalOfPart(parts[parts.length - 1] ?? ""),
        parts: parts.map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part)),
        printed,
      },
    ];
  }
  const coded = /^([A-Z]{1,3})[-.]?(\d{1,3}(?:[.-]\d{1,3})*)$/.exec(bare);
  if (coded?.[1] && coded[2]) {
    const number = coded[2].replace(/-/g, ".");
    return [
      {
        style: "word",
        ordinal: Number(number.split(".").pop()),
        parts: [coded[1].toLowerCase(), number],
        printed,
      },
    ];
  }
  const worded = /^(.*?)[\s.:]*([IVXL]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)$/u.exec(bare);
  if (worded?.[1] && worded[2] && words.test(foldText(worded[1]))) {
    const inner = simpleLabels(worded[2], printed)[0];
    return [
      {
        style: "word",
        ordinal: inner?.ordinal ?? ordinalOfPart(worded[2].split(".").pop() ?? ""),
        parts: [foldText(worded[1]), worded[2].toLowerCase()],
        printed,
      },
    ];
  }
  return [];
}

function simpleLabels(bare: string, printed: string): readonly Label[] {
  const one = (style: LabelStyle, ordinal: number): Label => ({
    style,
    ordinal,
    parts: [bare.toLowerCase()],
    printed,
  });
  if (/^\d{1,3}$/.test(bare))
    return [{ ...one("decimal", Number(bare)), parts: [String(Number(bare))] }];
  const labels: Label[] = [];
  const isRoman = bare !== "" && ROMAN.test(bare);
  if (isRoman) labels.push(one("roman", romanValue(bare)));
  if (/^[A-ZĐ]$/u.test(bare)) {
    const letter = one("capital", letterOrdinal(bare.toLowerCase()));
    // "I", "V" and "X" open or continue Roman series far more often than letter series; C and D hardly ever.
    if (isRoman && "IVX".includes(bare)) labels.push(letter);
    else labels.unshift(letter);
  }
  if (/^[a-zđ]$/u.test(bare)) labels.push(one("lower", letterOrdinal(bare)));
  return labels;
}

/**
 * Returns what a number cell may mean that holds a number or a date instead of text: 1.1 is also "1.10", and a date
 * is the "1.2" that was typed, day first or month first.
 */
export function parseNumericLabel(
  value: number,
  dayAndMonth: readonly [number, number] | null,
): readonly Label[] {
  const dotted = (first: number, second: number, printed: string): Label => ({
    style: "decimal",
    ordinal: second,
    parts: [String(first), String(second)],
    printed,
  });
  if (dayAndMonth) {
    const [low, high] = dayAndMonth;
    const both = [dotted(low, high, `${low}.${high}`), dotted(high, low, `${high}.${low}`)];
    return low === high ? both.slice(0, 1) : both;
  }
  if (!(value > 0) || value >= 1000) return [];
  if (Number.isInteger(value))
    return [{ style: "decimal", ordinal: value, parts: [String(value)], printed: String(value) }];
  const text = String(Math.round(value * 100) / 100);
  const [whole = "", part = ""] = text.split(".");
  const labels = [dotted(Number(whole), Number(part), text)];
  if (part.length === 1) labels.push(dotted(Number(whole), Number(part) * 10, `${whole}.${part}0`));
  return labels;
}

const letterOrdinal = (letter: string): number =>
  (VIETNAMESE.indexOf(letter) >= 0 ? VIETNAMESE.indexOf(letter) : LATIN.indexOf(letter)) + 1;

const ordinalOfPart = (part: string): number =>
  /^\d+$/.test(part) ? Number(part) : letterOrdinal(part.toLowerCase());

function romanValue(text: string): number {
  const values: { readonly [letter: string]: number } = { I: 1, V: 5, X: 10, L: 50 };
  let total = 0;
  for (let at = 0; at < text.length; at++) {
    const value = values[text[at] ?? ""] ?? 0;
    total += value < (values[text[at + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total;
}

/** Returns whether `next` comes right after `previous` in the same series. */
export function follows(previous: Label, next: Label): boolean {
  if (previous.style !== next.style) return false;
  if (isLetter(previous.style)) {
    const before = previous.parts[0] ?? "";
    const after = next.parts[0] ?? "";
    return [VIETNAMESE, LATIN].some(
      (alphabet) =>
        alphabet.indexOf(before) >= 0 && alphabet.indexOf(after) === alphabet.indexOf(before) + 1,
    );
  }
  return next.ordinal === previous.ordinal + 1;
}

/** Returns where a number stands in its series: whatever follows it follows every other number in that place. */
export const placeInSeries = ({ style, parts, ordinal }: Label): string =>
  isLetter(style) ? `${style} ${parts[0] ?? ""}` : `${style} ${ordinal}`;

/** Returns the places that a number follows. */
export const placesBefore = ({ style, parts, ordinal }: Label): readonly string[] =>
  isLetter(style)
    ? [VIETNAMESE, LATIN].flatMap((alphabet) => {
        const at = alphabet.indexOf(parts[0] ?? "");
        return at > 0 ? [`${style} ${alphabet.charAt(at - 1)}`] : [];
      })
    : [`${style} ${ordinal - 1}`];

const isLetter = (style: LabelStyle): boolean => style === "lower" || style === "capital";

/** Returns the number as a step of a path: without dot or bracket at its end; "" for a bullet or nothing. */
export const pathStep = (label: Label | null): string =>
  label === null || label.style === "bullet" ? "" : withoutSigns(label.printed);

const SIGNS = /[*()\].:;,/\s]/;

/** Returns a printed number without stars, brackets, and dots at its end. */
const withoutSigns = (printed: string): string =>
  SIGNS.test(printed)
    ? printed
        .replace(/\*+/g, "")
        .replace(/^\(/, "")
        .replace(/[.)\]/:;,\s]+$/, "")
    : printed;

/** "1.2. ", "A) ", "đ) ", "- " at the beginning of a text, with the space behind it. */
const LEADING =
  /^(?:(?:[IVXL]{1,5}|[A-ZĐ])(?:[.\-/]\d{1,2})*(?:[.)/:]|\s[-–:])|\d{1,2}(?:\.\d{1,2})*(?:[.)/:]|\s[-–:](?!\s*\d))|[a-zđ][.)/]|[-–—+*•●▪◦])\s*(?=\S)/u;

/** A worded number at the beginning is over by then, with the letter that must follow it. */
const LONGEST_LEADING = 40;

/** "Nhóm tiêu chí số 12". */
const LONGEST_ALONE = 24;

/** Splits "1.2. …" into its number and the rest; null when the text begins with no number. */
export function splitLabel(
  text: string,
  { words, leading }: Lexicon["labels"],
): { readonly labels: readonly Label[]; readonly rest: string } | null {
  const length =
    LEADING.exec(text)?.[0].length ??
    leading.exec(foldLetters(text.slice(0, LONGEST_LEADING)))?.[0].length;
  if (length === undefined) {
    // "Tiêu chí 1" alone is the number of a heading and all that it says.
    const alone = text.length <= LONGEST_ALONE ? parseLabel(text, words) : noLabels;
    return alone[0]?.style === "word" && alone[0].parts.length > 1
      ? { labels: alone, rest: text }
      : null;
  }
  const printed = text.slice(0, length).trim();
  const bare = printed.length > 1 ? printed.replace(/\s*[-–:]$/, "") : printed;
  const labels = parseLabel(bare, words);
  return labels.length > 0 ? { labels, rest: text.slice(length) } : null;
}
