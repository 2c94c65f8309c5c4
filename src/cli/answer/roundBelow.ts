/** Owns what a round that was consolidated says of the units below the one that a checklist is answered for. */
import { readFileSync } from "node:fs";
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { loadUnitWords } from "../../actions/loading/builtIn/loadUnitWords";
import { loadLexicon } from "../../actions/loading/builtIn/loadRubrics";
import {
  factsOfShare,
  roundShares,
  type RoundShare,
  type UnitBelow,
} from "../../core/checklist/roundShare";
import { normaliseText } from "../../core/base/text";
import { hasTrait } from "../../core/domain/domain";
import { readResultJson } from "../../core/consolidate/handedUp/readJson";
import type { ExpandedChecklist } from "../../core/rubric";
import { type CommandOf, UsageError } from "../options";
import type { GivenClaim } from "./givenFacts";

/** Returns the claim with what the round gives for conditions of which the file of facts says nothing, and how each was counted. */
export function withRound(
  given: GivenClaim,
  checklist: ExpandedChecklist,
  { round, unit, share }: CommandOf<"answer">,
): { readonly given: GivenClaim; readonly shares: readonly RoundShare[] } {
  if (round === null) return { given, shares: [] };
  const units = unitsBelow(round, checklist.kind, unit);
  const open = roundShares(checklist, units, share).filter(({ id }) => !given.claim.facts[id]);
  const facts = { ...given.claim.facts };
  for (const each of open) {
    const found = factsOfShare(each);
    if (found) facts[each.id] = found;
  }
  return { given: { ...given, claim: { ...given.claim, facts } }, shares: open };
}

/** `unit` null: all that the round has; else those that lie in it. A place of its own lies below no other one. */
function unitsBelow(path: string, kind: string, unit: string | null): readonly UnitBelow[] {
  const place = unit === null ? null : asNamed(unit);
  const rows = readRound(path).rows.filter(
    ({ type, parent }) =>
      !hasTrait(loadDomain(), type, "place") &&
      (place === null || (parent !== null && asNamed(parent) === place)),
  );
  if (rows.length === 0) throw new UsageError("noUnitsBelow", unit ?? path);
  return rows.map(({ name, type, tables }) => {
    const verdict = tables.find((table) => table.kind === kind && !table.isInDoubt)?.verdict;
    return {
      name,
      unitType: type,
      result: verdict === "met" || verdict === "notMet" ? verdict : null,
    };
  });
}

const asNamed = (name: string): string => normaliseText(name).toLowerCase();

function readRound(path: string) {
  try {
    const data = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, "")) as unknown;
    const list = readResultJson(data, { words: loadUnitWords(), lexicon: loadLexicon() });
    if (list) return list;
  } catch {
    // What is no JSON is no round either.
  }
  throw new UsageError("badRound", path);
}
