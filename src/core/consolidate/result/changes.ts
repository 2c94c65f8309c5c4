/** Owns what changed between two runs: units that came, went, or have another result. */
import { type Domain, listedKinds } from "../../domain/domain";
import { namePaths } from "../../model/table/itemTree";
import { type Points, samePoints } from "../../base/points";
import type {
  Change,
  ContentChange,
  IndicatorResult,
  TableResult,
  UnitResult,
} from "../../model/round/consolidation";
import type { KeptContents, UnitSnapshot } from "../../model/round/roundInput";

interface ComparedTable extends Pick<TableResult, "countedTotal" | "verdict" | "proposedGrade"> {
  readonly indicators: readonly Pick<IndicatorResult, "path" | "row" | "counted">[];
}

/** As much of a unit as is compared. */
export interface ComparedUnit extends Pick<UnitResult, "unit" | "countedFiles"> {
  readonly tables: { readonly [kind: string]: ComparedTable };
}

/** Returns what is compared of a unit. */
export const snapshotOf = (
  { unit, countedFiles, tables }: ComparedUnit,
  domain: Domain,
): UnitSnapshot => ({
  key: unit.key,
  name: unit.name,
  parent: unit.parent,
  countedFiles,
  values: Object.fromEntries(
    listedKinds(domain).flatMap(({ id, list }) => {
      const table = tables[id];
      const values = {
        total: table?.countedTotal ?? null,
        verdict: table?.verdict ?? null,
        grade: table?.proposedGrade ?? null,
      };
      return list.compared.map(({ value, field }) => [field, values[value]]);
    }),
  ),
  contents: Object.fromEntries(
    // Of a table that only a list tells the contents are not known.
    Object.entries(tables).flatMap(([kind, table]) =>
      table.indicators.length > 0 ? [[kind, contentsOf(table)]] : [],
    ),
  ),
});

/** Returns the points of each content by its path; two of one path are told apart by their rows. */
export const contentsOf = ({
  indicators,
}: Pick<ComparedTable, "indicators">): KeptContents[string] => {
  const nameOf = namePaths(indicators);
  return Object.fromEntries(indicators.map((each) => [nameOf(each), each.counted]));
};

/** Returns the differences in the order of the units now, then those that are gone. Units without a file are as good as absent. */
export function changesBetween(
  before: readonly UnitSnapshot[],
  now: readonly UnitSnapshot[],
  domain: Domain,
): readonly Change[] {
  const fields = listedKinds(domain).flatMap(({ list }) => list.compared.map(({ field }) => field));
  const old = new Map(before.filter(hasFile).map((unit) => [unit.key, unit]));
  const current = now.filter(hasFile);
  const keys = new Set(current.map(({ key }) => key));
  const changed = current.flatMap((unit): readonly Change[] => {
    const was = old.get(unit.key);
    if (!was) return [{ kind: "added", unit }];
    const files = { field: "countedFiles", from: filesOf(was), to: filesOf(unit) };
    const values = fields.map((field) => ({
      field,
      from: was.values[field] ?? null,
      to: unit.values[field] ?? null,
    }));
    const changes = [files, ...values].filter(({ from, to }) => from !== to);
    const contents = contentChanges(was.contents, unit.contents);
    return changes.length + contents.length > 0
      ? [{ kind: "changed", unit, changes, contents }]
      : [];
  });
  const removed = [...old.values()]
    .filter(({ key }) => !keys.has(key))
    .map((unit): Change => ({ kind: "removed", unit }));
  return [...changed, ...removed];
}

/** Only tables of which both runs know the contents are compared. */
const contentChanges = (was: KeptContents, now: KeptContents): readonly ContentChange[] =>
  Object.entries(now).flatMap(([kind, points]) => {
    const old = was[kind];
    if (old === undefined) return [];
    const paths = [...new Set([...Object.keys(points), ...Object.keys(old)])];
    return paths
      .map((path) => ({ kind, path, from: old[path] ?? null, to: points[path] ?? null }))
      .filter(({ from, to }) => !isSame(from, to));
  });

const isSame = (a: Points | null, b: Points | null): boolean =>
  a === null || b === null ? a === b : samePoints(a, b);

const hasFile = ({ countedFiles }: UnitSnapshot): boolean => countedFiles.length > 0;

const filesOf = ({ countedFiles }: UnitSnapshot): string => countedFiles.join("; ");
