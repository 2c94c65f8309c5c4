/** Owns the sentence of every finding: what is wrong and what to do next. The caller adds sheet and cell. */
import { parseAddress } from "../../core/model/workbook/grid";
import type { Finding, FindingCode, FindingFacts } from "../../core/model/finding/finding";
import { columnRoles } from "../../core/model/table/reading";
import { limitWords } from "./limits";
import type { ColumnRole } from "../../core/model/table/reading";
import {
  formatCount,
  formatDate,
  formatExcerpt,
  formatPath,
  formatPaths,
  formatPoints,
  formatPointsOr,
} from "../format";
import { describeDoubt } from "./certainty";
import {
  asideWords,
  columnRoleNames,
  evidenceStateNames,
  mendedWords,
  rowDoubtWords,
} from "../labels";
import { relationNames, stepName } from "../rubrics/profiles";
import { describeOtherFile } from "./otherFiles";
import { formSentences } from "./formFindings";
import { roundSentences } from "./rounds/roundFindings";

/** Returns the sentence of a finding. */
export function describeFinding(finding: Finding): string {
  // The union pairs each code with its own facts, which the compiler cannot follow through an index.
  const sentence = sentences[finding.code] as (facts: Finding["facts"]) => string;
  return withRow(finding, sentence(finding.facts));
}

/** "Nội dung II.1 (dòng 31)", where two rows are numbered so. */
function withRow({ hasTwin, cell, facts }: Finding, words: string): string {
  const row = cell === null ? undefined : parseAddress(cell)?.row;
  if (!hasTwin || row === undefined || !("path" in facts)) return words;
  const name = formatPath(facts.path);
  return words.replace(name, () => `${name} (dòng ${row})`);
}

const REASON_OPTIONAL = "Bảng không có cột lý do nên không bắt buộc ghi.";

