/** Owns the JSON of `consolidate`: the stable contract, made from the inner shape. */
import type {
  Consolidation,
  ListedUnit,
  PlacedFinding,
  TableResult,
  UnitResult,
} from "../../core/model/consolidation";
import { describeFinding, describeReason } from "../../messages/vi";
import type { Decided } from "./decisionFiles";

/** Returns the object of `consolidate`; what was decided is handed on to the next run. */
export function consolidatedJson(
  result: Consolidation,
  { overrides, assignments }: Decided,
): object {
  const { units, questions, hasList } = result;
  const nameOf = new Map(units.map(({ unit }) => [unit.key, naming(unit)]));
  const isKnown = (unit: UnitResult): boolean => unit.isListed || !hasList;
  return {
    year: result.year,
    yearFrom: result.yearFrom,
    units: units.filter((unit) => isKnown(unit) && unit.countedFiles.length > 0).map(unitJson),
    missing: result.missing.map(({ unit, why, files, maybe }) => ({
      ...naming(unit),
      why,
      files,
      maybe,
    })),
    unknown: units
      .filter((unit) => !isKnown(unit))
      .map((unit) => ({
        file: unit.countedFiles[0] ?? null,
        ...unitJson(unit),
        candidates: questions
          .filter(({ file, part }) =>
            unit.files.some((own) => own.file === file && own.part === part),
          )
          .flatMap(({ candidates }) => candidates.map((key) => nameOf.get(key) ?? { key })),
      })),
    refused: result.refused.map(({ file, sha256, why, unit }) => ({
      file,
      why: why.code,
      text: describeFinding(why),
      unit: unit && naming(unit),
      sha256,
    })),
    duplicates: result.duplicates.map(({ kind, unit, files, counted }) => ({
      kind,
      unit: unit?.name ?? null,
      parent: unit?.parent ?? null,
      files,
      counted,
    })),
    questions: questions.map(({ file, part, sha256, name, candidates }) => ({
      file,
      part,
      sha256,
      name,
      candidates: candidates.map((key) => nameOf.get(key) ?? { key }),
    })),
    statistics: result.statistics,
    findings: result.findings.map(placedJson),
    changes: result.changes,
    overrides,
    assignments,
  };
}

const naming = ({ key, name, type, parent }: ListedUnit) => ({ key, name, type, parent });

/** All files that are the unit's, also those refused; findings of a file that was replaced say so. */
function unitJson(result: UnitResult): object {
  const { unit, files, countedFiles, standard, movement, others, findings } = result;
  const replaced = files.filter(({ use }) => use === "superseded");
  return {
    ...naming(unit),
    nameInFile: files.find(({ use }) => use === "counted")?.nameInFile ?? null,
    files: files.map(({ file }) => file),
    countedFile: standard?.file ?? movement?.file ?? countedFiles[0] ?? null,
    countedFiles,
    standard: standard && tableJson(standard),
    movement: movement && tableJson(movement),
    others: others.map(tableJson),
    superseded: replaced.map(({ file, totals }) => ({ file, totals })),
    findings: [
      ...findings.map(placedJson),
      ...replaced.flatMap(({ findings: old }) =>
        old.map((found) => ({ ...placedJson(found), superseded: true })),
      ),
    ],
  };
}

const tableJson = (table: TableResult): object => ({
  kind: table.kind,
  file: table.file,
  sheet: table.sheet,
  maximum: table.maximum,
  selfTotal: table.selfTotal,
  appraisedTotal: table.appraisedTotal,
  countedTotal: table.countedTotal,
  counted: table.counted,
  verdict: table.verdict,
  reasons: (table.outcome?.reasons ?? []).map(describeReason),
  mandatoryFailures: table.mandatoryFailures,
  grade: table.proposedGrade,
  override: table.override && {
    reason: table.override.reason,
    computedVerdict: table.outcome?.verdict ?? null,
    computedGrade: table.grade?.name ?? null,
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
