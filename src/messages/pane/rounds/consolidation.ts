/** Owns the labels of the consolidation view: files in, the unit list, results, what is to be mended, and files out. */
import { officialOffer } from "../../results/rounds/officialOffer";
import type { FileUse, Missing } from "../../../core/model/round/consolidation";
import type { Scorer } from "../../../core/model/table/scorer";
import { formatCount, formatPointsOr } from "../../format";
import { scorerNames } from "../../labels";

const files = (count: number): string => `${formatCount(count)} tệp`;

export const readStateNames = {
  read: "Đã đọc",
  withFindings: "Đã đọc, có vấn đề",
  refused: "Không dùng được",
} as const;

export const fileUseNames: { readonly [U in FileUse]: string } = {
  counted: "Được tính",
  superseded: "Không tính, có tệp khác thay",
  gaveWay: "Danh sách, đã có bảng chấm hoặc danh sách khác thay",
  identical: "Trùng hoàn toàn",
  otherYear: "Của năm khác",
  refused: "Không dùng được",
};

export const missingNames: { readonly [W in Missing["why"]]: string } = {
  noFile: "chưa gửi tệp nào",
  onlyRefused: "tệp đã gửi không dùng được",
};

export const consolidation = {
  name: "Tổng hợp",
  heading: "Tổng hợp nhiều tệp",
  intro:
    "Chọn mọi tệp mà các đơn vị gửi về. Mỗi tệp đều có kết quả: đã đọc, có vấn đề, hoặc không dùng được và vì sao.",
  back: "Về trang đầu",
  leaving: {
    question: (count: number) =>
      `${count > 0 ? `Đợt tổng hợp có ${files(count)}, ` : "Các thiết lập của đợt tổng hợp "}chưa lưu. Rời phần tổng hợp thì đợt này vẫn còn cho đến khi đóng trang. Lưu lại trước?`,
    save: "Lưu rồi rời đi",
    goOn: "Rời đi, không lưu",
  },
  views: { files: "Tệp", results: "Kết quả", todo: "Cần xử lý", statistics: "Thống kê" },
  viewsName: "Các phần của tổng hợp",
  countIn: (count: number) => `${count} mục`,
  working: "Đang tổng hợp…",
  failed: (detail: string) =>
    `Chương trình gặp lỗi khi tổng hợp; các tệp đã đọc vẫn còn. Chi tiết: ${detail}`,

  intake: {
    heading: "Tệp các đơn vị gửi",
    pick: "Chọn tệp",
    pickFolder: "Chọn thư mục",
    drop: "hoặc kéo tệp, thư mục thả vào đây (.xlsx, .xlsm, .xls, .ods, .csv, .docx, .json là kết quả của chương trình, hoặc .zip chứa các tệp này)",
    filesChoice: "Các tệp bảng chấm điểm",
    folderChoice: "Thư mục có các tệp bảng chấm điểm",
    demo: "Xem thử với dữ liệu mẫu",
    stop: "Dừng",
    goOn: (count: number) => `Đọc tiếp ${files(count)} còn lại`,
    progress: (done: number, total: number) => `Đang đọc ${done}/${total} tệp`,
    listed: (units: number, sender: string | null) =>
      `Danh sách kết quả ${formatCount(units)} đơn vị${sender === null ? "" : ` của ${sender}`}`,
    done: (total: number) => `Đã đọc xong ${files(total)}`,
    stopped: (done: number, left: number) => `Đã dừng: đọc ${files(done)}, còn ${files(left)}`,
    counts: (read: number, withFindings: number, refused: number) =>
      `${read} không có vấn đề · ${withFindings} cần xem lại · ${refused} không dùng được`,
    again: (count: number) => `${files(count)} đã có trong danh sách nên không đọc lại.`,
    passedOver: (names: string) => `Bỏ qua tệp tạm của máy: ${names}.`,
    waiting: "Chưa đọc",
    filesHeading: (count: number) => `Từng tệp (${count})`,
    show: "Hiện",
    all: "Tất cả",
    file: "Tệp",
    state: "Tình trạng",
    told: "Đơn vị ghi trong tệp, hoặc vì sao không dùng được",
    noUnit: "(tệp không ghi tên đơn vị)",
    remove: "Bỏ",
    removeFull: (file: string) => `Bỏ tệp ${file}`,
    none: "Chưa có tệp nào.",
  },

  list: {
    heading: "Danh sách đơn vị",
    intro:
      "Để biết đơn vị nào chưa gửi, tệp nào không thuộc đợt này. Không có danh sách thì mọi đơn vị có tệp đều được tổng hợp.",
    pick: "Mở tệp danh sách",
    fileChoice: "Tệp danh sách đơn vị",
    type: "Nhập hoặc dán",
    typed: "Mỗi dòng một đơn vị; có thể thêm loại, xã và tên khác sau dấu chấm phẩy",
    example: "Tổ dân phố 4; Khu dân cư; Xã Quỳnh Lưu\nPhường Đông Hưng",
    take: "Dùng danh sách này",
    units: (count: number) => `${count} đơn vị`,
    show: (count: number) => `Xem danh sách (${count} đơn vị)`,
    noType: "chưa rõ loại",
    none: "Không tìm thấy danh sách đơn vị: cần một cột tên đơn vị.",
    more: (count: number) => `… và ${formatCount(count)} điều khác trong danh sách.`,
    remove: "Bỏ danh sách",
    offer: officialOffer,
    notSent: (count: number) =>
      count === 0 ? "Tất cả đã gửi." : `Chưa thấy tệp của ${formatCount(count)}:`,
    takeOffer: (place: string) => `Lấy làm danh sách: ${place}`,
  },

  rules: {
    heading: "Quy định của đợt",
    year: "Năm tổng hợp",
    yearProposed: (year: number | null) =>
      year === null
        ? "Để trống: theo năm ghi trong các tệp."
        : `Để trống: ${year}, theo đa số tệp.`,
    yearWrong: "Hãy nhập năm gồm bốn chữ số, ví dụ 2025.",
    profile: "Quy định riêng của nơi, đợt",
    noProfile: "Không dùng",
    passLine: "Mức điểm đạt tiêu chuẩn",
    passLineHint: "Để trống: theo từng bảng.",
    passLineWrong: "Hãy nhập một số, ví dụ 90.",
    grades: "Mức xếp loại phong trào",
    gradesHint: "Ví dụ: Xuất sắc=90; Khá=70; Trung bình=50; Yếu=0. Để trống: theo từng bảng.",
    gradesWrong:
      "Hãy nhập dạng tên=điểm, cách nhau bằng dấu chấm phẩy, mỗi tên và mức điểm một lần.",
    source: "Căn cứ của các mức",
    sourceHint: "Số, ngày văn bản, ví dụ: Hướng dẫn 12/HD-BCĐ ngày 05/3/2025.",
    sourceMissing: "người tổng hợp nhập",
    apply: "Áp dụng",
  },

  results: {
    heading: "Kết quả các đơn vị",
    none: "Chưa có kết quả. Hãy chọn tệp ở phần “Tệp”.",
    order: "STT",
    unit: "Đơn vị",
    findings: "Vấn đề",
    noGrade: "Chưa xếp loại",
    findingCount: (errors: number, warnings: number) =>
      errors + warnings === 0
        ? "Không"
        : [errors > 0 ? `${errors} lỗi` : "", warnings > 0 ? `${warnings} cần xem` : ""]
            .filter(Boolean)
            .join(", "),
    overridden: "đã điều chỉnh kết quả",
    adjusted: (from: string, to: string) => `hội đồng điều chỉnh điểm ${from} → ${to}`,
    changed: "mới đổi",
    outside: "ngoài danh sách",
    undecided: "chưa tính, chờ xác nhận",
    inDoubt: "chưa rõ đơn vị",
    ofFiles: (name: string, files: string) => (files === "" ? name : `${name} (tệp ${files})`),
    search: "Tìm đơn vị",
    type: "Loại đơn vị",
    allTypes: "Mọi loại",
    noType: "Chưa rõ loại",
    status: "Lọc",
    statuses: {
      all: "Tất cả",
      met: "Đạt",
      notMet: "Chưa đạt",
      incomplete: "Chưa kết luận",
      unproven: "Chờ xác nhận cách đọc",
      notSubmitted: "Chưa gửi",
      withErrors: "Có lỗi",
      overridden: "Đã điều chỉnh",
      outside: "Ngoài danh sách, chưa tính",
      changed: "Mới đổi",
    },
    sort: "Sắp xếp",
    sortBy: (column: string) => `Sắp xếp theo ${column}`,
    shown: (count: number, all: number, outside: number) =>
      count === all
        ? `${all - outside} đơn vị${outside > 0 ? `; đếm riêng ${formatCount(outside)} đơn vị ngoài danh sách hoặc chờ xác nhận` : ""}`
        : `${count}/${all} đơn vị`,
    apart: (count: number) => `Đếm riêng: ngoài danh sách, chờ xác nhận (${count})`,
    changes: (count: number) => `${formatCount(count)} đơn vị thay đổi so với lần trước`,
    noChanges: "Không có đơn vị nào thay đổi so với lần trước.",
    yearProposed: (year: number) => `Tổng hợp năm ${year}, theo đa số tệp.`,
    year: (year: number) => `Tổng hợp năm ${year}.`,
  },

  detail: {
    close: "Đóng",
    back: "Trở lại danh sách",
    loading: "Đang lấy chi tiết…",
    files: "Tệp của đơn vị",
    openFile: "Mở tệp để chấm",
    openFileFull: (file: string) => `Mở tệp để chấm: ${file}`,
    insteadOf: (file: string) => `theo tệp “${file}”`,
    choosing:
      "Đơn vị gửi nhiều tệp: tệp sửa sau cùng được tính, trừ khi chọn tệp khác. So sánh rồi chọn; lựa chọn được lưu cùng phiên tổng hợp.",
    chosen: "do người tổng hợp chọn",
    choose: "Tính tệp này",
    chooseFull: (file: string) => `Tính tệp này: ${file}`,
    unchoose: "Bỏ lựa chọn",
    unchooseFull: (file: string) => `Bỏ lựa chọn tệp ${file}`,
    comparison: {
      title: (kind: string, differences: string) => `So với tệp được tính, ${kind}: ${differences}`,
      name: (file: string) => `Nội dung khác nhau giữa ${file} và tệp được tính`,
      content: "Nội dung",
      here: "Tệp này",
      counted: "Tệp được tính",
    },
    noFile: "Chưa có tệp nào.",
    place: (file: string, sheet: string) => `tệp “${file}”, trang “${sheet}”`,
    totals: (totals: readonly (readonly [Scorer, string])[]) =>
      totals.map(([scorer, points]) => `${scorerNames[scorer]} ${points}`).join(" · "),
    indicators: (count: number) => `Từng nội dung (${count})`,
    answers: { met: "Đạt", notMet: "Chưa đạt", none: "Chưa đánh giá" },
    outOf: (points: string, maximum: string) => `${points}/${maximum}`,
    none: "–",
    mandatory: "bắt buộc",
    reason: (reason: string) => `Lý do: ${reason}`,
    cell: (cell: string) => `ô\u00a0${cell}`,
    points: (scores: readonly (readonly [Scorer, string])[]) =>
      scores.map(([scorer, points]) => `${scorerNames[scorer].toLowerCase()} ${points}`).join(", "),
    findings: (count: number) => `Vấn đề (${count})`,
    noFindings: "Không có vấn đề nào.",
    message: "Nội dung gửi đơn vị",
    copy: "Sao chép nội dung",
    copied: "Đã sao chép",
    copyFailed: "Trình duyệt không cho sao chép; hãy chọn đoạn trên rồi bấm Ctrl + C.",
    markedCopy: "Tải bản đánh dấu lỗi",
    markedCopyFull: (unit: string) => `Tải bản đánh dấu lỗi của ${unit}`,
    noFileAtHand: "Hãy chọn lại các tệp của đợt để tạo bản đánh dấu.",
  },

  override: {
    heading: "Điều chỉnh của hội đồng",
    open: "Điều chỉnh điểm, kết quả",
    intro:
      "Điểm tính theo bảng vẫn được giữ và ghi bên cạnh. Kết quả tính lại theo điểm đã điều chỉnh; nội dung bắt buộc chưa đạt điểm tối đa vẫn là chưa đạt.",
    points: (kind: string) => `Điểm sau điều chỉnh, ${kind}`,
    pointsHint: (computed: string, most: string | null) =>
      `Tính theo bảng: ${computed}${most === null ? "" : `; điểm tối đa ${most}`}. Để trống: giữ nguyên điểm.`,
    pointsWrong: (most: string | null) =>
      most === null
        ? "Hãy nhập một số không âm, ví dụ 91,5."
        : `Hãy nhập một số từ 0 đến ${most}, ví dụ 91,5.`,
    asComputed: (computed: string) => `Giữ nguyên kết quả tính: ${computed}`,
    reason: (kind: string) => `Lý do điều chỉnh (bắt buộc), ${kind}`,
    reasonMissing: "Cần ghi lý do điều chỉnh.",
    nothingGiven: "Hãy nhập điểm khác hoặc chọn kết quả khác với kết quả đã tính.",
    apply: "Lưu điều chỉnh",
    applyFull: (kind: string) => `Lưu điều chỉnh ${kind}`,
    remove: "Bỏ điều chỉnh",
    removeFull: (kind: string) => `Bỏ điều chỉnh ${kind}`,
    told: (kind: string, sentence: string) => `${kind}. ${sentence}`,
    undo: "Hoàn tác",
    redo: "Làm lại",
  },

  todo: {
    none: "Không có việc nào cần xử lý.",
    questions: (count: number) => `Cần trả lời: tệp của đơn vị nào (${count})`,
    partOfFile: (file: string, unit: string) => `${file} (phần ghi “${unit}”)`,
    question: (file: string, name: string | null) =>
      name === null ? `Tệp “${file}” không ghi tên đơn vị` : `Tệp “${file}” ghi “${name}”`,
    senderQuestion: (file: string) =>
      `Danh sách kết quả “${file}” không ghi của xã, phường nào. Chọn hoặc ghi nơi gửi`,
    senderName: "Tên xã, phường gửi danh sách",
    senderNameOf: (file: string) => `Tên xã, phường gửi danh sách “${file}”`,
    takeSender: "Lấy tên này",
    takeSenderOf: (file: string) => `Lấy tên này cho danh sách “${file}”`,
    notInList: "Không có trong danh sách",
    sameUnit: (name: string, files: string) =>
      `Cùng đơn vị với “${name}” (tệp ${files}): tệp gửi sau thay tệp gửi trước`,
    isSameUnit: "cùng đơn vị với tệp kia",
    otherUnit: "Là một đơn vị khác, tính riêng",
    leave: "Để sau",
    choose: "Chọn đơn vị khác…",
    answers: (count: number) => `Đã trả lời (${count})`,
    answered: (file: string, unit: string) => `“${file}”: ${unit}`,
    takeBack: "Bỏ câu trả lời",
    takeBackFull: (file: string) => `Bỏ câu trả lời về ${file}`,
    units: (count: number) => `Vấn đề theo đơn vị (${count})`,
    missing: (count: number) => `Chưa gửi (${count})`,
    maybe: (names: string) => `có thể ở tệp: ${names}`,
    unknown: (count: number) => `Không có trong danh sách (${count})`,
    seeUnknown: (unit: string) => `Xem đơn vị không có trong danh sách: ${unit}`,
    refused: (count: number) => `Tệp không dùng được (${count})`,
    duplicates: (count: number) => `Gửi nhiều lần, trùng (${count})`,
    identical: (names: string) => `Giống hệt nhau: ${names}`,
    resubmitted: (unit: string, counted: string) => `${unit}: tính theo tệp “${counted}”`,
    compare: "So sánh, chọn tệp",
    compareFull: (unit: string) => `So sánh, chọn tệp của ${unit}`,
    round: (count: number) => `Chung cả đợt (${count})`,
    copyAll: "Sao chép tất cả nội dung gửi các đơn vị",
  },

  statistics: {
    heading: "Thống kê",
    type: "Loại đơn vị",
    listed: "Tổng số",
    submitted: "Đã gửi",
    met: "Đạt",
    notMet: "Chưa đạt",
    incomplete: "Chưa kết luận",
    unproven: "Chờ xác nhận",
    notSubmitted: "Chưa gửi",
    ungraded: "Chưa xếp loại",
    total: "Cộng",
    outsideList: "Đơn vị ngoài danh sách",
    undecided: "Chưa tính, chờ xác nhận",
    chart: "Tỷ lệ",
    shares: (whole: string) => `Số đơn vị, tỷ lệ: ${whole}`,
    share: (name: string, count: number, share: string) => `${name}: ${count} đơn vị, ${share}`,
    nobody: "Không có đơn vị nào.",
    apart: "Đơn vị ngoài danh sách, đơn vị chờ xác nhận đếm riêng, không có trong dòng cộng.",
    decided: (kind: string, counts: string) => `${kind}: ${counts}`,
    fileLine: (
      given: number,
      counted: number,
      superseded: number,
      identical: number,
      refused: number,
    ) =>
      `${formatCount(given)} tệp: ${formatCount(counted)} được tính, ${formatCount(superseded)} đã có tệp khác thay, ${formatCount(identical)} trùng hoàn toàn, ${formatCount(refused)} không dùng được.`,
  },

  out: {
    heading: "Lưu kết quả",
    workbook: "Tải bảng tổng hợp (.xlsx)",
    intoWorkbook: "Mở kết quả thành sổ mới trong Excel",
    workbookName: (year: number | null) =>
      `Tổng hợp chấm điểm ANTT${year === null ? "" : ` ${year}`}.xlsx`,
    copies: (count: number) => `Tải bản đánh dấu lỗi (${count} đơn vị)`,
    copiesName: "Bản đánh dấu lỗi gửi các đơn vị.zip",
    copying: (done: number, total: number) => `Đang tạo bản đánh dấu ${done}/${total}`,
    notMarked: (path: string, why: string) => `Chưa đánh dấu được tệp ${path}: ${why}`,
    state: "Lưu phiên tổng hợp",
    stateName: (year: number | null) => `Tổng hợp${year === null ? "" : ` ${year}`}.json`,
    loadState: "Mở phiên đã lưu",
    stateChoice: "Tệp phiên tổng hợp đã lưu (.json)",
    badState: "Tệp này không phải là phiên tổng hợp đã lưu.",
    stateLoaded: (units: number) =>
      `Đã mở phiên đã lưu: ${formatCount(units)} đơn vị. Hãy chọn các tệp của đợt để tổng hợp tiếp.`,
    making: "Đang tạo bảng tổng hợp…",
    saved: (name: string) => `Đã tải ${name} về máy.`,
    written: "Kết quả đã mở trong một sổ mới của Excel. Hãy xem rồi lưu sổ đó.",
  },

  points: (points: number | null) => formatPointsOr(points, "–"),
} as const;
