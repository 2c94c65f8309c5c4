/** Owns which accents a word bears: what tells "làng" from "Lạng", however its tone is placed. */
import { boundedCache } from "./boundedCache";

/** Returns whether a text has letters with accents: without any, they are left out and not known. */
export const hasAccents = (text: string): boolean => /(?=[^\u0000-\u007f])\p{L}/u.test(text);

/** Returns whether two words are one, letters and marks, in any case. */
export const bearsAccents = (word: string, spelling: string): boolean =>
  marksSorted(word.toLowerCase()) === marksSorted(spelling);

/** The words of a rule and of a place stand in row after row. */
const sortedWords = boundedCache<string, string>(2_000);

/** Two ways of placing the tone ("hòa", "hoà") and of writing i at the end are one. */
export const marksSorted = (word: string): string => sortedWords(word, sortMarks);

function sortMarks(word: string): string {
  const decomposed = word.normalize("NFD");
  const letters = decomposed.replace(/[\u0300-\u036f]/g, "");
  const marks = [...decomposed.replace(/[^\u0300-\u036f]/g, "")].sort().join("");
  return plainEnd(letters) + marks;
}

/** "ky" and "ki", "quy" and "qui" are one. */
export const plainEnd = (letters: string): string =>
  letters.replace(/^([b-df-hj-np-tv-x\u0111z]+)y$/, "$1i").replace(/^quy$/, "qui");
