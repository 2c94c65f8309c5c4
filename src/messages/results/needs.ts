/** Owns the sentences of what would be needed for the next result. */
import type {
  ChecklistNeeded,
  Needed,
  NeededChange,
  NeededCondition,
  NeededTarget,
} from "../../core/score/needed";
import type { Points } from "../../core/base/points";
import type { Kind } from "../../core/domain/domain";
import {
  formatCount,
  formatExcerpt,
  formatPath,
  formatPaths,
  formatPoints,
  formatPointsOr,
} from "../format";

/** Returns what to change, or why it can no longer be reached in this round. */
export function describeNeeded(needed: Needed, kind: Kind): string {
  const { target, isReachable, blocked, changes, unscored, above, totalAfter } = needed;
  const { vetoed, vetoesOpen } = needed;
  const goal = goalWords(target, kind);
  if (!isReachable) {
    const why =
      vetoed.length > 0
        ? `đã xảy ra ${quoted(vetoed)}`
        : blocked.length > 0
          ? `${blocked.map(({ path, from, to }) => `${formatPath(path)} (${scored(from)}/${formatPoints(to)} điểm)`).join(", ")} là nội dung bắt buộc đã mất điểm vì việc đã xảy ra`
          : `cải thiện hết những nội dung còn có thể thì tổng chỉ được ${formatPoints(totalAfter)} điểm, mức cần là ${formatPoints(target.line)} điểm`;
    return `Không còn ${goal} được trong đợt này: ${why}.`;
  }
  const steps = [
    ...(unscored.length > 0
      ? [`chấm điểm ${formatCount(unscored.length)} nội dung còn trống (${formatPaths(unscored)})`]
      : []),
    ...(above.length > 0 ? [`chấm lại ${above.map(aboveWords).join(", ")}`] : []),
    ...(changes.length > 0 ? [`đưa ${changes.map(changeWords).join(", ")} lên điểm tối đa`] : []),
    ...(vetoesOpen.length > 0 ? [`xác định không xảy ra ${quoted(vetoesOpen)}`] : []),
  ];
  const doubtful = changes.filter(({ feasibility }) => feasibility === "unknown").length;
  const note =
    doubtful > 0 && doubtful < changes.length
      ? `; ${formatCount(doubtful)} nội dung chưa rõ còn sửa được hay không`
      : "";
  return `Để ${goal} (từ ${formatPoints(target.line)} điểm): ${steps.join("; ")}; khi đó tổng ${formatPoints(totalAfter)} điểm${note}.`;
}

/** Returns what a checklist still needs, or why it can no longer be met in this round. */
export function describeChecklistNeeded({
  isReachable,
  blocked,
  changes,
  unanswered,
  forCouncil,
}: ChecklistNeeded): string {
  if (!isReachable)
    return `Không còn đạt được trong đợt này vì việc đã xảy ra: ${listed(blocked)}.`;
  const steps = [
    ...(changes.length > 0 ? [`khắc phục ${listed(changes)}`] : []),
    ...(unanswered.length > 0 ? [`trả lời ${listed(unanswered)}`] : []),
    ...(forCouncil.length > 0 ? [`hội đồng quyết định ${listed(forCouncil)}`] : []),
  ];
  return `Để đạt cần: ${steps.join("; ")}.`;
}

const quoted = (texts: readonly string[]): string =>
  texts.map((text) => `“${formatExcerpt(text, 80)}”`).join(", ");

const goalWords = (target: NeededTarget, kind: Kind): string =>
  target.kind === "met" ? kind.words.met : `xếp loại ${target.name}`;

const scored = (points: Points | null): string => formatPointsOr(points, "chưa chấm");

const aboveWords = ({ path, from, to }: NeededChange): string =>
  `${formatPath(path)} (đang ghi ${scored(from)}, cao hơn điểm tối đa ${formatPoints(to)})`;

const changeWords = ({ path, from, to, isMandatory }: NeededChange): string =>
  `${formatPath(path)} (${scored(from)} lên ${formatPoints(to)}${isMandatory ? ", bắt buộc" : ""})`;

const SHOWN = 4;

const listed = (conditions: readonly NeededCondition[]): string => {
  const shown = conditions
    .slice(0, SHOWN)
    .map(({ path, text }) => `${formatPath(path)} “${formatExcerpt(text, 60)}”`);
  const more = conditions.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` và ${formatCount(more)} nội dung khác` : "");
};
