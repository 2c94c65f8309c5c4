/** Owns how odd a place in the outline is. Costs are plain numbers: 0 is what a good sheet does, 5 is very odd, proof is negative. */
import { samePoints, type Points } from "../../../base/points";
import { follows, type Label } from "../../sheet/labels";
import type { NumberedRow } from "./numbered";

/** An open group while the rows are read. */
export interface Frame {
  readonly node: number;
  readonly label: Label | null;
  readonly maximum: Points | null;
  /** The maximum is the most that its rows may come to. */
  readonly limits: boolean;
  /** What is under it changes the total that stands above. */
  readonly adjusts: boolean;
  readonly sum: Points;
  readonly count: number;
  /** Rows that score in it, at any depth. */
  readonly leaves: number;
  /** Number and kind of the latest child. */
  readonly last: Label | null;
  readonly lastKind: "container" | "leaf" | null;
  readonly childrenHaveMaximum: boolean;
}

const RANK: { readonly [S in Label["style"] | "none"]: number } = {
  word: 0,
  capital: 1,
  roman: 1,
  decimal: 2,
  composite: 2,
  lower: 3,
  bullet: 4,
  none: 4,
};

/** A line that only explains points ("- Có kết quả: 3 …", "1.1 …" below a "1" that is scored) is easily passed over, a heading is not. */
export function passingCost({ labels, bold }: NumberedRow, lastLeaf: Label | null): number {
  const [label] = labels;
  if (label === undefined || label.style === "bullet") return bold ? 2.5 : 1;
  const isBelowScored = lastLeaf !== null && labels.some((each) => explains(each, lastLeaf));
  return isBelowScored && !bold ? 1 : 4;
}

/** Numbered as a part of the row that is scored: 1.1 below 1, a) below it, 1 below I. */
const explains = (label: Label, scored: Label): boolean =>
  label.parts.length > 1
    ? label.parts.length === scored.parts.length + 1 &&
      scored.parts.every((part, at) => part === label.parts[at])
    : RANK[label.style] > RANK[scored.style];

/** What it costs to close the groups from a depth on; each proves or disproves itself by its sum. */
export function costOfClosing(frames: readonly Frame[], depth: number): number {
  let cost = 0;
  for (let at = depth; at < frames.length; at++) {
    const frame = frames[at];
    if (!frame) continue;
    const isProven = frame.maximum !== null && samePoints(frame.sum, frame.maximum);
    if (frame.node === -1) cost += frame.maximum === null ? 0 : isProven ? -3 : 5;
    else if (frame.leaves === 0) cost += frame.maximum === null ? 5 : 15;
    // One part alone equal to its whole is chance, not proof.
    else if (frame.limits && frame.sum > (frame.maximum ?? 0)) cost += 0;
    else if (frame.maximum !== null) cost += isProven ? (frame.count > 1 ? -3 : 0) : 6;
  }
  return cost;
}

/** A row left blank among rows that are scored (`isFilledIn`) is rather the heading of those below it. */
export function leafCost(row: NumberedRow, parent: Frame, isFilledIn: boolean): number {
  let cost = 0;
  if (row.maximum === null) cost += 6;
  if (isFilledIn && !row.hasScore) cost += 3;
  if (row.maximumRefs && row.maximumRefs.some((ref) => ref > row.row)) cost += 10;
  if (row.selfIsSum) cost += 6;
  if (row.bold) cost += 0.8;
  if (row.capitals) cost += 0.5;
  if (parent.lastKind === "container") cost += 1;
  return cost;
}

export function containerCost(row: NumberedRow, parent: Frame): number {
  let cost = row.maximum === null ? -1 : 1.2;
  if (row.maximumRefs && row.maximumRefs.some((ref) => ref > row.row)) cost -= 4;
  if (row.selfIsSum) cost -= 3;
  if (row.bold) cost -= 0.8;
  if (row.capitals) cost -= 0.5;
  if (row.maximum !== null && row.hasScore && !row.selfIsSum) cost += 0.8;
  if (parent.lastKind === "leaf") cost += 1.5;
  if (parent.lastKind === "container" && parent.childrenHaveMaximum && row.maximum === null)
    cost += 1.5;
  if (parent.lastKind === "container" && !parent.childrenHaveMaximum && row.maximum !== null)
    cost += 1.5;
  return cost;
}

