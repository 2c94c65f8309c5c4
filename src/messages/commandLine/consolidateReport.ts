/** Owns the lines of the readable report of a consolidation. */
import type {
  Change,
  Consolidation,
  Duplicate,
  ListedUnit,
  Missing,
  Refusal,
  Statistics,
  Tally,
  UnitQuestion,
  UnitResult,
} from "../../core/model/consolidation";
import { type Domain, typeName } from "../../core/domain/domain";
import type { Verdict } from "../../core/checklist/results";
import { describeFinding } from "../results/findings";
import { formatPath, formatPoints, formatPointsOr, withinSentence } from "../format";
import { verdictName } from "../labels";

const headings = {
  units: "Đơn vị đã có bảng chấm điểm",
  missing: "Chưa có bảng chấm điểm",
  questions: "Chưa rõ của đơn vị nào, cần chọn",
  refused: "Tệp không tính",
  duplicates: "Gửi nhiều lần",
  changes: "Thay đổi so với lần trước",
  statistics: "Thống kê",
} as const;

export const sectionHeading = (name: keyof typeof headings, count: number): string =>
  name === "statistics" ? `${headings[name]}:` : `${headings[name]} (${count}):`;

export const roundHeading = ({ year, statistics: { files, total } }: Consolidation): string =>
  `Tổng hợp ${year === null ? "(chưa rõ năm)" : `năm ${year}`}: ${files.given} tệp, tính ${files.counted}, ` +
  `${files.superseded} tệp đã được thay, ${files.identical} tệp trùng, ${files.refused} tệp không tính; ` +
  `${total.submitted} đơn vị có bảng, ${total.notSubmitted} đơn vị chưa có.`;

/** Progress on the error channel. */
export const progressLine = (done: number, of: number): string => `Đã đọc ${done}/${of} tệp`;
export const markedLine = (count: number, folder: string): string =>
  count === 0
    ? "Không có tệp nào cần gửi lại đơn vị để sửa"
    : `Đã ghi ${count} tệp gửi lại đơn vị vào ${folder}`;
export const listLine = (units: number, findings: number): string =>
  `Danh sách: đọc được ${units} đơn vị` +
  (findings === 0 ? "" : `; ${findings} điều cần kiểm tra trong danh sách`);
export const savedLine = (path: string): string => `Đã ghi ${path}`;

const fullName = ({ name, parent }: Pick<ListedUnit, "name" | "parent">): string =>
  parent === null ? name : `${name} (${parent})`;

export function unitLine(
  { unit, standard, movement, findings, isListed }: UnitResult,
  hasList: boolean,
  domain: Domain,
): string {
  const failures = standard?.mandatoryFailures ?? [];
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return [
    `${fullName(unit)}${hasList && !isListed ? " [ngoài danh sách]" : ""}: ` +
      (standard === null
        ? "không có bảng tiêu chuẩn"
        : `${points(standard.countedTotal)} điểm, ${verdictOf(standard.verdict, domain)}`),
    ...(failures.length > 0
      ? [`bắt buộc chưa đạt: ${failures.map(({ path }) => formatPath(path)).join(", ")}`]
      : []),
    ...(movement === null
      ? []
      : [
          `phong trào ${points(movement.countedTotal)} điểm, ${movement.proposedGrade ?? "chưa xếp loại"}`,
        ]),
    ...(errors > 0 ? [`${errors} lỗi cần xử lý`] : []),
  ].join("; ");
}

export const missingLine = ({ unit, why, files }: Missing): string =>
  why === "noFile"
    ? `${fullName(unit)}: chưa gửi tệp`
    : `${fullName(unit)}: tệp đã gửi không tính được (${files.join("; ")})`;

export const questionLine = (
  { file, name, candidates }: UnitQuestion,
  units: ReadonlyMap<string, ListedUnit>,
): string =>
  `${file}: ghi “${name ?? "không có tên"}”, có thể là ${candidates
    .map((key) => {
      const unit = units.get(key);
      return unit ? fullName(unit) : key;
    })
    .join(" hoặc ")}`;

export const refusalLine = ({ file, why }: Refusal): string => `${file}: ${describeFinding(why)}`;

export const duplicateLine = ({ kind, unit, files, counted }: Duplicate): string =>
  `${unit ? fullName(unit) : "Không rõ đơn vị"}: ${kind === "identical" ? "tệp giống hệt nhau" : "gửi lại"}: ` +
  `${files.join("; ")}; ${counted === null ? "không tính tệp nào" : `tính “${counted}”`}`;

const fieldNames = {
  countedFiles: "tệp",
  standardTotal: "điểm tiêu chuẩn",
  verdict: "kết quả",
  movementTotal: "điểm phong trào",
  grade: "xếp loại",
} as const;

export function changeLine(change: Change, domain: Domain): string {
  const name = fullName(change.unit);
  if (change.kind !== "changed")
    return `${name}: ${change.kind === "added" ? "mới có" : "không còn"} bảng chấm điểm`;
  const parts = change.changes.map(
    ({ field, from, to }) =>
      `${fieldNames[field]} ${valueOf(field, from, domain)} → ${valueOf(field, to, domain)}`,
  );
  return `${name}: ${parts.join("; ")}`;
}

function valueOf(
  field: keyof typeof fieldNames,
  value: string | number | null,
  domain: Domain,
): string {
  if (value === null || value === "") return "chưa có";
  if (typeof value === "number") return formatPoints(value);
  return field === "verdict" ? verdictOf(value as Verdict, domain) : value;
}

/** One line for each type and one for all. */
export const statisticsLines = (
  { byType, total, outsideList }: Statistics,
  domain: Domain,
): readonly string[] => [
  ...byType.map((tally) =>
    tallyLine(tally.type === null ? "Chưa rõ loại" : typeName(domain, tally.type), tally),
  ),
  tallyLine("Tất cả", total),
  ...(outsideList === null ? [] : [tallyLine("Ngoài danh sách", outsideList)]),
];

const tallyLine = (name: string, tally: Tally): string =>
  `${name}: ${tally.submitted}/${tally.submitted + tally.notSubmitted} đơn vị; đạt ${tally.met}, chưa đạt ${tally.notMet}, ` +
  `chưa kết luận ${tally.incomplete}` +
  tally.grades.map(({ name: grade, count }) => `, ${grade} ${count}`).join("");

function verdictOf(verdict: Verdict | null, { kinds }: Domain): string {
  const passed = kinds.find((kind) => kind.passed === "always");
  return verdict === null || !passed
    ? "chưa kết luận"
    : withinSentence(verdictName(verdict, passed));
}

const points = (value: number | null): string => formatPointsOr(value, "chưa có");