const sentences: { readonly [C in FindingCode]: (facts: FindingFacts[C]) => string } = {
  // the file
  notAWorkbook: ({ what }) =>
    describeOtherFile(what, "Đề nghị") ??
    "Tệp không phải là bảng tính. Đề nghị gửi lại bảng chấm điểm ở dạng .xlsx.",
  damagedFile: () =>
    "Tệp bị hỏng hoặc tải về chưa đủ nên không mở được. Đề nghị mở lại tệp gốc trong Excel, lưu ra tệp mới và gửi lại.",
  passwordProtected: () =>
    "Tệp đặt mật khẩu nên không đọc được. Đề nghị gỡ mật khẩu mở tệp, lưu lại và gửi lại.",
  unsupportedFormat: ({ format }) =>
    describeOtherFile(format, "Đề nghị") ??
    `Chưa đọc được tệp dạng ${format}. Đề nghị mở tệp, chọn “Lưu thành” dạng .xlsx rồi gửi lại.`,
  readOnlyFormat: ({ format }) =>
    `Tệp .${format} chỉ đọc được, chưa ghi được. Đề nghị mở tệp trong Excel, LibreOffice hoặc WPS, chọn “Lưu thành” (Save As) dạng .xlsx, rồi làm lại với tệp .xlsx đó.`,
  emptyFile: () => "Tệp không có dữ liệu. Đề nghị kiểm tra và gửi lại đúng tệp.",
  tooLarge: ({ limit, counted }) =>
    `Tệp vượt giới hạn ${limitWords(limit, counted)}. Đề nghị xóa ảnh và các trang tính không dùng đến, lưu lại rồi thử lại.`,
  unreadableFile: () =>
    "Không đọc được tệp. Đề nghị kiểm tra tệp có mở được trong Excel hay không, lưu lại rồi thử lại.",
  readingStopped: ({ why, limit }) =>
    `${stopReasons[why](limit)}. Đề nghị sao chép riêng bảng chấm điểm sang tệp Excel mới, lưu lại và gửi lại.`,
  noScoreTable: () =>
    "Không tìm thấy bảng chấm điểm trong tệp. Bảng cần có cột nội dung, cột điểm tối đa (điểm chuẩn) và cột điểm tự chấm; đề nghị kiểm tra lại.",
  twoTablesOfSameKind: ({ kind, otherSheet, otherRow }) =>
    `Có hai bảng chấm điểm cùng loại “${kind}”; bảng kia ở trang “${otherSheet}”, dòng ${otherRow}. Đề nghị chỉ giữ lại bảng của đợt này.`,
  tableSetAside: ({ reason, otherSheet, otherRow }) =>
    `Bảng này ${asideWords[reason]} nên không tính; đã lấy bảng ở trang “${otherSheet}”, dòng ${otherRow}. Nếu không đúng, đề nghị chỉ giữ lại bảng cần tính.`,
  noUnitName: () => "Không tìm thấy tên đơn vị trong tệp. Đề nghị ghi tên đơn vị ở đầu bảng.",
  textsRestored: () =>
    "Chữ trong trang này bị lỗi mã (tệp ghi bằng UTF-8 nhưng được mở bằng bảng mã khác); đã khôi phục để đọc, trong tệp vẫn là chữ lỗi. Đề nghị mở lại tệp gốc bằng bảng mã UTF-8 rồi lưu.",
  sheetMissing: ({ name }) =>
    `Trang “${name}” có tên trong tệp nhưng nội dung của trang không còn; chỉ đọc được các trang còn lại. Đề nghị kiểm tra tệp gốc, lưu lại và gửi lại nếu trang này có điểm.`,
  defaultPassword: () =>
    "Tệp mang mật khẩu mặc định mà Excel tự đặt khi khóa cấu trúc tệp (không phải mật khẩu của đơn vị) nên vẫn đọc được. Bản ghi ra từ đây không còn mật khẩu này.",
  noYear: () => "Không tìm thấy năm chấm điểm trong tệp. Đề nghị ghi năm ở tiêu đề bảng.",
  formulaNotRecalculated: ({ formula }) =>
    `Công thức =${formatExcerpt(formula)} chưa được tính lại nên số đang hiện có thể đã cũ. Đề nghị mở tệp trong Excel để tính lại rồi lưu.`,
  // the table
  readingNotProven: ({ doubts }) =>
    `Chưa chắc đã đọc đúng bảng này nên chưa kết luận. ${doubts.map(describeDoubt).join(" ")} Đề nghị xem lại ở phần Nhận dạng, sửa chỗ đọc sai hoặc xác nhận là đúng.`,
  confirmationStale: () =>
    "Bảng này đã có người xác nhận là đọc đúng, nhưng từ đó mẫu bảng hoặc cách đọc đã thay đổi nên lời xác nhận không còn dùng được. Đề nghị xem lại ở phần Nhận dạng và xác nhận lần nữa.",
  readingMended: ({ parts, confirmed }) =>
    parts.length === 0
      ? "Bảng này đã có người xác nhận là đọc đúng; lời xác nhận lưu trong tệp."
      : `Đọc theo phần đã sửa ở Nhận dạng, lưu trong tệp: ${parts.map((part) => mendedWords[part]).join(", ")}.${confirmed ? " Đã có người xác nhận là đọc đúng." : ""}`,
  missingColumn: ({ role }) =>
    `Bảng không có cột ${roleName(role)} hoặc không nhận ra cột này. Đề nghị kiểm tra dòng tiêu đề hoặc chỉ rõ cột.`,
  unreadRow: ({ text }) =>
    `Không hiểu dòng “${formatExcerpt(text)}” nên chưa tính dòng này. Đề nghị kiểm tra số thứ tự và điểm của dòng.`,
  rowInDoubt: ({ path, kind, doubt }) =>
    `Chưa chắc dòng ${formatPath(path)} là ${kind === "indicator" ? "nội dung chấm điểm" : "mục, nhóm"}: ${doubtWords(doubt)}. Đề nghị xem lại dòng này ở phần Nhận dạng.`,
  duplicateNumber: ({ path, firstRow }) =>
    `Số thứ tự ${formatPath(path)} bị trùng với dòng ${firstRow}. Đề nghị đánh lại số thứ tự.`,
  groupMaximumMismatch: ({ path, shown, computed }) =>
    `Điểm tối đa của mục ${formatPath(path)} ghi ${formatPoints(shown)} nhưng cộng các nội dung bên trong được ${formatPoints(computed)}. Đề nghị đối chiếu với mẫu xem có nội dung bị sửa điểm hoặc bị xóa dòng không.`,
  splitTable: ({ otherSheet, otherRow, maximum, self }) =>
    `Bảng này viết tiếp bảng ở trang “${otherSheet}” (từ dòng ${otherRow}). Cộng các phần: điểm tối đa ${formatPointsOr(maximum, "chưa rõ")}, điểm chấm ${formatPointsOr(self, "chưa có")}. Các phần được kết luận chung như một bảng.`,
  scaleMismatch: ({ shown, computed }) =>
    `Tổng điểm tối đa là ${formatPoints(shown)} nhưng cộng điểm tối đa của các nội dung được ${formatPoints(computed)}. Đề nghị đối chiếu với mẫu xem có nội dung bị sửa điểm hoặc bị xóa dòng không.`,
  noMaximum: ({ path }) =>
    `Nội dung ${formatPath(path)} không ghi điểm tối đa. Đề nghị bổ sung theo mẫu.`,
  oddScale: ({ computed }) =>
    `Cộng điểm tối đa của các nội dung được ${formatPoints(computed)} điểm, không phải 100 như thường lệ. Đề nghị đối chiếu với mẫu xem có nội dung bị sửa điểm, thừa hoặc thiếu dòng không.`,
  noTotalRow: () => "Bảng không có dòng tổng điểm. Đề nghị bổ sung dòng “Tổng điểm” ở cuối bảng.",
  hiddenRowWithPoints: ({ path }) =>
    `Nội dung ${formatPath(path)} nằm ở dòng đang bị ẩn nhưng vẫn có điểm. Đề nghị bỏ ẩn dòng để kiểm tra.`,
  // the total
  totalMismatch: ({ shown, computed, typed }) =>
    `Tổng điểm ghi ${formatPoints(shown)} nhưng cộng điểm các nội dung được ${formatPoints(computed)}. ` +
    (typed
      ? "Tổng đang gõ tay; đề nghị sửa lại cho đúng."
      : "Đề nghị kiểm tra công thức có cộng đủ các dòng không và có ô điểm nào đang lưu dạng chữ không."),
  subtotalMismatch: ({ path, shown, computed }) =>
    `Điểm của mục ${formatPath(path)} ghi ${formatPoints(shown)} nhưng cộng các nội dung bên trong được ${formatPoints(computed)}. Đề nghị sửa lại điểm của mục.`,
  sumRowMismatch: ({ of, firstRow, lastRow, shown, computed }) =>
    `Dòng cộng ghi ${formatPoints(shown)} điểm nhưng cộng ${of === "maximum" ? "điểm tối đa" : "điểm"} các nội dung từ dòng ${firstRow} đến dòng ${lastRow} được ${formatPoints(computed)}. Đề nghị sửa lại cho đúng.`,
  totalBlank: ({ computed }) =>
    `Ô tổng điểm còn trống; cộng điểm các nội dung được ${formatPoints(computed)}. Đề nghị điền tổng điểm.`,
  totalIsError: ({ text, computed }) =>
    `Công thức ở ô tổng điểm báo lỗi ${text}; cộng điểm các nội dung được ${formatPoints(computed)}. Đề nghị sửa ô bị lỗi mà công thức cộng vào, hoặc sửa lại công thức.`,
  partOverCap: ({ path, stated, cap }) =>
    `Mục ${formatPath(path)} cộng được ${formatPoints(stated)} điểm nhưng bảng quy định tối đa ${formatPoints(cap)} điểm, nên tổng chỉ tính ${formatPoints(cap)} điểm.`,
  formulaReplaced: ({ shown }) =>
    `Tổng điểm ${formatPoints(shown)} gõ tay đè lên công thức, trong khi ô tổng bên cạnh vẫn là công thức. Hiện nay số vẫn đúng nhưng sẽ sai khi sửa điểm; đề nghị đặt lại công thức cộng.`,
  sumRangeShort: ({ paths }) =>
    `Công thức tổng không cộng nội dung ${formatPaths(paths)}. Đề nghị sửa vùng cộng để tổng gồm đủ các nội dung.`,
  gradeMismatch: ({ typed, computed, points }) =>
    `Xếp loại ghi “${typed}” nhưng ${formatPoints(points)} điểm ứng với loại “${computed}”. Đề nghị sửa lại xếp loại.`,
  // a score
  blankScore: ({ path }) =>
    `Nội dung ${formatPath(path)} chưa chấm điểm. Đề nghị chấm điểm; nếu không được điểm nào thì ghi 0.`,
  textScore: ({ path, text }) =>
    `Nội dung ${formatPath(path)} ghi “${formatExcerpt(text)}” thay cho điểm. Đề nghị ghi điểm bằng số.`,
  answerMissing: ({ path }) =>
    `Tiêu chí ${formatPath(path)} chưa đánh giá. Đề nghị đánh dấu đạt hoặc chưa đạt.`,
  answerUnclear: ({ path, text }) =>
    `Tiêu chí ${formatPath(path)} ghi “${formatExcerpt(text)}”, không rõ là đạt hay chưa đạt nên chưa tính. Đề nghị ghi lại.`,
  answeredTwice: ({ path }) =>
    `Tiêu chí ${formatPath(path)} đánh dấu cả đạt và chưa đạt nên chưa tính. Đề nghị chỉ giữ một dấu.`,
  answerNotApplicable: ({ path, text }) =>
    `Tiêu chí ${formatPath(path)} ghi “${formatExcerpt(text)}”: hiểu là không áp dụng nên không xét.`,
  answersDiffer: ({ path }) =>
    `Tiêu chí ${formatPath(path)}: kết quả thẩm định khác kết quả đơn vị tự đánh giá nhưng chưa ghi lý do.`,
  notMetNoReason: ({ path }) =>
    `Tiêu chí ${formatPath(path)} chưa đạt nhưng chưa ghi lý do. Đề nghị ghi rõ.`,
  personNamed: ({ path, name }) =>
    `Lý do của nội dung ${formatPath(path)} nêu tên “${name}” cùng việc vi phạm. Nên bỏ họ tên, chỉ ghi số vụ, số người.`,
  factsDisagree: ({ path, points }) =>
    `Nội dung ${formatPath(path)} đang được điểm tối đa ${formatPoints(points)} nhưng số liệu đã ghi chưa đạt yêu cầu. Đề nghị chấm lại điểm hoặc sửa số liệu.`,
  scoreBesideSign: ({ path, text, proposals }) =>
    `Nội dung ${formatPath(path)} ghi “${text}” nên chưa tính điểm. Có lẽ là ${proposals.map(formatPoints).join(" hoặc ")} điểm; đề nghị nhập lại bằng số.`,
  scoreNotApplicable: ({ path, text }) =>
    `Nội dung ${formatPath(path)} ghi “${text}”: hiểu là không áp dụng, không phải 0 điểm.`,
  scoreIsDash: ({ path, text }) =>
    `Nội dung ${formatPath(path)} ghi “${text}” và trừ toàn bộ số điểm: hiểu là 0 điểm. Nên ghi số 0.`,
  scoreFromTicks: ({ count }) =>
    `Điểm của ${formatCount(count)} nội dung đọc từ dấu x: cột “Đạt” được điểm tối đa, cột “Không đạt” 0 điểm.`,
  bonusOverCap: ({ path, points, cap }) =>
    `Nội dung ${formatPath(path)} cộng ${formatPoints(points)} điểm trong khi quy định chỉ cộng tối đa ${formatPoints(cap)}. Đề nghị chấm lại.`,
  totalInWordsMismatch: ({ shown, computed }) =>
    `Dòng tổng ghi ${formatPoints(shown)} điểm nhưng cộng điểm các nội dung được ${formatPoints(computed)}. Đề nghị sửa lại cho đúng.`,
  totalOfItself: ({ formula }) =>
    `Công thức tổng cộng cả chính ô tổng nên không tính được. Đề nghị sửa thành ${formula}.`,
  scoreAsDate: ({ path, text, proposals }) =>
    `Điểm của nội dung ${formatPath(path)} đã bị Excel đổi thành ngày “${text}” nên chưa tính. Có lẽ là ${proposals.map(formatPoints).join(" hoặc ")} điểm; đề nghị kiểm tra, đổi ô về dạng số rồi gõ lại.`,
  aboveMaximum: ({ path, points, maximum }) =>
    `Nội dung ${formatPath(path)} chấm ${formatPoints(points)} điểm, cao hơn điểm tối đa ${formatPoints(maximum)}. Đề nghị sửa lại điểm.`,
  negativeScore: ({ path, points }) =>
    `Nội dung ${formatPath(path)} chấm ${formatPoints(points)} điểm; điểm không được âm. Đề nghị ghi 0 nếu bị trừ hết.`,
  deductionMismatch: ({ path, maximum, deduction, points }) =>
    `Nội dung ${formatPath(path)}: điểm tối đa ${formatPoints(maximum)} trừ ${formatPoints(deduction)} không bằng điểm chấm ${formatPoints(points)}. Đề nghị sửa điểm chấm hoặc điểm trừ.`,
  addedMismatch: ({ path, maximum, deduction, added, points }) =>
    `Nội dung ${formatPath(path)}: điểm tối đa ${formatPoints(maximum)}${deduction === null ? "" : ` trừ ${formatPoints(deduction)}`} cộng ${formatPoints(added)} không bằng điểm chấm ${formatPoints(points)}. Đề nghị sửa điểm chấm, điểm trừ hoặc điểm cộng.`,
  addedOverCap: ({ path, added, counted, cap, words }) =>
    `Nội dung ${formatPath(path)} ghi cộng ${formatPoints(added)} điểm nhưng chỉ tính được ${formatPoints(counted)} vì điểm cộng không quá ${formatPoints(cap)} (“${formatExcerpt(words)}”). Đề nghị ghi lại điểm cộng.`,
  notApplicableProposed: ({ path, condition }) =>
    `Nội dung ${formatPath(path)} chỉ dành cho trường hợp “${formatExcerpt(condition)}”; đơn vị đã trả lời không thuộc trường hợp này. Đề nghị chọn “Không áp dụng” cho nội dung này nếu đúng.`,
  deductionNoReason: ({ path, deduction, isOptional }) =>
    isOptional
      ? `Nội dung ${formatPath(path)} bị trừ ${formatPoints(deduction)} điểm, không kèm lý do. ${REASON_OPTIONAL}`
      : `Nội dung ${formatPath(path)} bị trừ ${formatPoints(deduction)} điểm nhưng chưa ghi lý do. Đề nghị ghi lý do trừ điểm.`,
  overCap: ({ path, deduction, cap }) =>
    `Nội dung ${formatPath(path)} trừ ${formatPoints(deduction)} điểm trong khi quy định chỉ trừ tối đa ${formatPoints(cap)}. Đề nghị chấm lại.`,
  notAllOrNothing: ({ path, points, maximum }) =>
    `Nội dung ${formatPath(path)} chấm ${formatPoints(points)}/${formatPoints(maximum)} điểm, trong khi quy định không đạt thì trừ toàn bộ số điểm. Đề nghị xem lại: đạt ghi ${formatPoints(maximum)}, không đạt ghi 0.`,
  mandatoryFailed: ({ path, points, maximum }) =>
    `Nội dung bắt buộc ${formatPath(path)} chỉ được ${formatPoints(points)}/${formatPoints(maximum)} điểm; nội dung này phải đạt điểm tối đa thì mới được công nhận đạt. Đề nghị kiểm tra lại điểm và lý do.`,
  appraisedLowerNoReason: ({ path, self, appraised, isOptional }) =>
    isOptional
      ? `Nội dung ${formatPath(path)}: điểm thẩm định ${formatPoints(appraised)} thấp hơn điểm tự chấm ${formatPoints(self)}, không kèm lý do. ${REASON_OPTIONAL}`
      : `Nội dung ${formatPath(path)}: điểm thẩm định ${formatPoints(appraised)} thấp hơn điểm tự chấm ${formatPoints(self)} nhưng chưa ghi lý do. Đề nghị ghi lý do chênh lệch.`,
  appraisedNoReason: ({ path, self, appraised }) =>
    `Nội dung ${formatPath(path)}: điểm thẩm định ${formatPoints(appraised)} khác điểm tự chấm ${formatPoints(self)} nhưng người thẩm định chưa ghi lý do. Đề nghị ghi lý do chênh lệch ở phần Thẩm định.`,
  appraisedDespiteEvidence: ({ path, state, points }) =>
    `Nội dung ${formatPath(path)}: tài liệu kiểm chứng được ghi là ${evidenceStateNames[state].toLocaleLowerCase("vi")} nhưng điểm thẩm định ${formatPoints(points)} không thấp hơn điểm tự chấm. Đề nghị xem lại điểm hoặc đánh giá tài liệu kiểm chứng.`,
  appraisedContentGone: ({ text }) =>
    `Phần thẩm định đã ghi cho nội dung “${text}” nhưng bảng không còn nội dung này. Đề nghị kiểm tra lại bảng.`,
  appraiserConflict: ({ by, words }) =>
    `Người thẩm định${by === null ? "" : ` (${by})`} đã khai có liên quan đến đơn vị${words === null ? "" : `: ${words}`}. Đề nghị xem xét phân công người khác.`,
  scoreKeptAsText: ({ path, text }) =>
    `Điểm ${text.replace(".", ",")} của nội dung ${formatPath(path)} đang lưu dạng chữ nên công thức cộng của Excel bỏ qua. Đề nghị nhập lại bằng số.`,
  formulaLikeText: ({ path, text }) =>
    (path === "" ? "Nội dung ô" : `Ghi chú của nội dung ${formatPath(path)}`) +
    ` bắt đầu như một công thức (“${formatExcerpt(text)}”). Đề nghị xóa dấu ở đầu để Excel không hiểu nhầm là công thức.`,
  // against the rubric
  passLineAssumed: ({ points, source }) =>
    `Bảng không ghi mức điểm đạt; đang lấy mức ${formatPoints(points)} điểm theo ${source}. Đề nghị kiểm tra mức này có áp dụng cho địa phương không.`,
  passLineElsewhere: ({ points, source }) =>
    `Có mức ${formatPoints(points)} điểm của nơi khác (${source}) để tham khảo; mức này không dùng để kết luận ở đây.`,
  noPassLine: () =>
    "Chưa biết mức điểm để được công nhận đạt nên chưa kết luận được. Đề nghị nhập mức điểm theo hướng dẫn của địa phương.",
  noMandatoryMarked: ({ of }) =>
    `Không thấy nội dung nào trong ${formatCount(of)} nội dung được đánh dấu bắt buộc, nên kết luận chỉ dựa vào tổng điểm. Nếu hướng dẫn của địa phương có nội dung bắt buộc phải đạt điểm tối đa, đề nghị đánh dấu các nội dung đó trước khi dùng kết luận.`,
  noGradeBands: () =>
    "Chưa có mức xếp loại vì bảng và bộ tiêu chí đều không ghi mức điểm của từng loại. Đề nghị nhập mức điểm từng loại kèm căn cứ theo hướng dẫn của địa phương.",
  standardNotMetButGradeHigh: ({ grade, shown }) =>
    `Bảng tiêu chuẩn “An toàn về an ninh, trật tự” chưa đạt nhưng phong trào ${shown ? "ghi" : "được"} xếp loại ${grade}. Mức độ hoàn thành tiêu chuẩn là một căn cứ phân loại phong trào; đề nghị xem lại cả hai bảng.`,
  // against the profile of the round
  deadlinePassed: ({ step, deadline, relation, day, source }) =>
    `Đã quá hạn ${stepName(step)}: ${relationNames[relation]} ${formatDate(deadline)}, đang xét ngày ${formatDate(day)} (${source}). Vẫn chấm điểm được; đề nghị báo nơi nhận hồ sơ.`,
  closesBeforeWindow: ({ deadline, windowEnd, source }) =>
    `Hạn gửi hồ sơ ${formatDate(deadline)} đến trước khi hết thời gian tính kết quả (${formatDate(windowEnd)}). Việc xảy ra sau ngày gửi vẫn thuộc năm này (${source}).`,
  outsideWindow: ({ path, day, from, to }) =>
    `Nội dung ${formatPath(path)} ghi ngày ${formatDate(day)}, ngoài thời gian tính kết quả (${windowWords(from, to)}). Đề nghị kiểm tra lại.`,
  profileOfOtherYear: ({ profile, profileYear, year }) =>
    `Quy định “${profile}” là của năm ${profileYear}, còn bảng chấm điểm là của năm ${year}. Đề nghị chọn đúng quy định của đợt xét.`,
  maybeNotEligible: ({ unit, text, source }) =>
    `Theo tên, “${unit}” có thể thuộc đối tượng không xét: ${text} (${source}). Đề nghị kiểm tra trước khi xét.`,
  notInForce: ({ title, from, to, year }) =>
    `Đợt xét năm ${year} đang tính theo “${title}”, ${validityWords(from, to)}. Đề nghị chọn quy định, bộ tiêu chí có hiệu lực của năm đó.`,
  ruleInDoubt: ({ rule, doubt }) =>
    `${rule} chưa chắc áp dụng cho đợt này: ${doubt} Đề nghị đối chiếu với hướng dẫn của địa phương.`,
  assessedByChecklist: ({ profile, rubric }) =>
    `Theo ${profile}, tiêu chuẩn này xét đạt hoặc chưa đạt theo danh mục “${rubric}”, không quy định điểm. Đề nghị kiểm tra căn cứ của bảng điểm này.`,
  ...formSentences,
  ...roundSentences,
  quotaExceeded: ({ grade, count, allowed, base, percent, source }) =>
    `Có ${formatCount(count)} đơn vị xếp loại ${grade}, nhiều hơn ${formatCount(allowed)} (không quá ${formatPoints(percent)}% của ${base}, theo ${source}). Đề nghị hội đồng xem lại.`,
};

