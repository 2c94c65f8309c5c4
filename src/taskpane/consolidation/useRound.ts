/** Owns the running of a round in the view: files go to the desk, every change of what counts is consolidated anew. */
import { type Dispatch, useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type {
  ConsolidationDesk,
  GivenFile,
  ReadingJob,
} from "../../actions/rounds/consolidationDesk";
import type { UnitSnapshot } from "../../core/model/round/consolidation";
import { type GivenFiles, isNamedArchive, newAmong, withArchived } from "./intake/givenFiles";
import {
  type Decisions,
  emptyRound,
  reduceRound,
  type RoundState,
  type RoundFile,
  type RoundStep,
  type StepOf,
} from "./roundState";

export interface RoundControls {
  readonly round: RoundState;
  readonly desk: ConsolidationDesk;
  add(given: GivenFiles): void;
  /** Stops reading; what was read stays. */
  stop(): void;
  /** Reads the files that were left. */
  goOn(): void;
  remove(path: string): void;
  /** A file has the content with its appraisal: it is read anew. */
  appraised(given: GivenFile, sha256: string): void;
  /** What was appraised in these files was handed over. */
  appraisedSaved(paths: readonly string[]): void;
  decide(change: Partial<Decisions>): void;
  undo(): void;
  redo(): void;
  /** The round as it stands was handed over as a file. */
  saved(): void;
  load(decisions: Decisions, baseline: readonly UnitSnapshot[]): void;
  /** Takes up a round of an earlier session as it was left. */
  restore(kept: Omit<StepOf<"restored">, "kind">): void;
  fail(error: unknown): void;
  dismissFailure(): void;
}

/** Returns the round and what can be done with it. */
export function useRound(desk: ConsolidationDesk): RoundControls {
  const [round, take] = useReducer(reduceRound, emptyRound);
  const latest = useRef(round);
  latest.current = round;

  const fail = useCallback((error: unknown) => {
    take({ kind: "failed", failure: error instanceof Error ? error.message : String(error) });
  }, []);

  const { read, readNext, stop } = useFileReading(desk, latest, take, fail);
  useConsolidation(desk, round, take, fail);
  useEffect(() => () => desk.close(), [desk]);

  const actions = useMemo(
    () => ({
      add: (given: GivenFiles) => {
        const add = ({ files: unpacked, passedOver }: GivenFiles) => {
          const { files, again } = newAmong(unpacked, latest.current.files);
          take({ kind: "added", files, again, passedOver });
          readNext(files);
        };
        if (given.files.some(isNamedArchive)) withArchived(given, desk).then(add, fail);
        else add(given);
      },
      stop,
      goOn: () => read(unread(latest.current.files)),
      remove: (path: string) => {
        desk.forget([path]).then(() => take({ kind: "removed", path }), fail);
      },
      appraised: (given: GivenFile, sha256: string) => {
        take({ kind: "appraised", given, sha256 });
        readNext([given]);
      },
      appraisedSaved: (paths: readonly string[]) => take({ kind: "appraisedSaved", paths }),
      decide: (change: Partial<Decisions>) =>
        take({ kind: "decided", decisions: { ...latest.current.decisions, ...change } }),
      undo: () => take({ kind: "undone" }),
      redo: () => take({ kind: "redone" }),
      saved: () => take({ kind: "saved" }),
      load: (decisions: Decisions, baseline: readonly UnitSnapshot[]) =>
        take({ kind: "loaded", decisions, baseline }),
      restore: (kept: Omit<StepOf<"restored">, "kind">) => {
        take({ kind: "restored", ...kept });
        readNext(kept.files);
      },
      dismissFailure: () => take({ kind: "failureDismissed" }),
    }),
    [desk, read, readNext, stop, fail],
  );
  return { round, desk, fail, ...actions };
}

const unread = (files: readonly RoundFile[]): readonly GivenFile[] =>
  files.filter(({ arrival }) => arrival === null).map(({ given }) => given);

interface FileReading {
  readonly read: (files: readonly GivenFile[]) => void;
  /** The same, but while others are being read these wait for them. */
  readonly readNext: (files: readonly GivenFile[]) => void;
  readonly stop: () => void;
}

/** Reads files a batch at a time. */
function useFileReading(
  desk: ConsolidationDesk,
  latest: { readonly current: RoundState },
  take: Dispatch<RoundStep>,
  fail: (error: unknown) => void,
): FileReading {
  const job = useRef<ReadingJob | null>(null);
  const waiting = useRef<readonly GivenFile[]>([]);
  return useMemo(() => {
    const readAll = async (files: readonly GivenFile[]) => {
      take({ kind: "reading" });
      const { rules } = latest.current.decisions;
      let left: readonly GivenFile[] = [];
      for (let some = files; some.length > 0 && left.length === 0; ) {
        const batch = desk.read(some, rules, (arrivals) => take({ kind: "ended", arrivals }));
        job.current = batch;
        left = await batch.done;
        some = waiting.current;
        waiting.current = [];
      }
      job.current = null;
      take({ kind: "readingEnded" });
    };
    const read = (files: readonly GivenFile[]) => {
      if (files.length > 0) readAll(files).catch(fail);
    };
    return {
      read,
      readNext: (files) => {
        if (job.current) waiting.current = [...waiting.current, ...files];
        else read(files);
      },
      stop: () => job.current?.stop(),
    };
  }, [desk, latest, take, fail]);
}

/** Consolidates when reading has ended and after every decision; a result that was overtaken is dropped. */
function useConsolidation(
  desk: ConsolidationDesk,
  { files, isReading, decisions, baseline }: RoundState,
  take: Dispatch<RoundStep>,
  fail: (error: unknown) => void,
): void {
  const run = useRef(0);
  const count = files.filter(({ arrival }) => arrival !== null).length;
  const { rules, list, assignments, overrides, choices, closing } = decisions;
  const hasList = list !== null;
  useEffect(() => {
    if (isReading || (count === 0 && !hasList)) return;
    run.current += 1;
    const thisRun = run.current;
    take({ kind: "consolidating" });
    const asked = { ...rules, list, assignments, overrides, choices, closing, previous: baseline };
    desk.consolidate(asked).then(
      (overview) => {
        if (thisRun === run.current) take({ kind: "consolidated", overview });
      },
      (error: unknown) => {
        if (thisRun === run.current) fail(error);
      },
    );
    // What stands around the list that is signed changes no result.
  }, [
    desk,
    isReading,
    count,
    hasList,
    rules,
    list,
    assignments,
    overrides,
    choices,
    closing,
    baseline,
    take,
    fail,
  ]);
}
