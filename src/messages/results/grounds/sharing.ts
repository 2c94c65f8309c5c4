/** Owns the sentences of a sheet that is shared out and joined: who is given what, what became of a copy, where a person has to choose. */
import type {
  Conflict,
  ConflictKind,
  ContentName,
  CopyNote,
  ShareNote,
  SlotValue,
} from "../../../core/sharing";
import { formatCount, formatPath, formatPaths } from "../../format";
import { columnRoleNames } from "../../labels";
import { shownValue } from "../mends";

/** Returns "I.1, I.2", with the sheets where there are several. */
export function describeContents(contents: readonly ContentName[], limit = 12): string {
  const sheets = [...new Set(contents.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) => {
      const own = contents.filter((content) => content.sheet === sheet);
      const paths = formatPaths(
        own.map(({ path }) => path),
        limit,
      );
      return sheets.length === 1 ? paths : `${paths} (trang “${sheet}”)`;
    })
    .join("; ");
}

export function describeShareNote(note: ShareNote): string {
  switch (note.code) {
    case "unknownContent":
      return `Phần giao cho “${note.person}”: trong bảng không có nội dung “${note.words}”. Đề nghị ghi theo số của bảng, ví dụ “II” hoặc “II.3”.`;
    case "contentOfSeveral":
      return `Phần giao cho “${note.person}”: nhiều trang tính có nội dung “${note.words}”. Đề nghị ghi kèm tên trang, ví dụ “Bảng 2!${note.words}”.`;
    case "nothingGiven":
      return `Chưa giao nội dung nào cho “${note.person}”.`;
    case "givenTwice":
      return `Nội dung ${describeContents(note.contents)} được giao cho ${note.people.map((person) => `“${person}”`).join(", ")}: hai người ghi khác nhau thì khi ghép phải chọn.`;
    case "givenToNobody":
      return `Chưa giao cho ai ${formatCount(note.contents.length)} nội dung: ${describeContents(note.contents)}.`;
  }
}

export function describeCopyNote(note: CopyNote): string {
  switch (note.code) {
    case "noTable":
      return "Tệp không có bảng chấm điểm nào: không lấy gì từ tệp này. Đề nghị kiểm tra có gửi nhầm tệp không.";
    case "otherUnit":
      return "Tệp ghi tên đơn vị khác với tệp gốc: không lấy gì từ tệp này. Đề nghị kiểm tra có gửi nhầm tệp, hoặc sửa lại tên đơn vị cho giống tệp gốc.";
    case "otherYear":
      return "Tệp ghi năm khác với tệp gốc: không lấy gì từ tệp này. Đề nghị kiểm tra có gửi nhầm tệp, hoặc sửa lại năm cho giống tệp gốc.";
    case "otherForm":
      return "Bảng trong tệp theo mẫu khác với tệp gốc: không lấy gì từ tệp này. Đề nghị ghi vào bản được chia rồi gửi lại.";
    case "sameCopy":
      return `Tệp giống hệt “${note.other}”: chỉ tính một lần.`;
    case "unmarkedCopy":
      return "Tệp không ghi là bản chia của ai (không phải bản được chia, hoặc đã lưu bằng chương trình bỏ mất phần này): mọi chỗ khác tệp gốc đều chờ chọn.";
    case "moved":
      return "Dòng hoặc cột của bảng đã bị chuyển chỗ: nội dung được tìm lại theo lời ghi; phần in sẵn không đối chiếu được từng ô.";
    case "otherVersion":
      return `Tệp gốc đã thay đổi ${formatCount(note.count)} chỗ kể từ khi chia bản này; chỗ nào bản chia cũng thay đổi thì chờ chọn.`;
    case "contentsMissing":
      return `Không tìm thấy ${formatCount(note.contents.length)} nội dung trong bản này: ${describeContents(note.contents)}. Phần người làm đã ghi ở các nội dung đó chưa được lấy.`;
  }
}

const kindSentences: { readonly [K in ConflictKind]: string } = {
  different: "các bản ghi khác nhau",
  originalChanged: "tệp gốc cũng đã thay đổi kể từ khi chia",
  notTheirs: "người thay đổi không được giao nội dung này",
  unmarked: "không rõ bản của ai",
  printed: "phần in sẵn của mẫu bị thay đổi",
};

const fieldNames: { readonly [F in NonNullable<Conflict["field"]>]: string } = {
  ...columnRoleNames,
  facts: "Số liệu, câu trả lời",
  state: "Cách áp dụng",
  evidenceBeside: "Tài liệu kiểm chứng (giữ cạnh bảng)",
  lastYear: "Đã kiểm tra lại số liệu năm trước",
  mark: "Nội dung bắt buộc do người dùng định",
  rule: "Quy tắc tính điểm do người dùng định",
  appraisal: "Nhận xét thẩm định",
};

/** Returns "Trang “Bảng”, ô E12, nội dung II.3, Điểm tự chấm". */
export const describePlace = ({
  sheet,
  row,
  cell,
  content,
  field,
}: Pick<Conflict, "sheet" | "row" | "cell" | "content" | "field">): string =>
  [
    `Trang “${sheet}”`,
    cell === null ? `dòng ${row}` : `ô ${cell}`,
    ...(content === null || content.path === "" ? [] : [`nội dung ${formatPath(content.path)}`]),
    ...(field === null ? [] : [fieldNames[field]]),
  ].join(", ");

/** Why a person has to choose, within a sentence. */
export const describeKind = ({ kind }: Pick<Conflict, "kind">): string => kindSentences[kind];

/** What one file has there; facts and marks as the program keeps them are told by whether they are there. */
export const describeSlotValue = (value: SlotValue, { cell }: Pick<Conflict, "cell">): string => {
  if (typeof value === "boolean") return value ? "đúng" : "sai";
  if (cell !== null) return shownValue(value);
  return value === null ? "chưa ghi" : `đã ghi (${keptWords(String(value))})`;
};

/** Numbers, days and words of what is kept, without the names that the program gives them. */
function keptWords(json: string): string {
  const words: string[] = [];
  JSON.parse(json, (_name, value: unknown) => {
    if (typeof value === "string") words.push(`“${value}”`);
    else if (typeof value === "number") words.push(String(value).replace(".", ","));
    else if (typeof value === "boolean") words.push(value ? "có" : "không");
    return value;
  });
  return words.join("; ");
}
