/** Owns the schema of the papers that a person typed or corrected in the index of evidence, as they are kept with a file. */
import { z } from "zod";
import { domainId } from "../domain/domain";

const text = z.string().trim().min(1);

const placeSchema = z.strictObject({
  sheet: text,
  row: z.int().min(1),
  /** What the content said: it is found again by it. */
  text: z.string(),
});

export const paperSchema = z.strictObject({
  sign: text.describe("74/KH-UBND"),
  day: z.iso.date().optional(),
  kind: domainId.optional().describe("Id of a kind of paper; absent: what its sign says"),
  about: text.optional(),
  code: text.optional().describe("Under which the unit files it"),
  read: z
    .array(text)
    .min(1)
    .optional()
    .describe("Sign and year by which cells still name it, where a person corrected them"),
  backs: z
    .array(placeSchema)
    .min(1)
    .optional()
    .describe("Contents that it stands behind, of which no cell says so yet"),
  leaves: z
    .array(placeSchema)
    .min(1)
    .optional()
    .describe("Contents whose cells name it and are not to"),
});

export type KeptPaper = z.infer<typeof paperSchema>;
/** A content as a kept paper names it. */
export type KeptPlace = z.infer<typeof placeSchema>;
