/** Owns how sure each row and each column of a table is, and why: numbering, sums, looks and words that agree or disagree. */
import { indicatorsIn, rowsUnder, sumMaxima } from "../../../model/table/itemTree";
import type { HeaderRole } from "../../../domain/lexicon";
import { comparePoints, samePoints, subtractPoints, type Points } from "../../../base/points";
import {
  columnRoles,
  type ColumnCertainty,
  type ColumnRole,
  type Columns,
  type Item,
  type RowDoubt,
  type TableReading,
} from "../../../model/table/reading";
import { type AdjustmentRole, adjustments } from "../../../model/table/adjustment";
import { type Scorer, scorers } from "../../../model/table/scorer";
import type { TableCorrection } from "../correction";
import type { Header } from "../header/header";
import { follows, placeInSeries, placesBefore, type Label } from "../../sheet/labels";
import type { OpenItem } from "../marks/items";
import type { Outline, OutlineNode } from "../rows/outline";

/** How much of the trust each doubt takes away. */
const TAKES: { readonly [D in RowDoubt]: number } = {
  numbering: 0.3,
  sum: 0.3,
  looks: 0.15,
  contested: 0.25,
  maximum: 0.4,
  score: 0.2,
  text: 0.3,
};
/** Trust in a row that no sum proves, before its doubts; and the part of a doubt that stays where one does. */
const UNPROVEN = 0.9;
const LEFT_BY_PROOF = 1 / 3;

/** What a sum says of the rows under it. */
type Proof = "proven" | "disproven" | "none";

/**
 * Tells of each item how sure it is; `mended` are the rows that a person spoke of. Into the items themselves, which nobody
 * has seen yet: to copy them costs more than to judge them.
 */
export function judgeItems(
  items: readonly OpenItem[],
  outline: Outline,
  scale: Points | null,
  mended: ReadonlySet<number>,
): void {
  const whole = proofOf(scale, items);
  const breaks = breaksOfNumbering(outline.nodes);
  const proofs: Proof[] = [];
  for (const [index, item] of items.entries()) {
    const node = outline.nodes[index];
    if (!node) continue;
    const proof =
      node.kind === "leaf" ? "none" : proofOf(node.row.maximum, rowsUnder(items, index));
    const above = node.parent < 0 ? whole : (proofs[node.parent] ?? "none");
    proofs.push(proof === "none" ? above : proof);
    if (mended.has(node.row.row)) continue;
    const isProven = proof === "proven" || above === "proven" || whole === "proven";
    const doubts = doubtsOf(item, node, { breaks: breaks.has(index), outline, proof });
    const left = doubts.reduce((trust, doubt) => trust * (1 - TAKES[doubt]), 1);
    const confidence = isProven ? 1 - (1 - left) * LEFT_BY_PROOF : UNPROVEN * left;
    item.confidence = inHundredths(confidence);
    item.doubts = doubts;
  }
}

function doubtsOf(
  item: Item,
  node: OutlineNode,
  {
    breaks,
    outline,
    proof,
  }: { readonly breaks: boolean; readonly outline: Outline; readonly proof: Proof },
): readonly RowDoubt[] {
  const isLeaf = node.kind === "leaf";
  const { row } = node;
  const doubts: RowDoubt[] = [];
  if (breaks) doubts.push("numbering");
  if (proof === "disproven") doubts.push("sum");
  if (isLeaf ? row.bold && row.capitals : row.labels.length === 0 && !row.bold)
    doubts.push("looks");
  if (outline.contested.has(row.row)) doubts.push("contested");
  if (isLeaf && item.maximum === null && !item.bonus) doubts.push("maximum");
  if (isScoreAbove(item) && !item.bonus) doubts.push("score");
  if (item.text === "") doubts.push("text");
  return doubts;
}

/** Added points may carry a score above the maximum. */
function isScoreAbove({ scores: { self }, adjustments: { added }, maximum }: Item): boolean {
  const points = self.points === null ? null : subtractPoints(self.points, added.points ?? 0);
  return isAbove(points, maximum);
}

const isAbove = (points: Points | null, maximum: Points | null): boolean =>
  points !== null && maximum !== null && comparePoints(points, maximum) > 0;

/** Returns the rows whose number does not come after its neighbour's, nor after any before it where numbers run on. */
function breaksOfNumbering(nodes: readonly OutlineNode[]): ReadonlySet<number> {
  const breaks = new Set<number>();
  const seen = new Set<string>();
  const lastOfParent = new Map<number, Label>();
  for (const [index, { label, parent }] of nodes.entries()) {
    if (label === null) continue;
    if (breaksNumbering(label, lastOfParent.get(parent) ?? null, seen)) breaks.add(index);
    seen.add(placeInSeries(label));
    lastOfParent.set(parent, label);
  }
  return breaks;
}

