/** Owns the lines of the command's report of a sheet that is shared out, and of copies that are joined. */
import {
  type Conflict,
  type ContentName,
  type CopyNote,
  isSerious,
  keepsOriginal,
  type ShareNote,
  type TakenValue,
} from "../../core/sharing";
import { formatCount } from "../format";
import {
  describeContents,
  describeCopyNote,
  describeKind,
  describePlace,
  describeShareNote,
  describeSlotValue,
} from "../results/grounds/sharing";

export interface SharedCopyLine {
  readonly person: string;
  readonly file: string;
  readonly contents: readonly ContentName[];
}

/** Returns who got what; no copies: why nothing was shared out. */
export const sharedReport = (
  file: string,
  copies: readonly SharedCopyLine[],
  notes: readonly ShareNote[],
): string =>
  [
    copies.length === 0
      ? `${file}: chưa chia được.`
      : `${file}: đã chia cho ${formatCount(copies.length)} người.`,
    ...copies.map(
      (copy) =>
        `  ${copy.person}: ${formatCount(copy.contents.length)} nội dung (${describeContents(copy.contents)}); bản “${copy.file}”`,
    ),
    ...notes.map((note) => `  ${describeShareNote(note)}`),
  ].join("\n");

export interface JoinedLines {
  readonly file: string;
  readonly notes: readonly CopyNote[];
  readonly taken: readonly TakenValue[];
  readonly conflicts: readonly Conflict[];
  /** Ids of choices that fit nothing. */
  readonly stray: readonly string[];
}

/** Returns what came from which copy, then every place where a person has to choose. */
export function joinedReport({ file, notes, taken, conflicts, stray }: JoinedLines): string {
  const open = conflicts.filter(({ chosen }) => chosen === null);
  const files = [...new Set(taken.map((each) => each.file))];
  return [
    `${file}: lấy ${formatCount(taken.length)} chỗ từ các bản chia; còn ${formatCount(open.length)} chỗ phải chọn.`,
    ...files.map(
      (name) =>
        `  Từ “${name}”: ${formatCount(taken.filter((each) => each.file === name).length)} chỗ`,
    ),
    ...notes.map(
      (note) =>
        `  ${isSerious(note) ? "Cần xem lại" : "Lưu ý"}, “${note.file}”: ${describeCopyNote(note)}`,
    ),
    ...conflicts.flatMap(conflictLines),
    ...stray.map(
      (id) =>
        `  Lựa chọn “${id}” không dùng được: không có chỗ phải chọn nào như vậy, hoặc không có tệp đó.`,
    ),
  ].join("\n");
}

const conflictLines = (conflict: Conflict): readonly string[] => [
  `  ${conflict.chosen === null ? "Phải chọn" : "Đã chọn"} (${conflict.id}). ${describePlace(conflict)}: ${describeKind(conflict)}`,
  `    Tệp gốc${conflict.chosen === keepsOriginal ? " (được chọn)" : ""}: ${describeSlotValue(conflict.standing, conflict)}`,
  ...conflict.claims.map(
    ({ file, person, value }) =>
      `    “${file}”${person === null ? "" : `, ${person}`}${conflict.chosen === file ? " (được chọn)" : ""}: ${describeSlotValue(value, conflict)}`,
  ),
];
