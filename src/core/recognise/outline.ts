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
  readonly refs: readonly number[] | null;
  readonly sum: Points;
  readonly count: number;
  /** Rows counted as direct children, for the proof by formula. */
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

const BEAM = 10;
const SLACK = 9;
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
  const root: Frame = {
    node: -1,
    label: null,
    maximum: total,
    refs: null,
    sum: 0,
    count: 0,
    last: null,
    lastKind: null,
    childrenHaveMaximum: false,
  };
  let states: readonly State[] = [{ cost: 0, frames: [root], trail: null, size: 0, lastLeaf: null }];
  for (const [index, row] of rows.entries()) {
    const next: State[] = [];
    for (const state of states) next.push(...placeRow(state, row, rows[index + 1], isBonus(row)));
    states = keepBest(next);
  }
  const ended = states.map((state) => closeFrames(state, 0)).sort((a, b) => a.cost - b.cost);
  const best = ended[0];
  if (!best) return { nodes: [], skipped: [], confidence: 0 };
  const perRow = Math.max(0, best.cost) / Math.max(rows.length, 1);
  return { ...unwind(best.trail), confidence: Math.round(Math.max(0, 1 - perRow / 2) * 100) / 100 };
}

function keepBest(states: readonly State[]): readonly State[] {
  const sorted = [...states].sort((a, b) => a.cost - b.cost);
  const limit = (sorted[0]?.cost ?? 0) + SLACK;
  return sorted.slice(0, BEAM).filter((state) => state.cost <= limit);
}

/** Every way in which a row may go on from a state. */
function placeRow(
  state: State,
  row: NumberedRow,
  following: NumberedRow | undefined,
  isBonus: boolean,
): readonly State[] {
  const labels: readonly (Label | null)[] = row.labels.length > 0 ? row.labels : [null];
  const next: State[] = [];
  if (row.maximum === null && !row.hasScore) {
    next.push({
      ...state,
      cost: state.cost + (row.labels.length > 0 && row.labels[0]?.style !== "bullet" ? 4 : 2.5),
      trail: { before: state.trail, node: null, skipped: row },
    });
  }
  for (let depth = 0; depth < state.frames.length; depth++) {
    const closed = closeFrames(state, depth + 1);
    const parent = closed.frames[depth];
    if (!parent) continue;
    for (const label of labels) {
      const placing = closed.cost + placingCost(parent, label, depth, closed.lastLeaf, row);
      if (row.maximum !== null || row.hasScore) {
        next.push(asLeaf(closed, depth, parent, row, label, placing + leafCost(row, parent), isBonus));
      }
      if (following && depth < 4 && !(row.labels[0]?.style === "bullet" && row.maximum !== null)) {
        next.push(asContainer(closed, depth, parent, row, label, placing + containerCost(row, parent)));
      }
    }
  }
  return next;
}

function asLeaf(
  state: State,
  depth: number,
  parent: Frame,
  row: NumberedRow,
  label: Label | null,
  cost: number,
  isBonus: boolean,
): State {
  const node: OutlineNode = {
    row,
    kind: "leaf",
    label,
    parent: parent.node,
    level: depth + 1,
    place: parent.count + 1,
  };
  const points = isBonus ? 0 : (row.maximum ?? 0);
  const frames = state.frames.map((frame, at) => ({
    ...frame,
    sum: addPoints(frame.sum, points),
    ...(at === depth
      ? { count: frame.count + 1, last: label, lastKind: "leaf" as const }
      : {}),
  }));
  return {
    cost,
    frames,
    trail: { before: state.trail, node, skipped: null },
    size: state.size + 1,
    lastLeaf: label && label.style !== "bullet" ? label : state.lastLeaf,
  };
}

function asContainer(
  state: State,
  depth: number,
  parent: Frame,
  row: NumberedRow,
  label: Label | null,
  cost: number,
): State {
  const node: OutlineNode = {
    row,
    kind: "container",
    label,
    parent: parent.node,
    level: depth + 1,
    place: parent.count + 1,
  };
  const frames: Frame[] = state.frames.map((frame, at) =>
    at === depth
      ? {
          ...frame,
          count: frame.count + 1,
          last: label,
          lastKind: "container",
          childrenHaveMaximum: frame.childrenHaveMaximum || row.maximum !== null,
        }
      : frame,
  );
  frames.push({
    node: state.size,
    label,
    maximum: row.maximum,
    refs: row.maximumRefs,
    sum: 0,
    count: 0,
    last: null,
    lastKind: null,
    childrenHaveMaximum: false,
  });
  return { ...state, cost, frames, trail: { before: state.trail, node, skipped: null }, size: state.size + 1 };
}

/** Closes the groups from a depth on; each proves or disproves itself by its sum. */
function closeFrames(state: State, depth: number): State {
  if (state.frames.length <= depth) return state;
  let cost = state.cost;
  for (const frame of state.frames.slice(depth)) {
    if (frame.node === -1) {
      if (frame.maximum !== null) cost += samePoints(frame.sum, frame.maximum) ? -3 : 5;
    } else if (frame.count === 0) cost += frame.maximum === null ? 5 : 15;
    else if (frame.maximum !== null) cost += samePoints(frame.sum, frame.maximum) ? -3 : 6;
  }
  return { ...state, cost, frames: state.frames.slice(0, depth) };
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
  return cost + nestingCost(parent.label, label, depth);
}

function siblingCost(previous: Label | null, label: Label | null): number {
  const before = previous?.style ?? "none";
  const after = label?.style ?? "none";
  if (before !== after) return before === "none" || after === "none" || after === "bullet" ? 1.5 : 4;
  if (!previous || !label || after === "bullet") return 0;
  if (previous.parts.length !== label.parts.length) return 3;
  if (follows(previous, label)) return 0;
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
