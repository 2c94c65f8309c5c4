/** Owns what a write will do: its cells, and what the session needs to take it back. */
import { changesForEntry, type Entry, type Write } from "../../actions/writing/writeEntry";
import type { CellChange, Grid } from "../../core/model/grid";
import type { TableReading } from "../../core/model/reading";
import { entryKey, type Session, tableKeyOf, tableOf, type UndoableWrite } from "./session";

/** What one write will do, made from the session as it stands when its turn comes. */
export interface WritePlan {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
  readonly way: "new" | "undo" | "redo";
  readonly draft: { readonly key: string; readonly entry: Entry } | null;
  readonly facts: Pick<UndoableWrite, "tableKey" | "factsBefore" | "factsAfter">;
  readonly replayed: Write | null;
}

/** Returns the write of what is still a draft for one indicator; null when nothing is. */
export function planEntry(session: Session, tableKey: string, row: number): WritePlan | null {
  const key = entryKey(tableKey, row);
  const entry = session.drafts[key];
  const table = tableOf(session.reading, tableKey);
  const item = table?.items.find((candidate) => candidate.row === row);
  const grid = table && gridOf(session, table);
  if (!entry || !table || !item || !grid) return null;
  const factsBefore = session.facts[key] ?? {};
  return {
    sheet: table.sheet,
    changes: changesForEntry(table, grid, item, entry),
    way: "new",
    draft: { key, entry },
    facts: { tableKey, factsBefore, factsAfter: entry.facts ?? factsBefore },
    replayed: null,
  };
}

/** Returns the write of single cells. */
export function planMend(
  session: Session,
  sheet: string,
  changes: readonly CellChange[],
): WritePlan | null {
  const table = tableOf(session.reading, session.tableKey);
  if (!table) return null;
  return {
    sheet,
    changes,
    way: "new",
    draft: null,
    facts: { tableKey: tableKeyOf(table), factsBefore: {}, factsAfter: {} },
    replayed: null,
  };
}

/** Returns the write that takes back the last write, or does it again. */
export function planReplay(session: Session, way: "undo" | "redo"): WritePlan | null {
  const write =
    way === "undo" ? session.undo[session.undo.length - 1] : session.redo[session.redo.length - 1];
  if (write?.kind !== "write") return null;
  const { tableKey, factsBefore, factsAfter } = write;
  return {
    sheet: write.sheet,
    changes: way === "undo" ? write.before : write.after,
    way,
    draft: null,
    facts: { tableKey, factsBefore, factsAfter },
    replayed: write,
  };
}

const gridOf = (session: Session, table: TableReading): Grid | undefined =>
  session.workbook?.grids.find((grid) => grid.sheet === table.sheet);
