/** Owns the words for what comes out under each answer to a doubt, with the columns called as the sheet calls them. */
import type { Points } from "../../core/base/points";
import type { Verdict } from "../../core/checklist/results";
import type { Kind } from "../../core/domain/domain";
import type { Saying } from "../../core/model/table/answer";
import { columnLetters } from "../../core/model/workbook/grid";
import { formatExcerpt, formatPoints } from "../format";
import { columnRoleNames, verdictName } from "../labels";

interface OutcomeFacts {
  readonly says: readonly Saying[];
  readonly kind: Kind;
  readonly maximum: Points | null;
  readonly total: Points | null;
  readonly verdict: Verdict | null;
  readonly grade: string | null;
}

/** The words of a column's header, as the sheet writes them. */
type HeaderWords = (column: number) => string;

/** Returns the answer and what comes out: «Nếu cột F “Lần cuối” là điểm tự chấm: tổng 92/100 điểm, đạt.» */
export const describeAnswer = (outcome: OutcomeFacts, words: HeaderWords): string =>
  `Nếu ${outcome.says.map((saying) => sayingWords(saying, words)).join(", ")}: ${resultWords(outcome)}.`;

function sayingWords(saying: Saying, words: HeaderWords): string {
  switch (saying.kind) {
    case "column":
      return `${columnWords(saying.column, words)} là ${columnRoleNames[saying.role].toLowerCase()}`;
    case "noColumn":
      return `không cột nào là ${columnRoleNames[saying.role].toLowerCase()}`;
    case "unused":
      return `không tính ${columnWords(saying.column, words)}`;
    case "rows":
      return saying.as === "indicator"
        ? `dòng ${saying.rows.join(", ")} là nội dung chấm điểm`
        : `không tính dòng ${saying.rows.join(", ")}`;
  }
}

function columnWords(column: number, words: HeaderWords): string {
  const named = words(column);
  const letters = columnLetters(column);
  return named === "" ? `cột ${letters}` : `cột ${letters} “${formatExcerpt(named, 40)}”`;
}

function resultWords({ kind, maximum, total, verdict, grade }: OutcomeFacts): string {
  if (total === null) return "chưa có điểm";
  const whole = maximum === null ? "" : `/${formatPoints(maximum)}`;
  return [
    `tổng ${formatPoints(total)}${whole} điểm`,
    ...(verdict === null || verdict === "incomplete"
      ? []
      : [verdictName(verdict, kind).toLowerCase()]),
    ...(grade === null ? [] : [`xếp loại ${grade}`]),
  ].join(", ");
}
