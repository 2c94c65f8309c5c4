/** Owns which checklists a unit may start from: by place, type of unit and year, without any file. */
import { kindIds } from "../../core/domain/domain";
import type { UnitType } from "../../core/model/table/reading";
import type { ProfileChain } from "../../core/profile";
import { dayOfRound, type ExpandedChecklist, validOn } from "../../core/rubric";
import { loadDomain } from "../loading/builtIn/loadDomain";
import { type MoreRules, rulesOf } from "./profileRules";

export interface Offered {
  readonly checklist: ExpandedChecklist;
  /** Why it may not stand for this round; null: no doubt. */
  readonly doubt: string | null;
}

/**
 * Returns the checklists of a type of unit that were in force in a year: those that the profile of a place names, or all
 * where no place is chosen.
 */
export function checklistsFor(
  { profile, unitType, year }: ForWhom,
  checklists: readonly ExpandedChecklist[],
): readonly Offered[] {
  const inForce = ({ checklist }: Offered): boolean =>
    validOn([checklist], dayOfRound(year)).length > 0;
  if (profile === null)
    return checklists
      .filter(({ unitTypes }) => unitTypes.includes(unitType))
      .map((checklist) => ({ checklist, doubt: null }))
      .filter(inForce);
  const more: MoreRules = { checklists };
  return kindIds(loadDomain())
    .flatMap((kind): readonly Offered[] => {
      const rules = rulesOf(profile, { unitType, kind }, more);
      if (rules === null || "problems" in rules || rules.checklist === null) return [];
      return [{ checklist: rules.checklist, doubt: rules.doubt }];
    })
    .filter(inForce);
}

export interface ForWhom {
  /** Null: no place is chosen. */
  readonly profile: ProfileChain | null;
  readonly unitType: UnitType;
  readonly year: number;
}
