/** Owns which unnumbered rows are sums of the rows above them, by what they are worth, whatever their words. */
import { addPoints, comparePoints, samePoints, sumPoints, type Points } from "../../../base/points";
import { rowsUnder } from "../../../model/table/itemTree";
import { scoreOf } from "../../sheet/numbers";
import type { NumberedRow } from "./numbered";
import type { Outline, OutlineNode } from "./outline";

/** So many rows are worth together what a further one is worth hardly ever by chance: numbered ones, and any. */
const FEWEST = { numbered: 2, any: 3 } as const;

const MANY = 8;

/** Returns the rows that sum up those above; `scale` is what the total states, null where none does. */
export function sumsOfAbove(outline: Outline, scale: Points | null): readonly number[] {
  const wholly = sumsOfGroupsAndWhole(outline.nodes);
  return wholly.length > 0 ? wholly : sumsOfRuns(outline, scale);
}

/**
 * Rows without a number, each worth what its group is, though that be one row alone; the last of them worth all that is
 * left without the others. One of them by itself may be chance, all together are not.
 */
function sumsOfGroupsAndWhole(nodes: readonly OutlineNode[]): readonly number[] {
  const lastLeaf = [...nodes].reverse().find(({ kind }) => kind === "leaf");
  if (!lastLeaf || lastLeaf.label !== null || lastLeaf.row.maximum === null) return [];
  const leaves = nodes.flatMap((node, index) => (node.kind === "leaf" ? [{ node, index }] : []));
  const sums: number[] = [];
  let group: NumberedRow[] = [];
  const parts: NumberedRow[] = [];
  let top = -1;
  for (const { node, index } of leaves.slice(0, -1)) {
    if (topOf(nodes, index) !== top) group = [];
    top = topOf(nodes, index);
    if (node.label === null && group.length > 0 && isWorth(node.row, group)) {
      sums.push(node.row.row);
      group = [];
    } else {
      group.push(node.row);
      parts.push(node.row);
    }
  }
  const isWhole = parts.length >= FEWEST.any && isWorth(lastLeaf.row, parts);
  return isWhole && sums.length > 0 ? [...sums, lastLeaf.row.row] : [];
}

const topOf = (nodes: readonly OutlineNode[], index: number): number => {
  const parent = nodes[index]?.parent ?? -1;
  return parent < 0 ? index : topOf(nodes, parent);
};

/** The rows that sum up a run of those above, as no single row does by chance. */
function sumsOfRuns({ nodes }: Outline, scale: Points | null): readonly number[] {
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
    const isSum = (): boolean =>
      isSumOf(row, whole, true) ||
      (node.label === null &&
        (isSumOf(row, sinceSum, false) ||
          (!isGroup && isSumOf(row, siblingsBefore(nodes, index), false))));
    if (isOpen && isSum()) {
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
function isWorth(row: NumberedRow, run: readonly NumberedRow[]): boolean {
  if (isMoreThan(run, row.maximum)) return false;
  const isSame = (shown: Points | null, sum: Points | null): boolean =>
    shown === null || (sum !== null && samePoints(shown, sum));
  const isMaximumSame = isSame(row.maximum, sumPoints(run.map(({ maximum }) => maximum)));
  // So many maxima hardly come to that of a further row by chance: its score is a sum too, if a wrong one.
  if (isMaximumSame && row.maximum !== null && run.length >= MANY) return true;
  return (
    isMaximumSame && isSame(scoreOf(row.self), sumPoints(run.map(({ self }) => scoreOf(self))))
  );
}

/** Told by the first few rows of a long run. */
function isMoreThan(run: readonly NumberedRow[], worth: Points | null): boolean {
  if (worth === null) return false;
  let sum: Points = 0;
  return run.some(({ maximum }) => {
    sum = addPoints(sum, maximum ?? 0);
    return comparePoints(sum, worth) > 0;
  });
}

function isSumOf(row: NumberedRow, run: readonly NumberedRow[], isWhole: boolean): boolean {
  if (!isWorth(row, run)) return false;
  const isNumbered = run.every(({ labels }) => labels.length > 0);
  if (!isNumbered) return isWhole && row.maximum !== null && run.length >= FEWEST.any;
  const isScored = scoreOf(row.self) !== null;
  const isOpen = row.maximum !== null && run.every(({ self }) => scoreOf(self) === null);
  const isMany = row.maximum !== null && run.length >= MANY;
  return (isScored || isOpen || isMany) && run.length >= FEWEST.numbered;
}

/** The leaves of the group in which a row stands that come before it; none where the nearest are worth more than the row already. */
function siblingsBefore(nodes: readonly OutlineNode[], index: number): readonly NumberedRow[] {
  const parent = nodes[index]?.parent ?? -1;
  const worth = nodes[index]?.row.maximum ?? null;
  const before: NumberedRow[] = [];
  let sum: Points = 0;
  for (let at = index - 1; at > parent; at--) {
    const node = nodes[at];
    if (node?.kind !== "leaf" || node.parent < parent) continue;
    before.push(node.row);
    sum = addPoints(sum, node.row.maximum ?? 0);
    if (worth !== null && comparePoints(sum, worth) > 0) return [];
  }
  return before;
}

/** Whether the items under a heading are worth what it states. */
function isOwnSum(nodes: readonly OutlineNode[], index: number): boolean {
  const leaves = rowsUnder(nodes, index).filter(({ kind }) => kind === "leaf");
  const worth = sumPoints(leaves.map(({ row }) => row.maximum)) ?? 0;
  return samePoints(worth, nodes[index]?.row.maximum ?? 0);
}
