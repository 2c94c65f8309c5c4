/** Owns the sentences of a checklist: its conditions, its outcome with the decisive reason. */
import type {
  ChecklistOutcome,
  ChecklistReason,
  ConditionScore,
  NamedCondition,
} from "../../core/checklist";
import type { Kind } from "../../core/domain/domain";
import type { ConditionState } from "../../core/rubric";
import { formatCount, formatExcerpt, formatPath, startSentence } from "../format";
import { verdictName } from "../labels";
import { describeRule } from "../rubrics/ruleWords";

export const conditionStateNames: { readonly [S in ConditionState]: string } = {
  met: "Đạt",
  notMet: "Không đạt",
  unanswered: "Chưa trả lời",
  forCouncil: "Cần hội đồng quyết định",
  notApplicable: "Không áp dụng",
};

/** Returns the decisive sentence: "Chưa đạt tiêu chuẩn vì tiêu chí 3.a: … (Thông tư 124/2021/TT-BCA, Điều 4, khoản 3, điểm a)." */
export function describeChecklistOutcome(
  { verdict, reasons }: ChecklistOutcome,
  kind: Kind,
): string {
  const [decisive, ...others] = reasons;
  if (!decisive) return `${verdictName(verdict, kind)}.`;
  const link = verdict === "met" ? ":" : " vì";
  const more = others.filter(({ code }) => code === decisive.code).length;
  const rest = more > 0 ? ` (và ${formatCount(more)} tiêu chí khác)` : "";
  return `${verdictName(verdict, kind)}${link} ${reasonWords(decisive)}${rest}.`;
}

/** Returns the sentence of one reason. */
export const describeChecklistReason = (reason: ChecklistReason): string =>
  `${startSentence(reasonWords(reason))}.`;

/** Returns what became of a condition: what it asks, its state, the working and the clause. */
export function describeCondition(condition: ConditionScore): string {
  const { rule, state, arithmetic, source, unsettled } = condition;
  const working = arithmetic === null ? "" : ` (${arithmetic.replace(/\./g, ",")})`;
  const asked = rule.kind === "openNorm" ? "" : ` ${describeRule(rule, true)}`;
  const open = unsettled === null ? "" : ` Lưu ý: ${unsettled}`;
  return `${conditionStateNames[state]}${working}.${asked} Căn cứ: ${source}.${open}`;
}

const reasonWords = (reason: ChecklistReason): string => {
  const words = reasonSentences[reason.code] as (reason: ChecklistReason) => string;
  return words(reason);
};

const reasonSentences: {
  readonly [C in ChecklistReason["code"]]: (
    reason: Extract<ChecklistReason, { readonly code: C }>,
  ) => string;
} = {
  excluded: ({ text, source }) => `đơn vị thuộc trường hợp không xét: “${text}” (${source})`,
  conditionNotMet: ({ path, text, source }) =>
    `tiêu chí ${formatPath(path)} không đạt: “${formatExcerpt(text)}” (${source})`,
  exclusionsUnanswered: ({ texts }) =>
    `chưa trả lời đơn vị có thuộc trường hợp không xét hay không (${texts.map((text) => `“${text}”`).join("; ")})`,
  conditionsUnanswered: ({ conditions }) =>
    `còn ${formatCount(conditions.length)} nội dung chưa trả lời (${listed(conditions)})`,
  conditionsForCouncil: ({ conditions }) =>
    `còn ${formatCount(conditions.length)} nội dung định tính cần hội đồng quyết định (${listed(conditions)})`,
  allConditionsMet: ({ count, notApplicable }) =>
    `${formatCount(count)} nội dung đều đạt` +
    (notApplicable.length > 0
      ? `, ${formatCount(notApplicable.length)} nội dung không áp dụng (${listed(notApplicable)})`
      : ""),
};

const SHOWN = 6;

const listed = (conditions: readonly NamedCondition[]): string => {
  const shown = conditions.slice(0, SHOWN).map(({ path }) => formatPath(path));
  const more = conditions.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` và ${formatCount(more)} nội dung khác` : "");
};
