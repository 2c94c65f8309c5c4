/** Owns whether the law assesses a unit at all, as far as its name tells; a person decides. */
import type { Finding } from "../model/finding/finding";
import { finding } from "../model/finding/finding";
import type { Lexicon } from "../domain/lexicon";
import type { Reading } from "../model/table/reading";
import { foldText } from "../base/text";

/** Returns a finding where the name of the unit is of those that are not assessed. */
export function auditEligibility(
  { unit, unitType }: Pick<Reading, "unit" | "unitType">,
  { excluded }: Pick<Lexicon, "excluded">,
): readonly Finding[] {
  if (unit === null) return [];
  const name = foldText(unit);
  return excluded
    .filter(
      (entry) =>
        entry.unitType === unitType &&
        entry.pattern.test(name) &&
        !(entry.unless?.test(name) ?? false),
    )
    .map(({ text, source }) => finding("maybeNotEligible", { unit, text, source }));
}
