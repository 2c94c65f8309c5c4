/** Owns what an officer's answer on a card makes of its entry: points follow the facts, typed points stand as typed. */
import type { Entry } from "../../actions/writing/writeEntry";
import { type Points, samePoints } from "../../core/base/points";
import type { Item } from "../../core/model/table/reading";
import type { Facts } from "../../core/model/table/rule";
import { applyRule, areDecided, factsAsked, followFacts } from "../../core/rules";

/** An indicator with the year of its round and the facts stated for it. */
export interface Stated {
  readonly item: Pick<Item, "rule" | "maximum">;
  readonly year: number | null;
  /** With what was typed and is not written yet. */
  readonly facts: Facts;
  /** Behind the points that stand in the sheet. */
  readonly written: Facts;
}

const worthIn =
  (rule: NonNullable<Item["rule"]>, { item, year }: Stated) =>
  (facts: Facts) =>
    applyRule(rule, facts, item.maximum, year);

/**
 * Returns the entry for new facts. What earlier facts gave goes with them: a draft gives way to the points of the sheet,
 * and points that facts put into the sheet are emptied.
 */
export function entryOfFacts(stated: Stated, facts: Facts): Entry {
  const { rule } = stated.item;
  if (!rule) return { facts };
  const worth = worthIn(rule, stated);
  const following = followFacts(worth, { before: stated.facts, after: facts });
  if (following.kind === "stand") return { facts };
  if (following.kind === "follow") return { facts, points: following.points };
  return { facts, points: areDecided(worth, stated.written) ? null : undefined };
}

/** Returns the entry for typed points. Beside facts that say otherwise they stand alone; where the rule asks for them they belong to the facts. */
export function entryOfPoints(stated: Stated, points: Points | null): Entry {
  const { rule } = stated.item;
  if (!rule || !factsAsked(rule).some(({ fact }) => fact === "points"))
    return { points, facts: {} };
  const worth = worthIn(rule, stated);
  // Where the facts alone decide, the points are theirs: kept as chosen they would outlive them.
  const facts = { ...stated.facts, points: areDecided(worth, stated.facts) ? null : points };
  const due = worth(facts).points;
  const agrees = due === null ? points === null : points !== null && samePoints(due, points);
  return { points, facts: agrees ? facts : {} };
}
