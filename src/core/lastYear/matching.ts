/** Owns which content of last year's table is which of this year's: by criterion, by words, by likeness; never by row, and never guessed. */
import { only } from "../base/only";
import { textSimilarity } from "../base/text";
import { samePointsOrBlank } from "../consolidate/comparison/roundForm";
import type { Content } from "./side";

/** By what two contents were found to be the same: a criterion of a rubric, the same words, or much the same. */
export type MatchGround = "criterion" | "words" | "likeness";

/** Why it is left to a person: several are as likely, one was divided or put together with others, or hardly a word is left of it. */
export type OpenReason = "alike" | "split" | "merged" | "reworded";

export interface Match {
  readonly now: Content;
  readonly last: Content;
  readonly ground: MatchGround;
}

/** A content of this year with those of last year that it may come from. */
export interface OpenMatch {
  readonly now: Content;
  readonly candidates: readonly Content[];
  readonly why: OpenReason;
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly open: readonly OpenMatch[];
  readonly added: readonly Content[];
  readonly gone: readonly Content[];
}

/** Two wordings of one content are at least this alike (share of letter pairs). */
const LIKE = 0.75;
/** In the same place with the same points this is enough to ask. */
const ASKED_FROM = 0.45;
/** A partner that is less alike by so much is no rival; one under the same heading is ahead by as much again. */
const MARGIN = 0.04;
/** So much of a part's words stands in the whole, the parts have so much of it together, and none is shorter. */
const INSIDE = 0.85;
const COVERED = 0.7;
const LEAST_WORDS = 3;

/** Returns the matches of two tables' contents. */
export function matchContents(now: readonly Content[], last: readonly Content[]): Matching {
  const field = makeField(now, last);
  matchCriteria(field);
  matchWords(field);
  leaveParts(field, "split");
  leaveParts(field, "merged");
  matchLikeness(field);
  leaveReworded(field);
  const candidates = new Set(field.open.flatMap((open) => open.candidates));
  return {
    matches: field.matches,
    open: field.open,
    added: [...field.now],
    gone: [...field.last].filter((content) => !candidates.has(content)),
  };
}

/** What is not matched yet, and what was found so far. */
interface Field {
  readonly now: Set<Content>;
  readonly last: Set<Content>;
  readonly matches: Match[];
  readonly open: OpenMatch[];
  readonly join: (now: Content, last: Content, ground: MatchGround) => void;
  readonly leave: (
    now: readonly Content[],
    candidates: readonly Content[],
    why: OpenReason,
  ) => void;
}

function makeField(now: readonly Content[], last: readonly Content[]): Field {
  const field: Field = {
    now: new Set(now),
    last: new Set(last),
    matches: [],
    open: [],
    join: (one, other, ground) => {
      field.now.delete(one);
      field.last.delete(other);
      field.matches.push({ now: one, last: other, ground });
    },
    leave: (ones, candidates, why) => {
      for (const one of ones) {
        field.now.delete(one);
        field.open.push({ now: one, candidates, why });
      }
      for (const other of candidates) field.last.delete(other);
    },
  };
  return field;
}

/** One criterion that one content of each year follows. */
function matchCriteria(field: Field): void {
  const last = groupBy(field.last, ({ criterion }) => criterion);
  for (const [criterion, ones] of groupBy(field.now, (content) => content.criterion)) {
    const others = last.get(criterion) ?? [];
    const [one, other] = [only(ones), only(others)];
    if (one && other) field.join(one, other, "criterion");
  }
}

/** The same words; where several have them, what else tells them apart. */
function matchWords(field: Field): void {
  const last = groupBy(field.last, ({ text }) => text);
  for (const [text, ones] of groupBy(field.now, (content) => content.text)) {
    const others = last.get(text) ?? [];
    if (others.length > 0) matchTwins(field, ones, others);
  }
}

/** What tells contents of the same words apart, the surest first. */
const marksOfTwins: readonly ((content: Content) => string)[] = [
  ({ heading }) => heading,
  ({ item: { path, maximum } }) => JSON.stringify([path, maximum]),
];

