/** Owns what the words of an official list say: a heading or a name, and which type. */
import { typeWith } from "../../domain/domain";
import { phraseAt, type UnitWords } from "../../domain/lexiconUnits";
import type { UnitType } from "../../model/table/reading";
import { foldText } from "../../base/text";
import { bearsRightAccents, parseUnitName } from "../naming/names";
import { wordsOf } from "../naming/nameWords";

/** Returns whether a folded text only says what kind of thing stands below it ("xa, phuong, thi tran"). */
export const isHeading = (folded: string, { list }: UnitWords): boolean =>
  list.sureName.test(folded) || list.heading.test(folded);

/** Returns the type that a cell or a sheet's name says; of several the one that it names first. */
export const typeOfText = (text: string, words: UnitWords): UnitType | null =>
  typesOf(text, words)[0] ?? null;

/** Returns the type that stands over several units; null where it says none, or several. */
export function typeOfHeading(text: string, words: UnitWords): UnitType | null {
  const types = typesOf(text, words);
  return types.length === 1 ? (types[0] ?? null) : null;
}

/** Returns the types that a text names, in its order. */
export function typesOf(text: string, { types }: UnitWords): readonly UnitType[] {
  const folded = foldText(text);
  const named = types.flatMap(({ unitType, pattern }) => {
    const at = folded.search(pattern);
    return at < 0 ? [] : [{ unitType, at }];
  });
  return [...named].sort((a, b) => a.at - b.at).map(({ unitType }) => unitType);
}

/** "Huyện Cao Lộc", "Thành phố Lạng Sơn": where units lie, and none itself. */
export function isPlaceAbove(name: string, words: UnitWords): boolean {
  const list = wordsOf(name);
  const kind = phraseAt(words.uppers, list, 0);
  const letters = kind?.words.join("").length ?? 0;
  return (
    kind !== null &&
    letters > 2 &&
    list.length > kind.words.length &&
    phraseAt(words.notUppers, list, 0) === null &&
    list.slice(0, kind.words.length).every((word) => bearsRightAccents(word, words))
  );
}

/** Returns the type that a unit's own name tells. */
export const typeOfName = (name: string, words: UnitWords): UnitType | null => {
  const statedType = parseUnitName(name, words).unitType;
  if (statedType !== null) return statedType;
  return words.list.agency.test(foldText(name))
    ? typeWith(words.domain, "body")
    : typeOfText(name, words);
};

/** Returns a name without the dash or the number before it. */
export const unlisted = (text: string): string =>
  text.replace(/^(?:[-\u2013\u2014+*\u2022\u25cf]\s*|\d+(?:\.\d+)*[.)]\s+)+/u, "");
