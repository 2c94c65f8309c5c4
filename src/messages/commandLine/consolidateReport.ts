/** Owns the lines of the readable report of a consolidation. */
import type {
  Change,
  ClosedRound,
  Consolidation,
  Duplicate,
  KindTally,
  ListedUnit,
  Missing,
  OfficialList,
  Refusal,
  TableResult,
  Tally,
  UnitQuestion,
  UnitResult,
} from "../../core/model/round/consolidation";
import {
  comparedNames,
  type Domain,
  type Kind,
  listedKinds,
  typeName,
} from "../../core/domain/domain";
import type { Verdict } from "../../core/checklist/results";
import { isTrusted } from "../../core/model/table/proof";
import { signedList } from "../pane/rounds/signedList";
import { officialOffer } from "../results/rounds/officialOffer";
import { describeFinding } from "../results/findings";
import { describeContentChanges } from "../results/rounds/fileDifferences";
import { byListShort, describeByListCount } from "../results/rounds/byList";
import { describeDecided } from "../results/rounds/overrides";
import { formatPath, formatPoints, formatPointsOr, withinSentence } from "../format";
import { verdictName } from "../labels";

const headings = {
  units: "Đơn vị đã có bảng chấm điểm",
  missing: "Chưa có bảng chấm điểm",
  questions: "Chưa rõ của đơn vị nào, cần chọn",
  refused: "Tệp không tính",
  duplicates: "Gửi nhiều lần",
  changes: "Thay đổi so với lần trước",
  later: "Danh sách bổ sung, sau khi chốt",
  statistics: "Thống kê",
} as const;

export const sectionHeading = (name: keyof typeof headings, count: number): string =>
  name === "statistics" ? `${headings[name]}:` : `${headings[name]} (${count}):`;

export const roundHeading = ({ year, statistics: { files, total } }: Consolidation): string =>
  `Tổng hợp ${year === null ? "(chưa rõ năm)" : `năm ${year}`}: ${files.given} tệp, tính ${files.counted}, ` +
  `${files.superseded} tệp đã được thay, ${files.identical} tệp trùng, ${files.refused} tệp không tính; ` +
  `${total.submitted} đơn vị có bảng, ${total.notSubmitted} đơn vị chưa có.`;

/** Returns what is told of a round that was closed. */
export function closedLines({ closing, absent, differing }: ClosedRound): readonly string[] {
  const { number, day, signers } = closing.paper.frame;
  const signer = signers.flatMap(({ name }) => name ?? []).pop() ?? "";
  return [
    signedList.closing.closed(number ?? "", day ?? "", signer, closing.files.length),
    ...(absent.length > 0 ? [signedList.closing.absent(absent)] : []),
    ...(absent.length === 0 && differing.length > 0
      ? [signedList.closing.differing(differing)]
      : []),
  ];
}

/** Progress on the error channel. */
export const progressLine = (done: number, of: number): string => `Đã đọc ${done}/${of} tệp`;
export const markedLine = (count: number, folder: string): string =>
  count === 0
    ? "Không có tệp nào cần gửi lại đơn vị để sửa"
    : `Đã ghi ${count} tệp gửi lại đơn vị vào ${folder}`;
export const notMarkedLine = (refused: string): string => `Chưa đánh dấu được tệp ${refused}`;
export const listLine = (units: number, findings: number): string =>
  `Danh sách: đọc được ${units} đơn vị` +
  (findings === 0 ? "" : `; ${findings} điều cần kiểm tra trong danh sách`);
export const closedLine = (path: string): string =>
  `Đã chốt danh sách; giữ tệp ${path} cùng bản ký`;
export const savedLine = (path: string): string => `Đã ghi ${path}`;

const fullName = ({ name, parent }: Pick<ListedUnit, "name" | "parent">): string =>
  parent === null ? name : `${name} (${parent})`;

/** `kinds`: those that the round is about. */
export function unitLine(
  { unit, tables, findings, isOutside }: UnitResult,
  hasList: boolean,
  kinds: readonly Kind[],
): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const [first, ...more] = kinds;
  const name = `${fullName(unit)}${isOutside ? ` [${hasList ? "ngoài danh sách" : "chưa tính, chờ xác nhận"}]` : ""}`;
  const firstTable = first && tables[first.id];
  return [
    `${name}: ${first ? (firstTable ? resultOf(firstTable, first) : withinSentence(first.words.absent)) : ""}`,
    ...(firstTable ? failuresOf(firstTable) : []),
    ...more.flatMap((kind) => {
      const table = tables[kind.id];
      return table ? [resultOf(table, kind), ...failuresOf(table)] : [];
    }),
    ...(errors > 0 ? [`${errors} lỗi cần xử lý`] : []),
  ].join("; ");
}

/** "92,5 điểm, đạt tiêu chuẩn", "phong trào 80 điểm, Khá". */
const resultOf = (table: TableResult, kind: Kind): string =>
  [
    ...(table.isTickSheet || hasNoPoints(table)
      ? []
      : [`${kind.words.total ? `${kind.words.total} ` : ""}${points(table.countedTotal)} điểm`]),
    ...(table.byList ? [byListShort] : []),
    ...(isTrusted(table) ? [] : ["như đã đọc, chờ xác nhận cách đọc bảng"]),
    ...(kind.passed === "never" ? [] : [verdictOf(table.verdict, kind)]),
    ...(kind.graded === "never" ? [] : [table.proposedGrade ?? "chưa xếp loại"]),
    ...(table.override ? [`hội đồng điều chỉnh ${describeDecided(table, kind)}`] : []),
  ].join(", ");

