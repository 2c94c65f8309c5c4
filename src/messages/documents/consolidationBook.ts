/** Owns the words of a consolidation's workbook: titles, heads, notes and the sentences that go back to the units. */
import type { Change } from "../../core/model/round/consolidation";
import { officialNumber } from "../../core/documents/official/letterhead";
import type { TieRule } from "../../core/model/round/ranking";
import { comparedNames, type Domain, kindOf, typeName } from "../../core/domain/domain";
import type { ConsolidationWords } from "../../core/documents/consolidation";
import { describeFinding } from "../results/findings";
import {
  describeContentChanges,
  describeDifferences,
  describeDiffering,
} from "../results/rounds/fileDifferences";
import { byListMark, describeByListCount } from "../results/rounds/byList";
import { dossierNames } from "../results/rounds/dossiers";
import { describeFollowUp, followUpNames } from "../results/rounds/followUps";
import { describeDecisionCounts, describeOverride } from "../results/rounds/overrides";
import { describeTaskBriefly } from "../results/rounds/todoTasks";
import { describeOutcome } from "../results/steps";
import {
  formatCount,
  formatDate,
  formatExcerpt,
  formatPath,
  formatPoints,
  formatPointsOr,
  startSentence,
} from "../format";
import { scorerNames, severityNames } from "../labels";
import { documentDay, officialWords } from "./officialPaper";

export const standingNames = {
  met: "Đạt",
  notMet: "Chưa đạt",
  incomplete: "Chưa kết luận",
  unproven: "Chờ xác nhận",
  notSubmitted: "Chưa gửi",
} as const;

const ofYear = (year: number | null): string => (year === null ? "" : ` năm ${year}`);

/** Returns "05/01/2026 08:30" of a time in UTC, as it is in Vietnam. */
function formatTime(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const there = new Date(time + 7 * 3_600_000).toISOString();
  return `${formatDate(there)} ${there.slice(11, 16)}`;
}

/** Returns the words for rounds of a domain. */
export const consolidationWordsOf = (domain: Domain): ConsolidationWords => ({
  sheets: {
    list: "Danh sách tổng hợp",
    todo: "Cần xử lý",
    statistics: "Thống kê",
    detail: "Chi tiết",
    differences: "Chênh lệch",
    sources: "Nguồn",
    dossiers: "Tình trạng hồ sơ",
  },
  bookTitle: (year, about) => `Tổng hợp kết quả chấm điểm ${about.join("; ")}${ofYear(year)}`,
  order: "STT",
  unit: "Đơn vị",
  open: "Mở",
  unitType: (type) => (type === null ? "Chưa rõ loại đơn vị" : typeName(domain, type)),
  outside: {
    notListed: "Đơn vị ngoài danh sách",
    undecided: "Chưa tính, chờ xác nhận tệp của đơn vị nào",
  },
  countedApart: " – đếm riêng",
  unnamed: "(chưa rõ tên)",
  kind: (kind) => kindOf(domain, kind).shortTitle,
  standing: (standing, kind) =>
    standing === "withoutTable" ? kind.words.absent : standingNames[standing],
  severity: severityNames,
  finding: describeFinding,
  path: formatPath,
  points: formatPoints,
  time: formatTime,
  day: formatDate,
  scorers: scorerNames,
  maximum: "Điểm tối đa",
  list: listWords,
  official: officialWords,
  signed: signedWords,
  dossiers: dossierWords,
  todo: todoWords,
  statistics: statisticsWords,
  detail: detailWordsOf(domain),
  differences: differencesWords,
  sources: sourcesWordsOf(domain),
});

