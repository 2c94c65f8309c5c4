/** Owns the papers that a person typed or corrected: which mentions they stand for, and how a change of one is kept. */
import type { EvidenceWords } from "../domain/evidenceWords";
import { type KeptPaper, type KeptPlace, type Settings, withPapers } from "../settings";
import { type BackedContent, type IndexedPaper, isAt, type Mention } from "./indexedPaper";
import { kindOfSign } from "./namedPapers";
import { keyOf, signOf, yearOf } from "./paperKeys";

/** Mentions of each paper that cells name, by its key. */
export type KeyedMentions = ReadonlyMap<string, readonly Mention[]>;

/** A paper of the index before it is put together. */
export interface MatchedPaper {
  readonly paper: KeptPaper | null;
  readonly groups: readonly (readonly Mention[])[];
}

/** What a person types of a paper; null: nothing is said. */
export interface TypedPaper {
  readonly sign: string;
  /** ISO 8601. */
  readonly day: string | null;
  /** Id of a kind. */
  readonly kind: string | null;
  readonly about: string | null;
  readonly code: string | null;
  /** All that it stands behind. */
  readonly contents: readonly BackedContent[];
}

/** Returns each kept paper with the mentions that it stands for, then those that nobody typed anything of. */
export function matchKept(
  groups: KeyedMentions,
  kept: readonly KeptPaper[],
  words: EvidenceWords,
): readonly MatchedPaper[] {
  const free = new Map(groups);
  const matched = kept.map((paper): MatchedPaper => {
    const keys = keysFor(paper, [...free.keys()], words);
    const own = keys.flatMap((key) => {
      const mentions = free.get(key);
      return mentions ? [mentions] : [];
    });
    for (const key of keys) free.delete(key);
    return { paper, groups: own };
  });
  return [...matched, ...[...free.values()].map((group) => ({ paper: null, groups: [group] }))];
}

/** By what cells still call it and by its own name; where a year is not told, as the only one of its sign. */
function keysFor(
  paper: KeptPaper,
  keys: readonly string[],
  words: EvidenceWords,
): readonly string[] {
  const own = keyOfKept(paper, words);
  const named = keys.filter((key) => key === own || (paper.read ?? []).includes(key));
  if (named.length > 0) return named;
  const sign = `${signOf(keyed(paper, words))}|`;
  const alike = keys.filter((key) => key.startsWith(sign));
  const isOpen = own.endsWith("|?") || alike[0]?.endsWith("|?") === true;
  return alike.length === 1 && isOpen ? alike : [];
}

const keyed = ({ sign, kind }: Pick<KeptPaper, "sign" | "kind">, words: EvidenceWords) => ({
  sign,
  kind: words.kinds.find(({ id }) => id === kind) ?? kindOfSign(sign, words),
});

const keyOfKept = (paper: Pick<KeptPaper, "sign" | "kind" | "day">, words: EvidenceWords): string =>
  keyOf(keyed(paper, words), yearOf({ day: paper.day ?? null }));

/** Returns the paper of the index that what was typed names already, other than the one that is being corrected. */
export const paperNamedBy = (
  typed: TypedPaper,
  papers: readonly IndexedPaper[],
  corrected: IndexedPaper | null,
  words: EvidenceWords,
): IndexedPaper | null =>
  papers.find(
    (paper) =>
      paper.code !== corrected?.code &&
      keyOf(paper, yearOf(paper)) === keyOfKept(statedIn(typed), words),
  ) ?? null;

/** Returns the settings with a paper typed anew (`corrected` null) or corrected; what cells say anyway is not kept. */
export function withTypedPaper(
  settings: Settings,
  corrected: IndexedPaper | null,
  typed: TypedPaper,
  words: EvidenceWords,
): Settings {
  const kept = corrected?.kept ?? null;
  const named = (corrected?.mentions ?? []).map(({ content }) => content);
  const own = keyOfKept(statedIn(typed), words);
  const read = [...new Set([...(kept?.read ?? []), ...keysOf(corrected)])].filter(
    (key) => key !== own,
  );
  const paper: KeptPaper = {
    ...statedIn(typed),
    ...(read.length === 0 ? {} : { read }),
    ...placesIn(
      "backs",
      typed.contents.filter((content) => !named.some((other) => isAt(other, content))),
    ),
    ...placesIn(
      "leaves",
      named.filter((content) => !typed.contents.some((other) => isAt(other, content))),
    ),
  };
  const others = (settings.papers ?? []).filter((each) => each !== kept);
  return withPapers(settings, saysNothing(paper, corrected) ? others : [...others, paper]);
}

/** Returns the settings without what a person typed of a paper. */
export const withoutTypedPaper = (settings: Settings, { kept }: IndexedPaper): Settings =>
  withPapers(
    settings,
    (settings.papers ?? []).filter((each) => each !== kept),
  );

function statedIn({ sign, day, kind, about, code }: TypedPaper): KeptPaper {
  const words = (text: string | null): string | null => text?.trim() || null;
  return {
    sign: sign.replace(/\s/g, ""),
    ...(day === null ? {} : { day }),
    ...(kind === null ? {} : { kind }),
    ...(words(about) === null ? {} : { about: words(about) ?? "" }),
    ...(words(code) === null ? {} : { code: words(code) ?? "" }),
  };
}

/** Keys under which cells name a paper. */
function keysOf(paper: IndexedPaper | null): readonly string[] {
  if (paper === null) return [];
  const years = new Set(paper.mentions.map((mention) => yearOf(mention.paper)));
  const [first] = [...years].filter((year) => year !== null);
  return paper.mentions.map((mention) =>
    keyOf(mention.paper, yearOf(mention.paper) ?? first ?? null),
  );
}

const placesIn = <Name extends "backs" | "leaves">(
  name: Name,
  contents: readonly BackedContent[],
): { readonly [N in Name]?: KeptPlace[] } => {
  const places = contents.map(({ sheet, row, text }) => ({ sheet, row, text }));
  return places.length === 0 ? {} : ({ [name]: places } as { readonly [N in Name]: KeptPlace[] });
};

/** Everything that a person typed is what every cell says of the paper. */
function saysNothing(
  { sign, day, kind, about, ...more }: KeptPaper,
  corrected: IndexedPaper | null,
): boolean {
  return (
    corrected !== null &&
    Object.keys(more).length === 0 &&
    corrected.mentions.length > 0 &&
    corrected.mentions.every(
      ({ paper }) =>
        paper.sign === sign &&
        paper.day === (day ?? null) &&
        paper.about === (about ?? null) &&
        (kind === undefined || paper.kind?.id === kind),
    )
  );
}

/** Returns the papers once the cells of a sheet say what a person typed; `isAll`: nothing is left to be written elsewhere. */
export const papersWritten = (
  papers: readonly KeptPaper[],
  written: readonly Pick<BackedContent, "sheet" | "row">[],
  isAll: boolean,
): readonly KeptPaper[] =>
  papers.map(({ backs = [], leaves = [], read, ...paper }) => {
    const isOpen = (place: KeptPlace): boolean => !written.some((each) => isAt(each, place));
    const [toBack, toLeave] = [backs.filter(isOpen), leaves.filter(isOpen)];
    return {
      ...paper,
      ...(read === undefined || isAll ? {} : { read }),
      ...(toBack.length === 0 ? {} : { backs: toBack }),
      ...(toLeave.length === 0 ? {} : { leaves: toLeave }),
    };
  });
