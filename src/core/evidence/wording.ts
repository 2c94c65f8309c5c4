/** Owns the way in which a column words its papers, read from what stands there, and a paper worded so. */
import { foldLetters } from "../base/text";
import type { EvidenceWords } from "../domain/evidenceWords";
import type { IndexedPaper, Mention } from "./indexedPaper";
import { kindOfSign, signIn } from "./namedPapers";

/** A day as it is typed: "ngày 8/6/2025", "(08.6.2025)", "ngày 08 tháng 6 năm 2025". */
export interface DayWording {
  /** From the sign to the first digit. */
  readonly before: string;
  readonly after: string;
  /** Between day and month, and month and year. */
  readonly joints: readonly [string, string];
}

/** How a column words what it names. */
export interface ColumnWording {
  /** "Kế hoạch", "KH", or nothing before the sign. */
  readonly kind: "name" | "code" | "none";
  /** "số" stands before the sign. */
  readonly hasNumberWord: boolean;
  readonly day: DayWording;
  /** Days and months below 10 begin with a nought. */
  readonly isDayPadded: boolean;
  readonly isMonthPadded: boolean;
  /** It says what papers are about. */
  readonly hasAbout: boolean;
  /** Between two papers. */
  readonly joint: string;
}

/** Returns the way of most mentions of a column; where it shows none, that of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function wordingOf(
  mentions: readonly Mention[],
  texts: readonly string[],
  words: EvidenceWords,
): ColumnWording {
  const seen = mentions.map(({ paper }) => seenIn(paper.words, words));
  const days = seen.flatMap(({ day }) => day ?? []);
  const joints = texts.flatMap((text) => jointIn(text, words) ?? []);
  return {
    kind: usual(seen.map(({ kind }) => kind)) ?? "name",
    hasNumberWord: usual(seen.map(({ hasNumberWord }) => hasNumberWord)) ?? true,
    day: usual(days.map(({ wording }) => wording)) ?? {
      before: words.written.day,
      after: "",
      joints: ["/", "/"],
    },
    isDayPadded: usual(days.flatMap(({ isDayPadded }) => isDayPadded ?? [])) ?? true,
    // The decree writes a nought before January and February alone.
    isMonthPadded: usual(days.flatMap(({ isMonthPadded }) => isMonthPadded ?? [])) ?? false,
    hasAbout: usual(mentions.map(({ paper }) => paper.about !== null)) ?? false,
    joint: usual(joints) ?? "; ",
  };
}

/** Returns what stands most often, of equals the first; null of none. */
function usual<T>(values: readonly T[]): T | null {
  const counts = new Map<string, { readonly value: T; count: number }>();
  for (const value of values) {
    const key = JSON.stringify(value);
    const entry = counts.get(key);
    if (entry) entry.count++;
    else counts.set(key, { value, count: 1 });
  }
  const [first] = [...counts.values()].sort((one, other) => other.count - one.count);
  return first?.value ?? null;
}

interface SeenWording extends Pick<ColumnWording, "kind" | "hasNumberWord"> {
  readonly day: SeenDay | null;
}

interface SeenDay {
  readonly wording: DayWording;
  /** Null: it has two digits. */
  readonly isDayPadded: boolean | null;
  readonly isMonthPadded: boolean | null;
}

function seenIn(stretch: string, words: EvidenceWords): SeenWording {
  const sign = signIn(stretch, words);
  const lead = stretch.slice(0, sign?.index ?? 0);
  const folded = foldLetters(lead);
  const isName = words.kinds.some(({ pattern }) => new RegExp(`\\b(?:${pattern})\\b`).test(folded));
  const kind = isName
    ? "name"
    : /\p{L}/u.test(lead.replace(numberWordIn(lead, words), ""))
      ? "code"
      : "none";
  return {
    kind,
    hasNumberWord: numberWordIn(lead, words) !== "",
    day: seenDay(stretch.slice(sign === null ? 0 : sign.index + sign.text.length), words),
  };
}

const numberWordIn = (lead: string, { lead: pattern }: EvidenceWords): string =>
  lead.slice(pattern.exec(foldLetters(lead))?.index ?? lead.length);

/** A day as it stands right behind a sign: where its digits begin and end. */
export interface StandingDay {
  readonly start: number;
  readonly end: number;
  readonly wording: DayWording;
  readonly day: string;
  readonly month: string;
}

export function dayAfterSign(after: string, words: EvidenceWords): StandingDay | null {
  const found = words.day.exec(foldLetters(after));
  if (!found) return null;
  const parts = /(\d{1,2})(\D+)(\d{1,2})(\D+)(\d{4})$/.exec(after.slice(0, found[0].length));
  if (!parts) return null;
  const [digits, day = "", first = "", month = "", second = ""] = parts;
  const start = found[0].length - digits.length;
  const before = after.slice(0, start);
  const isClosed = before.includes("(") && after.charAt(found[0].length) === ")";
  const wording: DayWording = { before, after: isClosed ? ")" : "", joints: [first, second] };
  return { start, end: found[0].length, wording, day, month };
}

function seenDay(after: string, words: EvidenceWords): SeenDay | null {
  const standing = dayAfterSign(after, words);
  if (!standing) return null;
  const { wording, day, month } = standing;
  const isPadded = (digits: string): boolean | null =>
    Number(digits) >= 10 ? null : digits.length === 2;
  return { wording, isDayPadded: isPadded(day), isMonthPadded: isPadded(month) };
}

/** What stands between two papers of a cell; null where there are no two. */
function jointIn(text: string, words: EvidenceWords): string | null {
  const pieces = text.split(/[;\n]/).filter((piece) => signIn(piece, words) !== null);
  if (pieces.length < 2) return null;
  const line = /\n([ \t]*[-+*•–] ?)?/.exec(text);
  return line ? line[0] : "; ";
}

/** Returns the digits of a day in a way: "8/6/2025". */
export function dayDigits(
  iso: string,
  { isDayPadded, isMonthPadded }: Pick<ColumnWording, "isDayPadded" | "isMonthPadded">,
  [first, second]: DayWording["joints"],
): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  const shown = (part: string, isPadded: boolean): string =>
    isPadded ? part : String(Number(part));
  const isEarly = Number(month) < 3;
  return `${shown(day, isDayPadded)}${first}${shown(month, isMonthPadded || (isEarly && isDayPadded))}${second}${year}`;
}

/** Returns the day as it stands behind a sign. */
export const dayWords = (iso: string, way: ColumnWording): string =>
  `${way.day.before}${dayDigits(iso, way, way.day.joints)}${way.day.after}`;

/** Returns a paper in the way of a column. */
export function wordPaper(
  { sign, day, kind, about }: Pick<IndexedPaper, "sign" | "day" | "kind" | "about">,
  way: ColumnWording,
  hasAbout: boolean,
  words: EvidenceWords,
): string {
  return [
    leadWords(kind ?? kindOfSign(sign, words), way, words),
    sign,
    day === null ? "" : dayWords(day, way),
    about === null || !hasAbout ? "" : `${words.written.about}${about}`,
  ].join("");
}

/** Returns what stands before a sign. */
export function leadWords(
  kind: IndexedPaper["kind"],
  way: ColumnWording,
  { written }: EvidenceWords,
): string {
  const name =
    kind === null || way.kind === "none" ? "" : way.kind === "name" ? kind.name : kind.codes[0];
  const number = way.hasNumberWord ? written.number : "";
  return `${[name, number].filter((part) => part).join(" ")} `.replace(/^ $/, "");
}
