/** Owns the command that looks a file through and mends what is beyond doubt, in a copy. */
import { existsSync, realpathSync, writeFileSync } from "node:fs";
import { printedRefusal } from "../apart/printed";
import type { Readers } from "../apart/readers";
import { stoppedRefusal } from "../apart/stopped";
import { exitCodeOf } from "../exitCodes";
import { type CommandOf, UsageError } from "../options";
import { say, sayJson, warn } from "../printing";

/** Runs the command and returns its exit code: an error where errors are left. */
export async function xrayFile(
  { file: path, domain, forms, mend, out, isJson }: CommandOf<"xray">,
  readers: Readers,
): Promise<number> {
  if (
    out !== null &&
    existsSync(out) &&
    existsSync(path) &&
    realpathSync(out) === realpathSync(path)
  )
    throw new UsageError("outIsInput", out);
  const outcome = await readers.perform("xray", { path, domain, forms, mend, isJson });
  const { bytes, ...printed } =
    "stopped" in outcome
      ? {
          ...printedRefusal(path, isJson, {
            refusal: stoppedRefusal(outcome.stopped),
            format: null,
          }),
          bytes: null,
        }
      : outcome.result;
  if (printed.trace !== null) warn(printed.trace);
  if (out !== null && bytes !== null) write(out, Buffer.from(bytes, "base64"));
  if (isJson) sayJson(printed.shown);
  else (printed.hasErrors === null ? warn : say)(String(printed.shown));
  return exitCodeOf([printed.hasErrors]);
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new UsageError("cannotWrite", path);
  }
}
