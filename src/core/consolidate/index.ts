/** Owns the consolidation of a round: from files as read and the official list to one result per unit. Pure. */
import { finding } from "../model/finding/finding";
import { type Domain, hasTrait, kindOf, listedKinds } from "../domain/domain";
import type { UnitWords } from "../domain/lexiconUnits";
import type { OfficialUnits } from "../places/officialUnits";
import { checkQuota } from "./result/quota";
import type { Rubric } from "../rubric";
import { changesBetween, snapshotOf } from "./result/changes";
import type { TableKind, UnitType } from "../model/table/reading";
import { type ConsolidationInput, fileFactsOf, type Override } from "../model/round/roundInput";
import { indexUnits } from "./naming/matchUnits";
import { missingUnits } from "./result/missing";
import type {
  Consolidation,
  PlacedFinding,
  UnitQuestion,
  UnitResult,
} from "../model/round/consolidation";
import { hasSubmitted, tablesOf } from "./result/standing";
import { joinLists, rowsByUnit } from "./handedUp/join";
import type { LinesOfList } from "./handedUp/listedTable";
import { givenForLists, linesForLists } from "./handedUp/ofRound";
import { placeRows } from "./handedUp/place";
import { listQuestions, listsTold } from "./handedUp/told";
import type { Lexicon } from "../domain/lexicon";
import { countRound } from "./result/statistics";
import { type RoundFiles, type PlacedFile, takeFiles } from "./intake/placedFiles";
import { keptApartWhereDisagreeing } from "./intake/disagreeing";
import { compareTables } from "./comparison/compareTables";
import { countedTables, tablesByOwner } from "./result/ownTables";
import { expectedKinds } from "./result/expectedKinds";
import { unitResult } from "./result/unitResult";
import { officialList } from "./places/officialList";
import { duplicatesOf, formUnits, placed, type ScoreReading } from "./intake/units";

export type { RoundLines } from "./intake/roundLines";

/** What is built in and what the round decides, handed in. */
export interface ConsolidationTools {
  readonly words: UnitWords;
  readonly official: OfficialUnits;
  /** Known rubrics: what a form is where too few files tell. */
  readonly rubrics: readonly Rubric[];
  readonly scoreReading: ScoreReading;
  readonly lexicon: Lexicon;
  /** What a person or the profile of the round decides by; null: nobody says. */
  readonly linesOf: (type: UnitType | null, kind: TableKind) => LinesOfList;
}

/** Returns the result of a round. The order of the files changes nothing; the same input gives the same result. */
export function consolidate(input: ConsolidationInput, tools: ConsolidationTools): Consolidation {
  const { domain } = tools.words;
  const list = input.list ?? [];
  const index = indexUnits(list, tools.words);
  const placedFiles = takeFiles(input, index, tools.official);
  const round = { ...placedFiles, files: keptApartWhereDisagreeing(placedFiles.files, index) };
  const { choices } = input;
  const { scoreReading } = tools;
  const formed = formUnits(round, { list, choices }, { scoreReading, domain });
  const { templates, tables } = compareTables(countedTables(formed), tools.rubrics, domain);
  const ownTablesOf = tablesByOwner(tables);
  const rows = placeRows(round.lists, givenForLists(round, formed, input, tools), tools);
  const listed = rowsByUnit(rows);
  const missing = input.list
    ? missingUnits(formed, round).filter(({ unit }) => !listed.has(unit.key))
    : [];
  const gone = new Map(missing.map((entry) => [entry.unit.key, entry]));
  const expectedOf = expectedKinds(formed, domain);
  const overrideOf = firstOverrides(input.overrides);
  const ownUnits = formed.map((owner) =>
    unitResult(owner, ownTablesOf.get(owner) ?? [], {
      hasList: input.list !== null,
      overrideOf,
      missing: gone.get(owner.unit.key) ?? null,
      expected: expectedOf(owner),
      domain,
    }),
  );
  const units = joinLists(ownUnits, listed, {
    hasList: input.list !== null,
    linesOf: linesForLists(ownUnits, tools.linesOf),
    overrideOf,
    repeats: round.repeats,
    domain,
  });
  const kinds = kindsOfRound(units, domain);
  const withResult = new Set(units.filter(hasSubmitted).map(({ unit }) => unit.key));
  const findings = [
    ...roundFindings(input, round, units, kinds),
    ...listsTold(round, rows, withResult),
  ];
  const refused = round.files.flatMap((entry) =>
    entry.why ? [{ ...fileFactsOf(entry), why: entry.why, unit: sureUnit(entry) }] : [],
  );
  return {
    year: round.year,
    years: round.years,
    yearFrom: input.year === null ? "proposed" : "given",
    hasList: input.list !== null,
    officialList: input.list ? null : offeredList(round, tools),
    kinds,
    units,
    missing,
    unknown: input.list ? units.filter((unit) => !unit.isListed).map(({ unit }) => unit.key) : [],
    refused,
    duplicates: duplicatesOf(formed, round),
    questions: [
      ...round.files.flatMap((file) => questionOf(file, input.list !== null)),
      ...listQuestions(round.lists, rows, { list: input.list, domain }),
    ],
    templates,
    statistics: countRound(units, { refused, findings, kinds, domain }),
    findings,
    changes:
      input.previous &&
      changesBetween(
        input.previous,
        units.map((unit) => snapshotOf(unit, domain)),
        domain,
      ),
    closed: null,
  };
}

