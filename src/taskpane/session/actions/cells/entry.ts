/** Owns what the officer types for an indicator: a draft that counts at once, and its write after a pause. */
import { changesForEntry, type Entry } from "../../../../actions/writing/writeEntry";
import { type Scorer, scorers } from "../../../../core/model/table/scorer";
import { entryKey, entryPlace } from "../../entryKey";
import { type Session, tableOf } from "../../session";
import type { ActionContext } from "../context";
import { keepNow } from "../keep";
import { queueWrite, type WritePlan } from "./writeCells";

export interface EntryControls {
  /** Takes an entry into the running score at once and writes it after a pause; of the scorer in hand, where it names none. */
  draft(row: number, entry: Entry): void;
  /** Takes back points that are still a draft; those of the scorer in hand, where none is named. */
  withdraw(row: number, scorer?: Scorer): void;
  /** Takes up entries that were typed in an earlier session, by their `entryKey`, and writes them. */
  takeUp(drafts: Session["drafts"]): void;
  /** Writes what is still a draft for an indicator, whoever scored. */
  commit(row: number): void;
  /** Resolves when everything typed stands in the workbook and what belongs to it is kept, to the count of writes so far. */
  settle(): Promise<number>;
}

export function entryControls(context: ActionContext): EntryControls {
  const { getState, send, queue, timers } = context;
  const keyOf = (row: number, scorer: Scorer = getState().scorer): string | null => {
    const { tableKey } = getState();
    return tableKey === null ? null : entryKey(tableKey, row, scorer);
  };
  return {
    draft: (row, entry) => {
      const key = keyOf(row, entry.scorer);
      if (key === null) return;
      send({ kind: "drafted", key, entry });
      timers.restart(key, () => commitDraft(context, key));
    },
    withdraw: (row, scorer) => {
      const key = keyOf(row, scorer);
      if (key !== null) send({ kind: "withdrawn", key });
    },
    takeUp: (drafts) => {
      for (const [key, entry] of Object.entries(drafts)) send({ kind: "drafted", key, entry });
      commitDrafts(context);
    },
    commit: (row) => {
      for (const scorer of scorers) {
        const key = keyOf(row, scorer);
        if (key !== null) commitDraft(context, key);
      }
    },
    settle: async () => {
      commitDrafts(context);
      keepNow(context);
      await queue.whenIdle();
      return getState().revision;
    },
  };
}

/** Writes all that is still a draft. */
export function commitDrafts(context: ActionContext): void {
  for (const key of Object.keys(context.getState().drafts)) commitDraft(context, key);
}

function commitDraft(context: ActionContext, key: string): void {
  context.timers.stop(key);
  if (context.getState().drafts[key]) queueWrite(context, (session) => planEntry(session, key));
}

/** Returns the write of what one scorer has drafted for one indicator; null when nothing is. */
function planEntry(session: Session, key: string): WritePlan | null {
  const { tableKey, row, scorer } = entryPlace(key);
  const entry = session.drafts[key];
  const table = tableOf(session.reading, tableKey);
  const item = table?.items.find((candidate) => candidate.row === row);
  const grid = session.workbook?.grids.find(({ sheet }) => sheet === table?.sheet);
  if (!entry || !table || !item || !grid) return null;
  const before = session.facts[key] ?? {};
  return {
    sheet: table.sheet,
    changes: changesForEntry(table, grid, item, { ...entry, scorer }),
    tableKey,
    draft: { key, entry },
    stated: { key, before, after: entry.facts ?? before },
  };
}
