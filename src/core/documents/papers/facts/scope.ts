/** Owns what a template finds its facts in: facts and lists by name, each list a scope for every entry. */
import type { Points } from "../../../base/points";
import type { BlankKind, BlankWhy, FactSource, PaperFact } from "../paper";

export interface Scope {
  readonly facts: { readonly [name: string]: PaperFact };
  readonly lists: { readonly [name: string]: readonly Scope[] };
}

export const emptyScope: Scope = { facts: {}, lists: {} };

/** An empty place. */
export const blankFact = (kind: BlankKind, why: BlankWhy): PaperFact => ({
  text: null,
  blank: { kind, why },
});

/** A text, or nothing at all where there is none: no place is left for it. */
export const textFact = (text: string | null, source?: FactSource, code?: string): PaperFact => ({
  text: text ?? "",
  ...(source === undefined ? {} : { source }),
  ...(code === undefined ? {} : { code }),
});

/** A number as the words write it; blank cells stay blank cells. */
export const numberFact = (
  value: Points | null,
  write: (value: Points) => string,
  source?: FactSource,
): PaperFact =>
  value === null
    ? { text: "" }
    : { text: write(value), value, ...(source === undefined ? {} : { source }) };

/** Returns whether a fact is known: a text that is there, or a code. */
export const isKnown = ({ text, code }: PaperFact): boolean =>
  (text !== null && text !== "") || code !== undefined;
