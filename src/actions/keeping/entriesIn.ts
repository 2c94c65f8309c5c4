/** Owns what a list of changes comes to: how many entries differ from what stood before, and whether anything does. */
import type { BookChange } from "../../core/model/kept/keptWork";
import type { CellChange } from "../../core/model/workbook/grid";

/** Cells that an entry changes, with what stood in them first and what stands now. */
type Entry = Map<
  string,
  { readonly before: CellChange["value"]; readonly now: CellChange["value"] }
>;

/** Returns how many entries differ from what stood before; the cells of one batch belong to the row that it names first. */
export function entriesIn(changes: readonly BookChange[]): number {
  const entries = new Map<string, Entry>();
  for (const change of changes) {
    if (change.kind !== "cells") continue;
    const { sheet, changes: cells, before } = change;
    const key = `${sheet}!${cells[0]?.row ?? 0}`;
    const entry: Entry = entries.get(key) ?? new Map();
    cells.forEach(({ row, column, value }) => {
      const cell = `${row}!${column}`;
      const stood = before.find((each) => each.row === row && each.column === column);
      const first = entry.get(cell) ?? { before: stood?.value ?? null };
      entry.set(cell, { before: first.before, now: value });
    });
    entries.set(key, entry);
  }
  return [...entries.values()].filter((entry) =>
    [...entry.values()].some(({ before, now }) => before !== now),
  ).length;
}

/** Tells whether all changes together leave the workbook as it was. */
export function isNothing(changes: readonly BookChange[]): boolean {
  const states = changes.flatMap((change) => (change.kind === "state" ? change : []));
  const isStateAsBefore = states[0]?.before === states[states.length - 1]?.text;
  const areCellsOnly = changes.every(({ kind }) => kind === "cells" || kind === "state");
  return areCellsOnly && isStateAsBefore && entriesIn(changes) === 0;
}
