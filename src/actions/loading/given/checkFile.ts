/** Owns the check of a rubric, a checklist or a profile, whichever the data says it is: everything wrong at once, examples run. */
import { runChecklistExamples, runExamples } from "../../../core/examples/examples";
import { chainOf, parseProfile, type Profile, type ProfileChain } from "../../../core/profile";
import {
  type Checklist,
  type ExpandedChecklist,
  expandChecklist,
  parseRubricFile,
  type Rubric,
  type RubricProblem,
} from "../../../core/rubric";
import { isRecord } from "../json";
import type { Domain } from "../../../core/domain/domain";
import { loadDomain } from "../builtIn/loadDomain";
import { loadChecklistFiles } from "../builtIn/loadChecklists";
import { loadProfileFiles } from "../builtIn/loadProfiles";
import { rulesOf } from "../../scoring/profileRules";

/** What a file holds, ready to be used. */
export type FileContent =
  | { readonly scheme: "points"; readonly rubric: Rubric }
  | {
      readonly scheme: "checklist";
      readonly file: Checklist;
      readonly checklist: ExpandedChecklist;
    }
  | { readonly scheme: "profile"; readonly profile: Profile; readonly chain: ProfileChain };

export interface CheckedFile {
  readonly kind: FileContent["scheme"];
  readonly id: string | null;
  readonly title: string | null;
  readonly tableKind: Rubric["kind"] | null;
  readonly problems: readonly RubricProblem[];
  /** Examples that were run. */
  readonly examples: number;
  /** Null where a problem keeps it from being used; an example that fails does not. */
  readonly content: FileContent | null;
}

/** Other files that a file may refer to, beside those that are built in. */
export interface OtherFiles {
  readonly rubrics?: readonly Rubric[];
  readonly checklists?: readonly Checklist[];
  readonly profiles?: readonly Profile[];
}

/** Returns all problems of a file at once, or what is in it. */
export function checkFileData(
  data: unknown,
  others: OtherFiles = {},
  domain: Domain = loadDomain(),
): CheckedFile {
  if (isProfile(data)) return checkProfile(data, others, domain);
  const parsed = parseRubricFile(data, domain);
  if ("problems" in parsed) return { ...nothing("points"), problems: parsed.problems };
  return "rubric" in parsed
    ? checkRubric(parsed.rubric)
    : checkChecklist(parsed.checklist, others.checklists ?? []);
}

function checkRubric(rubric: Rubric): CheckedFile {
  const { count, problems } = runExamples(rubric);
  const { id, title, kind: tableKind } = rubric;
  const content = { scheme: "points", rubric } as const;
  return { kind: "points", id, title, tableKind, problems, examples: count, content };
}

function checkChecklist(file: Checklist, more: readonly Checklist[]): CheckedFile {
  const { id, title, kind: tableKind } = file;
  const named = { kind: "checklist", id, title, tableKind } as const;
  const others = [...more, ...loadChecklistFiles()].filter((other) => other.id !== id);
  const expanded = expandChecklist(file, [file, ...others]);
  if ("problems" in expanded)
    return { ...named, problems: expanded.problems, examples: 0, content: null };
  const { checklist } = expanded;
  const { count, problems } = runChecklistExamples(checklist);
  const content = { scheme: "checklist", file, checklist } as const;
  return { ...named, problems, examples: count, content };
}

function checkProfile(data: object, others: OtherFiles, domain: Domain): CheckedFile {
  const parsed = parseProfile(data, domain);
  if ("problems" in parsed) return { ...nothing("profile"), problems: parsed.problems };
  const { profile } = parsed;
  const { id, title } = profile;
  const named = { kind: "profile", id, title, tableKind: null, examples: 0 } as const;
  const chained = chainOf(profile, [...(others.profiles ?? []), ...loadProfileFiles()]);
  if ("problems" in chained) return { ...named, problems: chained.problems, content: null };
  const { chain } = chained;
  const problems = profile.rubrics.flatMap(({ unitTypes, kinds = [] }, index) =>
    unitTypes.slice(0, 1).flatMap((unitType) =>
      kinds.flatMap((kind) => {
        const rules = rulesOf(chain, { unitType, kind }, moreRules(others));
        return rules && "problems" in rules
          ? rules.problems.map((found) => ({ ...found, path: `rubrics.${index}.${found.path}` }))
          : [];
      }),
    ),
  );
  const content = problems.length > 0 ? null : ({ scheme: "profile", profile, chain } as const);
  return { ...named, problems, content };
}

/** Rubrics and checklists of other files, as profiles refer to them. */
export const moreRules = ({ rubrics = [], checklists = [] }: OtherFiles) => ({
  rubrics,
  checklists: checklists.flatMap((file) => {
    const expanded = expandChecklist(file, [...checklists, ...loadChecklistFiles()]);
    return "checklist" in expanded ? [expanded.checklist] : [];
  }),
});

const nothing = (kind: CheckedFile["kind"]) => ({
  kind,
  id: null,
  title: null,
  tableKind: null,
  examples: 0,
  content: null,
});

/** A profile names the schema of profiles; a file that names none is taken for a rubric. */
const isProfile = (data: unknown): data is object =>
  isRecord(data) &&
  typeof data["$schema"] === "string" &&
  data["$schema"].endsWith("profile.schema.json");
