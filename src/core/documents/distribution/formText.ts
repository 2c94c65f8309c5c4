/** Owns how one text of a blank form is taken apart: what is printed, and the gaps that a unit's copy fills. */
import { bearsAccents, hasAccents } from "../../base/accents";
import { foldLetters, foldText, normaliseText } from "../../base/text";
import { wordsOf } from "../../consolidate/naming/nameWords";
import { hasTrait } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import { phraseAt, type UnitWords } from "../../domain/lexiconUnits";

/** "place": the commune, whether it is the unit itself or lies above it. "upper": a district or province above. */
export type Wanted = "unit" | "above" | "place" | "upper" | "year";

export interface Gap {
  readonly wanted: Wanted;
  /** Kind of unit that is printed before the gap ("xa"); null: none, or several to choose from. */
  readonly kind: string | null;
  /** Words of that kind that are part of the gap, "XÃ ": another kind of unit takes their place. */
  readonly printed: string;
  readonly isInCapitals: boolean;
  /** What stands in the form in its place: dots, "(Tên đơn vị)"; "" in a blank cell. */
  readonly open: string;
}

/** What is printed, and gaps, in their order. */
export type FormText = readonly (string | Gap)[];

/** The words by which forms and units are read. */
export interface FormWords {
  readonly lexicon: Lexicon;
  readonly words: UnitWords;
}

export const isGap = (part: string | Gap): part is Gap => typeof part !== "string";

/** Dots, dashes or an ellipsis to write on, as long as nothing else stands between them. */
const LEADER = /(?:[._\u2026]{3,}|\u2026)(?:[\s._\u2026]*[._\u2026])?/g;
/** A year that is begun: "20…", "202..", "20__", "20xx". */
const BEGUN_YEAR = /\b20\d? ?(?:[._\u2026]{1,}(?:[\s._\u2026]*[._\u2026])?|[xX]{1,2}\b)/g;
/** "(Tên đơn vị)" within a line. */
const BRACKETS = /[([<{][^()[\]<>{}]{3,60}[)\]>}]/g;

/** Returns the parts of a text; one string where nothing is to be filled in. */
export function formText(text: string, words: FormWords): FormText {
  const lines = text.split(/(\r?\n)/);
  const parts = lines.flatMap(
    (line, at): FormText => (at % 2 === 1 ? [line] : partsOfLine(line, words)),
  );
  return joined(parts);
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly gap: Gap;
}

function partsOfLine(line: string, words: FormWords): FormText {
  const whole = placeholderGap(line, line, words);
  if (whole) return [whole];
  const found: Found[] = [];
  let end = 0;
  const add = (each: Found | null): void => {
    if (!each || each.from < end) return;
    found.push(each);
    end = each.to;
  };
  for (const { from, to, kind } of marksIn(line)) {
    if (from < end) continue;
    const before = line.slice(end, from);
    if (kind === "bracket") add(bracketGap(line, from, to, words));
    else add(gapBehind({ line, before, from, to, isYear: kind === "year" }, words));
  }
  const parts: (string | Gap)[] = [];
  let at = 0;
  for (const { from, to, gap } of found) {
    parts.push(line.slice(at, from), gap);
    at = to;
  }
  return [...parts, line.slice(at)];
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly kind: "year" | "leader" | "bracket";
}

function marksIn(line: string): readonly Mark[] {
  const all = (pattern: RegExp, kind: Mark["kind"]): readonly Mark[] =>
    matchesOf(pattern, line).map(({ at, text }) => ({ from: at, to: at + text.length, kind }));
  return [...all(BEGUN_YEAR, "year"), ...all(LEADER, "leader"), ...all(BRACKETS, "bracket")].sort(
    (a, b) => a.from - b.from || b.to - a.to,
  );
}

interface Match {
  readonly at: number;
  readonly text: string;
}

/** Returns every match of a global pattern. */
function matchesOf(pattern: RegExp, text: string): readonly Match[] {
  const found: Match[] = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let match = search.exec(text); match; match = search.exec(text))
    found.push({ at: match.index, text: match[0] });
  return found;
}

const bracketGap = (line: string, from: number, to: number, words: FormWords): Found | null => {
  const gap = placeholderGap(line.slice(from, to), line, words);
  return gap && { from, to, gap };
};

/** "TÊN CƠ QUAN CẤP TRÊN" */
function placeholderGap(text: string, line: string, { lexicon }: FormWords): Gap | null {
  const folded = foldText(normaliseText(text));
  if (!lexicon.title.placeholder.test(folded)) return null;
  const wanted = lexicon.title.aboveNamed.test(folded) ? "above" : "unit";
  return { ...bareGap(wanted, line), open: text };
}

interface Opening {
  readonly line: string;
  /** What stands between the last gap and this one. */
  readonly before: string;
  readonly from: number;
  readonly to: number;
  readonly isYear: boolean;
}

/** What the words before it tell of a gap; null: they tell nothing, and it is left to the unit. */
function gapBehind(opening: Opening, words: FormWords): Found | null {
  const { line, before, from, to, isYear } = opening;
  const { title } = words.lexicon;
  const folded = foldLetters(before).replace(/\s+$/, "");
  const place = (gap: Gap, begin = from): Found => ({
    from: begin,
    to,
    gap: { ...gap, open: line.slice(begin, to) },
  });
  if (title.annex.test(foldLetters(line))) return null;
  if (isYear || title.yearLead.test(folded)) {
    const isDate = title.dated.test(foldLetters(line.slice(0, from)));
    return isDate ? null : place(bareGap("year", line));
  }
  if (title.paperNumber.test(normaliseText(folded))) return null;
  if (/:$/.test(folded)) {
    const label = labelGap(before, words);
    return label && place(label);
  }
  const kind = kindAtEnd(before, words);
  if (kind) {
    const gap = { ...bareGap(kind.wanted, line), kind: kind.kind, printed: kind.printed };
    return place(gap, from - (before.length - kind.at));
  }
  return title.beforeOwner.test(folded) ? place(bareGap("unit", line)) : null;
}

