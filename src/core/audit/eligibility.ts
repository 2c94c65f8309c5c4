/** Owns whether the law assesses a unit at all, as far as its name tells; a person decides. */
import type { Finding } from "../model/finding/finding";
import { finding } from "../model/finding/finding";
import type { Lexicon } from "../domain/lexicon";
import type { Reading } from "../model/table/reading";
import { foldText } from "../base/text";

/** A clause by which a unit is not assessed in tables of a kind. */
export type Exclusion = Lexicon["excluded"][number];

/** Returns the clauses that the name of a unit falls under. */
export function exclusionsOf(
  { unit, unitType }: Pick<Reading, "unit" | "unitType">,
  { excluded }: Pick<Lexicon, "excluded">,
): readonly Exclusion[] {
  if (unit === null) return [];
  const name = foldText(unit);
  return excluded.filter(
    (entry) =>
      entry.unitType === unitType &&
      entry.pattern.test(name) &&
      !(entry.unless?.test(name) ?? false),
  );
}

/** Returns a finding where the name of the unit is of those that are not assessed. */
export const auditEligibility = (
  reading: Pick<Reading, "unit" | "unitType">,
  lexicon: Pick<Lexicon, "excluded">,
): readonly Finding[] =>
  exclusionsOf(reading, lexicon).map(({ text, source }) =>
    finding("maybeNotEligible", { unit: reading.unit ?? "", text, source }),
  );
