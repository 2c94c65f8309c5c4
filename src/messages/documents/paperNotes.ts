/** Owns the sentences on what a person should know of a paper before it is signed. */
import type { PaperNote } from "../../core/documents/papers/paper";

/** Returns what a person should know before a paper is signed. */
export function describeNote(note: PaperNote): string {
  switch (note.code) {
    case "personNamed":
      return `có tên “${note.name}” bên cạnh hành vi vi phạm: “${note.text}”. Đề nghị cân nhắc bỏ tên trước khi in.`;
    case "overlong":
      return "văn bản không vừa một trang.";
  }
}
