/** Owns every label of the task pane and the page; sentences about findings and scores live in vi. */

/** Why a workbook, a file or a cell refused; the same codes as hosts use, and one of our own. */
export type ProblemCode =
  | "notAWorkbook"
  | "damagedFile"
  | "passwordProtected"
  | "unsupportedFormat"
  | "emptyFile"
  | "tooLarge"
  | "unreadableFile"
  | "sheetNotFound"
  | "sheetProtected"
  | "formulaInTheWay"
  | "badCellValue"
  | "noScoreTable"
  | "notSaved";

type Facts = { readonly [name: string]: string };

const problems: { readonly [C in ProblemCode]: (facts: Facts) => string } = {
  notAWorkbook: () =>
    "Tệp này không phải là bảng tính Excel. Hãy chọn tệp .xlsx do đơn vị lưu từ Excel.",
  damagedFile: () =>
    "Tệp bị hỏng nên không đọc được. Hãy mở tệp bằng Excel, lưu lại rồi thử lần nữa, hoặc xin bản khác.",
  passwordProtected: () =>
    "Tệp có đặt mật khẩu nên không đọc được. Hãy mở bằng Excel, gỡ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc), lưu rồi mở lại ở đây.",
  unsupportedFormat: ({ format }) =>
    `Chưa chấm được trực tiếp trên tệp ${format ? `.${format}` : "loại này"}. Hãy mở bằng Excel và lưu thành .xlsx.`,
  emptyFile: () => "Tệp này trống, không có nội dung nào để chấm.",
  tooLarge: ({ limit }) =>
    `Tệp quá lớn so với một bảng chấm điểm${limit ? ` (giới hạn ${limit})` : ""}. Hãy kiểm tra lại xem có đúng tệp không.`,
  unreadableFile: () => "Không đọc được tệp này. Hãy kiểm tra tệp có đang được mở ở chương trình khác không.",
  sheetNotFound: ({ sheet }) => `Không còn thấy trang tính ${sheet ? `“${sheet}”` : "đang chấm"}. Hãy mở lại tệp.`,
  sheetProtected: ({ sheet }) =>
    `Trang tính ${sheet ? `“${sheet}” ` : ""}đang khóa nên chưa ghi được. Trong Excel chọn Xem lại › Bỏ bảo vệ trang tính, lưu rồi mở lại.`,
  formulaInTheWay: ({ cell }) =>
    `Ô ${cell ?? "này"} đang có công thức nên không ghi đè. Điểm của ô này do công thức tính ra.`,
  badCellValue: ({ cell }) => `Không ghi được nội dung này vào ô ${cell ?? "đã chọn"}. Hãy nhập ngắn lại.`,
  noScoreTable: () =>
    "Không tìm thấy bảng chấm điểm trong tệp: cần một bảng có cột điểm tối đa (thang điểm) và cột điểm tự chấm.",
  notSaved: () =>
    "Chưa lưu được tệp. Tệp có thể đang mở ở chương trình khác; hãy đóng lại rồi lưu lần nữa.",
};

/** Returns the sentence for a refusal: what happened and what to do next. */
export const describeProblem = (code: ProblemCode, facts: Facts): string => problems[code](facts);