/** A list may tell results alone. */
const hasNoPoints = ({ byList, countedTotal }: TableResult): boolean =>
  byList === true && countedTotal === null;

const failuresOf = ({ mandatoryFailures, isTickSheet }: TableResult): readonly string[] =>
  mandatoryFailures.length > 0
    ? [
        `${isTickSheet ? "tiêu chí" : "bắt buộc"} chưa đạt: ${mandatoryFailures.map(({ path }) => formatPath(path)).join(", ")}`,
      ]
    : [];

export const missingLine = ({ unit, why, files }: Missing): string =>
  why === "noFile"
    ? `${fullName(unit)}: chưa gửi tệp`
    : `${fullName(unit)}: tệp đã gửi không tính được (${files.join("; ")})`;

/** What the official list offers where none was given. */
export const officialListLine = ({ place, asOf, units, notSent }: OfficialList): string =>
  `${officialOffer({ place, asOf, units })} ` +
  (notSent.length === 0
    ? "Tất cả đã gửi."
    : `Chưa thấy tệp của ${notSent.length}: ${notSent.map(fullName).join("; ")}.`);

export const questionLine = (
  { file, name, candidates, asksSender }: UnitQuestion,
  units: ReadonlyMap<string, ListedUnit>,
): string =>
  asksSender
    ? `${file}: danh sách kết quả chưa rõ của xã, phường nào${candidates.length === 0 ? "" : `, có thể là ${candidates.join(" hoặc ")}`}`
    : `${file}: ghi “${name ?? "không có tên"}”, có thể là ${candidates
        .map((key) => {
          const unit = units.get(key);
          return unit ? fullName(unit) : key;
        })
        .join(" hoặc ")}`;

export const refusalLine = ({ file, why }: Refusal): string => `${file}: ${describeFinding(why)}`;

export const duplicateLine = ({ kind, unit, files, counted }: Duplicate): string =>
  `${unit ? fullName(unit) : "Không rõ đơn vị"}: ${kind === "identical" ? "tệp giống hệt nhau" : "gửi lại"}: ` +
  `${files.join("; ")}; ${counted === null ? "không tính tệp nào" : `tính “${counted}”`}`;

export function changeLine(change: Change, domain: Domain): string {
  const name = fullName(change.unit);
  if (change.kind !== "changed")
    return `${name}: ${change.kind === "added" ? "mới có" : "không còn"} bảng chấm điểm`;
  const names = comparedNames(domain);
  const parts = change.changes.map(
    ({ field, from, to }) =>
      `${names.get(field) ?? "tệp"} ${valueOf(field, from, domain)} → ${valueOf(field, to, domain)}`,
  );
  const contents = change.contents.length > 0 ? [describeContentChanges(change.contents)] : [];
  return `${name}: ${[...parts, ...contents].join("; ")}`;
}

function valueOf(field: string, value: string | number | null, domain: Domain): string {
  if (value === null || value === "") return "chưa có";
  if (typeof value === "number") return formatPoints(value);
  const kind = listedKinds(domain).find(({ list }) =>
    list.compared.some((entry) => entry.field === field && entry.value === "verdict"),
  );
  return kind ? verdictOf(value as Verdict, kind) : value;
}

/** One line for each type and one for all; `kinds`: those that the round is about. */
export const statisticsLines = (
  {
    hasList,
    statistics: { byType, total, outsideList },
  }: Pick<Consolidation, "hasList" | "statistics">,
  kinds: readonly Kind[],
  domain: Domain,
): readonly string[] => [
  ...byType.map((tally) =>
    tallyLine(tally.type === null ? "Chưa rõ loại" : typeName(domain, tally.type), tally, kinds),
  ),
  tallyLine("Tất cả", total, kinds),
  ...(total.byList > 0 ? [describeByListCount(total.byList)] : []),
  ...(outsideList === null
    ? []
    : [tallyLine(hasList ? "Ngoài danh sách" : "Chưa tính, chờ xác nhận", outsideList, kinds)]),
];

const tallyLine = (name: string, tally: Tally, kinds: readonly Kind[]): string =>
  `${name}: ${tally.submitted}/${tally.submitted + tally.notSubmitted} đơn vị; ` +
  kinds.flatMap((kind) => countsOf(kind, tally.tables[kind.id])).join(", ");

const countsOf = ({ passed, graded }: Kind, counts: KindTally | undefined): readonly string[] =>
  counts === undefined
    ? []
    : [
        ...(passed === "never"
          ? []
          : [
              `đạt ${counts.met}`,
              `chưa đạt ${counts.notMet}`,
              `chưa kết luận ${counts.incomplete}`,
              ...(counts.unproven > 0 ? [`chờ xác nhận cách đọc ${counts.unproven}`] : []),
            ]),
        ...(graded === "never" ? [] : counts.grades.map(({ name, count }) => `${name} ${count}`)),
        ...(counts.adjusted > 0 ? [`điều chỉnh điểm ${counts.adjusted}`] : []),
        ...(counts.overridden > 0 ? [`điều chỉnh kết quả ${counts.overridden}`] : []),
      ];

const verdictOf = (verdict: Verdict | null, kind: Kind): string =>
  verdict === null ? "chưa kết luận" : withinSentence(verdictName(verdict, kind));

const points = (value: number | null): string => formatPointsOr(value, "chưa có");
