/** Owns the finding of the formulas that look at a cell, in a time that hardly grows with how many there are. */
import type { CellRange } from "../../core/model/workbook/grid";
import type { SheetCell } from "./cells";
import type { Area } from "./values";

/** An area wider than this is not listed by column. */
const WIDE = 16;

interface Watch<Node> {
  readonly node: Node;
  readonly range: CellRange;
}

/** Visits the formulas that look at a cell, once for each of their areas that holds it. */
export type VisitDependents<Node> = (cell: SheetCell, visit: (node: Node) => void) => void;

/** Returns how the formulas are found that look at a cell. */
export function indexDependents<Node>(
  nodes: Iterable<Node>,
  areasOf: (node: Node) => readonly Area[],
): VisitDependents<Node> {
  const byColumn = new Map<number, WatchList<Node>>();
  const bySheet = new Map<number, WatchList<Node>>();
  for (const node of nodes)
    for (const { sheet, range } of areasOf(node)) {
      const watch = { node, range };
      if (range.right - range.left >= WIDE) listAt(bySheet, sheet).add(watch);
      else
        for (let column = range.left; column <= range.right; column++)
          listAt(byColumn, columnKey(sheet, column)).add(watch);
    }
  return ({ sheet, row, column }, visit) => {
    byColumn.get(columnKey(sheet, column))?.find(row, ({ node }) => visit(node));
    bySheet.get(sheet)?.find(row, ({ node, range }) => {
      if (column >= range.left && column <= range.right) visit(node);
    });
  };
}

const columnKey = (sheet: number, column: number): number => sheet * 16_385 + column;

function listAt<Node>(lists: Map<number, WatchList<Node>>, key: number): WatchList<Node> {
  const list = lists.get(key) ?? new WatchList<Node>();
  lists.set(key, list);
  return list;
}

/** Areas by their rows: in the order of their tops, each half of the list knows how far down it reaches. */
class WatchList<Node> {
  private readonly watches: Watch<Node>[] = [];
  /** Lowest bottom of the part of the list that has its middle here; null until it is asked for. */
  private lowest: Int32Array | null = null;

  add(watch: Watch<Node>): void {
    this.watches.push(watch);
    this.lowest = null;
  }

  find(row: number, visit: (watch: Watch<Node>) => void): void {
    const lowest = (this.lowest ??= this.sorted());
    const findIn = (from: number, to: number): void => {
      const middle = (from + to) >> 1;
      if (from >= to || (lowest[middle] ?? 0) < row) return;
      findIn(from, middle);
      const watch = this.watches[middle];
      if (!watch || watch.range.top > row) return;
      if (watch.range.bottom >= row) visit(watch);
      findIn(middle + 1, to);
    };
    findIn(0, this.watches.length);
  }

  private sorted(): Int32Array {
    const { watches } = this;
    watches.sort((a, b) => a.range.top - b.range.top);
    const lowest = new Int32Array(watches.length);
    const fill = (from: number, to: number): number => {
      if (from >= to) return 0;
      const middle = (from + to) >> 1;
      const deepest = Math.max(
        watches[middle]?.range.bottom ?? 0,
        fill(from, middle),
        fill(middle + 1, to),
      );
      lowest[middle] = deepest;
      return deepest;
    };
    fill(0, watches.length);
    return lowest;
  }
}
