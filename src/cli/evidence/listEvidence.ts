/** Owns the command that lists the evidence of a file: every paper once, with the contents that it backs. */
import type { Readers } from "../apart/readers";
import { tellFile } from "../apart/tellFile";
import type { CommandOf } from "../options";

/** Runs the command and returns its exit code. */
export async function listEvidence(
  { file: path, domain, forms, profile, isJson }: CommandOf<"evidence">,
  readers: Readers,
): Promise<number> {
  const given = { path, domain, forms, profile, isJson };
  return tellFile(await readers.perform("evidence", given), { path, out: null, isJson });
}
