/** Owns what was typed and not yet written as text that is kept, and back. */
import { scorers } from "../../core/model/table/scorer";
import { isRecord, parseJson } from "../loading/json";
import { isFacts } from "../writing/keptState";
import type { Entry } from "../writing/writeEntry";

/** Entries by the names that a session gives them. */
export type Drafts = { readonly [key: string]: Entry };

export const draftsText = (drafts: Drafts): string => JSON.stringify(drafts);

/** Returns the drafts of a kept text; what cannot be read is left out. */
export function parseDrafts(text: string | undefined): Drafts {
  const kept = parseJson(text ?? "{}");
  if (!isRecord(kept)) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([key, entry]) => (isEntry(entry) ? [[key, entry]] : [])),
  );
}

const isOptional = (value: unknown, type: "number" | "string"): boolean =>
  value === undefined || value === null || typeof value === type;

const isEntry = (value: unknown): value is Entry =>
  isRecord(value) &&
  isOptional(value["points"], "number") &&
  isOptional(value["reason"], "string") &&
  isOptional(value["evidence"], "string") &&
  (value["facts"] === undefined || isFacts(value["facts"])) &&
  (value["scorer"] === undefined || scorers.some((scorer) => scorer === value["scorer"]));
