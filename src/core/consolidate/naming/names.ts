/** Owns what a unit's name is made of: body that signs, kind, the name itself, the commune and the place above. */
import { marksSorted } from "../../base/accents";
import { hasTrait, typeWith } from "../../domain/domain";
import { phraseAt, type Phrases, type UnitWords } from "../../domain/lexiconUnits";
import type { UnitType } from "../../model/table/reading";
import {
  cutCore,
  departmentOrWard,
  replacePhrases,
  romanNumbers,
  spelledNumber,
  withoutNoise,
} from "./canonicalWords";
import { joinWords, settled, type Word, wordsOf } from "./nameWords";

export interface UnitName {
  /** As written. */
  readonly text: string;
  readonly roles: readonly string[];
  /** What it begins with ("thon", "xa", "cty"), null when nothing tells. */
  readonly kind: string | null;
  readonly unitType: UnitType | null;
  /** "Cơ quan UBND xã An Bình": the office of a commune, which is another unit than the commune. */
  readonly isOffice: boolean;
  /** Levels of a school, in order of the alphabet. */
  readonly levels: readonly string[];
  readonly legalForms: readonly string[];
  /** All its words but the bodies that sign: what is compared where a slip hides what they are. */
  readonly whole: readonly Word[];
  /** The name itself. */
  readonly core: readonly Word[];
  /** The same without what may be the place above ("... HUYEN THANH BINH" without accents); null where nothing may. */
  readonly shortCore: readonly Word[] | null;
  /** The commune it says it belongs to. */
  readonly parent: Place | null;
  /** District, town or province behind it. */
  readonly upper: readonly Word[];
}

export interface Place {
  readonly kind: string | null;
  readonly core: readonly Word[];
}

/** Communes of the round, by their names without kind: they settle what a lone "x." or "p." stands for. */
export type KnownPlaces = ReadonlySet<string>;

/** Returns the parts of a name. Never fails: what is not understood is the name itself. */
export function parseUnitName(
  text: string,
  words: UnitWords,
  places: KnownPlaces = new Set(),
): UnitName {
  return nameOf(text, wordsOf(text), words, places);
}

/** The same for words that were taken from a longer text. */
export function nameOf(
  text: string,
  written: readonly Word[],
  words: UnitWords,
  places: KnownPlaces,
): UnitName {
  const department = departmentOrWard(replacePhrases(written, words.phrases), words, places);
  const all = belowAuthority(department, words);
  const { roles, at: afterRoles } = takeRoles(all, words);
  const head = takeHead(all, afterRoles, words);
  const tail = splitTail(all, head.at, head.unitType, words, places);
  const forms = hasTrait(words.domain, head.unitType, "legalForm")
    ? takeForms(all.slice(tail.start, tail.end), words)
    : { forms: [], rest: all.slice(tail.start, tail.end) };
  const numbered = romanNumbers(
    withoutUpperKind(forms.rest, head.unitType, words),
    hasTrait(words.domain, head.unitType, "partOfPlace"),
    words,
  );
  const plain = withoutNoise(numbered, words);
  const isPartOfPlace = hasTrait(words.domain, head.unitType, "partOfPlace");
  const spelled = isPartOfPlace ? spelledNumber(plain, words) : null;
  // Without accents "tam" may be eight or a name.
  const isSurelyNumber = spelled !== null && plain.some(({ accented }) => accented !== "");
  const core = isSurelyNumber ? spelled : plain;
  const isOffice = isOfficeOf(all, afterRoles, head, words);
  return {
    text,
    roles,
    kind: head.kind,
    unitType: isOffice ? typeWith(words.domain, "body") : head.unitType,
    isOffice,
    levels: head.levels,
    legalForms: forms.forms,
    whole: settled(all.slice(afterRoles)),
    core: settled(core.length > 0 ? core : numbered),
    shortCore: isSurelyNumber ? null : (spelled ?? cutCore(core, words)),
    parent: tail.parent && { ...tail.parent, core: settled(tail.parent.core) },
    upper: settled(tail.upper),
  };
}

/** "Cơ quan" before the bodies of a commune; "cơ quan xã An Bình" too. */
const isOfficeOf = (
  list: readonly Word[],
  afterRoles: number,
  { unitType }: Head,
  words: UnitWords,
): boolean =>
  hasTrait(words.domain, unitType, "place") &&
  afterRoles > 0 &&
  phraseAt(words.offices, list, 0) !== null;

