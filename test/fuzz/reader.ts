/** Owns a process that examines files one after another: watched as the command's readers are, and started anew when it died. */
import { type ChildProcess, fork } from "node:child_process";
import readerOptions from "../../src/cli/apart/readerOptions.json";
import { watchOver } from "../../src/cli/apart/watch";
import { examine, Fault, type FaultKind, type Step, type Verdict } from "./examine";
import type { Seed } from "./seeds";

export type Outcome = (
  | Verdict
  | { readonly fault: FaultKind | "time" | "memory" | "crash"; readonly detail: string }
) & {
  /** Of a processor, for the longest step; on a busy machine a step waits longer than it takes. */
  readonly milliseconds: number;
  readonly megabytes: number;
};

export interface Reader {
  readonly examine: (file: Seed) => Promise<Outcome>;
  readonly end: () => void;
}

/** The word that makes this program a process that examines. */
export const READER = "reader";

/** Starts a process of this very program. */
export function startReader(): Reader {
  let child: ChildProcess | null = null;
  const inOneProcess = async (file: Seed): Promise<Outcome> => {
    child ??= await started();
    const outcome = await examinedBy(child, file);
    if ("fault" in outcome && stops.has(outcome.fault)) child = null;
    return outcome;
  };
  return {
    examine: async (file) => {
      const isFresh = child === null;
      const outcome = await inOneProcess(file);
      // The files before it may have left their memory behind: to blame is only what dies in a new process.
      return child === null && !isFresh ? inOneProcess(file) : outcome;
    },
    end: () => child?.kill("SIGKILL"),
  };
}

const stops: ReadonlySet<string> = new Set(["time", "memory", "crash"]);

const started = (): Promise<ChildProcess> =>
  new Promise((resolve) => {
    const child = fork(process.argv[1] ?? "", [READER], {
      execArgv: readerOptions.flags,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.once("message", () => resolve(child));
  });

/** A file to begin with; null: the next step of the one before. */
type Request = Seed | null;
/** What the process is about to do, or what became of the file. */
type Reply = { readonly step: Step } | Outcome;

/** Each step is watched by itself, as the product does each by itself. */
async function examinedBy(child: ChildProcess, file: Seed): Promise<Outcome> {
  let step: Step | null = null;
  for (let request: Request = file; ; request = null) {
    const reply = await asked(child, request, step);
    if (!("step" in reply)) return reply;
    step = reply.step;
  }
}

function asked(child: ChildProcess, request: Request, step: Step | null): Promise<Reply> {
  return new Promise((resolve) => {
    let fault: "time" | "memory" | "crash" = "crash";
    const endWatch = watchOver(child, (why) => (fault = why));
    const settle = (reply: Reply): void => {
      endWatch();
      child.removeAllListeners();
      resolve(reply);
    };
    child.once("message", settle);
    child.once("exit", () =>
      settle({ fault, detail: `in the step: ${step}`, milliseconds: 0, megabytes: 0 }),
    );
    child.send({ request });
  });
}

/** Examines what this process is sent, until whoever started it ends. */
export function examineSent(): void {
  const examination = new Examination();
  process.on("disconnect", () => process.exit());
  process.on(
    "message",
    ({ request }: { readonly request: Request }) =>
      void examination.answer(request).then((reply) => process.send?.(reply)),
  );
  process.send?.("ready");
}

class Examination {
  private steps = examine({ format: "json", name: "", bytes: new Uint8Array() });
  private milliseconds = 0;
  private megabytes = 0;

  async answer(request: Request): Promise<Reply> {
    if (request) {
      this.steps = examine(request);
      this.milliseconds = this.megabytes = 0;
    }
    const before = process.cpuUsage();
    try {
      const { done, value } = await this.steps.next();
      this.measure(before);
      return done ? { ...value, ...this.use() } : { step: value };
    } catch (error) {
      this.measure(before);
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { fault: error instanceof Fault ? error.kind : "defect", detail, ...this.use() };
    }
  }

  private measure(before: NodeJS.CpuUsage): void {
    const { user, system } = process.cpuUsage(before);
    this.milliseconds = Math.max(this.milliseconds, (user + system) / 1000);
    this.megabytes = Math.max(this.megabytes, process.memoryUsage.rss() / 2 ** 20);
  }

  private use(): Pick<Outcome, "milliseconds" | "megabytes"> {
    return { milliseconds: this.milliseconds, megabytes: this.megabytes };
  }
}
