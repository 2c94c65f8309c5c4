/** Owns what is said of the code in the foot of a printed sheet, and of one that is typed to compare paper and file. */
import type { CodeAnswer, Stretch } from "../../../core/paper/code/compareCode";
import type { Scorer } from "../../../core/model/table/scorer";
import { formatPath, withinSentence } from "../../format";
import { scorerNames } from "../../labels";

export const codeLine = (code: string): string => `Mã đối chiếu: ${code}`;

const sheetNamed = (sheet: string): string => `Trang “${sheet}”`;

/** Returns the answer in sentences; the first says whether paper and file agree. */
export function describeCodeAnswer(answer: CodeAnswer): string {
  switch (answer.kind) {
    case "noCode":
      return describeSlip(answer);
    case "paper":
      return answer.agrees
        ? "Văn bản KHỚP với tệp: lập từ đúng điểm hiện nay."
        : "Văn bản KHÔNG khớp với tệp: điểm, bộ tiêu chí hoặc quy định áp dụng đã đổi sau khi lập, hay văn bản là của đơn vị khác, của cả đợt, hoặc do phiên bản khác của chương trình lập.";
    case "unlike":
      return "Bản giấy và tệp KHÔNG khớp: không phần nào của mã trùng với bảng nào trong tệp. Đây là bản in của bảng khác, của đơn vị khác, hoặc bảng đã thay đổi ở nhiều chỗ sau khi in.";
    case "agrees":
      return `${sheetNamed(answer.sheet)}: bản giấy và tệp KHỚP nhau, điểm và chữ trong bảng không đổi từ khi in.${scoredSince(answer.scoredSince)}`;
    case "differs":
      return `${sheetNamed(answer.sheet)}: bản giấy và tệp KHÔNG khớp. ${whatDiffers(answer)}${scoredSince(answer.scoredSince)}`;
  }
}

function describeSlip(slip: Extract<CodeAnswer, { kind: "noCode" }>): string {
  switch (slip.slip) {
    case "sign":
      return `Mã có ký tự “${slip.sign}”, không mã nào có ký tự này. Đề nghị xem lại và gõ đúng như ở chân trang.`;
    case "length":
      return `Mã có ${slip.count} ký tự, mã ở chân trang bảng chấm điểm có 9, ở chân trang văn bản có 8. Đề nghị gõ lại cho đủ.`;
    case "check":
      return "Mã gõ chưa đúng: có ký tự sai hoặc đảo chỗ. Đề nghị so lại với chân trang rồi gõ lại.";
  }
}

function whatDiffers(answer: Extract<CodeAnswer, { kind: "differs" }>): string {
  const { arePointsSame, areWordsSame, stretches } = answer;
  const words =
    "Chữ trong bảng đã đổi (tên đơn vị, năm, nội dung, điểm tối đa, lý do hoặc tài liệu kiểm chứng)";
  if (arePointsSame) return `Điểm vẫn như khi in. ${words}.`;
  const points =
    stretches.length === 0
      ? "Điểm từng nội dung vẫn như khi in, nhưng tổng điểm hoặc xếp loại gõ tay đã đổi"
      : `Điểm đã đổi từ khi in ở ${stretches.map(describeStretch).join(" và ")}; các nội dung còn lại không đổi`;
  return areWordsSame ? `${points}.` : `${points}. ${words}.`;
}

const describeStretch = ({ from, to }: Stretch): string =>
  from === to
    ? `nội dung ${formatPath(from)}`
    : `một hay nhiều nội dung từ ${formatPath(from)} đến ${formatPath(to)}`;

const scoredSince = (scorers: readonly Scorer[]): string =>
  scorers.length === 0
    ? ""
    : ` Sau khi in đã chấm thêm: ${scorers.map((scorer) => withinSentence(scorerNames[scorer])).join(", ")}.`;
