/** Owns a profile from unknown data to a checked value. */
import { z } from "zod";
import type { Domain } from "../domain/domain";
import { checkKinds, checkUnitTypes, checkValidity, problem, shapeProblems } from "../rubric";
import type { RubricProblem } from "../rubric";
import { profileSchema } from "./schema";
import type { Profile } from "./schema";

export {
  type CalendarDay,
  calendarDays,
  type CalendarSubject,
  dayAfter,
  dueState,
} from "./calendar";
export type { DueState } from "./calendar";
export { checkRound, datedDeadlines, datedWindow, isDayWithin } from "./days";
export type { DatedDeadline, DatedWindow, RoundCase } from "./days";
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
  domain: Domain,
): { readonly profile: Profile } | { readonly problems: readonly RubricProblem[] } {
  const parsed = profileSchema.safeParse(data);
  if (!parsed.success) return { problems: shapeProblems(parsed.error) };
  const problems = [
    ...checkNames(parsed.data, domain),
    ...checkValidity(parsed.data),
    ...checkDossiers(parsed.data),
  ];
  return problems.length > 0 ? { problems } : { profile: parsed.data };
}

/** Returns the JSON Schema of a profile file, for editors. */
export const profileJsonSchema = (): object => ({
  $comment: "Generated from src/core/profile; do not edit.",
  ...z.toJSONSchema(profileSchema, { io: "input" }),
});

/** Every entry says for whom it stands. */
const checkNames = (profile: Profile, domain: Domain): readonly RubricProblem[] => [
  ...checkUnitTypes(domain, Object.keys(profile.unitNames), "unitNames"),
  ...entryLists.flatMap((list) =>
    profile[list].flatMap(({ unitTypes, kinds = [] }, index) => [
      ...checkUnitTypes(domain, unitTypes, `${list}.${index}.unitTypes`),
      ...checkKinds(domain, kinds, `${list}.${index}.kinds`),
    ]),
  ),
];

const entryLists = [
  "rubrics",
  "windows",
  "deadlines",
  "dossiers",
  "authorities",
  "meetings",
  "models",
  "duties",
] as const;

const checkDossiers = ({ dossiers }: Profile): readonly RubricProblem[] =>
  dossiers.flatMap(({ id }, index) =>
    dossiers.findIndex((dossier) => dossier.id === id) < index
      ? [problem("duplicateId", `dossiers.${index}.id`, id)]
      : [],
  );
