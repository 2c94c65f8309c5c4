/** Owns the command that lists the evidence of a file: every paper once, with the contents that it backs, and the list as a Word file. */
import type { Readers } from "../apart/readers";
import { tellFile } from "../apart/tellFile";
import type { CommandOf } from "../options";
import { keepInput } from "../writeOut";

/** Runs the command and returns its exit code. */
export async function listEvidence(
  { file: path, domain, forms, profile, out, isJson }: CommandOf<"evidence">,
  readers: Readers,
): Promise<number> {
  keepInput(out, path);
  const given = { path, domain, forms, profile, hasPaper: out !== null, isJson };
  return tellFile(await readers.perform("evidence", given), { path, out, isJson });
}
