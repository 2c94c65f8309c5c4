/** Owns the JSON of `consolidate`: the stable contract, made from the inner shape. */
import type { Points } from "../../core/base/points";
import { type Domain, type Kind, kindOf, listedKinds } from "../../core/domain/domain";
import type {
  Consolidation,
  Duplicate,
  KindTally,
  ListedUnit,
  Missing,
  PlacedFinding,
  Refusal,
  TableResult,
  Tally,
  UnitQuestion,
  UnitResult,
  UnitSnapshot,
} from "../../core/model/round/consolidation";
import { type PerScorer, perScorer, scorers } from "../../core/model/table/scorer";
import { describeDoubt, describeFinding, describeReason } from "../../messages/vi";
import { contentsOf } from "../../core/consolidate/result/changes";
import { computedOf } from "../../core/consolidate/result/standing";
import { entriesOf } from "../printing";
import type { HandedOn } from "./consolidate";

/** Returns the object of `consolidate`; what was decided is handed on to the next run. */
export function consolidatedJson(
  result: Consolidation,
  { overrides, assignments, choices, followUps }: HandedOn,
  domain: Domain,
): object {
  const { units, questions } = result;
  const nameOf: NameOf = new Map(units.map(({ unit }) => [unit.key, naming(unit)]));
  return {
    year: result.year,
    yearFrom: result.yearFrom,
    units: entriesOf(
      units.filter((unit) => !unit.isOutside && unit.countedFiles.length > 0),
      (unit) => unitJson(unit, domain),
    ),
    missing: result.missing.map(missingJson),
    officialList: officialListJson(result.officialList),
    unknown: entriesOf(
      units.filter(({ isOutside }) => isOutside),
      (unit) => ({
        file: unit.countedFiles[0] ?? null,
        ...unitJson(unit, domain),
        candidates: candidatesOf(unit, questions, nameOf),
      }),
    ),
    refused: result.refused.map(refusedJson),
    duplicates: result.duplicates.map(duplicateJson),
    questions: questions.map((question) => ({
      file: question.file,
      part: question.part,
      sha256: question.sha256,
      name: question.name,
      ...(question.asksSender ? { asksSender: true } : {}),
      candidates: question.asksSender
        ? question.candidates.map((name) => ({ name }))
        : namesOf(question, nameOf),
    })),
    statistics: statisticsJson(result, domain),
    findings: entriesOf(result.findings, placedJson),
    changes:
      result.changes?.map(({ unit, ...change }) => ({
        ...change,
        unit: snapshotJson(unit),
      })) ?? null,
    closed: closedJson(result.closed),
    overrides,
    assignments,
    choices,
    followUps,
  };
}

const closedJson = (closed: Consolidation["closed"]): object | null =>
  closed && {
    ...closed.closing.paper.frame,
    closedAt: closed.closing.closedAt,
    files: closed.closing.files,
    later: closed.later.map(({ change: { unit, ...change } }) => ({
      ...change,
      unit: snapshotJson(unit),
    })),
    absent: closed.absent,
    differing: closed.differing,
  };

/** The units at hand by their keys. */
type NameOf = ReadonlyMap<string, object>;

const naming = ({ key, name, type, parent }: ListedUnit) => ({ key, name, type, parent });

const missingJson = ({ unit, why, files, maybe }: Missing): object => ({
  ...naming(unit),
  why,
  files,
  maybe,
});

/** An offer where no list was given: who of the official communes has not sent. */
const officialListJson = (offer: Consolidation["officialList"]): object | null =>
  offer && {
    place: offer.place,
    asOf: offer.asOf,
    units: offer.units.map(naming),
    notSent: offer.notSent.map(naming),
  };

const refusedJson = ({ file, sha256, why, unit }: Refusal): object => ({
  file,
  why: why.code,
  text: describeFinding(why),
  unit: unit && naming(unit),
  sha256,
});

const duplicateJson = ({ kind, unit, files, counted }: Duplicate): object => ({
  kind,
  unit: unit?.name ?? null,
  parent: unit?.parent ?? null,
  files,
  counted,
});

/** The units that a file in doubt may be of, by their names where they are among those at hand. */
const namesOf = ({ candidates }: UnitQuestion, nameOf: NameOf): readonly object[] =>
  candidates.map((key) => nameOf.get(key) ?? { key });

/** The units that the files of a unit outside the list may be of. */
const candidatesOf = (
  unit: UnitResult,
  questions: readonly UnitQuestion[],
  nameOf: NameOf,
): readonly object[] =>
  questions
    .filter(({ file, part }) => unit.files.some((sent) => sent.file === file && sent.part === part))
    .flatMap((question) => namesOf(question, nameOf));

