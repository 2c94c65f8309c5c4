/** Owns the schema of an appraisal as it is kept with a file, and how it is read where nothing else of the settings is. */
import { z } from "zod";
import { evidenceStates } from "../model/table/appraisal";

const text = z.string().trim().min(1);

const contentSchema = z.strictObject({
  row: z.int().min(1),
  path: z.string(),
  /** What the content said when it was appraised: it is found again by it. */
  text: z.string(),
  points: z
    .number()
    .finite()
    .optional()
    .describe("Appraised points of a content whose table has no column for them"),
  reason: text.optional(),
  evidence: z.enum(evidenceStates).optional(),
  evidenceNote: text.optional(),
  note: z.strictObject({ text, isDone: z.boolean() }).optional(),
});

export const appraisalSchema = z.strictObject({
  by: text.optional(),
  day: z.iso.date().optional().describe("Day of the last word"),
  conflict: z.strictObject({ has: z.boolean(), words: text.optional() }).optional(),
  contents: z.array(contentSchema),
});

export type KeptAppraisal = z.infer<typeof appraisalSchema>;
export type KeptContent = z.infer<typeof contentSchema>;

/** An appraisal of a table, by the table's place. */
export interface PlacedAppraisal {
  readonly sheet: string;
  readonly headerRow: number;
  readonly kind: string;
  readonly appraisal: KeptAppraisal;
}

const placedSchema = z.object({
  sheet: text,
  headerRow: z.int().min(1),
  kind: text,
  appraisal: appraisalSchema,
});

/** Returns the appraisals among kept settings, whatever else stands there; none in any other value. */
export function appraisalsIn(kept: unknown): readonly PlacedAppraisal[] {
  const tables = z.object({ tables: z.array(z.unknown()) }).safeParse(kept);
  if (!tables.success) return [];
  return tables.data.tables.flatMap((table) => {
    const placed = placedSchema.safeParse(table);
    return placed.success ? [placed.data] : [];
  });
}
