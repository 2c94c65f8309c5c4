/** Owns the command that looks a file through and mends what is beyond doubt, in a copy. */
import type { Readers } from "../apart/readers";
import { tellFile } from "../apart/tellFile";
import type { CommandOf } from "../options";
import { keepInput } from "../writeOut";

/** Runs the command and returns its exit code: an error where errors are left. */
export async function xrayFile(
  { file: path, domain, forms, mend, out, isJson }: CommandOf<"xray">,
  readers: Readers,
): Promise<number> {
  keepInput(out, path);
  const given = { path, domain, forms, mend, isJson };
  return tellFile(await readers.perform("xray", given), { path, out, isJson });
}
