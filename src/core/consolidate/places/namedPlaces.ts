/** Owns which official units names mean: by their accents where they have any, and by the places named around them. */
import { hasTrait } from "../../domain/domain";
import { phraseAt, type UnitWords } from "../../domain/lexiconUnits";
import type { Reading } from "../../model/table/reading";
import { foldText } from "../../base/text";
import {
  accentedName,
  liesIn,
  type OfficialUnit,
  type OfficialUnits,
} from "../../places/officialUnits";
import { bearsRightAccents, type UnitName } from "../naming/names";
import { joinWords, settled, type Word, wordsOf } from "../naming/nameWords";

/** Returns the official units of a name without its kind. */
export function unitsNamed(
  core: readonly Word[],
  { byName }: Pick<OfficialUnits, "byName">,
): readonly OfficialUnit[] {
  const found = byName.get(joinWords(settled(core))) ?? [];
  if (core.every(({ accented }) => accented === "")) return found;
  const spelling = core.map(({ accented }) => accented).join(" ");
  return found.filter(({ name }) => accentedName(name) === spelling);
}

/** Returns the communes of a name, those of its kind before any other. */
export function communesNamed(
  { kind, core }: Pick<UnitName, "kind" | "core">,
  official: OfficialUnits,
  words: UnitWords,
): readonly OfficialUnit[] {
  const communes = unitsNamed(core, official).filter(({ level }) => level === "local");
  const sameKind = communes.filter((unit) => kindOf(unit.kind, words) === kind);
  return kind === null || sameKind.length === 0 ? communes : sameKind;
}

/** "Thị trấn" → the kind that names of units are told by. */
const kindOf = (text: string, words: UnitWords): string | null =>
  phraseAt(words.kinds, wordsOf(text), 0)?.value ?? null;

/** Returns the provinces and districts that a text names, each with its kind before it. */
export function placesNamed(
  text: string,
  official: OfficialUnits,
  words: UnitWords,
): readonly OfficialUnit[] {
  const list = wordsOf(text);
  return list.flatMap((word, at) => {
    const body = phraseAt(words.upperBodies, list, at);
    if (body)
      return longestNamed(list.slice(at + body.words.length), body.value.split(" "), official);
    const kind = phraseAt(words.uppers, list, at);
    if (!kind || phraseAt(words.notUppers, list, at)) return [];
    const isPlain = kind.words.length > 1 || word.text.length > 2;
    if (isPlain ? !bearsRightAccents(word, words) : !word.isCut && word.text.length < 2) return [];
    return longestNamed(list.slice(at + kind.words.length), kind.words, official);
  });
}

/** Words in the longest name of a place. */
const LONGEST_NAME = 5;

function longestNamed(
  list: readonly Word[],
  kind: readonly string[],
  official: OfficialUnits,
): readonly OfficialUnit[] {
  for (let length = Math.min(LONGEST_NAME, list.length); length > 0; length--) {
    const found = unitsNamed(list.slice(0, length), official).filter(
      ({ level }) => level !== "local",
    );
    const sameKind = found.filter((unit) => isOfKind(unit, kind));
    if (found.length > 0) return sameKind.length > 0 ? sameKind : found;
  }
  return [];
}

/** "TP" is "Thành phố": by its first letters. */
function isOfKind({ kind }: OfficialUnit, words: readonly string[]): boolean {
  const folded = foldText(kind);
  const initials = folded.split(" ").map((word) => word.charAt(0));
  return folded === words.join(" ") || initials.join("") === words.join("");
}

/** What may name the place that a unit lies in. */
export const textsAround = (file: string, { titleLines, unit }: Reading): readonly string[] => [
  ...titleLines.map(({ text }) => text),
  ...(unit === null ? [] : [unit]),
  ...file.replace(/_+/g, " ").split("/"),
];

/** Whether a unit lies in a place; one of today also where one lies that went into it. */
export const liesInOrDid = (
  unit: OfficialUnit,
  place: OfficialUnit,
  { predecessors }: Pick<OfficialUnits, "predecessors">,
): boolean => [unit, ...(predecessors.get(unit) ?? [])].some((each) => liesIn(each, place));

/** A name of a commune, or of a commune's office. */
export const isOfCommune = (
  { unitType, isOffice }: Pick<UnitName, "unitType" | "isOffice">,
  { domain }: UnitWords,
): boolean => isOffice || hasTrait(domain, unitType, "place");
