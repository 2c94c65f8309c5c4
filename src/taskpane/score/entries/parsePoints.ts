/** Owns what an officer may type as points: a decimal comma or point, nothing else. */
import { comparePoints, type Points } from "../../../core/base/points";

export type TypedPoints =
  | { readonly kind: "blank" }
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "wrong"; readonly why: "notANumber" | "aboveMaximum" | "belowZero" };

/** Returns what was typed: nothing, points within the maximum, or why it is neither. */
export function parsePoints(text: string, maximum: Points | null): TypedPoints {
  const typed = text.trim().replace(",", ".");
  if (typed === "") return { kind: "blank" };
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(typed)) return { kind: "wrong", why: "notANumber" };
  const points = Number(typed);
  if (comparePoints(points, 0) < 0) return { kind: "wrong", why: "belowZero" };
  if (maximum !== null && comparePoints(points, maximum) > 0)
    return { kind: "wrong", why: "aboveMaximum" };
  return { kind: "points", points };
}
