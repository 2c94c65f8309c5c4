/** Owns the schema of a checklist: a rubric without points, where every condition that applies must be met. */
import { z } from "zod";
import { conditionRuleSchema, factsSchema } from "./ruleSchema";
import type { ConditionRule } from "./ruleSchema";
import { domainId } from "../../domain/domain";
import { aboutSchema, statedSchema } from "./guidanceSchema";
import type { Stated } from "./guidanceSchema";
import { fileHead, quotedSource, sourceSchema } from "./rubricSchema";

const text = z.string().trim().min(1);

const node = {
  id: text,
  number: z.string().describe("As printed: 1, a)"),
  text: text.describe("Condensed in our own words; the unit's own sheet has the official wording"),
  source: quotedSource,
  notApplicableWhen: z
    .array(text)
    .min(1)
    .optional()
    .describe("Ids of switches; one that is on takes the condition out, it never scores it"),
};

const conditionSchema = z.strictObject({
  ...node,
  kind: z.literal("condition"),
  rule: conditionRuleSchema,
  otherwise: z
    .literal("forCouncil")
    .optional()
    .describe(
      "The text leaves another way that only a person can judge: not met is then for the council",
    ),
  evidence: statedSchema.optional().describe("What usually stands as evidence"),
  about: aboutSchema
    .optional()
    .describe("Folded words by which a content of a score table is told to ask for the same"),
  unsettled: text.optional().describe("What the document does not say"),
});

const groupSchema = z.strictObject({
  ...node,
  kind: z.literal("group"),
  children: z.array(z.lazy(() => nodeSchema)).min(1),
});

const includeSchema = z.strictObject({
  kind: z.literal("include"),
  id: text,
  rubric: text.describe("Id of the checklist that is referred to"),
  criteria: z.array(text).min(1).describe("Ids of groups or conditions there"),
  heading: z
    .strictObject({ number: z.string(), text })
    .nullable()
    .describe("Of the group they stand in; null: they stand in place of the reference"),
  source: quotedSource,
  notApplicableWhen: z.array(text).min(1).optional(),
});

const nodeSchema: z.ZodType<ChecklistNode> = z
  .discriminatedUnion("kind", [conditionSchema, groupSchema, includeSchema])
  .meta({ id: "checklistNode" });

/** A question answered yes or no, with the clause that asks it. */
const clauseSchema = z.strictObject({ id: text, text, source: quotedSource });

const stateSchema = z.enum(["met", "notMet", "unanswered", "forCouncil", "notApplicable"]);

export const checklistSchema = z.strictObject({
  ...fileHead,
  scheme: z.literal("checklist"),
  kind: domainId,
  unitTypes: z.array(domainId).min(1),
  source: sourceSchema,
  result: text.describe("What is recognised when all conditions are met"),
  amendments: z
    .array(
      z.strictObject({
        source: sourceSchema,
        known: z.array(text),
        unknown: z.array(text).describe("What could not be read; nothing is assumed about it"),
      }),
    )
    .describe("Documents that changed the source"),
  answeredDepth: z
    .int()
    .min(1)
    .max(3)
    .optional()
    .describe(
      "How far below the top the criteria are that a sheet answers one by one; 1 unless said",
    ),
  definition: z.strictObject({ text, source: quotedSource }).nullable(),
  exclusions: z.array(clauseSchema).describe("A unit to which one applies is not assessed at all"),
  switches: z.array(clauseSchema).describe("Circumstances under which a condition does not apply"),
  evidenceAsked: statedSchema
    .optional()
    .describe("The document asks for evidence of every content that is met"),
  match: z.array(text).min(1).describe("Words of a title or note that tell the table"),
  criteria: z.array(nodeSchema).min(1),
  examples: z
    .array(
      z.strictObject({
        criterion: text.describe("Id of the condition"),
        year: z.int().optional(),
        switches: z.array(text).optional().describe("Those that are on; the others are off"),
        facts: factsSchema,
        expected: stateSchema,
        words: text.optional(),
      }),
    )
    .optional()
    .describe("Run by `rubric check`"),
});

interface NodeBase {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly source: string;
  readonly notApplicableWhen?: readonly string[];
}

export interface ChecklistCondition extends NodeBase {
  readonly kind: "condition";
  readonly rule: ConditionRule;
  readonly otherwise?: "forCouncil";
  readonly evidence?: Stated;
  readonly about?: readonly string[];
  readonly unsettled?: string;
}

export interface ChecklistGroup extends NodeBase {
  readonly kind: "group";
  readonly children: readonly ChecklistNode[];
}

/** Conditions of another checklist that count here too, by reference. */
export interface ChecklistInclude {
  readonly kind: "include";
  readonly id: string;
  readonly rubric: string;
  readonly criteria: readonly string[];
  readonly heading: { readonly number: string; readonly text: string } | null;
  readonly source: string;
  readonly notApplicableWhen?: readonly string[];
}

export type ChecklistNode = ChecklistCondition | ChecklistGroup | ChecklistInclude;
export type Checklist = z.infer<typeof checklistSchema>;
/** What can become of a condition. `forCouncil`: the facts do not decide, a person must. */
export type ConditionState = z.infer<typeof stateSchema>;
