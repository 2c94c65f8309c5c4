/** Owns what each file of a round is before units are formed: read and of the year, of another year, a list of results, or refused. */
import { finding, type Finding } from "../../model/finding/finding";
import type { Reading, TableKind } from "../../model/table/reading";
import { inOrder, partIdentical } from "./duplicates";
import {
  fileFactsOf,
  type ConsolidationInput,
  type FileFacts,
  type Intake,
} from "../../model/round/roundInput";
import type { ResultList } from "../../model/round/resultList";
import type { UnitIndex } from "../naming/matchUnits";
import { joinParts, partsOf } from "./splitByUnit";
import { countYears, readingOfYear, type YearCount } from "./roundYear";
import type { Ownership } from "./owner";
import { apartByPlace } from "./ownPlace";
import type { OfficialUnits } from "../../places/officialUnits";
import { placesOfRound } from "../places/listedPlaces";
import {
  keyOfPart,
  ownershipOf,
  ownTypeOf,
  type Part,
  type RoundGiven,
  type Whose,
  whoseIs,
} from "./whose";

/** A file that would take another's place, or give way to it, with the title that says so. */
export interface Rival {
  readonly file: string;
  readonly title: string | null;
  /** Key of the unit as which it stands for itself. */
  readonly unit: string;
}

/** One file, or a unit's part of it, with whose it is. */
export interface PlacedFile extends Whose {
  /** Of the round's year; null when it is refused. */
  readonly reading: Reading | null;
  /** Null when it is read. */
  readonly why: Finding | null;
  /** The other units that the file has tables of, as it names them. */
  readonly others: readonly string[];
  /** Files of its unit whose place it cannot take, nor they its own. */
  readonly rivals: readonly Rival[];
}

export interface RoundFiles {
  readonly year: number | null;
  readonly years: readonly YearCount[];
  readonly files: readonly PlacedFile[];
  readonly repeats: readonly { readonly entry: Intake; readonly of: Intake }[];
  /** Lists of results of the year, each content once, in the order of their files. */
  readonly lists: readonly HandedUp[];
  readonly given: RoundGiven;
}

/** A list of results with the file that it came in. */
export interface HandedUp {
  readonly intake: FileFacts;
  readonly list: ResultList;
}

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
  const years = countYears(
    first.flatMap(({ reading, list }) => reading ?? (list ? { ...list, tables: list.rows } : [])),
  );
  const year = input.year ?? years[0]?.year ?? null;
  const given: RoundGiven = {
    year,
    index,
    places: placesOfRound(index.units, official, index.words, year),
    answers: firstOf(input.assignments, ({ sha256, part }) => keyOfPart(sha256, part)),
    listed: firstOf(input.list ?? [], ({ key }) => key),
  };
  const ofYear = first.map((intake) => withoutOtherYear(intake, year));
  const isSheets = ({ reading, refusal }: Intake): boolean => reading !== null || refusal !== null;
  const files = apartByPlace(ofYear.filter(isSheets).flatMap((intake) => takeFile(intake, given)));
  const lists = ofYear.flatMap((intake) => (intake.list ? [{ intake, list: intake.list }] : []));
  const read = new Set([
    ...files.flatMap(({ why, file }) => (why === null ? [file] : [])),
    ...lists.map(({ intake }) => intake.file),
  ]);
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
    lists,
    given,
  };
}

/** A list of another year is refused as a file of one is. */
function withoutOtherYear(intake: Intake, round: number | null): Intake {
  const { list, ...rest } = intake;
  if (!list || list.year === null || round === null || list.year === round) return intake;
  if (rest.reading !== null) return rest;
  return { ...rest, reading: null, refusal: finding("otherYear", { year: list.year, round }) };
}

/** Once for each unit that the file has tables of. */
function takeFile(intake: Intake, given: RoundGiven): readonly PlacedFile[] {
  const whole = intake.reading ?? unread(intake.file);
  const parts = partsOf(whole, given.index);
  const groups = groupByUnit(
    parts.map((read) => ({
      read,
      ownership: ownershipOf(intake, read, parts.length > 1 ? read.unit : null, given),
      ownType: ownTypeOf(read, given.index),
    })),
  );
  const ownership = groups.length === 1 ? ownershipOf(intake, whole, null, given) : null;
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

/** `others` are the other units in the file, by the names that it gives them. */
function takePart(
  intake: Intake,
  own: Part,
  others: readonly string[],
  given: RoundGiven,
): PlacedFile {
  const { read } = own;
  const { year } = given;
  const part = others.length > 0 ? read.unit : null;
  const common = { ...whoseIs(intake, own, part, given), others, rivals: [] };
  if (intake.reading === null)
    return { ...common, reading: null, why: intake.refusal ?? finding("noScoreTable", {}) };
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
