/** Owns all that the product takes as JSON: forms, rubrics, what was kept with a file, decisions, results of before. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFileData } from "../../src/actions/loading/given/checkFile";
import { parseForm } from "../../src/actions/loading/given/forms";
import { parseJson } from "../../src/actions/loading/json";
import { loadDomain } from "../../src/actions/loading/builtIn/loadDomain";
import { parseKept } from "../../src/actions/writing/keptState";
import { readDecisions, readEarlierRun } from "../../src/cli/consolidate/decisionFiles";
import { isUsageError } from "../../src/cli/options";
import { describeUsage } from "../../src/messages/commandLine/commandLine";

/** Takes the text for each in turn; returns the last refusal, null where somebody took it. */
export function examineJson(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  parseKept(text);
  if (parseForm(text)) return null;
  if (checkFileData(parseJson(text)).content) return null;
  return decisionsIn(bytes);
}

/** These are read from files. */
function decisionsIn(bytes: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const path = join(folder, "a.json");
  try {
    writeFileSync(path, bytes);
    const earlier = refusalOf(() => readEarlierRun(path, [], loadDomain()));
    return earlier === null ? null : refusalOf(() => readDecisions(path, [], loadDomain()));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function refusalOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!isUsageError(error)) throw error;
    describeUsage(error.problem, error.word);
    return error.problem;
  }
}
