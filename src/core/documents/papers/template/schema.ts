/** Owns the schema of paper templates: paragraphs with placeholders, conditions, lists over items, and what a place sets on top. */
import { z } from "zod";
import { domainId } from "../../../domain/domain";
import { fileHead, quotedSource, sourceSchema } from "../../../rubric";
import { blankKinds, paragraphLooks } from "../paper";

const text = z.string().min(1);
/** A text with placeholders: "{{year}}"; "{{unitName|upper}}" in capital letters. */
const filled = z.string();
const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

/** What must hold for a block to stand. All that is said must hold. */
const conditionSchema = z.strictObject({
  has: name.optional().describe("A fact that is known, or a list with entries"),
  lacks: name.optional(),
  fact: name.optional().describe("A fact whose code is one of `is`"),
  is: z.array(text).min(1).optional(),
});

const columnSchema = z.strictObject({
  head: filled,
  value: filled,
  width: z.number().positive().describe("Share of the width"),
  align: z.enum(["left", "center", "right"]).default("left"),
  when: conditionSchema.optional().describe("The column stands only where this holds around it"),
  mayBeShortened: z.boolean().default(false).describe("Where a paper is to fit on one page"),
});

const signerSchema = z.strictObject({
  titles: z.array(filled).min(1),
  how: filled.optional(),
  name: filled.default(""),
});

export type Condition = z.infer<typeof conditionSchema>;
export type TemplateColumn = z.infer<typeof columnSchema>;
export type TemplateSigner = z.infer<typeof signerSchema>;

const recipientsSchema = z.strictObject({ title: filled, lines: z.array(filled) });
export type TemplateRecipients = z.infer<typeof recipientsSchema>;

export type Block = { readonly when?: Condition | undefined } & (
  | { readonly p: string; readonly look: (typeof paragraphLooks)[number] }
  | { readonly blocks: readonly Block[] }
  | {
      readonly each: string;
      readonly blocks: readonly Block[];
      readonly otherwise?: readonly Block[] | undefined;
    }
  | { readonly slot: string; readonly blocks: readonly Block[] }
  | {
      readonly table: string;
      readonly columns: readonly TemplateColumn[];
      readonly strong?: Condition | undefined;
      readonly total?: readonly (string | null)[] | undefined;
      readonly size: number;
    }
  | {
      readonly signers: readonly (TemplateSigner | "recipients")[];
      readonly recipients?: TemplateRecipients | undefined;
    }
  | { readonly recipientsBelow: TemplateRecipients }
  | {
      readonly annex: { readonly orientation: "portrait" | "landscape" };
      readonly blocks: readonly Block[];
    }
);

const when = { when: conditionSchema.optional() };
const blocks = z.array(z.lazy(() => blockSchema));
const blockSchema: z.ZodType<Block> = z
  .union([
    z.strictObject({ ...when, p: filled, look: z.enum(paragraphLooks).default("body") }),
    z.strictObject({ ...when, each: name, blocks, otherwise: blocks.optional() }),
    z.strictObject({ ...when, slot: name, blocks }),
    z.strictObject({
      ...when,
      table: name.describe("A row for each entry of this list"),
      columns: z.array(columnSchema).min(1),
      strong: conditionSchema.optional().describe("Rows in bold"),
      total: z
        .array(filled.nullable())
        .optional()
        .describe("A last row; null: the cell before goes on"),
      size: z.number().min(9).max(14).default(12),
    }),
    z.strictObject({
      ...when,
      signers: z.array(z.union([signerSchema, z.literal("recipients")])).min(1),
      recipients: recipientsSchema.optional(),
    }),
    z.strictObject({ ...when, recipientsBelow: recipientsSchema }),
    z.strictObject({
      ...when,
      annex: z.strictObject({ orientation: z.enum(["portrait", "landscape"]) }),
      blocks,
    }),
    z.strictObject({ ...when, blocks }),
  ])
  .meta({ id: "block" });

const placedSchema = z.strictObject({
  id: name,
  name: text.describe("What a person calls it"),
  value: filled,
  left: z.number().min(0),
  top: z.number().min(0),
  width: z.number().positive(),
  size: z.number().min(8).max(40).default(14),
  align: z.enum(["left", "center", "right"]).default("left"),
  isBold: z.boolean().default(false),
});

