/** Owns how a batch is carried out: one after another, told when Excel keeps it waiting, tried again once when refused, refusals named. */
import { HostError, type HostErrorCode } from "../host";
import type { ExcelProgram } from "./program";

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;
/** A batch that only reads may be asked once more after an error that passes; what one that writes has done is not known then. */
export type BatchKind = "read" | "write";
export type RunBatch = <T>(batch: Batch<T>, kind?: BatchKind) => Promise<T>;

/** A person who is still typing after this long is told what Excel waits for. */
const PATIENCE_MS = 1500;
const EDIT_PAUSE_MS = 500;
/** Together with the pause: a minute. */
const EDIT_TRIES = 120;
const DENIED_PAUSE_MS = 400;
const PASSING_PAUSE_MS = 1000;

const editing = "InvalidOperationInCellEditMode";
/** A cell is typed in, or the operation is wrong in itself: documentation has both. */
const invalid = "InvalidOperation";
const denied = "AccessDenied";
const passing = ["RequestAborted", "ServiceNotAvailable", "ActivityLimitReached", "Conflict"];
/** Excel was asked wrongly: a mistake of this program, never a refusal. */
const mistakes = ["PropertyNotLoaded", "ValueNotLoaded", "InvalidRequestContext", "ApiNotFound"];

const refusals: { readonly [code: string]: HostErrorCode } = {
  [editing]: "cellBeingEdited",
  [denied]: "accessDenied",
  InactiveWorkbook: "workbookNotActive",
  InvalidSelection: "workbookNotActive",
  FilteredRangeConflict: "rowsFiltered",
  ...Object.fromEntries(passing.map((code) => [code, "programBusy"] as const)),
};

/** A batch was too large for one message; who sent it sends less at a time. */
export class PayloadTooLarge extends HostError {
  constructor(cause: unknown) {
    super("tooLarge", {}, { cause });
  }
}

/** What was asked for is not in the workbook. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof HostError && error.facts["detail"] === "ItemNotFound";

/** Returns the one way by which this host asks Excel. */
export function makeRunner(
  program: ExcelProgram,
  tellWaiting: (isWaiting: boolean) => void,
): RunBatch {
  let last: Promise<unknown> = Promise.resolve();

  const attempt = async <T>(batch: Batch<T>, kind: BatchKind): Promise<T> => {
    const tried = new Set<string>();
    /** Whether it is the first time that this is tried once more. */
    const isFirst = (cause: string): boolean => !tried.has(cause) && tried.add(cause).has(cause);
    for (let tries = 1; ; tries++) {
      try {
        return await program.run(batch);
      } catch (error) {
        const code = await codeMeant(program, error);
        if (code === editing && tries < EDIT_TRIES) {
          tellWaiting(true);
          await program.wait(EDIT_PAUSE_MS);
        } else if (code === denied && isFirst(denied)) await program.wait(DENIED_PAUSE_MS);
        else if (kind === "read" && passing.includes(code ?? "") && isFirst("passing"))
          await program.wait(PASSING_PAUSE_MS);
        else throw refusalOf(error, code);
      }
    }
  };

  /** The sentence appears while Excel keeps still, and goes when it answers. */
  const watched = async <T>(batch: Batch<T>, kind: BatchKind): Promise<T> => {
    let isAnswered = false;
    void program.wait(PATIENCE_MS).then(() => {
      if (!isAnswered) tellWaiting(true);
    });
    try {
      return await attempt(batch, kind);
    } finally {
      isAnswered = true;
      tellWaiting(false);
    }
  };

  return (batch, kind = "write") => {
    const done = last.then(() => watched(batch, kind));
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

/** Tells by a question that Excel answers at any other time whether a cell is being typed in. */
async function codeMeant(program: ExcelProgram, error: unknown): Promise<string | null> {
  const code = codeOf(error);
  if (code !== invalid) return code;
  try {
    await program.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    return invalid;
  } catch (probed) {
    return [invalid, editing].includes(codeOf(probed) ?? "") ? editing : code;
  }
}

function refusalOf(error: unknown, code: string | null): unknown {
  if (code === null || mistakes.includes(code)) return error;
  if (/PayloadSizeLimitExceeded$/.test(code)) return new PayloadTooLarge(error);
  return new HostError(refusals[code] ?? "programFailed", { detail: code }, { cause: error });
}
