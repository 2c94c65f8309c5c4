/** Owns what a rule says, in words. */
import type { Below, Rule, RuleKind, ShareStep } from "../../core/model/table/rule";
import { formatCount, formatPoints } from "../format";
import { escapeNames, formatDayOfYear } from "../labels";

/** Returns what a rule says, for the card of an indicator, or of a condition that has no points. */
export function describeRule(rule: Rule, isCondition = false): string {
  switch (rule.kind) {
    case "perOccurrence":
      return `Mỗi ${rule.unit ?? "vụ, việc"} trừ ${formatPoints(rule.points)} điểm${capWords(rule.cap)}${noneWords(rule.noneFrom)}.`;
    case "perKind":
      return `Trừ theo từng loại: ${rule.kinds.map(kindWords).join("; ")}${capWords(rule.cap)}.`;
    case "anyOccurrence":
      return rule.each
        ? `Mỗi nội dung để xảy ra trừ ${formatPoints(rule.points)} điểm.`
        : `Có trường hợp bị trừ điểm thì trừ ${formatPoints(rule.points)} điểm.`;
    case "ratioAtLeast":
      return (
        shareWords(rule.atLeast, rule.isStrict) +
        (rule.step ? `; ${stepWords(rule.step)}.` : judged(rule.below, isCondition))
      );
    case "rollUp":
      return `${shareWords(rule.atLeast)}.`;
    case "countAtLeast":
      return `Phải đạt số lượng từ ${formatPoints(rule.atLeast)} trở lên.`;
    case "dateBy":
      return dateWords(rule);
    case "gradeAtLeast":
      return `Xếp loại từ “${rule.atLeast}” trở lên.`;
    case "bonus":
      return `Mỗi nội dung cộng ${formatPoints(rule.points)} điểm${capWords(rule.cap)}.`;
    case "comparedWithLastYear":
      return comparisonWords(rule) + judged(rule.below, isCondition);
    case "allOrNothing":
      if (isCondition) return "Trả lời có hoặc không.";
      return "Đạt thì được điểm tối đa, không đạt thì trừ toàn bộ số điểm.";
    case "openNorm":
      return isCondition
        ? "Nội dung định tính: hội đồng quyết định."
        : "Nội dung định tính: người chấm quyết định điểm.";
    case "range":
      return (
        "Chấm từ 0 đến điểm tối đa" +
        (rule.step === undefined ? "." : `, mỗi bước ${formatPoints(rule.step)} điểm.`)
      );
    case "options":
      return optionWords(rule);
    case "ratioTimesMaximum":
      return "Điểm bằng điểm tối đa nhân với tỷ lệ đạt được, không làm tròn lên.";
    case "absence":
      return absenceWords(rule);
    case "checklist":
      return `Phải đủ các điều kiện: ${rule.conditions.join("; ")}.`;
    case "fromOtherResult":
      return `Theo kết quả “${rule.result}”.`;
  }
}

type RuleOf<K extends RuleKind> = Extract<Rule, { readonly kind: K }>;

const noneWords = (noneFrom: number | undefined): string =>
  noneFrom === undefined ? "" : `; từ ${formatCount(noneFrom)} trở lên thì không còn điểm`;

const kindWords = ({ text, points }: RuleOf<"perKind">["kinds"][number]): string =>
  points === null
    ? `${text}: trừ toàn bộ số điểm`
    : `${text}: trừ ${formatPoints(points)} điểm mỗi trường hợp`;

const shareWords = (atLeast: number, isStrict = false): string =>
  isStrict
    ? `Phải đạt trên ${formatPoints(atLeast)}%`
    : `Phải đạt từ ${formatPoints(atLeast)}% trở lên`;

/** "cứ thiếu 1% trừ 0,25 điểm, tối đa 2 điểm; dưới 70% không chấm điểm". */
export const stepWords = ({ percent, points, cap, noneBelow }: ShareStep): string =>
  `cứ thiếu ${formatPoints(percent)}% trừ ${formatPoints(points)} điểm${capWords(cap)}` +
  (noneBelow === null ? "" : `; dưới ${formatPoints(noneBelow)}% không chấm điểm`);

const dateWords = ({ by, lateDeduction }: RuleOf<"dateBy">): string =>
  (by ? `Thực hiện chậm nhất ngày ${formatDayOfYear(by)}` : "Thực hiện đúng thời hạn") +
  (lateDeduction === null ? "." : `; chậm trừ ${formatPoints(lateDeduction)} điểm.`);

function comparisonWords({ comparison, percent }: RuleOf<"comparedWithLastYear">): string {
  if (comparison === "notMore") return "Không cao hơn năm trước";
  return percent === null
    ? "Phải giảm so với năm trước"
    : `Giảm ít nhất ${formatPoints(percent)}% so với năm trước`;
}

const optionWords = ({ options }: RuleOf<"options">): string =>
  `Chọn một mức: ${options
    .map(({ text, points }) => `${text} (${formatPoints(points)} điểm)`)
    .join("; ")}.`;

const absenceWords = ({ escapes }: RuleOf<"absence">): string =>
  "Không để xảy ra" +
  (escapes.length === 0
    ? "."
    : `, trừ trường hợp ${escapes.map((escape) => escapeNames[escape].toLowerCase()).join("; ")}.`);

const judged = (below: Below | undefined, isCondition: boolean): string =>
  below !== "judged"
    ? "."
    : isCondition
      ? "; chưa đạt thì hội đồng quyết định."
      : "; chưa đạt thì người chấm quyết định điểm.";

const capWords = (cap: number | null): string =>
  cap === null ? "" : `, tối đa ${formatPoints(cap)} điểm`;
