/** Owns the papers that the text of an evidence cell names: sign, day, kind, what it is about; what cannot be read stays words. */
import { everyFound, type Found, foldLetters, normaliseText } from "../base/text";
import type { EvidenceWords } from "../domain/evidenceWords";

export type PaperKind = EvidenceWords["kinds"][number];

/** One paper as one cell names it. */
export interface NamedPaper {
  /** "74/KH-UBND"; a bare number ("74") where the cell leaves the rest out. */
  readonly sign: string;
  /** ISO 8601; null: the cell names none, or none that there is. */
  readonly day: string | null;
  /** A day that is none ("31/2/2025"), as written; null: none stands there. */
  readonly badDay: string | null;
  readonly kind: PaperKind | null;
  /** What it is about, as written; null: not said. */
  readonly about: string | null;
  /** All that the cell says of it, as written. */
  readonly words: string;
}

export interface ReadEvidence {
  readonly papers: readonly NamedPaper[];
  /** What names no paper that can be told by a number, as written. */
  readonly rest: readonly string[];
}

/** Returns the papers of a cell in its order; a text is never taken for a paper by a guess. */
export function namedPapers(text: string, words: EvidenceWords): ReadEvidence {
  const papers: NamedPaper[] = [];
  const rest: string[] = [];
  for (const piece of text.split(/[;\n]/).map(normaliseText)) {
    // Without it positions in the folded text would not be positions in the text.
    const folded = foldLetters(piece);
    const signs = signsIn(piece, folded, words);
    const starts = signs.map(({ index }) => startOf(folded.slice(0, index), index, words));
    const before = tidied(piece.slice(0, starts[0] ?? piece.length), words);
    if (before !== "") rest.push(before);
    for (const [at, sign] of signs.entries()) {
      const end = starts[at + 1] ?? piece.length;
      papers.push(paperOf({ piece, folded, sign, start: starts[at] ?? sign.index, end }, words));
    }
  }
  return { papers, rest };
}

/** Signs as they are printed, else bare numbers with a day behind them. */
function signsIn(piece: string, folded: string, words: EvidenceWords): readonly Found[] {
  const printed = everyFound(folded, words.sign)
    .map(({ text, index }) => ({ text: piece.slice(index, index + text.length), index }))
    .filter(({ text }) => isSign(text, words));
  const plain = everyFound(folded, words.plain)
    .map(({ text, index }) => {
      const number = /\d+[a-z]?$/.exec(text)?.[0] ?? "";
      return { text: number, index: index + text.length - number.length };
    })
    .filter(({ index }) => kindBefore(folded.slice(0, index), words) !== null);
  return [...printed, ...plain].sort((one, other) => one.index - other.index);
}

/** Returns where the sign of a paper stands in what a cell says of it. */
export const signIn = (stretch: string, words: EvidenceWords): Found | null =>
  signsIn(stretch, foldLetters(stretch), words)[0] ?? null;

/** "12/năm" is none: a sign begins with the short name of a kind, or is written in capitals. */
function isSign(text: string, words: EvidenceWords): boolean {
  return kindOfSign(text, words) !== null || /[/-] ?[A-ZĐ]{2,}/.test(text);
}

/** Returns the kind whose short name begins a sign: "74/KH-UBND" is a plan. */
export const kindOfSign = (sign: string, words: EvidenceWords): PaperKind | null => {
  const code = /[/-] ?(\p{L}+)/u.exec(sign)?.[1]?.toLocaleLowerCase("vi");
  return (
    words.kinds.find(({ codes }) => codes.some((each) => each.toLocaleLowerCase("vi") === code)) ??
    null
  );
};

interface Lead {
  readonly kind: PaperKind;
  /** Where its words begin. */
  readonly start: number;
}

/** The kind named right before a sign, in words or by its short name: "Kế hoạch số ", "KH ". */
function kindBefore(folded: string, words: EvidenceWords): Lead | null {
  const lead = folded.replace(words.lead, "").trimEnd();
  for (const kind of words.kinds) {
    const codes = kind.codes.map(foldLetters).join("|");
    const found = new RegExp(`(?<![a-z])(?:${kind.pattern}|${codes})$`).exec(lead);
    if (found) return { kind, start: found.index };
  }
  return null;
}

/** "Biên bản kiểm tra số 08/BB-PCCC": words between the kind and its number tell which of that kind it is. */
function kindAtStart(before: string, { kinds }: EvidenceWords): Lead | null {
  const start = before.search(/[a-z]/);
  if (start < 0 || /[,:(]/.test(before)) return null;
  const kind = kinds.find(({ pattern }) =>
    new RegExp(`^(?:${pattern})(?![a-z])`).test(before.slice(start)),
  );
  return kind ? { kind, start } : null;
}

function startOf(before: string, index: number, words: EvidenceWords): number {
  const named = kindBefore(before, words) ?? kindAtStart(before, words);
  return named?.start ?? words.lead.exec(before)?.index ?? index;
}

interface Stretch {
  readonly piece: string;
  readonly folded: string;
  readonly sign: Found;
  readonly start: number;
  readonly end: number;
}

function paperOf({ piece, folded, sign, start, end }: Stretch, words: EvidenceWords): NamedPaper {
  const after = sign.index + sign.text.length;
  const dated = words.day.exec(folded.slice(after, end));
  const { day, month, year } = dated?.groups ?? {};
  const iso = dated ? isoDay(Number(day), Number(month), Number(year)) : null;
  const about = words.about.exec(folded.slice(after, end));
  return {
    sign: sign.text.replace(/\s/g, ""),
    day: iso,
    badDay: dated && iso === null ? `${day}/${month}/${year}` : null,
    kind:
      kindOfSign(sign.text, words) ?? kindBefore(folded.slice(0, sign.index), words)?.kind ?? null,
    about: about
      ? tidied(piece.slice(after + about.index + about[0].length, end), words) || null
      : null,
    words: tidied(piece.slice(start, end), words),
  };
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Returns the day, or null for one that is in no calendar. */
function isoDay(day: number, month: number, year: number): string | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const most = month === 2 && isLeap ? 29 : MONTHS[month - 1];
  if (most === undefined || day < 1 || day > most) return null;
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

/** Without what only joins it to its neighbours. */
function tidied(text: string, { joins }: EvidenceWords): string {
  const joined = joins.exec(foldLetters(text))?.index ?? text.length;
  return text.slice(0, joined).replace(/^[\s,.:+*•–—-]+|[\s,.:+*•–—-]+$/g, "");
}
