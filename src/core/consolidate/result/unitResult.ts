/** Owns the result of one unit: its tables, and every finding about it with its file. */
import { bySeverity, finding } from "../../model/finding/finding";
import { formatAddress } from "../../model/workbook/grid";
import { type Domain, kindIds, kindOf } from "../../domain/domain";
import type { TableKind } from "../../model/table/reading";
import { foldText } from "../../base/text";
import type { ComparedTable } from "../comparison/countedTable";
import type { Override, ScoredTable } from "../../model/round/roundInput";
import type {
  Missing,
  PlacedFinding,
  TableResult,
  UnitResult,
} from "../../model/round/consolidation";
import { differencesOf } from "../comparison/fileDifferences";
import { overrideFindings, overrideFor } from "./adjustedPoints";
import { tableResult } from "./tableResult";
import { fullName, placed, type UnitFiles } from "../intake/units";

/** What the round says around one unit. */
interface Around {
  readonly hasList: boolean;
  readonly overrideOf: (unit: string, kind: TableKind) => Override | null;
  readonly missing: Missing | null;
  readonly expected: ReadonlySet<TableKind>;
  readonly domain: Domain;
}

export function unitResult(
  owner: UnitFiles,
  compared: readonly ComparedTable[],
  around: Around,
): UnitResult {
  const { unit, isListed, isDisputed, counted } = owner;
  const { domain } = around;
  const isFirst = ({ kind }: ScoredTable["table"], at: number): boolean =>
    compared.findIndex(({ scored }) => scored.table.kind === kind) === at;
  const results = compared.map(({ file, scored, fit }, at) => {
    const { table } = scored;
    const override = overrideFor(around.overrideOf(unit.key, table.kind), isFirst(table, at));
    return tableResult(file, scored, fit, { override, kind: kindOf(domain, table.kind) });
  });
  const firsts = kindIds(domain).map((kind) => results.findIndex((each) => each.kind === kind));
  const tables = firsts.flatMap((at) => withOtherParts(at, results, compared) ?? []);
  const findings = [
    ...owner.findings,
    ...(around.hasList && !isListed ? unknownFindings(owner) : []),
    ...(around.missing
      ? [
          placed(
            finding("unitMissing", { refused: around.missing.files, maybe: around.missing.maybe }),
            null,
          ),
        ]
      : []),
    ...counted.flatMap(({ file, findings: found }) => found.map((one) => placed(one, file))),
    ...compared.flatMap(({ file, fit, signals }) =>
      [...fit.findings, ...signals].map((one) => placed(one, file)),
    ),
    ...compared.flatMap(({ scored }, at) => {
      const result = results[at];
      return result ? overrideFindings(result, scored, owner.files, domain) : [];
    }),
    ...(counted.length > 0 ? missingTables(owner, results, around) : []),
  ];
  return {
    unit,
    isListed,
    isOutside: around.hasList ? !isListed : isDisputed,
    files: withDifferences(owner),
    countedFiles: counted.map(({ file }) => file),
    tables: Object.fromEntries(tables.map((table) => [table.kind, table])),
    others: results.filter((_, at) => !firsts.includes(at)),
    findings: bySeverity(findings) as readonly PlacedFinding[],
  };
}

/** Each file that was passed over with how its tables differ from those that count. */
function withDifferences({ files, counted, passedOver }: UnitFiles): UnitResult["files"] {
  const tables = counted.flatMap((submission) => submission.tables);
  return files.map((each) => {
    const old = passedOver.find(({ file, part }) => file === each.file && part === each.part);
    return old ? { ...each, differences: differencesOf(old.tables, tables) } : each;
  });
}

/** The parts of one table fail together: the first names the mandatory failures of all. */
function withOtherParts(
  at: number,
  results: readonly TableResult[],
  compared: readonly ComparedTable[],
): TableResult | null {
  const result = results[at] ?? null;
  if (!result || (compared[at]?.scored.table.otherPart ?? null) === null) return result;
  const parts = results.filter(({ kind, file }) => kind === result.kind && file === result.file);
  return { ...result, mandatoryFailures: parts.flatMap((part) => part.mandatoryFailures) };
}

/** At the cell where the file names the unit. */
function unknownFindings({ unit, counted }: UnitFiles): readonly PlacedFinding[] {
  return counted.map(({ file, ownership, reading }) => {
    const name = foldText(unit.name);
    const line = reading.titleLines.find(({ text }) => foldText(text).includes(name));
    const where = [line?.sheet ?? null, line ? formatAddress(line) : null] as const;
    return placed(
      ownership.kind === "doubtful"
        ? finding(
            "unitInDoubt",
            { name: unit.name, candidates: ownership.candidates.map(fullName) },
            ...where,
          )
        : finding("unitUnknown", { name: unit.name }, ...where),
      file,
    );
  });
}

function missingTables(
  { files, counted }: UnitFiles,
  results: readonly TableResult[],
  { expected, domain }: Around,
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
