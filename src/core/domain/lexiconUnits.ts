/** Owns the words by which units are named: their schema, and the same words ready for look-up. All words are folded. */
import { z } from "zod";
import { type UnitType, unitTypes } from "../model/reading";

const words = z.array(z.string().min(1));
const pattern = z.string().min(1);

const schema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  language: z.string(),
  note: z.string(),
  /** What a name begins with, and the type it tells. */
  kinds: z.array(z.strictObject({ kind: z.string(), unitType: z.enum(unitTypes), words })),
  /** How a kind is written where the text has accents. */
  accented: z.record(z.string(), z.string()),
  notKinds: words,
  /** Letters of a kind that stand for a department where no place follows. */
  departments: z.record(z.string(), z.string()),
  /** Levels of schools. */
  levels: z.array(z.strictObject({ level: z.string(), words })),
  joinedLevels: z.record(z.string(), words),
  legalForms: z.array(z.strictObject({ form: z.string(), words })),
  /** Bodies that sign for a unit. "*": anybody's; "": of a commune or residential area, told apart from no other. */
  roles: z.array(z.strictObject({ role: z.string(), words })),
  /** What the name of a committee begins with; what it is for may follow in any words. */
  committees: words,
  /** Kinds of the places above the communes. */
  uppers: words,
  notUppers: words,
  /** Wordings of one thing, made equal. */
  phrases: z.array(z.tuple([z.string(), z.string()])),
  noise: words,
  /** What file names hold beside the unit. */
  fileNoise: words,
  /** Sheets that a workbook of results always has, as they are named. */
  resultSheets: words,
  /** Types as a list names them; the first that matches counts. */
  types: z.array(z.strictObject({ unitType: z.enum(unitTypes), pattern })),
  /** Headings and rows of an official list. */
  list: z.strictObject({
    name: pattern,
    sureName: pattern,
    type: pattern,
    /** Kinds of communes alone as a heading. */
    place: pattern,
    parent: pattern,
    address: pattern,
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

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;
export interface Phrase {
  readonly words: readonly string[];
  readonly value: string;
}

export interface UnitWords {
  readonly kinds: Phrases;
  readonly typeOfKind: ReadonlyMap<string, UnitType>;
  readonly accented: { readonly [word: string]: string };
  readonly notKinds: Phrases;
  readonly departments: { readonly [word: string]: string };
  readonly levels: Phrases;
  readonly joinedLevels: { readonly [word: string]: readonly string[] };
  readonly legalForms: Phrases;
  readonly roles: Phrases;
  readonly committees: Phrases;
  readonly uppers: Phrases;
  readonly notUppers: Phrases;
  readonly phrases: Phrases;
  readonly noise: ReadonlySet<string>;
  readonly fileNoise: Phrases;
  readonly resultSheets: readonly string[];
  readonly types: readonly { readonly unitType: UnitType; readonly pattern: RegExp }[];
  readonly list: { readonly [K in keyof z.infer<typeof schema>["list"]]: RegExp };
}

/** Returns the words of a parsed JSON file; throws a ZodError for a file that is none (a defect of the build). */
export function parseUnitWords(json: unknown): UnitWords {
  const source = schema.parse(json);
  const { list } = source;
  return {
    kinds: phrasesOf(source.kinds.map(({ kind, words: all }) => [kind, all])),
    typeOfKind: new Map(source.kinds.map(({ kind, unitType }) => [kind, unitType])),
    accented: source.accented,
    notKinds: phrasesOf([["", source.notKinds]]),
    departments: source.departments,
    levels: phrasesOf(source.levels.map(({ level, words: all }) => [level, all])),
    joinedLevels: source.joinedLevels,
    legalForms: phrasesOf(source.legalForms.map(({ form, words: all }) => [form, all])),
    roles: phrasesOf(source.roles.map(({ role, words: all }) => [role, all])),
    committees: phrasesOf([["", source.committees]]),
    uppers: phrasesOf([["", source.uppers]]),
    notUppers: phrasesOf([["", source.notUppers]]),
    phrases: phrasesOf(source.phrases.map(([from, to]) => [to, [from]])),
    noise: new Set(source.noise),
    fileNoise: phrasesOf([["", source.fileNoise]]),
    resultSheets: source.resultSheets,
    types: source.types.map(({ unitType, pattern: p }) => ({ unitType, pattern: new RegExp(p) })),
    list: {
      name: new RegExp(list.name),
      sureName: new RegExp(list.sureName),
      type: new RegExp(list.type),
      place: new RegExp(list.place),
      parent: new RegExp(list.parent),
      address: new RegExp(list.address),
      heading: new RegExp(list.heading),
      title: new RegExp(list.title),
      agency: new RegExp(list.agency),
      alias: new RegExp(list.alias),
      number: new RegExp(list.number),
      total: new RegExp(list.total),
      end: new RegExp(list.end),
      oldName: new RegExp(list.oldName),
    },
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
