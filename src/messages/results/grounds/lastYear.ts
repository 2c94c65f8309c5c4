/** Owns the sentences of this year's table beside last year's: what became of a content, what was scored then, what is strange about the files. */
import { typeName, type Domain } from "../../../core/domain/domain";
import type {
  ContentChange,
  ContentYears,
  LastContent,
  LastYearNote,
  OpenReason,
  YearStanding,
} from "../../../core/lastYear";
import type { Points } from "../../../core/base/points";
import { type PerScorer, scorers } from "../../../core/model/table/scorer";
import { formatPath, formatPoints, formatPointsOr } from "../../format";

const changeWords: { readonly [C in ContentChange]: string } = {
  wording: "lời nội dung đã đổi",
  maximum: "điểm tối đa đã đổi",
  mandatory: "yêu cầu bắt buộc đã đổi",
};

const openWords: { readonly [R in OpenReason]: string } = {
  alike: "năm trước có nội dung giống nhau như vậy, chưa rõ tương ứng thế nào",
  split: "hình như tách ra từ một nội dung năm trước",
  merged: "hình như gộp từ các nội dung năm trước",
  reworded: "cùng chỗ và cùng điểm với một nội dung năm trước, lời khác nhiều",
};

export const standingNames: { readonly [S in YearStanding]: string } = {
  same: "giữ nguyên",
  changed: "có thay đổi",
  new: "mới",
  gone: "không còn",
  open: "chưa rõ",
};

/** Returns "18 giữ nguyên, 2 có thay đổi, 1 mới". */
export const describeCounts = (counts: { readonly [S in YearStanding]: number }): string =>
  (Object.keys(standingNames) as YearStanding[])
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${counts[standing]} ${standingNames[standing]}`)
    .join(", ");

/** Returns what became of a content, as a sentence. */
export function describeStanding(content: ContentYears): string {
  switch (content.standing) {
    case "same":
      return "Giữ nguyên như năm trước.";
    case "changed":
      return sentence(
        `Khác năm trước: ${content.changes.map((change) => changeOf(change, content.item.maximum, content.last)).join("; ")}` +
          (content.changes.some((change) => change !== "mandatory")
            ? "; điểm hai năm không so sánh"
            : ""),
      );
    case "new":
      return "Nội dung mới, bảng năm trước không có.";
    case "gone":
      return "Bảng năm nay không còn nội dung này.";
    case "open":
      return sentence(`Chưa rõ: ${openWords[content.why]}; đề nghị tự xem và chọn`);
  }
}

const sentence = (words: string): string => `${words}.`;

const changeOf = (change: ContentChange, maximum: Points | null, last: LastContent): string =>
  change === "maximum"
    ? `${changeWords.maximum} từ ${formatPointsOr(last.maximum, NONE)} thành ${formatPointsOr(maximum, NONE)}`
    : changeWords[change];
const NONE = "không ghi";

const byScorer: PerScorer<string> = {
  self: "tự chấm",
  appraised: "thẩm định",
  council: "hội đồng chấm",
};

/** Returns "tự chấm 4/5, thẩm định 3/5". */
export function describeLastPoints({ points, maximum }: LastContent): string {
  const of = maximum === null ? "" : `/${formatPoints(maximum)}`;
  const given = scorers.flatMap((scorer) => {
    const value = points[scorer];
    return value === null ? [] : [`${byScorer[scorer]} ${formatPoints(value)}${of}`];
  });
  return given.length === 0 ? "chưa chấm điểm" : given.join(", ");
}

/** Returns how this year's own points stand to last year's; null where they are not compared. */
export function describeDifference(content: ContentYears): string | null {
  const difference = "difference" in content ? content.difference : null;
  if (difference === null) return null;
  if (difference === 0) return "bằng năm trước";
  return difference > 0
    ? `cao hơn năm trước ${formatPoints(difference)}`
    : `thấp hơn năm trước ${formatPoints(-difference)}`;
}

export function describeLastYearNote(note: LastYearNote, domain: Domain): string {
  switch (note.code) {
    case "otherUnit":
      return `Tệp năm trước của “${note.lastUnit}”, không phải của “${note.unit}”. Nếu đơn vị đã sáp nhập hoặc đổi tên thì dùng được; nếu nhầm, đề nghị chọn tệp khác.`;
    case "otherUnitType":
      return `Tệp năm trước là bảng của ${typeName(domain, note.lastType).toLowerCase()}, năm nay là bảng của ${typeName(domain, note.type).toLowerCase()}: đề nghị xem có chọn nhầm tệp không.`;
    case "sameYear":
      return `Hai tệp cùng ghi năm ${note.year}: đề nghị kiểm tra năm ghi trong bảng, hoặc chọn tệp của năm trước.`;
    case "laterYear":
      return `Tệp chọn làm năm trước ghi năm ${note.lastYear}, sau năm ${note.year} của bảng đang chấm: đề nghị đổi lại hai tệp.`;
    case "yearsBetween":
      return `Tệp năm trước ghi năm ${note.lastYear}, không phải năm ${note.year - 1} liền trước: đề nghị xem có tệp gần hơn không.`;
    case "yearUnknown":
      return note.isLast
        ? "Tệp năm trước không ghi năm: đề nghị tự xem là bảng của năm nào."
        : "Bảng đang chấm không ghi năm: đề nghị bổ sung năm ở tiêu đề bảng.";
  }
}

/** Said where the other file has no table to hold against. */
export const noTableOfKind = (kind: string): string =>
  `Tệp năm trước không có bảng “${kind}” để đối chiếu; đề nghị chọn tệp có bảng cùng loại.`;

/** Returns "I.2 (năm trước I.1)": the number of a content in both years. */
export const pathInYears = (path: string, lastPath: string): string =>
  path === lastPath ? formatPath(path) : `${formatPath(path)} (năm trước ${formatPath(lastPath)})`;
