/** Owns how far a name as given is from a unit as listed: kind, legal form, name, commune, place above, body that signs. */
import { type Domain, hasTrait } from "../../domain/domain";
import type { UnitWords } from "../../domain/lexiconUnits";
import type { UnitType } from "../../model/table/reading";
import { leastDistance } from "./leastDistance";
import { distance, WEIGHTS } from "./wordDistance";
import type { ListedUnit } from "../../model/round/roundInput";
import { type KnownPlaces, parseUnitName, type Place, type UnitName } from "./names";
import { joinWords, settled, type Word, wordsOf } from "./nameWords";

/** A listed unit with each of its names taken apart. */
export interface KnownUnit {
  readonly unit: ListedUnit;
  /** Its name, then its other names. */
  readonly names: readonly UnitName[];
  /** Its commune, from the list's own column or from its name. */
  readonly parent: Place | null;
  /** All words of each name, also with those of the commune behind them. */
  readonly wholes: readonly (readonly Word[])[];
}

/** Adds up to: at most `SURE` the same unit, up to `DOUBTFUL` perhaps, more is another. */
const WEIGHT = {
  otherFamily: 9,
  otherKind: 1,
  noKind: 0.05,
  otherType: 0.1,
  otherLevels: 9,
  noLevel: 0.8,
  otherForm: 0.9,
  noForm: 0.05,
  otherParent: 9,
  parentUnsaid: 0.02,
  otherUpper: 1,
  otherRole: 0.1,
  otherBody: 0.8,
} as const;

export const SURE = 0.45;
export const DOUBTFUL = 1.3;

/** Returns the listed units with their names taken apart, and the communes that they name. */
export function knownUnits(
  list: readonly ListedUnit[],
  words: UnitWords,
): { readonly units: readonly KnownUnit[]; readonly places: KnownPlaces } {
  const places = placesOf(list, words);
  const parents = new Map<string, Place>();
  const units = list.map((unit) => {
    const names = [unit.name, ...unit.aliases].map((name) =>
      ofListedType(parseUnitName(name, words, places), unit.type, words),
    );
    const stated =
      unit.parent === null || unit.parent === unit.above ? null : placeNamed(unit.parent, words);
    const behind = unit.parent === null ? [] : settled(wordsOf(unit.parent));
    const wholes = names.flatMap(({ whole }) =>
      behind.length === 0 ? [whole] : [whole, [...whole, ...behind]],
    );
    const parent = stated ?? names[0]?.parent ?? null;
    return { unit, names, parent: parent && onlyOnce(parent, parents), wholes };
  });
  return { units, places };
}

/** "UBND xã An Bình" among the agencies, or over an agency's form, is the commune's office. */
export const ofListedType = (
  name: UnitName,
  type: UnitType | null,
  { domain }: UnitWords,
): UnitName =>
  hasTrait(domain, type, "body") && hasTrait(domain, name.unitType, "place")
    ? { ...name, isOffice: true, unitType: type }
    : name;

/** Units of one commune share its record. */
function onlyOnce(place: Place, found: Map<string, Place>): Place {
  const { kind, core } = place;
  const words = core.map(({ text, accented, isCut }) => `${text}/${accented}/${isCut}`);
  const key = [kind ?? "", ...words].join(" ");
  const first = found.get(key) ?? place;
  found.set(key, first);
  return first;
}

function placesOf(list: readonly ListedUnit[], words: UnitWords): KnownPlaces {
  const places = new Set<string>();
  for (const { name, parent, type } of list) {
    const parsed = parseUnitName(name, words);
    if (hasTrait(words.domain, type, "place") || hasTrait(words.domain, parsed.unitType, "place"))
      places.add(joinWords(parsed.core));
    if (parsed.parent) places.add(joinWords(parsed.parent.core));
    const stated = parent === null ? null : placeNamed(parent, words);
    if (stated) places.add(joinWords(stated.core));
  }
  return places;
}

/** Returns the commune that a text names, with or without its kind. */
export function placeNamed(text: string, words: UnitWords): Place | null {
  const { kind, unitType, core } = parseUnitName(text, words);
  if (core.length === 0) return null;
  return hasTrait(words.domain, unitType, "place")
    ? { kind, core }
    : { kind: null, core: wordsOf(text) };
}

/** A name farther than this from a unit is not its own. */
const BEYOND_DOUBT = DOUBTFUL + 0.01;

/** The distance of two lists of words where it is below a limit; any other is Infinity or as it is. */
const distanceBelow = (limit: number, left: readonly Word[], right: readonly Word[]): number =>
  leastDistance(left, right) >= limit ? Infinity : distance(left, right);

/** What is known beside the name itself. */
export interface Circumstances {
  /** Of the form that was filled in. */
  readonly unitType: UnitType | null;
  /** Communes named around the name: in the letterhead, the file's name, its folder. */
  readonly places: readonly Place[];
}

/** How far the commune of a unit is from the one that a name, or what stands around it, states. */
export type ParentApart = (parent: Place | null) => number;

/** What one name is compared with all units by. */
export interface Comparison {
  readonly unitType: UnitType | null;
  readonly parentApart: ParentApart;
  readonly domain: Domain;
}

/** Returns the least distance of a name from any name of a unit. */
export function distanceTo(
  name: UnitName,
  candidate: KnownUnit,
  { unitType, parentApart, domain }: Comparison,
): number {
  let least = Infinity;
  for (const listed of candidate.names) {
    const head = headDistance(name, listed, candidate.unit.type, unitType, domain);
    if (head >= DOUBTFUL) continue;
    const whole = head + Math.min(...tails(name, listed, candidate, parentApart));
    if (whole < least) least = whole;
  }
  return least <= SURE ? least : Math.min(least, slipDistance(name, candidate, parentApart));
}

