/** Owns how a command tells of one file that was read apart, and writes the copy that was made of it. */
import { exitCodeOf } from "../exitCodes";
import { say, sayJson, warn } from "../printing";
import { writeOut } from "../writeOut";
import { printedRefusal } from "./printed";
import { stoppedRefusal } from "./stopped";
import type { Stop } from "./tasks";
import type { Printed } from "./tasks";

/** What a task says of a file, with a copy in base 64 where one was made. */
type Told = Printed & { readonly bytes?: string | null };

interface Wish {
  readonly path: string;
  /** Where the copy goes; null: nowhere. */
  readonly out: string | null;
  readonly isJson: boolean;
}

/** Returns what is printed of a file, also of one whose reading was stopped. */
export const printedOutcome = (
  outcome: { readonly result: Told } | { readonly stopped: Stop },
  path: string,
  isJson: boolean,
): Told =>
  "stopped" in outcome
    ? printedRefusal(path, isJson, { refusal: stoppedRefusal(outcome.stopped), format: null })
    : outcome.result;

/** Tells, writes the copy, and returns the exit code. */
export function tellFile(
  outcome: { readonly result: Told } | { readonly stopped: Stop },
  { path, out, isJson }: Wish,
): number {
  const { shown, hasErrors, trace, bytes = null } = printedOutcome(outcome, path, isJson);
  if (trace !== null) warn(trace);
  if (out !== null && bytes !== null) writeOut(out, Buffer.from(bytes, "base64"));
  if (isJson) sayJson(shown);
  else (hasErrors === null ? warn : say)(String(shown));
  return exitCodeOf([hasErrors]);
}
