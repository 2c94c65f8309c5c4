/** Owns a table of this year beside the one of last year: what became of each content, and what of last year's can be proposed for it. */
import { type Points, subtractPoints } from "../base/points";
import { samePointsOrBlank } from "../consolidate/comparison/roundForm";
import { indicatorsIn } from "../model/table/itemTree";
import type { Item, TableReading } from "../model/table/reading";
import type { Facts } from "../model/table/rule";
import { type PerScorer, perScorer } from "../model/table/scorer";
import { indicatorsOf, type Rubric } from "../rubric";
import { pairUp } from "../rubric/match";
import { type Match, matchContents, type MatchGround, type OpenReason } from "./matching";
import { contentsOf } from "./side";

/** Last year's table with what is kept beside its cells, by row. */
export interface LastTable {
  readonly table: TableReading;
  readonly facts: ReadonlyMap<number, Facts>;
  readonly evidence: ReadonlyMap<number, string>;
}

/** What last year's table says of a content. */
export interface LastContent {
  readonly row: number;
  readonly path: string;
  readonly text: string;
  readonly maximum: Points | null;
  readonly points: PerScorer<Points | null>;
  readonly reason: string | null;
  readonly evidence: string | null;
  /** The figure of that year, where this year's rule asks for it; null: none is kept, or none is asked for. */
  readonly figure: number | null;
}

/** What changed in a content from year to year. */
export const contentChanges = ["wording", "maximum", "mandatory"] as const;
export type ContentChange = (typeof contentChanges)[number];

/** What became of a content: the same, changed, new this year, gone since, or left to a person. */
export type ContentYears = {
  /** This year's; null: it is gone. */
  readonly item: Item | null;
} & (
  | {
      readonly standing: "same" | "changed";
      readonly item: Item;
      readonly last: LastContent;
      readonly ground: MatchGround;
      readonly changes: readonly ContentChange[];
      /** This year's own points less last year's; null where either is blank, or what is asked is not the same. */
      readonly difference: Points | null;
    }
  | { readonly standing: "new"; readonly item: Item }
  | { readonly standing: "gone"; readonly item: null; readonly last: LastContent }
  | {
      readonly standing: "open";
      readonly item: Item;
      readonly why: OpenReason;
      readonly candidates: readonly LastContent[];
    }
);
export type YearStanding = ContentYears["standing"];

/** Returns what became of each content: this year's in the order of its sheet, then those that are gone. */
export function compareYears(
  now: TableReading,
  last: LastTable,
  rubrics: readonly Rubric[],
): readonly ContentYears[] {
  const { matches, open, added, gone } = matchContents(
    contentsOf(now, criteriaOf(now, rubrics)),
    contentsOf(last.table, criteriaOf(last.table, rubrics)),
  );
  const told = new Map<Item, ContentYears>([
    ...matches.map((match) => [match.now.item, matched(match, last)] as const),
    ...open.map(({ now: { item }, candidates, why }) => {
      const from = candidates.map((each) => lastContent(each.item, last, item));
      return [item, { standing: "open", item, why, candidates: from }] as const;
    }),
    ...added.map(({ item }) => [item, { standing: "new", item }] as const),
  ]);
  return [
    ...indicatorsIn(now.items).flatMap((item) => told.get(item) ?? []),
    ...gone.map(
      ({ item }): ContentYears => ({
        standing: "gone",
        item: null,
        last: lastContent(item, last, null),
      }),
    ),
  ];
}

/** Returns how many contents stand in each way. */
export const countYears = (
  contents: readonly ContentYears[],
): Readonly<Record<YearStanding, number>> => {
  const count = (standing: YearStanding): number =>
    contents.filter((content) => content.standing === standing).length;
  return {
    same: count("same"),
    changed: count("changed"),
    new: count("new"),
    gone: count("gone"),
    open: count("open"),
  };
};

/** Names of criteria are those of one rubric only. */
function criteriaOf(
  { rubric: named, items }: TableReading,
  rubrics: readonly Rubric[],
): (item: Item) => string | null {
  const rubric = rubrics.find(({ id }) => id === named?.id);
  if (!rubric) return () => null;
  const criteria = indicatorsOf(rubric.criteria);
  const pairs = new Map(pairUp(indicatorsIn(items), criteria));
  return (item) => {
    const criterion = pairs.get(item);
    return criterion ? `${rubric.id}/${criteria.indexOf(criterion)}` : null;
  };
}

function matched(
  { now, last: { item: before, text }, ground }: Match,
  last: LastTable,
): ContentYears {
  const { item } = now;
  const isChanged: { readonly [C in ContentChange]: boolean } = {
    wording: now.text !== text,
    maximum: !samePointsOrBlank(item.maximum, before.maximum),
    mandatory: item.mandatory !== before.mandatory,
  };
  const changes = contentChanges.filter((change) => isChanged[change]);
  return {
    standing: changes.length === 0 ? "same" : "changed",
    item,
    last: lastContent(before, last, item),
    ground,
    changes,
    difference:
      isChanged.wording || isChanged.maximum
        ? null
        : differenceOf(item.scores.self.points, before.scores.self.points),
  };
}

const differenceOf = (now: Points | null, last: Points | null): Points | null =>
  now === null || last === null ? null : subtractPoints(now, last);

function lastContent(item: Item, { facts, evidence }: LastTable, now: Item | null): LastContent {
  const { row, path, text, maximum, scores, reason } = item;
  const asksLastYear = now?.rule?.kind === "comparedWithLastYear";
  return {
    row,
    path,
    text,
    maximum,
    points: perScorer((scorer) => scores[scorer].points),
    reason,
    evidence: item.evidence ?? evidence.get(row) ?? null,
    figure: asksLastYear ? (facts.get(row)?.thisYear ?? null) : null,
  };
}
