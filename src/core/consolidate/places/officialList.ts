/** Owns what the official units offer where a round has no list: the communes of the place that its files are of, and who has not sent. */
import { typeWith } from "../../domain/domain";
import type { UnitWords } from "../../domain/lexiconUnits";
import type { OfficialList } from "../../model/round/consolidation";
import type { ListedUnit } from "../../model/round/roundInput";
import {
  fullOfficialName,
  liesIn,
  type OfficialUnit,
  type OfficialUnits,
} from "../../places/officialUnits";
import { listedUnit } from "../list/listedUnit";
import { fits } from "./listedPlaces";

/** Such a share of a round's communes must lie in the place. */
const LEAST_SHARE = 0.6;
/** One file is no round. */
const FEWEST_COMMUNES = 2;

/** What a file says of its commune. */
export interface SentCommune {
  /** The official communes that its name may mean; none where the places around it tell nothing. */
  readonly meant: readonly OfficialUnit[];
}

/** Returns the offer; null where the files are not of one place. `sent` are the files of communes. */
export function officialList(
  sent: readonly SentCommune[],
  year: number | null,
  official: OfficialUnits,
  words: UnitWords,
): OfficialList | null {
  const present = sent.map(({ meant }) => presentUnit(meant, year, official));
  const found = new Set(present.flatMap((unit) => unit ?? []));
  const place = commonPlace(present, sent.length);
  if (!place || found.size < FEWEST_COMMUNES) return null;
  const communes = (official.communes.get(place.era) ?? []).filter((unit) => liesIn(unit, place));
  const doubled = doubledNames(communes);
  const listed = new Map(communes.map((unit) => [unit, listedCommune(unit, doubled, words)]));
  return {
    place: fullOfficialName(place),
    asOf: place.era.asOf,
    units: [...listed.values()],
    notSent: [...listed].flatMap(([unit, entry]) => (found.has(unit) ? [] : [entry])),
  };
}

/** The one commune of the round's time that is meant; of one that is no more the one that took it whole. */
function presentUnit(
  meant: readonly OfficialUnit[],
  year: number | null,
  { successors }: OfficialUnits,
): OfficialUnit | null {
  const [only, ...others] = meant;
  if (!only || others.length > 0) return null;
  if (fits(only.era, year) === 1) return only;
  const [next, ...more] = successors.get(only) ?? [];
  return next && more.length === 0 && next.isWhole ? next.unit : null;
}

/** The smallest place that most of the files are of. */
function commonPlace(
  present: readonly (OfficialUnit | null)[],
  files: number,
): OfficialUnit | null {
  const counts = new Map<OfficialUnit, number>();
  for (const unit of present)
    for (let above = unit?.above ?? null; above; above = above.above)
      counts.set(above, (counts.get(above) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= files * LEAST_SHARE);
  const depth = ({ above }: OfficialUnit): number => (above === null ? 0 : 1 + depth(above));
  common.sort(([a, ofA], [b, ofB]) => depth(b) - depth(a) || ofB - ofA);
  return common[0]?.[0] ?? null;
}

function doubledNames(communes: readonly OfficialUnit[]): ReadonlySet<string> {
  const names = communes.map(nameOf);
  return new Set(names.filter((name, at) => names.indexOf(name) < at));
}

/** Two of one name are told apart by their districts. */
function listedCommune(
  unit: OfficialUnit,
  doubled: ReadonlySet<string>,
  { domain }: UnitWords,
): ListedUnit {
  const name = nameOf(unit);
  const above = unit.above && nameOf(unit.above);
  return listedUnit({
    name,
    type: typeWith(domain, "place"),
    parent: doubled.has(name) ? above : null,
    above,
  });
}

const nameOf = ({ kind, name }: OfficialUnit): string => `${kind} ${name}`.trim();
