/** Owns the words of the view of a unit's evidence. */
import type { EvidenceChange } from "../../../core/evidence";
import { formatCount, formatExcerpt, formatPath } from "../../format";

export const evidencePane = {
  heading: "Tài liệu kiểm chứng",
  notes: "Cần xem lại",
  papers: "Văn bản, theo thứ tự nội dung",
  rest: "Ghi bằng lời",
  about: (about: string) => `về ${about}`,
  code: (code: string) => `Mã ${code}`,
  typed: "đã nhập, sửa",
  noContent: "Chưa dẫn ở nội dung nào.",
  cell: (cell: string) => `Ô ${cell}`,
  content: (path: string) => `Nội dung ${formatPath(path)}`,
  at: (sheet: string, cell: string) => ` (trang “${sheet}”, ô ${cell})`,
  show: (path: string, sign: string) => `Nội dung ${formatPath(path)}, văn bản số ${sign}`,
  showRest: (path: string, number: number) =>
    `Nội dung ${formatPath(path)}, chỗ ghi bằng lời thứ ${number}`,
  showNote: (number: number, cell: string) => `Ô ${cell}, việc cần xem lại thứ ${number}`,
  add: "Thêm văn bản",
  correct: "Sửa",
  correctPaper: (sign: string, number: number) => `Sửa văn bản ${number}, số ${sign}`,
  form: {
    add: "Văn bản mới",
    correct: (sign: string) => `Văn bản số ${sign}`,
    kind: "Loại văn bản",
    bySign: "Theo ký hiệu",
    sign: "Số, ký hiệu",
    signHint: "Ví dụ: 74/KH-UBND",
    signMissing: "Đề nghị ghi số, ký hiệu của văn bản.",
    signTaken: "Danh mục đã có văn bản này: đề nghị sửa ở văn bản đó.",
    day: "Ngày ban hành",
    about: "Trích yếu",
    aboutHint: "Ghi phần sau chữ “về”.",
    code: "Mã (nếu đơn vị đánh mã hồ sơ)",
    contents: "Nội dung dẫn văn bản này",
    content: (path: string, text: string) =>
      `${formatPath(path)} ${formatExcerpt(text, 90)}`.trim(),
    atRow: (row: number) => ` (dòng ${row})`,
    save: "Lưu vào danh mục",
    cancel: "Đóng, không lưu",
    drop: "Bỏ phần đã nhập",
  },
  list: {
    save: "Lưu danh mục thành tệp Word",
    saved: (name: string) => `Đã lưu tệp “${name}”.`,
  },
  write: {
    heading: "Ghi vào bảng",
    hint: "Danh mục khác với các ô sau. Chỉ những ô này thay đổi, theo cách ghi của cột; hoàn tác được bằng Ctrl + Z.",
    withAbout: "Ghi cả trích yếu",
    place: ({ cell, content }: Pick<EvidenceChange, "cell" | "content">) =>
      cell === null
        ? `Nội dung ${formatPath(content.path)} (bảng không có cột tài liệu kiểm chứng, giữ kèm tệp)`
        : `Ô ${cell}`,
    empty: "(trống)",
    fixed:
      "không ghi được vì ô dùng phông chữ cũ hoặc có công thức; đề nghị sửa trực tiếp trong bảng",
    go: (count: number) => `Ghi ${formatCount(count)} ô`,
    keep: (count: number) => `Giữ kèm tệp ${formatCount(count)} nội dung`,
    goTo: (words: string, sheet: string) => `${words}, trang “${sheet}”`,
    done: (sheet: string) => `Đã ghi theo danh mục, trang “${sheet}”. Hoàn tác bằng Ctrl + Z.`,
  },
};
