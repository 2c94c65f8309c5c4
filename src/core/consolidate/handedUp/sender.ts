/** Owns who handed a list up: the commune that its head names. */
import { foldLetters, foldText, normaliseText } from "../../base/text";
import { hasTrait } from "../../domain/domain";
import { phraseAt, type UnitWords } from "../../domain/lexiconUnits";
import type { Lexicon } from "../../domain/lexicon";
import { bearsRightAccents, parseUnitName } from "../naming/names";
import { joinWords, wordsOf } from "../naming/nameWords";

/** Returns the only commune that lines name, written as names are; null where they name none, or several. */
export function senderIn(
  lines: readonly string[],
  { words, lexicon }: { readonly words: UnitWords; readonly lexicon: Lexicon },
): string | null {
  const found = new Map<string, string>();
  for (const line of lines) {
    if (lexicon.title.motto.test(foldText(line))) continue;
    const name = communeIn(line, words);
    if (name === null) continue;
    const key = foldText(name);
    if (!found.has(key)) found.set(key, name);
  }
  const [only, ...more] = found.values();
  return only !== undefined && more.length === 0 ? only : null;
}

/** "DANH SÁCH KHU DÂN CƯ XÃ AN BÌNH NĂM 2025" → "Xã An Bình". */
function communeIn(line: string, words: UnitWords): string | null {
  const text = normaliseText(line);
  const folded = foldLetters(text);
  for (const start of startsOfWords(folded)) {
    const rest = text.slice(start);
    const list = wordsOf(rest);
    const [first] = list;
    const kind = phraseAt(words.kinds, list, 0);
    const isPlace = hasTrait(
      words.domain,
      words.typeOfKind.get(kind?.value ?? "") ?? null,
      "place",
    );
    // A lone "X." may be anything, "XÃ HỘI" is no commune.
    if (!kind || !isPlace || !first || kind.words.join("").length < 2) continue;
    if (!bearsRightAccents(first, words) || phraseAt(words.notKindsWithin, list, 0)) continue;
    const name = nameFrom(rest, kind.words.length);
    const { core, unitType } = parseUnitName(name, words);
    if (core.length > 0 && hasTrait(words.domain, unitType, "place") && joinWords(core) !== "")
      return inNameLetters(name);
  }
  return null;
}

function startsOfWords(folded: string): readonly number[] {
  const starts: number[] = [];
  const word = /[a-z]+/g;
  for (let match = word.exec(folded); match; match = word.exec(folded)) starts.push(match.index);
  return starts;
}

/** Up to what no name holds: a sign, a year, what else the line is about. */
function nameFrom(text: string, kindWords: number): string {
  const end = foldLetters(text).search(/\s*[,;:()\u2013"\u201c\u201d/]|\s+-\s|\s+nam\s+\d/);
  return (end < 0 ? text : text.slice(0, end))
    .split(" ")
    .slice(0, kindWords + MOST_WORDS)
    .join(" ")
    .trim();
}

/** Words of the longest name of a commune. */
const MOST_WORDS = 4;

const inNameLetters = (name: string): string =>
  name
    .toLocaleLowerCase("vi")
    .replace(
      /(^|\s)(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"),
    );
