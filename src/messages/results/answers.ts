/** Owns the words for answers of a sheet without points: what each is, and how many there are. */
import type { Answer } from "../../core/model/table/tickSheet";
import type { AnswerCounts } from "../../core/score";
import { formatCount } from "../format";

export const answerNames: { readonly [A in Answer]: string } = {
  met: "Đạt",
  notMet: "Chưa đạt",
};

/** Returns the counts as a list without a full stop: "33/34 tiêu chí đạt, 01 chưa đạt". */
export const answerCounts = ({ all, met, notMet, open, notApplicable }: AnswerCounts): string =>
  [
    `${met}/${all} tiêu chí đạt`,
    ...(notMet > 0 ? [`${formatCount(notMet)} chưa đạt`] : []),
    ...(open > 0 ? [`${formatCount(open)} chưa đánh giá`] : []),
    ...(notApplicable > 0 ? [`${formatCount(notApplicable)} không áp dụng`] : []),
  ].join(", ");
