/** Owns the shape of a checklist that is answered: what a unit claims, what became of each condition, and the outcome. */
import type { ConditionState, ExpandedChecklist } from "../rubric";
import type { Facts, Rule } from "../model/table/rule";

/** What a unit claims against a checklist; whatever is absent or null is not answered yet. */
export interface ChecklistClaim {
  /** Year of the round; null: no day can be judged. */
  readonly year: number | null;
  readonly exclusions: { readonly [id: string]: boolean | null };
  readonly switches: { readonly [id: string]: boolean | null };
  readonly facts: { readonly [conditionId: string]: Facts };
}

export interface ConditionScore {
  readonly id: string;
  /** Printed numbers from the top, "4/d/#1". */
  readonly path: string;
  readonly text: string;
  readonly source: string;
  readonly rule: Rule;
  readonly facts: Facts;
  readonly state: ConditionState;
  /** "16 × 100 < 70 × 25"; null where nothing was computed. */
  readonly arithmetic: string | null;
  /** What the document does not say about it. */
  readonly unsettled: string | null;
}

export interface ChecklistGroupScore {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly state: ConditionState;
}

/** A condition by which a reason can be told. */
export type NamedCondition = Pick<ConditionScore, "id" | "path" | "text" | "source">;

export type ChecklistReason =
  | { readonly code: "excluded"; readonly text: string; readonly source: string }
  | ({ readonly code: "conditionNotMet" } & NamedCondition)
  /** Nobody has said whether the unit is one of those that are not assessed. */
  | { readonly code: "exclusionsUnanswered"; readonly texts: readonly string[] }
  | { readonly code: "conditionsUnanswered"; readonly conditions: readonly NamedCondition[] }
  | { readonly code: "conditionsForCouncil"; readonly conditions: readonly NamedCondition[] }
  | {
      readonly code: "allConditionsMet";
      readonly count: number;
      readonly notApplicable: readonly NamedCondition[];
    };

export interface ChecklistOutcome {
  readonly verdict: "met" | "notMet" | "incomplete" | "notEligible";
  /** The decisive reason first. */
  readonly reasons: readonly ChecklistReason[];
}

export interface ChecklistScore {
  readonly rubric: string;
  /** What is recognised when all is met. */
  readonly result: string;
  readonly conditions: readonly ConditionScore[];
  readonly groups: readonly ChecklistGroupScore[];
  readonly outcome: ChecklistOutcome;
}

/** A claim in which nothing is answered. */
export const emptyClaim = (year: number | null): ChecklistClaim => ({
  year,
  exclusions: {},
  switches: {},
  facts: {},
});

/** Returns the claim in which every exclusion and every switch is off, for units that are plainly meant. */
export const plainClaim = (
  { exclusions, switches }: Pick<ExpandedChecklist, "exclusions" | "switches">,
  year: number | null,
): ChecklistClaim => ({
  year,
  exclusions: Object.fromEntries(exclusions.map(({ id }) => [id, false])),
  switches: Object.fromEntries(switches.map(({ id }) => [id, false])),
  facts: {},
});
