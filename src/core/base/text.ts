/** Owns how text is compared: spaces and composition made equal, letters folded, likeness measured. */
import { boundedCache } from "./boundedCache";

/** Precomposed letters and common signs, from code to code: in NFC by themselves, and nothing odd among them. */
const TIDY_CODES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
  [0x2013, 0x2026],
];
const isTidyCode = new Uint8Array(0x2040);
for (const [from, to] of TIDY_CODES) isTidyCode.fill(1, from, to + 1);
const SPACE = 0x20;
/** Invisible: soft hyphen, zero-width space and joiners, direction marks, word joiner, byte order mark. */
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const SPACES = /[\s\u0000-\u001f\u007f\u0085]+/g;
const MARKS = /[\u0300-\u036f]/g;

/**
 * Returns the text in NFC with every run of spaces, tabs and line ends as one space, none at the ends, and nothing
 * invisible in it. Letters and marks stay as they are. Text in an old encoding is decoded first: a soft hyphen is a
 * letter there.
 */
export function normaliseText(text: string): string {
  let before = SPACE;
  let hasLooseSpace = false;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (isTidyCode[code] !== 1) return tidied(text);
    if (code === SPACE && before === SPACE) hasLooseSpace = true;
    before = code;
  }
  const isLoose = hasLooseSpace || (before === SPACE && length > 0);
  return isLoose ? text.replace(/ +/g, " ").trim() : text;
}

/** Texts come as strings of many inner kinds: to look a method up on each of them, letter by letter, is slow. */
const codeAt = (text: string, at: number): number => String.prototype.charCodeAt.call(text, at);

const tidied = (text: string): string =>
  text.replace(INVISIBLE, "").replace(SPACES, " ").normalize("NFC").trim();

/**
 * Returns the text for comparison: lower case, without diacritics (U+0111 and its look-alike U+00F0 are "d"), dashes
 * and quotation marks of one kind, single spaces.
 */
export const foldText = (text: string): string => foldNormalised(normaliseText(text));

/** Returns the same for a text that `normaliseText` has been over. */
export function foldNormalised(normal: string): string {
  const { length } = normal;
  if (length > LONGEST_QUICK) return foldSlowly(normal);
  const codes = new Array<number>(length);
  for (let at = 0; at < length; at++) {
    const folded = foldedCode(codeAt(normal, at));
    if (folded === 0) return foldSlowly(normal);
    codes[at] = folded;
  }
  return String.fromCharCode(...codes);
}

/** Returns the text folded letter by letter: positions in it are positions in the text (long texts are cut). */
export function foldLetters(text: string): string {
  const length = Math.min(text.length, LONGEST_QUICK);
  const codes = new Array<number>(length);
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    codes[at] = foldedCode(code) || code;
  }
  return String.fromCharCode(...codes);
}

/** As many codes as one call takes safely. */
const LONGEST_QUICK = 4_000;
/** Folded code of each common character as it comes up; 0 where folding makes more or less than one of it. */
const foldedCodes = new Uint16Array(0x2040).fill(0xffff);

function foldedCode(code: number): number {
  const cached = foldedCodes[code];
  if (cached !== 0xffff) return cached ?? 0;
  const folded = foldSlowly(String.fromCharCode(code));
  return (foldedCodes[code] = folded.length === 1 ? folded.charCodeAt(0) : 0);
}

const foldSlowly = (normal: string): string =>
  normal
    .toLowerCase()
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/[\u0111\u00f0]/g, "d")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018-\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/\u2026/g, "...");

/**
 * Returns how alike two texts are, 0…1: the share of letter pairs they have in common (Dice), after folding and
 * without punctuation; a space counts as a letter, so words matter. Two texts without a letter are alike only when
 * they are the same.
 */
export function textSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = letterPairs(a);
  const right = letterPairs(b);
  if (left.length === 0 || right.length === 0) return foldText(a) === foldText(b) ? 1 : 0;
  return (2 * countCommon(left, right)) / (left.length + right.length);
}

/** A table is matched row by row against the same texts many times. */
const pairsOfTexts = boundedCache<string, Uint32Array>(2_000);

const letterPairs = (text: string): Uint32Array => pairsOfTexts(text, readPairs);

/** Returns the letter pairs of a text as sorted numbers. */
function readPairs(text: string): Uint32Array {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const line = words.length > 0 ? ` ${words.join(" ")} ` : "";
  const pairs = new Uint32Array(Math.max(0, line.length - 1));
  for (let at = 0; at < pairs.length; at++) {
    pairs[at] = ((line.charCodeAt(at) << 16) | line.charCodeAt(at + 1)) >>> 0;
  }
  pairs.sort();
  return pairs;
}

/** Returns how many entries two sorted lists share, each entry used once. */
function countCommon(left: Uint32Array, right: Uint32Array): number {
  let common = 0;
  let at = 0;
  for (const pair of left) {
    while (at < right.length && (right[at] ?? 0) < pair) at++;
    if (at === right.length) break;
    if (right[at] === pair) {
      common++;
      at++;
    }
  }
  return common;
}

/** A stretch of a text where a pattern was found. */
export interface Found {
  readonly text: string;
  readonly index: number;
}

/** Returns every stretch where a pattern with the flag g is found, from the first on; the engines at hand have no matchAll. */
export function everyFound(text: string, pattern: RegExp): readonly Found[] {
  const found: Found[] = [];
  // A pattern remembers where it left off.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push({ text: match[0], index: match.index });
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