const headerSchema = z.strictObject({
  issuerAbove: filled.nullable(),
  issuer: filled,
  number: filled.nullable(),
  placeAndDate: filled.nullable(),
});

/** What a paper is made of. */
export const templateSchema = z.strictObject({
  ...fileHead,
  kind: domainId.describe("Kind of paper, as the command knows it"),
  of: z.enum(["unit", "round"]),
  note: text.optional(),
  sources: z.array(sourceSchema).min(1),
  unitTypes: z.array(domainId).min(1).optional().describe("Absent: every type"),
  onlyWhen: conditionSchema.optional().describe("The paper is made only where this holds"),
  isOnePage: z.boolean().default(false).describe("Made to fit on one page"),
  orientation: z.enum(["portrait", "landscape"]).default("portrait"),
  header: headerSchema.nullable(),
  body: blocks,
  placed: z
    .strictObject({
      width: z.number().positive().describe("Of the printed blank, in mm"),
      height: z.number().positive(),
      texts: z.array(placedSchema).min(1),
    })
    .optional(),
});

const changeSchema = z.strictObject({
  kind: domainId,
  of: z.enum(["unit", "round"]).default("unit"),
  title: text.optional().describe("What the place calls the paper"),
  kinds: z.array(domainId).min(1).optional().describe("Only where these tables are at hand"),
  slots: z.record(name, blocks),
  source: quotedSource,
});

/** What the country or a place adds to templates. */
export const placeSchema = z.strictObject({
  $schema: text,
  schemaVersion: z.int().min(1).max(1),
  version: z.int().min(1),
  id: text,
  profile: text.nullable().describe("Id of the profile; null: the whole country"),
  sources: z.array(sourceSchema).min(1),
  bases: z.array(
    z.strictObject({
      text: text.describe("Without the mark at its end"),
      kinds: z.array(domainId).min(1).optional().describe("Absent: whatever the tables"),
      validFrom: z.iso.date().nullable().describe("Day from which it may be named; null: always"),
      papers: z.array(domainId).min(1).optional().describe("Absent: every kind of paper"),
      known: z.enum(["V", "S"]).describe("V: read in full; S: stated by a document of the place"),
      source: quotedSource,
    }),
  ),
  papers: z
    .array(
      z.strictObject({
        text: text.describe("As the dossier of the profile names it"),
        kind: domainId.nullable().describe("null: no paper that scores can fill"),
        tables: z.array(domainId).min(1).optional().describe("Kinds of tables that it is about"),
      }),
    )
    .describe("Which kind of paper each paper of the dossiers is"),
  changes: z.array(changeSchema),
});

const factName = z.strictObject({
  id: name,
  name: text.describe("In the documents of people, between two pairs of braces"),
});

const fieldSchema = z.strictObject({
  ...factName.shape,
  blank: z.enum(blankKinds),
  isLines: z.boolean().default(false).describe("Several, one a line"),
  kept: z.enum(["unit", "round"]).describe("Typed once for each unit, or once for the round"),
  hint: text.optional(),
});

export interface ListNames {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly { readonly id: string; readonly name: string }[];
  readonly lists: readonly ListNames[];
}
const listSchema: z.ZodType<ListNames> = z.strictObject({
  ...factName.shape,
  facts: z.array(factName),
  lists: z.array(z.lazy(() => listSchema)).default([]),
});

/** Every placeholder there is. */
export const placeholdersSchema = z.strictObject({
  $schema: text,
  schemaVersion: z.int().min(1).max(1),
  fields: z.array(fieldSchema).describe("Typed by a person; empty places until then"),
  unit: z.strictObject({ facts: z.array(factName), lists: z.array(listSchema) }),
  round: z.strictObject({ facts: z.array(factName), lists: z.array(listSchema) }),
});

export type PaperTemplate = z.output<typeof templateSchema>;
export type PlacePapers = z.output<typeof placeSchema>;
export type Placeholders = z.output<typeof placeholdersSchema>;
export type PaperField = Placeholders["fields"][number];
