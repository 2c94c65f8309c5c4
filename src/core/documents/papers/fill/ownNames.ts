/** Owns how placeholders in a person's own document are found: by their Vietnamese words or ids; of lists as "list.fact". */
import { foldText } from "../../../base/text";
import type { Scope } from "../facts/scope";
import type { ListNames, Placeholders } from "../template";
import { fillText, type Filling, listNamed, plainText } from "./fillText";

/** What a placeholder of a document leads to. */
export type OwnPlace =
  | { readonly fact: string }
  /** A fact of every entry of a list, with the ids that lead to the list. */
  | { readonly list: readonly string[]; readonly fact: string };

export interface OwnNames {
  /** Null: nobody knows the name. */
  readonly find: (name: string) => OwnPlace | null;
  /** How many entries a list has. */
  readonly count: (list: readonly string[]) => number;
  /** The text of a place within an entry of a list, counted from 0; null: it is of a list that the entry is not in. */
  readonly text: (place: OwnPlace, list: readonly string[], entry: number) => string | null;
}

/** Returns the names that documents of a unit or of a round may use, over its scope. */
export function ownNames(
  scope: Scope,
  placeholders: Placeholders,
  of: "unit" | "round",
  filling: Filling,
): OwnNames {
  const { facts, lists } = of === "unit" ? placeholders.unit : placeholders.round;
  const roots = [...placeholders.fields, ...facts];
  const entriesOf = (path: readonly string[]): readonly (readonly Scope[])[] =>
    path.reduce<readonly (readonly Scope[])[]>(
      (around, name) =>
        around.flatMap((scopes) =>
          listNamed(scopes.slice(0, 1), name).map((entry) => [entry, ...scopes]),
        ),
      [[scope]],
    );
  return {
    find: (name) => {
      const parts = name.split(".").map((part) => part.trim());
      const last = parts.pop() ?? "";
      if (parts.length === 0) {
        const fact = named(roots, last);
        return fact ? { fact: fact.id } : null;
      }
      const path = listPath(lists, parts);
      const fact = path && named(path[path.length - 1]?.facts ?? [], last);
      return path && fact ? { list: path.map(({ id }) => id), fact: fact.id } : null;
    },
    count: (list) => entriesOf(list).length,
    text: (place, list, entry) => {
      const path = "list" in place ? place.list : [];
      if (path.some((name, at) => list[at] !== name)) return null;
      // A fact of a list around this one is that of its own entry.
      const scopes = entriesOf(list)[entry]?.slice(list.length - path.length);
      return scopes ? plainText(fillText(`{{${place.fact}}}`, scopes, filling)) : null;
    },
  };
}

function listPath(
  lists: readonly ListNames[],
  [first, ...rest]: readonly string[],
): readonly ListNames[] | null {
  const list = named(lists, first ?? "");
  if (!list) return null;
  if (rest.length === 0) return [list];
  const inner = listPath(list.lists, rest);
  return inner && [list, ...inner];
}

const named = <Entry extends { readonly id: string; readonly name: string }>(
  entries: readonly Entry[],
  name: string,
): Entry | undefined =>
  entries.find(({ id, name: words }) => id === name || foldText(words) === foldText(name));
