/** Owns the rules that count what happened: incidents, kinds of incident, their absence, and things worth a bonus. */
import { comparePoints, multiplyPoints } from "../base/points";
import type { Points } from "../base/points";
import { allOrNone, ask, lose, undecided, wholeCount } from "./kind";
import type { BehaviourOf } from "./kind";

/** So many points for each occurrence, down to the cap or to 0. */
export const perOccurrence: BehaviourOf<"perOccurrence"> = {
  asks: () => [ask("count", "wholeNumber")],
  worth: ({ points, cap }, { count }, { maximum }) => {
    const times = wholeCount(count);
    if (times === null) return undecided;
    const { total, working } = cappedProduct(times, points, cap);
    return lose(maximum, total, working);
  },
};

/** One deduction when any of the listed things occurred, or one for each kind that did. */
export const anyOccurrence: BehaviourOf<"anyOccurrence"> = {
  asks: ({ each }) => [ask("count", each ? "wholeNumber" : "yesNo")],
  worth: ({ points, each }, { count }, { maximum }) => {
    const kinds = wholeCount(count);
    if (kinds === null) return undecided;
    if (each) return lose(maximum, multiplyPoints(points, kinds), `${kinds} × ${points}`);
    return lose(maximum, kinds > 0 ? points : 0);
  },
};

/** Nothing may happen; an occurrence under an escape does not count against the unit. */
export const absence: BehaviourOf<"absence"> = {
  asks: ({ escapes }) => [
    ask("count", "wholeNumber"),
    ...(escapes.length > 0
      ? [ask("escape", "choice", { choices: ["none", ...escapes], isOptional: true })]
      : []),
  ],
  worth: ({ escapes }, { count, escape }, { maximum }) => {
    const times = wholeCount(count);
    if (times === null) return undecided;
    if (times === 0) return allOrNone(maximum, true);
    if (escapes.length === 0 || escape === "none") return allOrNone(maximum, false);
    return escape && escapes.includes(escape) ? allOrNone(maximum, true) : undecided;
  },
};

/** So many points for each, up to the cap; not part of the maximum. */
export const bonus: BehaviourOf<"bonus"> = {
  asks: () => [ask("count", "wholeNumber")],
  worth: ({ points, cap }, { count }, { maximum }) => {
    const times = wholeCount(count);
    if (times === null) return undecided;
    const limit = cap === null ? maximum : maximum === null ? cap : Math.min(cap, maximum);
    const { total, working } = cappedProduct(times, points, limit);
    return { points: total, arithmetic: `${working} = ${total}` };
  },
};

function cappedProduct(
  times: number,
  points: Points,
  cap: Points | null,
): { readonly total: Points; readonly working: string } {
  const product = multiplyPoints(points, times);
  return cap !== null && comparePoints(product, cap) > 0
    ? { total: cap, working: `min(${times} × ${points}, ${cap})` }
    : { total: product, working: `${times} × ${points}` };
}
