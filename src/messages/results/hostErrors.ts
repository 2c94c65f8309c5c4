/** Owns the sentence of every refusal of a workbook: what it means and what the clerk should do. */
import type { HostError, HostErrorCode } from "../../hosts/host";
import { startSentence } from "../format";
import { limitWords } from "./limits";
import { describeOtherFile } from "./otherFiles";

/** Returns the sentence of a refusal. Takes the code and facts, so that a refusal kept as data can be told too. */
export const describeHostError = ({ code, facts }: Pick<HostError, "code" | "facts">): string =>
  sentences[code](facts);

const cellWords = (facts: HostError["facts"]): string =>
  facts["cell"] ? `ô ${facts["cell"]}` : "ô này";

const sentences: { readonly [C in HostErrorCode]: (facts: HostError["facts"]) => string } = {
  notAWorkbook: ({ detail }) =>
    describeOtherFile(detail, "Hãy") ??
    "Tệp không phải là bảng tính. Hãy chọn bảng chấm điểm dạng .xlsx.",
  damagedFile: () =>
    "Tệp bị hỏng hoặc tải về chưa đủ. Hãy mở lại tệp gốc trong Excel, lưu ra tệp mới rồi thử lại.",
  passwordProtected: () =>
    "Tệp đặt mật khẩu. Hãy gỡ mật khẩu mở tệp trong Excel, lưu lại rồi thử lại.",
  unsupportedFormat: ({ format }) =>
    describeOtherFile(format, "Hãy") ??
    `Chưa mở được tệp dạng ${format ?? "này"}. Hãy mở tệp trong Excel hoặc LibreOffice, chọn “Lưu thành” dạng .xlsx rồi thử lại.`,
  emptyFile: () => "Tệp không có dữ liệu. Hãy kiểm tra và chọn đúng tệp.",
  tooLarge: ({ limit, detail }) =>
    `Tệp vượt giới hạn${limit ? ` ${limitWords(limit, detail)}` : ""}. Hãy xóa ảnh và các trang tính không dùng đến, lưu lại rồi thử lại.`,
  unreadableFile: () =>
    "Không đọc được tệp. Hãy kiểm tra tệp có mở được trong Excel hay không rồi thử lại.",
  readingStopped: ({ limit }) =>
    `${limit ? `Đọc quá ${limit} giây mà chưa xong nên đã dừng đọc tệp này` : "Đã dừng đọc tệp này giữa chừng"}. Hãy sao chép riêng bảng chấm điểm sang tệp Excel mới, lưu lại rồi thử lại.`,
  readOnlyFormat: ({ format }) =>
    `Tệp dạng${format ? ` .${format}` : " này"} chỉ xem được, chưa ghi được. Hãy ${format === "docx" ? "mở tệp trong Word, chép bảng chấm điểm sang Excel, lưu" : "mở tệp trong Excel, LibreOffice hoặc WPS, chọn “Lưu thành”"} dạng .xlsx rồi mở tệp .xlsx đó; tệp gốc chưa bị thay đổi.`,
  sheetNotFound: ({ sheet }) =>
    `Không còn trang tính${sheet ? ` “${sheet}”` : " này"}; trang có thể đã bị đổi tên hoặc xóa. Hãy nhận dạng lại bảng chấm điểm.`,
  sheetProtected: ({ sheet }) =>
    `Trang tính${sheet ? ` “${sheet}”` : ""} đang được bảo vệ nên không ghi được. Hãy bỏ bảo vệ (Xem lại → Bỏ bảo vệ trang tính) rồi ghi lại; bảng chưa bị thay đổi.`,
  workbookProtected: () =>
    "Cấu trúc của tệp đang được bảo vệ nên không thêm được trang tính. Hãy bỏ bảo vệ (Xem lại → Bảo vệ sổ làm việc) rồi thử lại; tệp chưa bị thay đổi.",
  formulaInTheWay: (facts) =>
    `${startSentence(cellWords(facts))} đang có công thức nên không ghi đè. Hãy kiểm tra ô trong bảng; bảng chưa bị thay đổi.`,
  noRoom: ({ cells, limit }) =>
    `Ghi thêm thì tệp vượt giới hạn${cells ? ` ${cells} ô có dữ liệu` : limit ? ` ${limit}` : ""} và sẽ không mở lại được ở đây, nên chưa ghi. Hãy xóa các trang tính không dùng đến, lưu lại rồi thử lại; bảng chưa bị thay đổi.`,
  badCellValue: (facts) =>
    `Giá trị cần ghi không hợp lệ cho ${cellWords(facts)}. Hãy nhập lại; bảng chưa bị thay đổi.`,
  cellBeingEdited: () =>
    "Trong Excel đang có ô gõ dở hoặc danh sách thả xuống đang mở nên chưa đọc, ghi được. Hãy bấm Enter (hoặc bấm vào một ô khác) rồi thử lại.",
  accessDenied: () =>
    "Excel từ chối thao tác hai lần liền. Tệp có thể đang mở ở chế độ chỉ xem hoặc Chế độ xem được bảo vệ: hãy bấm “Cho phép chỉnh sửa” rồi thử lại; bảng chưa bị thay đổi.",
  formatProtected: (facts) =>
    `${startSentence(cellWords(facts))} định dạng Văn bản mà trang tính đang được bảo vệ, không cho đổi định dạng, nên số ghi vào sẽ thành chữ và không cộng được. Hãy bỏ bảo vệ (Xem lại → Bỏ bảo vệ trang tính) rồi ghi lại; bảng chưa bị thay đổi.`,
  rowsFiltered: () =>
    "Các dòng cần ghi đang bị bộ lọc ẩn nên Excel không nhận. Hãy bỏ lọc (Dữ liệu → Xóa) rồi ghi lại; bảng chưa bị thay đổi.",
  cellsChanged: ({ cells }) =>
    `${cells ? `Ô ${cells}` : "Ô cần ghi"} vừa được sửa trong bảng, không còn như lần ghi trước, nên chưa ghi đè. Hãy xem lại số đang có trong ô; nếu cần, hãy sửa thẳng trong bảng.`,
  notPutBack: ({ cells }) =>
    `Excel ngừng giữa chừng khi ghi. Chưa chắc ${cells ? `ô ${cells}` : "các ô vừa ghi"} còn đúng như trước: hãy xem và sửa lại trong bảng rồi bấm “Đọc lại bảng”.`,
  stateNotKept: () =>
    "Excel không giữ được phần dữ liệu kèm tệp (câu trả lời, phần đã sửa ở Nhận dạng). Điểm trong bảng không mất; hãy thử lại, nếu vẫn vậy thì lưu tệp thành .xlsx.",
  sheetHidden: ({ sheet }) =>
    `Trang tính${sheet ? ` “${sheet}”` : ""} đang ẩn nên chưa chuyển đến ô được. Hãy bấm chuột phải vào tên một trang tính, chọn Bỏ ẩn rồi thử lại.`,
  workbookNotOpened: () =>
    "Excel không cho khung này mở sổ mới. Kết quả tổng hợp thì hãy bấm “Thêm kết quả vào tệp đang mở” hoặc “Tải bảng tổng hợp”; tệp khác thì hãy mở bằng Excel (Tệp → Mở).",
  programBusy: () =>
    "Excel đang bận hoặc mất kết nối nên chưa trả lời. Hãy chờ một lát, kiểm tra mạng (nếu dùng Excel trên web) rồi thử lại.",
  notWritten: (facts) =>
    `Excel không giữ đúng giá trị vừa ghi ở ${cellWords(facts)}; các ô đã được trả lại như trước. Hãy thử lại, hoặc nhập thẳng vào ô.`,
  workbookNotActive: () =>
    "Excel chưa làm được vì một cửa sổ khác đang ở phía trước. Hãy bấm vào bảng tính này rồi thử lại.",
  programFailed: ({ detail }) =>
    `Excel báo lỗi${detail ? ` “${detail}”` : ""} nên chưa làm được. Hãy bấm “Đọc lại bảng” rồi thử lại; nếu vẫn vậy, hãy lưu tệp, đóng và mở lại Excel.`,
};
