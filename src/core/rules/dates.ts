/** Owns the rule about a day: done by then, late, or never done. */
import { allOrNone, ask, lose, undecided } from "./kind";
import type { BehaviourOf, RuleSetting } from "./kind";
import type { Facts, Rule } from "../model/table/rule";

type DateBy = Extract<Rule, { readonly kind: "dateBy" }>;

/**
 * | done | by the day | points |
 * | --- | --- | --- |
 * | no  | –   | 0 |
 * | yes | yes | maximum |
 * | yes | no  | maximum − lateDeduction, or 0 when the rule names none |
 */
export const dateBy: BehaviourOf<"dateBy"> = {
  asks: ({ by }) => [
    by ? ask("date", "date") : ask("isLate", "yesNo"),
    ask("isMet", "yesNo", { isOptional: true }),
  ],
  worth: (rule, facts, setting) => {
    if (facts.isMet === false) return allOrNone(setting.maximum, false);
    const isLate = lateness(rule, facts, setting);
    if (isLate === null) return undecided;
    if (!isLate) return allOrNone(setting.maximum, true);
    return rule.lateDeduction === null
      ? allOrNone(setting.maximum, false)
      : lose(setting.maximum, rule.lateDeduction);
  },
};

/** A day of an unknown round is neither early nor late: only `isLate` then decides. */
function lateness({ by }: DateBy, { date, isLate }: Facts, { year }: RuleSetting): boolean | null {
  if (by && year !== null && typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date)) {
    const deadline = [String(year).padStart(4, "0"), twoDigits(by.month), twoDigits(by.day)].join(
      "-",
    );
    return date > deadline;
  }
  return isLate ?? null;
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");
