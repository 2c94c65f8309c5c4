/** Owns the Vietnamese name of every closed set in the core: roles, states, rules and their entries. */
import type { Kind } from "../core/domain/domain";
import type { IndicatorState } from "../core/model/score/assessment";
import type { MendedPart, Severity } from "../core/model/finding/finding";
import type { EvidenceState } from "../core/model/table/appraisal";
import type { AsideReason, ColumnRole, RowDoubt } from "../core/model/table/reading";
import type { Facts, Rule, RuleKind } from "../core/model/table/rule";
import type { PerScorer } from "../core/model/table/scorer";
import type { Verdict } from "../core/checklist/results";
import { formatDate, startSentence } from "./format";

export const columnRoleNames: { readonly [R in ColumnRole]: string } = {
  number: "Số thứ tự",
  content: "Nội dung",
  maximum: "Điểm tối đa",
  self: "Điểm tự chấm",
  deduction: "Điểm trừ",
  added: "Điểm cộng",
  appraised: "Điểm thẩm định",
  council: "Điểm hội đồng",
  reason: "Lý do trừ điểm",
  evidence: "Tài liệu kiểm chứng",
  note: "Ghi chú",
  appraisedReason: "Lý do thẩm định",
};

/** Who scored, before points or over a column of them. */
export const scorerNames: PerScorer<string> = {
  self: "Tự chấm",
  appraised: "Thẩm định",
  council: "Hội đồng",
};

/** Of the papers behind a content, as who appraises found them. */
export const evidenceStateNames: { readonly [S in EvidenceState]: string } = {
  enough: "Đủ",
  missing: "Thiếu",
  invalid: "Không hợp lệ",
};

/** A score is called as its column is. */
export const scoreNames: PerScorer<string> = columnRoleNames;

/** Why the reading of a row is in doubt, as the end of a sentence. */
export const rowDoubtWords: { readonly [D in RowDoubt]: string } = {
  numbering: "số thứ tự không nối tiếp dòng trên",
  sum: "điểm ghi ở dòng khác tổng các nội dung bên trong",
  looks: "cách trình bày giống loại dòng khác",
  contested: "có thể hiểu theo cách khác",
  maximum: "không ghi điểm tối đa",
  score: "điểm chấm cao hơn điểm tối đa",
  text: "dòng không ghi nội dung",
};

/** Words after "bảng". */
export const asideWords: { readonly [R in AsideReason]: string } = {
  notChosen: "không được chọn",
  hidden: "ở trang tính bị ẩn",
  blank: "chưa chấm điểm nào",
  summary: "chỉ tóm tắt điểm từng mục",
  partOfYear: "chấm giữa năm",
  lossesOnly: "chỉ kê điểm trừ và lý do",
};

/** What was mended in a reading, within a sentence. */
export const mendedWords: { readonly [P in MendedPart]: string } = {
  unit: "tên đơn vị",
  unitType: "loại đơn vị",
  year: "năm",
  kind: "loại bảng",
  header: "dòng tiêu đề",
  columns: "cột",
  rows: "dòng",
  passLine: "mức đạt",
  choice: "bảng được tính",
};

export const stateNames: { readonly [S in IndicatorState]: string } = {
  unscored: "Chưa chấm",
  met: "Đạt",
  deducted: "Bị trừ điểm",
  notMet: "Không đạt",
  aboveMaximum: "Cao hơn điểm tối đa",
  notApplicable: "Không áp dụng",
  forCouncil: "Chờ hội đồng",
};

/** Returns the verdict about a table of a kind: "Chưa đạt điển hình". */
export function verdictName(verdict: Verdict | null, { words }: Kind): string {
  if (verdict === null || verdict === "incomplete") return "Chưa kết luận được";
  if (verdict === "notEligible") return "Không thuộc đối tượng áp dụng";
  return startSentence(words[verdict]);
}

export const severityNames: { readonly [S in Severity]: string } = {
  error: "Lỗi",
  warning: "Cần xem lại",
  info: "Thông tin",
};

export const ruleKindNames: { readonly [K in RuleKind]: string } = {
  allOrNothing: "Đạt hoặc không đạt",
  range: "Chấm trong khoảng điểm",
  perOccurrence: "Trừ theo số vụ, việc",
  perKind: "Trừ theo từng loại vụ, việc",
  anyOccurrence: "Trừ khi để xảy ra",
  options: "Chọn một mức",
  ratioAtLeast: "Đạt tỷ lệ",
  ratioTimesMaximum: "Điểm theo tỷ lệ",
  dateBy: "Đúng thời hạn",
  comparedWithLastYear: "So với năm trước",
  countAtLeast: "Đủ số lượng",
  absence: "Không để xảy ra",
  gradeAtLeast: "Xếp loại từ mức quy định",
  checklist: "Đủ các điều kiện",
  bonus: "Điểm cộng",
  fromOtherResult: "Theo kết quả khác",
  rollUp: "Theo kết quả cấp dưới",
  openNorm: "Người chấm quyết định",
};

/** Names of the `choices` that are codes. */
export const escapeNames: { readonly [E in NonNullable<Facts["escape"]>]: string } = {
  none: "Không thuộc trường hợp loại trừ",
  forceMajeure: "Do bất khả kháng",
  detectedMitigatedReported: "Tự phát hiện, đã khắc phục và báo cáo kịp thời",
};

/** Returns the label of one entry, as a question or a noun with its unit. */
export const labelFact = (rule: Rule, fact: keyof Facts): string => factLabels[fact](rule);

const factLabels: { readonly [F in keyof Facts]-?: (rule: Rule) => string } = {
  count: (rule) => {
    if (rule.kind === "perOccurrence")
      return rule.unit ? `Số ${rule.unit}` : "Số vụ, việc đã xảy ra";
    if (rule.kind === "anyOccurrence")
      return rule.each ? "Số nội dung để xảy ra" : "Có trường hợp bị trừ điểm không?";
    if (rule.kind === "absence") return "Số vụ, việc đã xảy ra";
    return rule.kind === "bonus" ? "Số lượng được cộng điểm" : "Số lượng thực hiện";
  },
  counts: () => "Số vụ, việc từng loại",
  isMet: (rule) => {
    if (rule.kind === "fromOtherResult") return `Kết quả “${rule.result}” có đạt không?`;
    return rule.kind === "dateBy" ? "Đã thực hiện chưa?" : "Có đạt không?";
  },
  numerator: ({ kind }) => (kind === "rollUp" ? "Số đơn vị trực thuộc đạt" : "Số đạt"),
  denominator: ({ kind }) => (kind === "rollUp" ? "Tổng số đơn vị trực thuộc" : "Tổng số"),
  date: (rule) =>
    rule.kind === "dateBy" && rule.by
      ? `Ngày thực hiện (thời hạn: ${formatDayOfYear(rule.by)})`
      : "Ngày thực hiện",
  isLate: () => "Có chậm không?",
  option: () => "Mức đạt được",
  thisYear: () => "Số của năm nay",
  lastYear: () => "Số của năm trước",
  escape: () => "Trường hợp loại trừ",
  grade: (rule) =>
    rule.kind === "gradeAtLeast" ? `Xếp loại (từ “${rule.atLeast}” trở lên)` : "Xếp loại",
  conditions: () => "Các điều kiện",
  points: ({ kind }) =>
    kind === "range" || kind === "openNorm" ? "Điểm chấm" : "Điểm do người chấm quyết định",
};

/** Returns "31/03". */
export const formatDayOfYear = ({
  month,
  day,
}: {
  readonly month: number;
  readonly day: number;
}): string =>
  formatDate(`0000-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`).slice(0, 5);
