/** Owns what becomes of points when the facts beside them change: they follow, are taken back, or stand as a person typed them. */
import { comparePoints, type Points } from "../base/points";
import type { Facts } from "../model/table/rule";
import type { Worth } from "./kind";

export type Following =
  /** The new facts decide. */
  | { readonly kind: "follow"; readonly points: Points }
  /** The facts before decided and the new ones do not: what they gave cannot stand. */
  | { readonly kind: "withdrawn" }
  /** No facts gave the points: a person did, or nobody. */
  | { readonly kind: "stand" };

/** Returns what becomes of points that stand beside `before` when the facts become `after`. */
export function followFacts(
  worth: (facts: Facts) => Worth,
  { before, after }: { readonly before: Facts; readonly after: Facts },
): Following {
  const { points } = worth(after);
  if (points !== null) return { kind: "follow", points };
  return { kind: areDecided(worth, before) ? "withdrawn" : "stand" };
}

/**
 * Returns whether all points stand beside facts that fall short, where the rule leaves it to a person what is left:
 * something was compared, and nothing followed.
 */
export function disagrees(
  worth: (facts: Facts) => Worth,
  facts: Facts,
  { points, maximum }: { readonly points: Points | null; readonly maximum: Points | null },
): boolean {
  const { points: due, arithmetic } = worth({ ...facts, points: null });
  const isShort = due === null && arithmetic !== null;
  return isShort && points !== null && maximum !== null && comparePoints(points, maximum) >= 0;
}

/** Points that a person chose where the rule leaves it to one are no fact: they decide nothing. */
export const areDecided = (worth: (facts: Facts) => Worth, facts: Facts): boolean =>
  worth({ ...facts, points: null }).points !== null;
