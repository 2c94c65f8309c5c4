/** Owns the processes that read for one run of the command: as many as the machine has cores, a new one only where one died. */
import { availableParallelism } from "node:os";
import { type Outcome, type ReaderProcess, startReader } from "./readerProcess";
import type { TaskName, Tasks } from "./tasks";

export type { Outcome } from "./readerProcess";

export interface Readers {
  /** Reads apart; what was stopped has cost only its own file. */
  readonly perform: <Name extends TaskName>(
    task: Name,
    given: Tasks[Name]["given"],
  ) => Promise<Outcome<Name>>;
  readonly end: () => void;
}

/** Returns readers; none is started before there is something to read. */
export function openReaders(): Readers {
  const most = availableParallelism();
  const alive = new Set<ReaderProcess>();
  const idle: ReaderProcess[] = [];
  const waiting: ((reader: ReaderProcess) => void)[] = [];

  const start = (): ReaderProcess => {
    const reader = startReader();
    alive.add(reader);
    return reader;
  };
  const replace = (dead: ReaderProcess): ReaderProcess => {
    alive.delete(dead);
    return start();
  };
  const take = async (): Promise<ReaderProcess> => {
    const free = idle.pop();
    if (free) return free;
    return alive.size < most ? start() : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (reader: ReaderProcess): void => {
    const next = waiting.shift();
    if (next) next(reader.isDead() ? replace(reader) : reader);
    else if (reader.isDead()) alive.delete(reader);
    else idle.push(reader);
  };

  return {
    perform: async (task, given) => {
      let reader = await take();
      const isFirst = reader.isFresh();
      try {
        const outcome = await reader.perform({ task, given });
        // The files before it may have left their memory behind: to blame is only what dies in a new process.
        if (!("stopped" in outcome) || outcome.stopped === "time" || isFirst) return outcome;
        reader = replace(reader);
        return await reader.perform({ task, given });
      } finally {
        giveBack(reader);
      }
    },
    end: () => {
      for (const reader of alive) reader.end();
      alive.clear();
    },
  };
}
