/** Owns the tree of a table: which rows group and which score, by numbering and looks as evidence and by arithmetic as proof. */
import { addPoints, type Points } from "../../../base/points";
import type { Label } from "../../sheet/labels";
import type { NumberedRow } from "./numbered";
import {
  passingCost,
  containerCost,
  costOfClosing,
  leafCost,
  placingCost,
  strayingCost,
  type Frame,
} from "./outlineCosts";

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
  /** What the tree costs: 0 is what a good sheet does, proofs are negative. */
  readonly cost: number;
  /** 0…1: how well numbering, looks and sums agree. */
  readonly confidence: number;
  /** Rows of the sheet that a reading hardly worse than this one gives another kind or group. */
  readonly contested: ReadonlySet<number>;
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
/** A reading that costs so little more than the best one contests it. */
const CONTESTED_BELOW = 1.5;
/** Builds the tree of the rows. `total` is the stated scale, or null; bonus rows count to no sum. */
export function buildOutline(
  rows: readonly NumberedRow[],
  total: Points | null,
  isBonus: (row: NumberedRow) => boolean,
): Outline {
  const root = openFrame(-1, null, total);
  const filledIn = isFilledIn(rows);
  let states: readonly State[] = [
    { cost: 0, frames: [root], trail: null, size: 0, lastLeaf: null },
  ];
  for (const [index, row] of rows.entries()) {
    const steps: Step[] = [];
    for (const state of states)
      addSteps(steps, state, row, { hasFollowing: index + 1 < rows.length, isFilledIn: filledIn });
    const bonus = isBonus(row);
    const limit = (steps[0]?.cost ?? 0) + SLACK;
    states = steps.filter((step) => step.cost <= limit).map((step) => take(step, row, bonus));
  }
  const ended = states
    .map((state) => ({ state, cost: state.cost + costOfClosing(state.frames, 0) }))
    .sort((a, b) => a.cost - b.cost);
  const best = ended[0];
  if (!best) return { nodes: [], skipped: [], cost: 0, confidence: 0, contested: new Set() };
  const perRow = Math.max(0, best.cost) / Math.max(rows.length, 1);
  const read = unwind(best.state.trail);
  return {
    ...read,
    cost: best.cost,
    contested: contestedRows(
      read.nodes,
      ended
        .filter((other) => other !== best && other.cost - best.cost < CONTESTED_BELOW)
        .map(({ state }) => state.trail),
    ),
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

/** Keeps the cheapest steps in order; of equals the earlier one first. */
function offer(
  steps: Step[],
  cost: number,
  state: State,
  depth: number,
  label: Label | null,
  kind: Step["kind"],
): void {
  const best = steps[0];
  if (best && cost > best.cost + SLACK) return;
  const last = steps[steps.length - 1];
  if (steps.length === BEAM && last && cost >= last.cost) return;
  let at = steps.length;
  while (at > 0 && (steps[at - 1]?.cost ?? 0) > cost) at--;
  steps.splice(at, 0, { cost, state, depth, label, kind });
  if (steps.length > BEAM) steps.pop();
}

/** What stands around a row. */
interface Around {
  readonly hasFollowing: boolean;
  /** Most rows with points are scored. */
  readonly isFilledIn: boolean;
}

/** Headings that state their sum have no score; of the others most have. A few rows tell little. */
const FILLED_IN = 0.6;
const FEWEST_STATING = 6;

function isFilledIn(rows: readonly NumberedRow[]): boolean {
  const stating = rows.filter(({ maximum }) => maximum !== null);
  const scored = stating.filter(({ hasScore }) => hasScore).length;
  return stating.length >= FEWEST_STATING && scored >= stating.length * FILLED_IN;
}

function addSteps(
  steps: Step[],
  state: State,
  row: NumberedRow,
  { hasFollowing, isFilledIn: filledIn }: Around,
): void {
  if (row.adjusts) {
    const isHeading = row.forced === "group";
    // What changes the total stands in no group but under its own heading, if any.
    const depth = !isHeading && state.frames[1]?.adjusts === true ? 1 : 0;
    const cost = state.cost + costOfClosing(state.frames, depth + 1);
    offer(steps, cost, state, depth, row.labels[0] ?? null, isHeading ? "container" : "leaf");
    return;
  }
  const labels: readonly (Label | null)[] = row.labels.length > 0 ? row.labels : [null];
  const isScored = row.maximum !== null || row.hasScore || row.forced === "indicator";
  const isBullet = row.labels[0]?.style === "bullet";
  const mayGroup =
    row.forced === "group" ||
    (row.forced === null &&
      hasFollowing &&
      !row.isBeforeSum &&
      !(isBullet && row.maximum !== null));
  if (!isScored && row.forced === null) {
    const passing = passingCost(row, state.lastLeaf);
    const cost = state.cost + passing;
    offer(steps, cost, state, -1, null, "leaf");
  }
  for (let depth = 0; depth < state.frames.length; depth++) {
    const parent = state.frames[depth];
    if (!parent) continue;
    const closing = state.cost + costOfClosing(state.frames, depth + 1);
    for (const label of labels) {
      const placing =
        closing +
        placingCost(parent, label, depth, state.lastLeaf, row) +
        strayingCost(state.frames, depth, label);
      if (isScored && row.forced !== "group") {
        const cost = placing + leafCost(row, parent, filledIn);
        offer(steps, cost, state, depth, label, "leaf");
      }
      if (mayGroup && depth < 4) {
        const cost = placing + containerCost(row, parent);
        offer(steps, cost, state, depth, label, "container");
      }
    }
  }
}

/** Carries a step out: the frames below its parent are closed, the row is counted in those that stay. */
function take(
  { cost, state, depth, label, kind }: Step,
  row: NumberedRow,
  isBonus: boolean,
): State {
  if (depth < 0)
    return { ...state, cost, trail: { before: state.trail, node: null, skipped: row } };
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
    frames.push({
      node: frame.node,
      label: frame.label,
      maximum: frame.maximum,
      limits: frame.limits,
      adjusts: frame.adjusts,
      sum,
      count: at === depth ? frame.count + 1 : frame.count,
      leaves: isLeaf ? frame.leaves + 1 : frame.leaves,
      last: at === depth ? label : frame.last,
      lastKind: at === depth ? kind : frame.lastKind,
      childrenHaveMaximum:
        frame.childrenHaveMaximum || (at === depth && !isLeaf && row.maximum !== null),
    });
  }
  if (!isLeaf) frames.push(openFrame(state.size, label, row.maximum, row));
  return {
    cost,
    frames,
    trail: { before: state.trail, node, skipped: null },
    size: state.size + 1,
    lastLeaf: isLeaf && label && label.style !== "bullet" ? label : state.lastLeaf,
  };
}

const openFrame = (
  node: number,
  label: Label | null,
  maximum: Points | null,
  row?: NumberedRow,
): Frame => ({
  node,
  label,
  maximum,
  limits: row?.limits ?? false,
  adjusts: row?.adjusts ?? false,
  sum: 0,
  count: 0,
  leaves: 0,
  last: null,
  lastKind: null,
  childrenHaveMaximum: false,
});

/** Compares the reading chosen with those that ended close beside it. */
function contestedRows(
  chosen: readonly OutlineNode[],
  rivals: readonly (Trail | null)[],
): ReadonlySet<number> {
  const contested = new Set<number>();
  for (const trail of rivals) {
    const { nodes } = unwind(trail);
    const places = new Map(nodes.map((node) => [node.row.row, placeOf(node, nodes)]));
    for (const node of chosen) {
      if (places.get(node.row.row) !== placeOf(node, chosen)) contested.add(node.row.row);
    }
  }
  return contested;
}

const placeOf = ({ kind, parent }: OutlineNode, nodes: readonly OutlineNode[]): string =>
  `${kind} ${nodes[parent]?.row.row ?? 0}`;

function unwind(trail: Trail | null): Pick<Outline, "nodes" | "skipped"> {
  const nodes: OutlineNode[] = [];
  const skipped: NumberedRow[] = [];
  for (let step = trail; step; step = step.before) {
    if (step.node) nodes.push(step.node);
    if (step.skipped) skipped.push(step.skipped);
  }
  return { nodes: nodes.reverse(), skipped: skipped.reverse() };
}
