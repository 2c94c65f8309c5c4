/** Owns how what who appraises says reaches the workbook: points and reasons into columns of their own, all else beside the sheet; never into the unit's columns. */
import { type Points, samePoints } from "../../core/base/points";
import type { AppraisedContent } from "../../core/model/table/appraisal";
import type { TableReading } from "../../core/model/table/reading";
import type { CellChange, Grid } from "../../core/model/workbook/grid";
import { type Settings, withAppraisalDay, withAppraised } from "../../core/settings";
import { changesForEntries } from "./writeEntries";

/** What is said of one content; a field that is left out stays, null takes it back. */
export interface AppraisalEntry extends Partial<Omit<AppraisedContent, "row">> {
  readonly row: number;
  readonly points?: Points | null;
}

/** What is to be written, and what is kept beside. */
export interface AppraisalPlan {
  readonly changes: readonly CellChange[];
  readonly settings: Settings;
}

/** Returns what entries of one day ("2025-11-30") change; rows that are no contents are passed over. */
export function planAppraisal(
  table: TableReading,
  grid: Grid,
  settings: Settings,
  entries: readonly AppraisalEntry[],
  day: string,
): AppraisalPlan {
  const { appraised, appraisedReason } = table.columns;
  const pointed = entries.flatMap(({ row, points }) =>
    appraised !== null && points !== undefined && isNew(table, row, points)
      ? [{ row, entry: { points, scorer: "appraised" as const } }]
      : [],
  );
  const changes = [
    ...changesForEntries(table, grid, pointed),
    ...(appraisedReason === null ? [] : reasonChanges(table, appraisedReason, entries)),
  ];
  const said = entries.reduce((sum, { row, points, reason, ...words }) => {
    const item = table.items.find((candidate) => candidate.row === row);
    if (!item) return sum;
    const kept = {
      ...words,
      ...(appraised === null && points !== undefined && { points }),
      ...(appraisedReason === null && reason !== undefined && { reason }),
    };
    return Object.keys(kept).length === 0 ? sum : withAppraised(sum, table, item, kept, day);
  }, settings);
  return {
    changes,
    settings: changes.length === 0 ? said : withAppraisalDay(said, table, day),
  };
}

/** Reasons have a column of the appraiser's own. */
function reasonChanges(
  { items }: TableReading,
  column: number,
  entries: readonly AppraisalEntry[],
): readonly CellChange[] {
  return entries.flatMap(({ row, reason }) => {
    const item = items.find((candidate) => candidate.row === row);
    if (!item || reason === undefined) return [];
    const value = reason?.trim() || null;
    return value === (item.appraisedReason ?? null) ? [] : [{ row, column, value }];
  });
}

function isNew({ items }: TableReading, row: number, points: Points | null): boolean {
  const before = items.find((item) => item.row === row)?.scores.appraised.points ?? null;
  return before === null || points === null ? before !== points : !samePoints(before, points);
}