/** All files that are the unit's, also those refused; findings of a file that was replaced say so. */
function unitJson(result: UnitResult, domain: Domain): object {
  const { unit, files, countedFiles, tables, others, findings } = result;
  const ownFields = listedKinds(domain).filter(({ list }) => list.isOwnField);
  const [first] = listedKinds(domain).flatMap(({ id }) => tables[id] ?? []);
  const isOther = ({ kind }: TableResult): boolean => ownFields.every(({ id }) => id !== kind);
  const replaced = files.filter(({ use }) => use === "superseded");
  return {
    ...naming(unit),
    nameInFile: files.find(({ use }) => use === "counted")?.nameInFile ?? null,
    files: files.map(({ file }) => file),
    countedFile: first?.file ?? countedFiles[0] ?? null,
    countedFiles,
    ...Object.fromEntries(
      ownFields.map(({ id }) => [id, tables[id] ? tableJson(tables[id]) : null]),
    ),
    others: [...Object.values(tables).filter(isOther), ...others].map(tableJson),
    tables: Object.fromEntries(
      Object.entries(tables).map(([kind, table]) => [
        kind,
        { ...tableJson(table), contents: contentsOf(table) },
      ]),
    ),
    chosenFile: files.find(({ isChosen }) => isChosen)?.file ?? null,
    superseded: replaced.map(({ file, sha256, totals, differences = [] }) => ({
      file,
      sha256,
      differences,
      totals: totals.map(({ kind, sheet, totals: given, ...rest }) => ({
        kind,
        sheet,
        ...totalsJson(given),
        ...rest,
      })),
    })),
    findings: [
      ...findings.map(placedJson),
      ...replaced.flatMap(({ findings: old }) =>
        old.map((found) => ({ ...placedJson(found), superseded: true })),
      ),
    ],
  };
}

/** The counts of the first kind that is passed and of the first that is graded also stand beside those of every kind. */
function statisticsJson({ statistics, kinds }: Consolidation, domain: Domain): object {
  const shown = kinds.map((id) => kindOf(domain, id));
  const passed = shown.find((kind) => kind.passed !== "never");
  const graded = shown.find((kind) => kind.graded !== "never");
  const tallyJson = ({ tables, ...counts }: Tally): object => {
    const outcomes = passed && tables[passed.id];
    const grades = graded && tables[graded.id];
    return {
      ...counts,
      met: outcomes?.met ?? 0,
      notMet: outcomes?.notMet ?? 0,
      incomplete: outcomes?.incomplete ?? 0,
      withoutStandard: outcomes?.withoutTable ?? 0,
      grades: grades?.grades ?? [],
      ungraded: grades?.ungraded ?? 0,
      tables: Object.fromEntries(shown.map((kind) => [kind.id, ownCounts(kind, tables[kind.id])])),
    };
  };
  const { byType, total, outsideList, ...rest } = statistics;
  return {
    byType: byType.map(tallyJson),
    total: tallyJson(total),
    outsideList: outsideList && tallyJson(outsideList),
    ...rest,
  };
}

/** A kind that is not passed has no outcomes, one that is not graded no grades. */
function ownCounts({ passed, graded }: Kind, counts: KindTally | undefined): object {
  const { met, notMet, incomplete, unproven, withoutTable, grades, ungraded } = counts ?? {};
  return {
    adjusted: counts?.adjusted,
    overridden: counts?.overridden,
    withoutTable,
    ...(passed === "never" ? {} : { met, notMet, incomplete, unproven }),
    ...(graded === "never" ? {} : { grades, ungraded }),
  };
}

/** The values stand beside the names; the points of its contents stand with its tables. */
const snapshotJson = ({ values, contents: _contents, ...unit }: UnitSnapshot): object => ({
  ...unit,
  ...values,
});

/** Each scorer's total in a field of its own: "selfTotal", "appraisedTotal", "councilTotal". */
const totalsJson = (totals: PerScorer<Points | null>): object =>
  Object.fromEntries(scorers.map((scorer) => [`${scorer}Total`, totals[scorer]]));

const tableJson = (table: TableResult): object => ({
  kind: table.kind,
  ...(table.byList ? { byList: true } : {}),
  file: table.file,
  sheet: table.sheet,
  maximum: table.maximum,
  ...totalsJson(perScorer((scorer) => table.totals[scorer].points)),
  countedTotal: table.countedTotal,
  counted: table.counted,
  proven: table.proven,
  confirmed: table.confirmed,
  doubts: table.doubts.map(describeDoubt),
  verdict: table.verdict,
  reasons: (table.outcome?.reasons ?? []).map(describeReason),
  mandatoryFailures:
    table.isTickSheet || table.byList
      ? table.mandatoryFailures.map(({ path, row }) => ({ path, row, maximum: null, score: null }))
      : table.mandatoryFailures,
  grade: table.proposedGrade,
  override: table.override && {
    reason: table.override.reason,
    points: table.computed === null ? null : table.countedTotal,
    computedTotal: computedOf(table).total,
    computedVerdict: computedOf(table).outcome?.verdict ?? null,
    computedGrade: computedOf(table).grade?.name ?? null,
  },
});

const placedJson = (found: PlacedFinding) => ({
  code: found.code,
  severity: found.severity,
  file: found.file,
  sheet: found.sheet,
  cell: found.cell,
  text: describeFinding(found),
});
