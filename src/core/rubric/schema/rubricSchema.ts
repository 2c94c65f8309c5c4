/** Owns the schema of a rubric file: what is scored, and the source of every number. */
import { z } from "zod";
import { domainId } from "../../domain/domain";
import type { UnitType } from "../../model/table/reading";
import type { Rule } from "../../model/table/rule";
import { guidanceSchema, type RubricGuidance, statedSchema } from "./guidanceSchema";
import { factsSchema, ruleSchema } from "./ruleSchema";

/** Newest file version this program reads. */
export const newestSchemaVersion = 1;

const points = z.number().finite();
const text = z.string().trim().min(1);
const day = z.iso.date();

export const sourceSchema = z
  .strictObject({
    document: text.describe("Number of the document, with its kind: 510/QĐ-BCA-V05"),
    date: z
      .union([day, z.string().regex(/^\d{4}-\d{2}$/)])
      .nullable()
      .describe("Day, or month where no day is known"),
    authority: text,
    place: text.nullable().optional().describe("Clause, annex or row"),
    url: z.url().optional(),
  })
  .readonly();

export const quotedSource = text.describe("Where the number stands: document, clause and words");

const node = {
  id: text,
  number: z.string().describe("As printed: I, 1, a)"),
  text,
  maximum: points.min(0).nullable().describe("Points; null when the document states none"),
  mandatory: z.boolean(),
  source: text.describe("Annex and row of the document"),
  unitTypes: z.array(domainId).min(1).optional().describe("Stands for these only"),
};

const indicatorSchema = z.strictObject({
  ...node,
  kind: z.literal("indicator"),
  bonus: z.boolean().optional().describe("Counts in the score, not in the maximum"),
  rule: ruleSchema.nullable(),
  guidance: guidanceSchema.optional(),
});

const groupSchema = z.strictObject({
  ...node,
  kind: z.literal("group"),
  children: z.array(z.lazy(() => criterionSchema)).min(1),
});

const criterionSchema: z.ZodType<RubricCriterion> = z
  .discriminatedUnion("kind", [indicatorSchema, groupSchema])
  .meta({ id: "criterion" });

/** What every file of the folder begins with. */
export const fileHead = {
  $schema: text,
  schemaVersion: z.int().min(1).max(newestSchemaVersion),
  version: z.int().min(1).optional().describe("Raised with every change of the file; absent: 1"),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: text,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  note: text.optional(),
};

/** Something that rules a result out whatever the points. */
export const vetoSchema = z.strictObject({ id: text, text, source: quotedSource });

export const rubricSchema = z.strictObject({
  ...fileHead,
  scheme: z.literal("points").optional().describe("Absent: points"),
  kind: domainId,
  unitTypes: z.array(domainId).min(1),
  source: sourceSchema,
  places: z
    .array(text)
    .min(1)
    .optional()
    .describe("What names the place it is of, as title blocks write it; absent: the whole country"),
  scale: points.positive().describe("What the maxima add up to, in points"),
  passLine: z.strictObject({ points: points.positive(), source: quotedSource }).nullable(),
  mandatoryAtMaximum: z
    .boolean()
    .describe("Mandatory indicators must have their maximum for the result"),
  grades: z
    .strictObject({
      bands: z
        .array(z.strictObject({ name: text, from: points.min(0) }))
        .min(1)
        .describe("Best first"),
      source: quotedSource,
    })
    .nullable(),
  notApplicable: z
    .enum(["keepPoints", "removeAndRebase"])
    .nullable()
    .describe("What an indicator that does not apply does to the points; null: nobody has said"),
  itemRule: ruleSchema.optional().describe("Holds for every indicator that has no rule of its own"),
  guidance: guidanceSchema.optional().describe("Holds for every indicator"),
  evidenceAsked: statedSchema
    .optional()
    .describe("The document asks for evidence of every content that has its points"),
  groupFloor: z
    .strictObject({ percent: points.positive().max(100), source: quotedSource })
    .optional()
    .describe("Least share of its maximum that each group at the top must have"),
  vetoes: z
    .array(vetoSchema)
    .optional()
    .describe("Whatever the points: when one of these happened the result is not met"),
  match: z.array(text).min(1).describe("Words of a title or note that tell the table"),
  criteria: z.array(criterionSchema).describe("Empty: the points are learned from the sheet"),
  examples: z
    .array(
      z.strictObject({
        criterion: text.describe("Id of the indicator"),
        year: z.int().optional(),
        facts: factsSchema,
        expected: points.nullable().describe("Points; null: the facts do not decide"),
        words: text.optional(),
      }),
    )
    .optional()
    .describe("Run by `rubric check`"),
});

interface RubricNode {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly maximum: number | null;
  readonly mandatory: boolean;
  readonly source: string;
  /** Stands for these only; absent: for all of the rubric. */
  readonly unitTypes?: readonly UnitType[];
}

export interface RubricIndicator extends RubricNode {
  readonly kind: "indicator";
  readonly bonus?: boolean;
  readonly rule: Rule | null;
  readonly guidance?: RubricGuidance;
}

export interface RubricGroup extends RubricNode {
  readonly kind: "group";
  readonly children: readonly RubricCriterion[];
}

export type RubricCriterion = RubricGroup | RubricIndicator;
export type Rubric = z.infer<typeof rubricSchema>;
export type RubricVeto = z.infer<typeof vetoSchema>;

/** Returns what is scored in a rubric, its leaves, in order. */
export const indicatorsOf = (criteria: readonly RubricCriterion[]): readonly RubricIndicator[] =>
  criteria.flatMap((node) => (node.kind === "group" ? indicatorsOf(node.children) : [node]));
