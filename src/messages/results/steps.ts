/** Owns the sentences that explain a score: each step of the points, the verdict and the grade. */
import type { Kind } from "../../core/domain/domain";
import type { Below, Facts, Rule, RuleKind } from "../../core/model/table/rule";
import type { Grade, Outcome, OutcomeReason, Step } from "../../core/score";
import {
  formatCount,
  formatDate,
  formatExcerpt,
  formatPath,
  formatPaths,
  formatPoints,
  formatPointsOr,
  formatShare,
  startSentence,
} from "../format";
import { describeDoubt } from "./certainty";
import { escapeNames, formatDayOfYear, verdictName } from "../labels";
import { stepWords } from "../rubrics/ruleWords";

/** Returns what was claimed, what the rule says, and what is left: «Để xảy ra 02 vụ; mỗi vụ trừ 1,5 điểm, tối đa 3; trừ 3; còn 2 điểm (theo: "…")». */
export function describeStep(step: Step): string {
  const parts = [claimWords(step), ...pointsWords(step)].filter((part) => part !== "");
  const clause = step.clause === null ? "" : ` (theo: “${step.clause}”)`;
  return `${startSentence(parts.join("; "))}${clause}.`;
}

/** Returns the decisive sentence of an outcome: "94 điểm nhưng chưa đạt vì nội dung bắt buộc II.3 …". */
export function describeOutcome(outcome: Outcome, kind: Kind): string {
  const [decisive, ...others] = outcome.reasons;
  if (!decisive) return `${verdictName(outcome.verdict, kind)}.`;
  const reached = others.find((reason) => reason.code === "reachesLine");
  if (
    outcome.verdict === "notMet" &&
    (decisive.code === "mandatoryFailed" || decisive.code === "groupBelowFloor") &&
    reached?.code === "reachesLine"
  ) {
    const failed = outcome.reasons.filter(
      ({ code }) => code === "mandatoryFailed" || code === "groupBelowFloor",
    );
    return `${formatPoints(reached.total)} điểm nhưng chưa đạt vì ${failed.map(failureWords).join("; ")}.`;
  }
  return `${verdictName(outcome.verdict, kind)}: ${describeReason(decisive)}`;
}

/** Returns the sentence of one reason, ending in a full stop. */
export function describeReason(reason: OutcomeReason): string {
  const sentence = reasonSentences[reason.code] as (reason: OutcomeReason) => string;
  return sentence(reason);
}

/** Returns the grade with its total, or why there is none. `total` is the counted total. */
export const describeGrade = (grade: Grade, total: number | null): string =>
  gradeSentences[grade.why](grade, total);

