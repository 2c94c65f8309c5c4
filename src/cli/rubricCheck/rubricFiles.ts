/** Owns rubric and profile files given on the command line: by the id of one that is built in, or by path. */
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { readFileSync } from "node:fs";
import { type CheckedFile, checkFileData } from "../../actions/loading/given/checkFile";
import { loadChecklistFiles } from "../../actions/loading/builtIn/loadChecklists";
import { loadProfileFiles, loadProfiles } from "../../actions/loading/builtIn/loadProfiles";
import type { DomainKit } from "../../actions/loading/builtIn/loadRubrics";
import { chainOf, parseProfile, type ProfileChain } from "../../core/profile";
import { parseRubricFile, type Rubric } from "../../core/rubric";
import { UsageError } from "../options";

/** Not there, or no JSON. */
export interface UnreadableFile {
  readonly isUnreadable: true;
  readonly detail: string;
}

/** Checks a rubric, a checklist or a profile, whichever the file says it is, and runs its examples. */
export function checkFile(path: string): CheckedFile | UnreadableFile {
  const data = readJson(path);
  return "detail" in data ? data : checkFileData(data.value);
}

/** Returns the rubric that was asked for by id or path; throws a UsageError when there is none. */
export function rubricNamed(name: string, { rubrics, lexicon }: DomainKit): Rubric {
  const atHand = rubrics.find(({ id }) => id === name);
  if (atHand) return atHand;
  if (loadChecklistFiles().some(({ id }) => id === name))
    throw new UsageError("checklistWithoutPoints", name);
  const data = readJson(name);
  if ("detail" in data) throw new UsageError("unknownRubric", name);
  const parsed = parseRubricFile(data.value, lexicon.domain);
  if ("problems" in parsed) throw new UsageError("badRubric", name);
  if ("checklist" in parsed) throw new UsageError("checklistWithoutPoints", name);
  return parsed.rubric;
}

/** Returns the profile that was asked for by id or path; throws a UsageError when there is none. */
export function profileNamed(name: string): ProfileChain {
  const builtIn = loadProfiles().find(([{ id }]) => id === name);
  if (builtIn) return builtIn;
  const data = readJson(name);
  if ("detail" in data) throw new UsageError("unknownProfile", name);
  const parsed = parseProfile(data.value, loadDomain());
  const chained = "profile" in parsed ? chainOf(parsed.profile, loadProfileFiles()) : parsed;
  if ("problems" in chained) throw new UsageError("badProfile", name);
  return chained.chain;
}

function readJson(path: string): { readonly value: unknown } | UnreadableFile {
  try {
    const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { isUnreadable: true, detail: error instanceof Error ? error.message : String(error) };
  }
}
