/** Owns the rules where a person answers or chooses: met or not, an option, a grade, a list, or the points themselves. */
import { limitPoints } from "../base/points";
import { allOrNone, ask, chosen, undecided } from "./kind";
import type { BehaviourOf } from "./kind";

export const allOrNothing: BehaviourOf<"allOrNothing"> = {
  asks: () => [ask("isMet", "yesNo")],
  worth: (_rule, { isMet }, { maximum }) => allOrNone(maximum, isMet),
};

/** The outcome of another rubric decides. */
export const fromOtherResult: BehaviourOf<"fromOtherResult"> = {
  asks: () => [ask("isMet", "yesNo")],
  worth: (_rule, { isMet }, { maximum }) => allOrNone(maximum, isMet),
};

export const range: BehaviourOf<"range"> = {
  asks: () => [ask("points", "points")],
  worth: (_rule, { points }, { maximum }) => chosen(maximum, points),
};

/** "Effective", "timely": a person decides, the machine never scores it. */
export const openNorm: BehaviourOf<"openNorm"> = {
  asks: () => [ask("points", "points")],
  worth: (_rule, { points }, { maximum }) => chosen(maximum, points),
};

export const options: BehaviourOf<"options"> = {
  asks: (rule) => [ask("option", "choice", { choices: rule.options.map((option) => option.text) })],
  worth: (rule, { option }, { maximum }) => {
    const picked = typeof option === "number" ? rule.options[option] : undefined;
    if (!picked) return undecided;
    return {
      points: maximum === null ? picked.points : limitPoints(picked.points, maximum),
      arithmetic: null,
    };
  },
};

export const gradeAtLeast: BehaviourOf<"gradeAtLeast"> = {
  asks: ({ grades }) => [ask("grade", "choice", { choices: grades })],
  worth: ({ grades, atLeast }, { grade }, { maximum }) => {
    const rank = typeof grade === "string" ? grades.indexOf(grade) : -1;
    const needed = grades.indexOf(atLeast);
    return rank < 0 || needed < 0 ? undecided : allOrNone(maximum, rank <= needed);
  },
};

/** One "no" decides; all points only when every condition is answered "yes". */
export const checklist: BehaviourOf<"checklist"> = {
  asks: (rule) => [ask("conditions", "answers", { choices: rule.conditions })],
  worth: (rule, { conditions = [] }, { maximum }) => {
    const answers = rule.conditions.map((_condition, index) => conditions[index] ?? null);
    if (answers.some((answer) => answer === false)) return allOrNone(maximum, false);
    return answers.length > 0 && answers.every((answer) => answer === true)
      ? allOrNone(maximum, true)
      : undecided;
  },
};
