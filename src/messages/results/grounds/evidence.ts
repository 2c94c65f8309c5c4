/** Owns the sentences of the index of evidence: a paper by its name, what it backs, what is strange about it. */
import type { AssessedTime, EvidenceNote, IndexedPaper } from "../../../core/evidence";
import { formatCount, formatDate, formatExcerpt, formatPath, formatPaths } from "../../format";

/** Returns "Kế hoạch số 74/KH-UBND ngày 08/6/2025". */
export function paperName({
  kind,
  sign,
  day,
}: Pick<IndexedPaper, "kind" | "sign" | "day">): string {
  const dated = day === null ? "" : ` ngày ${formatDate(day)}`;
  return `${kind?.name ?? "Văn bản"} số ${sign}${dated}`;
}

/** Returns "I.1, I.2" with the sheets where there are several. */
export function describeBacked({ contents }: Pick<IndexedPaper, "contents">): string {
  const sheets = [...new Set(contents.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) => {
      const own = contents.filter((content) => content.sheet === sheet);
      const paths = own.map(({ path }) => formatPath(path)).join(", ");
      return sheets.length === 1 ? paths : `${paths} (trang “${sheet}”)`;
    })
    .join("; ");
}

export function describeEvidenceNote(note: EvidenceNote): string {
  switch (note.code) {
    case "fullWithoutEvidence":
      return `${formatCount(note.paths.length)} nội dung chấm điểm tối đa nhưng chưa ghi tài liệu kiểm chứng${askedWords(note.source)}: ${formatPaths(note.paths)}. Đề nghị bổ sung số, ngày của văn bản.`;
    case "metWithoutEvidence":
      return `${formatCount(note.paths.length)} nội dung trả lời đạt nhưng chưa ghi tài liệu kiểm chứng${askedWords(note.source)}: ${formatPaths(note.paths)}. Đề nghị bổ sung số, ngày của văn bản.`;
    case "paperOutsideTime":
      return `Văn bản số ${note.sign} ngày ${formatDate(note.day)} (nội dung ${formatPaths(note.paths)}) không nằm trong thời gian tính điểm ${timeWords(note.time)}: đề nghị kiểm tra ngày, hoặc giải trình vì sao vẫn dùng.`;
    case "paperAfterFirstQuarter":
      return `Nội dung ${formatPath(note.path)} yêu cầu có trong Quý I, văn bản số ${note.sign} ghi ngày ${formatDate(note.day)}, sau ngày 31/3/${note.year}: đề nghị kiểm tra.`;
    case "onePaperForAll":
      return `Cả ${formatCount(note.count)} nội dung có tài liệu kiểm chứng đều dẫn một văn bản, số ${note.sign}: đề nghị ghi văn bản riêng của từng nội dung.`;
    case "paperOfTwoDays":
      return `Văn bản số ${note.sign} được ghi nhiều ngày khác nhau (${note.days.map(formatDate).join(", ")}): đề nghị thống nhất; nếu là văn bản của các cơ quan khác nhau thì ghi rõ ký hiệu.`;
    case "noSuchDay":
      return `Văn bản số ${note.sign} ghi ngày ${note.text}, là ngày không có trong lịch: đề nghị sửa.`;
  }
}

const askedWords = (source: string | null): string =>
  source === null ? "" : ` (yêu cầu tại ${source})`;

function timeWords({ from, to }: AssessedTime): string {
  const start = from === null ? "" : `từ ${formatDate(from)}`;
  const end = to === null ? "" : `đến ${formatDate(to)}`;
  return [start, end].filter((part) => part !== "").join(" ");
}

/** Returns "12 văn bản, 3 chỗ ghi bằng lời". */
export const describeIndex = (papers: number, rest: number): string =>
  papers + rest === 0
    ? "Chưa ghi tài liệu kiểm chứng nào."
    : `${formatCount(papers)} văn bản có số${rest === 0 ? "" : `; ${formatCount(rest)} chỗ ghi bằng lời, không có số văn bản`}.`;

/** Said where days are held against nothing. */
export const timeUnknown =
  "Chưa đối chiếu ngày văn bản với thời gian tính điểm, vì chưa biết quy định của nơi xét.";

export const excerptOf = (text: string): string => formatExcerpt(text).replace(/ \S*…$/, "…");
