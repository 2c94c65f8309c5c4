/** Owns what is scored and who is: kinds of table with what is asked of each, and types of unit, as a file states them. */
import { z } from "zod";
import type { TableKind, UnitType } from "../model/table/reading";
import { type Scorer, scorers } from "../model/table/scorer";

const text = z.string().trim().min(1);

/** The id of a kind or of a type; whether there is one is asked of the domain at hand. */
export const domainId = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

const programmeSchema = z.strictObject({
  id: domainId,
  name: text.describe("What it is about, within a sentence"),
  subtitle: text.describe("Below the title of the printed list"),
});

/** What of a table's result a column holds. */
const shownValues = [
  "selfTotal",
  "appraisedTotal",
  "councilTotal",
  "countedTotal",
  "mandatoryFailures",
  "outcome",
  "grade",
] as const;
const columnSchema = z.strictObject({ shows: z.enum(shownValues), head: text });

const listSchema = z.strictObject({
  heading: text.describe("Over its columns in the printed list"),
  columns: z.array(columnSchema).min(1).describe("Of the printed list"),
  screen: z.array(columnSchema).min(1).describe("Of the list on the screen"),
  compared: z
    .array(
      z.strictObject({
        value: z.enum(["total", "verdict", "grade"]),
        field: z
          .string()
          .regex(/^[a-z][A-Za-z0-9.]*$/)
          .describe("Name in the JSON of a run: no two kinds have the same"),
        name: text,
      }),
    )
    .describe("What is told when it changed since an earlier run"),
  isOwnField: z
    .boolean()
    .default(false)
    .describe("`consolidate --json` also prints it as a field of the unit, beside `tables`"),
});

const kindSchema = z.strictObject({
  id: domainId,
  programme: domainId.nullable().describe("Kinds of one programme stand in one list; null: none"),
  title: text,
  shortTitle: text,
  passed: z.enum(["always", "unlessGraded", "never"]).describe("Whether a pass line decides"),
  graded: z.enum(["always", "withBands", "never"]).describe("Whether bands of grades decide"),
  holdsMandatory: z
    .boolean()
    .default(false)
    .describe("Some contents of its whole tables must have the maximum"),
  isAssumedFromGrades: z
    .boolean()
    .default(false)
    .describe("A table whose title names no kind is of this one where it states grades"),
  isFallback: z.boolean().default(false).describe("Stands where no kind is known; one kind has it"),
  words: z.strictObject({
    met: text.describe("Within a sentence"),
    notMet: text,
    absent: text.describe("A unit sent no such table"),
    total: text.optional().describe("Before its points, where a line tells several tables"),
    passLine: text.optional().describe("Before the points of the line; needed where it is passed"),
    outcomes: text.optional().describe("Over the counts of outcomes; needed where it is passed"),
    outcomeChart: text.optional(),
    gradeBands: text.optional().describe("Before the bands; needed where it is graded"),
    grades: text.optional().describe("Over the counts of grades; needed where it is graded"),
    gradeChart: text.optional(),
    override: text.optional().describe("Over what a council decides"),
  }),
  list: listSchema.nullable().describe("What a consolidated list shows of it; null: nothing"),
});

/** What names of units of a type are like. */
const traits = ["place", "partOfPlace", "body", "legalForm", "schoolLevel"] as const;

const unitTypeSchema = z.strictObject({
  id: domainId,
  name: text.describe("In headings and in lists"),
  traits: z
    .array(z.enum(traits))
    .describe(
      "place: others lie in it; partOfPlace: it lies in one and is named within it; body: an office; legalForm, schoolLevel: its name holds one",
    ),
});

export const domainSchema = z.strictObject({
  $schema: text,
  schemaVersion: z.literal(1),
  note: text.optional(),
  programmes: z.array(programmeSchema),
  kinds: z.array(kindSchema),
  unitTypes: z.array(unitTypeSchema).describe("In the order of lists"),
});

export type DomainFile = z.output<typeof domainSchema>;
export type Domain = Pick<DomainFile, "programmes" | "kinds" | "unitTypes">;
export type Kind = Domain["kinds"][number];
export type KindList = NonNullable<Kind["list"]>;
export type ShownValue = (typeof shownValues)[number];

