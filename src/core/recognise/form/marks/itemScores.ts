/** Owns what the cells of scores say in one row: each scorer's points, words and place. */
import { formatAddress } from "../../../model/grid";
import type { Points } from "../../../base/points";
import { subtractPoints } from "../../../base/points";
import type { Columns } from "../../../model/reading";
import { perScorer, type PerScorer, type ScorerCell, type TypedScore } from "../../../model/scorer";
import { scoreOf, type PointsEntry } from "../../sheet/numbers";
import { scoreCell } from "../../sheet/scoreCell";

/** One row whose scores are read. */
export interface ScoredRow {
  readonly row: number;
  /** Row of the unit's own score: the row itself, or that of the option it chose. */
  readonly scoreRow: number;
  readonly isGroup: boolean;
  readonly maximum: Points | null;
  readonly columns: Columns;
  /** Anything stands in the deduction column of the table. */
  readonly hasDeductions: boolean;
  readonly read: (column: number | null) => PointsEntry;
  /** The unit's own score, read at `scoreRow`. */
  readonly self: PointsEntry;
}

const nothingTyped: TypedScore = { points: null, text: null, isText: false, proposals: [] };

/** Returns the cell of each scorer; the points of a group are summed later, what it shows itself is kept apart. */
export const itemScores = (scored: ScoredRow): PerScorer<ScorerCell> =>
  perScorer((scorer) => {
    const { columns, isGroup, maximum, read } = scored;
    const column = columns[scorer] ?? (scorer === "self" ? columns.deduction : null);
    const row = scorer === "self" ? scored.scoreRow : scored.row;
    const typed = scorer === "self" ? ownScore(scored) : scoreCell(read(columns[scorer]), maximum);
    return {
      ...(isGroup ? nothingTyped : typed),
      shown: isGroup ? scoreOf(read(columns[scorer])) : null,
      cell: column === null ? null : formatAddress({ row, column }),
    };
  });

/**
 * Where a table has only a deduction column, the score is maximum − deduction. A blank there takes nothing off, once
 * anything was typed in that column; in a column that is all blank nobody has scored yet.
 */
function ownScore({ columns, hasDeductions, read, self, maximum }: ScoredRow): TypedScore {
  const deduction = read(columns.deduction);
  if (columns.self === null && columns.deduction !== null) {
    const off = deduction.kind === "blank" ? (hasDeductions ? 0 : null) : scoreOf(deduction);
    return {
      points: maximum === null || off === null ? null : subtractPoints(maximum, Math.abs(off)),
      text: deduction.kind === "word" ? deduction.text : null,
      isText: deduction.kind === "numberAsText",
      proposals: [],
    };
  }
  const off = scoreOf(deduction);
  return scoreCell(self, maximum, off === null ? null : Math.abs(off));
}
