/** Owns the words by which the papers of evidence cells are read: "KH số 74/KH-UBND ngày 8/6/2025 của UBND xã về …". */
import { z } from "zod";
import { domainId } from "./domain";
import { everywhere, pattern } from "./pattern";

const evidenceWordsSchema = z.strictObject({
  /** Where the short names of the kinds stand. */
  source: z.string().min(1),
  kinds: z.array(
    z.strictObject({
      id: domainId,
      name: z.string().min(1),
      /** As they begin a sign, with their accents: "HD" is a guidance, "HĐ" a contract. */
      codes: z.array(z.string().min(1)).min(1),
      pattern: z.string().min(1),
      /** Begins the work of a year: due in its first quarter where a content says so. */
      opensYear: z.boolean(),
    }),
  ),
  /** "74/KH-UBND", "12-NQ/ĐU", "124/2021/TT-BCA". */
  sign: everywhere,
  /** Ends before a sign, between it and the words of the kind. */
  lead: pattern,
  /** "số 74" with a day behind it, where the sign is left out. */
  plain: everywhere,
  /** The day right behind a sign: `day`, `month`, `year`. */
  day: pattern,
  /** Before what the paper is about. */
  about: pattern,
  /** Ends what is said of a paper where another one follows. */
  joins: pattern,
  /** A content that asks for evidence in its own words. */
  asked: pattern,
  /** Before parts of a paper that is written down: "số", " ngày ", " về ". */
  written: z.strictObject({
    number: z.string().min(1),
    day: z.string().min(1),
    about: z.string().min(1),
  }),
  /** A content that asks for a paper of the first quarter; of words with their tones. */
  firstQuarter: pattern,
});

export type EvidenceWords = z.output<typeof evidenceWordsSchema>;

/** Throws for words that are not as the schema says: a defect of the build. */
export const parseEvidenceWords = (data: unknown): EvidenceWords => evidenceWordsSchema.parse(data);
