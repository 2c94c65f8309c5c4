/** Owns the two answers of a yes-or-no fact: the same fact is answered in other words under other rules. */
import type { Facts, Rule } from "../../../core/model/table/rule";
import { pane } from "../../../messages/pane/around/shell";

export interface Answer {
  readonly value: "yes" | "no";
  readonly label: string;
}

/** Returns both answers, the one that costs nothing first. */
export function answersTo(rule: Rule, fact: keyof Facts): readonly [Answer, Answer] {
  const words = pane.facts;
  if (fact === "isLate") return costing("yes", words.onTime, words.late);
  if (fact === "count") return costing("yes", words.hasNotOccurred, words.hasOccurred);
  return rule.kind === "dateBy"
    ? costing("no", words.done, words.notDone)
    : costing("no", words.met, words.notMet);
}

/** `costly` is the answer that costs points. */
const costing = (
  costly: Answer["value"],
  free: string,
  dear: string,
): readonly [Answer, Answer] => [
  { value: costly === "yes" ? "no" : "yes", label: free },
  { value: costly, label: dear },
];