/** The scorers by the value that holds their total. */
const totals = new Map<ShownValue, Scorer>(
  scorers.map((scorer): [ShownValue, Scorer] => [`${scorer}Total`, scorer]),
);

/** Returns the scorer whose total a column holds; null for any other column. */
export const scorerOf = (shows: ShownValue): Scorer | null => totals.get(shows) ?? null;

export type UnitTrait = (typeof traits)[number];

/** Returns the domain of a parsed JSON file; throws a ZodError for a file that is none. */
export const parseDomain = (json: unknown): DomainFile => domainSchema.parse(json);

/** Returns the JSON Schema of a domain file, for editors. */
export const domainJsonSchema = (): object => ({
  $comment: "Generated from src/core/domain; do not edit.",
  ...z.toJSONSchema(domainSchema, { io: "input" }),
});

/** Ids that a file names. */
interface NamedIds {
  readonly kinds: readonly TableKind[];
  readonly unitTypes: readonly UnitType[];
}

/** Returns the ids that a domain has not. */
export const strangeIds = (domain: Domain, { kinds, unitTypes }: NamedIds): readonly string[] => [
  ...kinds.filter((id) => !kindIds(domain).includes(id)),
  ...unitTypes.filter((id) => !typeIds(domain).includes(id)),
];

/** Throws where a domain has not what a file of words names. */
export function checkIds(domain: Domain, named: NamedIds): void {
  const [strange] = strangeIds(domain, named);
  if (strange !== undefined) throw new Error(`the domain has no "${strange}"`);
}

/** Returns a kind by its id; the fallback for one that is not known. */
export const kindOf = (domain: Domain, id: TableKind): Kind =>
  domain.kinds.find((kind) => kind.id === id) ?? fallbackKind(domain);

/** Returns the kind that stands where none is known. Throws where a domain has none: it would not have parsed. */
export function fallbackKind({ kinds }: Domain): Kind {
  const kind = kinds.find(({ isFallback }) => isFallback);
  if (!kind) throw new Error("a domain without a fallback");
  return kind;
}

/** Returns the ids of the kinds, in their order. */
export const kindIds = ({ kinds }: Domain): readonly TableKind[] => kinds.map(({ id }) => id);

/** Returns the ids of the types, in their order. */
export const typeIds = ({ unitTypes }: Domain): readonly UnitType[] =>
  unitTypes.map(({ id }) => id);

/** Tells whether units of a type are so named. */
export const hasTrait = (
  { unitTypes }: Domain,
  type: UnitType | null | undefined,
  ...wanted: readonly UnitTrait[]
): boolean =>
  unitTypes.some(
    ({ id, traits: typeTraits }) =>
      id === type && wanted.some((trait) => typeTraits.includes(trait)),
  );

/** Returns the first type that is so named; null where there is none. */
export const typeWith = ({ unitTypes }: Domain, trait: UnitTrait): UnitType | null =>
  unitTypes.find(({ traits: typeTraits }) => typeTraits.includes(trait))?.id ?? null;

/** Returns the name of a type; the id itself where it is none. */
export const typeName = ({ unitTypes }: Domain, type: UnitType): string =>
  unitTypes.find(({ id }) => id === type)?.name ?? type;

/** A kind that a list shows. */
export type ListedKind = Kind & { readonly list: KindList };

/** Returns the kinds that a list shows, in their order. */
export const listedKinds = ({ kinds }: Domain): readonly ListedKind[] =>
  kinds.flatMap((kind) => (kind.list ? [{ ...kind, list: kind.list }] : []));

/** Returns what the values that are compared between runs are called, by their fields. */
export const comparedNames = (domain: Domain): ReadonlyMap<string, string> =>
  new Map(
    listedKinds(domain).flatMap(({ list }) =>
      list.compared.map(({ field, name }): [string, string] => [field, name]),
    ),
  );

/** Returns the programmes that some kinds are of. */
export const programmesOf = (
  { programmes, kinds }: Domain,
  ids: readonly TableKind[],
): Domain["programmes"] =>
  programmes.filter(({ id }) =>
    kinds.some((kind) => ids.includes(kind.id) && kind.programme === id),
  );
