/** Owns the notes under a list: pass lines and grade limits with their sources, and which score counts. */
import type { Points } from "../../../base/points";
import type { Kind, ListedKind } from "../../../domain/domain";
import type { TableResult, UnitResult } from "../../../model/round/consolidation";
import type { ConsolidationWords } from "../bookWords";

/** Returns what decided about these units, each note once. */
export function decidingNotes(
  units: readonly UnitResult[],
  shown: readonly ListedKind[],
  list: ConsolidationWords["list"],
): readonly string[] {
  const kinds = shown.map((kind) => ({
    kind,
    tables: units.flatMap(({ tables }) => tables[kind.id] ?? []),
  }));
  const all = kinds.flatMap(({ tables }) => tables);
  const notes = new Set([
    ...kinds.flatMap(({ kind, tables }) =>
      kind.passed === "never" ? [] : lineNotes(kind, tables, list),
    ),
    ...kinds.flatMap(({ kind, tables }) =>
      tables.flatMap(({ grades }) =>
        kind.graded !== "never" && grades && grades.length > 0 ? [list.grades(kind, grades)] : [],
      ),
    ),
    ...(all.some(({ counted }) => counted === "appraised") ? [list.appraisedCounts] : []),
  ]);
  return [...notes];
}

interface PassLineNote {
  readonly points: Points;
  readonly isWithMandatory: boolean;
  readonly sources: Set<string>;
}

/** One note for each pass line, with all its sources. */
function lineNotes(
  kind: Kind,
  tables: readonly TableResult[],
  { passLine: noteOfLine }: ConsolidationWords["list"],
): readonly string[] {
  const lines = new Map<string, PassLineNote>();
  for (const table of tables) {
    if (!table.passLine) continue;
    const isWithMandatory = table.mandatoryAtMaximum && hasMandatory(table);
    const key = `${table.passLine.points} ${isWithMandatory}`;
    const line = lines.get(key) ?? {
      points: table.passLine.points,
      isWithMandatory,
      sources: new Set(),
    };
    line.sources.add(table.passLine.source);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ points, isWithMandatory, sources }) =>
    noteOfLine(kind, points, isWithMandatory, [...sources]),
  );
}

/** Where nothing is mandatory, a note of it would be a condition that nobody set. */
const hasMandatory = ({ indicators }: TableResult): boolean =>
  indicators.some(({ mandatory }) => mandatory);
