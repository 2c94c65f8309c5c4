/** Owns the schema of a rubric file: what is scored, and the source of every number. */
import { z } from "zod";
import type { TableKind, UnitType } from "../reading";
import type { Rule } from "../rule";

/** Newest file version this program reads. */
export const newestSchemaVersion = 1;

const points = z.number().finite();
const text = z.string().trim().min(1);
const day = z.iso.date();
const month = z.int().min(1).max(12);

const sourceSchema = z
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

const quotedSource = text.describe("Where the number stands: document, clause and words");

const escape = z.enum(["forceMajeure", "detectedMitigatedReported"]);
const origin = { words: text.optional(), clause: text.optional() };

const ruleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...origin, kind: z.literal("allOrNothing") }),
  z.strictObject({ ...origin, kind: z.literal("range"), step: points.positive().optional() }),
  z.strictObject({
    ...origin,
    kind: z.literal("perOccurrence"),
    points: points.positive(),
    cap: points.positive().nullable(),
    unit: text.nullable(),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("anyOccurrence"),
    points: points.positive(),
    each: z.boolean(),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("options"),
    options: z.array(z.strictObject({ text, points: points.min(0) })).min(2),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("ratioAtLeast"),
    atLeast: points.positive(),
    below: z.enum(["zero", "judged"]),
  }),
  z.strictObject({ ...origin, kind: z.literal("ratioTimesMaximum") }),
  z.strictObject({
    ...origin,
    kind: z.literal("dateBy"),
    by: z.strictObject({ month, day: z.int().min(1).max(31) }).nullable(),
    lateDeduction: points.positive().nullable(),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("comparedWithLastYear"),
    comparison: z.enum(["notMore", "fallsBy"]),
    percent: points.positive().nullable(),
  }),
  z.strictObject({ ...origin, kind: z.literal("countAtLeast"), atLeast: z.int().min(1) }),
  z.strictObject({ ...origin, kind: z.literal("absence"), escapes: z.array(escape) }),
  z.strictObject({
    ...origin,
    kind: z.literal("gradeAtLeast"),
    grades: z.array(text).min(1),
    atLeast: text,
  }),
  z.strictObject({ ...origin, kind: z.literal("checklist"), conditions: z.array(text).min(1) }),
  z.strictObject({
    ...origin,
    kind: z.literal("bonus"),
    points: points.positive(),
    cap: points.positive().nullable(),
  }),
  z.strictObject({ ...origin, kind: z.literal("fromOtherResult"), rubric: text, result: text }),
  z.strictObject({ ...origin, kind: z.literal("rollUp"), atLeast: points.positive() }),
  z.strictObject({ ...origin, kind: z.literal("openNorm") }),
]) satisfies z.ZodType<Rule>;

const node = {
  id: text,
  number: z.string().describe("As printed: I, 1, a)"),
  text,
  maximum: points.min(0).nullable().describe("Points; null when the document states none"),
  mandatory: z.boolean(),
  source: text.describe("Annex and row of the document"),
};

const indicatorSchema = z.strictObject({
  ...node,
  kind: z.literal("indicator"),
  bonus: z.boolean().optional().describe("Counts in the score, not in the maximum"),
  rule: ruleSchema.nullable(),
});

const groupSchema = z.strictObject({
  ...node,
  kind: z.literal("group"),
  children: z.array(z.lazy(() => criterionSchema)).min(1),
});

const criterionSchema: z.ZodType<RubricCriterion> = z
  .discriminatedUnion("kind", [indicatorSchema, groupSchema])
  .meta({ id: "criterion" });

const tableKinds = [
  "standard",
  "movement",
  "exemplary",
  "other",
] as const satisfies readonly TableKind[];
const unitTypes = [
  "residentialArea",
  "commune",
  "agency",
  "enterprise",
  "school",
] as const satisfies readonly UnitType[];

export const rubricSchema = z.strictObject({
  $schema: text,
  schemaVersion: z.int().min(1).max(newestSchemaVersion),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: text,
  kind: z.enum(tableKinds),
  unitTypes: z.array(z.enum(unitTypes)).min(1),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  source: sourceSchema,
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
  match: z.array(text).min(1).describe("Words of a title or note that tell the table"),
  note: text.optional(),
  criteria: z.array(criterionSchema).describe("Empty: the points are learned from the sheet"),
});

interface RubricNode {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly maximum: number | null;
  readonly mandatory: boolean;
  readonly source: string;
}

export interface RubricIndicator extends RubricNode {
  readonly kind: "indicator";
  readonly bonus?: boolean;
  readonly rule: Rule | null;
}

export interface RubricGroup extends RubricNode {
  readonly kind: "group";
  readonly children: readonly RubricCriterion[];
}

export type RubricCriterion = RubricGroup | RubricIndicator;
export type Rubric = z.infer<typeof rubricSchema>;
