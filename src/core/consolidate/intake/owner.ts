/** Owns whose a file is: its own words first, then its file name and folders; where they disagree it is asked. */
import { type Domain, hasTrait } from "../../domain/domain";
import { phraseAt, type UnitWords } from "../../domain/lexiconUnits";
import type { Reading } from "../../model/table/reading";
import { foldText } from "../../base/text";
import { type Circumstances, ofListedType } from "../naming/compareNames";
import { namesInFileName, namesInFolders } from "../naming/fileNames";
import type { ListedUnit } from "../../model/round/roundInput";
import { type Match, matchName, type UnitIndex } from "../naming/matchUnits";
import { isPlaceKind, parseUnitName, type Place, type UnitName } from "../naming/names";
import { splitAliases } from "../naming/oldNames";
import { joinWords, settled, type Word, wordsOf } from "../naming/nameWords";
import type { PlacesOfRound } from "../places/listedPlaces";
import { textsAround } from "../places/namedPlaces";
import { matchOfficially, type OfficialMatch } from "../places/officialMatch";

export type Ownership =
  | {
      readonly kind: "sure";
      readonly unit: ListedUnit;
      /** Only the file's name or folder tells. */
      readonly isFromFileName: boolean;
      /** The file writes the name otherwise than the list, beyond abbreviations. */
      readonly isMistyped: boolean;
    }
  | { readonly kind: "doubtful"; readonly candidates: readonly ListedUnit[] }
  | { readonly kind: "unknown" };

/** Differences up to here are ways of writing: abbreviations, the commune left out. */
const SAME_NAME = 0.3;

/**
 * Returns whose a file is. `file` is its name with its folders; of a part of a file they tell where it is from, not whose
 * it is.
 */
export function ownershipOfFile(
  file: string,
  reading: Reading,
  index: UnitIndex,
  isPart = false,
  round: PlacesOfRound | null = null,
): Ownership {
  const { words, places } = index;
  const folders = namesInFolders(file, words, places);
  const around: Circumstances = {
    unitType: reading.unitType,
    places: placesAround(file, reading, index),
  };
  const inside = nameInside(reading);
  const name =
    inside === null
      ? null
      : parseUnitName(splitAliases(uncut(inside, reading), words).name, words, places);
  const nameMatch: Match = name ? matchName(name, index, around) : { kind: "unknown" };
  const beside = isPart
    ? []
    : [
        ...namesInFileName(file, words, places),
        ...folders.filter((each) => !isCommune(each, reading, words.domain)),
      ];
  const named = bestMatch(beside, index, around);
  const official =
    name &&
    round &&
    matchOfficially(asMatched(name, nameMatch, words), textsAround(file, reading), round);
  if (official?.kind === "sure" && !isSameUnit(official.unit, nameMatch)) {
    return { kind: "sure", unit: official.unit, isFromFileName: false, isMistyped: false };
  }
  return settle(withDoubts(nameMatch, official), named, name, reading, words.domain);
}

/** Over an agency's form a commune's name was found to be its office's. */
const asMatched = (name: UnitName, match: Match, words: UnitWords): UnitName =>
  match.kind === "sure" ? ofListedType(name, match.unit.type, words) : name;

const isSameUnit = ({ key }: ListedUnit, match: Match): boolean =>
  match.kind === "sure" && match.unit.key === key;

/** A unit of the same name elsewhere is no match, and one of several is none yet: both are asked. */
function withDoubts(match: Match, official: OfficialMatch | null): Match {
  if (official?.kind === "doubtful") {
    const sure = match.kind === "sure" ? [match.unit] : [];
    const candidates = [...new Set([...official.candidates, ...sure])];
    return { kind: "doubtful", candidates, isSlipOnly: false };
  }
  return official?.kind === "unknown" && match.kind === "sure"
    ? { kind: "doubtful", candidates: [match.unit], isSlipOnly: false }
    : match;
}

/** Returns the unit's name where the file itself holds it; a name that only the file's name gives is none. */
export function nameInside({ unit, titleLines, tables }: Reading): string | null {
  if (unit === null) return null;
  const inside = [...titleLines.map(({ text }) => text), ...tables.map(({ sheet }) => sheet)];
  const wanted = new Set(wordsOf(unit).map(({ text }) => text));
  const found = new Set(inside.flatMap((text) => wordsOf(text)).map(({ text }) => text));
  if (wanted.size === 0) {
    return inside.some((text) => foldText(text).includes(foldText(unit))) ? unit : null;
  }
  return [...wanted].every((word) => found.has(word)) ? unit : null;
}

/** A sheet's name may end inside a word ("… phường Tân L"); a stop says that the word goes on. */
const uncut = (name: string, { tables }: Reading): string =>
  tables.some(({ sheet }) => sheet.length >= LONGEST_SHEET_NAME && sheet.endsWith(name))
    ? `${name}.`
    : name;
