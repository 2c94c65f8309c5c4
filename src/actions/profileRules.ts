/** Owns what a profile makes count for a table: the rubric or checklist it names, fitted to the place, and what is in doubt. */
import {
  entriesFor,
  tailor,
  tailorChecklist,
  type Applicant,
  type ProfileChain,
} from "../core/profile";
import type { ExpandedChecklist, Rubric, RubricProblem } from "../core/rubric";
import { loadChecklists, loadRubrics } from "./loadRubrics";

export interface ProfileRules {
  readonly rubric: Rubric | null;
  readonly checklist: ExpandedChecklist | null;
  readonly source: string;
  /** Why it may not stand for this round; null: no doubt. */
  readonly doubt: string | null;
}

/** Returns what counts for a unit type and kind; null where no profile of the chain names anything. */
export function rulesOf(
  chain: ProfileChain,
  applicant: Applicant,
  more: {
    readonly rubrics?: readonly Rubric[];
    readonly checklists?: readonly ExpandedChecklist[];
  } = {},
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
    problems: [{ code: "unknownRubric", path: "rubrics", message: `no rubric "${named.rubric}"` }],
  };
}