/** "Trường PTDT nội trú huyện Bình Phú" is named by its district alone. */
const withoutUpperKind = (
  list: readonly Word[],
  unitType: UnitType | null,
  words: UnitWords,
): readonly Word[] => {
  const length = hasTrait(words.domain, unitType, "schoolLevel")
    ? lengthAt(words.uppers, list, 0)
    : 0;
  const [first] = list;
  return first &&
    first.text.length > 1 &&
    length < list.length &&
    isSure({ ...first, isApart: true }, words)
    ? list.slice(length)
    : list;
};

/** "Phòng GD&ĐT huyện Bố Trạch / Trường THCS Hưng Trạch": the school, not the body above it. */
function belowAuthority(list: readonly Word[], words: UnitWords): readonly Word[] {
  if (list[1]?.text !== EDUCATION) return list;
  const at = list.findIndex(
    ({ text }, index) =>
      index > 1 && text === "truong" && phraseAt(words.levels, list, index + 1) !== null,
  );
  return at < 0 ? list : list.slice(at);
}
/** What the phrases make of "giáo dục và đào tạo". */
const EDUCATION = "gddt";

/** Bodies that sign for a commune or a residential area; a body of its own keeps its words. */
function takeRoles(
  list: readonly Word[],
  words: UnitWords,
): { readonly roles: readonly string[]; readonly at: number } {
  const roles: string[] = [];
  let at = 0;
  let settled = { roles: [] as readonly string[], at: 0 };
  for (;;) {
    const role = phraseAt(words.roles, list, at);
    if (!role || at + role.words.length >= list.length)
      return committeeAt(list, words) ? (behindCommittee(list, at, words) ?? settled) : settled;
    at += role.words.length;
    if (role.value !== "" && role.value !== "*") roles.push(role.value);
    const kind = leadingKindAt(list, at, words);
    const type = kind && words.typeOfKind.get(kind.value);
    if (role.value === "*" || hasTrait(words.domain, type, "place", "partOfPlace"))
      settled = { roles: [...roles], at };
  }
}

const committeeAt = (list: readonly Word[], words: UnitWords): boolean =>
  phraseAt(words.committees, list, 0) !== null;

/** "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội … xã An Bình": whatever it is for, the committee is its commune's. */
function behindCommittee(
  list: readonly Word[],
  from: number,
  words: UnitWords,
): { readonly roles: readonly string[]; readonly at: number } | null {
  for (let at = from; at < list.length; at++) {
    const kind = kindAt(list, at, words);
    if (kind === null || at + kind.words.length >= list.length) continue;
    const type = words.typeOfKind.get(kind.value);
    const letters = kind.words.join("").length;
    // "x." and "tổ" may stand in what the committee is for.
    if (
      letters > 2
        ? hasTrait(words.domain, type, "place", "partOfPlace")
        : letters > 1 && hasTrait(words.domain, type, "place")
    )
      return { roles: [], at };
  }
  return null;
}

interface Head {
  readonly kind: string | null;
  readonly unitType: UnitType | null;
  readonly levels: readonly string[];
  readonly at: number;
}

function takeHead(list: readonly Word[], from: number, words: UnitWords): Head {
  const nothing: Head = { kind: null, unitType: null, levels: [], at: from };
  const found = leadingKindAt(list, from, words);
  if (!found) {
    const { levels, at } = takeLevels(list, from, words);
    return levels.length > 0 && at < list.length
      ? { kind: "truong", unitType: typeWith(words.domain, "schoolLevel"), levels, at }
      : nothing;
  }
  const unitType = words.typeOfKind.get(found.value) ?? null;
  let at = from + found.words.length;
  if (at >= list.length) return nothing;
  if (hasTrait(words.domain, unitType, "schoolLevel")) {
    const levels = takeLevels(list, at, words);
    return levels.at < list.length
      ? { kind: found.value, unitType, levels: levels.levels, at: levels.at }
      : nothing;
  }
  let kind = found.value;
  if (kind === "kdc") {
    const inner = kindAt(list, at, words);
    if (inner && hasTrait(words.domain, words.typeOfKind.get(inner.value), "partOfPlace")) {
      if (at + inner.words.length < list.length) {
        kind = inner.value;
        at += inner.words.length;
      }
    }
  }
  return { kind, unitType, levels: [], at };
}

/** Returns the kind at a place within a name; in a text with accents they must be those of the kind. */
const kindAt = (list: readonly Word[], at: number, words: UnitWords) =>
  phraseAt(words.notKindsWithin, list, at) ? null : leadingKindAt(list, at, words);

