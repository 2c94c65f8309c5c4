/** Owns whose name a name is: one listed unit for sure, a few to ask about, or none. */
import { boundedCache, type BoundedCache } from "../../base/boundedCache";
import type { UnitType } from "../../model/table/reading";
import type { UnitWords } from "../../domain/lexiconUnits";
import type { ListedUnit } from "../../model/round/roundInput";
import {
  type Circumstances,
  distanceTo,
  DOUBTFUL,
  type KnownUnit,
  knownUnits,
  ofListedType,
  type ParentApart,
  parentsApart,
  SURE,
} from "./compareNames";
import { isNumber, isOneEdit, WEIGHTS } from "./wordDistance";
import type { KnownPlaces, Place, UnitName } from "./names";
import { isFoldedSyllable } from "../../base/syllable";

export type Match =
  | { readonly kind: "sure"; readonly unit: ListedUnit; readonly distance: number }
  | {
      readonly kind: "doubtful";
      readonly candidates: readonly ListedUnit[];
      /** The names differ by no more than slips: which of the units it is, is open, not whether it is one of them. */
      readonly isSlipOnly: boolean;
    }
  | { readonly kind: "unknown" };

export interface UnitIndex {
  readonly words: UnitWords;
  readonly units: readonly KnownUnit[];
  /** Words of the names of each unit and of its commune. */
  readonly unitWords: readonly ReadonlySet<string>[];
  readonly places: KnownPlaces;
  /** Units by each word of their names. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Units by their commune; null: of none. */
  readonly byPlace: ReadonlyMap<Place | null, readonly number[]>;
  /** Units near a name that was looked up before. */
  readonly nearUnits: BoundedCache<string, readonly KnownUnit[]>;
}

/** A second unit that is no farther than this from the first makes both doubtful. */
const MARGIN = 0.08;
/** A slip is forgiven only where no other unit is nearer than this beyond it. */
const SLIP_MARGIN = 0.9;
const MOST_CANDIDATES = 5;
/** Names of a round that are looked up again. */
const MOST_NAMES = 20_000;

/** Returns the official list made ready for look-up. */
export function indexUnits(list: readonly ListedUnit[], words: UnitWords): UnitIndex {
  const { units, places } = knownUnits(list, words);
  const byWord = new Map<string, number[]>();
  const byPlace = new Map<Place | null, number[]>();
  const unitWords = units.map(({ names, parent }, at) => {
    const all = [...names.flatMap(({ core }) => core), ...(parent?.core ?? [])];
    const wordsOfUnit = new Set(all.map(({ text }) => text));
    for (const word of wordsOfUnit) addTo(byWord, word, at);
    addTo(byPlace, parent, at);
    return wordsOfUnit;
  });
  const nearUnits = boundedCache<string, readonly KnownUnit[]>(MOST_NAMES);
  return { words, units, unitWords, places, byWord, byPlace, nearUnits };
}

function addTo<Key>(index: Map<Key, number[]>, key: Key, at: number): void {
  const entry = index.get(key);
  if (entry) entry.push(at);
  else index.set(key, [at]);
}

/** Returns whose name it is. Never a guess: two that are about as near are both named. */
export function matchName(name: UnitName, index: UnitIndex, around: Circumstances): Match {
  const asOffice = ofListedType(name, around.unitType, index.words);
  if (asOffice !== name) {
    const office = matchAsNamed(asOffice, index, around);
    if (office.kind === "sure") return office;
  }
  return matchAsNamed(name, index, around);
}

function matchAsNamed(name: UnitName, index: UnitIndex, around: Circumstances): Match {
  const parentApart = parentsApart(name.parent, around.places);
  const comparison = { unitType: around.unitType, parentApart, domain: index.words.domain };
  const ranked = nearUnits(name, around.unitType, index)
    .map((candidate) => ({
      unit: candidate.unit,
      distance: distanceTo(name, candidate, comparison),
    }))
    .filter(({ distance }) => distance <= DOUBTFUL)
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = ranked;
  if (!best) return { kind: "unknown" };
  const lead = (second?.distance ?? Infinity) - best.distance;
  const isSlip = best.distance > SURE;
  const isSure = isSlip
    ? best.distance < WEIGHTS.slip + SURE / 2 && lead >= SLIP_MARGIN
    : lead >= MARGIN;
  if (isSure) return { kind: "sure", ...best };
  const candidates = ranked
    .filter(({ distance }) => distance - best.distance <= SLIP_MARGIN)
    .slice(0, MOST_CANDIDATES);
  return {
    kind: "doubtful",
    candidates: candidates.map(({ unit }) => unit),
    isSlipOnly: best.distance < WEIGHTS.otherSyllable,
  };
}

/** Units that are near wherever they lie. Folders and titles of a round repeat: each name is gone through once. */
const nearUnits = (
  name: UnitName,
  unitType: UnitType | null,
  index: UnitIndex,
): readonly KnownUnit[] =>
  index.nearUnits(JSON.stringify([unitType, name]), () => {
    const parentApart = name.parent ? parentsApart(name.parent, []) : () => 0;
    const comparison = { unitType, parentApart, domain: index.words.domain };
    return candidatesFor(name, index, parentApart).filter(
      (candidate) => distanceTo(name, candidate, comparison) <= DOUBTFUL,
    );
  });

/**
 * Units that share a word with the name, all of them where a word may be an abbreviation or a slip; of those none in
 * another commune than the name states.
 */
function candidatesFor(
  name: UnitName,
  { units, unitWords, byWord, byPlace }: UnitIndex,
  parentApart: ParentApart,
): readonly KnownUnit[] {
  const wanted = wordsWanted(name, byWord);
  if (name.parent) {
    const near = [...byPlace].flatMap(([place, unitsThere]) =>
      parentApart(place) <= DOUBTFUL ? unitsThere : [],
    );
    const isWanted = (at: number): boolean =>
      wanted === null || [...wanted].some((word) => unitWords[at]?.has(word));
    return inOrder(near.filter(isWanted), units);
  }
  return wanted === null
    ? units
    : inOrder(new Set([...wanted].flatMap((word) => byWord.get(word) ?? [])), units);
}

const inOrder = (places: Iterable<number>, units: readonly KnownUnit[]): readonly KnownUnit[] =>
  [...places].sort((a, b) => a - b).flatMap((at) => units[at] ?? []);

/** Words of listed units that the name has, or has with a slip; null where a word may stand for any. */
function wordsWanted(
  { core, parent }: UnitName,
  byWord: UnitIndex["byWord"],
): ReadonlySet<string> | null {
  const wanted = new Set<string>();
  for (const { text, isCut } of [...core, ...(parent?.core ?? [])]) {
    if (byWord.has(text)) wanted.add(text);
    if (isCut || !isFoldedSyllable(text)) {
      if (!isNumber(text)) return null;
    } else if (!byWord.has(text) && text.length >= 4) {
      for (const word of byWord.keys()) if (isOneEdit(word, text)) wanted.add(word);
    }
  }
  return wanted;
}
