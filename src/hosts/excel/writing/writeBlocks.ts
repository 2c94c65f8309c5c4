/** Owns how single cells are gathered into rectangles, so that Excel is asked for few of them. */
import type { CellAddress } from "../../../core/model/workbook/grid";
import type { Block } from "../reading/excelGrid";

/** Rows apart that are still read as one rectangle. */
const READING_GAP = 30;

/** Returns few rectangles that hold all cells, and others between them. */
export function coveringBlocks(cells: readonly CellAddress[]): readonly Block[] {
  const groups: CellAddress[][] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row)) {
    const last = groups[groups.length - 1];
    const end = last?.[last.length - 1];
    if (last && end && cell.row - end.row <= READING_GAP) last.push(cell);
    else groups.push([cell]);
  }
  return groups.map((group) => {
    const [top, bottom] = endsOf(group.map(({ row }) => row));
    const [left, right] = endsOf(group.map(({ column }) => column));
    return {
      rowIndex: top - 1,
      columnIndex: left - 1,
      rowCount: bottom - top + 1,
      columnCount: right - left + 1,
    };
  });
}

/** The lowest and the highest; there may be more than a call takes arguments. */
const endsOf = (numbers: readonly number[]): readonly [number, number] =>
  numbers.reduce<[number, number]>(
    ([low, high], each) => [Math.min(low, each), Math.max(high, each)],
    [Infinity, -Infinity],
  );

/** A rectangle of nothing but given cells, row by row. */
export interface FilledBlock<Cell> {
  readonly block: Block;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Returns rectangles of exactly these cells: runs within a row, joined with the row below where they span the same columns.
 * A row that is hidden stands alone: over one in the middle Excel puts values where they do not belong.
 */
export function filledBlocks<Cell extends CellAddress>(
  cells: readonly Cell[],
  hiddenRows: ReadonlySet<number> = new Set(),
): readonly FilledBlock<Cell>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Cell[][] = [];
  for (const cell of sorted) {
    const last = runs[runs.length - 1];
    const end = last?.[last.length - 1];
    if (last && end?.row === cell.row && end.column + 1 === cell.column) last.push(cell);
    else runs.push([cell]);
  }
  const open = new Map<string, Cell[][]>();
  const blocks: Cell[][][] = [];
  for (const run of runs) {
    const [first] = run;
    if (!first) continue;
    const span = `${first.column} ${run.length}`;
    const above = open.get(span);
    const isApart = hiddenRows.has(first.row) || hiddenRows.has(first.row - 1);
    if (above && !isApart && above[above.length - 1]?.[0]?.row === first.row - 1) above.push(run);
    else {
      const started = [run];
      blocks.push(started);
      open.set(span, started);
    }
  }
  return blocks.flatMap((rows) => {
    const first = rows[0]?.[0];
    return first
      ? [
          {
            rows,
            block: {
              rowIndex: first.row - 1,
              columnIndex: first.column - 1,
              rowCount: rows.length,
              columnCount: rows[0]?.length ?? 0,
            },
          },
        ]
      : [];
  });
}

/** Returns a rectangle as several below each other, whose rows add up to at most `limit` each. */
export function dividedBlock<Cell>(
  { block, rows }: FilledBlock<Cell>,
  sizeOf: (row: readonly Cell[]) => number,
  limit: number,
): readonly FilledBlock<Cell>[] {
  let rowIndex = block.rowIndex;
  return grouped(rows, sizeOf, limit).map((part) => {
    const piece = { rows: part, block: { ...block, rowIndex, rowCount: part.length } };
    rowIndex += part.length;
    return piece;
  });
}

/** Returns groups whose sizes add up to at most `limit` each; one that is larger stands alone. */
export function grouped<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  limit: number,
): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (groups.length === 0 || size > room) {
      groups.push([]);
      room = limit;
    }
    groups[groups.length - 1]?.push(item);
    room -= size;
  }
  return groups;
}