/** Returns the kind that a name begins with at a place. */
function leadingKindAt(list: readonly Word[], at: number, words: UnitWords) {
  const phrase = phraseAt(words.kinds, list, at);
  if (!phrase || phraseAt(words.notKinds, list, at)) return null;
  const word = list[at];
  if (phrase.words.length > 1 || !word || !bearsRightAccents(word, words)) {
    return phrase.words.length > 1 ? phrase : null;
  }
  return phrase;
}

/** Whether a word that has accents bears those of the kind it stands for. */
export function bearsRightAccents({ text, accented }: Word, words: UnitWords): boolean {
  const right = words.accented[text];
  if (accented === "" || right === undefined) return true;
  return accented === marksSorted(right);
}

function takeLevels(
  list: readonly Word[],
  from: number,
  words: UnitWords,
): { readonly levels: readonly string[]; readonly at: number } {
  const levels = new Set<string>();
  let at = from;
  for (;;) {
    const joined = words.joinedLevels[list[at]?.text ?? ""];
    const level = joined ? null : phraseAt(words.levels, list, at);
    if (joined) for (const one of joined) levels.add(one);
    else if (level) levels.add(level.value);
    else if (list[at]?.text === "va" && levels.size > 0 && phraseAt(words.levels, list, at + 1)) {
      at += 1;
      continue;
    } else return { levels: [...levels].sort(), at };
    at += level?.words.length ?? 1;
  }
}

interface Tail {
  /** Where the name itself begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly parent: Place | null;
  readonly upper: readonly Word[];
}

/** Cuts off the commune and the place above it. A name never becomes empty. */
function splitTail(
  list: readonly Word[],
  start: number,
  unitType: UnitType | null,
  words: UnitWords,
  places: KnownPlaces,
): Tail {
  let end = list.length;
  for (let at = start + 1; at < list.length; at++) {
    const upper = phraseAt(words.uppers, list, at);
    const word = list[at];
    if (!upper || !word || phraseAt(words.notUppers, list, at)) continue;
    if (upper.words.length === 1 && (word.text.length === 1 ? !word.isCut : !isSure(word, words)))
      continue;
    end = at;
    break;
  }
  const upper = end < list.length ? list.slice(end + lengthAt(words.uppers, list, end)) : [];
  if (hasTrait(words.domain, unitType, "place")) return { start, end, parent: null, upper };
  const nextKind = hasTrait(words.domain, unitType, "schoolLevel")
    ? kindAt(list, start, words)
    : null;
  if (nextKind && isPlaceKind(nextKind.value, words) && start + nextKind.words.length < end) {
    // "Trường Tiểu học xã Tân Lập" is named by its commune.
    const core = list.slice(start + nextKind.words.length, end);
    return {
      start: start + nextKind.words.length,
      end,
      parent: { kind: nextKind.value, core },
      upper,
    };
  }
  for (let at = end - 1; at > start; at--) {
    const kind = kindAt(list, at, words);
    const word = list[at];
    if (!kind || !word || !isPlaceKind(kind.value, words)) continue;
    const core = list.slice(at + kind.words.length, end);
    if (core.length === 0) continue;
    const isKnown = places.has(joinWords(settled(core)));
    const isPlain = kind.words.length > 1 || word.text.length > 2;
    // "xã" with its accents, or behind a comma or a dash, is no part of a name.
    const isShort = word.text.length === 2;
    if (isKnown || (isPlain || isShort ? isSure(word, words) || word.isApart : word.isCut))
      return { start, end: at, parent: { kind: kind.value, core }, upper };
  }
  return { start, end, parent: null, upper };
}

/** Whether a name that begins so is that of a place in which others lie. */
export const isPlaceKind = (kind: string, { domain, typeOfKind }: UnitWords): boolean =>
  hasTrait(domain, typeOfKind.get(kind), "place");

/** In a text without accents a lone word may be part of a name, unless it stands apart. */
const isSure = (word: Word, words: UnitWords): boolean =>
  word.accented === "" ? word.isApart : bearsRightAccents(word, words);

const lengthAt = (phrases: Phrases, list: readonly Word[], at: number): number =>
  phraseAt(phrases, list, at)?.words.length ?? 0;

function takeForms(
  list: readonly Word[],
  words: UnitWords,
): { readonly forms: readonly string[]; readonly rest: readonly Word[] } {
  const forms = new Set<string>();
  const rest: Word[] = [];
  for (let at = 0; at < list.length; ) {
    const form = phraseAt(words.legalForms, list, at);
    const word = list[at];
    if (form) forms.add(form.value);
    else if (word) rest.push(word);
    at += form?.words.length ?? 1;
  }
  return { forms: [...forms].sort(), rest };
}
