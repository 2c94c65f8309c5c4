/** Owns what a profile says for one kind of unit: its own word before that of the profile it is based on. */
import type { TableKind, UnitType } from "../model/table/reading";
import { problem } from "../rubric";
import type { RubricProblem } from "../rubric";
import type { Profile, RoundStep } from "./schema";

/** A profile with those it is based on, nearest first. */
export type ProfileChain = readonly [Profile, ...Profile[]];

/** Returns the profile with those it is based on, or the reference that leads nowhere. */
export function chainOf(
  profile: Profile,
  all: readonly Profile[],
): { readonly chain: ProfileChain } | { readonly problems: readonly RubricProblem[] } {
  const bases: Profile[] = [];
  let last = profile;
  while (last.basedOn !== null) {
    const { basedOn } = last;
    const base = all.find(({ id }) => id === basedOn);
    if (!base) return { problems: [problem("unknownProfile", "basedOn", basedOn)] };
    if (base === profile || base.id === profile.id || bases.includes(base))
      return { problems: [problem("circularInclude", "basedOn", basedOn)] };
    bases.push(base);
    last = base;
  }
  return { chain: [profile, ...bases] };
}

/** For whom something is looked up. */
export interface Applicant {
  readonly unitType: UnitType;
  readonly kind: TableKind;
}

type ListName =
  | "rubrics"
  | "windows"
  | "deadlines"
  | "dossiers"
  | "authorities"
  | "meetings"
  | "models"
  | "duties";

/** Returns the entries for a unit type and kind of the nearest profile that has any. */
export function entriesFor<Name extends ListName>(
  chain: ProfileChain,
  name: Name,
  { unitType, kind }: Applicant,
  step: RoundStep | null = null,
): readonly Profile[Name][number][] {
  for (const profile of chain) {
    const list: readonly Profile[Name][number][] = profile[name];
    const found = list.filter(
      (entry) =>
        entry.unitTypes.includes(unitType) &&
        (entry.kinds === undefined || entry.kinds.includes(kind)) &&
        (step === null || ("step" in entry && entry.step === step)),
    );
    if (found.length > 0) return found;
  }
  return [];
}
