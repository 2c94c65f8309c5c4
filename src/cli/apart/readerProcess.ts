/** Owns one process that reads files: started, given one task at a time, and dead once a file took too long or too much. */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../options";
import readerOptions from "./readerOptions.json";
import type { Reply, Request, Result, Stop, TaskName } from "./tasks";
import { watchOver } from "./watch";

export type Outcome<Name extends TaskName> =
  | { readonly result: Result<Name> }
  | { readonly stopped: Stop };

export interface ReaderProcess {
  /** Rejects with a UsageError where the command names something that cannot be used. */
  readonly perform: <Name extends TaskName>(request: Request<Name>) => Promise<Outcome<Name>>;
  /** It has performed nothing yet. */
  readonly isFresh: () => boolean;
  readonly isDead: () => boolean;
  readonly end: () => void;
}

/** Starts a process. */
export function startReader(): ReaderProcess {
  const started = startedChild();
  let isFresh = true;
  let isDead = false;
  return {
    perform: async (request) => {
      const child = await started;
      isFresh = false;
      const outcome = await performIn(child, request);
      isDead = "stopped" in outcome;
      return outcome;
    },
    isFresh: () => isFresh,
    isDead: () => isDead,
    end: () =>
      void started.then((child) => {
        child.kill("SIGKILL");
        child.unref();
        child.channel?.unref();
      }),
  };
}

function performIn<Name extends TaskName>(
  child: ChildProcess,
  request: Request<Name>,
): Promise<Outcome<Name>> {
  return new Promise((resolve, reject) => {
    let stopped: Stop = "crash";
    const endWatch = watchOver(child, (why) => {
      stopped = why;
    });
    const settle = (): void => {
      endWatch();
      child.removeAllListeners();
    };
    child.once("message", (reply: Reply) => {
      settle();
      if ("usage" in reply) reject(new UsageError(reply.usage.problem, reply.usage.word));
      else if ("result" in reply) resolve({ result: reply.result as Result<Name> });
    });
    child.once("exit", () => {
      settle();
      resolve({ stopped });
    });
    child.send(request);
  });
}

const program = join(__dirname, "cham-diem.reader.cjs");
/** The program as it stands in memory once it has started and read a file, for this very Node. */
const image = join(__dirname, `cham-diem.${process.version}-${process.platform}-${process.arch}`);
let isImageSound = existsSync(image);

/** Resolves to a process that is ready. An image from another build of this Node ends its process at once: then without. */
async function startedChild(): Promise<ChildProcess> {
  if (isImageSound) {
    const child = await readyChild(["--snapshot-blob", image]);
    if (child) return child;
    isImageSound = false;
  }
  const child = await readyChild([]);
  if (!child) throw new Error(`${program} does not start`);
  return child;
}

/** What it would print of its own death is for nobody. */
const readyChild = (words: readonly string[]): Promise<ChildProcess | null> =>
  new Promise((resolve) => {
    const child = fork(program, {
      execArgv: [...readerOptions.flags, ...words],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.once("message", () => {
      child.removeAllListeners();
      resolve(child);
    });
    child.once("exit", () => resolve(null));
  });
