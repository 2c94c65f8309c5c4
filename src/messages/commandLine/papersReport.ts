/** Owns the lines that tell of papers that were made, and of those that were not. */
import type { PaperNote, UsedBlank } from "../../core/documents/papers/paper";
import { describeNote } from "../documents/paperNotes";

interface Made {
  readonly out: string;
  readonly name: string;
  readonly code: string | null;
  readonly blanks: readonly UsedBlank[];
  readonly notes: readonly PaperNote[];
  readonly unknown: readonly string[];
  readonly old: string | null;
}

/** `names`: what the fields are called, by id. */
export const madeReport = (made: Made, names: ReadonlyMap<string, string>): string =>
  [
    `${made.name}: đã ghi ${made.out}${made.code === null ? "" : ` (mã đối chiếu ${made.code})`}`,
    ...emptyLines(made.blanks, names),
    ...made.notes.map((note) => `  Cần xem: ${describeNote(note)}`),
    ...(made.unknown.length > 0
      ? [
          `  Chỗ điền không có trong chương trình, để nguyên: ${made.unknown.map((name) => `{{${name}}}`).join(", ")}`,
        ]
      : []),
    ...(made.old === null
      ? []
      : [`  Văn bản cũ, điểm đã thay đổi sau khi lập: ${made.old} (giữ nguyên tệp đó).`]),
  ].join("\n");

function emptyLines(
  blanks: readonly UsedBlank[],
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const each = [...new Set(blanks.map(({ placeholder }) => placeholder))];
  if (each.length === 0) return [];
  const told = each.map((id) => names.get(id) ?? id);
  return [`  Còn ${each.length} chỗ cần điền: ${told.join(", ")}.`];
}

const why = {
  resultNotMet: "kết quả chưa đạt nên không lập",
  needsFiles: "cần tệp bảng chấm điểm của từng đơn vị, tệp đợt xét không có từng nội dung",
} as const;

export const notMadeLine = (each: {
  readonly file: string | null;
  readonly kind: string;
  readonly why: keyof typeof why;
}): string =>
  `${each.file === null ? "" : `${each.file}: `}không lập ${each.kind}: ${why[each.why]}.`;
