/** Owns the words about the list that is signed: what stands around it, ranks, and the closing of a round. */
import type { ClosingProblem } from "../../../core/consolidate/result/closedRound";
import { officialNumber } from "../../../core/documents/official/letterhead";
import type { TieRule } from "../../../core/model/round/ranking";
import { formatCount, formatDate } from "../../format";

const tieRules: { readonly [T in TieRule]: string } = {
  skipping: "Bằng điểm cùng hạng, bỏ cách hạng sau (1, 2, 2, 4)",
  dense: "Bằng điểm cùng hạng, không bỏ cách (1, 2, 2, 3)",
  otherTables: "Bằng điểm thì xét điểm của bảng còn lại",
};

const problems: { readonly [P in ClosingProblem]: string } = {
  nothing: "Chưa có đơn vị nào để chốt.",
  questions: "Còn tệp chưa rõ của đơn vị nào; trả lời ở phần “Cần xử lý” rồi hãy chốt.",
  noNumber: "Cần ghi số, ký hiệu của danh sách.",
  noDay: "Cần ghi ngày ký.",
  noSigner: "Cần ghi họ tên người ký.",
};

const names = (list: readonly string[]): string =>
  list.slice(0, 8).join(", ") + (list.length > 8 ? ` và ${list.length - 8} nữa` : "");

export const signedList = {
  head: "Bản ký: đầu trang, người ký, nơi nhận",
  intro:
    "Ghi ở các trang “Bản ký” và được lưu cùng phiên tổng hợp. Chỗ để trống in thành dòng chấm để điền tay.",
  fields: {
    issuerAbove: "Cơ quan cấp trên",
    issuer: "Cơ quan lập danh sách",
    number: "Số, ký hiệu",
    place: "Địa danh",
    day: "Ngày ký",
  },
  numberExample: "Ví dụ: 05/DS-BCĐ",
  signer: (number: number) => `Người ký ${number}`,
  signerFields: {
    authority: "Quyền hạn (nếu có)",
    position: "Chức vụ",
    name: "Họ và tên",
  },
  signerFull: (number: number, field: string) => `Người ký ${number}: ${field}`,
  authorityExample: "Ví dụ: TM. BAN CHỈ ĐẠO",
  recipients: "Nơi nhận, mỗi dòng một nơi",
  ranking: "Xếp thứ tự",
  noRanking: "Không xếp thứ tự",
  rankBy: (kind: string) => `Theo điểm ${kind}`,
  ties: "Khi bằng điểm",
  tieRules,
  closing: {
    heading: "Chốt danh sách",
    intro:
      "Chốt sau khi danh sách đã ký: giữ lại câu trả lời, kết quả và mã SHA-256 của các tệp. Tệp đến sau không làm thay đổi danh sách đã chốt, chỉ lập danh sách bổ sung.",
    close: "Chốt danh sách này",
    open: (units: number) =>
      `Còn ${formatCount(units)} đơn vị chưa kết luận; vẫn chốt được, kết quả ghi như đang có.`,
    problems,
    closed: (number: string, day: string, signer: string, files: number) =>
      `Đã chốt danh sách số ${officialNumber(number)}, ngày ${formatDate(day)}, ${signer} ký; gồm ${formatCount(files)} tệp.`,
    keptAs: (name: string) => `Phiên đã chốt được lưu thành ${name}; hãy giữ tệp này cùng bản ký.`,
    later: (units: readonly string[]) =>
      units.length === 0
        ? "Chưa có đơn vị nào mới gửi hoặc thay đổi sau khi chốt."
        : `Danh sách bổ sung có ${formatCount(units.length)} đơn vị: ${names(units)}.`,
    absent: (files: readonly string[]) =>
      `Chưa có lại ${formatCount(files.length)} tệp của danh sách đã chốt: ${names(files)}. Hãy chọn các tệp này để lập lại đúng danh sách.`,
    differing: (units: readonly string[]) =>
      `Kết quả tính lại khác với lúc chốt ở ${formatCount(units.length)} đơn vị: ${names(units)}.`,
    reopen: "Bỏ chốt",
    reopened: "Đã bỏ chốt; bấm Hoàn tác để chốt lại như cũ.",
  },
} as const;
