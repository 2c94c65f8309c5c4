/** Owns what of a consolidation the page is told at once: everything but the indicators and findings of single units. */
import { todoOf } from "../../core/consolidate/todo/tasks";
import type { TodoTask } from "../../core/model/round/todo";
import { describeTask } from "../../messages/results/rounds/todoTasks";
import type {
  RoundOverview,
  TaskOverview,
  TableOverview,
  UnitOverview,
} from "../../actions/rounds/consolidationDesk";
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { snapshotOf } from "../../core/consolidate/result/changes";
import type { Consolidation, TableResult, UnitResult } from "../../core/model/round/consolidation";
import type { Severity } from "../../core/model/finding/finding";

/** Returns the consolidation without what only the view of one unit shows. */
export function overviewOf(
  { templates: _templates, ...result }: Consolidation,
  writtenFollowUps: RoundOverview["writtenFollowUps"],
): RoundOverview {
  const { units, round } = todoOf(result);
  return {
    ...result,
    units: result.units.map(unitOverview),
    todo: {
      units: units.map(({ unit, tasks }) => ({
        unit: unit.unit.key,
        tasks: tasks.map(taskOverview),
      })),
      round: round.map(taskOverview),
    },
    writtenFollowUps,
  };
}

const taskOverview = ({ findings, ...task }: TodoTask): TaskOverview => ({
  ...task,
  text: describeTask({ ...task, findings }),
  count: findings.length,
  cell: findings[0]?.cell ?? null,
});

function unitOverview(result: UnitResult): UnitOverview {
  const count = (wanted: Severity): number =>
    result.findings.filter(({ severity }) => severity === wanted).length;
  return {
    ...result,
    tables: Object.fromEntries(
      Object.entries(result.tables).map(([kind, table]) => [kind, tableOverview(table)]),
    ),
    others: result.others.map(tableOverview),
    files: result.files.map(({ differences: _differences, ...file }) => file),
    findings: { error: count("error"), warning: count("warning"), info: count("info") },
    snapshot: snapshotOf(result, loadDomain()),
  };
}

const tableOverview = ({ indicators: _indicators, ...table }: TableResult): TableOverview => table;
