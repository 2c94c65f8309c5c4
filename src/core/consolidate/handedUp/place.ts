/** Owns whose each row of the lists is that were handed up: a unit of the list or of the round, one of its own, or asked. */
import { foldText } from "../../base/text";
import { hasTrait } from "../../domain/domain";
import type { FileFacts, ListedUnit } from "../../model/round/roundInput";
import type { ListRow, ResultList } from "../../model/round/resultList";
import type { Reading } from "../../model/table/reading";
import type { HandedUp } from "../intake/placedFiles";
import {
  apart,
  ownershipOf,
  ownTypeOf,
  type RoundGiven,
  type Whose,
  whoseIs,
} from "../intake/whose";
import { parseUnitName } from "../naming/names";
import { senderIn } from "./sender";
import type { ListWords } from "./values";

/** A row with the unit that it is of. */
export interface PlacedRow {
  readonly intake: FileFacts;
  readonly list: ResultList;
  readonly row: ListRow;
  readonly whose: Whose;
  /** A listed unit, or one that the round knows; else as the list names it. */
  readonly unit: ListedUnit;
  /** It waits until somebody has said who sent the list. */
  readonly waitsForSender: boolean;
}

/** Returns every row of the lists, in their order. */
export const placeRows = (
  lists: readonly HandedUp[],
  given: RoundGiven,
  words: ListWords,
): readonly PlacedRow[] =>
  withoutShared(lists.flatMap((handedUp) => placeList(handedUp, given, words)));

function placeList(
  { intake, list }: HandedUp,
  given: RoundGiven,
  words: ListWords,
): readonly PlacedRow[] {
  const answer = given.answers.get(intake.sha256);
  const said = answer?.sender ?? given.listed.get(answer?.unit ?? "")?.name ?? null;
  const sender = said ?? list.sender ?? senderIn(pathTexts(intake.file), words);
  return list.rows.map((row) => {
    const parent = row.parent ?? sender;
    const read = readingOf(intake.file, row, { list, parent }, given);
    const part = read.unit;
    const ownership = ownershipOf(intake, read, part, given);
    const own = { read, ownership, ownType: ownTypeOf(read, given.index) };
    const whose = whoseIs(intake, own, part, given);
    const isSure = ownership.kind === "sure";
    const waitsForSender =
      !isSure && !whose.isAssigned && lacksParent(read, given) && answer?.sender === undefined;
    const named = { ...whose.ownUnit, name: row.name, parent };
    const ownUnit = waitsForSender || ownership.kind === "doubtful" ? apart(named, intake) : named;
    return { intake, list, row, whose, unit: isSure ? ownership.unit : ownUnit, waitsForSender };
  });
}

/** Name of the file and of its folders, each apart. */
const pathTexts = (file: string): readonly string[] =>
  file
    .replace(/\.[a-z]{2,5}$/i, "")
    .replace(/_+/g, " ")
    .split(/\/| › /);

/** The row as a sheet of its own would name its unit: with the commune behind it. */
function readingOf(
  file: string,
  { name, type, sheet }: ListRow,
  { list, parent }: { readonly list: ResultList; readonly parent: string | null },
  { index }: RoundGiven,
): Reading {
  const parsed = parseUnitName(name, index.words, index.places);
  const isOwn = hasTrait(index.words.domain, type ?? parsed.unitType, "place");
  const isSaid = parent === null || isOwn || parsed.parent !== null;
  const unit = isSaid || foldText(name).includes(foldText(parent)) ? name : `${name}, ${parent}`;
  return {
    file,
    format: "xlsx",
    unit,
    unitType: type,
    year: list.year,
    form: null,
    titleLines: [{ sheet: sheet ?? "", row: 1, column: 1, text: unit }],
    tables: [],
    otherTables: [],
    findings: [],
    questions: [],
  };
}

/** A hamlet of which nothing says in which commune it lies. */
function lacksParent({ unit, unitType }: Reading, { index }: RoundGiven): boolean {
  const { words, places } = index;
  const parsed = parseUnitName(unit ?? "", words, places);
  return hasTrait(words.domain, unitType ?? parsed.unitType, "partOfPlace") && !parsed.parent;
}

/** Rows of several names cannot be one unit that only a sheet without its commune names: they are asked. */
function withoutShared(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const names = new Map<string, Set<string>>();
  for (const { unit, whose } of rows) {
    const known = names.get(unit.key) ?? new Set();
    names.set(unit.key, known.add(whose.ownUnit.key));
  }
  return rows.map((placed) => {
    const { unit, whose, intake } = placed;
    const isShared =
      (names.get(unit.key)?.size ?? 0) > 1 && unit.parent === null && unit.key.startsWith("?");
    if (!isShared || whose.isAssigned) return placed;
    const ownership = { kind: "doubtful", candidates: [unit] } as const;
    return { ...placed, whose: { ...whose, ownership }, unit: apart(whose.ownUnit, intake) };
  });
}
