/** Owns the result of one unit: its tables, and every finding about it with its file. */
import { bySeverity, finding } from "../../model/finding";
import { type FileFormat, formatAddress } from "../../model/grid";
import { type Domain, kindOf } from "../../domain/domain";
import type { TableKind, UnitType } from "../../model/reading";
import { foldText } from "../../base/text";
import type { Fitted } from "../comparison/formChecks";
import type { ConsolidationInput, Override, ScoredTable } from "../../model/roundInput";
import type { Missing, PlacedFinding, TableResult, UnitResult } from "../../model/consolidation";
import { tableResult } from "./tableResult";
import type { Taken } from "../intake/placedFiles";
import { type Rows, rowsOf } from "../comparison/roundForm";
import { fullName, placed, type UnitFiles } from "../intake/units";

/** A table that counts, with its unit. */
export interface CountedTable {
  readonly owner: UnitFiles;
  readonly file: string;
  readonly scored: ScoredTable;
  readonly rows: Rows;
  readonly type: UnitType | null;
  readonly titleType: UnitType | null;
  readonly format: FileFormat;
}

export const countedTables = (formed: readonly UnitFiles[]): readonly CountedTable[] =>
  formed.flatMap((owner) =>
    owner.counted.flatMap(({ file, tables, reading }) =>
      tables.map((scored) => ({
        owner,
        file,
        scored,
        rows: rowsOf(scored.table),
        type: owner.unit.type ?? reading.unitType,
        titleType: reading.unitType,
        format: reading.format,
      })),
    ),
  );

/** With how it stands to its form and what a comparison with the tables of others tells. */
export interface OwnTable {
  readonly entry: CountedTable;
  readonly fit: Fitted;
  readonly signals: Fitted["findings"];
}

export function unitResult(
  owner: UnitFiles,
  own: readonly OwnTable[],
  { overrides, list }: ConsolidationInput,
  around: {
    readonly missing: Missing | null;
    readonly expected: ReadonlySet<TableKind>;
    readonly taken: readonly Taken[];
    readonly domain: Domain;
  },
): UnitResult {
  const { unit, isListed, files, counted } = owner;
  const results = own.map(({ entry, fit }) =>
    tableResult(
      entry.file,
      entry.scored,
      fit,
      overrideFor(overrides, unit.key, entry.scored.table.kind),
    ),
  );
  const firstOf = (kind: TableKind): number => results.findIndex((each) => each.kind === kind);
  const [standardAt, movementAt] = [firstOf("standard"), firstOf("movement")];
  const standard = withOtherParts(standardAt, results, own);
  const movement = withOtherParts(movementAt, results, own);
  const findings = [
    ...owner.findings,
    ...(list && !isListed ? unknownFindings(owner, around.taken) : []),
    ...(around.missing
      ? [
          placed(
            finding("unitMissing", { refused: around.missing.files, maybe: around.missing.maybe }),
            null,
          ),
        ]
      : []),
    ...counted.flatMap(({ file, findings: found }) => found.map((one) => placed(one, file))),
    ...own.flatMap(({ entry, fit, signals }) =>
      [...fit.findings, ...signals].map((one) => placed(one, entry.file)),
    ),
    ...(counted.length > 0 ? missingTables(owner, results, around) : []),
  ];
  return {
    unit,
    isListed,
    files,
    countedFiles: counted.map(({ file }) => file),
    standard,
    movement,
    others: results.filter((_, at) => at !== standardAt && at !== movementAt),
    findings: bySeverity(findings) as readonly PlacedFinding[],
  };
}

/** The parts of one table fail together: the first names the mandatory failures of all. */
function withOtherParts(
  at: number,
  results: readonly TableResult[],
  own: readonly OwnTable[],
): TableResult | null {
  const result = results[at] ?? null;
  if (!result || (own[at]?.entry.scored.table.otherPart ?? null) === null) return result;
  const parts = results.filter(({ kind, file }) => kind === result.kind && file === result.file);
  return { ...result, mandatoryFailures: parts.flatMap((part) => part.mandatoryFailures) };
}

const overrideFor = (
  overrides: readonly Override[],
  unit: string,
  kind: TableKind,
): Override | null =>
  overrides.find((override) => override.unit === unit && override.kind === kind) ?? null;

/** At the cell where the file names the unit. */
function unknownFindings(
  { unit, counted }: UnitFiles,
  taken: readonly Taken[],
): readonly PlacedFinding[] {
  return counted.map(({ file, part, reading }) => {
    const whose = taken.find((entry) => entry.file === file && entry.part === part)?.whose;
    const name = foldText(unit.name);
    const line = reading.titleLines.find(({ text }) => foldText(text).includes(name));
    const where = [line?.sheet ?? null, line ? formatAddress(line) : null] as const;
    return placed(
      whose?.kind === "doubtful"
        ? finding(
            "unitInDoubt",
            { name: unit.name, candidates: whose.candidates.map(fullName) },
            ...where,
          )
        : finding("unitUnknown", { name: unit.name }, ...where),
      file,
    );
  });
}

/** Tables that most units send: of the same type where others of it sent any, else of the round. */
export function expectedKinds(
  owner: UnitFiles,
  formed: readonly UnitFiles[],
): ReadonlySet<TableKind> {
  const others = formed.filter((unit) => unit !== owner && unit.counted.length > 0);
  const same = others.filter(({ unit }) => unit.type === owner.unit.type);
  const among = same.length > 0 ? same : others;
  const kinds: readonly TableKind[] = ["standard", "movement"];
  return new Set(
    kinds.filter((kind) => among.filter((unit) => holds(unit, kind)).length * 2 > among.length),
  );
}

const holds = ({ counted }: UnitFiles, kind: TableKind): boolean =>
  counted.some(({ tables }) => tables.some(({ table }) => table.kind === kind));

function missingTables(
  { files, counted }: UnitFiles,
  results: readonly TableResult[],
  { expected, domain }: { readonly expected: ReadonlySet<TableKind>; readonly domain: Domain },
): readonly PlacedFinding[] {
  return [...expected]
    .filter((kind) => !results.some((result) => result.kind === kind))
    .map((kind) => {
      const earlier = files.find(
        ({ use, totals }) => use === "superseded" && totals.some((total) => total.kind === kind),
      );
      const { title } = kindOf(domain, kind);
      const facts = { kind: title, earlierFile: earlier?.file ?? null };
      return placed(finding("tableMissing", facts), counted[0]?.file ?? null);
    });
}
