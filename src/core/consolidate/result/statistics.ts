/** Owns the counts of a round: units by type, outcome and grade; files by what became of them; findings by severity. */
import { type Domain, typeIds } from "../../domain/domain";
import type { TableKind, UnitType } from "../../model/table/reading";
import type {
  FileUse,
  KindTally,
  PlacedFinding,
  Refusal,
  Statistics,
  Tally,
  UnitResult,
} from "../../model/round/consolidation";
import { isTrusted } from "../../model/table/proof";
import {
  hasSubmitted,
  isByList,
  isOverridden,
  type Standing,
  standingOf,
  tablesOf,
} from "./standing";

/** Returns the counts: over the units of the list, or over all where there is none; those that stand beside them apart. */
export function countRound(
  allUnits: readonly UnitResult[],
  {
    refused,
    findings,
    kinds,
    domain,
  }: {
    readonly refused: readonly Refusal[];
    readonly findings: readonly PlacedFinding[];
    readonly kinds: readonly TableKind[];
    readonly domain: Domain;
  },
): Statistics {
  const gradesOf = new Map(kinds.map((kind) => [kind, gradeNames(allUnits, kind)]));
  const units = allUnits.filter(({ isOutside }) => !isOutside);
  const others = allUnits.filter(({ isOutside }) => isOutside);
  const types: readonly (UnitType | null)[] = [...typeIds(domain), null];
  const byType = types
    .map((type) => ({ type, ofType: units.filter(({ unit }) => unit.type === type) }))
    .filter(({ ofType }) => ofType.length > 0)
    .map(({ type, ofType }) => tally(type, ofType, gradesOf));
  const uses = usesOfFiles(allUnits);
  const isOnlyRefused = ({ file }: Refusal): boolean => uses.get(file) !== "counted";
  const countOf = (use: FileUse): number =>
    [...uses.values()].filter((each) => each === use).length;
  const all = [...findings, ...allUnits.flatMap((unit) => unit.findings)];
  const severe = (severity: string): number =>
    all.filter((found) => found.severity === severity).length;
  const files = {
    counted: countOf("counted"),
    superseded: countOf("superseded"),
    identical: countOf("identical"),
    refused: new Set(refused.filter(isOnlyRefused).map(({ file }) => file)).size,
  };
  return {
    byType,
    total: tally(null, units, gradesOf),
    outsideList: others.length > 0 ? tally(null, others, gradesOf) : null,
    unproven: allUnits.filter(isInDoubt).length,
    files: { given: Object.values(files).reduce((sum, count) => sum + count, 0), ...files },
    findings: { error: severe("error"), warning: severe("warning"), info: severe("info") },
  };
}

/** A table whose reading is in doubt keeps its unit waiting, unless a council has decided what it comes to. */
const isInDoubt = (unit: UnitResult): boolean =>
  tablesOf(unit).some((table) => !isTrusted(table) && !isOverridden(table));

/** Returns how many units a tally counts. */
export const unitsOf = ({
  submitted,
  notSubmitted,
}: Pick<Tally, "submitted" | "notSubmitted">): number => submitted + notSubmitted;

/** Returns how many units of a tally have a grade. */
export const gradeCount = ({ grades }: KindTally, grade: string): number =>
  grades.find(({ name }) => isSameGrade(name, grade))?.count ?? 0;

/** A grade in other letters is the same grade, to a reader and to a spreadsheet. */
export const isSameGrade = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What became of each file; one with tables of several units counts where one of its parts does. */
function usesOfFiles(units: readonly UnitResult[]): ReadonlyMap<string, FileUse> {
  const uses = new Map<string, FileUse>();
  for (const { file, use } of units.flatMap(({ files }) => files))
    if (use === "counted" || !uses.has(file))
      uses.set(file, use === "gaveWay" ? "superseded" : use);
  return uses;
}

/** `gradesOf`: the names of the grades of each kind that the round is about. */
function tally(
  type: UnitType | null,
  units: readonly UnitResult[],
  gradesOf: ReadonlyMap<TableKind, readonly string[]>,
): Tally {
  const submitted = units.filter(hasSubmitted);
  return {
    type,
    listed: units.filter(({ isListed }) => isListed).length,
    submitted: submitted.length,
    notSubmitted: units.length - submitted.length,
    byList: submitted.filter(isByList).length,
    tables: Object.fromEntries(
      [...gradesOf].map(([kind, grades]) => [kind, tallyOfKind(submitted, kind, grades)]),
    ),
  };
}

function tallyOfKind(
  submitted: readonly UnitResult[],
  kind: TableKind,
  grades: readonly string[],
): KindTally {
  const count = (standing: Standing): number =>
    submitted.filter((unit) => standingOf(unit, kind) === standing).length;
  const tables = submitted.flatMap((unit) => unit.tables[kind] ?? []);
  const graded = submitted.map(({ tables }) => tables[kind]?.proposedGrade ?? null);
  return {
    met: count("met"),
    notMet: count("notMet"),
    incomplete: count("incomplete"),
    unproven: count("unproven"),
    withoutTable: count("withoutTable"),
    grades: grades.map((name) => ({
      name,
      count: graded.filter((grade) => grade !== null && isSameGrade(grade, name)).length,
    })),
    ungraded: graded.filter((grade) => grade === null).length,
    adjusted: tables.filter(({ computed }) => computed !== null).length,
    overridden: tables.filter(isOverridden).length,
  };
}

/** Best first, as the bands of the tables say; names that only a person gave stand behind. */
function gradeNames(units: readonly UnitResult[], kind: TableKind): readonly string[] {
  const lines = new Map<string, number>();
  for (const { tables } of units) {
    for (const { name, from } of tables[kind]?.grades ?? [])
      lines.set(name, Math.max(lines.get(name) ?? 0, from));
  }
  const fromBands = [...lines].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const given = units.flatMap(({ tables }) => tables[kind]?.proposedGrade ?? []);
  const all = [...fromBands, ...given];
  return all.filter((name, at) => all.findIndex((other) => isSameGrade(other, name)) === at);
}
