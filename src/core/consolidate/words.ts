/** Owns how a name becomes words: folded, with the letters as written beside them, and where it is broken. */
import { foldText, normaliseText } from "../text";

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
export function wordsOf(name: string): readonly Word[] {
  const text = normaliseText(name)
    .toLowerCase()
    .replace(/(?<=\p{L})&(?=\p{L})/gu, " & ");
  const words: { readonly raw: string; readonly isApart: boolean; readonly isCut: boolean }[] = [];
  let end = 0;
  const word = /\p{L}[\p{L}\p{M}]*|\d+/gu;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const [raw] = match;
    const gap = text.slice(end, match.index);
    end = match.index + raw.length;
    const isApart = /[,;:|/()[\]\u2010-\u2015\u2212_"“”]|\s-|-\s|^-$/.test(gap);
    words.push({ raw, isApart: words.length > 0 && isApart, isCut: text[end] === "." });
  }
  const hasAccents = words.some(({ raw }) => foldText(raw) !== raw);
  return words.map(({ raw, isApart, isCut }) => ({
    text: foldText(raw).replace(/^0+(?=\d)/, ""),
    accented: hasAccents ? marksSorted(raw) : "",
    isApart,
    isCut,
  }));
}

/** Returns the words as names are compared: "ky" and "ki", "quy" and "qui" are one. */
export const settled = (words: readonly Word[]): readonly Word[] =>
  words.map((word) => {
    const text = plainEnd(word.text);
    return text === word.text ? word : { ...word, text };
  });

const plainEnd = (letters: string): string =>
  letters.replace(/^([b-df-hj-np-tv-x\u0111z]+)y$/, "$1i").replace(/^quy$/, "qui");

/** Two ways of placing the tone ("hòa", "hoà") and of writing i at the end are one. */
export function marksSorted(word: string): string {
  const decomposed = word.normalize("NFD");
  const letters = decomposed.replace(/[\u0300-\u036f]/g, "");
  const marks = [...decomposed.replace(/[^\u0300-\u036f]/g, "")].sort().join("");
  return plainEnd(letters) + marks;
}

/** Returns the words as one text, for comparison. */
export const joinWords = (words: readonly Word[]): string =>
  words.map(({ text }) => text).join(" ");