function breaksNumbering(label: Label, sibling: Label | null, seen: ReadonlySet<string>): boolean {
  if (label.style === "bullet") return false;
  // A series begins anew in each group that only a merged cell beside it names.
  if (sibling && sibling.style === label.style)
    return !follows(sibling, label) && !(label.ordinal === 1 && sibling.ordinal > 1);
  if (sibling && sibling.style !== "bullet") return true;
  return label.ordinal !== 1 && !placesBefore(label).some((place) => seen.has(place));
}

/** What the indicators among some rows are worth, beside what is stated. One alone equal to its whole is chance, not proof. */
function proofOf(stated: Points | null, rows: readonly Item[]): Proof {
  const parts = indicatorsIn(rows).filter(({ bonus }) => !bonus);
  if (stated === null || parts.length === 0) return "none";
  if (!samePoints(stated, sumMaxima(parts) ?? 0)) return "disproven";
  return parts.length > 1 ? "proven" : "none";
}

export interface ColumnEvidence {
  readonly header: Header;
  readonly columns: Columns;
  readonly items: readonly Item[];
  /** What the officer said of this table. */
  readonly byOfficer: TableCorrection | null;
  /** A confirmed form knows this table. */
  readonly isByForm: boolean;
  /** Roles that more than one column claims. */
  readonly rivals: readonly ColumnRole[];
}

/** Returns how sure each column is: what the header says, borne out or not by what stands below it. */
export function columnConfidence(evidence: ColumnEvidence): TableReading["columnConfidence"] {
  const { columns, items } = evidence;
  const indicators = indicatorsIn(items);
  const certain: { [R in ColumnRole]?: ColumnCertainty } = {};
  for (const role of columnRoles) {
    const column = columns[role];
    if (column !== null) certain[role] = certaintyOf(role, column, evidence, indicators);
  }
  return certain;
}

function certaintyOf(
  role: ColumnRole,
  column: number,
  { header, items, byOfficer, isByForm, rivals }: ColumnEvidence,
  indicators: readonly Item[],
): ColumnCertainty {
  if (byOfficer?.columns?.[role] !== undefined) return { ground: "corrected", confidence: 1 };
  if (isByForm) return { ground: "form", confidence: 0.98 };
  const named = header.roles.get(column);
  const isNamed = named === role || (named !== undefined && isKin(named, role));
  const borne = borneOut(role, items, indicators);
  const [words, most] = named === role ? [0.9, 1] : isNamed ? [0.75, 0.95] : [0.55, 0.85];
  // What stands below speaks for or against the words; an empty column says nothing.
  const joined =
    borne === null ? words : words + (most - words) * borne - words * (1 - borne) * 0.7;
  const confidence = rivals.includes(role) ? joined / 2 : joined;
  return { ground: isNamed ? "words" : "content", confidence: inHundredths(confidence) };
}

/** A bare "points" says half; the only column for words serves the unit too; one who scores may be named after another ("Council" where nobody else appraises). */
const isKin = (named: HeaderRole, role: ColumnRole): boolean =>
  named === "points" ||
  (named === "appraisedReason" && role === "reason") ||
  (isScorer(named) && isScorer(role));
const isAdjustment = (role: HeaderRole): role is AdjustmentRole =>
  adjustments.some((each) => each.role === role);
const isScorer = (role: HeaderRole): role is Scorer => scorers.some((scorer) => scorer === role);

/** Share of the indicators whose cell holds what belongs in such a column; null where all are blank or any text will do. */
function borneOut(
  role: ColumnRole,
  items: readonly Item[],
  indicators: readonly Item[],
): number | null {
  const share = (ofThese: readonly Item[], holds: (item: Item) => boolean): number | null =>
    ofThese.length === 0 ? null : ofThese.filter(holds).length / ofThese.length;
  if (isScorer(role)) {
    return share(
      indicators.filter(({ scores }) => scores[role].points !== null || scores[role].text !== null),
      ({ scores, maximum }) =>
        scores[role].points !== null && !isAbove(scores[role].points, maximum),
    );
  }
  if (isAdjustment(role)) {
    return share(
      indicators.filter((item) => item.adjustments[role].points !== null),
      (item) => !isAbove(item.adjustments[role].points, item.maximum),
    );
  }
  switch (role) {
    case "maximum":
      return share(indicators, ({ maximum }) => maximum !== null);
    case "number":
      return share(items, ({ number }) => number !== "");
    case "content":
      return share(items, ({ text }) => text !== "");
    default:
      return null;
  }
}

const inHundredths = (share: number): number => Math.round(Math.max(0, share) * 100) / 100;
