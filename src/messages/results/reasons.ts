/** Owns the reason for a deduction that the stated facts give: proposed, never written by itself. */
import { comparePoints, type Points, subtractPoints } from "../../core/base/points";
import type { Facts, Rule } from "../../core/model/table/rule";
import { formatCount, formatDate, formatPoints, formatShare } from "../format";
import { formatDayOfYear } from "../labels";

/** Returns "Trong năm có 03 người vi phạm; trừ 0,75 điểm"; null where nothing is deducted, or the facts do not say why. */
export function proposeReason(
  rule: Rule,
  facts: Facts,
  maximum: Points | null,
  points: Points | null,
): string | null {
  if (maximum === null || points === null || comparePoints(points, maximum) >= 0) return null;
  const why = whyOf(rule, facts);
  return why === null ? null : `${why}; trừ ${formatPoints(subtractPoints(maximum, points))} điểm`;
}

function whyOf(rule: Rule, facts: Facts): string | null {
  switch (rule.kind) {
    case "perOccurrence":
      return happened(facts.count, rule.unit ?? "vụ, việc");
    case "perKind":
      return kindsHappened(rule, facts);
    case "absence":
      return happened(facts.count, "vụ, việc");
    case "anyOccurrence":
      return rule.each
        ? happened(facts.count, "nội dung để xảy ra")
        : facts.count
          ? "Trong năm có xảy ra"
          : null;
    case "allOrNothing":
    case "fromOtherResult":
      return facts.isMet === false ? "Không đạt" : null;
    case "dateBy":
      return lateWords(rule, facts);
    case "ratioAtLeast":
    case "rollUp":
      return shareWords(facts, `, yêu cầu từ ${formatPoints(rule.atLeast)}%`);
    case "ratioTimesMaximum":
      return shareWords(facts, "");
    case "countAtLeast":
      return typeof facts.count === "number"
        ? `Có ${formatCount(facts.count)}, yêu cầu từ ${formatCount(rule.atLeast)}`
        : null;
    case "comparedWithLastYear":
      return typeof facts.thisYear === "number" && typeof facts.lastYear === "number"
        ? `Năm nay ${formatPoints(facts.thisYear)}, năm trước ${formatPoints(facts.lastYear)}`
        : null;
    case "gradeAtLeast":
      return facts.grade ? `Xếp loại ${facts.grade}, yêu cầu từ ${rule.atLeast}` : null;
    case "options":
      return typeof facts.option === "number" ? (rule.options[facts.option]?.text ?? null) : null;
    default:
      return null;
  }
}

const happened = (count: number | null | undefined, unit: string): string | null =>
  count ? `Trong năm có ${formatCount(count)} ${unit}` : null;

function kindsHappened(
  { kinds }: Extract<Rule, { readonly kind: "perKind" }>,
  { counts = [] }: Facts,
): string | null {
  const said = kinds.flatMap(({ text }, at) => {
    const count = counts[at];
    return count ? [`${formatCount(count)} (${text})`] : [];
  });
  return said.length === 0 ? null : `Trong năm có ${said.join(", ")}`;
}

function lateWords(
  { by }: Extract<Rule, { readonly kind: "dateBy" }>,
  { date, isLate, isMet }: Facts,
): string | null {
  if (isMet === false) return "Chưa thực hiện";
  const limit = by ? `, thời hạn ${formatDayOfYear(by)}` : "";
  if (date) return `Thực hiện ngày ${formatDate(date)}${limit}`;
  return isLate ? `Thực hiện chậm${limit}` : null;
}

const shareWords = ({ numerator, denominator }: Facts, demand: string): string | null =>
  typeof numerator === "number" && denominator
    ? `Đạt ${formatPoints(numerator)}/${formatPoints(denominator)} (${formatShare(numerator, denominator)})${demand}`
    : null;
