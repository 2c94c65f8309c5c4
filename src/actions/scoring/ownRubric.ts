/** Owns the rubric that is made of a table as it counts now: its own words, with everything that was settled about it. */
import { loadDomain } from "../loading/builtIn/loadDomain";
import { learnRubric } from "../../core/rubric/learn";
import type { Reading } from "../../core/model/table/reading";
import type { Rubric } from "../../core/rubric";
import { type Settings, settingsOf } from "../../core/settings";
import type { SettledTable } from "./scoreTables";

/** Returns the rubric of a table that was given names and a source; null for any other. */
export function ownRubric(
  settings: Settings,
  reading: Reading,
  { table, decision, rubric }: SettledTable,
): Rubric | null {
  const { own } = settingsOf(settings, table);
  if (!own) return null;
  return learnRubric(table, reading, own, loadDomain(), {
    passLine: decision.passLine,
    grades: decision.grades && { ...decision.grades, bands: [...decision.grades.bands] },
    notApplicable: decision.notApplicable ?? null,
    mandatoryAtMaximum: rubric?.mandatoryAtMaximum ?? true,
    groupFloor: decision.groupFloor ?? undefined,
    vetoes: decision.vetoes?.map(({ id, text, source }) => ({ id, text, source })),
  });
}
