/** Owns the labels of the task pane; those of the view of what was recognised live in reading, of the page in page, sentences about findings and scores in vi. */
import { formatCount } from "../../format";
import type { HostErrorCode } from "../../../hosts/host";
import { describeHostError } from "../../results/hostErrors";
import { describeNotTaken } from "../pageTraits";

/** Why a workbook, a file or a cell refused: the host's reason, or one of the pane's own. */
export type ProblemCode =
  | HostErrorCode
  | "noScoreTable"
  | "notSaved"
  | "signatureBroken"
  | "amendmentLosesTable"
  | "formDoesNotFit"
  | "notAForm"
  | "pageNotTaken"
  | "refusedLeft";

/** Returns the sentence for a refusal: what happened and what to do next. */
export function describeProblem(
  code: ProblemCode,
  refusal: { readonly [name: string]: string },
): string {
  if (code === "noScoreTable")
    return "Không tìm thấy bảng chấm điểm trong tệp: cần một bảng có cột điểm tối đa (điểm chuẩn) và cột điểm tự chấm. Hãy chọn tệp khác.";
  if (code === "notSaved")
    return "Chưa lưu được tệp. Tệp có thể đang mở ở chương trình khác; hãy đóng lại rồi lưu lần nữa.";
  if (code === "signatureBroken")
    return "Tệp có chữ ký số. Điểm đã được ghi, nên khi lưu chữ ký không còn hiệu lực; hãy ký lại sau khi chấm xong.";
  if (code === "amendmentLosesTable")
    return "Sửa như vậy thì không còn đọc được bảng chấm điểm, nên chưa áp dụng. Hãy chọn cột hoặc dòng khác.";
  if (code === "formDoesNotFit")
    return "Mẫu nhận dạng có cùng tiêu đề cột nhưng không đọc được bảng đang mở, nên chưa áp dụng.";
  if (code === "notAForm")
    return "Tệp này không phải là mẫu nhận dạng. Hãy chọn tệp .json đã xuất bằng nút “Xuất mẫu nhận dạng”.";
  if (code === "refusedLeft") return describeRefusedLeft(refusal["entries"] ?? "");
  if (code === "pageNotTaken") return describeNotTaken(refusal["traits"] ?? "");
  return describeHostError({ code, facts: refusal });
}

/** `entries`: a line each, the cell and what was typed for it. */
function describeRefusedLeft(entries: string): string {
  const lines = entries.split("\n").map((line) => line.split("\t"));
  const named = lines.map(([cell, text]) => `“${text}” (ô ${cell})`).join(", ");
  return `Chưa ghi vào bảng vì không hợp lệ: ${named}. Hãy sửa số ở nội dung đó.`;
}

