/** Owns what is told of a file that is no workbook: what it is, and what to do with it. */
const files: { readonly [kind: string]: readonly [name: string, advice: string] } = {
  zip: ["Tệp nén .zip", "giải nén rồi chọn các tệp bảng chấm điểm bên trong"],
  rar: [
    "Tệp nén .rar, chương trình chưa mở được",
    "giải nén rồi chọn các tệp bảng chấm điểm bên trong",
  ],
  "7z": [
    "Tệp nén .7z, chương trình chưa mở được",
    "giải nén rồi chọn các tệp bảng chấm điểm bên trong",
  ],
  word: [
    "Văn bản Word dạng cũ, chương trình chưa đọc được",
    "mở tệp trong Word, lưu thành .docx (hoặc chép bảng chấm điểm sang Excel, lưu dạng .xlsx) rồi gửi lại",
  ],
  wordText: [
    "Văn bản Word, trong đó không có bảng chấm điểm",
    "kiểm tra và gửi lại tệp có bảng chấm điểm, dạng .xlsx hoặc .docx",
  ],
  slides: [
    "Bản trình chiếu, không phải bảng tính",
    "chép bảng chấm điểm sang Excel, lưu dạng .xlsx rồi gửi lại",
  ],
  pdf: ["Tệp .pdf, không đọc được điểm trong đó", "gửi lại bảng chấm điểm bằng tệp Excel gốc"],
  image: [
    "Ảnh chụp hoặc bản quét, không đọc được điểm",
    "gửi lại bảng chấm điểm bằng tệp Excel gốc",
  ],
  mail: ["Thư điện tử, không phải bảng tính", "mở thư, lưu tệp đính kèm ra rồi chọn tệp đó"],
  shortcut: ["Lối tắt, trong tệp không có bảng điểm", "chọn chính tệp mà lối tắt này trỏ đến"],
};

/** Returns the sentence about a file of a kind that is named here, with the word that asks the reader; null for any other. */
export function describeOtherFile(kind: string | undefined, please: string): string | null {
  const file = kind === undefined ? undefined : files[kind];
  return file ? `${file[0]}. ${please} ${file[1]}.` : null;
}
