/** Owns what each file of a round is before units are formed: read and of the year, of another year, or refused; and whose. */
import { finding, type Finding } from "../../model/finding/finding";
import type { Reading, TableKind, UnitType } from "../../model/table/reading";
import { inOrder, partIdentical } from "./duplicates";
import {
  fileFactsOf,
  type Assignment,
  type ConsolidationInput,
  type FileFacts,
  type Intake,
  type ListedUnit,
  type PartOfFile,
} from "../../model/round/roundInput";
import { listedUnit } from "../list/listedUnit";
import type { UnitIndex } from "../naming/matchUnits";
import { parseUnitName, type UnitName } from "../naming/names";
import { ownerType } from "./ownerType";
import { joinParts, partsOf } from "./splitByUnit";
import { countYears, readingOfYear, type YearCount } from "./roundYear";
import { nameInside, type Ownership, ownershipOfFile } from "./owner";
import { apartByPlace, type OwnPlace, ownPlaceOf } from "./ownPlace";
import { joinWords } from "../naming/nameWords";
import type { OfficialUnit, OfficialUnits } from "../../places/officialUnits";
import { placesOfRound, type PlacesOfRound } from "../places/listedPlaces";
import { communesMeant, inForce } from "../places/officialMatch";
import { textsAround } from "../places/namedPlaces";
import { type OldName, oldNameOf } from "../places/oldName";

/** A file that would take another's place, or give way to it, with the title that says so. */
export interface Rival {
  readonly file: string;
  readonly title: string | null;
  /** Key of the unit as which it stands for itself. */
  readonly unit: string;
}

/** One file, or a unit's part of it, with whose it is. */
export interface PlacedFile extends FileFacts, PartOfFile {
  /** Of the round's year; null when it is refused. */
  readonly reading: Reading | null;
  /** Null when it is read. */
  readonly why: Finding | null;
  readonly ownership: Ownership;
  /** The other units that the file has tables of, as it names them. */
  readonly others: readonly string[];
  /** The unit as the file itself names it. */
  readonly ownUnit: ListedUnit;
  /** Where that lies, as the file tells. */
  readonly ownPlace: OwnPlace | null;
  /** Files of its unit whose place it cannot take, nor they its own. */
  readonly rivals: readonly Rival[];
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

export interface RoundFiles {
  readonly year: number | null;
  readonly years: readonly YearCount[];
  readonly files: readonly PlacedFile[];
  readonly repeats: readonly { readonly entry: Intake; readonly of: Intake }[];
}

/** What every file of the round is taken in with. */
interface Given {
  readonly year: number | null;
  readonly index: UnitIndex;
  readonly places: PlacesOfRound;
  /** Of two answers about the same the first counts. */
  readonly answers: ReadonlyMap<string, Assignment>;
  readonly listed: ReadonlyMap<string, ListedUnit>;
}

const keyOfPart = (sha256: string, part: string | null): string =>
  part === null ? sha256 : `${sha256}/${part}`;

function firstOf<T>(list: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const entry of list) if (!found.has(keyOf(entry))) found.set(keyOf(entry), entry);
  return found;
}

/** Returns every file once, one of several units once for each, in an order that does not depend on how they were given. */
export function takeFiles(
  input: ConsolidationInput,
  index: UnitIndex,
  official: OfficialUnits,
): RoundFiles {
  const { first, repeats } = partIdentical(input.intakes);
  const years = countYears(first.flatMap(({ reading }) => reading ?? []));
  const year = input.year ?? years[0]?.year ?? null;
  const given: Given = {
    year,
    index,
    places: placesOfRound(index.units, official, index.words, year),
    answers: firstOf(input.assignments, ({ sha256, part }) => keyOfPart(sha256, part)),
    listed: firstOf(input.list ?? [], ({ key }) => key),
  };
  const files = apartByPlace(first.flatMap((intake) => takeFile(intake, given)));
  const read = new Set(files.filter(({ why }) => why === null).map(({ file }) => file));
  const isRefused = ({ of }: RoundFiles["repeats"][number]): boolean => !read.has(of.file);
  const byFile = new Map<string, PlacedFile[]>();
  for (const placed of files) byFile.set(placed.file, [...(byFile.get(placed.file) ?? []), placed]);
  // A copy of what nobody can read is refused as that is, each under its own name.
  const copies = repeats.filter(isRefused).flatMap(({ entry, of }): readonly PlacedFile[] => {
    return (byFile.get(of.file) ?? []).map((placed) => ({ ...placed, ...fileFactsOf(entry) }));
  });
  return {
    year,
    years,
    files: inOrder([...files, ...copies]),
    repeats: repeats.filter((repeat) => !isRefused(repeat)),
  };
}

