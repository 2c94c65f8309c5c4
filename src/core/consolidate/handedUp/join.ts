/** Owns how lists that were handed up join the units of a round: a unit's own sheet stands before them, of two lists the later one. */
import { bySeverity, finding, type Finding } from "../../model/finding/finding";
import type { ListedValues } from "../../model/finding/roundFindings";
import { type Domain, kindIds, kindOf } from "../../domain/domain";
import type { PlacedFinding, UnitFile, UnitResult } from "../../model/round/consolidation";
import { fileFactsOf, type Override } from "../../model/round/roundInput";
import type { ListedTable } from "../../model/round/resultList";
import type { TableKind, UnitType } from "../../model/table/reading";
import { countingFirst } from "../intake/duplicates";
import type { RoundFiles } from "../intake/placedFiles";
import { fullName, placed } from "../intake/units";
import {
  agrees,
  checkListed,
  type LinesOfList,
  listedResult,
  totalsOf,
  valuesOf,
} from "./listedTable";
import type { PlacedRow } from "./place";

export interface JoinRules {
  readonly hasList: boolean;
  readonly linesOf: (type: UnitType | null, kind: TableKind) => LinesOfList;
  readonly overrideOf: (unit: string, kind: TableKind) => Override | null;
  readonly repeats: RoundFiles["repeats"];
  readonly domain: Domain;
}

/** Returns the rows that say anything of a unit, by its key, those of the latest list first. */
export function rowsByUnit(rows: readonly PlacedRow[]): ReadonlyMap<string, readonly PlacedRow[]> {
  const found = new Map<string, PlacedRow[]>();
  for (const entry of rows) {
    if (entry.row.tables.length === 0) continue;
    const own = found.get(entry.unit.key);
    if (own) own.push(entry);
    else found.set(entry.unit.key, [entry]);
  }
  return new Map([...found].map(([key, own]) => [key, latestFirst(own)]));
}

/** Within one list the first row stands before others. */
function latestFirst(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const files = [...new Map(rows.map(({ intake }) => [intake.file, intake])).values()];
  const { sorted } = countingFirst(files, null);
  return sorted.flatMap(({ file }) => rows.filter(({ intake }) => intake.file === file));
}

/** Returns the units with what lists say of them; units that only lists name stand behind, by name. */
export function joinLists(
  units: readonly UnitResult[],
  rows: ReadonlyMap<string, readonly PlacedRow[]>,
  rules: JoinRules,
): readonly UnitResult[] {
  const known = new Set(units.map(({ unit }) => unit.key));
  const added = [...rows.values()]
    .flatMap(([first]) => (first && !known.has(first.unit.key) ? [onlyListed(first, rules)] : []))
    .sort((a, b) => (a.unit.key < b.unit.key ? -1 : 1));
  return [...units, ...added].map((unit) => {
    const own = rows.get(unit.unit.key);
    return own ? withRows(unit, own, rules) : unit;
  });
}

/** A unit that no sheet and no list of the round names. */
const onlyListed = (
  { unit, whose, waitsForSender }: PlacedRow,
  { hasList }: JoinRules,
): UnitResult => ({
  unit,
  isListed: false,
  isOutside: hasList || waitsForSender || whose.ownership.kind === "doubtful",
  files: [],
  countedFiles: [],
  tables: {},
  others: [],
  findings: [],
});

/** What lists say of one table of a unit: what counts is the unit's own, or the first. */
interface Said {
  readonly entry: PlacedRow;
  readonly table: ListedTable;
}

function withRows(
  unit: UnitResult,
  rows: readonly PlacedRow[],
  { hasList, linesOf, overrideOf, repeats, domain }: JoinRules,
): UnitResult {
  const { type, key } = unit.unit;
  const said = rows.flatMap((entry) => entry.row.tables.map((table) => ({ entry, table })));
  const counting = kindIds(domain).flatMap((kind): readonly Said[] => {
    const first = said.find(({ table }) => table.kind === kind);
    return first && !unit.tables[kind] ? [first] : [];
  });
  const listed = counting.map(({ entry, table }) =>
    listedResult(table, entry, {
      override: overrideOf(key, table.kind),
      lines: linesOf(type, table.kind),
    }),
  );
  const tables = Object.fromEntries(
    kindIds(domain).flatMap((kind) => {
      const table = unit.tables[kind] ?? listed.find((each) => each.kind === kind);
      return table ? [[kind, table]] : [];
    }),
  );
  const counted = new Set(counting.map(({ entry }) => entry));
  const findings = [
    ...unit.findings,
    ...rows.flatMap((entry) => ownerFindings(entry, unit, hasList)),
    ...counting.flatMap(({ entry: { intake, row }, table }) =>
      checkListed(table, row.sheet, linesOf(type, table.kind), domain).map((found) =>
        placed(found, intake.file),
      ),
    ),
    ...said.flatMap((each) => besideFindings(each, unit, counting, domain)),
    ...listed.flatMap(({ kind, override, file, sheet }) =>
      override !== null && override.points !== null
        ? [placed(notAdjusted(override.points, kindOf(domain, kind).title, sheet), file)]
        : [],
    ),
  ];
  const listFiles = rows.map((entry) => listFile(entry, counted.has(entry), unit, counting));
  return {
    ...unit,
    tables,
    files: [...unit.files, ...joinParts(listFiles), ...repeatsOf(listFiles, repeats)],
    countedFiles: [
      ...new Set([...unit.countedFiles, ...[...counted].map(({ intake }) => intake.file)]),
    ],
    findings: bySeverity(findings) as readonly PlacedFinding[],
  };
}

