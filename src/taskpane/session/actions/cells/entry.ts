/** Owns what the officer types for an indicator: a draft that counts at once, and its write after a pause. */
import { changesForEntries, type RowEntry } from "../../../../actions/writing/writeEntries";
import type { Entry } from "../../../../actions/writing/writeEntry";
import { type Scorer, scorers } from "../../../../core/model/table/scorer";
import { entryKey, entryPlace } from "../../entryKey";
import { refusedCell } from "../../refusedEntries";
import { type CardField, type Refused, type Session, tableOf } from "../../session";
import type { ActionContext } from "../context";
import { keepNow } from "../keep";
import { queueWrite, type StatedChange, type WritePlan } from "./writeCells";

export interface EntryControls {
  /** Takes an entry into the running score at once and writes it after a pause; of the scorer in hand, where it names none. */
  draft(row: number, entry: Entry): void;
  /** Enters points for several indicators of the table in hand at once, for the scorer in hand: one step to take back. */
  enterAll(entries: readonly RowEntry[]): void;
  /** Takes back points that are still a draft; those of the scorer in hand, where none is named. */
  withdraw(row: number, scorer?: Scorer): void;
  /** Takes up entries that were typed in an earlier session, by their `entryKey`, and writes them. */
  takeUp(drafts: Session["drafts"]): void;
  /** Keeps what was typed into a field and cannot stand, so that it is not taken for written; null: it can again. */
  refuse(key: string, field: CardField, refused: Refused | null): void;
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
      if (!getState().isTrial) timers.restart(key, () => commitDraft(context, key));
    },
    enterAll: (entries) => {
      commitDrafts(context);
      const keys = entries.flatMap(({ row, entry }) => {
        const key = keyOf(row, entry.scorer);
        if (key === null) return [];
        send({ kind: "drafted", key, entry });
        return [key];
      });
      if (!getState().isTrial)
        queueWrite(context, (session) => planEntries(session, keys)[0] ?? null);
    },
    withdraw: (row, scorer) => {
      const key = keyOf(row, scorer);
      if (key !== null) send({ kind: "withdrawn", key });
    },
    takeUp: (drafts) => {
      for (const [key, entry] of Object.entries(drafts)) send({ kind: "drafted", key, entry });
      commitDrafts(context);
    },
    refuse: (key, field, refused) => {
      const before = getState().refused.find((entry) => entry.key === key && entry.field === field);
      if (before?.text === refused?.text && before?.why === refused?.why) return;
      send({ kind: "refused", key, field, refused });
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
      nameRefused(context);
      return getState().revision;
    },
  };
}

/** Whoever saves hears of what is not in the sheet. */
function nameRefused({ getState, send }: ActionContext): void {
  const { refused, reading } = getState();
  if (refused.length === 0) return;
  const entries = refused.map(({ key, text }) => `${refusedCell(reading, key)}\t${text}`);
  send({
    kind: "problemReported",
    problem: { code: "refusedLeft", facts: { entries: entries.join("\n") } },
  });
}

/** Writes all that is still a draft; what is only tried is none. */
export function commitDrafts(context: ActionContext): void {
  for (const key of Object.keys(context.getState().drafts)) commitDraft(context, key);
}

function commitDraft(context: ActionContext, key: string): void {
  context.timers.stop(key);
  const { drafts, isTrial } = context.getState();
  if (drafts[key] && !isTrial)
    queueWrite(context, (session) => planEntries(session, [key])[0] ?? null);
}

/** Returns the writes of what is drafted under some keys: one a table. */
export function planEntries(session: Session, keys: readonly string[]): readonly WritePlan[] {
  const drafts = keys.flatMap((key) => {
    const entry = session.drafts[key];
    return entry ? [{ key, entry }] : [];
  });
  const tableKeys = [...new Set(drafts.map(({ key }) => entryPlace(key).tableKey))];
  return tableKeys.flatMap((tableKey) => {
    const table = tableOf(session.reading, tableKey);
    const grid = session.workbook?.grids.find(({ sheet }) => sheet === table?.sheet);
    const own = drafts.filter(({ key }) => entryPlace(key).tableKey === tableKey);
    const rows = own.flatMap(({ key, entry }) => {
      const { row, scorer } = entryPlace(key);
      const isThere = table?.items.some((candidate) => candidate.row === row);
      return isThere ? [{ row, entry: { ...entry, scorer } }] : [];
    });
    if (!table || !grid || rows.length === 0) return [];
    const stated = own.map(({ key, entry }): StatedChange => {
      const before = session.facts[key] ?? {};
      return { key, before, after: entry.facts ?? before };
    });
    return [
      {
        sheet: table.sheet,
        changes: changesForEntries(table, grid, rows),
        tableKey,
        drafts: own,
        stated,
      },
    ];
  });
}
