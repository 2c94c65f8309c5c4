/** Owns the sentence of a thing to do: one finding in its own words, several of a kind as "13 ô điểm lưu dạng chữ: D14, D15 …". */
import { isRepeated, type RepeatedCode } from "../../../core/consolidate/todo/repeatedCodes";
import type { Finding, FindingCode } from "../../../core/model/finding/finding";
import type { TodoTask } from "../../../core/model/round/todo";
import { formatCount, formatPoints, startSentence } from "../../format";
import { describeFinding } from "../findings";

const MOST_CELLS = 12;

/** Returns the sentence, without unit, file and sheet. */
export function describeTask({ code, findings }: Pick<TodoTask, "code" | "findings">): string {
  const [first, ...more] = findings;
  if (!first) return "";
  if (more.length === 0 || !isRepeated(code)) return describeFinding(first);
  const isOptional = findings.every(({ facts }) => "isOptional" in facts && facts.isOptional);
  const ask = isOptional ? "Bảng không có cột lý do nên không bắt buộc ghi." : asks[code];
  return `${together(code, findings)} ${ask}`;
}

/** Returns what is wrong without what to do about it: for a list on paper, where a line is dear. */
export function describeTaskBriefly({
  code,
  findings,
}: Pick<TodoTask, "code" | "findings">): string {
  const [first, ...more] = findings;
  if (!first) return "";
  return more.length > 0 && isRepeated(code)
    ? together(code, findings)
    : firstSentence(describeFinding(first));
}

const together = (code: RepeatedCode, findings: readonly Finding[]): string =>
  `${formatCount(findings.length)} ${taskNouns[code]}: ${cellsOf(findings)}.`;

/** Every finding says first what is wrong, and then what to do. */
const firstSentence = (text: string): string => text.split(/(?<=[.”)]) (?=\p{Lu})/u)[0] ?? text;

/** Returns the name of a kind of task, as a heading. */
export const taskKindName = (code: FindingCode): string => startSentence(taskNouns[code]);

/** Returns the name of a kind of task as it stands behind a count. */
export const taskNoun = (code: FindingCode): string => taskNouns[code];

function cellsOf(findings: readonly Finding[]): string {
  const shown = findings.slice(0, MOST_CELLS).map(cellOf).join(", ");
  const left = findings.length - MOST_CELLS;
  return left > 0 ? `${shown} và ${formatCount(left)} ô khác` : shown;
}

/** "D14", and beside it what the sentence of one alone would tell in numbers. */
function cellOf({ cell, facts }: Finding): string {
  const at = cell ?? "";
  if ("points" in facts && "maximum" in facts && facts.maximum !== null)
    return `${at} (${formatPoints(facts.points)}/${formatPoints(facts.maximum)})`;
  if ("shown" in facts && "computed" in facts && typeof facts.shown === "number")
    return `${at} (ghi ${formatPoints(facts.shown)}, cộng được ${facts.computed === null ? "" : String(facts.computed).replace(".", ",")})`;
  if ("deduction" in facts && facts.deduction !== null && !("maximum" in facts))
    return `${at} (trừ ${formatPoints(facts.deduction)})`;
  return at;
}

