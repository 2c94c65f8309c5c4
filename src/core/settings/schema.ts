/** Owns the schema of what a person settles beside a sheet: how its tables are scored, the round, answers to checklists. */
import { z } from "zod";
import { domainId } from "../domain/domain";
import { quotedSource, ruleSchema, sourceSchema, vetoSchema } from "../rubric";
import { factsSchema } from "../rubric/schema/ruleSchema";
import type { Facts, Rule } from "../model/table/rule";
import { appraisalSchema } from "./appraisalSchema";
import { paperSchema } from "./papersSchema";

const text = z.string().trim().min(1);
const points = z.number().finite();
const answers = z.record(z.string(), z.boolean().nullable());
const rule: z.ZodType<Rule> = ruleSchema;
const facts: z.ZodType<Facts> = factsSchema;

const rowSchema = z.strictObject({
  row: z.int().min(1),
  /** What the row said when it was settled: it is found again by it. */
  text: z.string(),
  state: z.enum(["notApplicable", "forCouncil"]).optional(),
  evidence: text.optional().describe("Evidence of a row whose table has no column for it"),
  lastYear: z
    .strictObject({ isTaken: z.boolean(), isChecked: z.boolean() })
    .optional()
    .describe("Words or figures were taken over from last year's file; a person has checked them"),
  mark: z.strictObject({ mandatory: z.boolean(), source: quotedSource }).optional(),
  rule: z
    .strictObject({ rule: rule.nullable(), source: quotedSource })
    .optional()
    .describe("rule null: none counts, whatever the sheet says"),
});

const tableSchema = z.strictObject({
  sheet: text,
  headerRow: z.int().min(1),
  kind: domainId,
  rubric: text.optional().describe("Id of the rubric that counts"),
  declined: z
    .array(text)
    .min(1)
    .optional()
    .describe("Ids of rubrics that were offered and declined"),
  own: z
    .strictObject({ id: text, title: text, source: sourceSchema })
    .optional()
    .describe("Names of the rubric that is made of this table"),
  passLine: z.strictObject({ points: points.positive(), source: quotedSource }).optional(),
  grades: z
    .strictObject({
      bands: z.array(z.strictObject({ name: text, from: points.min(0) })).min(1),
      source: quotedSource,
    })
    .optional(),
  notApplicable: z
    .strictObject({ handling: z.enum(["keepPoints", "removeAndRebase"]), source: quotedSource })
    .optional(),
  vetoes: z.array(vetoSchema).optional().describe("Added by a person to those of the rubric"),
  happened: answers
    .optional()
    .describe("Whether what a veto names has happened, by its id; null or absent: not known"),
  conditions: z
    .record(z.string(), z.boolean())
    .optional()
    .describe(
      "Whether the unit is one for which some rows are meant, by what says so; absent: not answered",
    ),
  appraisal: appraisalSchema.optional(),
  rows: z.array(rowSchema),
});

const claimSchema = z.strictObject({
  year: z.int().nullable(),
  exclusions: answers,
  switches: answers,
  facts: z.record(z.string(), facts),
});

export const settingsSchema = z.strictObject({
  tables: z.array(tableSchema),
  round: z
    .strictObject({
      profile: text,
      year: z.int().nullable(),
      done: z
        .record(z.string(), z.iso.date())
        .optional()
        .describe("Days on which steps of the round were done, by their names"),
    })
    .nullable(),
  claims: z.record(z.string(), claimSchema),
  papers: z
    .array(paperSchema)
    .min(1)
    .optional()
    .describe("Papers of the index of evidence that a person typed or corrected"),
});

export type Settings = z.infer<typeof settingsSchema>;
export type TableSettings = z.infer<typeof tableSchema>;
export type RowSettings = z.infer<typeof rowSchema>;
