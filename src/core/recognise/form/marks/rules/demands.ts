/**
 * Owns the rules that ask for something measured: a day, a share, a count, a comparison with last year. Where the words
 * do not say what is lost short of it, a person decides that.
 */
import { losesAll } from "./deductions";
import type { Loss, Trigger } from "./losses";
import {
  isOnlyDemand,
  type MadeRule,
  partsNamed,
  type RuleMaker,
  spanOf,
  type StatedWords,
  usesAll,
} from "./makers";
import type { Part, PartName } from "./ruleParts";

/** "Trước ngày 31/3; chậm thì trừ 2 điểm", "trong Quý I", "gửi chậm trừ 0,5 điểm". */
export const dateRule: RuleMaker = (stated) => {
  const days = partsNamed(stated, "due", "quarter");
  const late = stated.losses.filter(({ trigger }) => trigger === "late");
  const others = stated.losses.filter(({ trigger }) => trigger !== "late");
  const by = days[0] ? dayOf(days[0]) : null;
  const isOneDay = days.every((day) => samePart(day, days[0]));
  if (!isOneDay || late.length > 1 || !usesAll(stated, ["due", "quarter", "deduction", "all"]))
    return null;
  const [lateness] = late;
  if (!lateness) return null;
  // What is never done has nothing; any other loss beside lateness is more than the rule can hold.
  if (!others.every((loss) => losesAll(loss) && loss.trigger === "notDone") || others.length > 1)
    return null;
  if (lateness.part.name === "added") return null;
  return {
    ...spanOf(days, stated.losses),
    rule: { kind: "dateBy", by, lateDeduction: lateness.points },
  };
};

function dayOf({ numbers: { day, month } }: Part) {
  const isDay = day !== undefined && month !== undefined && day >= 1 && day <= 31;
  return isDay && month >= 1 && month <= 12 ? { day, month } : null;
}

/** "Từ 70% trở lên", "100% hộ gia đình đăng ký; không đạt trừ toàn bộ số điểm". */
export const ratioRule: RuleMaker = (stated) => {
  const shares = partsNamed(stated, "share", "above", "wholly");
  const [share] = shares;
  const atLeast = share?.numbers.percent;
  if (!share || atLeast === undefined || atLeast <= 0 || atLeast > 100) return null;
  if (!shares.every((other) => samePart(other, share)) || !isShortOf(stated, atLeast)) return null;
  const below = outcomeShortOf(stated, share, ["notMet", "below"]);
  // "100% cán bộ …" alone is how every demand is put.
  if (!below || (below === "judged" && share.name === "wholly")) return null;
  if (!usesAll(stated, ["share", "above", "wholly", "below", "all", "deduction"])) return null;
  return {
    ...spanOf(shares, stated.losses),
    rule: {
      kind: "ratioAtLeast",
      atLeast,
      below,
      ...(share.name === "above" ? { isStrict: true } : {}),
    },
  };
};

/** "Đạt từ 90% trở lên; cứ giảm 1% trừ 0,5 điểm, dưới 70% không chấm điểm". */
export const stepsRule: RuleMaker = (stated) => {
  const [share, ...others] = partsNamed(stated, "share", "above", "wholly");
  const [step, ...more] = partsNamed(stated, "step");
  const caps = partsNamed(stated, "cap");
  const [loss, all, ...further] = stated.losses;
  const atLeast = share?.numbers.percent;
  const percent = step?.numbers.percent;
  if (!share || !atLeast || !percent || !loss || loss.points === null) return null;
  if (loss.part.name !== "deduction" || caps.length > 1 || more.length > 0) return null;
  if (!others.every((other) => samePart(other, share)) || further.length > 0) return null;
  const isNext = /^[\s,:]*(?:[a-z]+ ?){0,2}$/.test(
    stated.wording.folded.slice(step.to, loss.part.from),
  );
  const noneBelow = all ? lineOfNone(stated, all) : null;
  const isWhole = partsNamed(stated, "below").every(
    ({ numbers }) => numbers.percent === atLeast || numbers.percent === noneBelow,
  );
  if (!isNext || !isWhole || (all && noneBelow === null)) return null;
  const used: readonly PartName[] = ["share", "above", "wholly", "below", "step", "cap", "all"];
  if (!usesAll(stated, [...used, "deduction"])) return null;
  return {
    ...spanOf([share, ...caps], stated.losses),
    rule: {
      kind: "ratioAtLeast",
      atLeast,
      below: "judged",
      ...(share.name === "above" ? { isStrict: true } : {}),
      step: { percent, points: loss.points, cap: caps[0]?.numbers.cap ?? null, noneBelow },
    },
  };
};

/** "Dưới 70% không chấm điểm": the share below which all is lost; null where the words say something else. */
function lineOfNone(stated: StatedWords, all: Loss): number | null {
  const line = partsNamed(stated, "below")
    .filter(({ to }) => to <= all.part.from)
    .pop();
  return losesAll(all) ? (line?.numbers.percent ?? null) : null;
}