export function placingCost(
  parent: Frame,
  label: Label | null,
  depth: number,
  lastLeaf: Label | null,
  row: NumberedRow,
): number {
  const style = label?.style ?? "none";
  let cost = depth * 0.1;
  if (label && label !== row.labels[0]) cost += 0.6;
  if (parent.count > 0) cost += siblingCost(parent.last, label);
  else if (label && style !== "bullet") {
    const runsOn = lastLeaf !== null && follows(lastLeaf, label);
    cost += label.ordinal === 1 ? 0 : runsOn ? 0.3 : 2.5;
  }
  const isComposite = label !== null && label.parts.length > 1 && style !== "word";
  return parent.count === 0 || isComposite ? cost + nestingCost(parent.label, label, depth) : cost;
}

/** III comes after II, hardly within it: a wrong sum is likelier than a number that is passed over. */
export function strayingCost(frames: readonly Frame[], depth: number, label: Label | null): number {
  if (!label || label.style === "bullet") return 0;
  const last = frames[depth]?.last ?? null;
  if (last && follows(last, label)) return 0;
  for (let at = 1; at <= depth; at++) {
    const open = frames[at];
    if (!open?.label || open.label.parts.length !== label.parts.length) continue;
    if (!follows(open.label, label)) continue;
    // Plain numbers may run on through groups: 2 holds 3 and 4.
    if (label.style !== "decimal") return 8;
    if (open.maximum !== null) return 4;
  }
  return 0;
}

function siblingCost(previous: Label | null, label: Label | null): number {
  const before = previous?.style ?? "none";
  const after = label?.style ?? "none";
  if (before !== after)
    return before === "none" || after === "none" || after === "bullet" ? 1.5 : 4;
  if (!previous || !label || after === "bullet") return 0;
  if (previous.parts.length !== label.parts.length) return 3;
  // "L1, L2, P1": a code of its own begins anew beside the one before.
  const isOtherCode = after === "word" && previous.parts[0] !== label.parts[0];
  if (isOtherCode && label.ordinal === 1) return 0.3;
  const looks = tailOf(previous) === tailOf(label) ? 0 : 0.8;
  if (follows(previous, label)) return looks;
  return looks + jumpCost(previous, label);
}

/** "1." and "1)" are hardly of one series. */
function tailOf({ printed }: Label): string {
  let from = printed.length;
  while (from > 0 && ".)]/:".includes(printed.charAt(from - 1))) from--;
  return printed.slice(from);
}

function jumpCost(previous: Label, label: Label): number {
  return label.ordinal > previous.ordinal ? 1.5 : label.ordinal === previous.ordinal ? 3 : 5;
}

/** "1.2" belongs under "1"; a) under 1; a series hardly ever stands under its own kind. */
function nestingCost(parent: Label | null, label: Label | null, depth: number): number {
  if (label && label.parts.length > 1 && label.style !== "word") {
    const prefix = label.parts.slice(0, -1);
    if (!parent) return depth === 0 ? 2 : 0;
    const parentParts = parent.style === "word" ? [String(parent.ordinal)] : parent.parts;
    const matches =
      prefix.join(".") === parentParts.join(".") ||
      (prefix.length === 1 && parent.ordinal === Number(prefix[0]) && parent.parts.length <= 1);
    return matches ? -1.5 : parent.style === "bullet" ? 1 : 4;
  }
  if (depth === 0) return 0;
  if (parent?.style === "bullet" && label && RANK[label.style] < RANK.decimal) return 8;
  const above = RANK[parent?.style ?? "none"];
  const below = RANK[label?.style ?? "none"];
  if (parent && parent.style !== "word" && parent.parts.length > 1 && label?.style === "decimal")
    return 3;
  return below > above ? 0 : below === above ? 1.2 : 3;
}
