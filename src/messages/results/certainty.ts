/** Owns the words for what proves the reading of a table and for what leaves it open. */
import type { Doubt, DoubtCode, Proof, ProofCode } from "../../core/model/table/proof";
import { formatCount, formatPaths, formatPoints, formatExcerpt } from "../format";
import { columnRoleNames } from "../labels";

/** Returns a proof as the end of a sentence, without a full stop. */
export function describeProof(proof: Proof): string {
  const words = proofWords[proof.code] as (facts: Proof["facts"]) => string;
  return words(proof.facts);
}

/** Returns the sentence of a doubt, ending in a full stop. */
export function describeDoubt(doubt: Doubt): string {
  const sentence = doubtSentences[doubt.code] as (facts: Doubt["facts"]) => string;
  return sentence(doubt.facts);
}

const proofWords: {
  readonly [C in ProofCode]: (facts: Extract<Proof, { readonly code: C }>["facts"]) => string;
} = {
  maximaReachScale: ({ scale }) => `điểm tối đa cộng đủ ${formatPoints(scale)}`,
  maximaReachHeadings: ({ headings }) =>
    `điểm tối đa cộng đúng ở cả ${formatCount(headings)} mục, nhóm`,
  formulaReachesRows: ({ rows }) => `công thức tổng gồm đủ ${formatCount(rows)} dòng`,
  totalAgrees: () => "điểm đã ghi cộng đúng tổng",
  scoresWithinMaxima: () => "không có điểm vượt điểm tối đa",
  numberingRunsOn: () => "đánh số liên tục",
  columnsNamed: () => "tiêu đề ghi rõ tên các cột",
  answersNamed: () => "tiêu đề ghi rõ cột đánh giá đạt, chưa đạt",
  answeredOnce: ({ rows }) => `${formatCount(rows)} tiêu chí đã đánh giá đều chỉ có một kết quả`,
  formConfirmed: ({ form }) => (form === "" ? "mẫu đã xác nhận" : `mẫu đã xác nhận: “${form}”`),
};

const doubtSentences: {
  readonly [C in DoubtCode]: (facts: Extract<Doubt, { readonly code: C }>["facts"]) => string;
} = {
  columnOpen: ({ role }) => `Có hơn một cột có thể là cột “${columnRoleNames[role]}”.`,
  columnUnnamed: ({ role }) => `Tiêu đề không nói rõ cột nào là “${columnRoleNames[role]}”.`,
  columnUnread: ({ letters }) => `Cột ${letters} có ghi điểm nhưng chưa rõ là điểm gì.`,
  columnMissing: ({ role }) => `Không tìm thấy cột “${columnRoleNames[role]}”.`,
  rowsUnread: ({ rows }) =>
    `${formatCount(rows.length)} dòng có ghi điểm nhưng không được đọc là nội dung nào (dòng ${rows.join(", ")}).`,
  rowsContested: ({ paths }) =>
    `${formatCount(paths.length)} dòng có thể hiểu theo cách khác (${formatPaths(paths)}).`,
  numberingBroken: ({ paths }) =>
    `Số thứ tự không nối tiếp ở ${formatCount(paths.length)} dòng (${formatPaths(paths)}).`,
  maximaMissing: ({ rows, of }) => `${rows}/${of} nội dung không có điểm tối đa.`,
  scoresAboveMaxima: ({ rows, of }) => `${rows}/${of} điểm chấm cao hơn điểm tối đa.`,
  deductionsContradict: ({ rows, of }) =>
    `${rows}/${of} dòng có điểm chấm không bằng điểm tối đa trừ điểm bị trừ.`,
  sumsContradict: ({ headings, of }) =>
    `${headings}/${of} điểm cộng ghi trong bảng khác tổng các dòng đã đọc.`,
  totalContradicts: ({ shown, computed }) =>
    `Tổng điểm ghi ${formatPoints(shown)} nhưng các dòng đã đọc cộng được ${formatPoints(computed)}.`,
  marksUnread: ({ words }) =>
    `Bảng có nói đến nội dung bắt buộc (“${formatExcerpt(words)}”) nhưng chưa biết là những nội dung nào.`,
  mostMarked: ({ rows, of }) =>
    `${rows}/${of} nội dung được đọc là bắt buộc (phải đạt điểm tối đa), nhiều hơn thường thấy. Đề nghị xem lại dấu hiệu bắt buộc của bảng.`,
  nothingProves: () =>
    "Chưa có gì chứng tỏ bảng đã được đọc đúng: không có tổng điểm hay số thứ tự để đối chiếu.",
};
