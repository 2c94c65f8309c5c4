/** Owns which scores a paper says: those of a unit's tables, or of every unit of a round. */
import { hashOf } from "../../../model/score/receipt";
import { perScorer } from "../../../model/table/scorer";
import type { PaperUnit } from "../facts/paperUnit";
import type { PaperRound, PaperRoundTable } from "../facts/roundFacts";
import type { BoundScore } from "../paper";

/** Returns the tables of a unit by their receipts. */
export const boundOfUnit = ({ tables }: Pick<PaperUnit, "tables">): readonly BoundScore[] =>
  tables.map(({ file, sheet, kind, receipt }) => ({ file, sheet, kind: kind.id, receipt }));

/** Returns every table that counts in a round, each by what the round's papers say of it. */
export const boundOfRound = ({ units }: Pick<PaperRound, "units">): readonly BoundScore[] =>
  units
    .filter(({ isOutside }) => !isOutside)
    .flatMap(({ unit, tables }) =>
      Object.entries(tables).map(([kind, table]) => ({
        file: table.file,
        sheet: table.sheet,
        kind,
        receipt: hashOf({ unit: unit.key, said: saidOf(table) }),
      })),
    );

const saidOf = (table: PaperRoundTable): unknown => ({
  totals: perScorer((scorer) => table.totals[scorer].points),
  counted: table.counted,
  countedTotal: table.countedTotal,
  verdict: table.verdict,
  grade: table.proposedGrade,
  failures: table.mandatoryFailures,
  reason: table.override?.reason,
});
