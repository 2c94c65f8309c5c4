/** Owns placeholders within texts: where they stand, what they are called, and which of them nobody knows. */
import type { ListNames, Placeholders } from "./schema";

/** A piece of a text: as it is, or a placeholder. */
export type Piece =
  | { readonly text: string }
  | { readonly name: string; readonly change: "upper" | null };

/** Returns the pieces of a text, in order: "{{year}}." is `year` and ".". */
export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .filter((part) => part !== "")
    .map((part): Piece => {
      const inner = /^\{\{([^{}]*)\}\}$/.exec(part)?.[1];
      if (inner === undefined) return { text: part };
      const [name = "", change] = inner.split("|").map((each) => each.trim());
      return { name, change: change === "upper" ? change : null };
    });
}

/** Returns every name that may stand in a text of such papers. */
export function placeholderNames(
  { fields, unit, round }: Placeholders,
  of: "unit" | "round",
): ReadonlySet<string> {
  const { facts, lists } = of === "unit" ? unit : round;
  const inLists = (some: readonly ListNames[]): readonly string[] =>
    some.flatMap((list) => [...list.facts.map(({ id }) => id), ...inLists(list.lists)]);
  return new Set([...fields.map(({ id }) => id), ...facts.map(({ id }) => id), ...inLists(lists)]);
}

/** Returns the fields that templates ask for, in the order of the fields; the day and the place stand behind the facts made of them. */
export function fieldsIn(
  templates: readonly unknown[],
  { fields }: Placeholders,
): readonly Placeholders["fields"][number][] {
  const names = new Set(templates.flatMap(namesIn));
  const behind: { readonly [fact: string]: readonly string[] } = {
    placeAndDate: ["place", "day"],
    dayWords: ["day"],
    line: ["membersPresent"],
    recipient: ["recipients"],
  };
  const wanted = new Set([...names].flatMap((name) => [name, ...(behind[name] ?? [])]));
  return fields.filter(({ id }) => wanted.has(id));
}

/** Returns what each placeholder is called, by its id. */
export function placeholderWords({
  fields,
  unit,
  round,
}: Placeholders): ReadonlyMap<string, string> {
  const inLists = (lists: readonly ListNames[]): readonly (readonly [string, string])[] =>
    lists.flatMap(({ facts, lists: inner }) => [
      ...facts.map(({ id, name }) => [id, name] as const),
      ...inLists(inner),
    ]);
  return new Map([
    ...inLists([...round.lists, ...unit.lists]),
    ...[...round.facts, ...unit.facts, ...fields].map(({ id, name }) => [id, name] as const),
  ]);
}

/** Returns the placeholders that stand anywhere in a value and are none. */
export function strangePlaceholders(
  value: unknown,
  placeholders: Placeholders,
  of: "unit" | "round",
): readonly string[] {
  const known = placeholderNames(placeholders, of);
  return [...new Set(namesIn(value))].filter((name) => !known.has(name));
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value === "string")
    return piecesOf(value).flatMap((piece) => ("name" in piece ? [piece.name] : []));
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(namesIn);
}
