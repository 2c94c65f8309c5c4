/** Owns the running session: the one place where actions are started, one after another, and where a refusal is caught. */
import { useEffect, useMemo, useRef, useState } from "react";
import { sheetsToPointAt } from "../../actions/reading/declareTable";
import { openFile, openWorkbook } from "../../actions/reading/openWorkbook";
import { type Entry, type Write, writeChanges } from "../../actions/writing/writeEntry";
import type { CellChange, CellAddress } from "../../core/model/grid";
import type { Form } from "../../core/recognise/form/correction";
import { HostError, type WorkbookHost } from "../../hosts/host";
import { type AmendingControls, keep, makeAmending, replayCorrection } from "./correctionActions";
import { makePaging, type PagingControls, replayPage } from "./pageActions";
import {
  makeSettling,
  openSettings,
  replaySettings,
  restoreShelf,
  type SettlingControls,
  type ShelfMemory,
} from "./settingsActions";
import { reduceSession } from "./reduceSession";
import { emptySession, entryKey, type Session, type SessionEvent, type View } from "./session";
import { planEntry, planMend, planReplay, type WritePlan } from "./writePlan";

export interface SessionControls extends AmendingControls, SettlingControls, PagingControls {
  readonly session: Session;
  /** Opens a workbook; what was open stays open when it is refused. Resolves to whether it was taken. */
  open(makeHost: () => Promise<WorkbookHost>): Promise<boolean>;
  dismissProblem(): void;
  confirm(): void;
  chooseTable(tableKey: string): void;
  chooseView(view: View): void;
  chooseRow(row: number): void;
  /** Takes an entry into the running score at once and writes it after a pause. */
  draft(row: number, entry: Entry): void;
  /** Takes back points that are still a draft. */
  withdraw(row: number): void;
  /** Writes what is still a draft for an indicator. */
  commit(row: number): void;
  /** Writes single cells that belong to no indicator, such as a total. */
  mend(sheet: string | null, changes: readonly CellChange[]): void;
  showCell(sheet: string, address: CellAddress): void;
  /** Reads the workbook anew; afresh: with all that an earlier reading remembered, the looks of cells too. */
  refresh(afresh?: boolean): void;
  undo(): void;
  redo(): void;
  /** Resolves when everything typed stands in the workbook, to the count of writes so far. */
  settle(): Promise<number>;
}

/** An officer who pauses this long has finished a word. */
const PAUSE_MS = 900;

/** What a shell remembers from one session to the next. */
export interface SessionMemory {
  forms(): readonly Form[];
  /** Stays the same object for as long as the session runs. */
  readonly shelf: ShelfMemory;
}

