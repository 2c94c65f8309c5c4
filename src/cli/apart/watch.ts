/** Owns the watch over a process while it reads one file: how long, and how much memory as far as the system tells it. */
import { type ChildProcess, execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import readerOptions from "./readerOptions.json";

/** Asking costs nothing on Linux, and a program elsewhere. */
const WATCHED_EVERY = process.platform === "linux" ? 50 : 500;

const { longestSeconds, mostMegabytes } = readerOptions;
/** On a machine that is busy with other things a file may wait, as long as its process is hardly let run. */
const LONGEST_WAIT_SECONDS = 4 * longestSeconds;
const LEAST_SHARE = 0.5;

/** What is known of a process that runs. */
interface Use {
  /** Seconds of a processor since it was started; null where the system does not tell. */
  readonly seconds: number | null;
  readonly megabytes: number;
}

/** Kills the process once it has taken too long or too much, and tells which; returns how the watch is ended. */
export function watchOver(child: ChildProcess, tell: (why: "time" | "memory") => void): () => void {
  const pid = child.pid ?? 0;
  const started = performance.now();
  const before = linuxUse(pid)?.seconds ?? null;
  let isOver = false;
  const check = (use: Use | null): void => {
    const seconds = (performance.now() - started) / 1000;
    const busy = use?.seconds ?? null;
    const used = busy === null || before === null ? seconds : busy - before;
    const isTooLong =
      seconds > longestSeconds &&
      (used > LEAST_SHARE * longestSeconds || seconds > LONGEST_WAIT_SECONDS);
    const why = isTooLong
      ? ("time" as const)
      : (use?.megabytes ?? 0) > mostMegabytes
        ? ("memory" as const)
        : null;
    if (isOver || why === null) return;
    tell(why);
    child.kill("SIGKILL");
  };
  const timer = setInterval(() => {
    if (process.platform === "linux") check(linuxUse(pid));
    else if (process.platform === "win32") check(null);
    else askUse(pid, check);
  }, WATCHED_EVERY);
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}

/** Linux counts memory in pages of this size on nearly all machines that Node runs on, and time in hundredths of a second. */
const PAGE = 4096;
const TICKS = 100;

/** Null for a process that is gone, and on other systems. */
function linuxUse(pid: number): Use | null {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1];
    const [, times = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const [user, system] = times.split(" ").slice(11, 13);
    return {
      seconds: (Number(user) + Number(system)) / TICKS,
      megabytes: (Number(pages) * PAGE) / 2 ** 20,
    };
  } catch {
    return null;
  }
}

/** Windows has no such program: there the limit of the process's own heap must do. */
function askUse(pid: number, tell: (use: Use | null) => void): void {
  execFile("ps", ["-o", "rss=", "-p", String(pid)], (error, kilobytes) =>
    tell(error ? null : { seconds: null, megabytes: Number(kilobytes) / 1024 }),
  );
}
