/** Owns the rules that say what is lost or added: for each case, once, or all of it. */
import type { Rule } from "../../../../model/table/rule";
import type { Loss } from "./losses";
import type { PartName } from "./ruleParts";
import { type MadeRule, partsNamed, type RuleMaker, spanOf, usesAll } from "./makers";

/** "Mỗi vụ trừ 1 điểm, tối đa 3 điểm"; in a heading "mỗi nội dung … trừ 6 điểm" speaks of its rows. */
export const eachRule: RuleMaker = (stated) => {
  const [loss, ...more] = stated.losses;
  const caps = partsNamed(stated, "cap");
  if (loss?.part.name !== "deduction" || loss.trigger !== "each" || !loss.unit) return null;
  if (more.length > 0 || caps.length > 1 || loss.points === null) return null;
  if (!usesAll(stated, ["deduction", "cap", "every"])) return null;
  const unit = stated.wording.folded.slice(loss.unit.from, loss.unit.to);
  const span = spanOf(caps, [loss]);
  if (stated.isGroup && stated.lexicon.rules.kindUnit.test(unit))
    return {
      ...span,
      from: Math.min(span.from, loss.clause),
      rule: { kind: "anyOccurrence", points: loss.points, each: true },
    };
  return {
    ...span,
    rule: {
      kind: "perOccurrence",
      points: loss.points,
      cap: caps[0]?.numbers.cap ?? null,
      unit: stated.text.slice(loss.unit.from, loss.unit.to).trim(),
    },
  };
};

/** "Không có kế hoạch trừ 2 điểm", "nếu xảy ra một trong các nội dung trên thì trừ 6 điểm": lost once. */
export const lossRule: RuleMaker = (stated) => {
  const [loss, ...more] = stated.losses;
  if (loss?.part.name !== "deduction" || loss.points === null || more.length > 0) return null;
  const isOnce =
    loss.trigger === "oneOf" ||
    (!stated.isGroup && (loss.trigger === "notDone" || loss.trigger === "notMet"));
  if (!isOnce || !usesAll(stated, ["deduction", ...everyRow(loss)])) return null;
  const each = partsNamed(stated, "every").length > 0;
  const rule: Rule = { kind: "anyOccurrence", points: loss.points, each };
  return { ...spanOf([], [loss]), rule };
};

/** "Xảy ra một trong các nội dung trên, mỗi nội dung trừ 3 điểm". */
const everyRow = ({ trigger }: Loss): readonly PartName[] => (trigger === "oneOf" ? ["every"] : []);

/** "Không thực hiện thì trừ toàn bộ số điểm", "Đạt: 5 điểm; không đạt: 0 điểm": a person says whether all of it is met. */
export const wholeRule: RuleMaker = (stated) => {
  const [loss, ...more] = stated.losses;
  if (!loss || !losesAll(loss) || more.length > 0) return null;
  // Where each case loses all of it, the first does.
  const isPlain = ["oneOf", "notMet", "notDone", "happened", "each"].includes(loss.trigger ?? "");
  return isPlain && usesAll(stated, ["all", "deduction", "wholly", "due", "quarter"])
    ? { ...spanOf([], [loss]), rule: { kind: "allOrNothing" } }
    : null;
};

export const losesAll = ({ part, points }: Loss): boolean =>
  part.name !== "added" && points === null;

/** "Mỗi mô hình được cộng 2 điểm, tối đa 6 điểm". */
export const bonusRule: RuleMaker = (stated): MadeRule | null => {
  const [gain, ...more] = stated.losses;
  const caps = partsNamed(stated, "cap");
  if (gain?.part.name !== "added" || gain.trigger !== "each" || gain.points === null) return null;
  if (more.length > 0 || caps.length > 1 || !usesAll(stated, ["added", "cap", "every"]))
    return null;
  return {
    ...spanOf(caps, [gain]),
    rule: { kind: "bonus", points: gain.points, cap: caps[0]?.numbers.cap ?? null },
  };
};
