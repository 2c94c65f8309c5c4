/** Owns the sentences of how two runs, or two files of one unit, differ content by content. */
import type {
  ContentChange,
  ContentOfFile,
  DifferingContent,
  TableDifferences,
} from "../../../core/model/round/consolidation";
import { formatCount, formatExcerpt, formatPath, formatPointsOr } from "../../format";

/** What stands where a content has no points. */
const BLANK = "chưa chấm";

/** Returns "I.1 từ 5 thành 4; I.2 từ chưa chấm thành 3". */
export const describeContentChanges = (contents: readonly ContentChange[]): string =>
  contents
    .map(
      ({ path, from, to }) =>
        `${formatPath(path)} từ ${formatPointsOr(from, BLANK)} thành ${formatPointsOr(to, BLANK)}`,
    )
    .join("; ");

/** Returns what a file has of a content: its points and reason, or that it has no such content. */
export function describeContent(content: ContentOfFile | null, isOfOtherMaximum: boolean): string {
  if (content === null) return "không có nội dung này";
  const { points, maximum, reason } = content;
  return [
    formatPointsOr(points, BLANK) +
      (isOfOtherMaximum ? `/${formatPointsOr(maximum, "chưa ghi điểm tối đa")}` : ""),
    ...(reason === null || reason.trim() === "" ? [] : [`lý do: ${reason.trim()}`]),
  ].join("; ");
}

/** Tells whether two files give a content another maximum. */
export const hasOtherMaximum = ({ here, counted }: DifferingContent): boolean =>
  here !== null && counted !== null && here.maximum !== counted.maximum;

/** Returns a content as two files have it, in one line. */
export const describeDiffering = (content: DifferingContent): string => {
  const { path, text, here, counted } = content;
  const isOther = hasOtherMaximum(content);
  return `${formatPath(path)} ${formatExcerpt(text)}: tệp này ${describeContent(here, isOther)}; tệp được tính ${describeContent(counted, isOther)}`;
};

/** Returns how much of two tables differs. */
export const describeDifferences = ({ contents, same }: TableDifferences): string =>
  contents.length === 0
    ? `cả ${formatCount(same)} nội dung giống nhau`
    : `${formatCount(contents.length)} nội dung khác nhau, ${formatCount(same)} nội dung giống nhau`;
