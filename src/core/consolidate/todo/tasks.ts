/** Owns what is to do in a round: findings put together by unit, kind and sheet, the most severe first. */
import { sha256 } from "../../base/sha256";
import type { Severity } from "../../model/finding/finding";
import type { Consolidation, PlacedFinding } from "../../model/round/consolidation";
import type { RoundTodo, TodoTask } from "../../model/round/todo";
import { isRepeated } from "./repeatedCodes";

/** Returns what is to do; the result is the same for the page, the workbook and the command. */
export function todoOf({
  units,
  findings,
  refused,
}: Pick<Consolidation, "units" | "findings" | "refused">): RoundTodo {
  const owned = new Set(units.map(({ unit }) => unit.key));
  const orphans = refused.filter(({ unit }) => unit === null || !owned.has(unit.key));
  const filesOfUnits = new Set(units.flatMap(({ files }) => files.map(({ file }) => file)));
  const withTasks = units.map((result) => {
    const told = new Set(result.findings.map(({ file, code }) => `${code} ${file ?? ""}`));
    const untold = refused.filter(
      ({ unit, why, file }) => unit?.key === result.unit.key && !told.has(`${why.code} ${file}`),
    );
    const all = [...untold.map(({ why, file }) => ({ ...why, file })), ...result.findings];
    return { unit: result, tasks: tasksOf(result.unit.key, all) };
  });
  const ofNobody = orphans
    .filter(({ file }) => !filesOfUnits.has(file))
    .map(({ why, file }) => ({ ...why, file }));
  return {
    units: mostSevereFirst(withTasks.filter(({ tasks }) => tasks.length > 0)),
    round: tasksOf("", [...findings, ...ofNobody]),
  };
}

/** Returns the findings of a unit (or, "", of the round) as tasks, the most severe first. */
export function tasksOf(unit: string, findings: readonly PlacedFinding[]): readonly TodoTask[] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const [at, found] of findings.entries()) {
    const { code, severity, file, sheet, cell } = found;
    const place = isRepeated(code) && cell !== null ? [severity, file, sheet] : [at];
    const key = JSON.stringify([code, ...place]);
    if (!groups.get(key)?.push(found)) groups.set(key, [found]);
  }
  const used = new Map<string, number>();
  const tasks = [...groups.values()].flatMap((group): readonly TodoTask[] => {
    const [first] = group;
    if (!first) return [];
    const name = JSON.stringify([unit, first.code, first.sheet]);
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    const { severity, code, file, sheet } = first;
    return [
      {
        id: fingerprint(times === 1 ? name : `${name} ${times}`, 5),
        facts: fingerprint(JSON.stringify(group.map((each) => [each.cell, each.facts])), 3),
        severity,
        code,
        file,
        sheet,
        findings: group,
      },
    ];
  });
  return bySeverity(tasks);
}

/** Letters and digits of a fingerprint: few enough to be printed and read out. */
const fingerprint = (text: string, length: number): string =>
  Number.parseInt(sha256(text).slice(0, 12), 16).toString(36).padStart(10, "0").slice(-length);

const rank: { readonly [S in Severity]: number } = { error: 0, warning: 1, info: 2 };

const bySeverity = <T extends { readonly severity: Severity }>(all: readonly T[]): readonly T[] =>
  [...all].sort((a, b) => rank[a.severity] - rank[b.severity]);

const mostSevereFirst = (units: RoundTodo["units"]): RoundTodo["units"] =>
  [...units].sort((a, b) => worstOf(a.tasks) - worstOf(b.tasks));

const worstOf = ([first]: readonly TodoTask[]): number => (first ? rank[first.severity] : 3);
