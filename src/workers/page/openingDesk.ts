/** Owns the opening of one file beside the page: in a worker that is given up when it takes too long, breaks, or another file is asked for. */
import type { OpenedFile } from "../../actions/reading/openWorkbook";
import type { Form } from "../../core/recognise/form/correction";
import { HostError } from "../../hosts/host";
import { type Line, type MakeWorker, openLine } from "./line";
import type { OpenedGiven, Tasks } from "../tasks";
import { LONGEST_SECONDS, withinTime } from "./withinTime";

export interface OpeningDesk {
  /** Rejects with the HostError that says why a file is refused. */
  readonly open: (
    file: File,
    forms: readonly Form[],
  ) => Promise<{ readonly opened: OpenedFile; readonly bytes: Uint8Array }>;
}

/** Returns a desk with a worker that waits for the first file; null: everything is done on the page's own thread. */
export function openOpeningDesk(makeWorker: MakeWorker | null): OpeningDesk {
  let idle: Promise<Line> | null = openLine(makeWorker);
  let busy: Line | null = null;
  return {
    open: async (file, forms) => {
      busy?.end();
      const taken = idle ?? openLine(makeWorker);
      idle = null;
      const line = await taken;
      busy = line;
      try {
        const given = await openIn(line, { file, forms });
        if (idle) line.end();
        else idle = taken;
        if ("refused" in given) throw new HostError(given.refused.code, given.refused.facts);
        return given;
      } finally {
        if (busy === line) busy = null;
        idle ??= openLine(makeWorker);
      }
    },
  };
}

/** A worker that hangs or breaks is given up, and the file refused. */
async function openIn(line: Line, given: Tasks["open"]["given"]): Promise<OpenedGiven> {
  try {
    const result = await withinTime(line.perform("open", given));
    if (result !== "tooLong") return result;
    throw new HostError("readingStopped", { limit: String(LONGEST_SECONDS) });
  } catch (cause) {
    line.end();
    if (cause instanceof HostError) throw cause;
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new HostError("unreadableFile", { detail }, { cause });
  }
}
