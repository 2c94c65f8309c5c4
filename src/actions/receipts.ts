/** Owns the receipts of a scored reading: one for each table, of everything that went into it. */
import type { ProfileChain } from "../core/profile";
import { type Receipt, receiptOf } from "../core/receipt";
import type { ScoredReading } from "./scoreReading";

/** Returns the receipt of each table, in their order. */
export const receiptsOf = (
  { tables }: ScoredReading,
  profile: ProfileChain | null,
  programVersion: string,
): readonly Receipt[] =>
  tables.map(({ table, score, decision, rubric }) =>
    receiptOf({
      rubric,
      profile: profile ? profile[0] : null,
      programVersion,
      inputs: { table, decision },
      result: score,
    }),
  );
