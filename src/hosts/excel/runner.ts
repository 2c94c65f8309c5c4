/** Owns how a batch is carried out: one after another, told when Excel keeps it waiting, tried again once when refused, refusals named. */
import { HostError } from "../host";
import type { ExcelProgram } from "./program";

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;
export type RunBatch = <T>(batch: Batch<T>) => Promise<T>;

/** A person who is still typing after this long is told what Excel waits for. */
const PATIENCE_MS = 1500;
const EDIT_PAUSE_MS = 500;
/** Together with the pause: a minute. */
const EDIT_TRIES = 120;
const DENIED_PAUSE_MS = 400;

const editing = "InvalidOperationInCellEditMode";
const denied = "AccessDenied";
/** Excel was asked wrongly: a mistake of this program, never a refusal. */
const mistakes = ["PropertyNotLoaded", "ValueNotLoaded", "InvalidRequestContext", "ApiNotFound"];

/** A batch was too large for one message; who sent it sends less at a time. */
export class PayloadTooLarge extends HostError {
  constructor(cause: unknown) {
    super("tooLarge", {}, { cause });
  }
}

/** Returns the one way by which this host asks Excel. */
export function makeRunner(
  program: ExcelProgram,
  tellWaiting: (isWaiting: boolean) => void,
): RunBatch {
  let last: Promise<unknown> = Promise.resolve();

  const attempt = async <T>(batch: Batch<T>): Promise<T> => {
    let deniedBefore = false;
    for (let tries = 1; ; tries++) {
      try {
        return await program.run(batch);
      } catch (error) {
        const code = codeOf(error);
        if (code === editing && tries < EDIT_TRIES) {
          tellWaiting(true);
          await program.wait(EDIT_PAUSE_MS);
        } else if (code === denied && !deniedBefore) {
          deniedBefore = true;
          await program.wait(DENIED_PAUSE_MS);
        } else throw refusalOf(error, code);
      }
    }
  };

  /** The sentence appears while Excel keeps still, and goes when it answers. */
  const watched = async <T>(batch: Batch<T>): Promise<T> => {
    let isAnswered = false;
    void program.wait(PATIENCE_MS).then(() => {
      if (!isAnswered) tellWaiting(true);
    });
    try {
      return await attempt(batch);
    } finally {
      isAnswered = true;
      tellWaiting(false);
    }
  };

  return (batch) => {
    const done = last.then(() => watched(batch));
    last = done.catch(() => undefined);
    return done;
  };
}

/** Returns Excel's own code of an error, or null for an error that is not Excel's. */
function codeOf(error: unknown): string | null {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return error instanceof Error && !(error instanceof HostError) && typeof code === "string"
    ? code
    : null;
}

function refusalOf(error: unknown, code: string | null): unknown {
  if (code === null || mistakes.includes(code)) return error;
  const cause = { cause: error };
  if (/PayloadSizeLimitExceeded$/.test(code)) return new PayloadTooLarge(error);
  if (code === editing) return new HostError("cellBeingEdited", {}, cause);
  if (code === denied) return new HostError("accessDenied", {}, cause);
  return new HostError("programFailed", { detail: code }, cause);
}
