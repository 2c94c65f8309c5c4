/** Owns the schema of a rule and of the facts it asks for, as files write them. */
import { z } from "zod";
import type { Facts, Rule } from "../../model/table/rule";

const points = z.number().finite();
const text = z.string().trim().min(1);
const month = z.int().min(1).max(12);

/** Month and day of the round's year. */
export const dayOfYearSchema = z.strictObject({ month, day: z.int().min(1).max(31) });

const escape = z.enum(["forceMajeure", "detectedMitigatedReported"]);
const below = z
  .enum(["zero", "judged"])
  .describe("What is left where the demand is not met: nothing, or what a person decides");
const origin = { words: text.optional(), clause: text.optional() };

/** Kinds whose facts say met or not: what a checklist may hold. */
const conditionRules = [
  z.strictObject({ ...origin, kind: z.literal("allOrNothing") }),
  z.strictObject({
    ...origin,
    kind: z.literal("ratioAtLeast"),
    atLeast: points.positive(),
    below,
    isStrict: z.boolean().optional().describe("The share must be more, not only as much"),
    step: z
      .strictObject({
        percent: points.positive(),
        points: points.positive(),
        cap: points.positive().nullable(),
        noneBelow: points.positive().nullable().describe("Per cent below which nothing is left"),
      })
      .optional()
      .describe("What is lost for each so many per cent short"),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("dateBy"),
    by: dayOfYearSchema.nullable(),
    lateDeduction: points.positive().nullable(),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("comparedWithLastYear"),
    comparison: z.enum(["notMore", "fallsBy"]),
    percent: points.positive().nullable(),
    noneIsMet: z.boolean().optional().describe("None this year is enough, whatever last year was"),
    below: below.optional(),
  }),
  z.strictObject({ ...origin, kind: z.literal("countAtLeast"), atLeast: z.int().min(1) }),
  z.strictObject({ ...origin, kind: z.literal("absence"), escapes: z.array(escape) }),
  z.strictObject({
    ...origin,
    kind: z.literal("gradeAtLeast"),
    grades: z.array(text).min(1).describe("Best first"),
    atLeast: text,
    rubric: text.optional().describe("Id or kind of the rubric whose grade it is"),
  }),
  z.strictObject({ ...origin, kind: z.literal("checklist"), conditions: z.array(text).min(1) }),
  z.strictObject({ ...origin, kind: z.literal("fromOtherResult"), rubric: text, result: text }),
  z.strictObject({ ...origin, kind: z.literal("rollUp"), atLeast: points.positive() }),
  z.strictObject({ ...origin, kind: z.literal("openNorm") }),
] as const;

export const conditionRuleSchema = z.discriminatedUnion("kind", conditionRules);

export const ruleSchema = z.discriminatedUnion("kind", [
  ...conditionRules,
  z.strictObject({ ...origin, kind: z.literal("range"), step: points.positive().optional() }),
  z.strictObject({
    ...origin,
    kind: z.literal("perOccurrence"),
    points: points.positive(),
    cap: points.positive().nullable(),
    unit: text.nullable(),
    noneFrom: z.int().min(2).optional().describe("From so many on nothing is left"),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("perKind"),
    kinds: z
      .array(
        z.strictObject({
          text,
          points: points.positive().nullable().describe("Null: a case of this kind loses all"),
        }),
      )
      .min(2),
    cap: points.positive().nullable(),
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
  z.strictObject({ ...origin, kind: z.literal("ratioTimesMaximum") }),
  z.strictObject({
    ...origin,
    kind: z.literal("bonus"),
    points: points.positive(),
    cap: points.positive().nullable(),
  }),
]) satisfies z.ZodType<Rule>;

const number = z.number().nullable().optional();
const answer = z.boolean().nullable();

/** Facts of an example, as an officer would enter them. */
export const factsSchema = z.strictObject({
  count: number,
  counts: z.array(z.number().nullable()).optional(),
  isMet: answer.optional(),
  numerator: number,
  denominator: number,
  date: z.iso.date().nullable().optional(),
  isLate: answer.optional(),
  option: number,
  thisYear: number,
  lastYear: number,
  escape: z.enum(["forceMajeure", "detectedMitigatedReported", "none"]).nullable().optional(),
  grade: text.nullable().optional(),
  conditions: z.array(answer).optional(),
  points: number,
}) satisfies z.ZodType<Facts>;

export type ConditionRule = z.infer<typeof conditionRuleSchema>;
