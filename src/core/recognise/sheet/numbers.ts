/** Owns how points are read from a cell, as people type them: 4,5 · 4.5 · 05 điểm · 10đ · 0 - 10 · ½ · a range that Excel made a date. */
import type { Cell, CellStyle } from "../../model/workbook/grid";
import { addPoints, type Points } from "../../base/points";
import { foldText } from "../../base/text";

/** What a cell holds where points belong. `text` is the typed text, folded to single spaces, for anything but a number. */
export type PointsEntry =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly points: Points }
  /** Text that reads as a number ("2,5", "05 điểm"): a sum in the sheet passes over it. */
  | { readonly kind: "numberAsText"; readonly points: Points; readonly text: string }
  | {
      readonly kind: "range";
      readonly from: Points;
      readonly points: Points;
      readonly text: string;
      /** The two numbers as a date that Excel made of them; null for a range in words. */
      readonly date: DayAndMonth | null;
    }
  | { readonly kind: "share"; readonly points: Points; readonly of: Points; readonly text: string }
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "error"; readonly text: string };

export const BLANK: PointsEntry = { kind: "blank" };

export interface DayAndMonth {
  readonly day: number;
  readonly month: number;
  /** What the cell shows between the two; null where it shows a month's name or another sign. */
  readonly sign: "/" | "." | null;
  /** The number that the cell holds: days since 1900. */
  readonly serial: number;
}

/** More than this is no points of any sheet, and beyond exact decimals. */
const MOST_POINTS = 1_000_000;
const NUMBER = String.raw`([+-]?\d{1,6}(?:[.,]\d+)?|[+-]?\d{0,6}[½¼¾])`;
const UNIT = String.raw`\(?(?:diem|d|point|points)?\)?`;
const plain = new RegExp(
  String.raw`^[(\[]?(?:toi da|khong qua|chuan|cham|duoc|dat)?\s*:?\s*${NUMBER}\s*${UNIT}[)\]]?[.;]?$`,
);
const range = new RegExp(
  String.raw`^[(\[]?(?:tu\s+)?${NUMBER}\s*${UNIT}\s*(?:-|~|÷|->|→|den|toi)\s*${NUMBER}\s*${UNIT}[)\]]?[.;]?$`,
);
/** "≤ 10", "không quá 10": all from nothing up to it. */
const upTo = new RegExp(String.raw`^[(\[]?(?:≤|<=?|=<)\s*${NUMBER}\s*${UNIT}[)\]]?[.;]?$`);
/** A mark beside the number: "10*", "10 (*)", "8 (bắt buộc)". */
const MARKED =
  /\s*(?:\(?\*+\)?|[([](?:noi dung |tieu chi |dieu kien |muc )?(?:bat buoc|bb|dkbb|dieu kien)[^()[\]\d]*[)\]])$/;
/** "4/5", "4,5 điểm/5 điểm": so much of so much. */
const share = new RegExp(
  String.raw`^[(\[]?${NUMBER}\s*${UNIT}\s*(?:\/|tren)\s*${NUMBER}\s*${UNIT}[)\]]?[.;]?$`,
);
/** "(đạt)", "không đạt" beside the number. */
const VERDICT = String.raw`((?:khong|chua)\s+)?dat(?:\s+(?:yeu cau|diem toi da|toi da|tieu chuan))?`;
const judgedAfter = new RegExp(String.raw`^(\S.*?)[\s,;:=-]*[(\[]?${VERDICT}[)\]]?[.;]?$`);
const judgedBefore = new RegExp(String.raw`^${VERDICT}[\s,;:=-]*[(\[](\S.*?)[)\]][.;]?$`);
/** "3 (trừ 2)": what was taken off, repeated beside what is left. */
const lessened = new RegExp(
  String.raw`^${NUMBER}\s*${UNIT}\s*[(\[,;-]\s*(?:bi )?(?:tru|giam)\s*(?:di )?${NUMBER}\s*${UNIT}(?:\s[^\d]*)?[)\]]?[.;]?$`,
);
const fractions: { readonly [sign: string]: number } = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

/** Returns the number of "4,5", "05", "2½" or "−1"; NaN for anything else. */
export function parseDecimal(text: string): number {
  const sign = text.slice(-1);
  const fraction = fractions[sign];
  if (fraction !== undefined) return (Number(text.slice(0, -1)) || 0) + fraction;
  return Number(text.replace(",", "."));
}

/** Without one of these a text states no number. */
const HOLDS_NUMBER = /[\d½¼¾]/;
/** A text longer than any words beside a number: what is looked for in it takes longer than it is long. */
const LONGEST_POINTS = 500;

