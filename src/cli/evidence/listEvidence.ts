/** Owns the command that lists the evidence of files: every paper once, with the contents that it backs. */
import { printedRefusal } from "../apart/printed";
import type { Readers } from "../apart/readers";
import { stoppedRefusal } from "../apart/stopped";
import { exitCodeOf } from "../exitCodes";
import type { CommandOf } from "../options";
import { say, sayJson, warn } from "../printing";

/** Runs the command and returns its exit code. */
export async function listEvidence(
  { file: path, domain, forms, profile, isJson }: CommandOf<"evidence">,
  readers: Readers,
): Promise<number> {
  const outcome = await readers.perform("evidence", { path, domain, forms, profile, isJson });
  const { shown, hasErrors } =
    "stopped" in outcome
      ? printedRefusal(path, isJson, { refusal: stoppedRefusal(outcome.stopped), format: null })
      : outcome.result;
  if (isJson) sayJson(shown);
  else (hasErrors === null ? warn : say)(String(shown));
  return exitCodeOf([hasErrors]);
}
