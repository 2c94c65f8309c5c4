/** Owns which answer the points in the sheet imply: shown as chosen, never counted as stated. */
import { type Points, samePoints } from "../../../core/base/points";
import type { Item } from "../../../core/model/table/reading";
import type { Facts } from "../../../core/model/table/rule";
import { applyRule, type AskedFact } from "../../../core/rules";

/** Returns the one answer that gives exactly these points; no facts where none or several do. */
export function impliedFacts(
  { rule, maximum }: Item,
  asked: readonly AskedFact[],
  points: Points | null,
  year: number | null,
): Facts {
  const needed = asked.filter(({ isOptional }) => !isOptional);
  const [only] = needed;
  if (!rule || !only || needed.length > 1 || points === null) return {};
  const fitting = answersOf(only).filter((facts) => {
    const worth = applyRule(rule, facts, maximum, year).points;
    return worth !== null && samePoints(worth, points);
  });
  return fitting.length === 1 ? (fitting[0] ?? {}) : {};
}

function answersOf({ fact, input, choices }: AskedFact): readonly Facts[] {
  if (input === "yesNo")
    return (fact === "count" ? [0, 1] : [true, false]).map((a) => ({ [fact]: a }));
  if (input !== "choice") return [];
  return choices.map((choice, index) => ({ [fact]: fact === "option" ? index : choice }));
}
