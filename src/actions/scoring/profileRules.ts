/** Owns what a profile makes count for a table: the rubric or checklist it names, fitted to the place, and what is in doubt. */
import {
  entriesFor,
  tailor,
  tailorChecklist,
  type Applicant,
  type ProfileChain,
} from "../../core/profile";
import { finding } from "../../core/model/finding/finding";
import { typeIds } from "../../core/domain/domain";
import { loadDomain } from "../loading/builtIn/loadDomain";
import type { TableReading, UnitType } from "../../core/model/table/reading";
import { type ExpandedChecklist, type Rubric, type RubricProblem } from "../../core/rubric";
import { loadChecklists } from "../loading/builtIn/loadChecklists";
import { loadRubrics } from "../loading/builtIn/loadRubrics";
import type { TableRules } from "./scoreTables";

export interface ProfileRules {
  readonly rubric: Rubric | null;
  readonly checklist: ExpandedChecklist | null;
  readonly source: string;
  /** Why it may not stand for this round; null: no doubt. */
  readonly doubt: string | null;
}

/** What a profile may name beside what is built in. */
export interface MoreRules {
  readonly rubrics?: readonly Rubric[];
  readonly checklists?: readonly ExpandedChecklist[];
}

/** Returns what counts for a unit type and kind; null where no profile of the chain names anything. */
export function rulesOf(
  chain: ProfileChain,
  applicant: Applicant,
  more: MoreRules = {},
): ProfileRules | { readonly problems: readonly RubricProblem[] } | null {
  const [named] = entriesFor(chain, "rubrics", applicant);
  if (!named) return null;
  const rubric = [...(more.rubrics ?? []), ...loadRubrics()].find(({ id }) => id === named.rubric);
  const checklist = [...(more.checklists ?? []), ...loadChecklists()].find(
    ({ id }) => id === named.rubric,
  );
  const { source, doubt = null } = named;
  if (rubric) {
    const fitted = tailor(rubric, named);
    return "problems" in fitted
      ? fitted
      : { rubric: fitted.rubric, checklist: null, source, doubt };
  }
  if (checklist) {
    const fitted = tailorChecklist(checklist, named);
    return "problems" in fitted
      ? fitted
      : { rubric: null, checklist: fitted.checklist, source, doubt };
  }
  return {
    problems: [{ code: "unknownRubric", path: "rubrics", values: [named.rubric] }],
  };
}

/** Returns what a profile makes count for a table; an unknown unit type is no matter where all types are treated alike. */
export function rulesForTable(
  chain: ProfileChain,
  unitType: UnitType | null,
  { kind, sheet }: TableReading,
  more: MoreRules = {},
): TableRules | null {
  const types = unitType === null ? typeIds(loadDomain()) : [unitType];
  const all = types.map((type) => rulesOf(chain, { unitType: type, kind }, more));
  const [rules] = all;
  if (!rules || "problems" in rules) return null;
  const idOf = (entry: (typeof all)[number]): string | null =>
    entry && !("problems" in entry) ? ((entry.rubric ?? entry.checklist)?.id ?? null) : null;
  if (all.some((entry) => idOf(entry) !== idOf(rules))) return null;
  const { rubric, checklist, doubt } = rules;
  const [profile] = chain;
  return {
    rubric,
    doubt,
    findings: [
      ...(doubt === null || !rubric?.passLine
        ? []
        : [finding("ruleInDoubt", { rule: rubric.title, doubt }, sheet)]),
      ...(checklist
        ? [
            finding(
              "assessedByChecklist",
              { profile: profile.title, rubric: checklist.title },
              sheet,
            ),
          ]
        : []),
    ],
  };
}
