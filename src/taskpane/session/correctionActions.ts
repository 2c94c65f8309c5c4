/** Owns what the officer does to the reading: amend it, take amendments back, load forms; read anew and kept with the file at once. */
import { type Amendment, amended, columnAmendments } from "../../actions/reading/amendments";
import {
  type FormFile,
  formFile,
  parseForm,
  withForm,
  withoutForm,
} from "../../actions/loading/forms";
import { recogniseWorkbook } from "../../actions/reading/openWorkbook";
import type { ColumnRole, Reading } from "../../core/model/reading";
import type { Correction, Form } from "../../core/recognise/form/correction";
import { HostError, type WorkbookHost } from "../../hosts/host";
import {
  isReadOnly,
  type Session,
  type SessionEvent,
  tableKeyOf,
  tableOf,
  textToKeep,
} from "./session";

export interface AmendingControls {
  amend(amendments: readonly Amendment[]): void;
  /** Takes back everything that was mended. */
  clearCorrection(): void;
  /** The next column pointed at in the sheet gets this role; null: nothing is pointed at any more. */
  pointAt(role: ColumnRole | null): void;
  pointedAt(column: number): void;
  chooseReadRow(row: number | null): void;
  /** Takes a form that another machine confirmed; what is none is told. */
  loadForm(text: string): void;
  dropForm(name: string): void;
  /** Returns the reading in hand as a form under a name. */
  formFile(name: string): FormFile | null;
}

/** What a running session lends to those who act in it. */
export interface Runner {
  readonly latest: () => Session;
  readonly host: () => WorkbookHost | null;
  readonly send: (event: SessionEvent) => void;
  readonly enqueue: (task: () => Promise<void>) => Promise<void>;
}

/** Writes what the file should keep of the session, where it differs from what it keeps. */
export async function keep({ latest, host, send }: Runner): Promise<void> {
  const session = latest();
  const target = host();
  const text = textToKeep(session);
  if (!target || !session.workbook || isReadOnly(session.workbook.format)) return;
  if (text === session.keptText) return;
  try {
    await target.writeState(text);
    send({ kind: "kept", text });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    send({ kind: "told", problem: { code: error.code, facts: error.facts } });
  }
}

/** Takes back the last change of the mended reading, or makes it again. */
export async function replayCorrection(runner: Runner, way: "undo" | "redo"): Promise<void> {
  const { undo, redo } = runner.latest();
  const step = way === "undo" ? undo[undo.length - 1] : redo[redo.length - 1];
  if (step?.kind !== "correction") return;
  await correct(runner, way === "undo" ? step.before : step.after, way);
}

async function correct(
  runner: Runner,
  correction: Correction | null,
  way: "new" | "undo" | "redo",
): Promise<void> {
  const { workbook, reading, forms } = runner.latest();
  if (!workbook || !reading) return;
  const next = recogniseWorkbook(workbook, { correction, forms });
  if (losesTable(reading, next, way)) {
    runner.send({ kind: "told", problem: { code: "amendmentLosesTable", facts: {} } });
    return;
  }
  runner.send({ kind: "amended", reading: next, correction, way });
  await keep(runner);
}

/** An amendment after which a table can no longer be read is a slip; taking one back never is. */
function losesTable(before: Reading, after: Reading, way: "new" | "undo" | "redo"): boolean {
  if (after.tables.length === 0) return way === "new";
  const keys = new Set([...after.tables, ...after.otherTables].map(tableKeyOf));
  return way === "new" && before.tables.some((table) => !keys.has(tableKeyOf(table)));
}

/** Returns the controls over the reading of a running session. */
export function makeAmending(runner: Runner): AmendingControls {
  const { latest, send, enqueue } = runner;
  const amend = (amendments: readonly Amendment[]) =>
    void enqueue(async () => {
      const { reading, correction } = latest();
      if (!reading) return;
      const after = amendments.reduce<Correction | null>(
        (sum, amendment) => amended(sum, amendment, reading),
        correction,
      );
      if (JSON.stringify(after) !== JSON.stringify(correction)) await correct(runner, after, "new");
    });
  const changeForms = (change: (forms: readonly Form[]) => readonly Form[]) =>
    void enqueue(async () => {
      const { workbook, reading, correction, forms: before } = latest();
      const forms = change(before);
      const next = workbook && recogniseWorkbook(workbook, { correction, forms });
      if (reading && next && losesTable(reading, next, "new"))
        send({ kind: "told", problem: { code: "formDoesNotFit", facts: {} } });
      else send({ kind: "formsChanged", forms, reading: next });
    });
  return {
    amend,
    clearCorrection: () =>
      void enqueue(async () => {
        if (latest().correction) await correct(runner, null, "new");
      }),
    pointAt: (role) => send({ kind: "pointing", role }),
    pointedAt: (column) => {
      const { pointing, reading, tableKey } = latest();
      const table = tableOf(reading, tableKey);
      send({ kind: "pointing", role: null });
      if (pointing && table) amend(columnAmendments(table, pointing, column));
    },
    chooseReadRow: (row) => send({ kind: "readRowChosen", row }),
    loadForm: (text) => {
      const form = parseForm(text);
      if (form) changeForms((forms) => withForm(forms, form));
      else send({ kind: "told", problem: { code: "notAForm", facts: {} } });
    },
    dropForm: (name) => changeForms((forms) => withoutForm(forms, name)),
    formFile: (name) => {
      const { workbook, reading, correction } = latest();
      return workbook && reading ? formFile(workbook, reading, name, correction) : null;
    },
  };
}