const listWords: ConsolidationWords["list"] = {
  title: (isGraded) =>
    `DANH SÁCH TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM${isGraded ? " VÀ ĐỀ NGHỊ PHÂN LOẠI" : ""}`,
  subtitle: (year, isProposed, subtitles) =>
    `${subtitles.join("; ")}${ofYear(year)}` +
    (isProposed && year !== null ? " (năm lấy theo đa số tệp gửi về)" : ""),
  parent: "Thuộc xã, phường",
  type: "Loại đơn vị",
  note: "Ghi chú",
  ungraded: "Chưa xếp loại",
  sum: "Cộng ",
  sumOfAll: (hasOutside) => (hasOutside ? "Tổng cộng, không kể đơn vị đếm riêng: " : "Tổng cộng: "),
  units: " đơn vị; điểm bình quân",
  met: " đạt",
  missing: {
    noFile: "Chưa gửi bảng chấm điểm",
    onlyRefused: "Tệp đã gửi không đọc được hoặc không phải của năm này",
  },
  byList: byListMark,
  decisive: describeOutcome,
  overridden: describeOverride,
  unfinished: ({ shortTitle }) => `${shortTitle}: không tính bình quân`,
  meansOfFinished:
    "Điểm bình quân không tính bảng chưa chấm xong hoặc chưa chắc đã đọc đúng (các bảng ghi “không tính bình quân” ở cột Ghi chú).",
  inDoubt: "Điểm ghi như đã đọc, chưa chắc đã đọc đúng bảng",
  findings: (errors, warnings) =>
    [
      ...(errors > 0 ? [`${errors} lỗi`] : []),
      ...(warnings > 0 ? [`${warnings} chỗ cần xem lại`] : []),
    ].join(", "),
  passLine: ({ title, words }, points, isWithMandatory, sources) =>
    `${words.passLine ?? title}: từ ${formatPoints(points)} điểm${isWithMandatory ? " và mọi nội dung bắt buộc đạt điểm tối đa" : ""} (theo ${sources.map((source) => `“${formatExcerpt(source.trim(), 100)}”`).join("; ")}).`,
  grades: ({ title, words }, bands) =>
    `${words.gradeBands ?? title}: ${bands.map(({ name, from }) => `${name} từ ${formatPoints(from)} điểm`).join("; ")}.`,
  appraisedCounts:
    "Khi mọi nội dung đều có điểm thẩm định thì kết quả tính theo điểm thẩm định; còn lại tính theo điểm tự chấm.",
  means:
    "Tổng điểm do chương trình cộng lại từ từng nội dung trong bảng đơn vị gửi. Bấm vào điểm để mở ô gốc trong tệp đơn vị gửi, bấm vào số thứ tự để xem việc cần xử lý. Bản để ký ở các trang “Bản ký”.",
};

const tieWords: { readonly [T in TieRule]: string } = {
  skipping: "bằng điểm thì cùng hạng, hạng kế tiếp bỏ cách",
  dense: "bằng điểm thì cùng hạng, hạng kế tiếp liền sau",
  otherTables: "bằng điểm thì xét điểm của bảng còn lại, vẫn bằng thì cùng hạng",
};

const signedWords: ConsolidationWords["signed"] = {
  sheet: (type) => `Bản ký – ${type}`,
  supplementSheet: (type) => `Bổ sung – ${type}`,
  title: (type, isGraded) =>
    `DANH SÁCH KẾT QUẢ CHẤM ĐIỂM${isGraded ? " VÀ ĐỀ NGHỊ PHÂN LOẠI" : ""}\n${type.toLocaleUpperCase("vi")}`,
  supplementTitle: (type) => `DANH SÁCH BỔ SUNG KẾT QUẢ CHẤM ĐIỂM\n${type.toLocaleUpperCase("vi")}`,
  supplements: (number, day) =>
    `(Bổ sung Danh sách số ${number === null ? "……/……" : officialNumber(number)} ${day === null ? "ngày … tháng … năm ……" : documentDay(day)})`,
  later: {
    added: "Mới có sau khi chốt danh sách",
    changed: "Thay đổi so với danh sách đã chốt",
    removed: "Không còn sau khi chốt danh sách",
  },
  rank: "Xếp thứ",
  ranking: ({ shortTitle }, ties) =>
    `Xếp thứ theo điểm ${shortTitle}, từ cao xuống thấp; ${tieWords[ties]}.`,
  count: (units) => `Cộng: ${formatCount(units)} đơn vị`,
  signatures: [
    { role: "NGƯỜI LẬP BIỂU", how: "(Ký, ghi rõ họ tên)" },
    { role: "THỦ TRƯỞNG ĐƠN VỊ", how: "(Ký tên, đóng dấu)" },
  ],
};

const dossierWords: ConsolidationWords["dossiers"] = {
  title: "TÌNH TRẠNG HỒ SƠ CỦA CÁC ĐƠN VỊ",
  guide:
    "Theo lần ghi sau cùng; nơi chưa ghi thì theo tệp đã gửi và phần đã thẩm định. Các lần ghi trước đứng dưới từng đơn vị.",
  status: "Tình trạng",
  statuses: dossierNames,
  on: "Ngày",
  reason: "Lý do",
  due: "Giải trình trước",
  appraised: "Thẩm định",
  progress: (done, asked) => `${done}/${asked}`,
  sentAgain: "đã nộp lại sau khi trả",
  before: "trước đó",
};

