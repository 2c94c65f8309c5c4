/** Owns whose name a name is: one listed unit for sure, a few to ask about, or none. */
import type { UnitWords } from "../../domain/lexiconUnits";
import type { ListedUnit } from "../../model/roundInput";
import {
  type Circumstances,
  distanceTo,
  DOUBTFUL,
  type KnownUnit,
  knownUnits,
  SURE,
} from "./compareNames";
import { isOneEdit, WEIGHTS } from "./wordDistance";
import { type KnownPlaces, type UnitName } from "./names";
import { isFoldedSyllable } from "../../base/syllable";

export type Match =
  | { readonly kind: "sure"; readonly unit: ListedUnit; readonly distance: number }
  | {
      readonly kind: "doubtful";
      readonly candidates: readonly ListedUnit[];
      /** The names differ by no more than slips: which of the units it is, is open, not whether it is one of them. */
      readonly isAlike: boolean;
    }
  | { readonly kind: "unknown" };

export interface UnitIndex {
  readonly words: UnitWords;
  readonly units: readonly KnownUnit[];
  readonly places: KnownPlaces;
  /** Units by each word of their names. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** A second unit that is no farther than this from the first makes both doubtful. */
const MARGIN = 0.08;
/** A slip is forgiven only where no other unit is nearer than this beyond it. */
const SLIP_MARGIN = 0.9;
const MOST_CANDIDATES = 5;

/** Returns the official list made ready for look-up. */
export function indexUnits(list: readonly ListedUnit[], words: UnitWords): UnitIndex {
  const { units, places } = knownUnits(list, words);
  const byWord = new Map<string, number[]>();
  units.forEach(({ names, parent }, at) => {
    const all = [...names.flatMap(({ core }) => core), ...(parent?.core ?? [])];
    for (const word of new Set(all.map(({ text }) => text))) {
      const entry = byWord.get(word);
      if (entry) entry.push(at);
      else byWord.set(word, [at]);
    }
  });
  return { words, units, places, byWord };
}

/** Returns whose name it is. Never a guess: two that are about as near are both named. */
export function matchName(name: UnitName, index: UnitIndex, around: Circumstances): Match {
  const ranked = candidatesFor(name, index)
    .map((known) => ({
      unit: known.unit,
      distance: distanceTo(name, known, around, index.words.domain),
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
    isAlike: best.distance < WEIGHTS.otherSyllable,
  };
}

/** Units that share a word with the name; all of them where a word may be an abbreviation or a slip. */
function candidatesFor(
  { core, parent }: UnitName,
  { units, byWord }: UnitIndex,
): readonly KnownUnit[] {
  const found = new Set<number>();
  for (const { text, isCut } of [...core, ...(parent?.core ?? [])]) {
    const own = byWord.get(text);
    if (own) for (const at of own) found.add(at);
    if (isCut || !isFoldedSyllable(text)) {
      if (!/^\d/.test(text)) return units;
    } else if (!own && text.length >= 4) {
      for (const [word, places] of byWord)
        if (isOneEdit(word, text)) for (const at of places) found.add(at);
    }
  }
  return [...found].sort((a, b) => a - b).flatMap((at) => units[at] ?? []);
}