/** A gap before which no kind of unit is printed, on a line. */
export const bareGap = (wanted: Wanted, line: string): Gap => ({
  wanted,
  kind: null,
  printed: "",
  isInCapitals: isInCapitals(line),
  open: "",
});

/** Returns what a label asks for: "Đơn vị:", "Thôn:", "Thuộc xã:"; null: something else, or it is no label. */
export function labelGap(text: string, words: FormWords): Gap | null {
  const { title } = words.lexicon;
  const label = normaliseText(text)
    .replace(/\s*(?:\([^)]*\))?\s*:?$/, "")
    .replace(/^[-+*•.\s\d)]+/, "");
  const folded = foldText(label);
  if (folded === "") return null;
  const gap = (wanted: Wanted, kind: string | null): Gap => ({ ...bareGap(wanted, text), kind });
  if (title.yearLead.test(folded)) return gap("year", null);
  const kind = kindAtEnd(label, words);
  if (title.aboveNamed.test(folded)) return gap("above", kind?.kind ?? null);
  const groups = title.unit.exec(`${folded}: x`)?.groups;
  if (!groups) return null;
  const isChoice = kind !== null && kind.kind === null;
  return isChoice || groups["type"] !== undefined
    ? gap(kind?.wanted ?? "unit", kind?.kind ?? null)
    : gap("unit", null);
}

interface KindAtEnd {
  readonly wanted: Wanted;
  /** Null: a choice of several. */
  readonly kind: string | null;
  /** From where on the words of the kind stand, and those words with the space behind them. */
  readonly at: number;
  readonly printed: string;
}

/** "XÃ/PHƯỜNG", "xã, phường hoặc đặc khu": a choice. */
const BETWEEN_KINDS = /(?:\s*[/,(]\s*|\s+[-–]\s+|\s+(?:hoac|va)\s+)$/;

const WORDS = /[\p{L}\p{M}]+/gu;

/** Most words that a kind of unit has. */
const LONGEST_KIND = 4;

/** Returns the kind of unit with which a text ends: "CỦA THÔN", "UBND XÃ/PHƯỜNG". */
function kindAtEnd(text: string, words: FormWords): KindAtEnd | null {
  const isClosed = /\)\s*$/.test(text);
  const last = phraseAtEnd(text.replace(/\s*\)?\s*$/, ""), words);
  if (!last) return null;
  let at = last.at;
  let isChoice = false;
  for (;;) {
    // Letter by letter: places in the folded text are those of the text.
    const apart = BETWEEN_KINDS.exec(foldLetters(text.slice(0, at)));
    const more = apart && phraseAtEnd(text.slice(0, apart.index), words);
    if (!more) break;
    at = more.at;
    isChoice = true;
  }
  if (!isChoice)
    return isClosed ? null : { wanted: last.wanted, kind: last.kind, at, printed: text.slice(at) };
  // "(xã, phường) ……": the brackets go with the choice.
  const from = isClosed && text[at - 1] === "(" ? at - 1 : at;
  return { wanted: last.wanted, kind: null, at: from, printed: "" };
}

function phraseAtEnd(
  text: string,
  { words }: FormWords,
): (Pick<KindAtEnd, "wanted" | "at"> & { readonly kind: string }) | null {
  const tail = matchesOf(WORDS, text).slice(-LONGEST_KIND);
  const end = text.length;
  for (const [index, match] of tail.entries()) {
    const rest = text.slice(match.at, end);
    const list = wordsOf(rest);
    const [first] = list;
    if (!first || first.text.length < 2 || /[^\p{L}\p{M}\s]/u.test(rest)) continue;
    if (!isSpelt(rest, text, first.text, words)) continue;
    const phrase = phraseAt(words.kinds, list, 0);
    if (phrase?.words.length === list.length && list.length === tail.length - index) {
      const isPlace = hasTrait(words.domain, words.typeOfKind.get(phrase.value) ?? null, "place");
      return { wanted: isPlace ? "place" : "unit", at: match.at, kind: phrase.value };
    }
    const upper = phraseAt(words.uppers, list, 0);
    if (upper?.words.length === list.length)
      return { wanted: "upper", at: match.at, kind: upper.words.join(" ") };
  }
  return null;
}

/** "BẢN", not "BAN", where the text has accents. */
function isSpelt(rest: string, text: string, first: string, { accented }: UnitWords): boolean {
  const spelling = accented[first];
  const [written = ""] = rest.split(/\s/);
  return spelling === undefined || !hasAccents(text) || bearsAccents(written, spelling);
}

/** Returns whether a line is written in capitals. */
export const isInCapitals = (line: string): boolean => {
  const letters = line.replace(/[^\p{L}]/gu, "");
  return letters.length > 1 && letters === letters.toLocaleUpperCase("vi");
};

function joined(parts: FormText): FormText {
  const all: (string | Gap)[] = [];
  for (const part of parts) {
    const before = all[all.length - 1];
    if (part === "") continue;
    if (typeof part === "string" && typeof before === "string") all[all.length - 1] = before + part;
    else all.push(part);
  }
  return all;
}
