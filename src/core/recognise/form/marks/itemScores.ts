/** Owns what the cells of scores say in one row: each scorer's points, words and place. */
import { formatAddress } from "../../../model/workbook/grid";
import type { Lexicon } from "../../../domain/lexicon";
import type { Points } from "../../../base/points";
import {
  type AdjustmentCell,
  adjusted,
  type PerAdjustment,
  perAdjustment,
} from "../../../model/table/adjustment";
import { type Columns, scoreColumn } from "../../../model/table/reading";
import {
  perScorer,
  type PerScorer,
  type ScorerCell,
  type TickCells,
  type TypedScore,
} from "../../../model/table/scorer";
import { type TickColumns, tickedScore } from "./ticks";
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
  /** Anything stands in a column of the table that changes scores. */
  readonly isAnyAdjusted: boolean;
  readonly read: (column: number | null) => PointsEntry;
  readonly words: Lexicon["scoreWords"];
  readonly ticks: TickColumns;
  /** The unit's own score, read at `scoreRow`. */
  readonly self: PointsEntry;
}

/** Returns the cell of each scorer; the points of a group are summed later, what it shows itself is kept apart. */
export const itemScores = (scored: ScoredRow): PerScorer<ScorerCell> =>
  perScorer((scorer) => {
    const { columns, isGroup, maximum, read, words } = scored;
    const pair = scored.ticks[scorer];
    const column = scoreColumn(columns, scorer);
    const row = scorer === "self" ? scored.scoreRow : scored.row;
    const cell = column === null ? null : formatAddress({ row, column });
    if (isGroup) return sumCell(scoreOf(read(columns[scorer])), cell);
    const typed =
      tickedScore(scored, scorer) ??
      (scorer === "self" ? ownScore(scored) : scoreCell(read(columns[scorer]), maximum, words));
    const ticks = pair && {
      met: { row, column: pair.met },
      notMet: { row, column: pair.notMet },
    };
    return cellOf(typed, cell, ticks);
  });

const sumCell = (shown: Points | null, cell: string | null): ScorerCell => ({
  points: null,
  text: null,
  isText: false,
  proposals: [],
  shown,
  cell,
});

/** Written out: a spread of objects of many shapes is slow where every cell of a round comes by. */
function cellOf(
  { points, text, isText, proposals, meaning }: TypedScore,
  cell: string | null,
  ticks: TickCells | null,
): ScorerCell {
  const scored: ScorerCell = { points, text, isText, proposals, shown: null, cell };
  if (meaning === undefined && ticks === null) return scored;
  return { ...scored, ...(meaning && { meaning }), ...(ticks && { ticks }) };
}

/**
 * Where a table has no score of the unit but what is taken off, the score is maximum − deduction + what is added. A blank
 * there changes nothing, once anything was typed in such a column; where all are blank nobody has scored yet.
 */
function ownScore(scored: ScoredRow): TypedScore {
  const { columns, isAnyAdjusted, read, self, maximum, words } = scored;
  if (columns.deduction === null) return scoreCell(self, maximum, words, null);
  const cells = itemAdjustments(scored);
  if (columns.self === null) {
    const deduction = read(columns.deduction);
    const isOpen = deduction.kind === "blank" ? !isAnyAdjusted : cells.deduction.points === null;
    return {
      points: maximum === null || isOpen ? null : adjusted(maximum, cells),
      text: deduction.kind === "word" ? deduction.text : null,
      isText: deduction.kind === "numberAsText",
      proposals: [],
    };
  }
  return scoreCell(self, maximum, words, cells.deduction.points);
}

/** Returns what is taken off and added in a row. A deduction is often typed with its sign. */
export const itemAdjustments = ({
  row,
  columns,
  read,
  words,
}: Pick<ScoredRow, "row" | "columns" | "read" | "words">): PerAdjustment<AdjustmentCell> =>
  perAdjustment((role) => {
    const column = columns[role];
    const entry = read(column);
    const isDash = entry.kind === "word" && words.nought.test(entry.text);
    const points = isDash ? 0 : scoreOf(entry);
    return {
      points: points !== null && role === "deduction" ? Math.abs(points) : points,
      text: (entry.kind === "word" && !isDash) || entry.kind === "error" ? entry.text : null,
      cell: column === null ? null : formatAddress({ row, column }),
    };
  });
