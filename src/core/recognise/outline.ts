/** Owns the tree of a table: which rows group and which score, by numbering and looks as evidence and by arithmetic as proof. */
import { addPoints, samePoints, type Points } from "../points";
import { follows, type Label } from "./labels";
import type { NumberedRow } from "./rows";

/** Where a row stands in the tree. */
export interface OutlineNode {
  readonly row: NumberedRow;
  readonly kind: "container" | "leaf";
  readonly label: Label | null;
  /** Index of the parent in the outline, −1 for the top. */
  readonly parent: number;
  /** 1 at the top. */
  readonly level: number;
  /** Place among the parent's children, from 1. */
  readonly place: number;
}

export interface Outline {
  readonly nodes: readonly OutlineNode[];
  /** Rows that turned out to be text only. */
  readonly skipped: readonly NumberedRow[];
  /** 0…1: how well numbering, looks and sums agree. */
  readonly confidence: number;
}

/** An open group while the rows are read. Costs are plain numbers: 0 is what a good sheet does, 5 is very odd. */
interface Frame {
  readonly node: number;
  readonly label: Label | null;
  readonly maximum: Points | null;
  readonly sum: Points;
  readonly count: number;
  /** Number and kind of the latest child. */
  readonly last: Label | null;
  readonly lastKind: OutlineNode["kind"] | null;
  readonly childrenHaveMaximum: boolean;
}

interface State {
  readonly cost: number;
  readonly frames: readonly Frame[];
  readonly trail: Trail | null;
  readonly size: number;
  /** The last simple number of a leaf: numbering may run on through groups. */
  readonly lastLeaf: Label | null;
}

interface Trail {
  readonly before: Trail | null;
  readonly node: OutlineNode | null;
  readonly skipped: NumberedRow | null;
}

/** Readings kept side by side, and how much worse than the best one may be. */
const BEAM = 6;
const SLACK = 8;
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

/** Builds the tree of the rows. `total` is the stated scale, or null; bonus rows count to no sum. */
export function buildOutline(
  rows: readonly NumberedRow[],
  total: Points | null,
  isBonus: (row: NumberedRow) => boolean,
): Outline {
  const root = openFrame(-1, total, null);
  let states: readonly State[] = [{ cost: 0, frames: [root], trail: null, size: 0, lastLeaf: null }];
  for (const [index, row] of rows.entries()) {
    const steps: Step[] = [];
    for (const state of states) addSteps(steps, state, row, index + 1 < rows.length);
    const bonus = isBonus(row);
    states = cheapest(steps).map((step) => take(step, row, bonus));
  }
  const ended = states
    .map((state) => ({ state, cost: state.cost + costOfClosing(state, 0) }))
    .sort((a, b) => a.cost - b.cost);
  const best = ended[0];
  if (!best) return { nodes: [], skipped: [], confidence: 0 };
  const perRow = Math.max(0, best.cost) / Math.max(rows.length, 1);
  return {
    ...unwind(best.state.trail),
    confidence: Math.round(Math.max(0, 1 - perRow / 2) * 100) / 100,
  };
}

/** One way in which a row may go on from a state; only the cheapest are carried out. */
interface Step {
  readonly cost: number;
  readonly state: State;
  /** Frames that stay open; the last of them is the parent. −1: the row is text only. */
  readonly depth: number;
  readonly label: Label | null;
  readonly kind: OutlineNode["kind"];
}

function cheapest(steps: readonly Step[]): readonly Step[] {
  const sorted = [...steps].sort((a, b) => a.cost - b.cost);
  const limit = (sorted[0]?.cost ?? 0) + SLACK;
  return sorted.slice(0, BEAM).filter((step) => step.cost <= limit);
}

function addSteps(steps: Step[], state: State, row: NumberedRow, hasFollowing: boolean): void {
  const labels: readonly (Label | null)[] = row.labels.length > 0 ? row.labels : [null];
  const isScored = row.maximum !== null || row.hasScore;
  const isBullet = row.labels[0]?.style === "bullet";
  if (!isScored) {
    const cost = state.cost + (row.labels.length > 0 && !isBullet ? 4 : 2.5);
    steps.push({ cost, state, depth: -1, label: null, kind: "leaf" });
  }
  for (let depth = 0; depth < state.frames.length; depth++) {
    const parent = state.frames[depth];
    if (!parent) continue;
    const closing = state.cost + costOfClosing(state, depth + 1);
    for (const label of labels) {
      const placing = closing + placingCost(parent, label, depth, state.lastLeaf, row);
      if (isScored) {
        steps.push({ cost: placing + leafCost(row, parent), state, depth, label, kind: "leaf" });
      }
      if (hasFollowing && depth < 4 && !(isBullet && row.maximum !== null)) {
        const cost = placing + containerCost(row, parent);
        steps.push({ cost, state, depth, label, kind: "container" });
      }
    }
  }
}

