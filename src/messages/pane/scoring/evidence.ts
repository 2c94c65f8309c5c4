/** Owns the words of the view of a unit's evidence. */
import { formatPath } from "../../format";

export const evidencePane = {
  heading: "Tài liệu kiểm chứng",
  notes: "Cần xem lại",
  papers: "Văn bản, theo thứ tự nội dung",
  rest: "Ghi bằng lời",
  about: (about: string) => `về ${about}`,
  cell: (cell: string) => `Ô ${cell}`,
  content: (path: string) => `Nội dung ${formatPath(path)}`,
  at: (sheet: string, cell: string) => ` (trang “${sheet}”, ô ${cell})`,
  show: (path: string, sign: string) => `Nội dung ${formatPath(path)}, văn bản số ${sign}`,
  showRest: (path: string, number: number) =>
    `Nội dung ${formatPath(path)}, chỗ ghi bằng lời thứ ${number}`,
  showNote: (number: number, cell: string) => `Ô ${cell}, việc cần xem lại thứ ${number}`,
};
