/** Owns rubric and profile files given on the command line: by the id of one that is built in, or by path. */
import { readFileSync } from "node:fs";
import { loadChecklistFiles } from "../actions/loadChecklists";
import { loadProfileFiles, loadProfiles } from "../actions/loadProfiles";
import { loadRubrics } from "../actions/loadRubrics";
import { rulesOf } from "../actions/profileRules";
import { runChecklistExamples, runExamples } from "../core/examples";
import { chainOf, parseProfile, type Profile, type ProfileChain } from "../core/profile";
import {
  expandChecklist,
  parseRubric,
  parseRubricFile,
  type Rubric,
  type RubricProblem,
} from "../core/rubric";
import { UsageError } from "./options";

/** What a check of a file gives: all problems at once, or what is in it. */
export interface CheckedFile {
  readonly kind: "points" | "checklist" | "profile";
  readonly id: string | null;
  readonly title: string | null;
  readonly tableKind: Rubric["kind"] | null;
  readonly problems: readonly RubricProblem[];
  /** Examples that were run. */
  readonly examples: number;
}

/** Not there, or no JSON. */
export interface UnreadableFile {
  readonly isUnreadable: true;
  readonly detail: string;
}

/** Checks a rubric, a checklist or a profile, whichever the file says it is, and runs its examples. */
export function checkFile(path: string): CheckedFile | UnreadableFile {
  const data = readJson(path);
  if ("detail" in data) return data;
  if (isProfile(data.value)) return checkProfile(data.value);
  const parsed = parseRubricFile(data.value);
  if ("problems" in parsed) return { ...nothing("points"), problems: parsed.problems };
  if ("rubric" in parsed) {
    const { count, problems } = runExamples(parsed.rubric);
    const { id, title, kind } = parsed.rubric;
    return { kind: "points", id, title, tableKind: kind, problems, examples: count };
  }
  const { id, title, kind: tableKind } = parsed.checklist;
  const named = { kind: "checklist", id, title, tableKind } as const;
  const others = loadChecklistFiles().filter((file) => file.id !== id);
  const expanded = expandChecklist(parsed.checklist, [parsed.checklist, ...others]);
  if ("problems" in expanded) return { ...named, problems: expanded.problems, examples: 0 };
  const { count, problems } = runChecklistExamples(expanded.checklist);
  return { ...named, problems, examples: count };
}

/** Returns the rubric that was asked for by id or path; throws a UsageError when there is none. */
export function rubricNamed(name: string): Rubric {
  const builtIn = loadRubrics().find(({ id }) => id === name);
  if (builtIn) return builtIn;
  const data = readJson(name);
  if ("detail" in data) throw new UsageError("unknownRubric", name);
  const parsed = parseRubric(data.value);
  if ("problems" in parsed) throw new UsageError("badRubric", name);
  return parsed.rubric;
}

/** Returns the profile that was asked for by id or path; throws a UsageError when there is none. */
export function profileNamed(name: string): ProfileChain {
  const builtIn = loadProfiles().find(([{ id }]) => id === name);
  if (builtIn) return builtIn;
  const data = readJson(name);
  if ("detail" in data) throw new UsageError("unknownProfile", name);
  const parsed = parseProfile(data.value);
  const chained = "profile" in parsed ? chainFrom(parsed.profile) : parsed;
  if ("problems" in chained) throw new UsageError("badProfile", name);
  return chained.chain;
}

function checkProfile(data: object): CheckedFile {
  const parsed = parseProfile(data);
  if ("problems" in parsed) return { ...nothing("profile"), problems: parsed.problems };
  const { id, title } = parsed.profile;
  const named = { kind: "profile", id, title, tableKind: null, examples: 0 } as const;
  const chained = chainFrom(parsed.profile);
  if ("problems" in chained) return { ...named, problems: chained.problems };
  const problems = parsed.profile.rubrics.flatMap(({ unitTypes, kinds = [] }, index) =>
    unitTypes.slice(0, 1).flatMap((unitType) =>
      kinds.flatMap((kind) => {
        const rules = rulesOf(chained.chain, { unitType, kind });
        return rules && "problems" in rules
          ? rules.problems.map((found) => ({ ...found, path: `rubrics.${index}.${found.path}` }))
          : [];
      }),
    ),
  );
  return { ...named, problems };
}

const chainFrom = (profile: Profile) => chainOf(profile, loadProfileFiles());

const nothing = (kind: CheckedFile["kind"]) => ({
  kind,
  id: null,
  title: null,
  tableKind: null,
  examples: 0,
});

/** A profile names the schema of profiles; a file that names none is taken for a rubric. */
const isProfile = (data: unknown): data is object =>
  typeof data === "object" &&
  data !== null &&
  "$schema" in data &&
  typeof data.$schema === "string" &&
  data.$schema.endsWith("profile.schema.json");

function readJson(path: string): { readonly value: unknown } | UnreadableFile {
  try {
    const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { isUnreadable: true, detail: error instanceof Error ? error.message : String(error) };
  }
}
