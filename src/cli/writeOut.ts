/** Owns how a file that the command line names is written. */
import { writeFileSync } from "node:fs";
import { UsageError } from "./options";

/** Writes over what is there; throws a UsageError that names a place which cannot be written to. */
export function writeOut(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch {
    throw new UsageError("cannotWrite", path);
  }
}
