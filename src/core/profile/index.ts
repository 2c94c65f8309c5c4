/** Owns a profile from unknown data to a checked value, and the choice of what is valid on a day. */
import { z } from "zod";
import type { TableKind, UnitType } from "../reading";
import { checkValidity, problem, shapeProblems } from "../rubric";
import type { RubricProblem } from "../rubric";
import { profileSchema } from "./schema";
import type { Profile } from "./schema";

export { checkRound, datedDeadlines, datedWindow, isDayWithin } from "./days";
export type { DatedDeadline, DatedWindow, Round } from "./days";
export { chainOf, entriesFor } from "./lookup";
export type { Applicant, ProfileChain } from "./lookup";
export { roundSteps } from "./schema";
export type {
  Profile,
  ProfileDeadline,
  ProfileDossier,
  RoundDay,
  RoundStep,
  RubricImport,
} from "./schema";
export { tailor, tailorChecklist } from "./tailor";

/** Returns the profile, or every problem of the data. */
export function parseProfile(
  data: unknown,
): { readonly profile: Profile } | { readonly problems: readonly RubricProblem[] } {
  const parsed = profileSchema.safeParse(data);
  if (!parsed.success) return { problems: shapeProblems(parsed.error) };
  const problems = [...checkValidity(parsed.data), ...checkDossiers(parsed.data)];
  return problems.length > 0 ? { problems } : { profile: parsed.data };
}

/** Returns the JSON Schema of a profile file, for editors. */
export const profileJsonSchema = (): object => ({
  $comment: "Generated from src/core/profile; do not edit.",
  ...z.toJSONSchema(profileSchema, { io: "input" }),
});

/** Returns those that are valid on a day; without dates they always are. */
export const validOn = <Entry extends Pick<Profile, "validFrom" | "validTo">>(
  entries: readonly Entry[],
  day: string,
): readonly Entry[] =>
  entries.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo),
  );

/** Returns what counts on a day for a kind and a unit type: of several the one that began last; null when none does. */
export const rubricAt = <
  Entry extends Pick<Profile, "validFrom" | "validTo"> & {
    readonly kind: TableKind;
    readonly unitTypes: readonly UnitType[];
  },
>(
  rubrics: readonly Entry[],
  {
    kind,
    unitType,
    day,
  }: { readonly kind: TableKind; readonly unitType: UnitType; readonly day: string },
): Entry | null =>
  validOn(rubrics, day)
    .filter((rubric) => rubric.kind === kind && rubric.unitTypes.includes(unitType))
    .reduce<Entry | null>(
      (best, rubric) =>
        best === null || (rubric.validFrom ?? "") > (best.validFrom ?? "") ? rubric : best,
      null,
    );

const checkDossiers = ({ dossiers }: Profile): readonly RubricProblem[] =>
  dossiers.flatMap(({ id }, index) =>
    dossiers.findIndex((dossier) => dossier.id === id) < index
      ? [problem("duplicateId", `dossiers.${index}.id`, `"${id}" is used before`)]
      : [],
  );