function matchTwins(field: Field, ones: readonly Content[], others: readonly Content[]): void {
  for (const markOf of marksOfTwins) {
    const last = groupBy(
      others.filter((other) => field.last.has(other)),
      markOf,
    );
    const now = groupBy(
      ones.filter((one) => field.now.has(one)),
      markOf,
    );
    for (const [mark, same] of now) {
      const [one, other] = [only(same), only(last.get(mark) ?? [])];
      if (one && other) field.join(one, other, "words");
    }
  }
  const left = ones.filter((one) => field.now.has(one));
  const partners = others.filter((other) => field.last.has(other));
  const [one, other] = [only(left), only(partners)];
  if (one && other) field.join(one, other, "words");
  else if (left.length > 0 && partners.length > 0) field.leave(left, partners, "alike");
}

/** A content of last year that now stands as several, or several that now stand as one. */
function leaveParts(field: Field, why: "split" | "merged"): void {
  const [wholes, parts] = why === "split" ? [field.last, field.now] : [field.now, field.last];
  for (const whole of [...wholes]) {
    const inside = [...parts].filter((part) => isInside(part, whole));
    const words = inside.flatMap((part) => part.words);
    if (inside.length < 2 || shareIn(whole.words, words) < COVERED) continue;
    if (why === "split") field.leave(inside, [whole], why);
    else field.leave([whole], inside, why);
  }
}

const isInside = (part: Content, whole: Content): boolean =>
  part.words.length >= LEAST_WORDS &&
  part.words.length < whole.words.length &&
  shareIn(part.words, whole.words) >= INSIDE;

/** Share of words that stand among others too, each used once, 0…1. */
function shareIn(words: readonly string[], others: readonly string[]): number {
  const free = [...others];
  const found = words.filter((word) => {
    const at = free.indexOf(word);
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
  return found.length / Math.max(1, words.length);
}

/** A pair with how alike it is; under one heading it is ahead of others. */
interface Likely {
  readonly now: Content;
  readonly last: Content;
  readonly likeness: number;
}

/** The likest first; two that are as likely are left open. */
function matchLikeness(field: Field): void {
  const likely = likelyPairs(field, LIKE);
  for (const pair of likely) {
    if (!field.now.has(pair.now) || !field.last.has(pair.last)) continue;
    const rivals = likely.filter(
      (other) =>
        other !== pair &&
        (other.now === pair.now || other.last === pair.last) &&
        field.now.has(other.now) &&
        field.last.has(other.last) &&
        pair.likeness - other.likeness < MARGIN,
    );
    if (rivals.length === 0) field.join(pair.now, pair.last, "likeness");
    else {
      const all = [pair, ...rivals];
      field.leave(
        distinct(all.map(({ now }) => now)),
        distinct(all.map(({ last }) => last)),
        "alike",
      );
    }
  }
}

function likelyPairs({ now, last }: Field, from: number): readonly Likely[] {
  return [...now]
    .flatMap((one) =>
      [...last].map((other): Likely & { readonly bare: number } => {
        const bare = textSimilarity(one.text, other.text);
        const ahead = one.heading === other.heading ? MARGIN : 0;
        return { now: one, last: other, bare, likeness: bare + ahead };
      }),
    )
    .filter(({ bare }) => bare >= from)
    .sort((a, b) => b.likeness - a.likeness);
}

/** Under the same heading and number, with the same points, and few of the same words: a person is asked. */
function leaveReworded(field: Field): void {
  for (const { now, last } of likelyPairs(field, ASKED_FROM)) {
    const isSamePlace =
      now.heading === last.heading &&
      now.item.path === last.item.path &&
      samePointsOrBlank(now.item.maximum, last.item.maximum);
    if (isSamePlace && field.now.has(now) && field.last.has(last))
      field.leave([now], [last], "reworded");
  }
}

function groupBy<K>(
  contents: Iterable<Content>,
  keyOf: (content: Content) => K | null,
): ReadonlyMap<K, readonly Content[]> {
  const groups = new Map<K, Content[]>();
  for (const content of contents) {
    const key = keyOf(content);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), content]);
  }
  return groups;
}
const distinct = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];
