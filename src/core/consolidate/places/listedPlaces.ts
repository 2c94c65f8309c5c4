/** Owns where a round is held: the province and the era that most communes of its list are of, and which official unit each is. */
import type { UnitWords } from "../../domain/lexiconUnits";
import {
  type Era,
  liesIn,
  type OfficialUnit,
  type OfficialUnits,
} from "../../places/officialUnits";
import type { ListedUnit } from "../../model/round/roundInput";
import type { KnownUnit } from "../naming/compareNames";
import { communesNamed, isOfCommune, liesInOrDid, placesNamed } from "./namedPlaces";

export interface ListedPlaces {
  readonly era: Era;
  readonly province: OfficialUnit;
  /** It, and those of the other era that share communes with it. */
  readonly provinces: ReadonlySet<OfficialUnit>;
  /** The listed communes that each official one may be, and their offices. */
  readonly communes: ReadonlyMap<OfficialUnit, readonly ListedUnit[]>;
  readonly offices: ReadonlyMap<OfficialUnit, readonly ListedUnit[]>;
}

/** What the names of a round are looked up in. */
export interface PlacesOfRound {
  readonly official: OfficialUnits;
  readonly words: UnitWords;
  /** Null: no list, or one whose place the names do not tell. */
  readonly listed: ListedPlaces | null;
}

/** Such a share of a list's communes must lie in one province. */
const LEAST_SHARE = 0.6;

/** Returns the official units of a list; `year` of the round tells eras apart that fit as well. */
export function placesOfRound(
  units: readonly KnownUnit[],
  official: OfficialUnits,
  words: UnitWords,
  year: number | null,
): PlacesOfRound {
  const candidates = candidatesOf(units, official, words);
  const best = mostCommon(candidates, year);
  if (!best || best.count < candidates.length * LEAST_SHARE)
    return { official, words, listed: null };
  const { era, province } = best;
  const there = candidates.map(({ found, ...each }) => ({
    ...each,
    found: found.filter((unit) => unit.era === era && provinceOf(unit) === province),
  }));
  const communes = byOfficial(there.filter(({ isOffice }) => !isOffice));
  const offices = byOfficial(there.filter(({ isOffice }) => isOffice));
  const provinces = provincesWith(province, official);
  return { official, words, listed: { era, province, provinces, communes, offices } };
}

function provincesWith(
  province: OfficialUnit,
  { communes, successors, predecessors }: OfficialUnits,
): ReadonlySet<OfficialUnit> {
  const inProvince = (communes.get(province.era) ?? []).filter((unit) => liesIn(unit, province));
  const others = inProvince.flatMap((unit) => [
    ...(predecessors.get(unit) ?? []),
    ...(successors.get(unit) ?? []).map((each) => each.unit),
  ]);
  return new Set([province, ...others.map(provinceOf)]);
}

/** A listed commune or office with the official communes that its name may mean. */
interface Candidate {
  readonly unit: ListedUnit;
  readonly isOffice: boolean;
  readonly found: readonly OfficialUnit[];
}

function byOfficial(
  candidates: readonly Candidate[],
): ReadonlyMap<OfficialUnit, readonly ListedUnit[]> {
  const units = new Map<OfficialUnit, ListedUnit[]>();
  for (const { unit, found } of candidates)
    for (const each of found) if (!units.get(each)?.push(unit)) units.set(each, [unit]);
  return units;
}

/** Where the list says where a unit lies only those there. */
function candidatesOf(
  units: readonly KnownUnit[],
  official: OfficialUnits,
  words: UnitWords,
): readonly Candidate[] {
  return units.flatMap(({ unit, names }): readonly Candidate[] => {
    const [name] = names;
    if (!name || !isOfCommune(name, words)) return [];
    const named = communesNamed(name, official, words);
    const above = unit.above === null ? [] : placesNamed(unit.above, official, words);
    const there = named.filter((each) => above.some((place) => liesInOrDid(each, place, official)));
    return [{ unit, isOffice: name.isOffice, found: above.length > 0 ? there : named }];
  });
}

interface Place {
  readonly era: Era;
  readonly province: OfficialUnit;
  readonly count: number;
}

/** The province that most names are found in; null where two are as likely. */
function mostCommon(candidates: readonly Candidate[], year: number | null): Place | null {
  const counts = new Map<OfficialUnit, number>();
  for (const { found } of candidates)
    for (const province of new Set(found.map(provinceOf)))
      counts.set(province, (counts.get(province) ?? 0) + 1);
  const [first, second] = [...counts]
    .map(([province, count]): Place => ({ era: province.era, province, count }))
    .sort((a, b) => b.count - a.count || fits(b.era, year) - fits(a.era, year));
  const isTied =
    first && second?.count === first.count && fits(first.era, year) === fits(second.era, year);
  return isTied ? null : (first ?? null);
}

/** The round of a year is judged by what was in force on its last day; without a year the later era stands first. */
export const fits = ({ validFrom, validTo }: Era, year: number | null): number => {
  if (year === null) return validTo === null ? 1 : 0;
  const last = `${String(year)}-12-31`;
  return (validFrom === null || validFrom <= last) && (validTo === null || last <= validTo) ? 1 : 0;
};

export const provinceOf = (unit: OfficialUnit): OfficialUnit =>
  unit.above === null ? unit : provinceOf(unit.above);
