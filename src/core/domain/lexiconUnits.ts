/** Owns the words by which units are named: their shape as the file writes it, made ready for look-up as it is read. All words are folded. */
import { z } from "zod";
import { marksSorted } from "../base/accents";
import { foldText } from "../base/text";
import { scorers } from "../model/table/scorer";
import { checkIds, type Domain, domainId } from "./domain";

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;
export interface Phrase {
  readonly words: readonly string[];
  readonly value: string;
}

/** What a cell of a list of results says in words. */
const listWords = [
  "met",
  "notMet",
  "incomplete",
  "unproven",
  "notSent",
  "absent",
  "ungraded",
] as const;
export type ListWord = (typeof listWords)[number];

const texts = z.array(z.string().min(1));
/** Phrases that stand for nothing but themselves. */
const words = texts.transform((list) => phrasesOf([["", list]]));
const pattern = z
  .string()
  .min(1)
  .transform((source) => new RegExp(source));

const schema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  language: z.string(),
  note: z.string(),
  /** What a name begins with, and the type it tells. */
  kinds: z.array(z.strictObject({ kind: z.string(), unitType: domainId, words: texts })),
  /** How a kind is written where the text has accents. */
  accented: z.record(z.string(), z.string()),
  notKinds: words,
  /** No kinds where other words of the name stand before them: "Bảo hiểm xã hội", but "UBND xã Hội Cư". */
  notKindsWithin: words,
  /** Letters of a kind that stand for a department where no place follows. */
  departments: z.record(z.string(), z.string()),
  /** Levels of schools. */
  levels: z
    .array(z.strictObject({ level: z.string(), words: texts }))
    .transform((list) => phrasesOf(list.map((entry) => [entry.level, entry.words]))),
  joinedLevels: z.record(z.string(), texts),
  legalForms: z
    .array(z.strictObject({ form: z.string(), words: texts }))
    .transform((list) => phrasesOf(list.map((entry) => [entry.form, entry.words]))),
  /** Bodies that sign for a unit. "*": anybody's; "": of a commune or residential area, told apart from no other. */
  roles: z
    .array(z.strictObject({ role: z.string(), words: texts }))
    .transform((list) => phrasesOf(list.map((entry) => [entry.role, entry.words]))),
  /** What makes the bodies of a commune an office of its own. */
  offices: words,
  /** Numbers in words, with their accents. */
  numbers: z.record(z.string(), z.string()).transform(numbersByWords),
  /** What a number stands behind: "khu vực VII". */
  counted: words,
  /** What the name of a committee begins with; what it is for may follow in any words. */
  committees: words,
  /** Kinds of the places above the communes. */
  uppers: words,
  notUppers: words,
  /** Bodies of those places, named by the place: "Huyện ủy Cao Lộc". */
  upperBodies: z
    .array(z.strictObject({ place: z.string(), words: texts }))
    .transform((list) => phrasesOf(list.map((entry) => [entry.place, entry.words]))),
  /** Wordings of one thing, made equal. */
  phrases: z
    .array(z.tuple([z.string(), z.string()]))
    .transform((list) => phrasesOf(list.map(([from, to]) => [to, [from]]))),
  noise: texts.transform((list): ReadonlySet<string> => new Set(list)),
  /** What file names hold beside the unit. */
  fileNoise: words,
  /** Sheets that a workbook of results always has, as they are named. */
  resultSheets: texts,
  /** What lists of results are read by, each folded: headings of their columns, words of their cells, rows below them. */
  resultLists: z.strictObject({
    /** A heading of what is scored: its table is no list of units. */
    content: pattern,
    /** A heading of something else than this round's results. */
    notResults: pattern,
    failures: pattern,
    note: pattern,
    /** Headings over a tick. */
    met: pattern,
    notMet: pattern,
    grade: pattern,
    points: pattern,
    outcome: pattern,
    scorers: z.array(z.strictObject({ scorer: z.enum(scorers), pattern })),
    /** The first that matches counts. */
    words: z.array(z.strictObject({ word: z.enum(listWords), pattern })),
    tick: pattern,
    nothing: pattern,
    /** Of units that stood beside what was counted. */
    outside: pattern,
    /** A note that the points are those a council put in the place of the computed ones. */
    adjusted: pattern,
    sum: pattern,
    /** A row's words that count units, and a cell that counts those that met it. */
    unitCount: pattern,
    metCount: pattern,
  }),
  /** How people write in such a workbook what they did about a task. */
  followUps: z.strictObject({ reminded: texts, fixed: texts, ignored: texts }),
  /** Types as a list names them; the first that matches counts. */
  types: z.array(z.strictObject({ unitType: domainId, pattern })),
  /** Headings and rows of an official list. */
  list: z.strictObject({
    name: pattern,
    sureName: pattern,
    type: pattern,
    /** Kinds of communes alone as a heading. */
    place: pattern,
    parent: pattern,
    address: pattern,
    /** Columns of districts or provinces that units lie in. */
    above: pattern,
    /** Nothing but what kind of units stand below. */
    heading: pattern,
    /** What stands over a list. */
    title: pattern,
    /** How names of agencies begin. */
    agency: pattern,
    alias: pattern,
    number: pattern,
    total: pattern,
    end: pattern,
    oldName: pattern,
  }),
});

/** The words ready for look-up: phrases by what they stand for, and the type that each kind tells. */
export type UnitWords = ReturnType<typeof parseUnitWords>;

/** Returns the words of a parsed JSON file for a domain; throws for a file that is none, or that names what the domain has not. */
export function parseUnitWords(json: unknown, domain: Domain) {
  const { kinds, ...rest } = schema.parse(json);
  checkIds(domain, {
    kinds: [],
    unitTypes: [...kinds, ...rest.types].map(({ unitType }) => unitType),
  });
  return {
    ...rest,
    domain,
    kinds: phrasesOf(kinds.map((entry) => [entry.kind, entry.words])),
    typeOfKind: new Map(kinds.map(({ kind, unitType }) => [kind, unitType])),
  };
}

/** Numbers by their words, as names spell them and without accents. */
function numbersByWords(spelled: { readonly [words: string]: string }) {
  const entries = Object.entries(spelled);
  return {
    accented: new Map(
      entries.map(([text, number]) => [text.split(" ").map(marksSorted).join(" "), number]),
    ),
    folded: new Map(entries.map(([text, number]) => [foldText(text), number])),
  };
}

function phrasesOf(entries: readonly (readonly [string, readonly string[]])[]): Phrases {
  const phrases = new Map<string, Phrase[]>();
  for (const [value, texts] of entries) {
    for (const text of texts) {
      const split = text.split(" ");
      const [first = ""] = split;
      phrases.set(first, [...(phrases.get(first) ?? []), { words: split, value }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** Returns the longest phrase that stands at a place in a list of words, or null. */
export const phraseAt = (
  phrases: Phrases,
  list: readonly { readonly text: string }[],
  at: number,
): Phrase | null =>
  phrases
    .get(list[at]?.text ?? "")
    ?.find((phrase) => phrase.words.every((word, index) => list[at + index]?.text === word)) ??
  null;
