/** Owns how each event changes the session; pure, so that it can be replayed in tests. */
import { indicatorsIn } from "../../core/model/itemTree";
import { placeFacts } from "../../actions/writing/keptState";
import type { Entry } from "../../actions/writing/writeEntry";
import type { Reading } from "../../core/model/reading";
import type { WriteReceipt } from "../../hosts/host";
import {
  emptySession,
  entryKey,
  type Session,
  type SessionEvent,
  tableKeyOf,
  tableOf,
  type UndoStep,
} from "./session";

/** Returns the session after an event. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case "reading":
      return { ...session, isReading: true, problem: null };
    case "opened":
      return opened(event, session);
    case "reread":
      return withReading({ ...session, workbook: event.opened.workbook }, event.opened.reading);
    case "refused":
      return { ...session, isReading: false, problem: event.problem };
    case "told":
      return { ...session, problem: event.problem, pointing: null };
    case "problemDismissed":
      return { ...session, problem: null };
    case "confirmed":
      return { ...session, isConfirmed: true, view: "score" };
    case "tableChosen":
      return withTable(session, event.tableKey);
    case "viewChosen":
      return { ...session, view: event.view, pointing: null };
    case "rowChosen":
      return { ...session, row: event.row, view: "score", isConfirmed: true };
    case "readRowChosen":
      return { ...session, readRow: event.row };
    case "pointing":
      return { ...session, pointing: event.role };
    case "amended":
      return amended(session, event);
    case "formsChanged":
      return withReading({ ...session, forms: event.forms, problem: null }, event.reading);
    case "settled":
      return settled(session, event);
    case "shelved":
      return { ...session, shelf: event.shelf, round: event.round, problem: null };
    case "paged":
      return paged(session, event);
    case "kept":
      return { ...session, keptText: event.text, revision: session.revision + 1 };
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
      return {
        ...(event.hopeless === null ? session : withoutDraft(session, event.hopeless)),
        pending: session.pending - 1,
        problem: event.problem,
      };
    case "written":
      return written(session, event);
  }
}

function opened(
  { opened: { workbook, reading, kept, keptText }, settled }: SessionEventOf<"opened">,
  { forms, shelf }: Session,
): Session {
  const first = reading.tables[0];
  const facts = placeFacts(kept.facts, reading).map(
    ({ sheet, headerRow, row, facts }) => [entryKey(`${sheet}!${headerRow}`, row), facts] as const,
  );
  return withTable(
    {
      ...emptySession,
      workbook,
      reading,
      forms,
      correction: kept.correction,
      ...(settled ?? { shelf }),
      // Settings that cannot be read here are written back as they were.
      keptOthers:
        settled || kept.settings === undefined
          ? kept.others
          : { ...kept.others, settings: kept.settings },
      keptText,
      facts: Object.fromEntries(facts),
    },
    first ? tableKeyOf(first) : null,
  );
}

type SessionEventOf<Kind extends SessionEvent["kind"]> = Extract<SessionEvent, { kind: Kind }>;

function settled(session: Session, event: SessionEventOf<"settled">): Session {
  const { settings, round, topic, way } = event;
  const next = { ...session, settings, round, problem: null };
  if (way !== "new") return { ...next, ...movedStep(session, way, null) };
  const { undo } = session;
  const last = undo[undo.length - 1];
  const isSameTopic = topic !== null && last?.kind === "settings" && last.topic === topic;
  const before = isSameTopic ? last.before : session.settings;
  return {
    ...next,
    undo: [
      ...(isSameTopic ? undo.slice(0, -1) : undo),
      { kind: "settings", before, after: settings, topic },
    ],
    redo: [],
  };
}

function paged(session: Session, { step, way }: SessionEventOf<"paged">): Session {
  return {
    ...session,
    revision: session.revision + 1,
    problem: null,
    ...(way === "new"
      ? { undo: [...session.undo, step], redo: [] }
      : movedStep(session, way, null)),
  };
}

function amended(session: Session, event: SessionEventOf<"amended">): Session {
  const { reading, correction, way } = event;
  const step = { kind: "correction", before: session.correction, after: correction } as const;
  return withReading(
    {
      ...session,
      correction,
      pointing: null,
      problem: null,
      ...(way === "new"
        ? { undo: [...session.undo, step], redo: [] }
        : movedStep(session, way, null)),
    },
    reading,
  );
}

/** Moves the last step between undo and redo; `done` is the step as it was carried out just now. */
function movedStep(
  { undo, redo }: Pick<Session, "undo" | "redo">,
  way: "undo" | "redo",
  done: UndoStep | null,
): Pick<Session, "undo" | "redo"> {
  const last = way === "undo" ? undo[undo.length - 1] : redo[redo.length - 1];
  const step = done ?? last;
  if (!step) return { undo, redo };
  return way === "undo"
    ? { undo: undo.slice(0, -1), redo: [...redo, step] }
    : { undo: [...undo, step], redo: redo.slice(0, -1) };
}

/** A card stays open as long as its row is still an indicator. */
function withReading(session: Session, reading: Reading | null): Session {
  if (!reading) return session;
  const next = { ...session, reading };
  const table = tableOf(reading, session.tableKey);
  const isStill = table?.items.some(({ row, kind }) => row === session.row && kind === "indicator");
  return isStill ? next : withTable(next, session.tableKey);
}

function withTable(session: Session, tableKey: string | null): Session {
  const items = tableOf(session.reading, tableKey)?.items ?? [];
  const indicators = indicatorsIn(items);
  const start = indicators.find((item) => item.self === null) ?? indicators[0];
  return { ...session, tableKey, row: start?.row ?? null };
}

function written(session: Session, event: SessionEventOf<"written">): Session {
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
    ...(way === "new"
      ? { undo: [...session.undo, write], redo: [] }
      : movedStep(session, way, write)),
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

function withoutDraft(session: Session, key: string): Session {
  const drafts = Object.fromEntries(
    Object.entries(session.drafts).filter(([name]) => name !== key),
  );
  return { ...session, drafts };
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
