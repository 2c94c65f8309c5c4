/** Owns where a unit lies as its file tells, for units that no list tells apart: two of one name in two places are two. */
import type { ListedUnit } from "../../model/round/roundInput";
import { fullOfficialName, type OfficialUnit } from "../../places/officialUnits";
import { joinWords } from "../naming/nameWords";
import { parseUnitName, type UnitName } from "../naming/names";
import { isOfCommune, placesNamed } from "../places/namedPlaces";
import type { PlacesOfRound } from "../places/listedPlaces";

export interface OwnPlace {
  /** The same for every way of writing it. */
  readonly key: string;
  readonly name: string;
}

/** Returns the district or province of a commune, the commune of any other unit; null where the file tells none, or several. */
export function ownPlaceOf(
  name: UnitName | null,
  around: readonly string[],
  meant: readonly OfficialUnit[],
  places: PlacesOfRound,
): OwnPlace | null {
  if (name === null || name.parent !== null) return null;
  const { official, words } = places;
  const communes = isOfCommune(name, words) ? [] : communesIn(around, places);
  if (communes.length > 0) return onlyOne(communes);
  const above = meant.flatMap((unit) => unit.above ?? []);
  const named =
    above.length > 0 ? above : around.flatMap((text) => placesNamed(text, official, words));
  return onlyOne(
    named.map((place) => ({ key: fullOfficialName(place), name: fullOfficialName(place) })),
  );
}

const communesIn = (around: readonly string[], { words }: PlacesOfRound): readonly OwnPlace[] =>
  around.flatMap((text) => {
    const line = parseUnitName(text, words);
    return isOfCommune(line, words) && line.core.length > 0
      ? [{ key: `${line.kind ?? ""} ${joinWords(line.core)}`, name: text }]
      : [];
  });

function onlyOne(found: readonly OwnPlace[]): OwnPlace | null {
  const [first] = found;
  return first && found.every(({ key }) => key === first.key) ? first : null;
}

/** What is told apart: a unit as a file names it, and where it lies. */
interface Placed {
  readonly ownUnit: ListedUnit;
  readonly ownPlace: OwnPlace | null;
}

/** Returns the files with their units told apart by place where files of one name tell several; one that tells none stays as it is. */
export function apartByPlace<F extends Placed>(files: readonly F[]): readonly F[] {
  const places = new Map<string, Set<string>>();
  for (const { ownUnit, ownPlace } of files) {
    const found = places.get(ownUnit.key) ?? new Set();
    if (ownPlace) found.add(ownPlace.key);
    places.set(ownUnit.key, found);
  }
  return files.map((file) => {
    const { ownUnit, ownPlace } = file;
    if (!ownPlace || (places.get(ownUnit.key)?.size ?? 0) < 2) return file;
    const key = `${ownUnit.key}/${ownPlace.key}`;
    return { ...file, ownUnit: { ...ownUnit, key, parent: ownPlace.name } };
  });
}
