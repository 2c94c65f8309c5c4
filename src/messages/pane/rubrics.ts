/** Owns the labels of the view of rubrics: what counts for the table in hand, and the files at hand. */
import type { RuleKind } from "../../core/model/table/rule";
import { formatCount, formatPoints } from "../format";

export const rubricsPane = {
  heading: "Bộ tiêu chí",
  parts: {
    table: "Bảng này",
    checklists: "Xét đạt",
    round: "Đợt xét",
    collection: "Thư viện bộ tiêu chí",
  },
  partsName: "Các phần của bộ tiêu chí",

  source: "Căn cứ",
  sourceHint: "Số, ngày văn bản, điều khoản hoặc phụ lục",
  sourceMissing: "Hãy ghi căn cứ: văn bản nào, mục nào quy định như vậy.",
  apply: "Áp dụng",
  applyFull: (what: string) => `Áp dụng: ${what}`,
  takeBack: "Bỏ, lấy theo bảng",
  takeBackFull: (what: string) => `Bỏ, lấy theo bảng: ${what}`,
  settled: "Đã đặt",
  now: (words: string, source: string | null) =>
    `Đang tính: ${words}` + (source === null ? "." : ` (căn cứ: ${source.replace(/[.;]$/, "")}).`),
  sourceLine: (source: string) => `Căn cứ: ${source}`,
  unknown: "chưa rõ",
  readOnly: "Tệp này chỉ xem được: những gì đặt ở đây chỉ giữ đến khi đóng tệp.",

  rubric: {
    heading: "Bộ tiêu chí đang dùng",
    choice: "Tính điểm theo",
    ofSheet: "Ghi chú và quy tắc của chính bảng",
    recognised: (title: string) => `Bảng gần giống bộ tiêu chí sau: ${title}.`,
    builtIn: "có sẵn",
    loaded: "đã nạp",
    hint: "Khi đã chọn, bộ tiêu chí được áp dụng trước ghi chú của bảng: nội dung bắt buộc, quy tắc, mức đạt, mức xếp loại.",
  },

  offer: {
    name: "Bộ tiêu chí được đề nghị",
    text: (title: string, confidence: number) =>
      `Bảng này giống bộ tiêu chí “${title}” trong thư viện của máy này (${formatPoints(Math.floor(100 * confidence))}%). ` +
      "Dùng bộ này thì nội dung bắt buộc, quy tắc và các mức tính theo đó; điểm đã ghi trong bảng không đổi. Có thể hoàn tác.",
    use: "Dùng bộ này",
    decline: "Không dùng",
  },

  passLine: {
    heading: "Mức điểm đạt",
    field: "Mức điểm đạt (từ)",
    none: "chưa có mức điểm đạt",
    from: (points: number) => `từ ${formatPoints(points)} điểm`,
    wrong: "Hãy nhập một số lớn hơn 0, ví dụ 90.",
  },
  grades: {
    heading: "Mức xếp loại",
    field: "Mỗi loại một dòng, ví dụ: Xuất sắc = 90",
    none: "chưa có mức xếp loại; phong trào chưa xếp loại được",
    band: (name: string, from: number) => `${name} từ ${formatPoints(from)}`,
    wrong: "Mỗi dòng cần tên loại, dấu bằng và một số điểm; các loại khác tên, khác mức.",
  },
  notApplicable: {
    heading: "Nội dung không áp dụng",
    field: "Cách tính điểm",
    missing: "Hãy chọn một cách tính.",
    none: "chưa quy định; còn nội dung không áp dụng thì chưa kết luận được",
    handlings: {
      keepPoints: "Giữ nguyên điểm tối đa của nội dung",
      removeAndRebase: "Bỏ nội dung, quy đổi phần còn lại về đủ thang điểm",
    },
  },

  vetoes: {
    heading: "Loại trực tiếp: có xảy ra không?",
    form: "Điều kiện loại trực tiếp",
    hint: "Đã xảy ra thì không đạt, dù bao nhiêu điểm. Chưa rõ thì kết quả để ngỏ; bỏ trống không phải là “không”.",
    none: "chưa có điều kiện nào",
    count: (open: number, all: number) =>
      open === 0
        ? `${formatCount(all)} điều kiện, đã trả lời đủ`
        : `${formatCount(all)} điều kiện, ${formatCount(open)} chưa rõ có xảy ra hay không`,
    field: "Thêm điều kiện: việc gì xảy ra thì không được công nhận",
    missing: "Hãy ghi việc xảy ra thì không được công nhận.",
    added: "Điều kiện đã thêm",
    remove: "Bỏ",
    removeFull: (text: string) => `Bỏ điều kiện: ${text}`,
  },

  indicators: {
    heading: "Nội dung: bắt buộc và quy tắc",
    hint: "Chọn một nội dung để đặt hoặc bỏ dấu bắt buộc và quy tắc tính điểm.",
    count: (mandatory: number, ruled: number, all: number) =>
      `Trong ${formatCount(all)} nội dung có ${formatCount(mandatory)} nội dung bắt buộc, ${formatCount(ruled)} nội dung có quy tắc tính điểm.`,
    mandatory: "Bắt buộc",
    noRule: "không có quy tắc riêng",
    mark: "Bắt buộc đạt điểm tối đa",
    markNames: { yes: "Bắt buộc", no: "Không bắt buộc" },
    rule: "Quy tắc tính điểm",
    ruleKind: "Loại quy tắc",
    withoutRule: "Không có quy tắc: người chấm tự ghi điểm",
    wrong: "Các ô của quy tắc chưa đủ hoặc chưa đúng.",
    maximum: (points: number | null) =>
      points === null ? "không ghi điểm tối đa" : `tối đa ${formatPoints(points)}`,
  },

  learn: {
    heading: "Lập bộ tiêu chí từ bảng này",
    intro:
      "Nhóm, nội dung, điểm tối đa, nội dung bắt buộc, quy tắc và các mức đang tính thành một bộ tiêu chí để dùng cho tệp khác.",
    id: "Mã",
    idHint: "Chữ thường không dấu, số và dấu gạch nối, ví dụ: bang-tinh-2025",
    title: "Tên bộ tiêu chí",
    document: "Tên văn bản",
    authority: "Cơ quan ban hành",
    date: "Ngày ban hành (bỏ trống nếu chưa rõ)",
    make: "Lập bộ tiêu chí",
    change: "Sửa tên và căn cứ",
    forget: "Bỏ bộ tiêu chí này",
    missing: "Cần đủ mã, tên, văn bản và cơ quan ban hành.",
    noPoints: "Bảng không ghi điểm tối đa nên chưa lập được bộ tiêu chí.",
    made: (title: string) =>
      `Đã lập bộ tiêu chí “${title}” từ bảng này; mọi thay đổi ở trên đều được ghi vào đó.`,
    export: "Xuất tệp bộ tiêu chí",
    shelve: "Đưa vào thư viện của máy này",
    shelved: "Đã đưa vào thư viện. Bảng khác giống bảng này sẽ được đề nghị dùng bộ tiêu chí này.",
    exported: (name: string) => `Đã tải về ${name}.`,
  },

  audit: {
    good: "Kiểm tra: không có lỗi.",
    examples: (count: number) => `Kiểm tra: không có lỗi; ${formatCount(count)} ví dụ đều đúng.`,
    problems: (count: number) => `Có ${formatCount(count)} lỗi:`,
    failed: (name: string) => `Không dùng được tệp “${name}”`,
    notJson: "Tệp không phải là JSON nên không đọc được.",
  },

  collection: {
    choice: "Bộ tiêu chí, danh mục, quy định",
    load: "Mở tệp (.json)",
    fileChoice: "Tệp bộ tiêu chí, danh mục hoặc quy định riêng",
    loaded: (title: string) => `Đã nạp “${title}”.`,
    kinds: {
      points: "Bộ tiêu chí chấm điểm",
      checklist: "Danh mục tiêu chí đạt, không đạt",
      profile: "Quy định riêng của nơi, đợt",
    },
    export: "Xuất tệp",
    exportFull: (title: string) => `Xuất tệp: ${title}`,
    remove: "Bỏ",
    removeFull: (title: string) => `Bỏ: ${title}`,
    own: "đang lập từ bảng này",
  },
} as const;

