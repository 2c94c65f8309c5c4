/** Owns what a file's name and folders say: the words beside those of every score sheet, whole and in parts. */
import { phraseAt, type UnitWords } from "../../domain/lexiconUnits";
import { nameOf, type KnownPlaces, type UnitName } from "./names";
import { accentsTogether, type Word, wordsOf } from "./nameWords";

/** Returns what may be the unit's name: the whole file name, then each part that stands apart; the words of forms left out. */
export function namesInFileName(
  file: string,
  words: UnitWords,
  places: KnownPlaces,
): readonly UnitName[] {
  const bare = (file.split("/").pop() ?? "").replace(/\.[a-z]{2,5}$/i, "");
  // A first underscore for a space would tear "Truong_TH_Dong_Hung" apart.
  const written = wordsOf(bare.replace(/_+/g, " ").replace(/\(\d+\)\s*$/, " "));
  const all = withoutForms(written, words);
  // "Thon 1 xa Tan An tự chấm điểm": the accents of the words of forms say nothing of the name's.
  const parts = [all, ...partsOf(all)].map(accentsTogether);
  return parts
    .filter((part) => part.length > 0)
    .map((part) => nameOf(joined(part), part, words, places))
    .filter(isTelling);
}

/** "Bảng điểm 11(1)", "lần 2": a number without what it is the number of names nothing. */
const isTelling = ({ kind, core }: UnitName): boolean =>
  kind !== null || core.some(({ text }) => /^[a-z\u0111]{2}/.test(text));

/** Returns what the folders above a file may name, the nearest first. */
export const namesInFolders = (
  file: string,
  words: UnitWords,
  places: KnownPlaces,
): readonly UnitName[] =>
  file
    .split("/")
    .slice(0, -1)
    .reverse()
    .map((folder) => accentsTogether(withoutForms(wordsOf(folder.replace(/_+/g, " ")), words)))
    .filter((part) => part.length > 0)
    .map((part) => nameOf(joined(part), part, words, places))
    .filter(isTelling);

const joined = (part: readonly Word[]): string =>
  part.map(({ accented, text }) => accented || text).join(" ");

/** Leaves out the words of forms, years, dates and versions; what follows them stands apart. */
function withoutForms(list: readonly Word[], words: UnitWords): readonly Word[] {
  const kept: Word[] = [];
  let isApart = false;
  for (let at = 0; at < list.length; ) {
    const word = list[at];
    const phrase = phraseAt(words.fileNoise, list, at);
    if (!word) break;
    const isNoise = phrase !== null || /^(19|20)\d\d$/.test(word.text) || isFormNumber(list, at);
    if (!isNoise) kept.push(isApart && kept.length > 0 ? { ...word, isApart: true } : word);
    isApart = isNoise || (isApart && isNoise);
    at += phrase?.words.length ?? 1;
  }
  return kept;
}

/** "Mẫu 1b", "biểu 02": a number right after the word for a form. */
function isFormNumber(list: readonly Word[], at: number): boolean {
  const { text = "" } = list[at] ?? {};
  const before = list[at - 1]?.text ?? "";
  const two = list[at - 2]?.text ?? "";
  const isAfterForm = (word: string): boolean => ["mau", "bieu", "pl"].includes(word);
  if (/^\d{1,2}$/.test(text)) return isAfterForm(before) || (before === "so" && isAfterForm(two));
  return /^[a-d]$/.test(text) && /^\d/.test(before) && isAfterForm(two);
}

function partsOf(list: readonly Word[]): readonly (readonly Word[])[] {
  const parts: Word[][] = [];
  for (const word of list) {
    const last = parts[parts.length - 1];
    if (!last || word.isApart) parts.push([word]);
    else last.push(word);
  }
  return parts.length > 1 ? parts : [];
}
