/** Owns which checklist a tick sheet follows, and which of its criteria each row asks: by words, by numbers, by place. */
import { type CriteriaRow, criteriaRows, linesUnder } from "./criteria";
import { foldText, textSimilarity } from "../base/text";
import { indicatorsIn } from "../model/table/itemTree";
import type { Item, Reading, TableReading } from "../model/table/reading";
import { dayOfRound, type ExpandedChecklist, type ExpandedNode, validOn } from "../rubric";

export interface TickedChecklist {
  readonly checklist: ExpandedChecklist;
  /** 0…1: share of rows and criteria that have their like on the other side. */
  readonly confidence: number;
  /** By the row of the sheet; a row of which nothing is known is left out. */
  readonly criteria: ReadonlyMap<number, ExpandedNode>;
}

/** Below this no checklist is named. */
const NAMED_FROM = 0.5;
/** Two wordings of one criterion are at least this alike (share of letter pairs): the checklist condenses them. */
const SAME_TEXT = 0.5;
/** Words of a row that only number it: "Tiêu chí 2.8". */
const ONLY_NUMBER = /^(?:tieu chi|noi dung|muc|tc)?[\s.:]*(?:so )?[\divx.]*$/;
/** What rows that stand where the criteria do, and say nothing against it, are taken for at most. */
const BY_PLACE = 0.8;

/** Returns the checklist that most criteria of a tick sheet are of; null: none is known. */
export function checklistOf(
  table: TableReading,
  { unitType, year }: Pick<Reading, "unitType" | "year">,
  checklists: readonly ExpandedChecklist[],
): TickedChecklist | null {
  const fitting = checklists.filter(
    (checklist) =>
      checklist.kind === table.kind &&
      (unitType === null || checklist.unitTypes.includes(unitType)) &&
      (year === null || validOn([checklist], dayOfRound(year)).length > 0),
  );
  let best: TickedChecklist | null = null;
  for (const checklist of fitting) {
    for (const depth of [1, 2, 3]) {
      const found = compare(table, checklist, criteriaAt(checklist, depth));
      if (found.confidence >= NAMED_FROM && found.confidence > (best?.confidence ?? 0))
        best = found;
    }
  }
  return best;
}

/** Criteria with the part at the top that each stands in. */
type Placed = Extract<CriteriaRow, { readonly kind: "criterion" }>;

const criteriaAt = (checklist: ExpandedChecklist, depth: number): readonly Placed[] =>
  criteriaRows(checklist, depth).flatMap((row) => (row.kind === "criterion" ? [row] : []));

function compare(
  table: TableReading,
  checklist: ExpandedChecklist,
  criteria: readonly Placed[],
): TickedChecklist {
  const rows = indicatorsIn(table.items);
  const found = byWords(rows, criteria);
  const words = found.size;
  let placed = 0;
  if (areLaidOutAlike(table, rows, criteria)) {
    for (const [at, { row, text }] of rows.entries()) {
      const node = criteria[at]?.node;
      if (!node || found.has(row) || !ONLY_NUMBER.test(foldText(text))) continue;
      found.set(row, node);
      placed += 1;
    }
  }
  const all = Math.max(rows.length, criteria.length, 1);
  const confidence = Math.round((100 * (words + BY_PLACE * placed)) / all) / 100;
  return { checklist, confidence, criteria: found };
}

function byWords(rows: readonly Item[], criteria: readonly Placed[]): Map<number, ExpandedNode> {
  const found = new Map<number, ExpandedNode>();
  const taken = new Set<ExpandedNode>();
  rows
    .flatMap(({ row, text }) =>
      criteria.map(({ node }) => ({ row, node, alike: likeness(text, node) })),
    )
    .filter(({ alike }) => alike >= SAME_TEXT)
    .sort((a, b) => b.alike - a.alike)
    .forEach(({ row, node }) => {
      if (found.has(row) || taken.has(node)) return;
      found.set(row, node);
      taken.add(node);
    });
  return found;
}

/** Of its own words, or of all that stands below it. */
const likeness = (text: string, node: ExpandedNode): number =>
  Math.max(
    textSimilarity(text, node.text),
    textSimilarity(text, [node.text, ...linesUnder(node)].join(" ")),
  );

/** As many rows in every part, and more than one part, or numbers that say which criterion each is. */
function areLaidOutAlike(
  { items }: TableReading,
  rows: readonly Item[],
  criteria: readonly Placed[],
): boolean {
  if (rows.length !== criteria.length) return false;
  const parts = new Map<string, number>();
  for (const { path } of rows) {
    const top = path.split("/")[0] ?? "";
    parts.set(top, (parts.get(top) ?? 0) + 1);
  }
  const sizes = new Map<number, number>();
  for (const { part } of criteria) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const hasParts = items.some(({ kind }) => kind !== "indicator");
  return hasParts && [...parts.values()].join() === [...sizes.values()].join();
}
