/** Owns the wordings that are made one before names are compared: known phrases, departments, words that say nothing, Roman numbers. */
import { phraseAt, type Phrases, type UnitWords } from "../../domain/lexiconUnits";
import { joinWords, settled, type Word } from "./nameWords";

/** Returns the words with each known wording as one word. */
export function replacePhrases(list: readonly Word[], phrases: Phrases): readonly Word[] {
  const result: Word[] = [];
  for (let at = 0; at < list.length; ) {
    const word = list[at];
    const phrase = phraseAt(phrases, list, at);
    if (!word) break;
    if (phrase) {
      phrase.value.split(" ").forEach((text, index) => {
        result.push({ text, accented: "", isApart: index === 0 && word.isApart, isCut: false });
      });
    } else result.push(word);
    at += phrase?.words.length ?? 1;
  }
  return result;
}

/** "P. Nội vụ": the letter stands for a ward ("phường") only before a ward of the list or a number, else for "phòng". */
export function departmentOrWard(
  list: readonly Word[],
  { departments }: UnitWords,
  places: ReadonlySet<string>,
): readonly Word[] {
  const [first, ...rest] = list;
  const written = first && departments[first.text];
  const isNumbered = /^\d/.test(rest[0]?.text ?? "");
  if (!written || places.size === 0 || rest.length < 2 || isNumbered) return list;
  const isPlace = rest.some((_, at) => places.has(joinWords(settled(rest.slice(0, at + 1)))));
  return isPlace ? list : [{ ...first, text: written, accented: "" }, ...rest];
}

/** "Tổ dân phố số 4": the word before a number says nothing. */
export const withoutNoise = (list: readonly Word[], { noise }: UnitWords): readonly Word[] =>
  list.filter(
    ({ text }, at) =>
      !noise.has(text) && !(text === NUMBER_WORD && /^\d/.test(list[at + 1]?.text ?? "")),
  );
const NUMBER_WORD = "so";

/** Without accents "HUYEN THANH BINH" may be the place above or part of the name; null where nothing may. */
export function cutCore(core: readonly Word[], words: UnitWords): readonly Word[] | null {
  const at = core.findIndex(
    ({ accented, text }, index) =>
      index > 0 &&
      accented === "" &&
      text.length > 1 &&
      phraseAt(words.uppers, core, index) !== null &&
      phraseAt(words.notUppers, core, index) === null,
  );
  return at < 0 ? null : settled(core.slice(0, at));
}

const ROMAN: { readonly [word: string]: string } = {
  i: "1",
  ii: "2",
  iii: "3",
  iv: "4",
  v: "5",
  vi: "6",
  vii: "7",
  viii: "8",
  ix: "9",
};

/** "Khu III" is "Khu 3", "Khương Hà I" is "Khương Hà 1"; V and VI behind other words are words. */
export function romanNumbers(core: readonly Word[], isPartOfPlace: boolean): readonly Word[] {
  return core.map((word, at) => {
    const isWhole = isPartOfPlace && core.length === 1;
    const isLast = isPartOfPlace && at === core.length - 1;
    const isCounted =
      core[at - 1]?.text === NUMBER_WORD || (isLast && /^(i|ii|iii|iv)$/.test(word.text));
    return isWhole || isCounted ? { ...word, text: ROMAN[word.text] ?? word.text } : word;
  });
}