const todoWords: ConsolidationWords["todo"] = {
  title: "DANH SÁCH NỘI DUNG CẦN XỬ LÝ",
  guide:
    "Việc nặng xếp trước. Cột “Theo dõi” ghi: Đã nhắc, Đã sửa hoặc Bỏ qua (bỏ qua thì ghi lý do); lần tổng hợp sau đọc lại theo cột “Mã”. Cách sửa từng ô có trong bản đánh dấu gửi đơn vị.",
  severity: "Mức độ",
  cell: "Ô",
  message: "Nội dung cần xử lý",
  followUp: "Theo dõi",
  on: "Ngày",
  reason: "Lý do, ghi chú",
  mark: "Mã",
  states: followUpNames,
  remark: describeFollowUp,
  task: describeTaskBriefly,
  gone: "Đã theo dõi, lần tổng hợp này không còn",
  round: "Chung cả đợt",
  unknownOwner: "Tệp chưa rõ của đơn vị nào",
  opening: (unit, year, about) =>
    `Kính gửi: ${unit}. Qua tổng hợp bảng chấm điểm ${about.join("; ")}${ofYear(year)}, đề nghị đơn vị kiểm tra các nội dung sau:`,
  closing: "Đề nghị sửa trực tiếp trong tệp, giữ nguyên mẫu bảng và gửi lại.",
  missing: (year) =>
    `Đến nay chưa nhận được bảng chấm điểm${ofYear(year)} của đơn vị, hoặc tệp đã gửi không dùng được. Đề nghị đơn vị gửi bảng chấm điểm.`,
  placed: (file, sheet, sentence) =>
    [
      [file === null ? "" : `Tệp “${file}”`, sheet === null ? "" : `trang “${sheet}”`]
        .filter(Boolean)
        .join(", "),
      sentence,
    ]
      .filter(Boolean)
      .map(startSentence)
      .join(": "),
  inCell: (sheet, cell, sentence) =>
    sheet === null
      ? sentence
      : `Trang “${sheet}”${cell === null ? "" : `, ô ${cell}`}: ${sentence}`,
  question: (name, candidates) =>
    `${name === null ? "Tệp không ghi tên đơn vị" : `Chưa chắc “${name}” là đơn vị nào trong danh sách`}` +
    (candidates.length === 0 ? "." : `; có thể là: ${candidates.join("; ")}.`) +
    " Đề nghị chọn đúng đơn vị rồi tổng hợp lại.",
  nothing: "Không có nội dung nào cần xử lý.",
};

const statisticsWords: ConsolidationWords["statistics"] = {
  title: "THỐNG KÊ KẾT QUẢ",
  part: (number, title) => `${number}. ${title}`,
  outcomes: ({ title, words }) => words.outcomes ?? title,
  grades: ({ title, words }) => words.grades ?? title,
  type: "Loại đơn vị",
  units: "Số đơn vị",
  submitted: "Đã gửi",
  shareMet: "Tỷ lệ đạt",
  count: "Số đơn vị",
  share: "Tỷ lệ",
  sum: "Cộng",
  files: "Tệp gửi về",
  fileState: "Tình trạng",
  fileCount: "Số tệp",
  shareNote:
    "Số liệu tính bằng công thức từ trang “Danh sách tổng hợp”; tỷ lệ tính trên tổng số đơn vị của từng loại, kể cả đơn vị chưa gửi. Đơn vị ngoài danh sách đếm riêng, không có trong dòng cộng.",
  byList: describeByListCount,
  decided: describeDecisionCounts,
  outcomeChart: ({ title, words }) => words.outcomeChart ?? title,
  gradeChart: ({ title, words }) => words.gradeChart ?? title,
};

const detailWordsOf = (domain: Domain): ConsolidationWords["detail"] => ({
  title: "ĐIỂM TỪNG NỘI DUNG CỦA CÁC ĐƠN VỊ",
  legend: [
    "Màu nền: xanh là đạt điểm tối đa, vàng là bị trừ một phần, đỏ là không được điểm, xám là chưa chấm. Số trong ô là điểm được tính; bấm vào điểm để mở ô gốc.",
    "Dấu * sau số mục: nội dung bắt buộc. Dấu * sau điểm: nội dung bắt buộc chưa đạt điểm tối đa. “chưa”: chưa chấm. “–”: bảng của đơn vị không có nội dung này.",
  ],
  total: "Tổng điểm",
  by: (unit, scorer) => `${unit} (${scorerNames[scorer].toLowerCase()})`,
  outside: "Dòng ngoài mẫu",
  block: (type, kind, template) =>
    `${type === null ? "Chưa rõ loại đơn vị" : typeName(domain, type)} – ${kindOf(domain, kind).shortTitle}` +
    (template === null || template.source !== "majority"
      ? ""
      : ` (mẫu theo ${template.files}/${template.of} tệp)`),
  part: (block, { number, of }, [from, to]) =>
    `${block}; phần ${number}/${of}: từ ${from} đến ${to}`,
  maximum: "Điểm tối đa",
  answers: { met: "Đạt", notMet: "Chưa" },
  blank: "chưa",
  absent: "–",
  nothing: "Chưa có bảng chấm điểm nào.",
  byList: (units) => `${byListMark}, không có điểm từng nội dung: ${units.join("; ")}.`,
});