/** "Điểm = tỷ lệ đạt được x điểm tối đa". */
export const scaledRule: RuleMaker = (stated) => {
  const [scaled, ...more] = partsNamed(stated, "scaled");
  const factor = scaled?.numbers.points;
  if (!scaled || more.length > 0 || stated.losses.length > 0) return null;
  if (factor !== undefined && factor !== stated.maximum) return null;
  return isShortOf(stated, 100) && usesAll(stated, ["scaled", "below", "wholly"])
    ? { ...spanOf([scaled]), rule: { kind: "ratioTimesMaximum" } }
    : null;
};

/** "Có ít nhất 01 mô hình", "từ 02 hội nghị trở lên". */
export const countRule: RuleMaker = (stated) => {
  const [count, ...more] = partsNamed(stated, "count");
  const atLeast = count?.numbers.count;
  if (!count || more.length > 0 || !atLeast) return null;
  // "Không có thì 0 điểm" says nothing of one where two are asked for.
  const short: readonly Trigger[] = atLeast === 1 ? ["notMet", "notDone"] : ["notMet"];
  // "Ít nhất 01 mô hình hoạt động hiệu quả" alone is a norm: what one fewer costs, nobody says.
  return outcomeShortOf(stated, count, short) === "zero" &&
    usesAll(stated, ["count", "all", "deduction"])
    ? { ...spanOf([count], stated.losses), rule: { kind: "countAtLeast", atLeast } }
    : null;
};

/** "Giảm ít nhất 5% so với năm trước", "không tăng so với cùng kỳ". */
export const comparisonRule: RuleMaker = (stated): MadeRule | null => {
  const [lastYear, ...more] = partsNamed(stated, "lastYear");
  const falls = partsNamed(stated, "falls");
  const kept = partsNamed(stated, "notMore");
  const shares = partsNamed(stated, "share");
  const asked = [...falls, ...kept];
  const [demand] = asked;
  if (!lastYear || more.length > 0 || shares.length > 1) return null;
  if (!demand) return shares.length === 0 ? forbiddenRise(stated, lastYear) : null;
  if (falls.length > 0 && asked.length > 1) return null;
  const percent = demand.numbers.percent ?? shares[0]?.numbers.percent ?? null;
  if (
    demand.name === "notMore"
      ? percent !== null
      : shares.length + Number(demand.numbers.percent !== undefined) > 1
  )
    return null;
  if (percent !== null && !isShortOf(stated, percent)) return null;
  const below = outcomeShortOf(stated, demand, shortOf(demand.name, percent));
  const used: readonly PartName[] = [
    "lastYear",
    "falls",
    "notMore",
    "share",
    "below",
    "all",
    "rises",
  ];
  if (!below || !usesAll(stated, used) || !risesOnlyInLosses(stated)) return null;
  // Without a number and without a loss it is a norm that a person judges.
  if (below === "judged" && percent === null) return null;
  return {
    ...spanOf([lastYear, ...asked, ...shares], stated.losses),
    rule: {
      kind: "comparedWithLastYear",
      comparison: demand.name === "notMore" ? "notMore" : "fallsBy",
      percent,
      ...judged(below),
    },
  };
};

/** "So với năm trước số vụ tăng thì không tính điểm". */
function forbiddenRise(stated: StatedWords, lastYear: Part): MadeRule | null {
  const [loss, ...more] = stated.losses;
  if (loss?.trigger !== "risen" || more.length > 0 || !losesAll(loss)) return null;
  return usesAll(stated, ["lastYear", "all", "deduction", "rises"])
    ? {
        ...spanOf([lastYear], stated.losses),
        rule: { kind: "comparedWithLastYear", comparison: "notMore", percent: null },
      }
    : null;
}

/** What is lost "if it does not fall" is lost short of falling by 5 % only where no share is asked for. */
const shortOf = (name: PartName, percent: number | null): readonly Trigger[] =>
  name === "notMore"
    ? ["risen", "notMet"]
    : percent === null
      ? ["notFallen", "notMet"]
      : ["below", "notMet"];

/** "Tăng" is asked for nowhere: it may only bring a loss about. */
const risesOnlyInLosses = (stated: StatedWords): boolean =>
  partsNamed(stated, "rises").every(({ from }) =>
    stated.losses.some(({ cause }) => from >= cause.from && from < cause.to),
  );

/** Shares that are named as too little must be the one that is asked for. */
const isShortOf = (stated: StatedWords, percent: number): boolean =>
  partsNamed(stated, "below").every(({ numbers }) => numbers.percent === percent);

/** Returns what is left short of a demand: nothing where the words say so, what a person decides where they say nothing; null where they say something else. */
function outcomeShortOf(
  stated: StatedWords,
  demand: Part,
  short: readonly Trigger[],
): "zero" | "judged" | null {
  const [loss, ...more] = stated.losses;
  if (!loss) {
    const isOpen = partsNamed(stated, "below").length === 0;
    return isOpen && isOnlyDemand(stated, demand) ? "judged" : null;
  }
  const isShort = loss.trigger !== null && short.includes(loss.trigger);
  return more.length === 0 && losesAll(loss) && isShort && isOnlyDemand(stated, demand)
    ? "zero"
    : null;
}

const judged = (below: "zero" | "judged"): { readonly below?: "judged" } =>
  below === "judged" ? { below } : {};

const samePart = (one: Part, other: Part | undefined): boolean =>
  one.name === other?.name && JSON.stringify(one.numbers) === JSON.stringify(other.numbers);