const LONGEST_SHEET_NAME = 31;

/** A folder of a commune that holds the files of its residential areas is no unit's name. */
const isCommune = (name: UnitName, { unitType }: Reading, domain: Domain): boolean =>
  hasTrait(domain, name.unitType, "place") && !hasTrait(domain, unitType, "place");

function settle(
  nameMatch: Match,
  named: Match,
  name: UnitName | null,
  reading: Reading,
  domain: Domain,
): Ownership {
  if (nameMatch.kind === "sure") {
    const sure: Ownership = {
      kind: "sure",
      unit: nameMatch.unit,
      isFromFileName: false,
      isMistyped: nameMatch.distance > SAME_NAME,
    };
    if (named.kind !== "sure" || named.unit.key === nameMatch.unit.key) return sure;
    // A letterhead that names the commune above, over the form of a unit below it.
    const isAbove = nameMatch.unit.type !== named.unit.type && named.unit.type === reading.unitType;
    if (isAbove && hasTrait(domain, nameMatch.unit.type, "place"))
      return { kind: "sure", unit: named.unit, isFromFileName: true, isMistyped: false };
    return named.unit.type === reading.unitType
      ? { kind: "doubtful", candidates: [nameMatch.unit, named.unit] }
      : sure;
  }
  if (named.kind === "sure") {
    const isAmong =
      nameMatch.kind === "doubtful" &&
      nameMatch.isSlipOnly &&
      nameMatch.candidates.some(({ key }) => key === named.unit.key);
    if (name === null || isAmong || isPlaceAbove(name))
      return {
        kind: "sure",
        unit: named.unit,
        isFromFileName: name === null || !isAmong,
        isMistyped: false,
      };
    const others = nameMatch.kind === "doubtful" ? nameMatch.candidates : [];
    return { kind: "doubtful", candidates: [...new Set([...others, named.unit])] };
  }
  if (nameMatch.kind === "doubtful") {
    const common =
      // The file's name repeats a name that is another's; it settles only which of several is meant.
      named.kind === "doubtful" && nameMatch.isSlipOnly
        ? nameMatch.candidates.filter(({ key }) =>
            named.candidates.some((other) => other.key === key),
          )
        : [];
    const [only] = common;
    return common.length === 1 && only
      ? { kind: "sure", unit: only, isFromFileName: false, isMistyped: false }
      : nameMatch;
  }
  return name === null ? named : { kind: "unknown" };
}

/** "UBND thị xã Nghĩa Lộ": the body above, no unit of the round. */
const isPlaceAbove = ({ unitType, core, upper }: UnitName): boolean =>
  unitType === null && (core.length === 0 || (upper.length > 0 && core.length <= 1));

/** The surest of several names of one file; two that are sure of different units are both asked about. */
function bestMatch(names: readonly UnitName[], index: UnitIndex, around: Circumstances): Match {
  const matches = names.map((name) => matchName(name, index, around));
  const sure = matches.filter((match) => match.kind === "sure");
  const [first] = sure;
  if (first) {
    const isOne = sure.every(({ unit }) => unit.key === first.unit.key);
    if (isOne) return first;
    const ofForm = sure.filter(({ unit }) => unit.type === around.unitType);
    const [form] = ofForm;
    if (form && ofForm.every(({ unit }) => unit.key === form.unit.key)) return form;
    const candidates = [...new Set(sure.map(({ unit }) => unit))];
    return { kind: "doubtful", candidates, isSlipOnly: true };
  }
  return matches.find(({ kind }) => kind === "doubtful") ?? { kind: "unknown" };
}

/** Communes of the list that the title lines, the file's name or its folders name. */
function placesAround(file: string, { titleLines }: Reading, index: UnitIndex): readonly Place[] {
  const texts = [...titleLines.map(({ text }) => text), ...file.replace(/_+/g, " ").split("/")];
  const found = new Map<string, Place>();
  for (const text of texts) {
    for (const place of placesIn(wordsOf(text), index)) {
      const key = `${place.kind ?? ""} ${joinWords(place.core)}`;
      if (!found.has(key)) found.set(key, place);
    }
  }
  return [...found.values()];
}

function placesIn(list: readonly Word[], { words, places }: UnitIndex): readonly Place[] {
  const found: Place[] = [];
  list.forEach((_, at) => {
    const kind = phraseAt(words.kinds, list, at);
    if (!kind || !isPlaceKind(kind.value, words)) return;
    const from = at + kind.words.length;
    for (let length = LONGEST_PLACE; length > 0; length--) {
      const core = settled(list.slice(from, from + length));
      if (core.length === length && places.has(joinWords(core))) {
        found.push({ kind: kind.value, core });
        return;
      }
    }
  });
  return found;
}

/** Words in the longest name of a commune. */
const LONGEST_PLACE = 5;
