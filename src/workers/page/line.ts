/** Owns the line from the page to one worker: tasks out, results back, and the page's own thread where no worker can be made. */
import { buffersIn, type Performer, type Reply, type TaskName, type Tasks } from "../tasks";

export interface Line extends Performer {
  /** The worker is stopped at once; what it was doing is rejected. */
  readonly end: () => void;
  /** Tasks run beside the page, not on its own thread. */
  readonly isApart: boolean;
}

/** Makes a worker; throws where the browser allows none. */
export type MakeWorker = () => Worker;

/** Returns a line to a new worker; where none starts, one to the same tasks on the page's own thread. */
export async function openLine(makeWorker: MakeWorker | null): Promise<Line> {
  const worker = makeWorker && (await startedWorker(makeWorker));
  if (worker) return lineTo(worker);
  const { startPerformer } = await import(/* webpackChunkName: "performer" */ "../performer");
  const { perform } = startPerformer();
  return {
    isApart: false,
    end: () => undefined,
    // The page gets its turn between two tasks.
    perform: async (task, given) => {
      await new Promise((resolve) => setTimeout(resolve));
      return perform(task, given);
    },
  };
}

/** Resolves to the worker once it runs; null where the browser refuses it, at once or when it is loaded. */
async function startedWorker(makeWorker: MakeWorker): Promise<Worker | null> {
  let worker: Worker;
  try {
    worker = makeWorker();
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof ReferenceError)) throw error;
    return null;
  }
  return new Promise((resolve) => {
    worker.addEventListener("message", () => resolve(worker), { once: true });
    worker.addEventListener(
      "error",
      (event) => {
        event.preventDefault();
        worker.terminate();
        resolve(null);
      },
      { once: true },
    );
  });
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

function lineTo(worker: Worker): Line {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const failAll = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    if ("isReady" in data) return;
    const task = waiting.get(data.id);
    waiting.delete(data.id);
    if ("failure" in data) task?.reject(new Error(data.failure));
    else task?.resolve(data.result as never);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    failAll(event.message);
  };
  return {
    isApart: true,
    end: () => {
      worker.terminate();
      failAll("ended");
    },
    perform: <Name extends TaskName>(task: Name, given: Tasks[Name]["given"]) =>
      new Promise<Tasks[Name]["result"]>((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, task, given }, buffersIn(given));
      }),
  };
}
