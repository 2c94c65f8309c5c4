/** Owns the command that holds a file against its printed copy by the code in the foot of the paper. */
import { basename } from "node:path";
import { refusedLine } from "../../messages/commandLine/commandLine";
import { describeFinding } from "../../messages/results/findings";
import { describeCodeAnswer } from "../../messages/results/printed/printedCodes";
import type { Readers } from "../apart/readers";
import { stoppedRefusal } from "../apart/stopped";
import { exitCodeOf, NOTHING_READ } from "../exitCodes";
import { type CommandOf, UsageError } from "../options";
import { say, sayJson, warn } from "../printing";

/** Runs the command and returns its exit code: an error where paper and file differ. */
export async function compareWithCode(
  { file, code, domain, forms, isJson }: CommandOf<"compareCode">,
  readers: Readers,
): Promise<number> {
  const outcome = await readers.perform("compareCode", { path: file, domain, forms, code });
  const result =
    "stopped" in outcome ? { refusal: stoppedRefusal(outcome.stopped) } : outcome.result;
  const name = basename(file);
  if ("refusal" in result) {
    const { refusal } = result;
    if (isJson) sayJson({ file: name, code, agrees: null, text: describeFinding(refusal) });
    else warn(refusedLine(name, refusal));
    return NOTHING_READ;
  }
  const text = describeCodeAnswer(result);
  if (result.kind === "noCode") throw new UsageError("badCode", text);
  const agrees = result.kind === "paper" ? result.agrees : result.kind === "agrees";
  if (isJson) sayJson({ file: name, code, ...result, agrees, text });
  else say(`${name}: ${text}`);
  return exitCodeOf([!agrees]);
}