/** Reads points from text as typed. */
export function parsePointsText(text: string): PointsEntry {
  if (!HOLDS_NUMBER.test(text)) return text.trim() === "" ? BLANK : { kind: "word", text };
  const folded = foldText(text).replace(/[−–—]/g, "-").replace(MARKED, "");
  if (folded === "") return text.trim() === "" ? BLANK : { kind: "word", text };
  if (folded.length > LONGEST_POINTS) return { kind: "word", text };
  const single = plain.exec(folded);
  if (single?.[1]) return { kind: "numberAsText", points: parseDecimal(single[1]), text };
  const most = upTo.exec(folded);
  if (most?.[1]) return { kind: "range", from: 0, points: parseDecimal(most[1]), text, date: null };
  const pair = range.exec(folded);
  if (pair?.[1] && pair[2]) {
    const from = parseDecimal(pair[1]);
    const points = parseDecimal(pair[2]);
    if (points >= from) return { kind: "range", from, points, text, date: null };
  }
  const part = share.exec(folded);
  if (part?.[1] && part[2]) {
    const points = parseDecimal(part[1]);
    const of = parseDecimal(part[2]);
    if (points <= of) return { kind: "share", points, of, text };
  }
  const rest = lessened.exec(folded);
  if (rest?.[1] && rest[2]) {
    const points = parseDecimal(rest[1]);
    return { kind: "share", points, of: addPoints(points, parseDecimal(rest[2])), text };
  }
  return judgedPoints(folded, text) ?? { kind: "word", text };
}

/** "5 (đạt)", "Không đạt (0)": the number, where it says the same as the words beside it. */
function judgedPoints(folded: string, text: string): PointsEntry | null {
  if (!folded.includes("dat")) return null;
  const after = judgedAfter.exec(folded);
  const before = after ? null : judgedBefore.exec(folded);
  const number = after?.[1] ?? before?.[2];
  if (number === undefined) return null;
  const isDenied = (after?.[2] ?? before?.[1]) !== undefined;
  const entry = parsePointsText(number);
  const isNumber = entry.kind === "numberAsText" || entry.kind === "share";
  return isNumber && entry.points > 0 !== isDenied ? { ...entry, text } : null;
}

/** Reads the points of a cell; `text` is its decoded text. Blank, word and error stay apart from every number. */
export function readPoints(
  cell: Cell | undefined,
  style: CellStyle | undefined,
  text: string,
): PointsEntry {
  if (!cell) return BLANK;
  if (cell.error !== null) return { kind: "error", text: cell.error };
  const { value } = cell;
  if (value === null) return BLANK;
  if (typeof value === "boolean") return { kind: "word", text: cell.text };
  if (typeof value === "string") return parsePointsText(text);
  if (style && isDateFormat(style.numberFormat))
    return dateAsRange(value, style.numberFormat, cell.text);
  if (Math.abs(value) > MOST_POINTS) return { kind: "word", text: cell.text };
  return { kind: "number", points: tidy(value) };
}

/** Returns whether a number format shows days or months. */
export function isDateFormat(format: string): boolean {
  if (format === "General" || /^[#0.,%\s]*$/.test(format)) return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").toLowerCase();
  return /[dmy]/.test(bare) && !/[#0?]/.test(bare);
}

/** "1-5" typed into Excel became 1 May or 5 January: the larger part is the upper end. */
function dateAsRange(serial: number, format: string, text: string): PointsEntry {
  const date = dateOf(serial);
  if (!date) return { kind: "word", text };
  const [day, month] = date;
  const sign = /[dm]([/.])[dm](?!mm)/i.exec(format)?.[1] ?? null;
  return {
    kind: "range",
    from: Math.min(day, month),
    points: Math.max(day, month),
    text,
    date: { day, month, sign: sign === "/" || sign === "." ? sign : null, serial },
  };
}

/** Returns the smaller and the larger of day and month of a serial date, or null outside 1900…9999. */
export function dayAndMonth(serial: number): readonly [number, number] | null {
  const date = dateOf(serial);
  return date && [Math.min(...date), Math.max(...date)];
}

/** Returns day and month of a serial date, or null outside 1900…9999. */
function dateOf(serial: number): readonly [number, number] | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  // Day 60 is the 29 February 1900 that never was (ECMA-376 18.17.4.1).
  const milliseconds = (Math.floor(serial) - (serial > 60 ? 25_569 : 25_568)) * 86_400_000;
  const date = new Date(milliseconds);
  return [date.getUTCDate(), date.getUTCMonth() + 1];
}

/** Binary noise of a computed cell (83.30000000000001) is no part of the number that the sheet holds. */
function tidy(value: number): Points {
  const rounded = Math.round(value * 1e6) / 1e6;
  return Math.abs(rounded - value) < 1e-9 ? rounded : value;
}

/** Returns the points of an entry that counts as a score; a range, word, error or blank is none. */
export const scoreOf = (entry: PointsEntry): Points | null =>
  entry.kind === "number" || entry.kind === "numberAsText" || entry.kind === "share"
    ? entry.points
    : null;

/** Returns the points of an entry that states a maximum: of a range its upper end. */
export const maximumOf = (entry: PointsEntry): Points | null =>
  entry.kind === "range" ? entry.points : entry.kind === "share" ? entry.of : scoreOf(entry);
