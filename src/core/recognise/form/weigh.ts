/** Owns what a whole reading of a table costs, columns, rows and sums together, and by how much the cheapest wins. */
import { samePoints, sumPoints, type Points } from "../../base/points";
import type { Columns } from "../../model/table/reading";
import { scoreOf } from "../sheet/numbers";
import type { SheetView } from "../sheet/sheet";
import type { Outline } from "./rows/outline";
import type { TableRows } from "./rows/rows";

/** One way to read a table. */
export interface Candidate {
  readonly columns: Columns;
  /** What the choice of its columns costs. */
  readonly cost: number;
  readonly rows: TableRows;
  /** What the total row states as the maximum; null where there is none. */
  readonly scale: Points | null;
  readonly outline: Outline;
}

/** What the total of the scores costs where it is what they add up to, and where not. */
const TOTAL = { proven: -3, disproven: 1.5 } as const;

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

function costOf(view: SheetView, { columns, cost, rows, outline }: Candidate): number {
  return cost + outline.cost + totalCost(view, columns, rows, outline);
}

function totalCost(
  view: SheetView,
  { self }: Columns,
  { total }: TableRows,
  { nodes }: Outline,
): number {
  if (self === null || total === null) return 0;
  const shown = scoreOf(view.points(total, self));
  const leaves = nodes.filter(({ kind }) => kind === "leaf");
  const sum = sumPoints(leaves.map(({ row }) => scoreOf(row.self)));
  if (shown === null || sum === null) return 0;
  return samePoints(shown, sum) ? TOTAL.proven : TOTAL.disproven;
}

/** What a person would see of a reading: whose points are whose, and which rows score. */
const effectOf = ({ columns, rows, outline }: Candidate): string =>
  [
    columns.maximum,
    columns.self,
    columns.deduction,
    rows.total,
    ...outline.nodes.map(({ kind, row }) => (kind === "leaf" ? row.row : -row.row)),
  ].join(" ");
