/** Owns the receipts of scores: one for each table, of everything that went into it. */
import type { Assessment } from "../core/assessment";
import type { Profile, ProfileChain } from "../core/profile";
import { type Receipt, receiptOf } from "../core/receipt";
import type { ScoredReading } from "./scoreReading";
import type { ScoredTable } from "./scoreTables";

/** Returns the receipt of each table, in their order. */
export const receiptsOf = (
  { tables }: ScoredReading,
  profile: ProfileChain | null,
  programVersion: string,
): readonly Receipt[] =>
  tables.map((scored) => tableReceipt(scored, profile ? profile[0] : null, programVersion));

/** Returns the receipt of one table; `assessment` where more was claimed than the sheet itself says. */
export const tableReceipt = (
  { table, score, decision, rubric }: ScoredTable,
  profile: Profile | null,
  programVersion: string,
  assessment?: Assessment,
): Receipt =>
  receiptOf({
    rubric,
    profile,
    programVersion,
    inputs: { table, decision, assessment },
    result: score,
  });
