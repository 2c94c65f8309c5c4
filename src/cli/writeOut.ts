/** Owns how a file that the command line names is written. */
import { existsSync, realpathSync, writeFileSync } from "node:fs";
import { UsageError } from "./options";

/** Writes over what is there; throws a UsageError that names a place which cannot be written to. */
export function writeOut(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch {
    throw new UsageError("cannotWrite", path);
  }
}

/** Throws a UsageError where what is made would stand in place of the file that it is made from. */
export function keepInput(out: string | null, input: string): void {
  const isInput =
    out !== null &&
    existsSync(out) &&
    existsSync(input) &&
    realpathSync(out) === realpathSync(input);
  if (isInput) throw new UsageError("outIsInput", out);
}
