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

/** "Khu III" is "Khu 3", "Khương Hà I" is "Khương Hà 1"; V and VI behind other words are words. */
export function romanNumbers(
  core: readonly Word[],
  isPartOfPlace: boolean,
  { counted }: Pick<UnitWords, "counted">,
): readonly Word[] {
  const isBehindCounted = (at: number): boolean =>
    [1, 2].some((length) => phraseAt(counted, core, at - length)?.words.length === length);
  return core.map((word, at) => {
    const isWhole = isPartOfPlace && core.length === 1;
    const isLast = isPartOfPlace && at === core.length - 1;
    const isCounted = isBehindCounted(at) || (isLast && /^(i|ii|iii|iv)$/.test(word.text));
    return isWhole || isCounted ? { ...word, text: fromRoman(word) ?? word.text } : word;
  });
}

/** "Vĩ" is no VI. */
function fromRoman({ text, accented }: Word): string | null {
  const parts = /^(x{0,3})(?:(ix|iv)|(v?)(i{0,3}))$/.exec(text);
  if (!parts || text === "" || (accented !== "" && accented !== text)) return null;
  const [, tens = "", pair = "", five = "", ones = ""] = parts;
  const below = pair === "" ? (five === "" ? 0 : 5) + ones.length : pair === "ix" ? 9 : 4;
  return String(tens.length * 10 + below);
}

/** "Thôn Ba", "Tổ dân phố số mười hai": the whole name is a number in words; null where it is none. */
export function spelledNumber(
  core: readonly Word[],
  { numbers }: UnitWords,
): readonly Word[] | null {
  const spelled = core[0]?.text === NUMBER_WORD ? core.slice(1) : core;
  const [first] = spelled;
  const spelling = spelled.map(({ text, accented }) => accented || text).join(" ");
  const isPlain = spelled.every(({ accented }) => accented === "");
  const number = (isPlain ? numbers.folded : numbers.accented).get(spelling);
  return first && number !== undefined ? [{ ...first, text: number, accented: "" }] : null;
}