/** Carries a step out: the frames below its parent are closed, the row is counted in those that stay. */
function take({ cost, state, depth, label, kind }: Step, row: NumberedRow, isBonus: boolean): State {
  if (depth < 0) return { ...state, cost, trail: { before: state.trail, node: null, skipped: row } };
  const parent = state.frames[depth];
  const node: OutlineNode = {
    row,
    kind,
    label,
    parent: parent?.node ?? -1,
    level: depth + 1,
    place: (parent?.count ?? 0) + 1,
  };
  const isLeaf = kind === "leaf";
  const points = isLeaf && !isBonus ? (row.maximum ?? 0) : 0;
  const frames: Frame[] = [];
  for (let at = 0; at <= depth; at++) {
    const frame = state.frames[at];
    if (!frame) continue;
    const sum = points === 0 ? frame.sum : addPoints(frame.sum, points);
    const childrenHaveMaximum = frame.childrenHaveMaximum || (!isLeaf && row.maximum !== null);
    frames.push(
      at === depth
        ? { ...frame, sum, count: frame.count + 1, last: label, lastKind: kind, childrenHaveMaximum }
        : { ...frame, sum },
    );
  }
  if (!isLeaf) frames.push(openFrame(state.size, row.maximum, label));
  return {
    cost,
    frames,
    trail: { before: state.trail, node, skipped: null },
    size: state.size + 1,
    lastLeaf: isLeaf && label && label.style !== "bullet" ? label : state.lastLeaf,
  };
}

const openFrame = (node: number, maximum: Points | null, label: Label | null): Frame => ({
  node,
  label,
  maximum,
  sum: 0,
  count: 0,
  last: null,
  lastKind: null,
  childrenHaveMaximum: false,
});

/** What it costs to close the groups from a depth on; each proves or disproves itself by its sum. */
function costOfClosing(state: State, depth: number): number {
  let cost = 0;
  for (let at = depth; at < state.frames.length; at++) {
    const frame = state.frames[at];
    if (!frame) continue;
    const isProven = frame.maximum !== null && samePoints(frame.sum, frame.maximum);
    if (frame.node === -1) cost += frame.maximum === null ? 0 : isProven ? -3 : 5;
    else if (frame.count === 0) cost += frame.maximum === null ? 5 : 15;
    // One part alone equal to its whole is chance, not proof.
    else if (frame.maximum !== null) cost += isProven ? (frame.count > 1 ? -3 : 0) : 6;
  }
  return cost;
}

function leafCost(row: NumberedRow, parent: Frame): number {
  let cost = 0;
  if (row.maximum === null) cost += 6;
  if (row.maximumRefs && row.maximumRefs.some((ref) => ref > row.row)) cost += 10;
  if (row.selfIsSum) cost += 6;
  if (row.bold) cost += 0.8;
  if (row.capitals) cost += 0.5;
  if (parent.lastKind === "container") cost += 1;
  return cost;
}

function containerCost(row: NumberedRow, parent: Frame): number {
  let cost = row.maximum === null ? -1 : 1.2;
  if (row.maximumRefs && row.maximumRefs.some((ref) => ref > row.row)) cost -= 4;
  if (row.selfIsSum) cost -= 3;
  if (row.bold) cost -= 0.8;
  if (row.capitals) cost -= 0.5;
  if (row.maximum !== null && row.hasScore && !row.selfIsSum) cost += 0.8;
  if (parent.lastKind === "leaf") cost += 1.5;
  if (parent.lastKind === "container" && parent.childrenHaveMaximum && row.maximum === null) cost += 1.5;
  if (parent.lastKind === "container" && !parent.childrenHaveMaximum && row.maximum !== null) cost += 1.5;
  return cost;
}

function placingCost(
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

function siblingCost(previous: Label | null, label: Label | null): number {
  const before = previous?.style ?? "none";
  const after = label?.style ?? "none";
  if (before !== after) return before === "none" || after === "none" || after === "bullet" ? 1.5 : 4;
  if (!previous || !label || after === "bullet") return 0;
  if (previous.parts.length !== label.parts.length) return 3;
  const looks = tailOf(previous) === tailOf(label) ? 0 : 0.8;
  if (follows(previous, label)) return looks;
  return looks + jumpCost(previous, label);
}

/** "1." and "1)" are hardly of one series. */
const tailOf = (label: Label): string => /[.)\]/:]*$/.exec(label.printed)?.[0] ?? "";

function jumpCost(previous: Label, label: Label): number {
  return label.ordinal > previous.ordinal ? 1.5 : label.ordinal === previous.ordinal ? 3 : 5;
}

/** "1.2" belongs under "1"; a) under 1; a series hardly ever stands under its own kind. */
function nestingCost(parent: Label | null, label: Label | null, depth: number): number {
  if (label && label.parts.length > 1 && label.style !== "word") {
    const prefix = label.parts.slice(0, -1);
    if (!parent) return depth === 0 ? 2 : 0;
    const own = parent.style === "word" ? [String(parent.ordinal)] : parent.parts;
    const matches =
      prefix.join(".") === own.join(".") ||
      (prefix.length === 1 && parent.ordinal === Number(prefix[0]) && parent.parts.length <= 1);
    return matches ? -1.5 : parent.style === "bullet" ? 1 : 4;
  }
  if (depth === 0) return 0;
  const above = RANK[parent?.style ?? "none"];
  const below = RANK[label?.style ?? "none"];
  if (parent && parent.style !== "word" && parent.parts.length > 1 && label?.style === "decimal") return 3;
  return below > above ? 0 : below === above ? 1.2 : 3;
}

function unwind(trail: Trail | null): Pick<Outline, "nodes" | "skipped"> {
  const nodes: OutlineNode[] = [];
  const skipped: NumberedRow[] = [];
  for (let step = trail; step; step = step.before) {
    if (step.node) nodes.push(step.node);
    if (step.skipped) skipped.push(step.skipped);
  }
  return { nodes: nodes.reverse(), skipped: skipped.reverse() };
}
