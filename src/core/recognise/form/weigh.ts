/** Owns what a whole reading of a table costs, columns, rows and sums together, and by how much the cheapest wins. */
import { samePoints, sumPoints, type Points } from "../../base/points";
import { rowsUnder } from "../../model/table/itemTree";
import type { Columns } from "../../model/table/reading";
import { scoreOf } from "../sheet/numbers";
import type { SheetView } from "../sheet/sheet";
import type { Outline, OutlineNode } from "./rows/outline";
import type { TableRows } from "./rows/rows";
import { USUAL_SCALE } from "../../model/table/usualScale";

/** One way to read a table. */
export interface Candidate {
  readonly columns: Columns;
  /** What the choice of its columns costs. */
  readonly cost: number;
  readonly rows: TableRows;
  /** What the total row states as the maximum; null where there is none. */
  readonly scale: Points | null;
  /** Row below which nothing counts towards the scale; Infinity: all does. */
  readonly scaledTo: number;
  readonly outline: Outline;
}

interface ProofCost {
  readonly proven: number;
  readonly disproven: number;
}

/** What the total of the scores costs where it is what they add up to, and where not; and what a group's sum costs. */
const TOTAL: ProofCost = { proven: -3, disproven: 1.5 };
const GROUP: ProofCost = { proven: -1.5, disproven: 0.5 };

export interface Weighed {
  readonly best: Candidate;
  /** The cheapest reading that a person would see to be another, and what it costs more; null: nothing contests. */
  readonly rival: { readonly reading: Candidate; readonly margin: number } | null;
}

/** Returns the cheapest of at least one reading, the first of equals. */
export function weigh(view: SheetView, first: Candidate, more: readonly Candidate[]): Weighed {
  if (more.length === 0) return { best: first, rival: null };
  const weighed = [first, ...more]
    .map((reading) => ({ reading, cost: costOf(view, reading) }))
    .sort((a, b) => a.cost - b.cost);
  const [best] = weighed;
  if (!best) return { best: first, rival: null };
  const effect = effectOf(best.reading);
  const next = weighed.find(({ reading }) => effectOf(reading) !== effect);
  return {
    best: best.reading,
    rival: next ? { reading: next.reading, margin: next.cost - best.cost } : null,
  };
}

const costOf = (view: SheetView, { columns, cost, rows, outline }: Candidate): number =>
  cost + outline.cost + sumsCost(view, columns, rows, outline) + scaleCost(outline);

const SCALE_IN_SCORES = 8;

function scaleCost({ nodes }: Outline): number {
  const leaves = nodes.filter(({ kind }) => kind === "leaf");
  const maxima = sumPoints(leaves.map(({ row }) => row.maximum));
  const scores = sumPoints(leaves.map(({ row }) => scoreOf(row.self)));
  if (maxima === null || scores === null) return 0;
  const isInScores = samePoints(scores, USUAL_SCALE) && !samePoints(maxima, USUAL_SCALE);
  return isInScores ? SCALE_IN_SCORES : 0;
}

/** The sums of scores that the total and the groups show prove the column of scores, or speak against it. */
function sumsCost(
  view: SheetView,
  { self }: Columns,
  { total }: TableRows,
  { nodes }: Outline,
): number {
  if (self === null) return 0;
  const sumOf = (some: readonly OutlineNode[]): Points | null =>
    sumPoints(some.map(({ kind, row }) => (kind === "leaf" ? scoreOf(row.self) : null)));
  const weighed = (shown: Points | null, sum: Points | null, cost: ProofCost): number =>
    shown === null || sum === null ? 0 : samePoints(shown, sum) ? cost.proven : cost.disproven;
  const groups = nodes.map(({ kind, row }, index) =>
    kind === "leaf" ? 0 : weighed(scoreOf(row.self), sumOf(rowsUnder(nodes, index)), GROUP),
  );
  const shown = total === null ? null : scoreOf(view.points(total, self));
  return groups.reduce((sum, cost) => sum + cost, weighed(shown, sumOf(nodes), TOTAL));
}

/** What a person would see of a reading: which rows score, and how many points of how many. */
const effectOf = ({ columns, rows, outline }: Candidate): string =>
  [
    columns.maximum === null,
    columns.self === null,
    columns.deduction,
    rows.total,
    ...outline.nodes.map(({ kind, row }) =>
      kind === "leaf" ? `${row.row}:${row.maximum}:${scoreOf(row.self)}` : -row.row,
    ),
  ].join(" ");