/** Names of the entries of a rule, by the field they fill. */
export const ruleFieldNames = {
  step: "Bước điểm (bỏ trống: điểm bất kỳ)",
  points: "Số điểm mỗi lần",
  cap: "Tối đa (bỏ trống: không giới hạn)",
  unit: "Đơn vị đếm, ví dụ: vụ",
  each: "Tính riêng từng nội dung để xảy ra",
  options: "Mỗi mức một dòng, ví dụ: Từ 90% trở lên = 3",
  atLeast: "Từ (tỷ lệ % hoặc số lượng)",
  below: "Khi chưa đạt",
  isStrict: "Phải cao hơn, bằng thì chưa đạt",
  by: "Thời hạn, ngày/tháng (bỏ trống nếu bảng chỉ ghi chậm hay không)",
  lateDeduction: "Chậm thì trừ (bỏ trống: mất hết điểm)",
  comparison: "So sánh",
  percent: "Giảm ít nhất (%)",
  noneIsMet: "Năm nay không có vụ nào là đạt",
  escapes: "Trường hợp loại trừ",
  grades: "Các loại, mỗi loại một dòng, tốt nhất trước",
  grade: "Từ loại",
  conditions: "Các điều kiện, mỗi điều kiện một dòng",
  kinds: "Các loại, mỗi loại một dòng “loại = điểm trừ mỗi trường hợp”; không ghi điểm là mất hết",
  stepPercent: "Cứ thiếu bao nhiêu % (bỏ trống nếu không trừ theo từng mức thiếu)",
  stepPoints: "thì trừ (điểm)",
  stepCap: "Trừ theo mức thiếu tối đa (điểm)",
  stepNone: "Dưới bao nhiêu % thì không còn điểm",
  noneFrom: "Từ bao nhiêu trở lên thì mất hết điểm",
  rubric: "Kết quả của",
  result: "Tên kết quả",
} as const;

export const ruleChoiceNames = {
  zero: "Mất hết điểm",
  judged: "Người chấm quyết định điểm",
  notMore: "Không cao hơn năm trước",
  fallsBy: "Giảm so với năm trước",
} as const;

/** Kinds in the order in which officers meet them. */
export const ruleKindsListed: readonly RuleKind[] = [
  "allOrNothing",
  "perOccurrence",
  "perKind",
  "anyOccurrence",
  "options",
  "range",
  "ratioAtLeast",
  "ratioTimesMaximum",
  "dateBy",
  "comparedWithLastYear",
  "countAtLeast",
  "absence",
  "gradeAtLeast",
  "checklist",
  "bonus",
  "fromOtherResult",
  "rollUp",
  "openNorm",
];
