/** Owns whose a commune's file is by the official list: told apart by district or province, and under its old name. */
import type { ListedUnit } from "../../model/round/roundInput";
import { liesIn, type OfficialUnit, type Successor } from "../../places/officialUnits";
import type { UnitName } from "../naming/names";
import { fits, type ListedPlaces, type PlacesOfRound, provinceOf } from "./listedPlaces";
import { communesNamed, isOfCommune, placesNamed } from "./namedPlaces";

export type OfficialMatch =
  | { readonly kind: "sure"; readonly unit: ListedUnit }
  | { readonly kind: "doubtful"; readonly candidates: readonly ListedUnit[] }
  | { readonly kind: "unknown" };

/** Returns the communes that a name means by the places that texts around it name; none where they tell nothing. */
export function communesMeant(
  name: UnitName,
  around: readonly string[],
  { official, words }: PlacesOfRound,
): readonly OfficialUnit[] {
  if (!isOfCommune(name, words)) return [];
  const places = placesAround(around, { official, words });
  const depth = (unit: OfficialUnit): number =>
    [...places].filter((place) => liesIn(unit, place)).length;
  const named = communesNamed(name, official, words).map((unit) => ({ unit, depth: depth(unit) }));
  const deepest = Math.max(0, ...named.map((each) => each.depth));
  return deepest === 0 ? [] : named.flatMap((each) => (each.depth === deepest ? each.unit : []));
}

/** Of communes before and after a change of names those of the round's year count, where there are any. */
export function inForce(
  communes: readonly OfficialUnit[],
  year: number | null,
): readonly OfficialUnit[] {
  const ofYear = communes.filter(({ era }) => fits(era, year) === 1);
  return ofYear.length > 0 ? ofYear : communes;
}

/** Returns what the official list says where places around the name tell which commune it is; null where it says nothing. */
export function matchOfficially(
  name: UnitName,
  around: readonly string[],
  places: PlacesOfRound,
): OfficialMatch | null {
  const { listed, official } = places;
  if (!listed) return null;
  const meant = communesMeant(name, around, places);
  if (meant.length === 0) {
    const isElsewhere = isOfCommune(name, places.words) && isOutside(around, listed, places);
    return isElsewhere ? { kind: "unknown" } : matchUnplaced(name, places);
  }
  const listedOfThem = listedAmong(meant, name, listed);
  if (listedOfThem.length > 0) return oneOf(listedOfThem);
  const successors = meant.flatMap((unit) => laterOf(unit, places));
  const [next] = successors;
  const heirs = listedAmong(
    successors.map(({ unit }) => unit),
    name,
    listed,
  );
  const [heir] = heirs;
  const isWhole = meant.length === 1 && successors.length === 1 && next?.isWhole === true;
  if (isWhole && heir) return { kind: "sure", unit: heir };
  if (heirs.length > 0) return { kind: "doubtful", candidates: heirs };
  // Another place's commune of the same name.
  return official.communes.has(listed.era) ? { kind: "unknown" } : null;
}

const placesAround = (
  around: readonly string[],
  { official, words }: Pick<PlacesOfRound, "official" | "words">,
): ReadonlySet<OfficialUnit> =>
  new Set(around.flatMap((text) => placesNamed(text, official, words)));

/** Places are named, and none of them is of the round's province. */
function isOutside(
  around: readonly string[],
  { provinces }: ListedPlaces,
  places: PlacesOfRound,
): boolean {
  const named = [...placesAround(around, places)];
  return named.length > 0 && !named.some((place) => provinces.has(provinceOf(place)));
}

/** A name alone that is not listed may be an old one of the round's own province: that is asked. */
function matchUnplaced(name: UnitName, places: PlacesOfRound): OfficialMatch | null {
  const { listed, official, words } = places;
  if (!listed || !isOfCommune(name, words)) return null;
  const named = communesNamed(name, official, words);
  if (listedAmong(named, name, listed).length > 0) return null;
  const successors = named.flatMap((unit) => laterOf(unit, places)).map(({ unit }) => unit);
  const heirs = listedAmong(successors, name, listed);
  return heirs.length > 0 ? { kind: "doubtful", candidates: heirs } : null;
}

const laterOf = (unit: OfficialUnit, { official, listed }: PlacesOfRound): readonly Successor[] =>
  unit.era === listed?.era ? [] : (official.successors.get(unit) ?? []);

/** The listed communes that are among official ones; for an office their offices. */
const listedAmong = (
  among: readonly OfficialUnit[],
  { isOffice }: UnitName,
  { communes, offices }: ListedPlaces,
): readonly ListedUnit[] => [
  ...new Set(among.flatMap((unit) => (isOffice ? offices : communes).get(unit) ?? [])),
];

function oneOf(candidates: readonly ListedUnit[]): OfficialMatch {
  const [only] = candidates;
  return only && candidates.length === 1
    ? { kind: "sure", unit: only }
    : { kind: "doubtful", candidates };
}