/** After a count, in lower case. */
const taskNouns: { readonly [C in FindingCode]: string } = {
  notAWorkbook: "tệp không phải bảng tính",
  damagedFile: "tệp bị hỏng",
  passwordProtected: "tệp đặt mật khẩu",
  unsupportedFormat: "tệp dạng chưa đọc được",
  readOnlyFormat: "tệp chỉ đọc được",
  emptyFile: "tệp không có dữ liệu",
  tooLarge: "tệp vượt giới hạn",
  unreadableFile: "tệp không đọc được",
  readingStopped: "tệp đọc chưa xong đã phải dừng",
  noScoreTable: "tệp không có bảng chấm điểm",
  twoTablesOfSameKind: "trường hợp có hai bảng cùng loại",
  tableSetAside: "bảng không tính",
  noUnitName: "tệp không ghi tên đơn vị",
  noYear: "tệp không ghi năm",
  textsRestored: "trang tính có chữ bị lỗi mã",
  sheetMissing: "trang tính không còn nội dung",
  defaultPassword: "tệp mang mật khẩu mặc định của Excel",
  formulaNotRecalculated: "công thức chưa được tính lại",
  readingNotProven: "bảng chưa chắc đã đọc đúng",
  confirmationStale: "lời xác nhận cách đọc không còn dùng được",
  readingMended: "bảng đọc theo phần đã sửa ở Nhận dạng",
  missingColumn: "cột còn thiếu hoặc không nhận ra",
  unreadRow: "dòng chưa hiểu nên chưa tính",
  rowInDoubt: "dòng chưa chắc đã hiểu đúng",
  duplicateNumber: "số thứ tự bị trùng",
  groupMaximumMismatch: "điểm tối đa của mục không khớp với các nội dung bên trong",
  splitTable: "bảng viết tiếp ở chỗ khác",
  scaleMismatch: "tổng điểm tối đa không khớp",
  noMaximum: "nội dung không ghi điểm tối đa",
  noTotalRow: "bảng không có dòng tổng điểm",
  oddScale: "bảng có tổng điểm tối đa khác 100",
  hiddenRowWithPoints: "nội dung có điểm nằm ở dòng bị ẩn",
  totalMismatch: "tổng điểm ghi sai",
  subtotalMismatch: "điểm của mục không khớp với các nội dung bên trong",
  sumRowMismatch: "dòng cộng ghi sai",
  totalBlank: "ô tổng điểm để trống",
  totalInWordsMismatch: "tổng điểm bằng chữ ghi sai",
  totalIsError: "công thức tổng báo lỗi",
  totalOfItself: "công thức tổng cộng cả chính nó",
  partOverCap: "mục cộng quá số điểm tối đa",
  formulaReplaced: "tổng điểm gõ tay đè lên công thức",
  sumRangeShort: "công thức tổng cộng thiếu nội dung",
  gradeMismatch: "xếp loại ghi sai",
  blankScore: "nội dung chưa chấm điểm",
  textScore: "ô điểm ghi bằng chữ",
  scoreAsDate: "ô điểm bị Excel đổi thành ngày",
  scoreBesideSign: "ô điểm lẫn ký hiệu nên chưa tính",
  scoreNotApplicable: "nội dung ghi không áp dụng",
  scoreIsDash: "ô điểm ghi dấu gạch, hiểu là 0 điểm",
  scoreFromTicks: "bảng chấm bằng dấu x",
  scoreKeptAsText: "ô điểm lưu dạng chữ",
  bonusOverCap: "nội dung cộng quá mức",
  aboveMaximum: "nội dung chấm cao hơn điểm tối đa",
  negativeScore: "nội dung chấm điểm âm",
  deductionMismatch: "nội dung có điểm trừ không khớp với điểm chấm",
  addedMismatch: "nội dung có điểm trừ, điểm cộng không khớp với điểm chấm",
  addedOverCap: "nội dung ghi điểm cộng quá mức",
  personNamed: "lý do nêu họ tên cùng việc vi phạm",
  factsDisagree: "nội dung đạt điểm tối đa trong khi số liệu đã ghi chưa đạt",
  notApplicableProposed: "nội dung có thể không áp dụng",
  deductionNoReason: "nội dung bị trừ điểm chưa ghi lý do",
  overCap: "nội dung trừ quá mức",
  notAllOrNothing: "nội dung chấm điểm giữa chừng trong khi chỉ có đạt hoặc không đạt",
  answerMissing: "tiêu chí chưa đánh giá",
  answerUnclear: "tiêu chí ghi không rõ đạt hay chưa đạt",
  answeredTwice: "tiêu chí đánh dấu cả đạt và chưa đạt",
  answerNotApplicable: "tiêu chí ghi không áp dụng",
  answersDiffer: "tiêu chí thẩm định khác tự đánh giá chưa ghi lý do",
  notMetNoReason: "tiêu chí chưa đạt chưa ghi lý do",
  mandatoryFailed: "nội dung bắt buộc chưa đạt điểm tối đa",
  appraisedLowerNoReason: "nội dung thẩm định thấp hơn tự chấm chưa ghi lý do",
  appraisedNoReason: "nội dung thẩm định khác tự chấm chưa ghi lý do",
  appraisedDespiteEvidence: "nội dung có tài liệu kiểm chứng chưa đạt mà điểm giữ nguyên",
  appraisedContentGone: "nội dung đã thẩm định không còn trong bảng",
  appraiserConflict: "người thẩm định có liên quan đến đơn vị",
  formulaLikeText: "ô chữ bắt đầu như một công thức",
  passLineAssumed: "bảng không ghi mức điểm đạt",
  passLineElsewhere: "mức điểm đạt của nơi khác để tham khảo",
  noPassLine: "bảng chưa biết mức điểm đạt",
  noMandatoryMarked: "bảng không đánh dấu nội dung bắt buộc nào",
  noGradeBands: "bảng chưa có mức xếp loại",
  standardNotMetButGradeHigh: "đơn vị chưa đạt tiêu chuẩn nhưng phong trào xếp loại cao",
  deadlinePassed: "việc đã quá hạn",
  closesBeforeWindow: "hạn gửi hồ sơ đến trước khi hết thời gian tính",
  outsideWindow: "nội dung ghi ngày ngoài thời gian tính kết quả",
  profileOfOtherYear: "quy định của năm khác",
  maybeNotEligible: "đơn vị có thể không thuộc đối tượng xét",
  notInForce: "quy định, bộ tiêu chí không có hiệu lực trong năm",
  ruleInDoubt: "quy định chưa chắc áp dụng",
  assessedByChecklist: "bảng điểm của tiêu chuẩn xét theo danh mục",
  quotaExceeded: "loại vượt tỷ lệ",
  formNoPlace: "phần đầu mẫu không có chỗ ghi",
  formPlaceTaken: "ô được chọn để ghi đã có nội dung",
  formNamesUnit: "mẫu đã ghi tên đơn vị",
  formHasScores: "mẫu đã có điểm",
  formOfOtherYear: "mẫu in sẵn năm khác",
  formYearOpen: "mẫu chưa có năm",
  formAsks: "mẫu chưa rõ cách đọc",
  copyMisread: "bản phát ra đọc lại không đúng",
  notASubmission: "tệp không phải bảng chấm điểm",
  notAUnitList: "tệp không phải danh sách đơn vị",
  otherYear: "tệp của năm khác",
  identicalFile: "tệp trùng hoàn toàn",
  resubmitted: "tệp đã có tệp khác thay",
  severalUnits: "tệp có bảng của nhiều đơn vị",
  sameNameOtherType: "tên đơn vị trùng nhưng khác loại",
  titlesDisagree: "trường hợp các tệp ghi tên không khớp nhau",
  unitUnknown: "đơn vị không có trong danh sách",
  unitInDoubt: "tệp chưa chắc của đơn vị nào",
  unitMissing: "đơn vị chưa gửi",
  unitOnlyInFileName: "bảng không ghi tên đơn vị, chỉ có ở tên tệp",
  oldUnitName: "tên đơn vị cũ",
  unitNameDiffers: "tên đơn vị ghi khác danh sách",
  tableMissing: "bảng còn thiếu",
  wrongForm: "bảng dùng sai mẫu",
  maximumChanged: "nội dung ghi điểm tối đa khác mẫu",
  rowMissing: "nội dung còn thiếu so với mẫu",
  rowAdded: "nội dung không có trong mẫu",
  totalTyped: "tổng điểm gõ tay",
  sameReasons: "trường hợp lý do giống đơn vị khác",
  samePoints: "trường hợp điểm giống hệt đơn vị khác",
  allAtMaximum: "bảng chấm tối đa mọi nội dung",
  yearProposed: "năm của đợt chưa chọn",
  lineOfRound: "bảng lấy mức điểm theo các bảng khác",
  listRowUnread: "dòng danh sách chưa đọc được",
  listSheetUnread: "trang danh sách chưa đọc được",
  listFewUnits: "danh sách đọc được ít đơn vị",
  listUnitTwice: "đơn vị ghi hai lần trong danh sách",
  newerThanChosen: "tệp có sau khi đã chọn tệp khác",
  choiceUnused: "lựa chọn tệp chưa dùng được",
  overrideOutdated: "điều chỉnh có trước khi bảng thay đổi",
  pointsNotAdjusted: "điểm điều chỉnh chưa dùng được",
  overrideUnused: "điều chỉnh chưa dùng được",
  resultRowUnread: "dòng của danh sách kết quả chưa đọc được",
  resultCellUnread: "ô của danh sách kết quả chưa đọc được",
  resultColumnInDoubt: "cột của danh sách kết quả chưa chắc lấy cột nào",
  resultColumnsUnused: "danh sách kết quả có cột không dùng",
  resultKindAssumed: "danh sách kết quả không ghi của bảng nào",
  resultSheetUnread: "trang của danh sách kết quả không đọc được",
  resultSumDiffers: "dòng cộng của danh sách kết quả không khớp",
  resultNumbersMissing: "danh sách kết quả thiếu số thứ tự",
  resultMissing: "đơn vị có tên trong danh sách mà không có kết quả",
  resultRowsOutside: "danh sách kết quả có đơn vị đếm riêng",
  senderUnknown: "danh sách kết quả chưa rõ của xã, phường nào",
  listedOtherwise: "kết quả ghi trong danh sách khác bảng chấm",
  listedTwice: "đơn vị có hai lần trong các danh sách kết quả",
  listedAgainstLine: "kết quả Đạt trong danh sách dưới mức điểm",
  listedNotMetAboveLine: "kết quả Chưa đạt trong danh sách trên mức điểm",
  listedGradeDiffers: "xếp loại trong danh sách không khớp điểm",
  listedAboveMaximum: "điểm trong danh sách cao hơn điểm tối đa",
};

