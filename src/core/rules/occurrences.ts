/** Owns the rules that count what happened: incidents, kinds of incident, their absence, and things worth a bonus. */
import { comparePoints, multiplyPoints, sumPoints } from "../base/points";
import { allOrNone, ask, cappedProduct, lose, undecided, wholeCount } from "./kind";
import type { BehaviourOf } from "./kind";

/** So many points for each occurrence, down to the cap or to 0. */
export const perOccurrence: BehaviourOf<"perOccurrence"> = {
  asks: () => [ask("count", "wholeNumber")],
  worth: ({ points, cap, noneFrom }, { count }, { maximum }) => {
    const times = wholeCount(count);
    if (times === null) return undecided;
    if (noneFrom !== undefined && times >= noneFrom)
      return allOrNone(maximum, false, `${times} ≥ ${noneFrom}`);
    const { total, working } = cappedProduct(times, points, cap);
    return lose(maximum, total, working);
  },
};

/** So many points for each case of each kind, down to the cap or to 0; a kind may lose all of them. */
export const perKind: BehaviourOf<"perKind"> = {
  asks: ({ kinds }) => [ask("counts", "counts", { choices: kinds.map(({ text }) => text) })],
  worth: ({ kinds, cap }, { counts = [] }, { maximum }) => {
    const cases = kinds.map(({ points }, at) => ({ points, times: wholeCount(counts[at]) }));
    if (cases.some(({ points, times }) => points === null && times !== null && times > 0))
      return allOrNone(maximum, false);
    if (cases.some(({ times }) => times === null)) return undecided;
    const lost = cases.flatMap(({ points, times }) =>
      points === null || !times ? [] : [{ points, times }],
    );
    const sum = sumPoints(lost.map(({ points, times }) => multiplyPoints(points, times))) ?? 0;
    const working = lost.map(({ points, times }) => `${times} × ${points}`).join(" + ") || "0";
    return cap !== null && comparePoints(sum, cap) > 0
      ? lose(maximum, cap, `min(${working}, ${cap})`)
      : lose(maximum, sum, lost.length > 1 ? `(${working})` : working);
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