/** Only files of communes tell of which place a round of communes is. */
function offeredList(
  { files, year }: RoundFiles,
  { official, words }: ConsolidationTools,
): Consolidation["officialList"] {
  const ofCommunes = files.filter(
    ({ reading, ownType }) => reading !== null && hasTrait(words.domain, ownType, "place"),
  );
  return officialList(ofCommunes, year, official, words);
}

/** Of two overrides of one table the first counts. */
function firstOverrides(
  overrides: readonly Override[],
): (unit: string, kind: TableKind) => Override | null {
  const found = new Map<string, Override>();
  for (const override of overrides) {
    const key = `${override.kind}/${override.unit}`;
    if (!found.has(key)) found.set(key, override);
  }
  return (unit, kind) => found.get(`${kind}/${unit}`) ?? null;
}

function roundFindings(
  { year, quotas, overrides, choices, listFindings = [] }: ConsolidationInput,
  round: RoundFiles,
  units: readonly UnitResult[],
  kinds: readonly TableKind[],
): readonly PlacedFinding[] {
  const [most] = round.years;
  const of = round.years.reduce((sum, { files }) => sum + files, 0);
  const grades = kinds.map((kind) =>
    units
      .filter(({ isOutside }) => !isOutside)
      .map(({ tables }) => tables[kind]?.proposedGrade ?? null),
  );
  const used = new Set(units.flatMap(tablesOf).map(({ override }) => override));
  const chosen = new Set(
    units.flatMap(({ unit, files }) =>
      files.flatMap(({ isChosen, sha256 }) => (isChosen ? [`${unit.key} ${sha256}`] : [])),
    ),
  );
  const names = new Map(units.map(({ unit }) => [unit.key, unit.name]));
  return [
    ...listFindings.map((found) => placed(found, null)),
    ...(year === null && most
      ? [placed(finding("yearProposed", { year: most.year, files: most.files, of }), null)]
      : []),
    ...quotas
      .flatMap((quota) => grades.flatMap((ofKind) => checkQuota(ofKind, quota)))
      .map((found) => placed(found, null)),
    ...overrides
      .filter((override) => !used.has(override))
      .map(({ unit, reason }) => {
        const name = names.get(unit) ?? unit;
        return placed(finding("overrideUnused", { unit: name, reason }), null);
      }),
    ...choices
      .filter(({ unit, sha256 }) => !chosen.has(`${unit} ${sha256}`))
      .map(({ unit }) => placed(finding("choiceUnused", { unit: names.get(unit) ?? unit }), null)),
  ];
}

/** Kinds of every programme of which a table was sent; where none was, of the first programme. */
function kindsOfRound(units: readonly UnitResult[], domain: Domain): readonly TableKind[] {
  const sent = new Set(units.flatMap(tablesOf).map(({ kind }) => kindOf(domain, kind).programme));
  const listed = listedKinds(domain);
  const shown = listed.filter(({ programme }) => sent.has(programme));
  const first = listed.filter(({ programme }) => programme === listed[0]?.programme);
  return (shown.length > 0 ? shown : first).map(({ id }) => id);
}

/** Without a list it is asked whether files that disagree are of one unit. */
function questionOf(
  { ownership, file, part, sha256, nameInFile, reading, rivals }: PlacedFile,
  hasList: boolean,
): readonly UnitQuestion[] {
  const same = hasList ? [] : rivals.map(({ unit }) => unit);
  const candidates =
    ownership.kind === "doubtful" ? ownership.candidates.map(({ key }) => key) : same;
  const isAsked = reading !== null && (ownership.kind === "doubtful" || same.length > 0);
  return isAsked ? [{ file, part, sha256, name: nameInFile, candidates }] : [];
}

const sureUnit = ({ ownership }: PlacedFile) => (ownership.kind === "sure" ? ownership.unit : null);