export const pane = {
  product: "Chấm điểm ANTT",
  paneName: "Khung chấm điểm",
  viewsName: "Các phần việc",
  views: {
    score: "Chấm điểm",
    findings: "Kiểm tra",
    reading: "Nhận dạng",
    appraisal: "Thẩm định",
    evidence: "Kiểm chứng",
    rubrics: "Bộ tiêu chí",
    print: "In",
    papers: "Văn bản",
  },
  moreViews: "Việc khác",
  opening: "Đang mở…",
  findingCount: (count: number) => `${count} việc cần xem`,
  dismiss: "Đóng thông báo",
  reading: "Đang đọc bảng chấm điểm…",
  loading: "Đang mở…",

  tables: {
    choose: "Chọn bảng để chấm",
    current: "Bảng đang chấm",
    label: (kind: string, rows: string, sheet: string) =>
      `${kind} (dòng ${rows}, trang “${sheet}”)`,
  },

  card: {
    moves: "Chuyển nội dung",
    unfold: "Xem hết",
    fold: "Thu gọn",
    position: (index: number, count: number) => `Nội dung ${index}/${count}`,
    maximum: (points: string) => `Tối đa ${points} điểm`,
    noMaximum: "Không ghi điểm tối đa",
    mandatory: "Bắt buộc đạt điểm tối đa",
    bonus: "Ngoài điểm chuẩn",
    hiddenRow: "Dòng đang ẩn trong bảng",
    source: "Quy định",
    scorer: "Cột điểm đang chấm",
    atCell: (cell: string) => `(ô ${cell})`,
    ofScorer: (name: string, words: string) => `${name}: ${words}`,
    outOf: (maximum: string) => `/ ${maximum}`,
    full: "Đủ điểm",
    none: "0 điểm",
    state: "Áp dụng",
    states: {
      scored: "Có chấm điểm",
      notApplicable: "Không áp dụng cho đơn vị",
      forCouncil: "Chờ hội đồng quyết định",
    },
    stateHints: {
      notApplicable: {
        keepPoints: "Theo quy định đang dùng: giữ nguyên điểm tối đa của nội dung.",
        removeAndRebase:
          "Theo quy định đang dùng: bỏ nội dung này ra, phần còn lại quy đổi về đủ thang điểm.",
        unsettled:
          "Chưa quy định cách tính điểm, nên chưa kết luận được; hãy quy định ở phần Bộ tiêu chí, kèm căn cứ.",
      },
      forCouncil: "Ghi nhớ để hội đồng xem xét; điểm ghi trong bảng vẫn được tính.",
    },
    condition: {
      ask: (words: string, rows: number) =>
        (rows > 1 ? `${formatCount(rows)} nội dung chỉ dành` : "Nội dung này chỉ dành") +
        ` cho trường hợp “${words}”. Đơn vị có thuộc trường hợp này không?`,
      askOfRow: (words: string) =>
        `Nội dung này chỉ chấm “${words}”. Đơn vị có nội dung này không?`,
      yes: "Có",
      no: "Không",
      isMeant: (words: string) => `Đơn vị thuộc trường hợp “${words}”.`,
      isMeantOfRow: "Đơn vị đã trả lời: có nội dung này.",
      isNotMeant: (words: string) =>
        `Đơn vị đã trả lời không thuộc trường hợp “${words}”. Đề nghị chọn không áp dụng.`,
      isNotMeantOfRow: "Đơn vị đã trả lời không có nội dung này. Đề nghị chọn không áp dụng.",
      leaveOut: "Chọn không áp dụng",
      askAgain: "Trả lời lại",
    },
    typedWord: (word: string) => `Trong ô đang ghi chữ “${word}”, chưa phải là điểm.`,
    notANumber: "Hãy nhập một số, ví dụ 4,5.",
    aboveMaximum: (maximum: string) => `Điểm không được cao hơn điểm tối đa ${maximum}.`,
    belowZero: "Điểm không được nhỏ hơn 0.",
    offStep: (step: string) => `Nội dung này chấm theo bước ${step} điểm.`,
    deduction: (maximum: string, deducted: string, left: string) =>
      `${maximum} − ${deducted} = ${left}: trừ ${deducted} điểm.`,
    reason: "Lý do trừ điểm",
    reasonInNote: "Lý do trừ điểm (ghi ở cột Ghi chú)",
    reasonMissing: "Điểm thấp hơn điểm tối đa: cần ghi lý do trừ điểm.",
    reasonOfFull: "Lý do, ghi chú",
    reasonOfOld: "Nội dung đang đủ điểm. Nếu đây là lý do trừ điểm cũ:",
    reasonOfOther: "Nếu lý do này không còn đúng:",
    giveReason: "Ghi lý do",
    giveEvidence: "Ghi tài liệu kiểm chứng",
    evidenceKept: "Tài liệu kiểm chứng (bảng không có cột này; giữ kèm tệp)",
    clearReason: "Xóa lý do",
    phrases: "Lý do đã dùng trong tệp",
    phrasesFor: "Chọn lý do đã dùng",
    evidence: "Tài liệu kiểm chứng",
    findings: "Cần xem lại ở nội dung này",
    saved: (cell: string) => `Đã ghi vào ô ${cell}`,
    saving: "Đang ghi…",
    refused: (cell: string, standing: string) =>
      `Chưa ghi số vừa nhập; trong bảng vẫn là: ${standing} (ô ${cell})`,
    typing: "Đang nhập, sẽ tự ghi khi ngừng gõ",
    trying: "Đang thử, chưa ghi vào bảng",
    propose: (reason: string) => `Dùng lý do: “${reason}”`,
    blank: (cell: string) => `Ô ${cell} còn trống`,
    previous: "Trước",
    next: "Tiếp",
    previousFull: "Nội dung trước (Alt + ↑)",
    nextFull: "Nội dung tiếp theo (Alt + ↓)",
    nextUnscored: "Chưa chấm",
    nextUnscoredFull: "Nội dung chưa chấm tiếp theo (Alt + →)",
  },

  facts: {
    heading: "Nhập theo thực tế",
    conditions: "Các điều kiện",
    hasOccurred: "Có xảy ra",
    hasNotOccurred: "Không xảy ra",
    done: "Đã thực hiện",
    notDone: "Chưa thực hiện",
    met: "Đạt",
    notMet: "Không đạt",
    late: "Chậm",
    onTime: "Đúng thời hạn",
    countOf: (kind: string) => `Số trường hợp: ${kind}`,
    optionPoints: (points: string) => `${points} điểm`,
    wholeNumber: "Hãy nhập số nguyên từ 0 trở lên.",
    number: "Hãy nhập một số từ 0 trở lên.",
  },

  outline: {
    heading: "Danh mục nội dung",
    progress: (done: number, count: number) => `Đã chấm ${done}/${count} nội dung`,
    unscored: (count: number) => `còn ${count}`,
    outOf: (maximum: string) => `/${maximum}`,
  },

  verdict: {
    heading: "Kết quả hiện tại",
    total: "Tổng điểm",
    criteria: "Tiêu chí đạt",
    met: ({ met, all }: { readonly met: number; readonly all: number }) => `${met}/${all}`,
    verdicts: { met: "Đạt", notMet: "Chưa đạt", incomplete: "Chưa chấm xong" },
    grade: (name: string) => `Xếp loại: ${name}`,
    undecided: "Chưa kết luận",
    inDoubt: "Chờ xác nhận",
    ungraded: {
      band: "Đã xếp loại",
      incomplete: "Chưa chấm xong",
      noBands: "Chưa có mức xếp loại",
      belowBands: "Không xếp loại",
      readingNotProven: "Chờ xác nhận",
    },
    more: "Chi tiết",
    moreFull: "Vì sao, cần gì để đạt kết quả cao hơn, bản ghi tính điểm",
    undo: "Hoàn tác",
    redo: "Làm lại",
    undoFull: "Hoàn tác lần ghi gần nhất (Ctrl + Z)",
    redoFull: "Làm lại (Ctrl + Y)",
  },

  findings: {
    heading: "Việc cần xem lại",
    none: "Không còn việc nào cần xem lại.",
    summary: (errors: number, warnings: number, infos: number) =>
      [
        errors ? `${errors} lỗi` : "",
        warnings ? `${warnings} cần xem lại` : "",
        infos ? `${infos} thông tin` : "",
      ]
        .filter(Boolean)
        .join(" · "),
    groups: { error: "Lỗi phải sửa", warning: "Cần xem lại", info: "Thông tin" },
    noneYet: "Các nội dung đã chấm không có việc nào cần xem lại.",
    progress: (done: number, count: number, left: number) =>
      `Đã chấm ${done}/${count} nội dung; còn ${formatCount(left)} nội dung chưa chấm.`,
    goTo: (cell: string) => `Xem ô ${cell}`,
    openCard: (cell: string) => `Mở nội dung ở ô ${cell}`,
    onSheet: (cell: string, sheet: string) => `${cell}, trang “${sheet}”`,
    givePassLine: "Nhập mức điểm đạt",
    kind: (name: string, count: number) => `${name} (${count})`,
    mendAll: (count: number, noun: string) => `Sửa tất cả loại này: ${count} ${noun}`,
    preview: (cell: string, from: string, to: string) =>
      `Ô ${cell} đang ghi ${from}, sửa thành ${to}.`,
    write: (points: string, cell: string) => `Ghi ${points} vào ô ${cell}`,
  },

  readOnly: {
    save: "Tệp này không ghi được; hãy lưu thành .xlsx trước",
  },

  help: {
    heading: "Phím tắt",
    keys: [
      ["Enter", "Ghi và sang nội dung tiếp theo"],
      ["F2", "Vào ô nhập của nội dung đang mở"],
      ["Alt + ↓ / Alt + ↑", "Nội dung tiếp theo / trước đó"],
      ["Alt + →", "Nội dung chưa chấm tiếp theo"],
      ["Ctrl + F", "Tìm nội dung, không cần dấu"],
      ["↑ ↓ Enter Tab (trong bảng)", "Sang ô điểm khác; gõ số hoặc F2 để nhập; Esc về khung"],
      ["Ctrl + V (trong bảng)", "Dán cột điểm vào các ô còn trống, xem trước rồi mới ghi"],
      ["Shift + Enter", "Xuống dòng trong ô lý do"],
      ["Ctrl + Z / Ctrl + Y", "Hoàn tác / làm lại"],
    ],
  },
} as const;
