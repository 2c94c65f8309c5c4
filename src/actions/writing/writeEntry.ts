/** Owns how an officer's entry on one indicator reaches the sheet: one batch of cells, with what it takes to undo it. */
import type { Facts } from "../../core/model/table/rule";
import type { CellChange, Grid } from "../../core/model/workbook/grid";
import { type Points, subtractPoints } from "../../core/base/points";
import type { Scorer, TickCells } from "../../core/model/table/scorer";
import type { Item, TableReading } from "../../core/model/table/reading";
import type { WorkbookHost, WriteReceipt } from "../../hosts/host";
import { plus, type PointsChange, typedSumChanges } from "./typedSums";

/** What was entered; a field that is left out is not touched, `null` empties its cell. */
export interface Entry {
  /** Who gave the points; left out: the unit itself. */
  readonly scorer?: Scorer;
  readonly points?: Points | null;
  readonly reason?: string | null;
  readonly evidence?: string | null;
  /** Facts behind the points; they have no cell of their own. */
  readonly facts?: Facts;
}

/** A write that was carried out, and the writes that undo and redo it. */
export interface Write {
  readonly sheet: string;
  readonly before: readonly CellChange[];
  readonly after: readonly CellChange[];
  /** What else the workbook had to say about the batch. */
  readonly receipt: WriteReceipt;
}

/** Returns the column that holds reasons: its own, else the note column. */
export const reasonColumn = ({ columns }: TableReading): number | null =>
  columns.reason ?? columns.note;

/** Returns the cells that an entry changes. Formula cells are passed over: what feeds them is written instead. */
export function changesForEntry(
  table: TableReading,
  grid: Grid,
  item: Item,
  entry: Entry,
): readonly CellChange[] {
  return [
    ...(entry.points === undefined ? [] : pointsChanges(table, grid, item, entry)),
    ...textChange(item, reasonColumn(table), item.reason, entry.reason),
    ...textChange(item, table.columns.evidence, item.evidence, entry.evidence),
  ];
}

/** Writes changes in one batch, where the expected values stand; null when there is nothing to write. */
export async function writeChanges(
  host: WorkbookHost,
  sheet: string,
  changes: readonly CellChange[],
  expected: readonly CellChange[] = [],
): Promise<Write | null> {
  if (changes.length === 0) return null;
  const receipt = await host.writeCells(sheet, changes, expected);
  return { sheet, before: receipt.before, after: changes, receipt };
}

function pointsChanges(
  table: TableReading,
  grid: Grid,
  item: Item,
  { points = null, scorer = "self" }: Entry,
): readonly CellChange[] {
  const { ticks } = item.scores[scorer];
  if (ticks) return tickChanges(ticks, points, item.maximum);
  const targets =
    scorer === "self"
      ? ownTargets(table, grid, item, points)
      : othersTargets(table, item, scorer, points);
  return targets.flatMap((target) => [
    { row: target.row, column: target.column, value: target.after },
    ...typedSumChanges(table, grid, target),
  ]);
}

/** A mark where it belongs and none in the other cell; points in between stand as the number they are. */
function tickChanges(
  { met, notMet, marks = { met: TICK, notMet: TICK } }: TickCells,
  points: Points | null,
  maximum: Points | null,
): readonly CellChange[] {
  const isNought = points === 0;
  const first = points === null || isNought ? null : points === maximum ? marks.met : points;
  const second = isNought ? marks.notMet : null;
  // One column holds either word.
  if (met.row === notMet.row && met.column === notMet.column)
    return [{ ...met, value: first ?? second }];
  return [
    { ...met, value: first },
    { ...notMet, value: second },
  ];
}

const TICK = "x";

/** Another's score has a column of its own or none. */
function othersTargets(
  { columns }: TableReading,
  { row, scores }: Item,
  scorer: Exclude<Scorer, "self">,
  after: Points | null,
): readonly PointsChange[] {
  const column = columns[scorer];
  return column === null ? [] : [{ row, column, before: scores[scorer].points, after }];
}

/** The unit's own score: its column, and what was taken off beside it. */
function ownTargets(
  { columns: { self, deduction }, added }: TableReading,
  grid: Grid,
  item: Item,
  points: Points | null,
): readonly PointsChange[] {
  const whole = plus(item.maximum, added?.isInScore ? item.adjustments.added.points : null);
  const off = whole === null || points === null ? null : subtractPoints(whole, points);
  const offBefore = item.adjustments.deduction.points;
  const isFormula = (column: number) =>
    grid.cells.some((c) => c.row === item.row && c.column === column && c.formula !== null);
  // With no self column a blank deduction would read as "not scored": nought says "nothing taken off".
  const shownOff = off === 0 && self !== null ? null : off;
  const targets: PointsChange[] = [];
  if (self !== null && !(deduction !== null && isFormula(self))) {
    const before = item.scores.self.points;
    targets.push({ row: item.scoreRow, column: self, before, after: points });
  }
  if (deduction !== null && !isFormula(deduction) && shownOff !== offBefore)
    targets.push({ row: item.row, column: deduction, before: offBefore, after: shownOff });
  return targets;
}

function textChange(
  { row }: Item,
  column: number | null,
  before: string | null,
  after: string | null | undefined,
): readonly CellChange[] {
  if (column === null || after === undefined) return [];
  const value = after?.trim() ? after.trim() : null;
  return value === before ? [] : [{ row, column, value }];
}
