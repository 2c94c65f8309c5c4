/** Owns the state of the pane and how each event changes it; pure, so that it can be replayed in tests. */
import type { Entry, Write } from "../actions/writeEntry";
import type { OpenedWorkbook } from "../actions/openWorkbook";
import type { WorkbookData } from "../core/grid";
import type { Points } from "../core/points";
import type { Reading, TableReading } from "../core/reading";
import type { Facts } from "../core/rule";
import type { WriteReceipt } from "../hosts/host";
import type { ProblemCode } from "../messages/pane";

export type View = "score" | "findings" | "reading";

/** Why something was refused: a code with the facts of its sentence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly facts: { readonly [name: string]: string };
}

/** A write with what the officer had stated for the indicator before and after it. */
export interface UndoableWrite extends Write {
  readonly tableKey: string;
  readonly factsBefore: Facts;
  readonly factsAfter: Facts;
}

export interface Session {
  readonly isReading: boolean;
  readonly workbook: WorkbookData | null;
  readonly reading: Reading | null;
  /** The officer has looked at the reading and said that it is right. */
  readonly isConfirmed: boolean;
  readonly tableKey: string | null;
  readonly view: View;
  /** Row of the indicator whose card is open. */
  readonly row: number | null;
  /** Facts stated so far, by `entryKey`. */
  readonly facts: { readonly [key: string]: Facts };
  /** Entries typed but not yet written, by `entryKey`. */
  readonly drafts: { readonly [key: string]: Entry };
  /** Pass line that the officer gave where the sheet names none. */
  readonly passLine: Points | null;
  readonly undo: readonly UndoableWrite[];
  readonly redo: readonly UndoableWrite[];
  /** Writes that are on their way to the sheet. */
  readonly pending: number;
  /** Counts writes, so that a shell knows whether its file is unsaved. */
  readonly revision: number;
  readonly problem: Problem | null;
  /** Formulas whose value must wait for a spreadsheet program, by "Sheet!D58". */
  readonly staleFormulas: { readonly [cell: string]: StaleFormula };
  /** A write has made the signature of the file invalid, and the officer was told. */
  readonly isSignatureBroken: boolean;
}

export type StaleFormula = WriteReceipt["notRecomputed"][number];

export type SessionEvent =
  | { readonly kind: "reading" }
  | { readonly kind: "opened"; readonly opened: OpenedWorkbook }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "problemDismissed" }
  | { readonly kind: "confirmed" }
  | { readonly kind: "tableChosen"; readonly tableKey: string }
  | { readonly kind: "viewChosen"; readonly view: View }
  | { readonly kind: "rowChosen"; readonly row: number }
  | { readonly kind: "passLineGiven"; readonly points: Points | null }
  | { readonly kind: "drafted"; readonly key: string; readonly entry: Entry }
  | { readonly kind: "withdrawn"; readonly key: string }
  | { readonly kind: "writing" }
  | { readonly kind: "writeRefused"; readonly problem: Problem }
  | {
      readonly kind: "written";
      readonly opened: OpenedWorkbook;
      /** The draft that was written; null for a sum, an undo or a redo. */
      readonly draft: { readonly key: string; readonly entry: Entry } | null;
      readonly write: UndoableWrite | null;
      readonly way: "new" | "undo" | "redo";
    };

export const emptySession: Session = {
  isReading: false,
  workbook: null,
  reading: null,
  isConfirmed: false,
  tableKey: null,
  view: "reading",
  row: null,
  facts: {},
  drafts: {},
  passLine: null,
  undo: [],
  redo: [],
  pending: 0,
  revision: 0,
  problem: null,
  staleFormulas: {},
  isSignatureBroken: false,
};

/** Names a table across readings of the same workbook: its sheet and the row of its header. */
export const tableKeyOf = (table: TableReading): string => `${table.sheet}!${table.headerRows[0]}`;

/** Names an indicator across readings of the same workbook. */
export const entryKey = (tableKey: string, row: number): string => `${tableKey}!${row}`;

/** Returns the table of a reading that is being scored. */
export const tableOf = (reading: Reading | null, key: string | null): TableReading | null =>
  reading?.tables.find((table) => tableKeyOf(table) === key) ?? reading?.tables[0] ?? null;

