/** Owns what a person typed once for papers, from a JSON file: fields of the round, of single units, numbers of forms, and places on printed blanks. */
import { readFileSync } from "node:fs";
import { foldText } from "../../core/base/text";
import {
  noParticulars,
  type Particulars,
  placesOf,
} from "../../core/documents/papers/facts/context";
import type { Placeholders } from "../../core/documents/papers/template";
import { UsageError } from "../options";

/** Returns what was typed for a unit; null: for the round alone. */
export type TypedFor = (unit: string | null) => Particulars;

/** Reads `{ "fields": { name: text }, "units": { unit: { name: text } }, "forms": { kind: number }, "places": { kind: { text: { "left": mm, "top": mm } } } }`; a name is an id or its Vietnamese words. */
export function readFields(path: string | null, { fields }: Placeholders): TypedFor {
  if (path === null) return () => noParticulars;
  const data = readObject(path);
  const idOf = (name: string): string => {
    const folded = foldText(name);
    const field = fields.find(({ id, name: words }) => id === name || foldText(words) === folded);
    if (!field) throw new UsageError("unknownField", name);
    return field.id;
  };
  const typed = (value: unknown): Particulars["fields"] =>
    Object.fromEntries(
      Object.entries(textsOf(value, path)).map(([name, text]) => [idOf(name), text]),
    );
  const ofRound = typed(data["fields"] ?? {});
  const units = data["units"] ?? {};
  if (!isObject(units)) throw new UsageError("badFields", path);
  const ofUnits = new Map(
    Object.entries(units).map(([unit, value]) => [foldText(unit), typed(value)]),
  );
  const forms = textsOf(data["forms"] ?? {}, path);
  const places = placesOf(data["places"] ?? {});
  if (places === null) throw new UsageError("badFields", path);
  return (unit) => ({
    fields: { ...ofRound, ...(unit === null ? {} : ofUnits.get(foldText(unit))) },
    forms,
    places,
  });
}

type JsonObject = { readonly [key: string]: unknown };

function readObject(path: string): JsonObject {
  try {
    const data: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
    if (isObject(data)) return data;
  } catch {
    throw new UsageError("badFields", path);
  }
  throw new UsageError("badFields", path);
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list stands for lines. */
function textsOf(value: unknown, path: string): { readonly [key: string]: string } {
  if (!isObject(value)) throw new UsageError("badFields", path);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const text = Array.isArray(entry) ? entry.map(String).join("\n") : entry;
      if (typeof text !== "string" && typeof text !== "number")
        throw new UsageError("badFields", path);
      return [key, String(text)];
    }),
  );
}
