/** Owns the items of a table: what each outlined row states in every column, its marks and its rule. */
import { comparePoints, type Points } from "../../../base/points";
import { withGroupSums } from "../../../model/table/itemTree";
import type { PartCap } from "../../../model/table/adjustment";
import { partCapOf } from "./added";
import { itemAdjustments, itemScores } from "./itemScores";
import type { Item } from "../../../model/table/reading";
import type { Rule } from "../../../model/table/rule";
import { perScorer } from "../../../model/table/scorer";
import { pathStep } from "../../sheet/labels";
import { bindsGroup, conditionIn, mandatoryWordsIn, ruleOfOptions } from "./marks";
import { type TotalShown, withTakenOff } from "./takenOff";
import { notedMarks, type NoteSource } from "./remoteMarks";
import { ruleInText } from "./rules/ruleInText";
import { ruleSpoken, spokenRules } from "./rules/spokenRules";
import { BLANK, type PointsEntry, scoreOf } from "../../sheet/numbers";
import type { Outline, OutlineNode } from "../rows/outline";
import type { OptionRow } from "../rows/options";
import type { TickColumns } from "./ticks";
import { originRow } from "./origin";

export interface ItemSource extends NoteSource {
  readonly options: ReadonlyMap<number, readonly OptionRow[]>;
  /** Anything stands in a column of the table that changes scores. */
  readonly isAnyAdjusted: boolean;
  readonly ticks: TickColumns;
  /** Null where there is none. */
  readonly totalRow: number | null;
  /** Row below which nothing counts towards the scale. */
  readonly scaledTo: number;
  /** What a person said of single rows. */
  readonly mended: ReadonlyMap<number, { readonly mandatory?: boolean | undefined }>;
}

interface Marks {
  readonly mandatory: string | null;
  readonly rule: Rule | null;
  readonly bonus: boolean;
}

/** What a row of the table says by its printed words and numbers, whatever a unit fills in. */
export interface PrintedItem {
  readonly node: OutlineNode;
  readonly path: string;
  readonly text: string;
  readonly mandatory: string | null;
  readonly bonus: boolean;
  readonly rule: Rule | null;
  readonly condition: string | null;
  readonly cap: PartCap | null;
}

/** Returns what is printed of sections, groups and indicators, in the order of the sheet. */
export function printedItems(source: ItemSource): readonly PrintedItem[] {
  const { outline, lexicon } = source;
  const stated = guidanceOfGroups(source);
  const remoteMarks = notedMarks(source);
  const besides = spokenRules(source);
  const marks: Marks[] = [];
  const items: PrintedItem[] = [];
  for (const [index, node] of outline.nodes.entries()) {
    const above = marks[node.parent];
    const isGroup = node.kind === "container";
    const { text, folded, maximum } = node.row;
    const wordsOfRow = mandatoryWordsIn(node.row, lexicon) ?? remoteMarks.get(index) ?? null;
    const spoken = isGroup ? (stated.get(index) ?? []) : [];
    const words = wordsOfRow ?? spoken.find((line) => bindsGroup(line, lexicon)) ?? null;
    const rule = ruleOf(source, node, isGroup ? spoken : [besides.of(index)]);
    const mended = source.mended.get(node.row.row)?.mandatory;
    const mark: Marks = {
      mandatory:
        mended === undefined ? (words ?? above?.mandatory ?? null) : mended ? (words ?? "") : null,
      rule: isGroup ? (rule ?? above?.rule ?? null) : rule,
      bonus:
        (above?.bonus ?? false) ||
        node.row.adjusts ||
        node.row.row > source.scaledTo ||
        lexicon.bonus.test(folded),
    };
    marks.push(mark);
    const step = pathStep(node.label) || `#${node.place}`;
    items.push({
      node,
      path: node.parent < 0 ? step : `${items[node.parent]?.path ?? ""}/${step}`,
      text: text.endsWith("*") || text.endsWith("*)") ? text.replace(/\s*\(?\*+\)?$/, "") : text,
      mandatory: mark.mandatory,
      bonus: mark.bonus,
      rule: isGroup ? rule : (rule ?? ruleOfRow(above?.rule ?? null, maximum)),
      condition: conditionIn(text, lexicon, folded),
      cap: isGroup && mark.bonus ? partCapOf([text, ...spoken], lexicon) : null,
    });
  }
  return items;
}

/** Returns the items with what stands in the cells that a unit fills in. */
export const filledItems = (
  printed: readonly PrintedItem[],
  source: ItemSource,
): readonly OpenItem[] => {
  const items = printed.map((item) => filledItem(item, source));
  const signed = new Set(items.filter((_, at) => printed[at]?.node.row.adjusts === true));
  const total = totalShown(source);
  return withGroupSums(withTakenOff(items, total, (item) => signed.has(item), source.lexicon));
};

