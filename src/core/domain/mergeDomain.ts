/** Owns how another domain is added to the one that is built in: its kinds, its types and its words. */
import { type Domain, type DomainFile, kindIds, listedKinds, typeIds } from "./domain";

/**
 * Returns a domain with the programmes, kinds and types of another; one with an id that is there takes its place. Throws
 * where the two do not make one domain.
 */
export function mergeDomain(base: DomainFile, added: DomainFile): DomainFile {
  const ofBase = base.kinds.filter(({ isFallback }) => !isFallback);
  const fallback = base.kinds.filter(({ isFallback }) => isFallback);
  const merged = {
    ...base,
    programmes: joined(base.programmes, added.programmes),
    // What nothing is known of stands last.
    kinds: joined(joined(ofBase, added.kinds), fallback),
    unitTypes: joined(base.unitTypes, added.unitTypes),
  };
  checkDomain(merged);
  return merged;
}

function joined<Entry extends { readonly id: string }>(
  base: readonly Entry[],
  added: readonly Entry[],
): Entry[] {
  const kept = base.filter(({ id }) => !added.some((other) => other.id === id));
  return [...kept, ...added];
}

/** Throws where ids or fields stand twice, a kind is of no programme there is, or not just one kind is the fallback. */
export function checkDomain(domain: Domain): void {
  const programmes = domain.programmes.map(({ id }) => id);
  const fields = listedKinds(domain).flatMap(({ list }) => list.compared.map(({ field }) => field));
  for (const names of [programmes, kindIds(domain), typeIds(domain), fields]) {
    const twice = names.find((name, at) => names.indexOf(name) < at);
    if (twice !== undefined) throw new Error(`"${twice}" stands twice`);
  }
  for (const { id, programme } of domain.kinds)
    if (programme !== null && !programmes.includes(programme))
      throw new Error(`kind "${id}": no programme "${programme}"`);
  const fallbacks = domain.kinds.filter(({ isFallback }) => isFallback).length;
  if (fallbacks !== 1) throw new Error(`${fallbacks} kinds are the fallback`);
}

/**
 * Returns a file of words with those of another: what is added to a list is looked for first, a pattern is an alternative
 * to the one that is there.
 */
export function mergeWords(base: unknown, added: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(added)) return [...(added as unknown[]), ...base];
  if (typeof base === "string" && typeof added === "string") return `(?:${base})|(?:${added})`;
  if (!isRecord(base) || !isRecord(added)) return added;
  const entries = Object.entries(added).filter(([key]) => !aboutFile.includes(key));
  return {
    ...base,
    ...Object.fromEntries(
      entries.map(([key, value]) => [key, key in base ? mergeWords(base[key], value) : value]),
    ),
  };
}

/** What a file of words says of itself. */
const aboutFile = ["$schema", "schemaVersion", "language", "note"];

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
