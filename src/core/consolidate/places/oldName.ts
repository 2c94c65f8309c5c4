/** Owns what became of a commune whose name in a file is no longer that of any. */
import type { RoundFacts } from "../../model/finding/roundFindings";
import { fullOfficialName, type OfficialUnit } from "../../places/officialUnits";
import { fits, type PlacesOfRound } from "./listedPlaces";

export type OldName = RoundFacts["oldUnitName"];

/** Returns what the one commune that a name means became before the round; null where it still is one. */
export function oldNameOf(
  meant: readonly OfficialUnit[],
  { official }: PlacesOfRound,
  year: number | null,
): OldName | null {
  const [only, ...others] = meant;
  if (!only || others.length > 0 || fits(only.era, year) === 1) return null;
  const successors = official.successors.get(only) ?? [];
  const [first] = successors;
  const isWhole = successors.length === 1 && first?.isWhole === true;
  const isSame = isWhole && first.unit.name === only.name && first.unit.kind === only.kind;
  if (!first || isSame) return null;
  return {
    name: fullOfficialName(only),
    became: successors.map(({ unit }) => fullOfficialName(unit)),
    isWhole,
  };
}