export const pane = {
  product: "Chấm điểm ANTT",
  paneName: "Ngăn chấm điểm",
  viewsName: "Các phần việc",
  views: { score: "Chấm điểm", findings: "Kiểm tra", reading: "Nhận dạng" },
  findingCount: (count: number) => `${count} việc cần xem`,
  dismiss: "Đóng thông báo",
  reading: "Đang đọc bảng chấm điểm…",
  crashed: "Chương trình gặp lỗi. Các điểm đã ghi vẫn còn trong bảng; hãy tải lại trang.",
  details: "Chi tiết",

  tables: {
    choose: "Chọn bảng để chấm",
    kinds: {
      standard: "Tiêu chuẩn “An toàn về an ninh, trật tự”",
      movement: "Phân loại phong trào Toàn dân bảo vệ ANTQ",
      exemplary: "Mô hình, điển hình tiên tiến",
      other: "Bảng chấm điểm khác",
    },
    shortKinds: {
      standard: "An toàn về ANTT",
      movement: "Phân loại phong trào",
      exemplary: "Điển hình",
      other: "Bảng khác",
    },
  },

  card: {
    heading: "Nội dung đang chấm",
    position: (index: number, count: number) => `Nội dung ${index}/${count}`,
    maximum: (points: string) => `Tối đa ${points} điểm`,
    noMaximum: "Không ghi điểm tối đa",
    mandatory: "Bắt buộc đạt tối đa",
    bonus: "Điểm thưởng",
    hiddenRow: "Dòng đang ẩn trong bảng",
    source: "Căn cứ",
    points: "Điểm tự chấm",
    outOf: (maximum: string) => `/ ${maximum}`,
    full: "Đủ điểm",
    none: "0 điểm",
    clear: "Bỏ chấm",
    typedWord: (word: string) => `Trong ô đang ghi chữ “${word}”, chưa phải là điểm.`,
    notANumber: "Hãy nhập một số, ví dụ 4,5.",
    aboveMaximum: (maximum: string) => `Điểm không được cao hơn tối đa ${maximum}.`,
    belowZero: "Điểm không được nhỏ hơn 0.",
    deducted: (points: string) => `Trừ ${points} điểm`,
    reason: "Lý do trừ điểm",
    reasonMissing: "Điểm thấp hơn tối đa: cần ghi lý do trừ điểm.",
    reasonNote: "Lý do, ghi chú",
    reasonLeft: "Đã đủ điểm nhưng vẫn còn lý do trừ điểm cũ.",
    clearReason: "Xóa lý do",
    phrases: "Lý do đã dùng trong tệp",
    phrasesFor: "Chọn lý do đã dùng",
    evidence: "Tài liệu kiểm chứng",
    noReasonColumn: "Bảng này không có cột lý do hay ghi chú; hãy ghi lý do trong biên bản họp.",
    cell: (cell: string) => `Ô ${cell}`,
    saved: (cell: string) => `Đã ghi vào ô ${cell}`,
    saving: "Đang ghi…",
    typing: "Chưa ghi (ghi khi ngừng gõ)",
    blank: (cell: string) => `Ô ${cell} còn trống`,
    previous: "Trước",
    next: "Tiếp",
    previousFull: "Nội dung trước (Alt + ↑)",
    nextFull: "Nội dung tiếp theo (Alt + ↓)",
    nextUnscored: "Chưa chấm tiếp theo",
    allScored: "Đã chấm hết",
    judged: "Quy định không cho công thức tính: người chấm tự quyết định điểm.",
    findings: "Cần xem lại ở nội dung này",
  },

  states: {
    unscored: "Chưa chấm",
    met: "Đủ điểm",
    deducted: "Bị trừ điểm",
    notMet: "0 điểm",
    notApplicable: "Không áp dụng",
    forCouncil: "Chờ hội đồng",
  },

  facts: {
    heading: "Nhập theo thực tế",
    count: "Số lần xảy ra",
    countOf: (unit: string) => `Số ${unit}`,
    kindsOccurred: "Số nội dung đã xảy ra",
    achieved: "Số lượng đã đạt",
    bonusCount: "Số lần được cộng điểm",
    isMet: "Kết quả thực hiện",
    met: "Đạt",
    notMet: "Không đạt",
    numerator: "Số đạt",
    denominator: "Tổng số",
    date: "Ngày thực hiện",
    isLate: "Thời hạn",
    late: "Chậm thời hạn",
    onTime: "Đúng thời hạn",
    option: "Chọn mức phù hợp",
    optionPoints: (points: string) => `${points} điểm`,
    thisYear: "Số năm nay",
    lastYear: "Số năm trước",
    escape: "Trường hợp xảy ra",
    escapes: {
      none: "Không thuộc trường hợp được miễn trừ",
      forceMajeure: "Do nguyên nhân bất khả kháng",
      detectedMitigatedReported: "Đã phát hiện, khắc phục và báo cáo kịp thời",
    },
    grade: "Kết quả xếp loại",
    conditions: "Các điều kiện",
    points: "Điểm do người chấm quyết định",
    wholeNumber: "Hãy nhập số nguyên từ 0 trở lên.",
    number: "Hãy nhập một số từ 0 trở lên.",
  },

  outline: {
    heading: "Danh mục nội dung",
    progress: (done: number, count: number) => `Đã chấm ${done}/${count} nội dung`,
    unscored: (count: number) => `còn ${count}`,
    complete: "đã chấm hết",
    points: (points: string, maximum: string) => `${points}/${maximum}`,
    ungrouped: "Nội dung ngoài nhóm",
    current: "đang mở",
  },

  verdict: {
    heading: "Kết quả hiện tại",
    total: "Tổng điểm",
    of: (points: string, maximum: string) => `${points}/${maximum}`,
    soFar: "tạm tính",
    appraised: "điểm thẩm định",
    verdicts: { met: "Đạt", notMet: "Chưa đạt", incomplete: "Chưa chấm xong" },
    grade: (name: string) => `Xếp loại: ${name}`,
    ungraded: { incomplete: "Chưa xếp loại: còn nội dung chưa chấm", noBands: "Chưa rõ mức xếp loại" },
    undo: "Hoàn tác",
    redo: "Làm lại",
    undoFull: "Hoàn tác lần ghi gần nhất (Ctrl + Z)",
    redoFull: "Làm lại (Ctrl + Y)",
    unscoredMore: (paths: string, more: number) => (more > 0 ? `${paths} và ${more} nội dung khác` : paths),
  },

  findings: {
    heading: "Việc cần xem lại",
    none: "Không còn việc nào cần xem lại.",
    noneMore: "Tổng điểm, lý do và các ô điểm đều khớp.",
    summary: (errors: number, warnings: number, infos: number) =>
      [
        errors ? `${errors} lỗi` : "",
        warnings ? `${warnings} cảnh báo` : "",
        infos ? `${infos} lưu ý` : "",
      ]
        .filter(Boolean)
        .join(" · "),
    severities: { error: "Lỗi", warning: "Cảnh báo", info: "Lưu ý" },
    groups: { error: "Lỗi phải sửa", warning: "Cảnh báo nên xem", info: "Lưu ý" },
    goTo: (cell: string) => `Đến ô ${cell}`,
    writeTotal: (points: string) => `Ghi lại ${points}`,
    otherSheet: (sheet: string) => `trang “${sheet}”`,
  },

  recognition: {
    heading: "Đã nhận dạng bảng chấm điểm",
    intro: "Hãy xem các mục dưới đây có đúng với bảng của đơn vị không, rồi bắt đầu chấm.",
    confirm: "Đúng, bắt đầu chấm",
    back: "Trở lại chấm điểm",
    unit: "Đơn vị",
    unitType: "Loại đơn vị",
    year: "Năm",
    form: "Mẫu số",
    rubric: "Bộ tiêu chí",
    table: "Bảng",
    rows: "Dòng",
    rowRange: (first: number, last: number) => `${first} đến ${last}`,
    indicators: "Số nội dung chấm",
    maximum: "Tổng điểm tối đa",
    mandatory: "Nội dung bắt buộc",
    passLine: "Mức đạt",
    passPoints: (points: string) => `từ ${points} điểm`,
    grades: "Mức xếp loại",
    grade: (name: string, points: string) => `${name} từ ${points}`,
    confidence: "Độ chắc chắn",
    confidences: { high: "Chắc chắn", medium: "Khá chắc chắn", low: "Cần kiểm tra kỹ" },
    percent: (share: number) => `${Math.round(share * 100)} %`,
    columns: "Các cột",
    column: (letters: string) => `Cột ${letters}`,
    roles: {
      number: "Số thứ tự",
      content: "Nội dung",
      maximum: "Điểm tối đa",
      self: "Điểm tự chấm",
      deduction: "Điểm trừ",
      appraised: "Điểm thẩm định",
      council: "Điểm hội đồng",
      reason: "Lý do",
      evidence: "Tài liệu kiểm chứng",
      note: "Ghi chú",
    },
    shortRoles: {
      number: "STT",
      content: "nội dung",
      maximum: "tối đa",
      self: "tự chấm",
      deduction: "điểm trừ",
      appraised: "thẩm định",
      council: "hội đồng",
      reason: "lý do",
      evidence: "kiểm chứng",
      note: "ghi chú",
    },
    unitTypes: {
      residentialArea: "Khu dân cư",
      commune: "Xã, phường, thị trấn",
      agency: "Cơ quan",
      enterprise: "Doanh nghiệp",
      school: "Cơ sở giáo dục",
    },
    unknown: "Chưa rõ",
    statedIn: (cell: string) => `ghi ở ô ${cell}`,
    questions: "Chỗ chưa chắc, cần người chấm xem",
    question: {
      unitType: "Bảng không nói rõ đơn vị thuộc loại nào.",
      year: "Bảng không nói rõ chấm cho năm nào.",
      kind: "Chưa rõ đây là bảng tiêu chuẩn ANTT hay bảng phân loại phong trào.",
      column: "Chưa rõ cột này",
      passLine: "Bảng không ghi mức điểm được công nhận đạt.",
    },
    choices: (list: string) => `Có thể là: ${list}.`,
    passLineField: "Mức điểm đạt của địa phương",
    passLineHint: "Nhập theo văn bản hướng dẫn của tỉnh, ví dụ 90.",
    passLineSource: "người chấm nhập",
    findings: (count: number) => `${count} điều cần biết về bảng này`,
    otherYears: (count: number) => `Có ${count} bảng của năm khác trong tệp, không tính vào đợt này.`,
  },

  help: {
    heading: "Phím tắt",
    keys: [
      ["Enter", "Ghi và sang nội dung tiếp theo"],
      ["Alt + ↓ / Alt + ↑", "Nội dung tiếp theo / trước đó"],
      ["Alt + →", "Nội dung chưa chấm tiếp theo"],
      ["Shift + Enter", "Xuống dòng trong ô lý do"],
      ["Ctrl + Z / Ctrl + Y", "Hoàn tác / làm lại"],
    ],
  },

  page: {
    open: "Mở tệp",
    openFull: "Mở tệp bảng chấm điểm (Ctrl + O)",
    save: "Lưu",
    saveFull: "Lưu tệp (Ctrl + S)",
    unsaved: "Chưa lưu",
    saved: "Đã lưu",
    savedAs: (file: string) => `Đã tải về ${file}`,
    noFile: "Chưa mở tệp nào",
    fileChoice: "Tệp bảng chấm điểm Excel",
    welcome: "Chấm điểm ngay trên bảng của đơn vị",
    welcomeMore:
      "Mở bảng chấm điểm Excel mà tỉnh quy định. Chương trình đọc bảng, dẫn từng nội dung, tính điểm, kiểm tra rồi ghi vào đúng các ô của bảng đó, sẵn sàng in và ký.",
    drop: "hoặc kéo tệp .xlsx thả vào đây",
    dropNow: "Thả tệp để mở",
    trySample: "Xem thử với bảng mẫu",
    samples: { scored: "Bảng mẫu đã chấm", blank: "Bảng mẫu chưa chấm" },
    privacy: "Tệp chỉ được đọc trên máy này. Không gửi dữ liệu đi đâu.",
    sheetArea: "Bảng tính",
    sheetTabs: "Các trang tính",
    sheetOf: (sheet: string) => `Trang tính ${sheet}`,
    showSheet: "Xem bảng tính",
    showPane: "Trở lại chấm điểm",
    openRow: (path: string) => `Mở nội dung ${path}`,
    longSheet: (rows: number) => `Chỉ hiện ${rows} dòng đầu của trang tính.`,
  },
} as const;