/** Returns the session after an event. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case "reading":
      return { ...session, isReading: true, problem: null };
    case "opened":
      return opened(event.opened);
    case "refused":
      return { ...session, isReading: false, problem: event.problem };
    case "problemDismissed":
      return { ...session, problem: null };
    case "confirmed":
      return { ...session, isConfirmed: true, view: "score" };
    case "tableChosen":
      return withTable(session, event.tableKey);
    case "viewChosen":
      return { ...session, view: event.view };
    case "rowChosen":
      return { ...session, row: event.row, view: "score", isConfirmed: true };
    case "passLineGiven":
      return { ...session, passLine: event.points };
    case "drafted":
      return {
        ...session,
        drafts: {
          ...session.drafts,
          [event.key]: { ...session.drafts[event.key], ...event.entry },
        },
      };
    case "withdrawn":
      return withdrawn(session, event.key);
    case "writing":
      return { ...session, pending: session.pending + 1, problem: null };
    case "writeRefused":
      return { ...session, pending: session.pending - 1, problem: event.problem };
    case "written":
      return written(session, event);
  }
}

function opened({ workbook, reading }: OpenedWorkbook): Session {
  const first = reading.tables[0];
  return withTable({ ...emptySession, workbook, reading }, first ? tableKeyOf(first) : null);
}

function withTable(session: Session, tableKey: string | null): Session {
  const items = tableOf(session.reading, tableKey)?.items ?? [];
  const indicators = items.filter((item) => item.kind === "indicator");
  const start = indicators.find((item) => item.self === null) ?? indicators[0];
  return { ...session, tableKey, row: start?.row ?? null };
}

function written(session: Session, event: Extract<SessionEvent, { kind: "written" }>): Session {
  const { write, way, draft } = event;
  const next: Session = {
    ...session,
    ...event.opened,
    pending: session.pending - 1,
    revision: write ? session.revision + 1 : session.revision,
    drafts: draft ? withoutWritten(session.drafts, draft) : session.drafts,
  };
  if (!write) {
    // The points did not change, but the facts behind them may have.
    const stated = draft?.entry.facts;
    return draft && stated ? { ...next, facts: { ...session.facts, [draft.key]: stated } } : next;
  }
  const key = write.row === null ? null : entryKey(write.tableKey, write.row);
  const facts = way === "undo" ? write.factsBefore : write.factsAfter;
  const breaks = write.receipt.breaksSignature === true;
  return {
    ...next,
    staleFormulas: staleAfter(session.staleFormulas, write.receipt),
    isSignatureBroken: session.isSignatureBroken || breaks,
    problem:
      breaks && !session.isSignatureBroken
        ? { code: "signatureBroken", facts: {} }
        : session.problem,
    facts: key === null ? session.facts : { ...session.facts, [key]: facts },
    row: way === "new" || write.row === null ? session.row : write.row,
    tableKey: way === "new" ? session.tableKey : write.tableKey,
    undo: way === "undo" ? session.undo.slice(0, -1) : [...session.undo, write],
    redo:
      way === "new" ? [] : way === "undo" ? [...session.redo, write] : session.redo.slice(0, -1),
  };
}

function staleAfter(
  stale: Session["staleFormulas"],
  { recomputed, notRecomputed }: WriteReceipt,
): Session["staleFormulas"] {
  const still = Object.entries(stale).filter(([cell]) => !recomputed.includes(cell));
  const added = notRecomputed.map((each) => [`${each.sheet}!${each.cell}`, each] as const);
  return Object.fromEntries([...still, ...added]);
}

/** Points and the facts behind them are no draft any more; words typed beside them are. */
function withdrawn(session: Session, key: string): Session {
  const { [key]: current, ...drafts } = session.drafts;
  if (!current) return session;
  const { reason, evidence } = current;
  const words: Entry = {
    ...(reason === undefined ? {} : { reason }),
    ...(evidence === undefined ? {} : { evidence }),
  };
  return {
    ...session,
    drafts: Object.keys(words).length === 0 ? drafts : { ...drafts, [key]: words },
  };
}

/** What was typed while the write was on its way stays a draft. */
function withoutWritten(
  drafts: Session["drafts"],
  { key, entry }: { readonly key: string; readonly entry: Entry },
): Session["drafts"] {
  const { [key]: current, ...others } = drafts;
  if (!current || current === entry) return others;
  const rest: Entry = {
    ...(current.points === entry.points ? {} : { points: current.points }),
    ...(current.reason === entry.reason ? {} : { reason: current.reason }),
    ...(current.evidence === entry.evidence ? {} : { evidence: current.evidence }),
    ...(current.facts === entry.facts ? {} : { facts: current.facts }),
  };
  return Object.keys(rest).length === 0 ? others : { ...others, [key]: rest };
}
