/** Owns the command that looks a file through and mends what is beyond doubt, in a copy. */
import { existsSync, realpathSync } from "node:fs";
import type { Readers } from "../apart/readers";
import { tellFile } from "../apart/tellFile";
import { type CommandOf, UsageError } from "../options";

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
  const given = { path, domain, forms, mend, isJson };
  return tellFile(await readers.perform("xray", given), { path, out, isJson });
}
