/** Owns what a rule says, in words. */
import type { Rule } from "../../core/model/table/rule";
import { formatPoints } from "../format";
import { escapeNames, formatDayOfYear } from "../labels";

/** Returns what a rule says, for the card of an indicator, or of a condition that has no points. */
export function describeRule(rule: Rule, isCondition = false): string {
  switch (rule.kind) {
    case "perOccurrence":
      return `Mỗi ${rule.unit ?? "vụ, việc"} trừ ${formatPoints(rule.points)} điểm${capWords(rule.cap)}.`;
    case "anyOccurrence":
      return rule.each
        ? `Mỗi nội dung để xảy ra trừ ${formatPoints(rule.points)} điểm.`
        : `Để xảy ra thì trừ ${formatPoints(rule.points)} điểm.`;
    case "ratioAtLeast":
      return rule.isStrict
        ? `Phải đạt trên ${formatPoints(rule.atLeast)}%.`
        : `Phải đạt từ ${formatPoints(rule.atLeast)}% trở lên.`;
    case "rollUp":
      return `Phải đạt từ ${formatPoints(rule.atLeast)}% trở lên.`;
    case "countAtLeast":
      return `Phải đạt số lượng từ ${formatPoints(rule.atLeast)} trở lên.`;
    case "dateBy":
      return (
        (rule.by
          ? `Thực hiện chậm nhất ngày ${formatDayOfYear(rule.by)}`
          : "Thực hiện đúng thời hạn") +
        (rule.lateDeduction === null ? "." : `; chậm trừ ${formatPoints(rule.lateDeduction)} điểm.`)
      );
    case "gradeAtLeast":
      return `Xếp loại từ “${rule.atLeast}” trở lên.`;
    case "bonus":
      return `Mỗi nội dung cộng ${formatPoints(rule.points)} điểm${capWords(rule.cap)}.`;
    case "comparedWithLastYear":
      return rule.comparison === "notMore"
        ? "Không cao hơn năm trước."
        : rule.percent === null
          ? "Phải giảm so với năm trước."
          : `Giảm ít nhất ${formatPoints(rule.percent)}% so với năm trước.`;
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
      return `Chọn một mức: ${rule.options
        .map(({ text, points }) => `${text} (${formatPoints(points)} điểm)`)
        .join("; ")}.`;
    case "ratioTimesMaximum":
      return "Điểm bằng điểm tối đa nhân với tỷ lệ đạt được, không làm tròn lên.";
    case "absence":
      return (
        "Không để xảy ra" +
        (rule.escapes.length === 0
          ? "."
          : `, trừ trường hợp ${rule.escapes.map((escape) => escapeNames[escape].toLowerCase()).join("; ")}.`)
      );
    case "checklist":
      return `Phải đủ các điều kiện: ${rule.conditions.join("; ")}.`;
    case "fromOtherResult":
      return `Theo kết quả “${rule.result}”.`;
  }
}

const capWords = (cap: number | null): string =>
  cap === null ? "" : `, tối đa ${formatPoints(cap)} điểm`;
