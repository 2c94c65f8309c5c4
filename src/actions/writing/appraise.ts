/** Owns how what who appraises says reaches the workbook: points into their column, all else beside the sheet; never into the unit's columns. */
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
  const hasColumn = table.columns.appraised !== null;
  const pointed = entries.flatMap(({ row, points }) =>
    hasColumn && points !== undefined && isNew(table, row, points)
      ? [{ row, entry: { points, scorer: "appraised" as const } }]
      : [],
  );
  const said = entries.reduce((sum, { row, points, ...words }) => {
    const item = table.items.find((candidate) => candidate.row === row);
    if (!item) return sum;
    const kept = hasColumn || points === undefined ? words : { ...words, points };
    return Object.keys(kept).length === 0 ? sum : withAppraised(sum, table, item, kept, day);
  }, settings);
  return {
    changes: changesForEntries(table, grid, pointed),
    settings: pointed.length === 0 ? said : withAppraisalDay(said, table, day),
  };
}

function isNew({ items }: TableReading, row: number, points: Points | null): boolean {
  const before = items.find((item) => item.row === row)?.scores.appraised.points ?? null;
  return before === null || points === null ? before !== points : !samePoints(before, points);
}
