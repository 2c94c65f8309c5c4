/** Owns what is told of a round's papers that were made together: in the pane, and in the list that lies with them. */
import type { PaperNote, UsedBlank } from "../../core/documents/papers/paper";
import { describeNote } from "../documents/paperNotes";
import { formatCount } from "../format";

/** What is told of: papers by their place in the archive. */
export interface ToldPapers {
  readonly papers: readonly {
    readonly path: string;
    readonly paper: {
      readonly blanks: readonly UsedBlank[];
      readonly notes: readonly PaperNote[];
      readonly code: string | null;
    };
  }[];
  /** Titles of papers that results do not allow, with the units; none: it is a paper of the round. */
  readonly notMade: ReadonlyMap<string, readonly string[]>;
  readonly withoutTable: readonly string[];
  readonly overridden: readonly string[];
}

/** More units than these are only counted. */
const UNITS_NAMED = 8;

const someUnits = (names: readonly string[]): string =>
  names.slice(0, UNITS_NAMED).join(", ") +
  (names.length > UNITS_NAMED ? ` và ${formatCount(names.length - UNITS_NAMED)} đơn vị khác` : "");

/** Returns the lines for the pane; `archive` null: nothing was made. */
export const describeRoundPapers = (
  archive: string | null,
  told: ToldPapers,
  nameOf: ReadonlyMap<string, string>,
): readonly string[] => [
  archive === null
    ? "Chưa lập được văn bản nào."
    : `Đã tải xuống ${archive}: ${formatCount(told.papers.length)} văn bản.`,
  ...notMadeLines(told),
  ...blankLines(told, nameOf),
  ...someNotes(
    told.papers.flatMap(({ path, paper }) =>
      paper.notes.map((note) => `${path}: ${describeNote(note)}`),
    ),
  ),
];

/** All of them stand in the list that lies with the papers. */
const NOTES_SHOWN = 10;

const someNotes = (notes: readonly string[]): readonly string[] => [
  ...notes.slice(0, NOTES_SHOWN),
  ...(notes.length > NOTES_SHOWN
    ? [`Còn ${formatCount(notes.length - NOTES_SHOWN)} chỗ cần xem, ghi trong tệp danh mục.`]
    : []),
];

const notMadeLines = ({ notMade, withoutTable, overridden }: ToldPapers): readonly string[] => [
  ...[...notMade].map(([title, units]) =>
    units.length === 0
      ? `${title}: không lập vì đợt xét không có nội dung cho văn bản này.`
      : `${title}: không lập cho ${formatCount(units.length)} đơn vị vì kết quả không đủ điều kiện (${someUnits(units)}).`,
  ),
  ...(withoutTable.length === 0
    ? []
    : [`Không có bảng được tính nên không lập văn bản: ${someUnits(withoutTable)}.`]),
  ...(overridden.length === 0
    ? []
    : [
        `Có kết quả do hội đồng điều chỉnh, văn bản của đơn vị vẫn ghi kết quả tính từ bảng: ${someUnits(overridden)}.`,
      ]),
];

/** Each empty place once, with how many papers have it. */
function blankLines(
  { papers }: ToldPapers,
  nameOf: ReadonlyMap<string, string>,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { paper } of papers)
    for (const id of new Set(paper.blanks.map(({ placeholder }) => placeholder)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  if (counts.size === 0) return [];
  const places = [...counts].map(
    ([id, count]) => `${nameOf.get(id) ?? id} (${formatCount(count)} văn bản)`,
  );
  return [`Còn chỗ để trống cho người điền: ${places.join("; ")}.`];
}

/** Returns the list that lies with the papers: each with its code, what is empty and what to look at. */
export const roundPapersText = (told: ToldPapers, nameOf: ReadonlyMap<string, string>): string =>
  [
    "DANH MỤC VĂN BẢN ĐÃ LẬP",
    "",
    ...told.papers.flatMap(({ path, paper }) => {
      const blanks = [...new Set(paper.blanks.map(({ placeholder }) => placeholder))];
      return [
        path + (paper.code === null ? "" : ` (mã đối chiếu ${paper.code})`),
        ...(blanks.length === 0
          ? []
          : [`  Để trống: ${blanks.map((id) => nameOf.get(id) ?? id).join("; ")}.`]),
        ...paper.notes.map((note) => `  Cần xem: ${describeNote(note)}`),
      ];
    }),
    "",
    ...notMadeLines(told),
    "",
  ].join("\r\n");
