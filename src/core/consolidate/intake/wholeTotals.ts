/** Owns the totals of a table that are totals indeed: no half-filled column, no single part of a table that goes on elsewhere. */
import { type Points, sumPoints } from "../../base/points";
import type { FileTotals, TableResult } from "../../model/round/consolidation";
import { indicatorsIn } from "../../model/table/itemTree";
import type { TableReading } from "../../model/table/reading";
import type { ScoredTable } from "../../model/round/roundInput";
import type { Score } from "../../model/score/score";
import { type PerScorer, perScorer, type Scorer } from "../../model/table/scorer";

interface WholeTotals extends Pick<TableResult, "maximum" | "counted" | "countedTotal"> {
  readonly totals: PerScorer<Points | null>;
}

/**
 * The sum of a half-filled column is no total, nor is that of one part of a table: both parts together are, as the unit
 * scored them. Whether others scored the other part throughout is not known here.
 */
export function wholeTotals(table: TableReading, score: Score): WholeTotals {
  const { counted, maximum, totals, countedTotal } = score;
  const { otherPart } = table;
  if (otherPart === null) {
    const whole = perScorer((scorer) =>
      scorer === "self" || hasScoredAll(scorer, table, score) ? totals[scorer] : null,
    );
    return { maximum, counted, totals: whole, countedTotal };
  }
  const self = sumPoints([totals.self, otherPart.points.self]);
  return {
    maximum: sumPoints([maximum, otherPart.maximum]),
    counted: "self",
    totals: perScorer((scorer) => (scorer === "self" ? self : null)),
    countedTotal: self,
  };
}

/** A bonus left blank was not claimed and does not hinder. */
function hasScoredAll(scorer: Scorer, { items }: TableReading, { indicators }: Score): boolean {
  const states = new Map(indicators.map(({ row, state }) => [row, state]));
  const needed = indicatorsIn(items).filter(
    ({ row, bonus }) => !bonus && states.get(row) !== "notApplicable",
  );
  return needed.length > 0 && needed.every(({ scores }) => scores[scorer].points !== null);
}

/** What is kept of a table of a file that may not count. */
export function fileTotals({ table, score }: ScoredTable): FileTotals {
  const { totals, countedTotal } = wholeTotals(table, score);
  return {
    kind: table.kind,
    sheet: table.sheet,
    totals,
    countedTotal,
    verdict: score.outcome?.verdict ?? null,
    grade: score.grade?.name ?? null,
  };
}
