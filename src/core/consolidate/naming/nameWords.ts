/** Owns how a name becomes words: folded, with the letters as written beside them, and where it is broken. */
import { marksSorted, plainEnd } from "../../base/accents";
import { boundedCache } from "../../base/boundedCache";
import { foldText, normaliseText } from "../../base/text";

export interface Word {
  /** Folded: lower case, no accents; numbers without leading noughts. */
  readonly text: string;
  /** Letters and marks as written, in lower case, wherever the tone stands; "" where the whole text has no accents. */
  readonly accented: string;
  /** A comma, dash, bracket or the like stands before it. */
  readonly isApart: boolean;
  /** A full stop stands right after it: "X.", "Ng.". */
  readonly isCut: boolean;
}

/** Returns the words of a name. "TDP4" is two words, "GD&ĐT" one. */
export const wordsOf = (name: string): readonly Word[] => wordsOfLines(name, readWords);

/** All files of a round have most of their title lines in common. */
const wordsOfLines = boundedCache<string, readonly Word[]>(10_000);

function readWords(name: string): readonly Word[] {
  const text = normaliseText(name)
    .toLowerCase()
    .replace(/(?<=\p{L})&(?=\p{L})/gu, " & ");
  const found: (KnownWord & Pick<Word, "isApart" | "isCut">)[] = [];
  const word = /\p{L}[\p{L}\p{M}]*|\d+/gu;
  let end = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const [raw] = match;
    const isApart =
      found.length > 0 && match.index > end + 1 && APART.test(text.slice(end, match.index));
    const isTight = found.length > 0 && match.index === end + 1 && TIGHT.test(text.charAt(end));
    end = match.index + raw.length;
    found.push({ ...knownWord(raw), isApart: isApart || isTight, isCut: text[end] === "." });
  }
  return accentsTogether(
    found.map(({ text: folded, accented, isApart, isCut }) => ({
      text: folded,
      accented,
      isApart,
      isCut,
    })),
  );
}

/** Returns the words without their letters as written where none of them has an accent: they are then not known. */
export const accentsTogether = (words: readonly Word[]): readonly Word[] =>
  words.some(({ accented }) => /[^a-z0-9]/.test(accented))
    ? words
    : words.map((word) => (word.accented === "" ? word : { ...word, accented: "" }));

/** Signs between words that part them; a dash only with a space beside it. */
const APART = /[,;:|/()[\]\u2010-\u2015\u2212_"\u201c\u201d]|\s-|-\s/;
const TIGHT = /[,;:|/()[\]\u2010-\u2015\u2212_"\u201c\u201d]/;

type KnownWord = Pick<Word, "text" | "accented">;

/** A few hundred words make up the names of a whole district. */
const foldedWords = boundedCache<string, KnownWord>(10_000);

const knownWord = (raw: string): KnownWord =>
  foldedWords(raw, () => ({
    text: foldText(raw).replace(/^0+(?=\d)/, ""),
    accented: marksSorted(raw),
  }));

/** Returns the words as names are compared: "ky" and "ki", "quy" and "qui" are one. */
export const settled = (words: readonly Word[]): readonly Word[] =>
  words.map((word) => {
    const text = plainEnd(word.text);
    return text === word.text ? word : { ...word, text };
  });

/** Returns the words as one text, for comparison. */
export const joinWords = (words: readonly Word[]): string =>
  words.map(({ text }) => text).join(" ");
