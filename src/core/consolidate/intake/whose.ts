/** Owns whose a part of a file is: as a person said, else as its own words, its name and its folders tell. */
import type { Reading, UnitType } from "../../model/table/reading";
import {
  fileFactsOf,
  type Assignment,
  type FileFacts,
  type ListedUnit,
  type PartOfFile,
} from "../../model/round/roundInput";
import { listedUnit } from "../list/listedUnit";
import type { UnitIndex } from "../naming/matchUnits";
import { parseUnitName, type UnitName } from "../naming/names";
import { joinWords } from "../naming/nameWords";
import { ownerType } from "./ownerType";
import { nameInside, type Ownership, ownershipOfFile } from "./owner";
import { type OwnPlace, ownPlaceOf } from "./ownPlace";
import type { OfficialUnit } from "../../places/officialUnits";
import type { PlacesOfRound } from "../places/listedPlaces";
import { communesMeant, inForce } from "../places/officialMatch";
import { textsAround } from "../places/namedPlaces";
import { type OldName, oldNameOf } from "../places/oldName";

/** What every file of the round is taken in with. */
export interface RoundGiven {
  readonly year: number | null;
  readonly index: UnitIndex;
  readonly places: PlacesOfRound;
  /** Of two answers about the same the first counts. */
  readonly answers: ReadonlyMap<string, Assignment>;
  readonly listed: ReadonlyMap<string, ListedUnit>;
}

/** Returns by what an answer about a file, or about a part of one, is found. */
export const keyOfPart = (sha256: string, part: string | null): string =>
  part === null ? sha256 : `${sha256}/${part}`;

/** What a file holds of one unit. */
export interface Part {
  readonly read: Reading;
  readonly ownership: Ownership;
  readonly ownType: UnitType | null;
}

/** Whose a part of a file is, whatever tables it has. */
export interface Whose extends FileFacts, PartOfFile {
  readonly ownership: Ownership;
  /** The unit as the file itself names it. */
  readonly ownUnit: ListedUnit;
  /** Where that lies, as the file tells. */
  readonly ownPlace: OwnPlace | null;
  /** The official communes that the unit may be. */
  readonly meant: readonly OfficialUnit[];
  /** The unit goes by a name that is no more. */
  readonly oldName: OldName | null;
  /** Of its owner, as the file itself tells. */
  readonly ownType: UnitType | null;
  /** Somebody has said whose it is. */
  readonly isAssigned: boolean;
  readonly nameInFile: string | null;
  readonly year: number | null;
}

/** Returns the type of a reading's owner, as the file tells. */
export const ownTypeOf = (
  { unit, unitType }: Reading,
  { words, places }: UnitIndex,
): UnitType | null =>
  ownerType(unit === null ? null : parseUnitName(unit, words, places), unitType, words.domain);

/** Returns whose a reading is; `part`: the name that it goes by in a file of several units, null where it is the whole. */
export function ownershipOf(
  { file, sha256 }: FileFacts,
  read: Reading,
  part: string | null,
  { index, places, answers, listed }: RoundGiven,
): Ownership {
  const answer = answers.get(keyOfPart(sha256, part));
  return answer
    ? answered(answer, listed)
    : ownershipOfFile(file, read, index, part !== null, places);
}

/** Returns a part with everything that tells whose it is. */
export function whoseIs(
  intake: FileFacts,
  { read, ownership, ownType }: Part,
  part: string | null,
  { year, index, places, answers, listed }: RoundGiven,
): Whose {
  const name = read.unit === null ? null : parseUnitName(read.unit, index.words, index.places);
  const around = textsAround(intake.file, read);
  const meant = name ? inForce(communesMeant(name, around, places), year) : [];
  const answer = answers.get(keyOfPart(intake.sha256, part));
  const own = ownUnit(intake, read, index);
  // Without a list "none of these" says that it is another unit of the same name.
  const isOther = answer?.unit === null && listed.size === 0;
  return {
    ...fileFactsOf(intake),
    part,
    ownership,
    ownUnit: isOther ? apart(own, intake) : own,
    ownPlace: ownPlaceOf(name, around, meant, places),
    meant,
    oldName: oldNameOf(meant, places, year),
    ownType,
    isAssigned: answer !== undefined,
    nameInFile: nameInside(read),
    year: read.year,
  };
}

/** Returns a unit as that of one file alone. */
export const apart = (unit: ListedUnit, { sha256, file }: FileFacts): ListedUnit => ({
  ...unit,
  key: `${unit.key}/${sha256 || file}`,
});

function answered({ unit: key }: Assignment, listed: ReadonlyMap<string, ListedUnit>): Ownership {
  const unit = key === null ? undefined : listed.get(key);
  return unit
    ? { kind: "sure", unit, isFromFileName: false, isMistyped: false }
    : { kind: "unknown" };
}

/** Files that write one name in several ways are of one unit; a file without any name is on its own. */
function ownUnit({ file, sha256 }: FileFacts, reading: Reading, index: UnitIndex): ListedUnit {
  const { unit: named, unitType } = reading;
  const bare = file.split("/").pop() ?? file;
  if (named === null) {
    const unit = listedUnit({ name: bare, type: unitType });
    return { ...unit, key: `?${sha256 || file}` };
  }
  const parsed = parseUnitName(named, index.words, index.places);
  const parent = parsed.parent ? joinWords(parsed.parent.core) : null;
  const unit = listedUnit({ name: named, type: unitType ?? parsed.unitType });
  return { ...unit, key: `?${canonical(parsed, parent)}` };
}

const canonical = (name: UnitName, parent: string | null): string =>
  [
    name.kind ?? "",
    name.levels.join("+"),
    name.legalForms.join("+"),
    joinWords(name.core) || name.text.toLowerCase(),
    parent ?? "",
  ].join("/");
