/** Starts a worker of the page; in the page that is mailed its script lies in the page itself. */

/** Returns a worker that has been told to start; throws where the browser allows none. */
export function makeWorker(): Worker {
  const script = document.getElementById("worker-script")?.textContent;
  if (!script)
    return new Worker(
      /* webpackChunkName: "worker" */ new URL("./main.worker.ts", import.meta.url),
    );
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