/** Returns the session of a pane and what can be done in it; it begins with what the shell remembers. */
export function useSession(memory?: SessionMemory): SessionControls {
  const shelfMemory = memory?.shelf ?? null;
  const [session, setSession] = useState<Session>(() => ({
    ...emptySession,
    forms: memory?.forms() ?? [],
  }));
  const latest = useRef(session);
  const host = useRef<WorkbookHost | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const controls = useMemo(() => {
    const send = (event: SessionEvent) => {
      latest.current = reduceSession(latest.current, event);
      setSession(latest.current);
    };
    const surface = (error: unknown) =>
      setSession(() => {
        throw error;
      });
    const enqueue = (task: () => Promise<void>): Promise<void> => {
      const done = queue.current.then(task).catch(surface);
      queue.current = done;
      return done;
    };

    /** Tells a refusal; a mistake of ours surfaces. */
    const tell = (error: unknown) => {
      if (!(error instanceof HostError)) throw error;
      send({ kind: "told", problem: { code: error.code, facts: error.facts } });
    };

    const runner = { latest: () => latest.current, host: () => host.current, send, enqueue };

    /** Reads the workbook anew; a refusal is told and leaves the last reading. */
    const reread = async (target: WorkbookHost, afresh = false) => {
      const { correction, forms } = latest.current;
      try {
        const opened = await openWorkbook(target, { correction, forms }, { afresh });
        send({ kind: "reread", opened });
      } catch (error) {
        tell(error);
      }
    };

    /** Runs one write: the cells, then a fresh reading of the sheet, then what is kept beside it. */
    const carryOut = async (
      planFor: (session: Session) => WritePlan | null,
      writeTo: (host: WorkbookHost, plan: WritePlan) => Promise<Write | null>,
    ) => {
      const target = host.current;
      const { correction, forms } = latest.current;
      if (!target) return;
      // What others changed meanwhile is what the write starts from.
      if (target.watch) await reread(target);
      const { workbook, reading } = latest.current;
      const plan = planFor(latest.current);
      if (!plan || !workbook || !reading) return;
      send({ kind: "writing" });
      try {
        const write = await writeTo(target, plan);
        const opened = write
          ? await openWorkbook(target, { correction, forms })
          : { workbook, reading };
        send({
          kind: "written",
          opened,
          draft: plan.draft,
          write: write && { kind: "write", ...write, ...plan.facts },
          way: plan.way,
        });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        send({
          kind: "writeRefused",
          problem: { code: error.code, facts: error.facts },
          hopeless: error.code === "readOnlyFormat" ? (plan.draft?.key ?? null) : null,
        });
        return;
      }
      await keep(runner);
    };
    const write = (...step: Parameters<typeof carryOut>) => enqueue(() => carryOut(...step));

    const commitKey = (tableKey: string, row: number) => {
      const key = entryKey(tableKey, row);
      clearTimeout(timers.current.get(key));
      timers.current.delete(key);
      if (!latest.current.drafts[key]) return;
      void write(
        (now) => planEntry(now, tableKey, row),
        (target, plan) => writeChanges(target, plan.sheet, plan.changes, row),
      );
    };
    const commitAll = () => {
      for (const key of Object.keys(latest.current.drafts)) {
        const at = key.lastIndexOf("!");
        commitKey(key.slice(0, at), Number(key.slice(at + 1)));
      }
    };
    const replay = (way: "undo" | "redo") => {
      commitAll();
      void enqueue(async () => {
        const steps = latest.current[way];
        const { kind } = steps[steps.length - 1] ?? {};
        if (kind === "correction") await replayCorrection(runner, way);
        else if (kind === "settings") await replaySettings(runner, way);
        else if (kind === "page") await replayPage(runner, way);
        else
          await carryOut(
            (now) => planReplay(now, way),
            async (target, plan) => {
              const receipt = await target.writeCells(plan.sheet, plan.changes);
              return plan.replayed && { ...plan.replayed, receipt };
            },
          );
      });
    };

    return {
      ...makeAmending(runner),
      ...makePaging(runner),
      ...makeSettling(runner, shelfMemory),
      restoreShelf: () =>
        void enqueue(async () => {
          if (shelfMemory) await restoreShelf(runner, shelfMemory);
        }),
      open: async (makeHost: () => Promise<WorkbookHost>) => {
        commitAll();
        await queue.current;
        send({ kind: "reading" });
        try {
          const next = await makeHost();
          const opened = await openFile(next, latest.current.forms);
          if (opened.reading.tables.length === 0 && sheetsToPointAt(opened.workbook).length === 0) {
            send({ kind: "refused", problem: { code: "noScoreTable", facts: {} } });
            return false;
          }
          const settled = await openSettings(opened, latest.current);
          host.current = next;
          send({ kind: "opened", opened, settled });
          return true;
        } catch (error) {
          if (!(error instanceof HostError)) {
            surface(error);
            return false;
          }
          send({ kind: "refused", problem: { code: error.code, facts: error.facts } });
          return false;
        }
      },
      dismissProblem: () => send({ kind: "problemDismissed" }),
      confirm: () => send({ kind: "confirmed" }),
      chooseTable: (tableKey: string) => {
        commitAll();
        send({ kind: "tableChosen", tableKey });
      },
      chooseView: (view: View) => {
        commitAll();
        send({ kind: "viewChosen", view });
      },
      chooseRow: (row: number) => {
        commitAll();
        send({ kind: "rowChosen", row });
      },
      draft: (row: number, entry: Entry) => {
        const { tableKey } = latest.current;
        if (tableKey === null) return;
        const key = entryKey(tableKey, row);
        send({ kind: "drafted", key, entry });
        clearTimeout(timers.current.get(key));
        timers.current.set(
          key,
          setTimeout(() => commitKey(tableKey, row), PAUSE_MS),
        );
      },
      withdraw: (row: number) => {
        const { tableKey } = latest.current;
        if (tableKey !== null) send({ kind: "withdrawn", key: entryKey(tableKey, row) });
      },
      commit: (row: number) => {
        const { tableKey } = latest.current;
        if (tableKey !== null) commitKey(tableKey, row);
      },
      mend: (sheet: string | null, changes: readonly CellChange[]) => {
        if (sheet === null) return;
        commitAll();
        void write(
          (now) => planMend(now, sheet, changes),
          (target, plan) => writeChanges(target, plan.sheet, plan.changes, null),
        );
      },
      showCell: (sheet: string, address: CellAddress) => {
        void enqueue(async () => host.current?.showCell(sheet, address).catch(tell));
      },
      refresh: (afresh = false) =>
        void enqueue(async () => {
          if (host.current) await reread(host.current, afresh);
        }),
      undo: () => replay("undo"),
      redo: () => replay("redo"),
      settle: async () => {
        commitAll();
        await queue.current;
        return latest.current.revision;
      },
    };
  }, [shelfMemory]);
  const { restoreShelf: restore } = controls;
  useEffect(restore, [restore]);

  useEffect(() => {
    const running = timers.current;
    return () => running.forEach((timer) => clearTimeout(timer));
  }, []);

  return useMemo(() => ({ session, ...controls }), [session, controls]);
}
