/** Owns the way from a scored file to what papers are made from: each table bound to its receipt. */
import { type PaperUnit, paperTables } from "../../core/documents/papers/facts/paperUnit";
import type { ProfileChain } from "../../core/profile";
import { tableReceipt } from "../scoring/receipts";
import type { ScoredReading } from "../scoring/scoreReading";

/** Returns the unit of a file; `parent` is told by a list, never by the file. */
export function paperUnitOf(
  { reading, tables }: Pick<ScoredReading, "reading" | "tables">,
  profile: ProfileChain | null,
  programVersion: string,
  parent: string | null = null,
): PaperUnit {
  return {
    name: reading.unit,
    type: reading.unitType,
    parent,
    year: reading.year,
    tables: paperTables(
      reading.file,
      tables
        .filter(({ table }) => table.setAside === null)
        .map((scored) => ({
          table: scored.table,
          kind: scored.kind,
          decision: scored.decision,
          score: scored.score,
          receipt: tableReceipt(scored, profile ? profile[0] : null, programVersion).hash,
        })),
    ),
  };
}