function totalShown({ view, columns, totalRow: row }: ItemSource): TotalShown {
  const words = [columns.number, columns.content].map((column) =>
    row === null || column === null ? "" : view.folded(row, column),
  );
  return {
    words: words.join(" "),
    points: perScorer((scorer) => {
      const column = columns[scorer];
      return row === null || column === null ? null : scoreOf(view.points(row, column));
    }),
  };
}

/** What a heading says of "one of the contents" is asked of each row: whether it happened there, not how often. */
function ruleOfRow(ofGroup: Rule | null, maximum: Points | null): Rule | null {
  if (ofGroup?.kind !== "anyOccurrence") return ofGroup;
  // More than a row has to lose is lost elsewhere too: no row alone can tell.
  const isHeld = maximum !== null && comparePoints(ofGroup.points, maximum) <= 0;
  return isHeld ? { ...ofGroup, each: false } : null;
}

/** An item of which it is not told yet how sure it is. */
export interface OpenItem extends Omit<Item, "confidence" | "doubts"> {
  confidence: Item["confidence"];
  doubts: Item["doubts"];
}

function filledItem(printed: PrintedItem, source: ItemSource): OpenItem {
  const { view, columns } = source;
  const { node, condition, cap } = printed;
  const { row, lastRow, maximum } = node.row;
  const isGroup = node.kind === "container";
  const read = (column: number | null): PointsEntry =>
    column === null ? BLANK : view.points(originRow(view, row, column), column);
  const words = (column: number | null): string | null =>
    column === null ? null : view.text(originRow(view, row, column), column) || null;
  const chosen = source.options.get(row)?.find((option) => option.self.kind !== "blank");
  const scoreRow = chosen?.row ?? row;
  const item: OpenItem = {
    row,
    scoreRow,
    lastRow,
    path: printed.path,
    number: node.label?.printed ?? "",
    level: node.level,
    kind: isGroup ? (node.level === 1 ? "section" : "group") : "indicator",
    text: printed.text,
    maximum,
    maximumShown: isGroup ? maximum : null,
    scores: itemScores({
      row,
      scoreRow,
      isGroup,
      maximum,
      columns,
      isAnyAdjusted: source.isAnyAdjusted,
      read,
      words: source.lexicon.scoreWords,
      ticks: source.ticks,
      self: node.row.adjusts ? node.row.self : (chosen?.self ?? read(columns.self)),
    }),
    adjustments: itemAdjustments({ row, columns, read, words: source.lexicon.scoreWords }),
    reason: words(columns.reason ?? columns.note),
    evidence: words(columns.evidence),
    mandatory: printed.mandatory !== null,
    mandatoryWords: printed.mandatory,
    bonus: printed.bonus,
    hidden: view.isHidden(row),
    rule: printed.rule,
    confidence: 1,
    doubts: [],
  };
  return {
    ...item,
    ...(cap === null ? {} : { cap }),
    ...(condition === null ? {} : { condition }),
    ...(columns.appraisedReason === null
      ? {}
      : { appraisedReason: words(columns.appraisedReason) }),
  };
}

function ruleOf(source: ItemSource, node: OutlineNode, spoken: readonly string[]): Rule | null {
  const options = source.options.get(node.row.row);
  if (options) return ruleOfOptions(options);
  const isGroup = node.kind === "container";
  const { text, folded, maximum } = node.row;
  if (!isGroup) return ruleSpoken({ text, folded, maximum }, spoken.join("; "), source.lexicon);
  // What a group's heading says of late papers or single cases is said of its items, each in its own words.
  const stated = [text, ...spoken].map((words) =>
    ruleInText({ text: words, isGroup, maximum }, source.lexicon),
  );
  return stated.find((rule) => rule?.kind === "anyOccurrence") ?? null;
}

/** Lines of guidance by the group they speak of: the group just opened, or the one the row above stands in. */
function guidanceOfGroups({
  outline,
  guidance,
  scaledTo,
}: ItemSource): ReadonlyMap<number, readonly string[]> {
  const stated = new Map<number, string[]>();
  let at = -1;
  // Both stand in the order of the sheet.
  for (const line of guidance) {
    while ((outline.nodes[at + 1]?.row.row ?? Infinity) < line.row) at += 1;
    const node = outline.nodes[at];
    // What stands below the total speaks of the whole table, or of what is added below it.
    if (!node || (line.row > scaledTo && node.row.row <= scaledTo)) continue;
    const group = node.kind === "container" ? at : topOf(outline, node.parent);
    if (group < 0) continue;
    const lines = stated.get(group);
    if (lines) lines.push(line.text);
    else stated.set(group, [line.text]);
  }
  return stated;
}

/** "Các nội dung trên" speaks of the whole section, also from within its last group. */
function topOf(outline: Outline, index: number): number {
  const node = outline.nodes[index];
  return node && node.parent >= 0 ? topOf(outline, node.parent) : index;
}
