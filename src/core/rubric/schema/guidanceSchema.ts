/** Owns what a rubric file may say to guide who scores: what counts, what usually proves it, what is usually taken off; each with its clause. */
import { z } from "zod";

const text = z.string().trim().min(1);

/** Something that a document says. */
export const statedSchema = z.strictObject({
  text,
  source: text.describe("Document and clause that say so"),
});

export const guidanceSchema = z.strictObject({
  counts: z.array(statedSchema).min(1).optional().describe("What counts as done"),
  evidence: z.array(statedSchema).min(1).optional().describe("What usually stands as evidence"),
  deductions: z.array(statedSchema).min(1).optional().describe("What is usually taken off"),
});

/** Folded words of contents that ask for the same. */
export const aboutSchema = z
  .array(
    text.refine((pattern) => {
      try {
        return new RegExp(pattern) instanceof RegExp;
      } catch {
        return false;
      }
    }),
  )
  .min(1);

export type Stated = z.infer<typeof statedSchema>;
export type RubricGuidance = z.infer<typeof guidanceSchema>;
