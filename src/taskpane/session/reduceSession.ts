/** Owns how each event changes the session; pure, so that it can be replayed in tests. */
import { indicatorsIn } from "../../core/model/table/itemTree";
import { isBegun } from "../../actions/reading/begunReading";
import { placeFacts } from "../../actions/writing/keptState";
import type { Entry } from "../../actions/writing/writeEntry";
import { isTrusted } from "../../core/model/table/proof";
import { type Reading, scoreColumn, type TableReading } from "../../core/model/table/reading";
import type { WriteReceipt } from "../../hosts/host";
import { type Scorer, unitScorer } from "../../core/model/table/scorer";
import { entryKey, entryPlace, tableKey, tableKeyOf } from "./entryKey";
import { emptySession, type Session, tableOf } from "./session";
import type {
  Draft,
  RecordedStep,
  SessionEvent,
  SessionEventOf,
  StatedFacts,
  WrittenCells,
} from "./sessionEvents";

/** Returns the session after an event. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case "reading":
      return { ...session, isReading: true, problem: null };
    case "opened":
      return opened(event, session);
    case "placesTold":
      return { ...session, placeFindings: event.findings };
    case "reread":
      return withReading({ ...session, workbook: event.opened.workbook }, event.opened.reading);
    case "openingRefused":
      return { ...session, isReading: false, problem: event.problem };
    case "problemReported":
      return { ...session, problem: event.problem, pointing: null };
    case "problemDismissed":
      return { ...session, problem: null };
    case "confirmed":
      return { ...session, isConfirmed: true, view: session.firstView };
    case "tableChosen":
      return { ...withTable(session, event.tableKey), aside: null };
    case "viewChosen":
      return { ...session, view: event.view, pointing: null };
    case "rowChosen":
      return rowChosen(session, event);
    case "readRowChosen":
      return { ...session, readRow: event.row };
    case "pointing":
      return { ...session, pointing: event.role };
    case "corrected":
      return corrected(session, event);
    case "formsChanged":
      return withReading({ ...session, forms: event.forms, problem: null }, event.reading);
    case "settingsChanged":
      return settingsChanged(session, event);
    case "shelved":
      return { ...session, shelf: event.shelf, round: event.round, problem: null };
    case "workbookChanged":
      return {
        ...session,
        revision: session.revision + 1,
        problem: null,
        ...withStep(session, event),
      };
    case "stepDropped":
      return { ...session, [event.way]: session[event.way].slice(0, -1) };
    case "kept":
      return { ...session, keptText: event.text, revision: session.revision + 1 };
    case "drafted":
      return {
        ...session,
        drafts: withLast(session.drafts, event),
      };
    case "withdrawn":
      return withdrawn(session, event.key);
    case "refused":
      return { ...session, refused: withRefused(session.refused, event) };
    case "trialSet":
      return { ...session, isTrial: event.isTrial };
    case "untried":
      return { ...session, ...cardOf(event.key), drafts: without(session.drafts, [event.key]) };
    case "trialDropped":
      return { ...session, isTrial: false, drafts: {} };
    case "asideChosen":
      return { ...session, aside: event.aside };
    case "lastYearsChanged":
      return { ...session, lastYears: event.lastYears };
    case "contentsChosen":
      return { ...session, contents: event.contents };
    case "writing":
      return { ...session, pending: session.pending + 1, problem: null };
    case "writeRefused":
      return {
        ...session,
        drafts: without(session.drafts, event.hopeless),
        pending: session.pending - 1,
        problem: event.problem ?? session.problem,
      };
    case "written":
      return written(session, event);
  }
}

function opened(
  {
    opened: { workbook, reading, kept, keptText },
    settings,
    isAppraised = false,
  }: SessionEventOf<"opened">,
  { forms, shelf }: Session,
): Session {
  const first = reading.tables[0];
  // Who appraises a round is not asked about readings that count there as they are.
  const isConfirmed =
    isBegun(kept.begun, workbook, reading) || (isAppraised && reading.tables.every(isTrusted));
  const firstView = isAppraised ? "appraisal" : emptySession.firstView;
  const facts = placeFacts(kept.facts, reading).map(
    ({ sheet, headerRow, row, facts }) =>
      [entryKey(tableKey(sheet, headerRow), row), facts] as const,
  );
  return withTable(
    {
      ...emptySession,
      workbook,
      reading,
      forms,
      correction: kept.correction,
      isConfirmed,
      wasConfirmed: isConfirmed,
      view: isConfirmed ? firstView : emptySession.view,
      firstView,
      ...(settings ?? { shelf }),
      // Settings that cannot be read here are written back as they were.
      keptOthers:
        settings || kept.settings === undefined
          ? kept.others
          : { ...kept.others, settings: kept.settings },
      keptText,
      facts: Object.fromEntries(facts),
    },
    first ? tableKeyOf(first) : null,
  );
}

function settingsChanged(session: Session, event: SessionEventOf<"settingsChanged">): Session {
  const { settings, round } = event;
  return { ...session, settings, round, problem: null, ...withStep(session, event) };
}

function corrected(session: Session, event: SessionEventOf<"corrected">): Session {
  const { correction, reading } = event;
  return withReading(
    { ...session, correction, pointing: null, problem: null, ...withStep(session, event) },
    reading,
  );
}

/** A new step can be taken back and leaves nothing to make again; another one goes to the other side. */
function withStep(
  { undo, redo }: Session,
  { step, way, continues = false }: RecordedStep,
): Pick<Session, "undo" | "redo"> {
  switch (way) {
    case "new":
      return { undo: [...(continues ? undo.slice(0, -1) : undo), step], redo: [] };
    case "undo":
      return { undo: undo.slice(0, -1), redo: [...redo, step] };
    case "redo":
      return { undo: [...undo, step], redo: redo.slice(0, -1) };
  }
}