/** One slip, and hardly anything beside it. */
const SLIP_BELOW = WEIGHTS.slip + SURE / 2;

/** "Trường Tiểu học vàà THCS …", "… huyin Mường Lục": a slip in a word that tells what the others are. */
function slipDistance(
  { whole, isOffice }: UnitName,
  candidate: KnownUnit,
  parentApart: ParentApart,
): number {
  if (candidate.names.every((listed) => listed.isOffice !== isOffice)) return Infinity;
  const least = Math.min(
    ...candidate.wholes.map((listed) => distanceBelow(SLIP_BELOW, whole, listed)),
  );
  if (least >= SLIP_BELOW) return Infinity;
  return least + parentApart(candidate.parent);
}

/** The commune may follow the name without its kind, or be part of the listed name. */
function tails(
  name: UnitName,
  listed: UnitName,
  candidate: KnownUnit,
  parentApart: ParentApart,
): readonly number[] {
  const apart = coreDistance(name, listed.core);
  const direct = apart + parentApart(candidate.parent);
  const whole = direct + upperDistance(name, listed);
  if (!candidate.parent || name.parent) return [whole];
  const joined = coreDistance(name, [...listed.core, ...candidate.parent.core]);
  return [whole, joined + 0.01 + upperDistance(name, listed)];
}

const coreDistance = ({ core, shortCore }: UnitName, listed: UnitName["core"]): number =>
  Math.min(
    distanceBelow(BEYOND_DOUBT, core, listed),
    shortCore === null ? Infinity : distanceBelow(BEYOND_DOUBT, shortCore, listed) + WEIGHT.noForm,
  );

function headDistance(
  name: UnitName,
  listed: UnitName,
  listedType: UnitType | null,
  formType: UnitType | null,
  domain: Domain,
): number {
  const type = listed.unitType ?? listedType;
  let sum = 0;
  // A commune and its office bear one name, and neither is the other: that is asked.
  if (name.isOffice !== listed.isOffice)
    return name.kind === listed.kind ? WEIGHT.otherBody : WEIGHT.otherFamily;
  if (name.unitType !== null && listed.unitType !== null && name.unitType !== listed.unitType)
    return WEIGHT.otherFamily;
  if (name.unitType === null || listed.unitType === null) {
    const given = name.unitType ?? formType;
    if (name.unitType !== null && type !== null && name.unitType !== type)
      return WEIGHT.otherFamily;
    if (name.kind !== listed.kind) sum += WEIGHT.noKind;
    if (given !== null && type !== null && given !== type) sum += WEIGHT.otherKind / 2;
  } else if (name.kind !== listed.kind) {
    const isOpen =
      name.kind === "kdc" || listed.kind === "kdc" || hasTrait(domain, type, "schoolLevel");
    sum += isOpen ? WEIGHT.noKind : WEIGHT.otherKind;
  }
  if (formType !== null && listedType !== null && formType !== listedType) sum += WEIGHT.otherType;
  sum += levelDistance(name.levels, listed.levels);
  sum += formDistance(name.legalForms, listed.legalForms);
  const roles = new Set([...name.roles, ...listed.roles]);
  for (const role of roles)
    if (name.roles.includes(role) !== listed.roles.includes(role)) sum += WEIGHT.otherRole;
  return sum;
}

function levelDistance(name: readonly string[], listed: readonly string[]): number {
  if (name.join() === listed.join()) return 0;
  return name.length === 0 || listed.length === 0 ? WEIGHT.noLevel : WEIGHT.otherLevels;
}

/** Forms that rule each other out; one that is not said is no contradiction. */
function formDistance(name: readonly string[], listed: readonly string[]): number {
  const clash = [
    ["tnhh", "cp"],
    ["mtv", "2tv"],
  ].some(
    ([a = "", b = ""]) =>
      (name.includes(a) && listed.includes(b)) || (name.includes(b) && listed.includes(a)),
  );
  if (clash) return WEIGHT.otherForm;
  const all = new Set([...name, ...listed]);
  const unsaid = [...all].filter((form) => name.includes(form) !== listed.includes(form)).length;
  return Math.min(3, unsaid) * WEIGHT.noForm;
}

/** Returns how far the communes of units are; each commune is looked at once. */
export function parentsApart(stated: Place | null, around: readonly Place[]): ParentApart {
  const found = new Map<Place | null, number>();
  return (parent) => {
    const apart = found.get(parent) ?? parentDistance(stated, parent, around);
    found.set(parent, apart);
    return apart;
  };
}

function parentDistance(
  stated: Place | null,
  parent: Place | null,
  around: readonly Place[],
): number {
  if (stated) {
    if (!parent) return WEIGHT.parentUnsaid;
    return placeDistance(stated, parent);
  }
  if (!parent) return 0;
  if (around.length === 0) return WEIGHT.parentUnsaid;
  const nearest = Math.min(...around.map((place) => placeDistance(place, parent)));
  return nearest < WEIGHTS.slip + SURE ? 0 : WEIGHT.otherKind;
}

/** A mistyped commune is a difference; another commune is another unit. */
export function placeDistance(a: Place, b: Place): number {
  const apart = distanceBelow(WEIGHTS.otherSyllable, a.core, b.core);
  if (apart >= WEIGHTS.otherSyllable) return WEIGHT.otherParent;
  return apart + (a.kind !== null && b.kind !== null && a.kind !== b.kind ? WEIGHT.noKind : 0);
}

function upperDistance(name: UnitName, listed: UnitName): number {
  if (name.upper.length === 0 || listed.upper.length === 0) return 0;
  const apart = distanceBelow(WEIGHTS.otherSyllable, name.upper, listed.upper);
  return apart >= WEIGHTS.otherSyllable ? WEIGHT.otherUpper : 0;
}