/** What to do about several of a kind at once. */
const asks: { readonly [C in RepeatedCode]: string } = {
  formulaNotRecalculated: "Đề nghị mở tệp trong Excel để tính lại rồi lưu.",
  unreadRow: "Đề nghị kiểm tra số thứ tự và điểm của từng dòng.",
  rowInDoubt: "Đề nghị xem lại các dòng này ở phần Nhận dạng.",
  duplicateNumber: "Đề nghị đánh lại số thứ tự.",
  groupMaximumMismatch: "Đề nghị đối chiếu với mẫu.",
  noMaximum: "Đề nghị bổ sung theo mẫu.",
  hiddenRowWithPoints: "Đề nghị bỏ ẩn dòng để kiểm tra.",
  subtotalMismatch: "Đề nghị sửa lại điểm của mục.",
  sumRowMismatch: "Đề nghị sửa lại cho đúng.",
  blankScore: "Đề nghị chấm điểm; nội dung không được điểm nào thì ghi 0.",
  textScore: "Đề nghị ghi điểm bằng số.",
  scoreAsDate: "Đề nghị đổi ô về dạng số rồi nhập lại điểm.",
  scoreBesideSign: "Đề nghị nhập lại bằng số.",
  scoreNotApplicable: "Hiểu là không áp dụng, không phải 0 điểm.",
  scoreIsDash: "Nên ghi số 0.",
  scoreKeptAsText: "Công thức cộng của Excel bỏ qua các ô này; đề nghị nhập lại bằng số.",
  bonusOverCap: "Đề nghị chấm lại.",
  aboveMaximum: "Đề nghị sửa lại điểm.",
  negativeScore: "Điểm không được âm; đề nghị ghi 0 nếu bị trừ hết.",
  deductionMismatch: "Đề nghị sửa điểm chấm hoặc điểm trừ.",
  addedMismatch: "Đề nghị sửa điểm chấm, điểm trừ hoặc điểm cộng.",
  addedOverCap: "Đề nghị ghi lại điểm cộng.",
  personNamed: "Nên bỏ họ tên, chỉ ghi số vụ, số người.",
  factsDisagree: "Đề nghị cho lại điểm hoặc sửa số liệu.",
  notApplicableProposed: "Đề nghị chọn “Không áp dụng” nếu đúng.",
  deductionNoReason: "Đề nghị ghi lý do trừ điểm.",
  overCap: "Đề nghị chấm lại.",
  notAllOrNothing: "Đề nghị xem lại: đạt ghi điểm tối đa, không đạt ghi 0.",
  answerMissing: "Đề nghị đánh dấu đạt hoặc chưa đạt.",
  answerUnclear: "Đề nghị ghi lại.",
  answeredTwice: "Đề nghị chỉ giữ một dấu.",
  answerNotApplicable: "Hiểu là không áp dụng nên không xét.",
  answersDiffer: "Đề nghị ghi lý do.",
  notMetNoReason: "Đề nghị ghi lý do.",
  mandatoryFailed:
    "Các nội dung này phải đạt điểm tối đa thì mới được công nhận đạt; đề nghị kiểm tra lại điểm và lý do.",
  appraisedLowerNoReason: "Đề nghị ghi lý do chênh lệch.",
  appraisedNoReason: "Đề nghị người thẩm định ghi lý do chênh lệch.",
  appraisedDespiteEvidence: "Đề nghị xem lại điểm hoặc đánh giá tài liệu kiểm chứng.",
  formulaLikeText: "Đề nghị xóa dấu ở đầu.",
  outsideWindow: "Đề nghị kiểm tra lại.",
  maximumChanged: "Đề nghị sửa lại theo mẫu.",
  rowAdded: "Đề nghị bỏ các dòng thêm.",
};
