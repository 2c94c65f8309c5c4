/** Owns the door to paper templates: from unknown data to checked values, every placeholder of them known. */
import { z } from "zod";
import type { Domain } from "../../../domain/domain";
import { checkKinds, checkUnitTypes, problem, shapeProblems } from "../../../rubric";
import type { RubricProblem } from "../../../rubric";
import { strangePlaceholders } from "./placeholders";
import {
  type PaperTemplate,
  type Placeholders,
  type PlacePapers,
  placeholdersSchema,
  placeSchema,
  templateSchema,
} from "./schema";

export { fieldsIn, placeholderWords } from "./placeholders";
export type {
  Block,
  Condition,
  ListNames,
  PaperField,
  PaperTemplate,
  Placeholders,
  PlacePapers,
  TemplateColumn,
  TemplateRecipients,
  TemplateSigner,
} from "./schema";

/** Returns the template, or every problem of the data. */
export function parseTemplate(
  data: unknown,
  placeholders: Placeholders,
  domain: Domain,
): { readonly template: PaperTemplate } | { readonly problems: readonly RubricProblem[] } {
  const parsed = templateSchema.safeParse(data);
  if (!parsed.success) return { problems: shapeProblems(parsed.error) };
  const { header, body, placed, of, unitTypes = [] } = parsed.data;
  const problems = [
    ...checkUnitTypes(domain, unitTypes, "unitTypes"),
    ...strange(strangePlaceholders({ header, body, placed }, placeholders, of)),
  ];
  return problems.length > 0 ? { problems } : { template: parsed.data };
}

/** Returns what a place sets on top of templates, or every problem of the data. */
export function parsePlacePapers(
  data: unknown,
  placeholders: Placeholders,
  domain: Domain,
): { readonly place: PlacePapers } | { readonly problems: readonly RubricProblem[] } {
  const parsed = placeSchema.safeParse(data);
  if (!parsed.success) return { problems: shapeProblems(parsed.error) };
  const { bases, papers, changes } = parsed.data;
  const problems = [
    ...checkKinds(
      domain,
      bases.flatMap(({ kinds = [] }) => kinds),
      "bases",
    ),
    ...checkKinds(
      domain,
      papers.flatMap(({ tables = [] }) => tables),
      "papers",
    ),
    ...checkKinds(
      domain,
      changes.flatMap(({ kinds = [] }) => kinds),
      "changes",
    ),
    ...changes.flatMap(({ slots, of }) => strange(strangePlaceholders(slots, placeholders, of))),
  ];
  return problems.length > 0 ? { problems } : { place: parsed.data };
}

const strange = (names: readonly string[]): readonly RubricProblem[] =>
  names.map((name) => problem("unknownKey", `{{${name}}}`, "no such placeholder"));

/** Returns the names of all placeholders. Throws a ZodError for data that is none. */
export const parsePlaceholders = (data: unknown): Placeholders => placeholdersSchema.parse(data);

/** Returns the JSON Schemas of the files, for editors. */
export const paperJsonSchemas = (): {
  readonly template: object;
  readonly place: object;
  readonly placeholders: object;
} => {
  const of = (schema: z.ZodType): object => ({
    $comment: "Generated from src/core/documents/papers; do not edit.",
    ...z.toJSONSchema(schema, { io: "input" }),
  });
  return {
    template: of(templateSchema),
    place: of(placeSchema),
    placeholders: of(placeholdersSchema),
  };
};
