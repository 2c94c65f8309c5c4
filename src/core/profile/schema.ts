/** Owns the schema of a profile: what one place and round adds to the national base, each entry with its source. */
import { z } from "zod";
import { domainId } from "../domain/domain";
import { fileHead, quotedSource, ruleSchema, sourceSchema } from "../rubric";

const text = z.string().trim().min(1);
const types = z.array(domainId).min(1);

/** A day of a round: `year` counts from the year of the round, −1 is the year before. */
const roundDaySchema = z.strictObject({
  year: z.int().min(-1).max(1),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
});

/** What every entry says of itself. */
const entry = {
  unitTypes: types,
  kinds: z.array(domainId).min(1).optional().describe("Absent: every kind"),
  source: quotedSource,
  doubt: text.optional().describe("Why the entry may not stand, or what the document leaves open"),
};

/** Steps of a round that have a day. */
export const roundSteps = [
  "registration",
  "plan",
  "progressReport",
  "request",
  "decision",
  "grading",
] as const;

const windowSchema = z.strictObject({
  ...entry,
  from: roundDaySchema.nullable(),
  to: roundDaySchema.nullable(),
});

const deadlineSchema = z.strictObject({
  ...entry,
  step: z.enum(roundSteps),
  by: roundDaySchema.nullable().describe("null: not known"),
  relation: z
    .enum(["before", "by", "on"])
    .describe("before: the day itself is too late; by: it is the last; on: that very day"),
  recipient: text.nullable(),
});

const paperSchema = z.strictObject({
  text,
  form: text.nullable().describe("Number of its form; null: not known which it is"),
  where: text.optional().describe("Only asked where this holds"),
});

const dossierSchema = z.strictObject({
  ...entry,
  id: text,
  stage: z.enum(["registration", "request"]),
  applicant: text.nullable().describe("For whom, where one unit sends several"),
  papers: z.array(paperSchema).min(1),
  forms: z
    .array(text)
    .describe("Numbers of the forms that are to be used, as the document lists them"),
  recipient: text.nullable(),
});

const authoritySchema = z.strictObject({
  ...entry,
  body: text.nullable().describe("Who decides; null: not known"),
});

const meetingSchema = z.strictObject({
  ...entry,
  chair: text,
  members: z.array(text).describe("Empty where the chair meets alone"),
});

const setSchema = z.strictObject({
  passLine: z
    .strictObject({ points: z.number().positive(), source: quotedSource })
    .nullable()
    .optional(),
  grades: z
    .strictObject({
      bands: z.array(z.strictObject({ name: text, from: z.number().min(0) })).min(1),
      source: quotedSource,
    })
    .nullable()
    .optional(),
  mandatoryAtMaximum: z.boolean().optional(),
  notApplicable: z.enum(["keepPoints", "removeAndRebase"]).nullable().optional(),
});

const alterSchema = z.strictObject({
  criterion: text.describe("Id in the rubric"),
  remove: z.literal(true).optional(),
  text: text.optional(),
  mandatory: z.boolean().optional(),
  maximum: z.number().min(0).nullable().optional(),
  rule: ruleSchema.optional(),
  reason: text,
  source: quotedSource,
});

const importSchema = z.strictObject({
  ...entry,
  kinds: z.array(domainId).length(1),
  rubric: text.describe("Id of the rubric that counts here; it is referred to, never copied"),
  set: setSchema.optional(),
  alter: z.array(alterSchema).optional(),
});

export const profileSchema = z.strictObject({
  ...fileHead,
  place: text.nullable().describe("null: the whole country"),
  tier: z.enum(["three", "two"]).describe("Levels of government: three until 30/6/2025"),
  year: z.int().nullable().describe("Year of the round; null: every round within the validity"),
  basedOn: text.nullable().describe("Id of the profile that stands where this one is silent"),
  sources: z.array(sourceSchema).min(1),
  unitNames: z.record(domainId, text),
  committee: text.nullable().describe("As the documents of the place call it"),
  rubrics: z.array(importSchema),
  windows: z.array(windowSchema),
  deadlines: z.array(deadlineSchema),
  dossiers: z.array(dossierSchema),
  authorities: z.array(authoritySchema),
  meetings: z.array(meetingSchema),
  models: z.array(z.strictObject({ ...entry, atLeast: z.int().min(1) })),
  duties: z.array(z.strictObject({ ...entry, text })).describe("What else the place asks for"),
  unknown: z.array(text).describe("What no document at hand says; nothing is assumed about it"),
});

export type Profile = z.infer<typeof profileSchema>;
export type RoundStep = (typeof roundSteps)[number];
export type RoundDay = z.infer<typeof roundDaySchema>;
export type RubricImport = z.infer<typeof importSchema>;
export type ProfileDossier = z.infer<typeof dossierSchema>;
export type ProfileDeadline = z.infer<typeof deadlineSchema>;