/** Once for each unit that the file has tables of. */
function takeFile(intake: Intake, given: Given): readonly PlacedFile[] {
  const whole = intake.reading ?? unread(intake.file);
  const parts = partsOf(whole, given.index);
  const groups = groupByUnit(
    parts.map((read) => ({
      read,
      ownership: ownershipOf(intake, read, parts.length, given),
      ownType: ownTypeOf(read, given.index),
    })),
  );
  const ownership = groups.length === 1 ? ownershipOf(intake, whole, 1, given) : null;
  const ownType = ownTypeOf(whole, given.index);
  if (ownership) return [takePart(intake, { read: whole, ownership, ownType }, [], given)];
  const placed = groups.map(([first, ...more]) => {
    const same = [first, ...more].map(({ read }) => read);
    const read = more.length === 0 ? first.read : joinParts(whole, same, given.index.words.domain);
    const others = groups.flatMap(([other]) => (other === first ? [] : (other.read.unit ?? [])));
    return takePart(intake, { ...first, read }, others, given);
  });
  const isOfUse = placed.some(({ reading }) => reading !== null);
  return isOfUse
    ? placed
    : [takePart(intake, { read: whole, ownership: unknown, ownType }, [], given)];
}

const unknown: Ownership = { kind: "unknown" };

/** What a file holds of one unit. */
interface Part {
  readonly read: Reading;
  readonly ownership: Ownership;
  readonly ownType: UnitType | null;
}

const ownTypeOf = ({ unit, unitType }: Reading, { words, places }: UnitIndex): UnitType | null =>
  ownerType(unit === null ? null : parseUnitName(unit, words, places), unitType, words.domain);

const kindsOf = ({ read }: Part): readonly TableKind[] => read.tables.map(({ kind }) => kind);

/** Two names of one unit are one part; a commune's sheet and its office's are two. */
function groupByUnit(parts: readonly Part[]): readonly (readonly [Part, ...Part[]])[] {
  const groups: [Part, ...Part[]][] = [];
  for (const part of parts) {
    const { ownership, ownType } = part;
    const isSame = ([other]: readonly [Part, ...Part[]]): boolean =>
      ownership.kind === "sure" &&
      other.ownership.kind === "sure" &&
      ownership.unit.key === other.ownership.unit.key &&
      (ownType === other.ownType || !kindsOf(part).some((kind) => kindsOf(other).includes(kind)));
    const group = groups.find(isSame);
    if (group) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function ownershipOf(
  { file, sha256 }: Intake,
  read: Reading,
  parts: number,
  { index, places, answers, listed }: Given,
): Ownership {
  const part = parts > 1 ? read.unit : null;
  const answer = answers.get(keyOfPart(sha256, part));
  return answer
    ? answered(answer, listed)
    : ownershipOfFile(file, read, index, part !== null, places);
}

/** `others` are the other units in the file, by the names that it gives them. */
function takePart(
  intake: Intake,
  { read, ownership, ownType }: Part,
  others: readonly string[],
  { year, index, places, answers, listed }: Given,
): PlacedFile {
  const part = others.length > 0 ? read.unit : null;
  const name = read.unit === null ? null : parseUnitName(read.unit, index.words, index.places);
  const around = textsAround(intake.file, read);
  const meant = name ? inForce(communesMeant(name, around, places), year) : [];
  const answer = answers.get(keyOfPart(intake.sha256, part));
  const own = ownUnit(intake, read, index);
  // Without a list "none of these" says that it is another unit of the same name.
  const isOther = answer?.unit === null && listed.size === 0;
  const common = {
    ...fileFactsOf(intake),
    part,
    ownership,
    others,
    ownUnit: isOther ? apart(own, intake) : own,
    ownPlace: ownPlaceOf(name, around, meant, places),
    rivals: [],
    meant,
    oldName: oldNameOf(meant, places, year),
    ownType,
    isAssigned: answer !== undefined,
    nameInFile: nameInside(read),
    year: read.year,
  };
  if (intake.reading === null) return { ...common, reading: null, why: intake.refusal };
  if (read.tables.length + read.otherTables.length === 0) {
    const why = read.findings.find(({ code }) => code === "noScoreTable");
    return { ...common, reading: null, why: why ?? finding("noScoreTable", {}) };
  }
  const reading = readingOfYear(read, year);
  return reading
    ? { ...common, reading, why: null }
    : {
        ...common,
        reading: null,
        why: finding("otherYear", { year: read.year, round: year ?? 0 }),
      };
}

/** Returns a unit as that of one file alone. */
export const apart = (unit: ListedUnit, { sha256, file }: FileFacts): ListedUnit => ({
  ...unit,
  key: `${unit.key}/${sha256 || file}`,
});

/** A file that could not be read is told by its name alone. */
const unread = (file: string): Reading => ({
  file,
  format: "xlsx",
  unit: null,
  unitType: null,
  year: null,
  form: null,
  titleLines: [],
  tables: [],
  otherTables: [],
  findings: [],
  questions: [],
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
