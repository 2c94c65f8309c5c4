/** Owns a rule in the short words of the table of wordings. */
import type { Rule, ShareStep } from "../../../src/core/model/table/rule";

/** Returns the rule with all its numbers; what leaves the points to a person is one with no rule at all. */
export function ruleInShort(rule: Rule | null): string {
  switch (rule?.kind) {
    case "perOccurrence":
      return `mỗi ${rule.unit ?? "vụ"} trừ ${rule.points}${upTo(rule.cap)}${rule.noneFrom === undefined ? "" : `, từ ${rule.noneFrom} mất hết`}`;
    case "perKind":
      return `từng loại: ${rule.kinds.map(({ text, points }) => `${text} ${points ?? "hết"}`).join(" / ")}${upTo(rule.cap)}`;
    case "anyOccurrence":
      return `${rule.each ? "mỗi loại" : "xảy ra thì"} trừ ${rule.points}`;
    case "allOrNothing":
      return "đạt hết hoặc 0";
    case "options":
      return `chọn ${rule.options.map(({ points }) => points).join(" / ")}`;
    case "ratioAtLeast":
      return `${rule.isStrict ? "trên" : "từ"} ${rule.atLeast} %${rule.step ? inSteps(rule.step) : otherwise(rule.below)}`;
    case "ratioTimesMaximum":
      return "tỷ lệ × tối đa";
    case "countAtLeast":
      return `ít nhất ${rule.atLeast}, không thì 0`;
    case "comparedWithLastYear":
      return `${inComparison(rule)}${otherwise(rule.below)}`;
    case "dateBy":
      return inDays(rule);
    case "bonus":
      return `cộng ${rule.points} mỗi mục${upTo(rule.cap)}`;
    default:
      return "người chấm";
  }
}

const upTo = (cap: number | null): string => (cap === null ? "" : `, tối đa ${cap}`);

const inSteps = ({ percent, points, cap, noneBelow }: ShareStep): string =>
  `, cứ thiếu ${percent} % trừ ${points}${upTo(cap)}${noneBelow === null ? "" : `, dưới ${noneBelow} % mất hết`}`;

const otherwise = (below: "zero" | "judged" | undefined): string =>
  `, không thì ${below === "judged" ? "người chấm" : "0"}`;

const inComparison = ({
  comparison,
  percent,
}: Extract<Rule, { readonly kind: "comparedWithLastYear" }>): string =>
  comparison === "notMore"
    ? "không hơn năm trước"
    : percent === null
      ? "giảm"
      : `giảm từ ${percent} %`;

function inDays({ by, lateDeduction }: Extract<Rule, { readonly kind: "dateBy" }>): string {
  const late = lateDeduction === null ? "chậm mất hết" : `chậm trừ ${lateDeduction}`;
  return by === null ? late : `trước ${by.day}/${by.month}, ${late}`;
}