function rowChosen(session: Session, { row, scorer }: SessionEventOf<"rowChosen">): Session {
  const table = tableOf(session.reading, session.tableKey);
  return {
    ...session,
    row,
    scorer: scorerIn(table, scorer ?? session.scorer),
    // Who appraises goes on appraising.
    view: session.view === "appraisal" ? "appraisal" : "score",
    isConfirmed: true,
    aside: null,
    contents: session.contents === "hidden" ? "hidden" : "auto",
  };
}

/** A table that has no column of a scorer is scored by the unit. */
const scorerIn = (table: TableReading | null, scorer: Scorer): Scorer =>
  table && scoreColumn(table.columns, scorer) !== null ? scorer : unitScorer;

/** A card stays open as long as its row is still an indicator. */
function withReading(session: Session, reading: Reading | null): Session {
  if (!reading) return session;
  const table = tableOf(reading, session.tableKey);
  const next = { ...session, reading, scorer: scorerIn(table, session.scorer) };
  const isStill = table?.items.some(({ row, kind }) => row === session.row && kind === "indicator");
  return isStill ? next : withTable(next, session.tableKey);
}

function withTable(session: Session, tableKey: string | null): Session {
  const table = tableOf(session.reading, tableKey);
  const scorer = scorerIn(table, session.scorer);
  const indicators = indicatorsIn(table?.items ?? []);
  const start = indicators.find(({ scores }) => scores[scorer].points === null) ?? indicators[0];
  return { ...session, tableKey, scorer, row: start?.row ?? null };
}

function written(session: Session, { opened, write, drafts }: SessionEventOf<"written">): Session {
  const next: Session = {
    ...session,
    ...opened,
    pending: session.pending - 1,
    drafts: drafts.reduce(withoutWritten, session.drafts),
  };
  if (write) return withWrite(next, write);
  // The points did not change, but the facts behind them may have.
  const stated = drafts.flatMap(({ key, entry: { facts } }) => (facts ? [{ key, facts }] : []));
  return { ...next, facts: withFacts(session.facts, stated) };
}

function withFacts(before: Session["facts"], stated: readonly StatedFacts[]): Session["facts"] {
  return stated.length === 0
    ? before
    : { ...before, ...Object.fromEntries(stated.map(({ key, facts }) => [key, facts])) };
}

/** What was entered last stands last. */
function withLast(drafts: Session["drafts"], { key, entry }: Draft): Session["drafts"] {
  const { [key]: current, ...others } = drafts;
  return { ...others, [key]: { ...current, ...entry } };
}

function withWrite(session: Session, write: WrittenCells): Session {
  const { tableKey, stated, receipt, way, settings = session.settings } = write;
  const breaks = receipt.breaksSignature === true;
  const [first] = stated;
  return {
    ...session,
    revision: session.revision + 1,
    staleFormulas: staleAfter(session.staleFormulas, receipt),
    isSignatureBroken: session.isSignatureBroken || breaks,
    problem:
      breaks && !session.isSignatureBroken
        ? { code: "signatureBroken", facts: {} }
        : session.problem,
    facts: withFacts(session.facts, stated),
    settings,
    // What is taken back or made again comes into view; who goes on typing stays where they are.
    ...(way === "new" ? {} : { tableKey, aside: null, ...(first ? cardOf(first.key) : {}) }),
    ...withStep(session, write),
  };
}

function cardOf(key: string): Pick<Session, "row" | "scorer"> {
  const { row, scorer } = entryPlace(key);
  return { row, scorer };
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
  return { ...session, drafts: withEntry(drafts, key, words) };
}

function withRefused(
  before: Session["refused"],
  { key, field, refused }: SessionEventOf<"refused">,
): Session["refused"] {
  const others = before.filter((entry) => entry.key !== key || entry.field !== field);
  if (refused) return [...others, { key, field, ...refused }];
  return others.length === before.length ? before : others;
}

const without = (drafts: Session["drafts"], keys: readonly string[]): Session["drafts"] =>
  keys.length === 0
    ? drafts
    : Object.fromEntries(Object.entries(drafts).filter(([name]) => !keys.includes(name)));

/** What was typed while the write was on its way stays a draft. */
function withoutWritten(drafts: Session["drafts"], { key, entry }: Draft): Session["drafts"] {
  const { [key]: current, ...others } = drafts;
  if (!current || current === entry) return others;
  const rest: Entry = {
    ...(current.points === entry.points ? {} : { points: current.points }),
    ...(current.reason === entry.reason ? {} : { reason: current.reason }),
    ...(current.evidence === entry.evidence ? {} : { evidence: current.evidence }),
    ...(current.facts === entry.facts ? {} : { facts: current.facts }),
  };
  return withEntry(others, key, rest);
}

/** What is left of an entry stays a draft; an entry of nothing is none. */
const withEntry = (drafts: Session["drafts"], key: string, rest: Entry): Session["drafts"] =>
  Object.keys(rest).length === 0 ? drafts : { ...drafts, [key]: rest };
