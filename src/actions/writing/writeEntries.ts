/** Owns how entries on several indicators reach the sheet as one batch: each is planned on what the ones before it leave. */
import { adjustments, perAdjustment } from "../../core/model/table/adjustment";
import type { Item, TableReading } from "../../core/model/table/reading";
import { perScorer } from "../../core/model/table/scorer";
import { type CellChange, formatAddress, type Grid } from "../../core/model/workbook/grid";
import { changesForEntry, type Entry } from "./writeEntry";
import { withWritten } from "./writtenGrid";

/** What is entered for the indicator of a row. */
export interface RowEntry {
  readonly row: number;
  readonly entry: Entry;
}

/** Returns the cells that entries change, each once; rows that are no indicators are passed over. */
export function changesForEntries(
  table: TableReading,
  grid: Grid,
  entries: readonly RowEntry[],
): readonly CellChange[] {
  const all = new Map<string, CellChange>();
  let standing = { table, grid };
  for (const { row, entry } of entries) {
    const item = standing.table.items.find((candidate) => candidate.row === row);
    if (!item) continue;
    const changes = changesForEntry(standing.table, standing.grid, item, entry);
    for (const change of changes) all.set(formatAddress(change), change);
    standing = {
      table: {
        ...standing.table,
        items: standing.table.items.map((each) =>
          each === item ? after(table, each, changes) : each,
        ),
      },
      grid: withWritten(standing.grid, changes),
    };
  }
  return [...all.values()];
}

/** The row with the points that changes give it; sums of others are read from the grid. */
function after({ columns }: TableReading, item: Item, changes: readonly CellChange[]): Item {
  const changed = (column: number | null, row: number): number | null | undefined => {
    const change = changes.find((each) => each.column === column && each.row === row);
    if (!change) return undefined;
    return typeof change.value === "number" ? change.value : null;
  };
  return {
    ...item,
    scores: perScorer((scorer) => {
      const row = scorer === "self" ? item.scoreRow : item.row;
      const points = changed(columns[scorer], row);
      return points === undefined ? item.scores[scorer] : { ...item.scores[scorer], points };
    }),
    adjustments: perAdjustment((role) => {
      const points = adjustments.some((each) => each.role === role)
        ? changed(columns[role], item.row)
        : undefined;
      return points === undefined ? item.adjustments[role] : { ...item.adjustments[role], points };
    }),
  };
}