const reasonSentences: {
  readonly [C in OutcomeReason["code"]]: (
    reason: Extract<OutcomeReason, { readonly code: C }>,
  ) => string;
} = {
  reachesLine: ({ total, line }) =>
    `tổng ${formatPoints(total)} điểm, mức đạt từ ${formatPoints(line)} điểm.`,
  belowLine: ({ total, line, missing }) =>
    `tổng ${formatPoints(total)} điểm, thiếu ${formatPoints(missing)} điểm so với mức đạt ${formatPoints(line)} điểm.`,
  mandatoryFailed: (reason) => `${failureWords(reason)}.`,
  aboveMaximum: ({ rows }) =>
    `điểm cao hơn điểm tối đa, cần chấm lại: ${rows
      .map(
        ({ path, score, maximum }) =>
          `nội dung ${formatPath(path)} ghi ${formatPoints(score)}/${formatPoints(maximum)}`,
      )
      .join(", ")}.`,
  allMandatoryAtMaximum: ({ count }) =>
    `${formatCount(count)} nội dung bắt buộc đều đạt điểm tối đa.`,
  unscored: ({ paths }) =>
    paths.length === 0
      ? "bảng chưa có nội dung nào được chấm điểm."
      : `còn ${formatCount(paths.length)} nội dung chưa chấm điểm (${formatPaths(paths)}).`,
  notApplicableUnsettled: ({ paths }) =>
    `chưa quy định cách tính điểm cho nội dung không áp dụng (${formatPaths(paths)}).`,
  groupBelowFloor: (reason) => `${failureWords(reason)}.`,
  vetoed: ({ text, source }) => `đã xảy ra “${text}” (${source}).`,
  vetoUnanswered: ({ texts }) =>
    `chưa trả lời có xảy ra hay không: ${texts.map((text) => `“${text}”`).join("; ")}.`,
  partOfTable: ({ sheet, row, total, maximum }) =>
    `bảng còn phần khác ở trang “${sheet}” (từ dòng ${row}); ${total === null ? "các phần đều chưa có điểm" : `cộng điểm tự chấm các phần được ${formatPoints(total)}${maximum === null ? "" : ` trên ${formatPoints(maximum)}`} điểm`}. Cần gộp thành một bảng.`,
  wholeOfParts: ({ sheet, row, total, maximum }) =>
    `tính chung với phần ở trang “${sheet}” (từ dòng ${row}): ${total === null ? "các phần đều chưa có điểm" : `cộng điểm tự chấm các phần được ${formatPoints(total)}${maximum === null ? "" : ` trên ${formatPoints(maximum)}`} điểm`}.`,
  readingNotProven: ({ doubts }) =>
    [
      "chưa chắc đã đọc đúng bảng.",
      ...doubts.map(describeDoubt),
      "Cần người xem lại cách đọc và xác nhận.",
    ].join(" "),
  notAssessed: ({ text, source }) => `đơn vị thuộc diện không xét công nhận (${text}; ${source}).`,
  criterionNotMet: ({ path, text }) =>
    `tiêu chí ${formatPath(path)} chưa đạt (${formatExcerpt(text)}).`,
  criteriaUnanswered: ({ paths }) =>
    `còn ${formatCount(paths.length)} tiêu chí chưa đánh giá (${formatPaths(paths)}).`,
  criteriaForCouncil: ({ paths }) =>
    `còn ${formatCount(paths.length)} tiêu chí chờ hội đồng quyết định (${formatPaths(paths)}).`,
  allCriteriaMet: ({ count, notApplicable }) =>
    `cả ${formatCount(count)} tiêu chí đều đạt${notApplicable.length === 0 ? "" : `; không xét ${formatCount(notApplicable.length)} tiêu chí không áp dụng (${formatPaths(notApplicable)})`}.`,
  noLine: () => "chưa biết mức điểm đạt; cần nhập mức điểm theo hướng dẫn của địa phương.",
};

function failureWords(reason: OutcomeReason): string {
  if (reason.code === "mandatoryFailed")
    return `nội dung bắt buộc ${formatPath(reason.path)} chỉ được ${formatPoints(reason.score)}/${formatPoints(reason.maximum)} điểm`;
  return reason.code === "groupBelowFloor"
    ? `nhóm ${formatPath(reason.path)} chỉ được ${formatPoints(reason.points)}/${formatPoints(reason.maximum)} điểm, dưới ${formatPoints(reason.percent)}%`
    : "";
}

const gradeSentences: {
  readonly [W in Grade["why"]]: (grade: Grade, total: number | null) => string;
} = {
  band: ({ name }, total) =>
    `Xếp loại ${name ?? ""}${total === null ? "" : ` (${formatPoints(total)} điểm)`}.`,
  incomplete: () => "Chưa xếp loại được vì còn nội dung chưa chấm điểm.",
  noBands: () =>
    "Chưa có mức xếp loại: bảng và bộ tiêu chí đều không ghi mức điểm của từng loại; cần nhập mức kèm căn cứ theo hướng dẫn của địa phương.",
  readingNotProven: () => "Chưa xếp loại vì chưa chắc đã đọc đúng bảng.",
  belowBands: (_grade, total) =>
    `Không xếp loại: ${total === null ? "tổng điểm" : `${formatPoints(total)} điểm`} thấp hơn mức điểm của loại thấp nhất.`,
};

