/** Owns which unnumbered rows are sums of the rows above them, by what they are worth, whatever their words. */
import { samePoints, sumPoints, type Points } from "../../../base/points";
import { rowsUnder } from "../../../model/table/itemTree";
import { scoreOf } from "../../sheet/numbers";
import type { NumberedRow } from "./numbered";
import type { Outline, OutlineNode } from "./outline";

/** So many rows are worth together what a further one is worth hardly ever by chance: numbered ones, and any. */
const FEWEST = { numbered: 2, any: 3 } as const;

/** Returns the rows that sum up a run of those above; `scale` is what the total states, null where none does. */
export function sumsOfAbove({ nodes }: Outline, scale: Points | null): readonly number[] {
  const rows: number[] = [];
  const whole: NumberedRow[] = [];
  let sinceSum: NumberedRow[] = [];
  const leaves = nodes.filter(({ kind }) => kind === "leaf");
  const isProven =
    scale !== null && samePoints(scale, sumPoints(leaves.map(({ row }) => row.maximum)) ?? 0);
  for (const [index, node] of nodes.entries()) {
    const { row, kind } = node;
    const isGroup = kind === "container";
    // "T. cộng" begins like a number: the last row that is worth all the others is no part of them.
    const isLast = !isGroup && index === nodes.length - 1 && whole.length >= FEWEST.any;
    const isOpen =
      (node.label === null || isLast) && !isProven && !(isGroup && isOwnSum(nodes, index));
    const parts = isGroup ? [sinceSum] : [sinceSum, siblingsBefore(nodes, index)];
    const runs = node.label === null ? [whole, ...parts] : [whole];
    if (isOpen && runs.some((run) => isSumOf(row, run, run === whole))) {
      rows.push(row.row);
      sinceSum = [];
    } else if (!isGroup) {
      whole.push(row);
      sinceSum.push(row);
    }
  }
  return rows;
}

/** Worth what the run is worth, in every column that it fills. */
function isSumOf(row: NumberedRow, run: readonly NumberedRow[], isWhole: boolean): boolean {
  const maximum = sumPoints(run.map((each) => each.maximum));
  const self = sumPoints(run.map((each) => scoreOf(each.self)));
  const shown = scoreOf(row.self);
  const isSame = (shownSum: Points | null, sum: Points | null): boolean =>
    shownSum === null || (sum !== null && samePoints(shownSum, sum));
  if (!isSame(row.maximum, maximum) || !isSame(shown, self)) return false;
  const isNumbered = run.every(({ labels }) => labels.length > 0);
  if (!isNumbered) return isWhole && row.maximum !== null && run.length >= FEWEST.any;
  const isShown = row.maximum === null ? shown !== null : shown !== null || self === null;
  return isShown && run.length >= FEWEST.numbered;
}

/** The leaves of the group in which a row stands that come before it. */
function siblingsBefore(nodes: readonly OutlineNode[], index: number): readonly NumberedRow[] {
  const parent = nodes[index]?.parent ?? -1;
  const before: NumberedRow[] = [];
  for (let at = index - 1; at > parent; at--) {
    const node = nodes[at];
    if (node?.kind === "leaf" && node.parent >= parent) before.push(node.row);
  }
  return before;
}

/** Whether the items under a heading are worth what it states. */
function isOwnSum(nodes: readonly OutlineNode[], index: number): boolean {
  const leaves = rowsUnder(nodes, index).filter(({ kind }) => kind === "leaf");
  const worth = sumPoints(leaves.map(({ row }) => row.maximum)) ?? 0;
  return samePoints(worth, nodes[index]?.row.maximum ?? 0);
}
