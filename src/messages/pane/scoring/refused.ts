/** Owns the words about what was typed in cards that were left and could not stand. */
import { formatPath } from "../../format";

export const refusedWords = {
  notWritten: (text: string, path: string, cell: string) =>
    `Chưa ghi “${text}” ở nội dung ${formatPath(path)} (ô ${cell}).`,
  goBack: "Trở lại sửa",
  goBackTo: (cell: string) => `Trở lại sửa ô ${cell}`,
  drop: "Bỏ số này",
  dropAt: (cell: string) => `Bỏ số vừa nhập cho ô ${cell}`,
} as const;
