/** Owns what a person answers to a checklist, from a JSON file: per criterion an answer, facts, or whether a circumstance applies. */
import { readFileSync } from "node:fs";
import { type ChecklistClaim, emptyClaim, scoreChecklist } from "../../core/checklist";
import type { Facts } from "../../core/model/table/rule";
import type { Answer } from "../../core/model/table/tickSheet";
import type { ExpandedChecklist } from "../../core/rubric";
import { factsSchema } from "../../core/rubric/schema/ruleSchema";
import { UsageError } from "../options";

export interface GivenEntry {
  readonly answer: Answer | null;
  readonly facts: Facts | null;
  /** Of an exclusion or a circumstance. */
  readonly applies: boolean | null;
}

/** By the id or the path of a criterion, or the id of a circumstance, as the file writes them. */
export type GivenFacts = ReadonlyMap<string, GivenEntry>;

/** Reads `{ "criterion id or path": { "answer": "met", "facts": { … } }, "circumstance id": { "applies": false } }`. */
export function readFacts(path: string): GivenFacts {
  const refuse = (): UsageError => new UsageError("badFacts", path);
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, "")) as unknown;
  } catch {
    throw refuse();
  }
  if (!isRecord(data)) throw refuse();
  return new Map(
    Object.entries(data).map(([key, entry]) => {
      const parsed = isRecord(entry) ? parseEntry(entry) : null;
      if (parsed === null) throw new UsageError("badFactsEntry", key);
      return [key, parsed];
    }),
  );
}

function parseEntry(entry: { readonly [name: string]: unknown }): GivenEntry | null {
  const { answer = null, facts = null, applies = null, ...others } = entry;
  const parsed = facts === null ? null : factsSchema.safeParse(facts);
  const isAnswer = answer === null || answer === "met" || answer === "notMet";
  const isApplying = applies === null || typeof applies === "boolean";
  if (!isAnswer || !isApplying || Object.keys(others).length > 0) return null;
  if (parsed !== null && !parsed.success) return null;
  return { answer, facts: parsed === null ? null : parsed.data, applies };
}

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is claimed against a checklist, and what a person answered of whole criteria, by their ids. */
export interface GivenClaim {
  readonly claim: ChecklistClaim;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** Returns the claim; throws a UsageError that names an entry which the checklist has nothing for. */
export function claimOf(
  checklist: ExpandedChecklist,
  given: GivenFacts,
  year: number | null,
): GivenClaim {
  const { groups, conditions } = scoreChecklist(checklist, emptyClaim(year));
  const ids = new Map(
    [...groups, ...conditions].flatMap(
      ({ id, path }) =>
        [
          [id, id],
          [path, id],
        ] as const,
    ),
  );
  const asked = new Set(conditions.map(({ id }) => id));
  const exclusions: { [id: string]: boolean } = {};
  const switches: { [id: string]: boolean } = {};
  const facts: { [id: string]: Facts } = {};
  const answers = new Map<string, Answer>();
  for (const [key, entry] of given) {
    if (entry.applies !== null) {
      const list = checklist.exclusions.some(({ id }) => id === key) ? exclusions : switches;
      if (list === switches && !checklist.switches.some(({ id }) => id === key))
        throw new UsageError("unknownCriterion", key);
      list[key] = entry.applies;
      continue;
    }
    const id = ids.get(key);
    if (id === undefined || (entry.facts !== null && !asked.has(id)))
      throw new UsageError("unknownCriterion", key);
    if (entry.facts !== null) facts[id] = entry.facts;
    if (entry.answer !== null) answers.set(id, entry.answer);
  }
  return { claim: { year, exclusions, switches, facts }, answers };
}