const notAdjusted = (points: number, kind: string, sheet: string): Finding =>
  finding("pointsNotAdjusted", { kind, points, maximum: null, why: "byList" }, sheet || null);

function ownerFindings(
  { whose, row, intake, waitsForSender }: PlacedRow,
  { unit }: UnitResult,
  hasList: boolean,
): readonly PlacedFinding[] {
  const { ownership, oldName } = whose;
  const { sheet, cell } = row;
  const old = oldName ? [finding("oldUnitName", oldName, sheet, cell)] : [];
  const named =
    ownership.kind === "doubtful"
      ? [
          finding(
            "unitInDoubt",
            { name: row.name, candidates: ownership.candidates.map(fullName) },
            sheet,
            cell,
          ),
        ]
      : ownership.kind === "sure" && ownership.isMistyped
        ? [finding("unitNameDiffers", { name: row.name, unit: fullName(unit) }, sheet, cell)]
        : [];
  const unknown =
    hasList && ownership.kind === "unknown" && !waitsForSender
      ? [finding("unitUnknown", { name: row.name }, sheet, cell)]
      : [];
  return [...old, ...named, ...unknown].map((found) => placed(found, intake.file));
}

/** What a list says beside what counts in its place, where it says otherwise; the same unit twice is told in any case. */
function besideFindings(
  { entry, table }: Said,
  { tables }: UnitResult,
  counting: readonly Said[],
  domain: Domain,
): readonly PlacedFinding[] {
  const { title: kind } = kindOf(domain, table.kind);
  const where = [entry.row.sheet, table.cell ?? entry.row.cell] as const;
  const here = valuesOf(table);
  const own = tables[table.kind];
  if (own) {
    const counted: ListedValues = {
      points: own.countedTotal,
      verdict: own.verdict,
      grade: own.proposedGrade,
    };
    return agrees(here, counted)
      ? []
      : [
          placed(
            finding("listedOtherwise", { kind, here, counted, file: own.file }, ...where),
            entry.intake.file,
          ),
        ];
  }
  const first = counting.find((each) => each.table.kind === table.kind);
  if (!first || first.entry === entry) return [];
  const facts = { kind, here, counted: valuesOf(first.table), file: first.entry.intake.file };
  return [placed(finding("listedTwice", facts, ...where), entry.intake.file)];
}

function listFile(
  entry: PlacedRow,
  isCounted: boolean,
  unit: UnitResult,
  counting: readonly Said[],
): UnitFile {
  const { intake, row, whose, list } = entry;
  const instead =
    row.tables.flatMap(({ kind }) => unit.tables[kind]?.file ?? [])[0] ??
    counting.find(({ table }) => row.tables.some(({ kind }) => kind === table.kind))?.entry.intake
      .file ??
    null;
  return {
    ...fileFactsOf(intake),
    part: whose.part,
    use: isCounted ? "counted" : "gaveWay",
    insteadOf: isCounted ? null : instead,
    nameInFile: row.name,
    year: list.year,
    totals: row.tables.map((table) => totalsOf(table, row.sheet)),
    findings: [],
  };
}

/** Two rows of one list are one file of the unit: it counts where one of them does. */
function joinParts(files: readonly UnitFile[]): readonly UnitFile[] {
  const byFile = new Map<string, UnitFile>();
  for (const file of files) {
    const before = byFile.get(file.file);
    const first = before?.use === "counted" ? before : file;
    byFile.set(file.file, before ? { ...first, totals: [...before.totals, ...file.totals] } : file);
  }
  return [...byFile.values()];
}

/** Lists that are one with a list of the unit. */
const repeatsOf = (
  files: readonly UnitFile[],
  repeats: RoundFiles["repeats"],
): readonly UnitFile[] =>
  repeats.flatMap(({ entry, of }): readonly UnitFile[] => {
    const original = files.find(({ file }) => file === of.file);
    return original
      ? [{ ...original, ...fileFactsOf(entry), use: "identical", insteadOf: of.file, totals: [] }]
      : [];
  });