const differencesWords: ConsolidationWords["differences"] = {
  title: "CHÊNH LỆCH GIỮA ĐIỂM TỰ CHẤM VÀ ĐIỂM THẨM ĐỊNH",
  table: "Bảng",
  path: "Mục",
  content: "Nội dung",
  difference: "Chênh lệch",
  reason: "Lý do",
  noReason: "(chưa ghi lý do)",
  sum: (hasOutside) => (hasOutside ? "Cộng chênh lệch, cả đơn vị đếm riêng" : "Cộng chênh lệch"),
  nothing: "Không có nội dung nào chênh lệch giữa điểm tự chấm và điểm thẩm định.",
};

const sourcesWordsOf = (domain: Domain): ConsolidationWords["sources"] => ({
  title: "NGUỒN SỐ LIỆU",
  file: "Tệp",
  state: "Tình trạng",
  why: "Vì sao",
  cells: "Trang tính, ô tổng điểm, điểm tính được",
  modified: "Sửa lần cuối",
  hash: "SHA-256",
  size: "Dung lượng (byte)",
  madeAt: (iso) => `Tổng hợp lúc ${formatTime(iso)} (giờ Việt Nam).`,
  states: {
    counted: "Được tính",
    superseded: "Đã có tệp khác thay",
    gaveWay: "Danh sách, đã có bảng chấm hoặc danh sách khác thay",
    identical: "Trùng hoàn toàn",
    otherYear: "Của năm khác",
    refused: "Không dùng được",
    inDoubt: "Chưa rõ đơn vị",
  },
  insteadOf: (state, file) =>
    state === "identical" ? `Giống hệt tệp “${file}”.` : `Tính theo tệp “${file}”.`,
  table: (kind, sheet, cell, total) =>
    `${kindOf(domain, kind).shortTitle}: “${sheet}”${cell === null ? "" : `, ô ${cell}`}: ${formatPointsOr(total, "chưa chấm")}`,
  modifiedFromFile: (day) => `${day} (ngày của tệp)`,
  chosen: "Người tổng hợp chọn tệp này.",
  compared: "So sánh các tệp của cùng một đơn vị",
  comparison: (unit, file, differences) =>
    `${unit}: tệp “${file}” (không tính), bảng ${kindOf(domain, differences.kind).shortTitle}, so với tệp được tính: ${describeDifferences(differences)}.`,
  differing: describeDiffering,
  changes: "Thay đổi so với lần tổng hợp trước",
  change: (change) => describeChange(change, domain),
  noChange: "Không có thay đổi.",
});

const fieldName = (field: string, domain: Domain): string =>
  comparedNames(domain).get(field) ?? "tệp được tính";

const shownValue = (value: string | number | null): string =>
  value === null
    ? "trống"
    : typeof value === "number"
      ? formatPoints(value)
      : value === "met" || value === "notMet" || value === "incomplete"
        ? standingNames[value].toLowerCase()
        : value;

/** Returns what became of one unit since an earlier run. */
function describeChange(change: Change, domain: Domain): string {
  const { name, parent } = change.unit;
  const unit = parent === null ? name : `${name} (${parent})`;
  if (change.kind !== "changed")
    return `${unit}: ${change.kind === "added" ? "mới có trong lần này" : "không còn trong lần này"}.`;
  const changes = change.changes.map(
    ({ field, from, to }) =>
      `${fieldName(field, domain)} từ ${shownValue(from)} thành ${shownValue(to)}`,
  );
  const kinds = [...new Set(change.contents.map(({ kind }) => kind))];
  const contents = kinds.map((kind) => {
    const own = change.contents.filter((each) => each.kind === kind);
    return `${kindOf(domain, kind).shortTitle}, nội dung ${describeContentChanges(own)}`;
  });
  return `${unit}: ${[...changes, ...contents].join("; ")}.`;
}
