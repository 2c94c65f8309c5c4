/** Owns what changed between two runs: units that came, went, or have another result. */
import type { UnitSnapshot } from "../../model/roundInput";
import type { Change, UnitResult } from "../../model/consolidation";

/** Returns what is compared of a unit. */
export const snapshotOf = ({
  unit,
  countedFiles,
  standard,
  movement,
}: UnitResult): UnitSnapshot => ({
  key: unit.key,
  name: unit.name,
  parent: unit.parent,
  countedFiles,
  standardTotal: standard?.countedTotal ?? null,
  verdict: standard?.verdict ?? null,
  movementTotal: movement?.countedTotal ?? null,
  grade: movement?.proposedGrade ?? null,
});

const fields = ["countedFiles", "standardTotal", "verdict", "movementTotal", "grade"] as const;

/** Returns the differences in the order of the units now, then those that are gone. Units without a file are as good as absent. */
export function changesBetween(
  before: readonly UnitSnapshot[],
  now: readonly UnitSnapshot[],
): readonly Change[] {
  const old = new Map(before.filter(hasFile).map((unit) => [unit.key, unit]));
  const current = now.filter(hasFile);
  const keys = new Set(current.map(({ key }) => key));
  const changed = current.flatMap((unit): readonly Change[] => {
    const was = old.get(unit.key);
    if (!was) return [{ kind: "added", unit }];
    const changes = fields.flatMap((field) => {
      const [from, to] = [valueOf(was, field), valueOf(unit, field)];
      return from === to ? [] : [{ field, from, to }];
    });
    return changes.length > 0 ? [{ kind: "changed", unit, changes }] : [];
  });
  const removed = [...old.values()]
    .filter(({ key }) => !keys.has(key))
    .map((unit): Change => ({ kind: "removed", unit }));
  return [...changed, ...removed];
}

const hasFile = ({ countedFiles }: UnitSnapshot): boolean => countedFiles.length > 0;

const valueOf = (unit: UnitSnapshot, field: (typeof fields)[number]): string | number | null =>
  field === "countedFiles" ? unit.countedFiles.join("; ") : unit[field];