/** The first part of a step: what was claimed and what the rule makes of it. */
function claimWords({ rule, definition, facts }: Step): string {
  if (rule === "typed") return "điểm do người chấm ghi trong bảng";
  if (rule === "added") return addedWords(facts);
  if (rule === "appraised") return "điểm thẩm định ghi trong bảng";
  if (rule === "council") return "điểm hội đồng ghi trong bảng";
  if (rule === "notApplicable") return "nội dung không áp dụng đối với đơn vị";
  if (rule === "forCouncil") return "để hội đồng quyết định";
  if (!definition || definition.kind !== rule) return "tính theo số liệu đã khai";
  const words = ruleWords[rule] as (rule: Rule, facts: Facts) => string;
  return words(definition, facts);
}

const addedWords = ({ points = null }: Facts): string =>
  `cột điểm cộng ghi ${formatPointsOr(points, "")}`;

function pointsWords(step: Step): readonly string[] {
  const { rule, points, maximum, definition, arithmetic } = step;
  if (rule === "notApplicable") return [notApplicableWords(step)];
  if (points === null) return ["chưa chấm điểm"];
  if (rule === "added")
    return arithmetic === null
      ? ["không cộng thêm điểm"]
      : [`${arithmetic.replace(/\./g, ",")}; được ${formatPoints(points)} điểm`];
  if (definition?.kind === "bonus") return [`cộng ${formatPoints(points)} điểm`];
  if (maximum === null) return [`được ${formatPoints(points)} điểm`];
  const deduction = Math.round((maximum - points) * 1_000_000) / 1_000_000;
  if (deduction === 0) return [`đạt tối đa ${formatPoints(points)} điểm`];
  if (deduction < 0)
    return [`được ${formatPoints(points)} điểm, cao hơn điểm tối đa ${formatPoints(maximum)}`];
  return [`trừ ${formatPoints(deduction)} điểm`, `còn ${formatPoints(points)} điểm`];
}

function notApplicableWords({ handling = null, points }: Step): string {
  if (handling === "removeAndRebase") return "bỏ ra, phần còn lại quy đổi về đủ thang điểm";
  if (handling === "keepPoints")
    return `giữ nguyên điểm tối đa${points === null ? "" : ` ${formatPoints(points)}`}`;
  return points === null
    ? "chưa quy định cách tính điểm"
    : `chưa quy định cách tính, điểm đang ghi: ${formatPoints(points)}`;
}

const yesNo = (value: boolean | null | undefined, yes: string, no: string): string =>
  value === true ? yes : value === false ? no : "chưa khai";
const share = ({ numerator, denominator }: Facts): string =>
  numerator === null || numerator === undefined || !denominator
    ? "chưa khai tỷ lệ"
    : `đạt ${formatPoints(numerator)}/${formatPoints(denominator)} (${formatShare(numerator, denominator)})`;
const number = (value: number | null | undefined): string =>
  formatPointsOr(value ?? null, "chưa khai");
const counted = (count: number | null | undefined, unit: string): string =>
  count === null || count === undefined ? "chưa khai" : `${formatCount(count)} ${unit}`;
/** What must not happen: none of it is told in words. */
const occurred = (count: number | null | undefined, unit: string): string =>
  count === 0
    ? `không để xảy ra ${unit} nào`
    : count === null || count === undefined
      ? "chưa khai"
      : `để xảy ra ${formatCount(count)} ${unit}`;
const judged = (below: Below | undefined, { points }: Facts): string =>
  below === "judged" && typeof points === "number" ? ", điểm do người chấm quyết định" : "";
const upTo = (cap: number | null): string => (cap === null ? "" : `, tối đa ${formatPoints(cap)}`);

