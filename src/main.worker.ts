/** Starts a worker of the page: answers each task that it is sent. */
import { startPerformer } from "./workers/performer";
import { buffersIn, type Reply, type Request } from "./workers/tasks";

/** What of a worker's own scope is used; the type library of the DOM knows only the page's. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply, transfer?: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;
const performer = startPerformer();

async function answer({ id, task, given }: Request): Promise<void> {
  try {
    const result = await performer.perform(task, given);
    scope.postMessage({ id, result }, buffersIn(result));
  } catch (error) {
    // The page tells the officer; a worker has nobody to tell.
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    scope.postMessage({ id, failure });
  }
}

scope.onmessage = ({ data }) => void answer(data);
scope.postMessage({ isReady: true });