const stopReasons: {
  readonly [W in FindingFacts["readingStopped"]["why"]]: (limit: number | null) => string;
} = {
  time: (seconds) => `Đọc quá ${seconds ?? ""} giây mà chưa xong nên đã dừng đọc tệp này`,
  memory: (megabytes) => `Đọc tệp này cần hơn ${megabytes ?? ""} MB bộ nhớ nên đã dừng`,
  crash: () => "Chương trình bị ngắt giữa chừng khi đọc tệp này",
};

const validityWords = (from: string | null, to: string | null): string =>
  "có hiệu lực" +
  (from === null ? "" : ` từ ngày ${formatDate(from)}`) +
  (to === null ? "" : ` đến ngày ${formatDate(to)}`);

const windowWords = (from: string | null, to: string | null): string =>
  [
    ...(from === null ? [] : [`từ ${formatDate(from)}`]),
    ...(to === null ? [] : [`đến ${formatDate(to)}`]),
  ].join(" ");

const roleName = (name: string): string => {
  const role = columnRoles.find((one): one is ColumnRole => one === name);
  return role ? columnRoleNames[role].toLowerCase() : `“${name}”`;
};

const doubtWords = (doubt: string): string =>
  Object.entries(rowDoubtWords).find(([name]) => name === doubt)?.[1] ?? doubt;