const ruleWords: {
  readonly [K in RuleKind]: (rule: Extract<Rule, { readonly kind: K }>, facts: Facts) => string;
} = {
  allOrNothing: (_rule, { isMet }) =>
    yesNo(isMet, "đạt yêu cầu", "không đạt yêu cầu, trừ toàn bộ số điểm"),
  range: (_rule, { points }) => `người chấm cho ${number(points)} điểm`,
  perOccurrence: ({ points, cap, unit, noneFrom }, { count }) =>
    `${occurred(count, unit ?? "vụ, việc")}; mỗi ${unit ?? "vụ, việc"} trừ ${formatPoints(points)} điểm${upTo(cap)}` +
    (noneFrom === undefined ? "" : `, từ ${formatCount(noneFrom)} trở lên thì không còn điểm`),
  perKind: ({ kinds, cap }, { counts = [] }) =>
    kinds
      .map(
        ({ text, points }, at) =>
          `${text}: ${number(counts[at])} (${points === null ? "trừ toàn bộ số điểm" : `mỗi trường hợp trừ ${formatPoints(points)} điểm`})`,
      )
      .join("; ") + upTo(cap),
  anyOccurrence: ({ points, each }, { count }) =>
    each
      ? `${occurred(count, "nội dung")}; mỗi nội dung trừ ${formatPoints(points)} điểm`
      : yesNo(
          count === null || count === undefined ? null : count > 0,
          `có để xảy ra; để xảy ra thì trừ ${formatPoints(points)} điểm`,
          "không để xảy ra",
        ),
  options: ({ options }, { option }) => {
    const picked = typeof option === "number" ? options[option] : undefined;
    return picked
      ? `chọn mức “${picked.text}”: ${formatPoints(picked.points)} điểm`
      : "chưa chọn mức";
  },
  ratioAtLeast: ({ atLeast, below, isStrict, step }, facts) =>
    `${share(facts)}, yêu cầu ${isStrict ? "trên" : "từ"} ${formatPoints(atLeast)}%` +
    (step ? `; ${stepWords(step)}` : "") +
    judged(below, facts),
  ratioTimesMaximum: (_rule, facts) => `${share(facts)}, điểm tính theo tỷ lệ`,
  dateBy: ({ by, lateDeduction }, { date, isLate, isMet }) => {
    if (isMet === false) return "chưa thực hiện";
    const done = date
      ? `thực hiện ngày ${formatDate(date)}`
      : yesNo(isLate, "thực hiện chậm", "thực hiện đúng thời hạn");
    return (
      done +
      (by ? `, thời hạn ${formatDayOfYear(by)}` : "") +
      (lateDeduction === null ? "" : `; chậm thì trừ ${formatPoints(lateDeduction)} điểm`)
    );
  },
  comparedWithLastYear: ({ comparison, percent, below }, facts) =>
    `năm nay ${number(facts.thisYear)}, năm trước ${number(facts.lastYear)}; ` +
    (comparison === "notMore"
      ? "yêu cầu không cao hơn năm trước"
      : percent === null
        ? "yêu cầu giảm so với năm trước"
        : `yêu cầu giảm ít nhất ${formatPoints(percent)}%`) +
    judged(below, facts),
  countAtLeast: ({ atLeast }, { count }) =>
    `số lượng ${number(count)}, yêu cầu từ ${formatPoints(atLeast)}`,
  absence: (_rule, { count, escape }) =>
    count === 0
      ? "không để xảy ra"
      : occurred(count, "vụ, việc") +
        (escape && escape !== "none" ? `; ${escapeNames[escape].toLowerCase()}` : ""),
  gradeAtLeast: ({ atLeast }, { grade }) =>
    `xếp loại “${grade ?? "chưa khai"}”, yêu cầu từ “${atLeast}”`,
  checklist: ({ conditions }, facts) => {
    const met = (facts.conditions ?? []).filter((answer) => answer === true).length;
    return `đạt ${met}/${conditions.length} điều kiện, yêu cầu đạt đủ`;
  },
  bonus: ({ points, cap }, { count }) =>
    `${counted(count, "nội dung được cộng điểm")}; mỗi nội dung cộng ${formatPoints(points)} điểm${upTo(cap)}`,
  fromOtherResult: ({ result }, { isMet }) =>
    `kết quả “${result}”: ${yesNo(isMet, "đạt", "không đạt")}`,
  rollUp: ({ atLeast }, facts) =>
    `đơn vị trực thuộc ${share(facts)}, yêu cầu từ ${formatPoints(atLeast)}%`,
  openNorm: (_rule, { points }) =>
    `nội dung định tính, người chấm quyết định ${number(points)} điểm`,
};
