/** Owns the rules that say what is lost or added: for each case, once, or all of it. */
import type { Rule } from "../../../../model/table/rule";
import type { Loss } from "./losses";
import type { PartName } from "./ruleParts";
import {
  type MadeRule,
  partsNamed,
  type RuleMaker,
  spanOf,
  type StatedWords,
  usesAll,
} from "./makers";

/** "Mỗi vụ trừ 1 điểm, tối đa 3 điểm"; in a heading "mỗi nội dung … trừ 6 điểm" speaks of its rows. */
export const eachRule: RuleMaker = (stated) => {
  const [loss, ...more] = stated.losses;
  const caps = partsNamed(stated, "cap");
  if (loss?.part.name !== "deduction" || loss.trigger !== "each" || !loss.unit) return null;
  if (caps.length > 1 || loss.points === null) return null;
  const noneFrom = more.length === 0 ? undefined : noneLeftFrom(stated, loss, more);
  if (noneFrom === null) return null;
  // "100% hộ ký, mỗi hộ chưa ký trừ 0,1 điểm": what is counted is what lacks of all.
  const used: readonly PartName[] = ["deduction", "cap", "every", "wholly"];
  if (!usesAll(stated, noneFrom === undefined ? used : [...used, "all", "count", "over"]))
    return null;
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
      ...(noneFrom === undefined ? {} : { noneFrom }),
    },
  };
};

/** "01 vụ trừ 1 điểm, từ 02 vụ trở lên (quá 03 vụ) không chấm điểm": from how many on all is lost; null where more is said. */
function noneLeftFrom(
  stated: StatedWords,
  { part }: Loss,
  [all, ...more]: readonly Loss[],
): number | null {
  const [limit, ...others] = partsNamed(stated, "count", "over");
  if (!all || !losesAll(all) || more.length > 0 || others.length > 0) return null;
  const count = limit?.numbers.count ?? 0;
  const from = limit?.name === "over" ? count + 1 : count;
  return limit && limit.from >= part.to && limit.to <= all.part.from && from >= 2 ? from : null;
}

/** "Mỗi vụ cờ bạc trừ 1 điểm; mỗi vụ ma túy trừ 3 điểm": what a case costs hangs on its kind. */
export const kindsRule: RuleMaker = (stated) => {
  const { losses, isGroup, text } = stated;
  const [first] = losses;
  const caps = partsNamed(stated, "cap");
  if (!first || losses.length < 2 || isGroup || caps.length > 1) return null;
  if (!losses.every(isOfKind) || !losses.some(({ points }) => points !== null)) return null;
  if (!usesAll(stated, ["deduction", "all", "cap", "every"])) return null;
  const counted = losses.map((loss, at) => kindNamed(text, loss, losses[at - 1]));
  // "Thiếu 01 báo cáo trừ 0,5 điểm, chậm 01 báo cáo trừ 0,25 điểm": the same is counted, for another cause.
  const names = areDistinct(counted)
    ? counted
    : losses.map(({ cause }) => text.slice(cause.from, cause.to).trim());
  if (!areDistinct(names)) return null;
  const kinds = losses.map(({ points }, at) => ({ text: names[at] ?? "", points }));
  return {
    ...spanOf(caps, losses),
    rule: { kind: "perKind", kinds, cap: caps[0]?.numbers.cap ?? null },
  };
};

/** Each case of it; behind "mỗi người bị khiển trách trừ 1 điểm" the next ("bị cảnh cáo trừ 2 điểm") is counted alike. */
const isOfKind = ({ part, points, trigger }: Loss, at: number): boolean =>
  part.name === "deduction"
    ? trigger === "each" || (at > 0 && (trigger === null || trigger === "happened"))
    : points === null && part.name === "all" && at > 0 && trigger !== "late";

const areDistinct = (names: readonly string[]): boolean =>
  !names.includes("") && new Set(names.map((name) => name.toLowerCase())).size === names.length;

/** What is counted, as the sheet says it: "vụ cờ bạc", "khiển trách". */
function kindNamed(text: string, loss: Loss, before: Loss | undefined): string {
  const { part, unit, clause, trigger } = loss;
  const isLeading = trigger === "each" && unit !== null && unit.to <= part.from;
  if (isLeading) return text.slice(unit.from, unit.to).trim();
  const end = before ? Math.max(before.part.to, before.unit?.to ?? 0) : clause;
  return text
    .slice(Math.max(end, clause), part.from)
    .replace(/^.*:\s/s, "")
    .replace(/^[\s,;:.()-]+|[\s,;:.(-]+$/g, "");
}

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
