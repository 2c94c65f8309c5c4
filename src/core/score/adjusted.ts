/** Owns what follows from a total that a person put in the place of the computed one: by the same rules, all else as it is. */
import type { Points } from "../base/points";
import type { Kind } from "../domain/domain";
import type { Decision, Score, Standing } from "../model/score/score";
import { indicatorsIn } from "../model/table/itemTree";
import { isTrusted } from "../model/table/proof";
import type { TableReading } from "../model/table/reading";
import { perScorer } from "../model/table/scorer";
import { isOpen } from "./totals";
import { decideGrade, decideOutcome } from "./verdict";

/** A table with its score and the lines that decided it. */
export interface ScoredByLines {
  readonly table: TableReading;
  readonly score: Score;
  readonly decision: Decision;
}

/** Returns outcome and grade of a table that comes to `total`; mandatory failures and blanks stay what they are. */
export function withTotal(
  { table, score, decision }: ScoredByLines,
  kind: Kind,
  total: Points,
): Pick<Score, "outcome" | "grade"> {
  const standing: Standing = {
    doubts: isTrusted(table) ? null : table.doubts,
    entries: entriesOf(table, score),
    groups: score.groups,
    countedTotal: total,
    totals: score.totals,
    maximum: score.maximum,
    otherPart: table.otherPart,
    mandatoryFailures: score.mandatoryFailures,
  };
  return {
    outcome: decideOutcome(kind, standing, decision),
    grade: decideGrade(kind, standing, decision),
  };
}

/** Returns whether every indicator is scored, or need not be. */
export const isFinished = ({ table, score, decision }: ScoredByLines): boolean =>
  score.indicators.length > 0 && !entriesOf(table, score).some((entry) => isOpen(entry, decision));

function entriesOf({ items }: TableReading, { indicators }: Score): Standing["entries"] {
  const results = new Map(indicators.map((result) => [result.row, result]));
  return indicatorsIn(items).flatMap((item) => {
    const result = results.get(item.row);
    const points = perScorer((scorer) => item.scores[scorer].points);
    return result ? [{ item, result, points }] : [];
  });
}
